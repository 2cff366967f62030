/**
 * What a client does with one stamp, in its order. A new act of a stamp's life is one more entry
 * of `acts`: who asks, what is asked, and what the answer tells.
 */
import { affidavit } from '#tests/affidavit'
import type { Request } from './asking.ts'
import type { Post, Seat } from './desk.ts'
import type { Body } from './journal.ts'

/** Whom the program lets in as whom; officers only where somebody has signed them in. */
export type Credentials = {
  readonly citizen: string
  readonly bankPassword: string
  readonly officers: ReadonlyMap<Post, Seat>
}

/** One stamp, from its draft to its end: what is known of it so far. */
export type Life = {
  readonly id: string
  /** Of each act: a request keeps its key until it has got an answer. */
  readonly keys: ReadonlyMap<string, string>
  /** A bank's reference has six digits. */
  readonly authId: string
  reference: string
  psid: string
  amountPaisa: number
  number: string
  /** Of each act at the desk: the hidden fields of the form that its officer has open. */
  readonly forms: Map<string, Readonly<Record<string, string>>>
}

/** A life of which nothing has happened yet, but for what the client brings along. */
export function unlived(brought: Pick<Life, 'id' | 'keys' | 'authId'>): Life {
  return { ...brought, reference: '', psid: '', amountPaisa: 0, number: '', forms: new Map() }
}

export type Act = {
  readonly name: string
  readonly request: (life: Life, credentials: Credentials) => Request
  /** Why this answer must not be; undefined for the one that was asked for. */
  readonly refusalIn?: (answer: Body) => string | undefined
  readonly learn?: (life: Life, answer: Body) => void
  /** What must be the same in every answer to one request; none for acts that only read. */
  readonly promise?: (answer: Body) => unknown
  /** An answer that may be given once, however often the request is sent. */
  readonly isDoing?: (answer: Body) => boolean
  /** The page that must be open before it: what is pressed there. */
  readonly opens?: Act
  /** The key under which the request is remembered, where it is not the client's own. */
  readonly keyOf?: (life: Life) => string
  /** The problem that tells another act that this one was done. */
  readonly shutsWith?: string
}

export const asCitizen = (life: Life, { citizen }: Credentials, act: string) => ({
  authorization: `Bearer ${citizen}`,
  'idempotency-key': life.keys.get(act) ?? '',
})

const draft: Act = {
  name: 'draft',
  request: (life, credentials) => ({
    method: 'POST',
    path: '/api/cases',
    headers: asCitizen(life, credentials, 'draft'),
    body: { service: 'e-stamp', answers: affidavit },
  }),
  learn: (life, answer) => {
    life.reference = String(answer['reference'])
  },
  promise: (answer) => answer,
}

const submit: Act = {
  name: 'submit',
  request: (life, credentials) => ({
    method: 'POST',
    path: `/api/cases/${life.reference}/actions/submit`,
    headers: asCitizen(life, credentials, 'submit'),
    body: {},
  }),
  learn: (life, answer) => {
    life.psid = String(answer['psid'])
    life.amountPaisa = Number(answer['amountPaisa'])
  },
  promise: (answer) => answer,
}

const biller = ({ bankPassword }: Credentials) => ({
  username: 'demo-bank',
  password: bankPassword,
})

const inquire: Act = {
  name: 'inquire',
  request: ({ psid }, credentials) => ({
    method: 'POST',
    path: '/biller/BillInquiry',
    headers: biller(credentials),
    body: { consumer_number: psid, bank_mnemonic: 'DEMO', reserved: '' },
  }),
  refusalIn: (answer) => codeOtherThan(answer, '00'),
}

const pay: Act = {
  name: 'pay',
  request: ({ psid, authId, amountPaisa }, credentials) => ({
    method: 'POST',
    path: '/biller/BillPayment',
    headers: biller(credentials),
    body: {
      consumer_number: psid,
      tran_auth_id: authId,
      transaction_amount: String(amountPaisa).padStart(12, '0'),
      tran_date: '20261122',
      tran_time: '120000',
      bank_mnemonic: 'DEMO',
      reserved: '',
    },
  }),
  // 03: the first message had arrived although its answer was lost.
  refusalIn: (answer) => codeOtherThan(answer, '00', '03'),
  promise: (answer) => answer['Identification_parameter'],
  isDoing: (answer) => answer['response_Code'] === '00',
}

/** The same bill again at another bank's counter: its money must be handed back. */
const payAgain: Act = {
  name: 'pay again',
  request: (life, credentials) => {
    const request = pay.request(life, credentials)
    const other = String((Number(life.authId) + 500_000) % 1_000_000).padStart(6, '0')
    return { ...request, body: { ...request.body, tran_auth_id: other } }
  },
  refusalIn: (answer) => codeOtherThan(answer, '04'),
}

const read: Act = {
  name: 'read',
  request: (life, credentials) => ({
    method: 'GET',
    path: `/api/cases/${life.reference}`,
    headers: asCitizen(life, credentials, 'read'),
  }),
  refusalIn: ({ state }) =>
    state === 'issued' ? undefined : `paid, and its state is ${String(state)}`,
  learn: (life, answer) => {
    life.number = String(answer['number'])
  },
  promise: ({ state, number }) => ({ state, number }),
}

const verify: Act = {
  name: 'verify',
  request: ({ number }) => ({ method: 'GET', path: `/api/verify/${number}` }),
  refusalIn: ({ state }) => {
    const { result } = (state ?? {}) as Body
    return result === 'known' ? undefined : `issued, and verifying says ${String(result)}`
  },
}

function codeOtherThan(answer: Body, ...codes: readonly string[]): string | undefined {
  const code = String(answer['response_Code'])
  return codes.includes(code) ? undefined : `the bank was answered ${code}`
}

export const acts: readonly Act[] = [draft, submit, inquire, pay, payAgain, read, verify]
