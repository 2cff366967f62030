/**
 * The bank's side of the wire: it asks a biller for a bill, and tells it that one was paid, in the
 * shape that 1LINK-style switches use. Written from the biller's published words alone, as a bank
 * would have to: nothing here is shared with the program at the other end.
 */
import { createHash, createHmac } from 'node:crypto'
import type { Taken } from './book.ts'

/** What the biller has given this bank to prove itself by. */
export type Credentials = {
  readonly username: string
  readonly password: string
  /** Of a bank that signs its messages. */
  readonly signingKey?: Buffer | undefined
}

export type ResponseCode = '00' | '01' | '02' | '03' | '04' | '05'

export type BillAnswer = {
  readonly response_Code: ResponseCode
  readonly consumer_Detail: string
  /** U unpaid, P paid, B cancelled or expired. */
  readonly bill_status: string
  /** YYYYMMDD or spaces, as `date_paid`. */
  readonly due_date: string
  /** A sign and 13 digits, of which the last two are paisa. */
  readonly amount_within_dueDate: string
  readonly amount_after_dueDate: string
  readonly date_paid: string
}

export type PaymentAnswer = {
  readonly response_Code: ResponseCode
  /** The biller's receipt number, padded. */
  readonly Identification_parameter: string
}

/** One message and its answer, as they went over the wire. */
export type Exchange<Answer> = {
  readonly path: string
  readonly sent: object
  readonly status: number
  readonly answer: Answer
}

export type Inquiry = Exchange<BillAnswer>
export type Telling = Exchange<PaymentAnswer>

export type BillerWire = {
  /** Undefined where the biller did not answer. */
  inquire(psid: string): Promise<Inquiry | undefined>
  /** Undefined where the biller did not answer in time, or not what a bank can read. */
  tell(payment: Taken, msMax?: number): Promise<Telling | undefined>
}

export type WireOptions = {
  /** Where the biller is, without a slash at the end; undefined while nobody knows. */
  readonly address: () => string | undefined
  readonly mnemonic: string
  readonly credentials: Credentials
  readonly now: () => Date
  readonly newNonce: () => string
}

/** A switch gives up after some seconds; so does this bank. */
const answerMsMax = 10_000

export function createBillerWire(options: WireOptions): BillerWire {
  const send = async <Answer extends { response_Code: ResponseCode }>(
    path: string,
    message: object,
    msMax = answerMsMax,
  ): Promise<Exchange<Answer> | undefined> => {
    const address = options.address()
    const sent = { ...message, bank_mnemonic: options.mnemonic }
    const body = JSON.stringify(sent)
    if (address === undefined) return undefined
    try {
      const response = await fetch(address + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...proofOf(options, path, body) },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(msMax),
      })
      const answer = (await response.json()) as Answer
      // Anything else is no answer to this message: 401 and 429 pass with time, as does a failure.
      return response.status === 200 ? { path, sent, status: 200, answer } : undefined
    } catch {
      return undefined
    }
  }
  return {
    inquire: (psid) => send<BillAnswer>('/biller/BillInquiry', { consumer_number: psid }),
    tell: (payment, msMax) => send<PaymentAnswer>('/biller/BillPayment', messageOf(payment), msMax),
  }
}

function messageOf({ psid, authId, amountPaisa, date, time }: Taken) {
  return {
    consumer_number: psid,
    tran_auth_id: authId,
    transaction_amount: String(amountPaisa).padStart(12, '0'),
    tran_date: date.replaceAll('-', ''),
    tran_time: time,
  }
}

/** The headers that say who asks; of a bank that signs, with the HMAC over the message. */
function proofOf({ credentials, now, newNonce }: WireOptions, path: string, body: string) {
  const { username, password, signingKey } = credentials
  if (!signingKey) return { username, password }
  const timestamp = String(Math.floor(now().getTime() / 1_000))
  const nonce = newNonce()
  const bodyHash = createHash('sha256').update(body).digest('hex')
  const signed = ['POST', path, timestamp, nonce, bodyHash].join('\n')
  return {
    username,
    password,
    'x-daftar-timestamp': timestamp,
    'x-daftar-nonce': nonce,
    'x-daftar-signature': createHmac('sha256', signingKey).update(signed).digest('hex'),
  }
}
