/** The bank's side of the wire: the two messages, sent over real HTTP to our own address. */
import type { AddressInfo } from 'node:net'
import type {
  BillInquiryResponse,
  BillPaymentRequest,
  BillPaymentResponse,
} from '#platform/payments'
import { demoProblems } from './problems.ts'
import type { Visit } from './frame.tsx'

const answerMsMax = 10_000

/** One message and its answer, as they went over the wire. */
export type Exchange<Answer> = {
  readonly path: string
  readonly sent: object
  readonly status: number
  readonly answer: Answer
}

export type Inquiry = Exchange<BillInquiryResponse>
export type Payment = Exchange<BillPaymentResponse>

/** What the bank's customer hands over; every field as it travels. */
export type AdviceFields = Pick<
  BillPaymentRequest,
  'consumer_number' | 'tran_auth_id' | 'transaction_amount' | 'tran_date' | 'tran_time'
>

/** @throws demo-department-unreachable */
export function inquire(visit: Visit, psid: string): Promise<Inquiry> {
  return exchange(visit, '/biller/BillInquiry', { consumer_number: psid })
}

/** @throws demo-department-unreachable */
export function pay(visit: Visit, advice: AdviceFields): Promise<Payment> {
  return exchange(visit, '/biller/BillPayment', advice)
}

async function exchange<Answer>(
  visit: Visit,
  path: string,
  message: object,
): Promise<Exchange<Answer>> {
  const { mnemonic, username, password } = visit.platform.demo.bank
  const sent = { ...message, bank_mnemonic: mnemonic }
  try {
    const response = await fetch(ownAddress(visit) + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', username, password },
      body: JSON.stringify(sent),
      signal: AbortSignal.timeout(answerMsMax),
    })
    return { path, sent, status: response.status, answer: (await response.json()) as Answer }
  } catch (error) {
    visit.request.log.error({ err: error }, 'the demo bank could not reach the biller')
    throw demoProblems['demo-department-unreachable']()
  }
}

/** Where this program itself listens; a server that listens everywhere is asked at home. */
function ownAddress({ request }: Visit): string {
  const bound = request.server.server.address() as AddressInfo | string | null
  if (bound === null || typeof bound === 'string') {
    throw demoProblems['demo-department-unreachable']()
  }
  const host = ['0.0.0.0', '::'].includes(bound.address) ? '127.0.0.1' : bound.address
  return `http://${host.includes(':') ? `[${host}]` : host}:${bound.port}`
}
