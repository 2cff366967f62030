/**
 * A charge is one amount that one person is asked to pay once, under one PSID, until it expires.
 * The amount, its dates and its accounts never change; only the state moves, and only forward.
 */
import {
  civilDateOf,
  moneyText,
  text,
  type CivilDate,
  type Paisa,
  type Text,
} from '#platform/kernel'
import { checkAccountId, type AccountId } from './account.ts'
import { paymentProblems } from './problems.ts'

export const chargeStates = ['unpaid', 'paid', 'expired', 'cancelled'] as const
export type ChargeState = (typeof chargeStates)[number]

type Moves = Readonly<Record<ChargeState, { readonly [To in ChargeState]?: Text }>>

/**
 * Every lawful move, and what makes it; a state without moves is final. The drawing in
 * docs/charges.md is made from this.
 */
export const chargeMoves: Moves = {
  unpaid: {
    paid: text('a bank confirms the exact amount', 'بینک پوری رقم کی تصدیق کرتا ہے'),
    expired: text('its last instant is over', 'اس کا آخری لمحہ گزر گیا'),
    cancelled: text('its case asks for it no more', 'کیس کو اس کی ضرورت نہ رہی'),
  },
  paid: {},
  expired: {},
  cancelled: {},
}

/** Where a charge may move from a state. */
export function chargeMovesFrom(state: ChargeState): ChargeState[] {
  return chargeStates.filter((to) => chargeMoves[state][to] !== undefined)
}

/** Every lawful move as `unpaid paid`: no statement writes another. */
export const lawfulMoves: readonly string[] = chargeStates.flatMap((from) =>
  chargeMovesFrom(from).map((to) => `${from} ${to}`),
)

/** What a state is called, for people. */
export const chargeStateNames: Readonly<Record<ChargeState, Text>> = {
  unpaid: text('Unpaid', 'غیر ادا شدہ'),
  paid: text('Paid', 'ادا شدہ'),
  expired: text('Expired', 'میعاد ختم'),
  cancelled: text('Cancelled', 'منسوخ'),
}

/** Where a part of the amount goes: one transfer each, so that a charge may carry several heads. */
export type ChargeLine = { readonly account: AccountId; readonly amountPaisa: Paisa }

/** How a charge was paid, as the bank said it. */
export type PaidBy = {
  readonly paymentId: string
  readonly bank: string
  readonly authId: string
  readonly amountPaisa: Paisa
  readonly date: CivilDate
  /** The number of the basket by which it was paid together with others. */
  readonly basket?: string
}

export type Charge = {
  readonly psid: string
  /** Shard key, e.g. `PB-LHR`. */
  readonly jurisdiction: string
  readonly caseId: string
  readonly state: ChargeState
  readonly amountPaisa: Paisa
  readonly lines: readonly ChargeLine[]
  /** Added when paid after the due date; undefined where lateness costs nothing. */
  readonly surcharge: ChargeLine | undefined
  readonly dueDate: CivilDate
  /** The last instant at which a bank may take the money. */
  readonly expiresAt: Date
  /** What a bank shows the payer, at most 30 plain letters; `newCharge` makes it of any name. */
  readonly payer: string
  readonly createdAt: Date
  readonly paidBy: PaidBy | undefined
}

/** Rs 9,999,999,999.99: the 12 digits of `amount_paid` in the biller messages. */
export const chargePaisaMax: Paisa = 999_999_999_999

export type NewCharge = Omit<Charge, 'state' | 'amountPaisa' | 'paidBy' | 'surcharge' | 'lines'> & {
  readonly lines: readonly { readonly account: string; readonly amountPaisa: Paisa }[]
  readonly surcharge?: { readonly account: string; readonly amountPaisa: Paisa } | undefined
}

/**
 * An unpaid charge over the sum of its lines. Throws `payments-amount-unpayable` for a line or sum
 * that is zero, negative, fractional or beyond the biller messages, `payments-account-unknown`,
 * and `payments-charge-misdated` when it would be born overdue or expire before it is due.
 */
export function newCharge(asked: NewCharge): Charge {
  const lines = asked.lines.map(checkLine)
  const surcharge = asked.surcharge && checkLine(asked.surcharge)
  const amountPaisa = checkAmount(lines.reduce((sum, line) => sum + line.amountPaisa, 0))
  checkAmount(amountPaisa + (surcharge?.amountPaisa ?? 0))
  const bornOverdue = asked.dueDate < civilDateOf(asked.createdAt)
  if (bornOverdue || civilDateOf(asked.expiresAt) < asked.dueDate) {
    throw paymentProblems['payments-charge-misdated']()
  }
  const payer = consumerDetailOf(asked.payer)
  return { ...asked, lines, surcharge, amountPaisa, payer, state: 'unpaid', paidBy: undefined }
}

function checkLine(line: { account: string; amountPaisa: Paisa }): ChargeLine {
  return { account: checkAccountId(line.account), amountPaisa: checkAmount(line.amountPaisa) }
}

function checkAmount(amountPaisa: Paisa): Paisa {
  if (Number.isSafeInteger(amountPaisa) && amountPaisa > 0 && amountPaisa <= chargePaisaMax) {
    return amountPaisa
  }
  const amount = Number.isFinite(amountPaisa) ? moneyText(amountPaisa) : String(amountPaisa)
  throw paymentProblems['payments-amount-unpayable']({
    values: { amount, limit: moneyText(chargePaisaMax) },
  })
}

/** An open charge is expired after its last instant, even if no clerk has noted it. */
export function chargeStateAt(charge: Charge, at: Date): ChargeState {
  return charge.state === 'unpaid' && at.getTime() > charge.expiresAt.getTime()
    ? 'expired'
    : charge.state
}

export function amountAfterDue(charge: Charge): Paisa {
  return charge.amountPaisa + (charge.surcharge?.amountPaisa ?? 0)
}

/** The one amount that pays this charge on a day: with the surcharge after the due date. */
export function amountDueOn(charge: Charge, today: CivilDate): Paisa {
  return today > charge.dueDate ? amountAfterDue(charge) : charge.amountPaisa
}

/** The lines that make up `amountDueOn`. */
export function linesDueOn(charge: Charge, today: CivilDate): readonly ChargeLine[] {
  const late = today > charge.dueDate && charge.surcharge
  return late ? [...charge.lines, late] : charge.lines
}

/**
 * A payer's name as a bank's screen can show it: at most 30 plain Latin letters, without accents.
 * A name that has none (Urdu) becomes `APPLICANT`: a wrong transliteration is worse than none.
 */
export function consumerDetailOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/[^A-Za-z0-9 .'-]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
  return /[A-Za-z]{2}/.test(plain) ? plain.slice(0, 30).trimEnd() : 'APPLICANT'
}
