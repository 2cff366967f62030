/**
 * The two messages by which a bank asks for a bill and says that it was paid, in the shape that
 * 1LINK-style switches use. The spelling of the fields is theirs, not ours.
 *
 *   BillInquiry  →  {"consumer_number":"1786…","bank_mnemonic":"BOP"}
 *   BillPayment  →  the same, and tran_auth_id, transaction_amount, tran_date, tran_time
 *
 * Amounts that we send are AN14: `+`, then 13 digits of which the last two are paisa
 * (`+0000000120000` is Rs 1,200.00). Fields without a value keep their width, filled with spaces.
 */
import { Type, type Static, type TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { civilDateOf, isCivilDate, type CivilDate, type Paisa } from '#platform/kernel'
import { amountAfterDue, chargeStateAt, type Charge } from './charge.ts'
import type { Bank } from './banks.ts'
import type { Advice, PaymentDecision, ResponseCode } from './payment.ts'

const consumerNumber = Type.String({ pattern: '^[0-9]{10,24}$', description: 'The PSID.' })
const bankMnemonic = Type.String({ pattern: '^[A-Za-z0-9]{2,10}$', description: 'E.g. HBL, BOP.' })
const reserved = Type.String({ maxLength: 200 })
const responseCode = Type.Enum(['00', '01', '02', '03', '04', '05'])
const fixed = (pattern: string, description: string) => Type.String({ pattern, description })

export const billInquiryRequest = Type.Object({
  consumer_number: consumerNumber,
  bank_mnemonic: Type.Optional(bankMnemonic),
  reserved: Type.Optional(reserved),
})

export const billInquiryResponse = Type.Object({
  response_Code: responseCode,
  consumer_Detail: fixed('^.{30}$', 'Name, padded with spaces to 30.'),
  bill_status: fixed('^[UPB ]$', 'U unpaid, P paid, B cancelled or expired, space: no bill.'),
  due_date: fixed('^([0-9]{8}| {8})$', 'YYYYMMDD or 8 spaces.'),
  amount_within_dueDate: fixed('^[+][0-9]{13}$', 'AN14, the last two digits are paisa.'),
  amount_after_dueDate: fixed('^[+][0-9]{13}$', 'AN14, the last two digits are paisa.'),
  billing_month: fixed('^([0-9]{4}| {4})$', 'YYMM or 4 spaces.'),
  date_paid: fixed('^([0-9]{8}| {8})$', 'YYYYMMDD or 8 spaces.'),
  amount_paid: fixed('^([0-9]{12}| {12})$', 'The last two digits are paisa; or 12 spaces.'),
  tran_auth_Id: fixed('^([A-Za-z0-9]{6}| {6})$', 'The payment’s auth id or 6 spaces.'),
  reserved,
})

export const billPaymentRequest = Type.Object({
  consumer_number: consumerNumber,
  tran_auth_id: fixed('^[A-Za-z0-9]{6}$', 'The bank’s own number for the transaction (STAN).'),
  transaction_amount: fixed('^[0-9]{12,13}$', 'No sign; the last two digits are paisa.'),
  tran_date: fixed('^[0-9]{8}$', 'YYYYMMDD.'),
  tran_time: fixed('^[0-9]{6}$', 'HHMMSS.'),
  bank_mnemonic: Type.Optional(bankMnemonic),
  reserved: Type.Optional(reserved),
})

export const billPaymentResponse = Type.Object({
  response_Code: responseCode,
  Identification_parameter: fixed('^.{20}$', 'Our receipt number, padded; spaces when refused.'),
  reserved,
})

export type BillInquiryRequest = Static<typeof billInquiryRequest>
export type BillInquiryResponse = Static<typeof billInquiryResponse>
export type BillPaymentRequest = Static<typeof billPaymentRequest>
export type BillPaymentResponse = Static<typeof billPaymentResponse>

function reader<Schema extends TSchema>(schema: Schema) {
  const compiled = Compile(schema)
  return (body: unknown) => (compiled.Check(body) ? (body as Static<Schema>) : undefined)
}
const readInquiryFields = reader(billInquiryRequest)
const readPaymentFields = reader(billPaymentRequest)

export type BillInquiry = { readonly psid: string; readonly bankMnemonic: string | undefined }

export type BillPayment = BillInquiry & {
  readonly authId: string
  readonly amountPaisa: Paisa
  readonly date: CivilDate
  readonly time: string
}

/** Undefined when the message is not well formed: answer `refuseInquiry('04')`. */
export function readBillInquiry(body: unknown): BillInquiry | undefined {
  const fields = readInquiryFields(body)
  return fields && { psid: fields.consumer_number, bankMnemonic: mnemonicOf(fields) }
}

/** Undefined when a field is malformed, the date or time does not exist, or the amount is zero. */
export function readBillPayment(body: unknown): BillPayment | undefined {
  const fields = readPaymentFields(body)
  const date = fields?.tran_date.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') ?? ''
  if (!fields || !isCivilDate(date)) return undefined
  if (!/^([01]\d|2[0-3])[0-5]\d[0-5]\d$/.test(fields.tran_time)) return undefined
  const amountPaisa = Number(fields.transaction_amount)
  if (amountPaisa === 0) return undefined
  return {
    psid: fields.consumer_number,
    bankMnemonic: mnemonicOf(fields),
    authId: fields.tran_auth_id.toUpperCase(),
    amountPaisa,
    date,
    time: fields.tran_time,
  }
}

function mnemonicOf(fields: { bank_mnemonic?: string }): string | undefined {
  return fields.bank_mnemonic?.toUpperCase()
}

/** The advice that a signed-in bank's message makes; `id` becomes the receipt number. */
export function adviceOf(
  message: BillPayment,
  received: { readonly id: string; readonly bank: Pick<Bank, 'mnemonic'>; readonly at: Date },
): Advice {
  const { psid, authId, amountPaisa, date, time, bankMnemonic: mnemonic } = message
  return {
    id: received.id,
    psid,
    authId,
    amountPaisa,
    date,
    time,
    bank: received.bank.mnemonic,
    bankMnemonic: mnemonic ?? received.bank.mnemonic,
    channel: 'biller-api',
    receivedAt: received.at,
  }
}

/** Answers an inquiry: 00 for unpaid and paid, 01 not found, 02 cancelled or expired. */
export function answerInquiry(charge: Charge | undefined, now: Date): BillInquiryResponse {
  if (!charge) return refuseInquiry('01')
  const state = chargeStateAt(charge, now)
  const open = state === 'unpaid' || state === 'paid'
  return {
    response_Code: open ? '00' : '02',
    consumer_Detail: charge.payer.padEnd(30).slice(0, 30),
    bill_status: state === 'unpaid' ? 'U' : state === 'paid' ? 'P' : 'B',
    due_date: compactDate(charge.dueDate),
    amount_within_dueDate: an14(charge.amountPaisa),
    amount_after_dueDate: an14(amountAfterDue(charge)),
    billing_month: compactDate(civilDateOf(charge.createdAt)).slice(2, 6),
    date_paid: charge.paidBy ? compactDate(charge.paidBy.date) : ' '.repeat(8),
    amount_paid: charge.paidBy ? digits(charge.paidBy.amountPaisa, 12) : ' '.repeat(12),
    tran_auth_Id: authIdOf(charge),
    reserved: '',
  }
}

/** What was paid otherwise than by this message has a longer reference: none that fits. */
function authIdOf({ paidBy }: Charge): string {
  const { authId = '' } = paidBy ?? {}
  return authId.length === 6 ? authId : ' '.repeat(6)
}

/** An inquiry's answer without a bill: 01, 04 for bad data or credentials, 05 when we failed. */
export function refuseInquiry(code: '01' | '03' | '04' | '05'): BillInquiryResponse {
  return {
    response_Code: code,
    consumer_Detail: ' '.repeat(30),
    bill_status: ' ',
    due_date: ' '.repeat(8),
    amount_within_dueDate: an14(0),
    amount_after_dueDate: an14(0),
    billing_month: ' '.repeat(4),
    date_paid: ' '.repeat(8),
    amount_paid: ' '.repeat(12),
    tran_auth_Id: ' '.repeat(6),
    reserved: '',
  }
}

/** 00 carries our receipt number; 03 carries the first payment's, so that a retry learns it. */
export function answerPayment(
  decision: Pick<PaymentDecision, 'responseCode' | 'receiptId'>,
): BillPaymentResponse {
  return {
    response_Code: decision.responseCode,
    Identification_parameter: (decision.receiptId ?? '').padEnd(20),
    reserved: '',
  }
}

/** A payment's answer when nothing was decided: 04 bad data or credentials, 05 we failed. */
export function refusePayment(code: Extract<ResponseCode, '04' | '05'>): BillPaymentResponse {
  return answerPayment({ responseCode: code, receiptId: undefined })
}

function an14(amount: Paisa): string {
  return `+${digits(amount, 13)}`
}

function digits(amount: Paisa, width: number): string {
  const text = String(amount).padStart(width, '0')
  if (text.length > width) throw new RangeError(`${amount} paisa do not fit ${width} digits`)
  return text
}

function compactDate(date: CivilDate): string {
  return date.replaceAll('-', '')
}
