/**
 * What becomes of a bank's advice. Pure: everything it needs is passed in.
 *
 * Who holds the money when we say no decides what the ledger does:
 * - `biller-api`, `raast`: the bank asks while its customer waits. A refusal (01, 02, 04) makes it
 *   hand the money back, so nothing reached us: the advice is kept as *refused*, and nothing is
 *   posted.
 * - `bank-file`: the bank's day file tells of money that it has already credited. What fits no
 *   charge is posted from clearing to *suspense*, where an officer decides.
 * A payment is money that reached us, so every payment has transfers of exactly its amount (PAY-1).
 */
import { civilDateOf, startOf, type CivilDate, type Paisa } from '#platform/kernel'
import { clearingAccount, suspenseAccount, type AccountId } from './account.ts'
import type { BankLimits } from './banks.ts'
import { amountDueOn, chargeStateAt, linesDueOn, type Charge } from './charge.ts'
import type { Transfer } from './transfer.ts'

export type AdviceChannel = 'biller-api' | 'raast' | 'bank-file'

/** One message from a bank that somebody has paid; the first four fields are its identity. */
export type Advice = {
  /** Made by us on receipt; becomes the payment's id, the journal's id and the receipt number. */
  readonly id: string
  readonly psid: string
  readonly authId: string
  readonly amountPaisa: Paisa
  readonly date: CivilDate
  /** HHMMSS in PKT. */
  readonly time: string
  /** The bank that signed in and will settle with us. */
  readonly bank: string
  /** The bank that the customer stood before: differs when a switch forwards. */
  readonly bankMnemonic: string
  readonly channel: AdviceChannel
  readonly receivedAt: Date
}

export type Payment = {
  readonly id: string
  readonly jurisdiction: string
  readonly psid: string
  readonly bank: string
  readonly authId: string
  readonly amountPaisa: Paisa
  readonly date: CivilDate
  readonly appliedTo: 'charge' | 'suspense'
  readonly receivedAt: Date
}

export type ResponseCode = '00' | '01' | '02' | '03' | '04' | '05'
export type AdviceOutcome = 'posted' | 'duplicate' | 'suspense' | 'refused'

/** Advices without a charge belong to no jurisdiction that we could name. */
export const jurisdictionUnknown = 'unknown'

export type Facts = {
  readonly charge: Charge | undefined
  readonly advice: Advice
  /** Every payment known for this PSID, from any bank. */
  readonly earlierPayments: readonly Payment[]
  readonly now: Date
  /** False when the bank's credentials or its mnemonic are wrong. */
  readonly bankKnown: boolean
  /** Of a live advice: how much the bank may confirm, and how much of its day is used. */
  readonly bankLimit?:
    | (Omit<BankLimits, 'requestsPerSecond'> & { readonly dayPaisa: Paisa })
    | undefined
}

export type Verdict =
  | 'bank-unknown'
  | 'same-advice'
  | 'reference-used'
  | 'charge-not-found'
  | 'already-paid'
  | 'charge-cancelled'
  | 'charge-expired'
  | 'wrong-amount'
  | 'over-bank-limit'
  | 'paid'
  | 'processing-failed'

type Rule = readonly [Verdict, ResponseCode, (facts: Facts) => boolean]

/** As a switch expects its messages answered; the first rule that applies decides. */
const rules: readonly Rule[] = [
  ['bank-unknown', '04', ({ bankKnown }) => !bankKnown],
  [
    'same-advice',
    '03',
    (facts) => {
      const earlier = earlierWithReference(facts)
      const { psid, amountPaisa } = facts.advice
      return earlier?.amountPaisa === amountPaisa && earlier.psid === psid
    },
  ],
  ['reference-used', '04', (facts) => earlierWithReference(facts) !== undefined],
  ['charge-not-found', '01', ({ charge }) => charge === undefined],
  ['already-paid', '04', ({ charge }) => charge?.state === 'paid'],
  ['charge-cancelled', '02', ({ charge }) => charge?.state === 'cancelled'],
  ['charge-expired', '02', (facts) => stateWhenPaid(facts) === 'expired'],
  ['wrong-amount', '04', (facts) => facts.advice.amountPaisa !== amountWhenPaid(facts)],
  ['over-bank-limit', '04', isOverLimit],
  ['paid', '00', () => true],
]

/** Whether a scheme gives this reference once: it is known by itself, whatever bill and day. */
export function isSchemeReference(authId: string): boolean {
  return authId.startsWith('RAAST/')
}

/** The same bank, consumer number, auth id and date; with the same amount it is the same advice. */
function earlierWithReference({ advice, earlierPayments }: Facts): Payment | undefined {
  return earlierPayments.find(
    ({ bank, psid, authId, date }) =>
      bank === advice.bank &&
      authId === advice.authId &&
      (isSchemeReference(authId) || (psid === advice.psid && date === advice.date)),
  )
}

const isLive = ({ channel }: Advice) => channel !== 'bank-file'

/** Money that is here already is over no limit: only a live advice can be turned down. */
function isOverLimit({ advice, bankLimit }: Facts): boolean {
  if (!bankLimit || !isLive(advice)) return false
  const { paymentPaisaMax = Infinity, dayPaisaMax = Infinity, dayPaisa } = bankLimit
  const { amountPaisa } = advice
  return amountPaisa > paymentPaisaMax || dayPaisa + amountPaisa > dayPaisaMax
}

/** A live advice is paid now, whatever its clock claims; a file tells of the past. */
function paidAt({ advice, now }: Facts): Date {
  return isLive(advice) ? now : toldAt(advice)
}

/** When the bank took the money, as it says itself. */
export function toldAt({ date, time }: Pick<Advice, 'date' | 'time'>): Date {
  const [hours, minutes, seconds] = [0, 2, 4].map((at) => Number(time.slice(at, at + 2)))
  const intoDay = (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1_000
  return new Date(startOf(date).getTime() + intoDay)
}

function stateWhenPaid(facts: Facts) {
  return facts.charge && chargeStateAt(facts.charge, paidAt(facts))
}

function amountWhenPaid(facts: Facts): Paisa | undefined {
  return facts.charge && amountDueOn(facts.charge, civilDateOf(paidAt(facts)))
}

/** Everything that one advice changes; exactly one of these is stored for each (PAY-4). */
export type PaymentDecision = {
  readonly advice: Advice
  readonly jurisdiction: string
  readonly responseCode: ResponseCode
  readonly outcome: AdviceOutcome
  readonly verdict: Verdict
  /** The receipt to give the bank: ours for 00, the earlier one for 03. */
  readonly receiptId: string | undefined
  /** The money that reached us, if any did, with its transfers. */
  readonly payment: Payment | undefined
  readonly transfers: readonly Transfer[]
  /** The charge as it stands afterwards; `paid` only when `outcome` is `posted`. */
  readonly charge: Charge | undefined
  /** Of a basket that was paid: its charges, each as it stands afterwards. */
  readonly members?: readonly Charge[]
}

/** Decides one advice. See the table above for the order of the rules. */
export function decidePayment(facts: Facts): PaymentDecision {
  const [verdict, responseCode] = rules.find(([, , applies]) => applies(facts)) ?? failed
  const base = unposted(facts, verdict, responseCode)
  if (verdict === 'paid' && facts.charge) return { ...base, ...post(facts, facts.charge) }
  if (verdict === 'same-advice') {
    return { ...base, outcome: 'duplicate', receiptId: earlierWithReference(facts)?.id }
  }
  const moneyIsHere = facts.advice.channel === 'bank-file'
  // A known reference with another amount is a riddle for reconciliation, never a posting (PAY-2).
  if (!moneyIsHere || verdict === 'reference-used' || verdict === 'bank-unknown') return base
  return { ...base, ...suspend(facts) }
}

const failed: readonly [Verdict, ResponseCode] = ['processing-failed', '05']

/** The same for a basket: its charges are paid with it, each for what it was counted for. */
export function decideBasket(facts: Facts, members: readonly Charge[]): PaymentDecision {
  const decision = decidePayment(facts)
  const { charge: whole } = decision
  const paidBy = whole?.paidBy
  if (decision.outcome !== 'posted' || !paidBy) return decision
  const basket = whole.psid
  const madeOn = civilDateOf(whole.createdAt)
  const paid = members.map((charge) => {
    const amountPaisa = amountDueOn(charge, madeOn)
    return { ...charge, state: 'paid' as const, paidBy: { ...paidBy, amountPaisa, basket } }
  })
  return { ...decision, members: paid }
}

/** What to store when the case behind a charge refused to go on: nothing posted, code 05. */
export function failPayment(facts: Facts): PaymentDecision {
  const base = unposted(facts, ...failed)
  return facts.advice.channel === 'bank-file' ? { ...base, ...suspend(facts) } : base
}

function unposted(facts: Facts, verdict: Verdict, responseCode: ResponseCode): PaymentDecision {
  const { advice, charge } = facts
  return {
    advice,
    verdict,
    responseCode,
    charge,
    jurisdiction: charge?.jurisdiction ?? jurisdictionUnknown,
    outcome: 'refused',
    receiptId: undefined,
    payment: undefined,
    transfers: [],
  }
}

function post(facts: Facts, charge: Charge): Partial<PaymentDecision> {
  const { advice } = facts
  const lines = linesDueOn(charge, civilDateOf(paidAt(facts)))
  return {
    outcome: 'posted',
    receiptId: advice.id,
    payment: paymentOf(facts, 'charge'),
    transfers: lines.map(({ account, amountPaisa }, index) =>
      transferOf(facts, index + 1, account, amountPaisa),
    ),
    charge: {
      ...charge,
      state: 'paid',
      paidBy: {
        paymentId: advice.id,
        bank: advice.bank,
        authId: advice.authId,
        amountPaisa: advice.amountPaisa,
        date: advice.date,
      },
    },
  }
}

function suspend(facts: Facts): Partial<PaymentDecision> {
  const { bank, amountPaisa } = facts.advice
  return {
    outcome: 'suspense',
    payment: paymentOf(facts, 'suspense'),
    transfers: [transferOf(facts, 1, suspenseAccount(bank), amountPaisa)],
  }
}

function paymentOf({ advice, charge }: Facts, appliedTo: Payment['appliedTo']): Payment {
  const { id, psid, bank, authId, amountPaisa, date, receivedAt } = advice
  const jurisdiction = charge?.jurisdiction ?? jurisdictionUnknown
  return { id, jurisdiction, psid, bank, authId, amountPaisa, date, appliedTo, receivedAt }
}

function transferOf(
  { advice, charge, now }: Facts,
  line: number,
  creditAccount: AccountId,
  amountPaisa: Paisa,
): Transfer {
  return {
    jurisdiction: charge?.jurisdiction ?? jurisdictionUnknown,
    journalId: advice.id,
    line,
    debitAccount: clearingAccount(advice.bank),
    creditAccount,
    amountPaisa,
    state: 'posted',
    cause: 'payment',
    at: now,
  }
}
