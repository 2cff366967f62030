/**
 * Checks an offline proof with Web Cryptography alone: the same code runs in Node and, with the
 * network gone, on the verifier page of a phone.
 */
import { sameBytes } from './bytes.ts'
import { parseCheckpoint } from './checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'
import { ed25519Type, parseNote, parseVerifierKey, signaturesBy } from './note.ts'
import type { Note, VerifierKey } from './note.ts'
import { parseProofFile } from './proof-file.ts'
import type { ProofFile } from './proof-file.ts'
import { inclusionSides } from './proof-path.ts'
import { isSignedBy, isTrueKeyId, sha256 } from './web-signature.ts'

export type InclusionAnswer =
  | { readonly included: true; readonly index: number; readonly checkpoint: Checkpoint }
  | {
      readonly included: false
      /**
       * `cannot-check` says nothing about the entry: this device has no Ed25519, or the page was
       * not loaded over HTTPS.
       */
      readonly why:
        | 'proof-malformed'
        | 'key-malformed'
        | 'signature-wrong'
        | 'entry-not-there'
        | 'cannot-check'
    }

/** The entry's bytes, the text of its `.tlog-proof`, and the log's verifier key. */
export type InclusionQuestion = {
  readonly entry: Uint8Array
  readonly proof: string
  readonly verifierKey: string
}

/**
 * Whether the entry stands in the log under a checkpoint that the log's key has signed. The log's
 * name in the checkpoint must be the key's name. Never throws for wrong input.
 */
export async function verifyInclusion(question: InclusionQuestion): Promise<InclusionAnswer> {
  const no = (why: Extract<InclusionAnswer, { included: false }>['why']): InclusionAnswer => ({
    included: false,
    why,
  })
  const proof = parseProofFile(question.proof)
  const note = proof && parseNote(proof.checkpoint)
  const checkpoint = note && parseCheckpoint(note.text)
  if (!proof || !note || !checkpoint) return no('proof-malformed')
  const key = parseVerifierKey(question.verifierKey)
  if (!key) return no('key-malformed')
  if (globalThis.crypto?.subtle === undefined) return no('cannot-check')
  if (!(await isTrueKeyId(key, ed25519Type))) return no('key-malformed')
  const signed = await isNoteOf(note, key)
  if (signed === undefined) return no('cannot-check')
  if (!signed || checkpoint.origin !== key.name) return no('signature-wrong')
  const isThere = await leadsToRoot(question.entry, proof, checkpoint)
  return isThere ? { included: true, index: proof.index, checkpoint } : no('entry-not-there')
}

/** Undefined when this device cannot check Ed25519. */
async function isNoteOf(note: Note, key: VerifierKey): Promise<boolean | undefined> {
  const own = signaturesBy(note, key)
  if (own.length === 0) return false
  const checks = own.map(({ signature }) => isSignedBy(key, signature, note.text))
  const answers = await Promise.all(checks)
  return answers.includes(undefined) ? undefined : answers.every(Boolean)
}

async function leadsToRoot(
  entry: Uint8Array,
  { index, hashes }: ProofFile,
  { size, root }: Checkpoint,
): Promise<boolean> {
  if (index >= size) return false
  const sides = inclusionSides(index, size)
  if (sides.length !== hashes.length) return false
  const nodePrefix = Uint8Array.of(1)
  let own = await sha256(Uint8Array.of(0), entry)
  for (const [at, sibling] of hashes.entries()) {
    const pair = sides[at] === 'left' ? [sibling, own] : [own, sibling]
    own = await sha256(nodePrefix, ...pair)
  }
  return sameBytes(own, root)
}
