import {
  appendEvents,
  deleteDrafts,
  insertCases,
  noteHanded,
  recordRequests,
  updateCases,
} from '#platform/cases'
import type { AnsweredRequest, Case, CaseEvent, Handed } from '#platform/cases'
import { writeClosings, type Closing, type Reopening } from '#platform/audits'
import { useAttachments, type AttachmentUse } from '#platform/attachments'
import {
  settlePortraits,
  useCaptures,
  type CaptureUse,
  type PortraitEffect,
} from '#platform/biometrics'
import { payBills, type BillPaid } from '#platform/billing'
import { gatherWrites, type Tx } from '#platform/database'
import { notePayments, type AskedPayment } from '#platform/clients'
import { storeDocuments, type IssuedDocument } from '#platform/documents'
import { useVisit, visitProblems } from '#platform/identity'
import { appendLeaves, type Leaf } from '#platform/log'
import { civilDateOf, type Paisa } from '#platform/kernel'
import { enqueueMessages, type NewMessage } from '#platform/notifications'
import { enqueueLetters, type NewLetter } from '#platform/outbox'
import {
  closeCharges,
  drawStocks,
  insertCharges,
  orderRefunds,
  writeBankDays,
  writePayments,
  writeRefunds,
  type Charge,
  type ClosedCharge,
  type PaymentDecision,
  type RefundEffect,
  type RefundOrder,
  type StockDraw,
} from '#platform/payments'
import { hear, type Said } from '#platform/insight'
import type { Part, PublicAnswers, PublicStep } from '#platform/publication'
import { writePopulation, type PopulationEffect } from '#platform/population'
import { writeTreasury, type TreasuryEffect } from '#platform/reconciliation'
import {
  appendEntries,
  takeSerials,
  type NewEntry,
  type Serial,
  type Series,
} from '#platform/registers'
import { messagesToPersons } from './mandates/company-messages.ts'
import { writePublicRows } from './publication/write.ts'
import type { Setting } from './setting.ts'

/** Every row that the acts of one batch lead to; nothing is written until all are decided. */
export type Effects = {
  readonly events: CaseEvent[]
  readonly entries: NewEntry[]
  readonly charges: Charge[]
  readonly chargesClosed: ClosedCharge[]
  readonly payments: PaymentDecision[]
  readonly newCases: Map<string, Case>
  readonly movedCases: Map<string, Case>
  /** What the day of a bank with a limit comes to, by its mnemonic. */
  readonly bankDays: Map<string, Paisa>
  readonly documents: IssuedDocument[]
  readonly messages: NewMessage[]
  readonly handed: Handed[]
  readonly letters: NewLetter[]
  readonly clientPayments: AskedPayment[]
  readonly refunds: RefundOrder[]
  readonly draws: StockDraw[]
  readonly payouts: RefundEffect[]
  readonly billsPaid: BillPaid[]
  readonly captures: CaptureUse[]
  readonly portraits: PortraitEffect[]
  readonly attachments: AttachmentUse[]
  readonly leaves: Leaf[]
  readonly requests: AnsweredRequest[]
  readonly draftsDone: string[]
  readonly serials: Serial[]
  /** How far each series has come, by its name. */
  readonly series: Map<string, Series>
  readonly treasury: TreasuryEffect[]
  readonly population: PopulationEffect[]
  /** Steps of cases that have a public row, what is said of them there, and what they show. */
  readonly publicSteps: PublicStep[]
  readonly publicAnswers: Map<string, Partial<PublicAnswers>>
  readonly publicParts: Part[]
  readonly said: Said[]
  readonly closings: (Closing | Reopening)[]
  /** The applications that were made in visits at a counter. */
  readonly visits: { readonly id: string; readonly jurisdiction: string; readonly caseId: string }[]
}

/** Adds one act's effects to the batch's: only acts that were not refused get here. */
export function mergeEffects(into: Effects, from: Effects): void {
  for (const [key, kase] of from.newCases) into.newCases.set(key, kase)
  for (const [key, kase] of from.movedCases) {
    // A case made in this very batch is written once, as it stands at the end.
    if (into.newCases.has(key)) into.newCases.set(key, kase)
    else into.movedCases.set(key, kase)
  }
  into.events.push(...from.events)
  into.entries.push(...from.entries)
  into.charges.push(...from.charges)
  into.chargesClosed.push(...from.chargesClosed)
  into.payments.push(...from.payments)
  for (const [bank, paid] of from.bankDays) into.bankDays.set(bank, paid)
  into.documents.push(...from.documents)
  into.messages.push(...from.messages)
  into.handed.push(...from.handed)
  into.letters.push(...from.letters)
  into.clientPayments.push(...from.clientPayments)
  into.refunds.push(...from.refunds)
  into.draws.push(...from.draws)
  into.payouts.push(...from.payouts)
  into.billsPaid.push(...from.billsPaid)
  into.captures.push(...from.captures)
  into.portraits.push(...from.portraits)
  into.attachments.push(...from.attachments)
  into.leaves.push(...from.leaves)
  into.requests.push(...from.requests)
  into.draftsDone.push(...from.draftsDone)
  into.serials.push(...from.serials)
  for (const [name, series] of from.series) into.series.set(name, series)
  into.treasury.push(...from.treasury)
  into.population.push(...from.population)
  into.publicSteps.push(...from.publicSteps)
  into.said.push(...from.said)
  for (const [key, answers] of from.publicAnswers) {
    into.publicAnswers.set(key, { ...into.publicAnswers.get(key), ...answers })
  }
  into.publicParts.push(...from.publicParts)
  into.closings.push(...from.closings)
  into.visits.push(...from.visits)
}

/**
 * Writes everything in the caller's transaction: what nobody waits for in one statement, the
 * ledger and the log's queue in one each, because they say whether all went well.
 */
export async function writeEffects(
  tx: Tx,
  { vault, newId }: Pick<Setting, 'vault' | 'newId'>,
  effects: Effects,
  now: Date,
): Promise<void> {
  const messages = await messagesToPersons(tx, { newId }, effects, now)
  const { tx: gathered, send } = gatherWrites()
  await insertCases(gathered, [...effects.newCases.values()])
  await updateCases(gathered, [...effects.movedCases.values()])
  await appendEvents(gathered, effects.events)
  await insertCharges(gathered, effects.charges)
  await appendEntries(gathered, effects.entries)
  await storeDocuments(gathered, effects.documents)
  await enqueueMessages(gathered, vault, messages)
  await noteHanded(gathered, effects.handed)
  await enqueueLetters(gathered, vault, effects.letters)
  await notePayments(gathered, vault, effects.clientPayments)
  await recordRequests(gathered, effects.requests, now)
  await deleteDrafts(gathered, effects.draftsDone)
  await writePublicRows(gathered, effects)
  await writeClosings(gathered, effects.closings, now)
  // On one connection they run in this order: charges are closed after those of this very batch
  // are written, because a case may be withdrawn as soon as it asks.
  await Promise.all([
    send(tx),
    closeCharges(tx, effects.chargesClosed, now),
    writePayments(tx, effects.payments),
    writeBankDays(tx, effects.bankDays, civilDateOf(now)),
    orderRefunds(tx, effects.refunds),
    writeRefunds(tx, effects.payouts),
    drawStocks(tx, effects.draws),
    payBills(tx, vault, effects.billsPaid),
    takeSerials(tx, effects.serials, [...effects.series.values()]),
    writeTreasury(tx, effects.treasury),
    writePopulation(tx, vault, effects.population, now),
    useCaptures(tx, effects.captures),
    // After them: what was bound to its case in this very batch is the case's.
    settlePortraits(tx, effects.portraits),
    useAttachments(tx, effects.attachments),
    hear(tx, effects.said),
    appendLeaves(tx, effects.leaves),
    ...effects.visits.map(async (used) => {
      if (!(await useVisit(tx, used, now))) throw visitProblems['visit-not-open']()
    }),
  ])
}

/** To begin with. */
export function noEffects(): Effects {
  return {
    newCases: new Map(),
    movedCases: new Map(),
    events: [],
    entries: [],
    charges: [],
    chargesClosed: [],
    payments: [],
    bankDays: new Map(),
    documents: [],
    messages: [],
    handed: [],
    letters: [],
    clientPayments: [],
    refunds: [],
    draws: [],
    payouts: [],
    billsPaid: [],
    captures: [],
    portraits: [],
    attachments: [],
    leaves: [],
    requests: [],
    draftsDone: [],
    serials: [],
    series: new Map(),
    treasury: [],
    population: [],
    publicSteps: [],
    publicAnswers: new Map(),
    publicParts: [],
    said: [],
    closings: [],
    visits: [],
  }
}
