/**
 * A part of a refund: what goes back of one payment, by the bank that took it and under that
 * payment's reference. Whoever paid gets it, and nobody else can: no account is named (docs/
 * decisions/0012).
 */
import { text, type CivilDate, type Paisa, type Text } from '#platform/kernel'

export const refundStates = ['owed', 'prepared', 'sent', 'paid', 'returned'] as const
export type RefundState = (typeof refundStates)[number]

type Moves = Readonly<Record<RefundState, { readonly [To in RefundState]?: Text }>>

/** Every lawful move of a part, and what makes it. */
export const refundMoves: Moves = {
  owed: {
    prepared: text('an officer puts it into a batch', 'افسر اسے فہرست میں شامل کرتا ہے'),
  },
  prepared: {
    sent: text('another officer approves the batch', 'دوسرا افسر فہرست منظور کرتا ہے'),
    owed: text('the batch is turned down', 'فہرست نامنظور ہوتی ہے'),
  },
  sent: {
    paid: text('the bank confirms it', 'بینک ادائیگی کی تصدیق کرتا ہے'),
    returned: text('the bank returns it', 'بینک رقم لوٹا دیتا ہے'),
  },
  paid: {
    returned: text('the bank returns it after all', 'بینک بعد میں رقم لوٹا دیتا ہے'),
  },
  returned: {
    owed: text('an officer has dealt with it', 'افسر نے اس کا ازالہ کر دیا'),
  },
}

export function mayMove(from: RefundState, to: RefundState): boolean {
  return refundMoves[from][to] !== undefined
}

export const refundStateNames: Readonly<Record<RefundState, Text>> = {
  owed: text('Owed', 'واجب الادا'),
  prepared: text('In a batch', 'فہرست میں'),
  sent: text('With the bank', 'بینک کے پاس'),
  paid: text('Paid', 'ادا شدہ'),
  returned: text('Returned', 'واپس آئی'),
}

export type PartKey = { readonly jurisdiction: string; readonly id: string }

export type RefundPart = PartKey & {
  readonly refundId: string
  readonly caseId: string
  readonly paymentId: string
  /** The number that was paid: the charge's, or that of a basket. */
  readonly psid: string
  /** The bank whose customer paid: behind a switch, not that which settles. */
  readonly bank: string
  readonly authId: string
  readonly paidOn: CivilDate
  readonly amountPaisa: Paisa
  readonly state: RefundState
  readonly changedAt: Date
}

export const partName = ({ jurisdiction, id }: PartKey): string => `${jurisdiction}/${id}`

/** One attempt to pay a part; the bank answers to its end-to-end id. */
export type Payout = {
  readonly endToEndId: string
  readonly batchId: string
  readonly part: RefundPart
  readonly outcome: 'paid' | 'returned' | undefined
  /** Why the bank returned it, in the bank's code and words. */
  readonly reason: string | undefined
}

export const sumOf = (parts: readonly { readonly amountPaisa: Paisa }[]): Paisa =>
  parts.reduce((sum, { amountPaisa }) => sum + amountPaisa, 0)
