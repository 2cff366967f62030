/** The log's proof for one credential, checked on this device. */
import { credentialBytes, type Credential } from '../../../platform/documents/browser.ts'
import {
  encodeEntry,
  leafKinds,
  verifyInclusion,
  type InclusionAnswer,
  type LeafKind,
} from '../../../platform/log/browser.ts'
import { civilDateOf } from '#platform/kernel'
import { logAnswers } from '../answer-wording.ts'
import { findingOf, type Finding } from '../findings.ts'
import type { OfflineData } from '../offline-data.ts'
import { pageLanguage } from './browser-wording.ts'

/**
 * The log holds `[1, kind, SHA-256 of the credential, jurisdiction, day]`. All but the kind of
 * act is in the code itself; a document is nearly always issued by an act of the kind `issued`.
 */
export async function proofFinding(
  code: string,
  credential: Credential,
  proof: string,
  { logVerifierKey }: OfflineData,
): Promise<Finding> {
  const language = pageLanguage()
  const bytes = credentialBytes(code.trim())
  if (!bytes) return findingOf(logAnswers['proof-of-another'], language)
  const commitment = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)))
  const issuer = credential.number.slice(0, -17)
  const day = civilDateOf(credential.issuedAt)
  const kinds = Object.keys(leafKinds) as LeafKind[]
  let answer: InclusionAnswer = { included: false, why: 'entry-not-there' }
  for (const kind of ['issued' as const, ...kinds]) {
    const entry = encodeEntry({ kind, commitment, issuer, day })
    answer = await verifyInclusion({ entry, proof, verifierKey: logVerifierKey })
    if (answer.included || answer.why !== 'entry-not-there') break
  }
  if (answer.included) {
    return findingOf(logAnswers['proof-good'], language, { index: String(answer.index) })
  }
  return findingOf(logAnswers[answersByReason[answer.why]], language)
}

const answersByReason = {
  'proof-malformed': 'proof-unreadable',
  'key-malformed': 'proof-cannot-check',
  'cannot-check': 'proof-cannot-check',
  'signature-wrong': 'proof-false',
  'entry-not-there': 'proof-of-another',
} as const
