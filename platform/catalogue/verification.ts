import { actOf } from '#platform/cases'
import type { Tx } from '#platform/database'
import {
  checkCredential,
  credentialText,
  findDocumentByNumber,
  parseNumber,
  verifyPdf,
  type PdfResult,
  type Credential,
  type CredentialResult,
} from '#platform/documents'
import { findRecords, type Item } from '#platform/registers'
import type { Service } from './definition.ts'
import { logStateOf, type LogState } from './log-state.ts'
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
  const numbers = candidates(setting, typed)
  if (numbers.length === 0) return 'mistyped'
  const issuing = [...setting.services.values()].filter((service) => service.output)
  const records = await findRecords(
    tx,
    issuing.flatMap((service) =>
      numbers.map((key) => ({ register: service.register?.into.id ?? '', key })),
    ),
  )
  const [record] = records
  const service = issuing.find((s) => s.register?.into.id === record?.register)
  if (!record || !service) return undefined
  return {
    number: record.key,
    service,
    state: record.state,
    item: record.item,
    asOf: setting.now(),
    enteredAt: record.recordedAt,
  }
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
  const answer = await verifyNumber(platform.db, platform.setting, typed)
  const known = typeof answer === 'object' ? answer : undefined
  return {
    signature: { signature: 'none' },
    state: answer ?? 'unknown',
    credential: undefined,
    log: known ? await logOfNumber(platform, known.number) : { kind: 'absent' },
    service: known?.service,
  }
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
  const same = document && credentialText(document.credential) === code.trim()
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
  const { jurisdiction, caseId: id, caseSeq: seq } = document
  return logStateOf(platform, actOf({ jurisdiction, id, seq }))
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
