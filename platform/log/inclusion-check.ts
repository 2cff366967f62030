/**
 * Checks an offline proof with Web Cryptography alone: the same code runs in Node and, with the
 * network gone, on the verifier page of a phone.
 */
import { sameBytes, toHex, joinBytes, utf8 } from './bytes.ts'
import { parseCheckpoint } from './checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'
import { keyIdInput, parseNote, parseVerifierKey, signaturesBy } from './note.ts'
import type { Note, VerifierKey } from './note.ts'
import { parseProofFile } from './proof-file.ts'
import type { ProofFile } from './proof-file.ts'
import { inclusionSides } from './proof-path.ts'

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
  if (!(await isTrueKeyId(key))) return no('key-malformed')
  const signed = await isSignedBy(note, key)
  if (signed === undefined) return no('cannot-check')
  if (!signed || checkpoint.origin !== key.name) return no('signature-wrong')
  const isThere = await leadsToRoot(question.entry, proof, checkpoint)
  return isThere ? { included: true, index: proof.index, checkpoint } : no('entry-not-there')
}

async function sha256(...parts: readonly Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joinBytes(...parts)))
}

async function isTrueKeyId({ name, keyId, publicKey }: VerifierKey): Promise<boolean> {
  return toHex(await sha256(keyIdInput(name, publicKey))).slice(0, 8) === keyId
}

/** Undefined when this device cannot check Ed25519. */
async function isSignedBy(note: Note, key: VerifierKey): Promise<boolean | undefined> {
  const own = signaturesBy(note, key)
  if (own.length === 0) return false
  try {
    const algorithm = { name: 'Ed25519' }
    const imported = await crypto.subtle.importKey('raw', key.publicKey, algorithm, false, [
      'verify',
    ])
    const checks = own.map(({ signature }) =>
      crypto.subtle.verify(algorithm, imported, joinBytes(signature), utf8(note.text)),
    )
    return (await Promise.all(checks)).every(Boolean)
  } catch {
    return undefined
  }
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
