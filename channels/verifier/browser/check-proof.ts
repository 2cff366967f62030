/** The log's proof for one credential, checked on this device. */
import {
  commitmentOf,
  credentialBytes,
  type Credential,
} from '../../../platform/documents/browser.ts'
import {
  encodeEntry,
  findCosignersOf,
  leafKinds,
  parseProofBundle,
  parseProofFile,
  verifyInclusion,
  type InclusionAnswer,
  type LeafKind,
} from '../../../platform/log/browser.ts'
import { civilDateOf, type Language } from '#platform/kernel'
import { logAnswers } from '../answer-wording.ts'
import { findingOf, type Finding } from '../findings.ts'
import type { OfflineData } from '../offline-data.ts'
import { seenBy, withWitnesses } from '../witness-findings.ts'

/** The place in the log, and who confirmed the head that the proof was saved under. */
export type ProofFindings = { readonly log: Finding; readonly witnesses: Finding | undefined }

type Proven = { readonly proof: string; readonly answer: InclusionAnswer }

/**
 * A proof, or a file of all proofs of a document, for the credential in hand. The keys are those
 * that this page knows; keys inside the file count for nothing here.
 */
export async function proofFindings(
  code: string,
  credential: Credential,
  content: string,
  { logVerifierKey, witnesses }: OfflineData,
  language: Language,
): Promise<ProofFindings> {
  const alone = (log: Finding): ProofFindings => ({ log, witnesses: undefined })
  const bytes = credentialBytes(code.trim())
  if (!bytes) return alone(findingOf(logAnswers['proof-of-another'], language))
  const proofs = parseProofBundle(content)?.proofs ?? [content]
  const entries = await entriesOf(credential, bytes)
  const { proof, answer } = await firstProven(proofs, entries, logVerifierKey)
  if (!answer.included) return alone(findingOf(logAnswers[answersByReason[answer.why]], language))
  const good = findingOf(logAnswers['proof-good'], language, { index: String(answer.index) })
  const head = parseProofFile(proof)?.checkpoint ?? ''
  const witnessed = await findCosignersOf(head, witnesses.verifierKeys)
  return withWitnesses(good, seenBy(witnessed, witnesses.areDemo), language)
}

/**
 * The log holds `[1, kind, commitment to the credential, jurisdiction, day]`. All but the kind of
 * act is in the code itself; a document is nearly always issued by an act of the kind `issued`.
 */
async function entriesOf(credential: Credential, bytes: Uint8Array): Promise<Uint8Array[]> {
  const commitment = await commitmentOf(bytes, credential.salt)
  const issuer = credential.number.slice(0, -17)
  const day = civilDateOf(credential.issuedAt)
  const kinds = Object.keys(leafKinds) as LeafKind[]
  return ['issued' as const, ...kinds].map((kind) => encodeEntry({ kind, commitment, issuer, day }))
}

async function firstProven(
  proofs: readonly string[],
  entries: readonly Uint8Array[],
  verifierKey: string,
): Promise<Proven> {
  let last: Proven = { proof: '', answer: { included: false, why: 'proof-malformed' } }
  for (const proof of proofs) {
    for (const entry of entries) {
      const answer = await verifyInclusion({ entry, proof, verifierKey })
      last = { proof, answer }
      if (answer.included) return last
      if (answer.why !== 'entry-not-there') break
    }
  }
  return last
}

const answersByReason = {
  'proof-malformed': 'proof-unreadable',
  'key-malformed': 'proof-cannot-check',
  'cannot-check': 'proof-cannot-check',
  'signature-wrong': 'proof-false',
  'entry-not-there': 'proof-of-another',
} as const
