/** What acts about refunds come to, and what of it moves money: pure. */
import { refundsPayable, treasuryAccount } from '../account.ts'
import type { Ending } from '../posting.ts'
import type { Transfer } from '../transfer.ts'
import type { Answered } from './answer.ts'
import type { Hand, RefundBatch } from './batch.ts'
import type { Payout, RefundPart } from './part.ts'

export type RefundEffect =
  | { readonly kind: 'prepared'; readonly batch: RefundBatch; readonly payouts: readonly Payout[] }
  | { readonly kind: 'decided'; readonly batch: RefundBatch; readonly payouts: readonly Payout[] }
  | {
      readonly kind: 'answered'
      /** Of the act; the journal of what it ends. */
      readonly id: string
      readonly file: { readonly name: string; readonly sha256: string }
      readonly answered: readonly Answered[]
      readonly by: Hand
    }
  | { readonly kind: 'readmitted'; readonly part: RefundPart; readonly note: string }

export type Of<Kind extends RefundEffect['kind']> = Extract<RefundEffect, { kind: Kind }>

/** The parts whose state it moves, as they are afterwards. */
export function movedParts(effect: RefundEffect): readonly RefundPart[] {
  if (effect.kind === 'readmitted') return [effect.part]
  const payouts =
    effect.kind === 'answered' ? effect.answered.map(({ payout }) => payout) : effect.payouts
  return payouts.map(({ part }) => part)
}

export type PayoutTransfers = {
  /** Of what was pending. */
  readonly ended: readonly Ending[]
  readonly made: readonly Transfer[]
}

const nothingMoves: PayoutTransfers = { ended: [], made: [] }

/**
 * What is approved is pending: no longer free to be paid, and not yet gone. By the answer it has
 * gone, or never went; what comes back after it went is owed as before.
 */
export function payoutTransfers(effect: RefundEffect): PayoutTransfers {
  if (effect.kind === 'decided' && effect.batch.state === 'approved') {
    return { ended: [], made: effect.payouts.map(pendingTransfer) }
  }
  if (effect.kind !== 'answered') return nothingMoves
  const { id, answered, by } = effect
  const first = answered.filter(({ was }) => was === undefined)
  const ended = first.map(({ payout: { endToEndId, part, outcome } }): Ending => {
    const { jurisdiction } = part
    const as = outcome === 'paid' ? 'posted' : 'voided'
    const pending = { journalId: endToEndId, line: 1 }
    return { jurisdiction, journalId: id, pending, as, cause: 'payout', at: by.at }
  })
  const back = answered.filter(({ was }) => was === 'paid')
  return { ended, made: back.map(({ payout }) => transferBack(payout)) }
}

function pendingTransfer({ endToEndId, part }: Payout): Transfer {
  return {
    jurisdiction: part.jurisdiction,
    journalId: endToEndId,
    line: 1,
    debitAccount: refundsPayable,
    creditAccount: treasuryAccount,
    amountPaisa: part.amountPaisa,
    state: 'pending',
    cause: 'payout',
    at: part.changedAt,
  }
}

/** In the payment's own journal, after the line that was pending. */
function transferBack(payout: Payout): Transfer {
  return {
    ...pendingTransfer(payout),
    line: 2,
    debitAccount: treasuryAccount,
    creditAccount: refundsPayable,
    state: 'posted',
    cause: 'payout-return',
  }
}
