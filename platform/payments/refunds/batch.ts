/** A batch of refunds: one payment file, prepared by one officer and decided by another. */
import { moneyText, type Paisa } from '#platform/kernel'
import { mayMove, partName, sumOf, type Payout, type RefundPart } from './part.ts'
import { refundProblems as problems } from './problems.ts'

export type BatchState = 'prepared' | 'approved' | 'refused'

/** Who did it, by which post, and when. */
export type Hand = { readonly personId: string; readonly postId: string; readonly at: Date }

export type RefundBatch = {
  readonly id: string
  readonly state: BatchState
  readonly payouts: number
  readonly amountPaisa: Paisa
  readonly prepared: Hand
  readonly decided: Hand | undefined
  /** Of an approved batch. */
  readonly from: PayingAccount | undefined
}

/** Out of which account the treasury pays, as agreed with its bank. */
export type PayingAccount = {
  /** Whose account it is. */
  readonly holder: string
  /** The bank that is asked to pay. */
  readonly bank: string
  readonly account: string
}

/** As many payments as one message of the bank may hold. */
export const batchPayoutsMax = 1_000

/** How much whoever holds a role may approve. */
export type RefundLimit = {
  readonly role: string
  readonly payoutPaisaMax: Paisa
  readonly batchPaisaMax: Paisa
}

/** @throws refund-batch-size, refund-not-owed */
export function prepareBatch(
  parts: readonly RefundPart[],
  { id, by, newId }: { readonly id: string; readonly by: Hand; readonly newId: () => string },
): Prepared {
  const distinct = new Set(parts.map(partName)).size
  if (distinct === 0 || distinct > batchPayoutsMax || distinct < parts.length) {
    throw problems['refund-batch-size']({ values: { most: String(batchPayoutsMax) } })
  }
  if (!parts.every(({ state }) => mayMove(state, 'prepared'))) throw problems['refund-not-owed']()
  const payouts = parts.map((part): Payout => {
    const moved = { ...part, state: 'prepared' as const, changedAt: by.at }
    return { endToEndId: newId(), batchId: id, part: moved, outcome: undefined, reason: undefined }
  })
  const batch: RefundBatch = {
    id,
    state: 'prepared',
    payouts: parts.length,
    amountPaisa: sumOf(parts),
    prepared: by,
    decided: undefined,
    from: undefined,
  }
  return { batch, payouts }
}

export type Prepared = { readonly batch: RefundBatch; readonly payouts: readonly Payout[] }

/**
 * Approves, to be paid out of an account and within the limit of the post that is used.
 * @throws refund-batch-decided, refund-over-limit
 */
export function approveBatch(
  { batch, payouts }: Prepared,
  {
    by,
    limit,
    from,
  }: { readonly by: Hand; readonly limit: RefundLimit; readonly from: PayingAccount },
): Prepared {
  checkOpen(batch)
  checkLimit(batch, payouts, limit)
  const approved = { ...batch, state: 'approved' as const, decided: by, from }
  return { batch: approved, payouts: moved(payouts, 'sent', by) }
}

/** Turns down: what was in it is owed as before. @throws refund-batch-decided */
export function refuseBatch({ batch, payouts }: Prepared, by: Hand): Prepared {
  checkOpen(batch)
  return { batch: { ...batch, state: 'refused', decided: by }, payouts: moved(payouts, 'owed', by) }
}

function checkOpen({ state }: RefundBatch): void {
  if (state !== 'prepared') throw problems['refund-batch-decided']()
}

function moved(payouts: readonly Payout[], state: 'sent' | 'owed', { at }: Hand): Payout[] {
  return payouts.map((payout) => ({ ...payout, part: { ...payout.part, state, changedAt: at } }))
}

function checkLimit(
  { amountPaisa }: RefundBatch,
  payouts: readonly Payout[],
  { payoutPaisaMax, batchPaisaMax }: RefundLimit,
): void {
  const isOver = payouts.some(({ part }) => part.amountPaisa > payoutPaisaMax)
  if (!isOver && amountPaisa <= batchPaisaMax) return
  const values = { each: moneyText(payoutPaisaMax), whole: moneyText(batchPaisaMax) }
  throw problems['refund-over-limit']({ values })
}
