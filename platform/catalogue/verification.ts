import { actOf } from '#platform/cases'
import type { Tx } from '#platform/database'
import {
  checkCredential,
  credentialBytes,
  credentialHash,
  credentialText,
  findDocumentByNumber,
  findDocumentsByNumbers,
  parseNumber,
  verifyPdf,
  type PdfResult,
  type Credential,
  type CredentialResult,
  type IssuedDocument,
} from '#platform/documents'
import { Problem } from '#platform/kernel'
import { findRecords, type Item } from '#platform/registers'
import type { Service } from './definition.ts'
import { logStateOf, logStatesOf, type LogState } from './log-state.ts'
import { credentialFileName } from './papers.ts'
import type { Platform } from './platform.ts'
import type { Setting } from './setting.ts'

/**
 * What the register says of a number, at a time. The answer comes from the register alone, never
 * from what the asker shows (ST-6); it names nobody.
 */
export type RegisterAnswer = {
  readonly number: string
  readonly service: Service
  readonly state: string
  /** Public fields only. */
  readonly item: Item
  readonly asOf: Date
  readonly enteredAt: Date
}

/** The number as registers write it; without its prefix, looked for in every jurisdiction. */
function candidates(setting: Setting, typed: string): string[] {
  const parsed = parseNumber(typed)
  if (!parsed) return []
  if (parsed.prefix) return [parsed.number]
  return [...setting.jurisdictions.keys()].map((code) => `${code}-${parsed.digits}`)
}

/** Undefined where no register holds the number; `mistyped` where it cannot be a number at all. */
export async function verifyNumber(
  tx: Tx,
  setting: Setting,
  typed: string,
): Promise<RegisterAnswer | 'mistyped' | undefined> {
  return (await verifyNumbers(tx, setting, [typed]))[0]
}

/** The same for many numbers, by one read; each answer in its place. */
async function verifyNumbers(
  tx: Tx,
  setting: Setting,
  typed: readonly string[],
): Promise<(RegisterAnswer | 'mistyped' | undefined)[]> {
  const issuing = [...setting.services.values()].filter((service) => service.output)
  const wanted = typed.map((one) =>
    candidates(setting, one).flatMap((key) =>
      issuing.map((service) => ({ service, register: service.register?.into.id ?? '', key })),
    ),
  )
  const records = await findRecords(tx, wanted.flat())
  const found = new Map(records.map((record) => [`${record.register} ${record.key}`, record]))
  const asOf = setting.now()
  return wanted.map((places) => {
    if (places.length === 0) return 'mistyped'
    for (const { service, register, key } of places) {
      const record = found.get(`${register} ${key}`)
      if (!record) continue
      const { state, item, recordedAt: enteredAt } = record
      return { number: key, service, state, item, asOf, enteredAt }
    }
    return undefined
  })
}

/** The three answers about a document, each for itself: never one tick for all. */
export type Verification = {
  /** `none` where only a number was given: nothing is signed in a typed number. */
  readonly signature: CredentialResult | { readonly signature: 'none' }
  /** `mismatch`: the signature is good, and yet the register's document is another. */
  readonly state: RegisterAnswer | 'unknown' | 'mistyped' | 'mismatch'
  readonly log: LogState
  /** What is signed, field by field; only where the signature is good. */
  readonly credential: Credential | undefined
  readonly service: Service | undefined
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
  const { db, setting } = platform
  const answers = await verifyNumbers(db, setting, typed)
  const numbers = answers.map((answer) => (typeof answer === 'object' ? answer.number : ''))
  const known = [...new Set(numbers)].filter((number) => number !== '')
  const found = await findDocumentsByNumbers(db, known)
  const documents = new Map(known.map((number, i) => [number, found[i]]))
  const acts = found.flatMap((one) => (one && !(one instanceof Problem) ? actOfDocument(one) : []))
  const states = await logStatesOf(platform, acts)
  return answers.map((answer, i) => {
    const document = documents.get(numbers[i] ?? '')
    if (document instanceof Problem) return document
    return {
      signature: { signature: 'none' },
      state: answer ?? 'unknown',
      credential: undefined,
      log: (document && states.get(actOfDocument(document))) ?? { kind: 'absent' },
      service: typeof answer === 'object' ? answer.service : undefined,
    }
  })
}

function actOfDocument({ jurisdiction, caseId: id, caseSeq: seq }: IssuedDocument): string {
  return actOf({ jurisdiction, id, seq })
}

/** Verifies the text of a QR code. */
export async function verifyByCode(platform: Platform, code: string): Promise<Verification> {
  const signature = await checkCredential(code.trim(), platform.documentKeys.trustList)
  if (signature.signature !== 'good') {
    return {
      signature,
      state: 'unknown',
      log: { kind: 'absent' },
      credential: undefined,
      service: undefined,
    }
  }
  const { credential } = signature
  const answer = await verifyNumber(platform.db, platform.setting, credential.number)
  const known = typeof answer === 'object' ? answer : undefined
  const document = known && (await findDocumentByNumber(platform.db, known.number))
  const bytes = credentialBytes(code.trim())
  const same = document && bytes && credentialHash(bytes).equals(document.hash)
  return {
    signature,
    credential,
    service: known?.service,
    state: known && !same ? 'mismatch' : (answer ?? 'unknown'),
    log: known && same ? await logOfNumber(platform, known.number) : { kind: 'absent' },
  }
}

async function logOfNumber(platform: Platform, number: string): Promise<LogState> {
  const document = await findDocumentByNumber(platform.db, number)
  if (!document) return { kind: 'absent' }
  return logStateOf(platform, actOfDocument(document))
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
