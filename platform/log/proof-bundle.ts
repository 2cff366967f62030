/**
 * Several proofs in one file, with the keys that check them: to be kept beside a document and
 * checked in many years, without this program's site. Each proof is a whole c2sp.org/tlog-proof
 * with its entry as the extra data, so that any tool for such proofs reads it too. No Node.
 */
import { findCosignersOf } from './cosignature.ts'
import type { Witnessed } from './cosignature.ts'
import { decodeEntry } from './entry.ts'
import type { Entry } from './entry.ts'
import { verifyInclusion } from './inclusion-check.ts'
import type { InclusionAnswer } from './inclusion-check.ts'
import { parseProofFile } from './proof-file.ts'

const format = 'daftar-proofs/1'
const about =
  'Each text under "proofs" is a c2sp.org/tlog-proof with its log entry as extra data. Compare ' +
  'the keys with those that the log and its witnesses publish elsewhere. ' +
  'Check with: daftar log check FILE'
const proofsMax = 1_000

export type ProofBundle = {
  /** The verifier key of the log. */
  readonly log: string
  /** Verifier keys of its witnesses. */
  readonly witnesses: readonly string[]
  readonly proofs: readonly string[]
}

export function formatProofBundle({ log, witnesses, proofs }: ProofBundle): string {
  return `${JSON.stringify({ format, about, log, witnesses, proofs }, undefined, 2)}\n`
}

/**
 * A bundle, or a single proof as a bundle without keys; undefined for anything else. Nothing in it
 * is verified yet.
 */
export function parseProofBundle(content: string): ProofBundle | undefined {
  if (parseProofFile(content)) return { log: '', witnesses: [], proofs: [content] }
  let parsed: unknown
  try {
    parsed = JSON.parse(content)
  } catch {
    return undefined
  }
  if (typeof parsed !== 'object' || parsed === null) return undefined
  const given = parsed as Readonly<Record<string, unknown>>
  const { log, witnesses, proofs } = given
  if (given['format'] !== format || typeof log !== 'string') return undefined
  if (!areTexts(witnesses) || !areTexts(proofs)) return undefined
  return { log, witnesses, proofs }
}

function areTexts(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.length <= proofsMax &&
    value.every((one) => typeof one === 'string')
  )
}

export type CheckedProof = {
  readonly answer: InclusionAnswer
  /** What stands in the log; undefined where the proof does not carry it. */
  readonly entry: Entry | undefined
  /** Who cosigned the head under which it was proven. */
  readonly witnessed: Witnessed
}

/** Checks each proof of a bundle against keys that the reader trusts. Never throws. */
export function checkProofBundle(
  { proofs }: Pick<ProofBundle, 'proofs'>,
  keys: { readonly log: string; readonly witnesses: readonly string[] },
): Promise<CheckedProof[]> {
  return Promise.all(
    proofs.map(async (proof) => {
      const parsed = parseProofFile(proof)
      const bytes = parsed?.extra ?? new Uint8Array()
      return {
        answer: await verifyInclusion({ entry: bytes, proof, verifierKey: keys.log }),
        entry: decodeEntry(bytes),
        witnessed: await findCosignersOf(parsed?.checkpoint ?? '', keys.witnesses),
      }
    }),
  )
}
