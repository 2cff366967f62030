import { actOf } from '#platform/cases'
import {
  checkCode,
  credentialText,
  findDocumentsByNumbers,
  identityCodeType,
  verifyPdf,
  type IssuedDocument,
  type PdfResult,
} from '#platform/documents'
import { Problem } from '#platform/kernel'
import { logStatesOf } from './log-state.ts'
import { credentialFileName } from './papers.ts'
import type { Platform } from './platform.ts'
import { verifyReceipt } from './receipt-verification.ts'
import { receiptDocumentType } from './receipt-wording.ts'
import {
  answerAt,
  judgeCode,
  judgeIdentity,
  judgeNumber,
  judgePaper,
  nothingHeld,
  placesOf,
  type Held,
  type Verification,
} from './verification-rule.ts'
import { findRecords } from '#platform/registers'
import { recordName } from './names.ts'

/**
 * What is held under many typed numbers, by three reads in all; what each holds, or the refusal
 * to say, in its place.
 */
async function readHeld(platform: Platform, typed: readonly string[]): Promise<(Held | Problem)[]> {
  const { db, setting } = platform
  const places = typed.map((one) => placesOf(setting, one))
  const records = new Map(
    (await findRecords(db, places.flat())).map((one) => [recordName(one.register, one.key), one]),
  )
  const asOf = setting.now()
  const answers = places.map((some) =>
    answerAt(some, ({ register, key }) => records.get(recordName(register, key)), asOf),
  )
  const numbers = answers.map((answer) => (typeof answer === 'object' ? answer.number : ''))
  const known = [...new Set(numbers)].filter((number) => number !== '')
  const found = await findDocumentsByNumbers(db, known)
  const issued = new Map(known.map((number, i) => [number, found[i]]))
  const acts = found.flatMap((some) => (some instanceof Problem ? [] : some.map(actOfDocument)))
  const states = await logStatesOf(platform, acts)
  return answers.map((answer, i) => {
    const some = issued.get(numbers[i] ?? '') ?? []
    if (some instanceof Problem) return some
    const documents = some.map((document) => {
      return { document, log: states.get(actOfDocument(document)) ?? { kind: 'absent' as const } }
    })
    return { answer, documents }
  })
}

function actOfDocument({ jurisdiction, caseId: id, caseSeq: seq }: IssuedDocument): string {
  return actOf({ jurisdiction, id, seq })
}

/** Verifies a typed number: state and log, no names. */
export async function verifyByNumber(platform: Platform, typed: string): Promise<Verification> {
  const [verification] = await verifyByNumbers(platform, [typed])
  if (!verification || verification instanceof Problem) throw verification
  return verification
}

/**
 * Verifies many typed numbers by three reads in all, for whoever asks at the same moment; each
 * answer, or its refusal, in its place.
 */
export async function verifyByNumbers(
  platform: Platform,
  typed: readonly string[],
): Promise<(Verification | Problem)[]> {
  const held = await readHeld(platform, typed)
  return held.map((one) => (one instanceof Problem ? one : judgeNumber(one)))
}

/** Verifies the text of a QR code. */
export async function verifyByCode(platform: Platform, code: string): Promise<Verification> {
  const { setting, documentKeys } = platform
  const signature = await checkCode(code.trim(), documentKeys.trustList, setting.now())
  if (signature.signature !== 'good') return judgeCode(code, signature, nothingHeld)
  const { credential } = signature
  if (credential.documentType === receiptDocumentType) return verifyReceipt(platform, credential)
  const [held] = await readHeld(platform, [credential.number])
  if (!held || held instanceof Problem) throw held
  if (credential.documentType === identityCodeType) return judgeIdentity(signature, held)
  return judgeCode(code, signature, held)
}

/** Verifies a paper of which only number and hash are told: its names stay where they are. */
export async function verifyByHash(
  platform: Platform,
  typed: string,
  hash: Buffer,
): Promise<Verification> {
  const [held] = await readHeld(platform, [typed])
  if (!held || held instanceof Problem) throw held
  return judgePaper(hash, held)
}

/** What became of a PDF: its own signature first, then the code that it carries. */
export type PdfVerification = {
  readonly pdf: PdfResult
  readonly code: Verification | undefined
}

/** Verifies a PDF by the data attached to it; what its pages show is never believed. */
export async function verifyByPdf(platform: Platform, bytes: Buffer): Promise<PdfVerification> {
  const pdf = verifyPdf(bytes, platform.documentKeys)
  const attached = pdf.attachments.get(credentialFileName)
  return { pdf, code: attached && (await verifyByCode(platform, credentialText(attached))) }
}
