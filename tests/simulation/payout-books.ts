/** Our books of what is paid back, in memory: parts, batches, payments and the bank's answers. */
import { formatReference, type CaseEvent } from '#platform/cases'
import type { World } from '#platform/catalogue'
import {
  movedParts,
  partName,
  payoutTransfers,
  sumOf,
  type Ending,
  type Payment,
  type Payout,
  type RefundBatch,
  type RefundEffect,
  type RefundOrder,
  type RefundPart,
  type Transfer,
} from '#platform/payments'

/** What these books may get wrong. */
export type PayoutDefect =
  | 'pays-out-again'
  | 'pays-out-too-much'
  | 'pays-out-to-another'
  | 'forgets-who-prepared'
  | 'forgets-who-granted'
  | 'forgets-returns'

export class PayoutBooks {
  readonly parts = new Map<string, RefundPart>()
  readonly batches = new Map<string, RefundBatch>()
  private readonly payouts = new Map<string, Payout>()
  private readonly answers = new Set<string>()
  private readonly takers = new Map<string, ReadonlySet<string>>()
  private readonly defect: string | undefined

  constructor(defect: string | undefined) {
    this.defect = defect
  }

  world(events: readonly CaseEvent[]): World['refunds'] {
    const asRead = this.partsAsRead()
    return {
      parts: new Map(asRead.map((part) => [partName(part), part])),
      batches: new Map([...this.batches].map(([id, batch]) => [id, this.batchAsRead(batch)])),
      payouts: new Map(this.payoutsNow().map((payout) => [payout.endToEndId, payout])),
      answers: new Set(this.answers),
      hands: this.defect === 'forgets-who-granted' ? new Map() : handsIn(events),
      takers: new Map(this.takers),
    }
  }

  partsAsRead(): RefundPart[] {
    const isForgotten = this.defect === 'pays-out-again'
    const asRead = (part: RefundPart) => (isForgotten ? { ...part, state: 'owed' as const } : part)
    return [...this.parts.values()].map(asRead)
  }

  payoutsOf(batchId: string): Payout[] {
    return this.payoutsNow().filter((payout) => payout.batchId === batchId)
  }

  /** Divides a refund among the payments of its case, the oldest first. */
  order({ jurisdiction, id, caseId, amountPaisa, at }: RefundOrder, payments: readonly Payment[]) {
    let rest = amountPaisa
    for (const [index, payment] of payments.entries()) {
      const share = Math.min(rest, payment.amountPaisa)
      if (share === 0) break
      rest -= share
      const part: RefundPart = {
        jurisdiction,
        id: `${id}.${index + 1}`,
        refundId: id,
        caseId,
        paymentId: payment.id,
        psid: payment.psid,
        bank: payment.bank,
        authId: this.defect === 'pays-out-to-another' ? nextAfter(payment.authId) : payment.authId,
        paidOn: payment.date,
        amountPaisa: this.defect === 'pays-out-too-much' ? payment.amountPaisa : share,
        state: 'owed',
        changedAt: at,
      }
      this.parts.set(partName(part), part)
    }
  }

  /** Writes what an act came to, and gives the transfers that go with it. */
  put(effect: RefundEffect, transfers: readonly Transfer[]): Transfer[] {
    if (effect.kind === 'prepared') {
      this.batches.set(effect.batch.id, effect.batch)
      this.putPayouts(effect.payouts)
    }
    if (effect.kind === 'decided') {
      const { prepared } = this.batches.get(effect.batch.id) ?? effect.batch
      this.batches.set(effect.batch.id, { ...effect.batch, prepared })
    }
    if (effect.kind === 'answered') {
      this.answers.add(effect.file.sha256)
      this.putPayouts(effect.answered.map(({ payout }) => payout))
      for (const { payout } of effect.answered) {
        this.takers.set(partName(payout.part), new Set([effect.by.personId]))
      }
    }
    for (const part of movedParts(effect)) this.parts.set(partName(part), part)
    const { ended, made } = payoutTransfers(effect)
    const all = [...ended.map((ending, index) => endingIn(transfers, ending, index + 1)), ...made]
    if (this.defect !== 'forgets-returns') return all
    return all.filter(({ state, cause }) => state !== 'voided' && cause !== 'payout-return')
  }

  /** Two persons who had no part in the refund; and what is with the bank is held, to the paisa. */
  breaches(events: readonly CaseEvent[], transfers: readonly Transfer[]): string[] {
    const found: string[] = []
    const hands = handsIn(events)
    for (const { id, prepared, decided } of this.batches.values()) {
      if (decided?.personId === prepared.personId) {
        found.push('PAY-6 one officer prepared a batch and decided on it')
      }
      const own = this.payoutsOf(id).map(({ part }) =>
        hands.get(formatReference({ ...part, id: part.caseId })),
      )
      const isOwn = [prepared, decided].some((hand) =>
        own.some((one) => hand && one?.has(hand.personId)),
      )
      if (isOwn) found.push('PAY-6 who asked for a refund or granted it paid it out')
    }
    const sent = [...this.parts.values()].filter(({ state }) => state === 'sent')
    const moved = transfers.filter(({ cause }) => cause === 'payout')
    const held = sumOf(moved.filter(({ ends }) => !ends)) - sumOf(moved.filter(({ ends }) => ends))
    if (held !== sumOf(sent)) found.push('PAY-6 what is held is not what is with the bank')
    return found
  }

  private batchAsRead(batch: RefundBatch): RefundBatch {
    if (this.defect !== 'forgets-who-prepared') return batch
    return { ...batch, prepared: { ...batch.prepared, personId: '' } }
  }

  private putPayouts(payouts: readonly Payout[]): void {
    for (const payout of payouts) this.payouts.set(payout.endToEndId, payout)
  }

  /** Each with its part as it stands. */
  private payoutsNow(): Payout[] {
    return [...this.payouts.values()].map((payout) => ({
      ...payout,
      part: this.parts.get(partName(payout.part)) ?? payout.part,
    }))
  }
}

const nextAfter = (authId: string) => String(Number(authId) + 1).padStart(6, '0')

function handsIn(events: readonly CaseEvent[]): Map<string, ReadonlySet<string>> {
  const byCase = Map.groupBy(events, formatReference)
  return new Map(
    [...byCase].map(([name, steps]) => [name, new Set(steps.map(({ actorId }) => actorId))]),
  )
}

function endingIn(transfers: readonly Transfer[], ending: Ending, line: number): Transfer {
  const { journalId, pending, as: state, cause, at } = ending
  const held = transfers.find(
    (one) => one.journalId === pending.journalId && one.line === pending.line,
  )
  if (!held) throw new TypeError('nothing is pending there')
  return { ...held, journalId, line, state, ends: pending, cause, at }
}
