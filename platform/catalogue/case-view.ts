import {
  caseProblems,
  eventsOf,
  findCase,
  formatReference,
  type Case,
  type CaseEvent,
  type CaseKey,
} from '#platform/cases'
import { recordReads, type Permit, type Reading } from '#platform/consent'
import type { Tx } from '#platform/database'
import type { Lists } from '#platform/forms'
import type { Actor } from '#platform/identity'
import {
  findChargesOfCase,
  refundPartsOfCase,
  type Charge,
  type RefundPart,
} from '#platform/payments'
import { findRecord, type Item, type RegisterRecord } from '#platform/registers'
import type { Amount } from './amount.ts'
import { capturesTold } from './capture-offers.ts'
import { isWithinTimes } from './arrive.ts'
import { appliesAs, postsAt, postsToTake } from './authority.ts'
import { stateEndsAt } from './reminders.ts'
import { jurisdictionOf, serviceOf } from './open-step.ts'
import type { Move, Refund, Service } from './definition.ts'
import type { Happened } from './event-name.ts'
import { tasksOf } from './linked/links.ts'
import { actingIn, type ActingIn } from './mandates/acting-in.ts'
import { casesAbout, mayRead, readingOf, type ReadAs } from './may-read.ts'
import { recordParties } from './parties-read.ts'
import { caseKeyOf, openAnswersUnder, openItem, openPart, subjectOf } from './sealed-answers.ts'
import type { Jurisdiction, Setting } from './setting.ts'

/** What happened, with what was said, for a reader who may know. */
export type EventView = CaseEvent & { readonly said: Readonly<Record<string, unknown>> | undefined }

/** A case opened for somebody who may read all of it. */
export type CaseView = {
  readonly case: Case
  readonly reference: string
  readonly service: Service
  readonly jurisdiction: Jurisdiction
  /** Opens what else is sealed under the case, as part of the same reading. */
  readonly permit: Permit
  readonly answers: Readonly<Record<string, unknown>>
  readonly events: readonly EventView[]
  /** What was taken of faces and fingers for the case, in words. */
  readonly captured: Lists
  /** Who acted for whom; empty where everybody acted for himself. */
  readonly acting: readonly ActingIn[]
  readonly charges: readonly Charge[]
  readonly record: RegisterRecord | undefined
  /** The record's item, its personal fields included; undefined after erasure. */
  readonly item: Item | undefined
  /** How the amount came about, with what was paid on top of it since. */
  readonly explanation: Amount | undefined
  /** What a later step asks on top, while it is not paid. */
  readonly due: Amount | undefined
  /** What was paid back, and what the law kept. */
  readonly refund: Refund | undefined
  /** What has become of the money that goes back, for each payment of the case. */
  readonly refundParts: readonly RefundPart[]
  /** The steps that this reader may take now. */
  readonly moves: readonly { readonly action: string; readonly move: Move }[]
}

/**
 * Opens a case for its applicant or for an officer whose role has a step in it. To anybody else
 * it does not exist (GL-3). Before this answers, the reading is on record for the applicant and
 * for the registered persons whom the answers name.
 * @throws case-not-found
 */
export async function getCase(
  tx: Tx,
  setting: Setting,
  reader: Actor,
  key: CaseKey,
): Promise<CaseView> {
  return openFound(tx, setting, reader, key)
}

/** The same where another right than a part in the case lets somebody read it. */
export function getCaseUnder(
  tx: Tx,
  setting: Setting,
  reader: Actor,
  key: CaseKey,
  readAs: ReadAs,
): Promise<CaseView> {
  return openFound(tx, setting, reader, key, readAs)
}

async function openFound(
  tx: Tx,
  setting: Setting,
  reader: Actor,
  key: CaseKey,
  under?: ReadAs,
): Promise<CaseView> {
  const kase = await findCase(tx, key)
  const service = kase && setting.services.get(kase.service)
  const events = kase ? await eventsOf(tx, key) : []
  const counter = events[0]?.postId
  const readAs = kase && service && (under ?? mayRead(service, kase, reader, counter))
  if (!readAs) throw caseProblems['case-not-found']()
  const isAboutReader = readAs.post && (await casesAbout(tx, setting, reader, [kase])).size > 0
  if (isAboutReader) throw caseProblems['case-not-found']()
  const record =
    service.register && kase.recordKey
      ? await findRecord(tx, service.register.into.id, kase.recordKey)
      : undefined
  const reading = readingOf(kase, reader, readAs, setting.now())
  const found = { service, case: kase, events, record }
  const { personal, ...opened } = await openSealed(tx, setting, reading, found)
  const captured = await capturesTold(tx, formsSaid(service, opened))
  const acting = await actingIn(tx, setting, events, { reader, reading })
  return {
    case: kase,
    reference: formatReference(kase),
    service,
    jurisdiction: jurisdictionOf(setting, kase.jurisdiction),
    ...opened,
    captured,
    acting,
    charges: service.cost ? await findChargesOfCase(tx, key.jurisdiction, key.id) : [],
    record,
    item: record && personal && { ...record.item, ...personal },
    ...moneyTold(kase, events),
    refundParts: service.cost ? await refundPartsOfCase(tx, key) : [],
    moves: movesFor(service, kase, reader, counter),
  }
}

type Found = Pick<CaseView, 'service' | 'case' | 'record'> & {
  readonly events: readonly CaseEvent[]
}

/** What of a case is sealed, opened once its reading is on record. */
async function openSealed(
  tx: Tx,
  setting: Setting,
  reading: Reading,
  { service, case: kase, events, record }: Found,
) {
  const { vault } = setting
  const permit = await recordReads(tx, reading, [subjectOf(kase)])
  const dataKey = caseKeyOf(vault, kase, permit)
  const answers = (dataKey && openAnswersUnder(dataKey, kase)) ?? {}
  await recordParties(tx, setting, { service, case: kase, answers, reading })
  return {
    permit,
    answers,
    personal: record?.sealed && openItem(vault, kase, record.sealed, permit),
    events: events.map((event) => ({
      ...event,
      said: dataKey && event.sealed && openPart(dataKey, kase.id, 'said', event.sealed),
    })),
  }
}

/** What was answered, each with the questions to which it answers. */
function formsSaid(service: Service, { answers, events }: Pick<CaseView, 'answers' | 'events'>) {
  const steps = events.flatMap(({ fromState, action, said }) => {
    const form = service.workflow.states[fromState ?? '']?.[action]?.asks
    return form ? [{ form, said }] : []
  })
  return [{ form: service.form, said: answers }, ...steps]
}

type Told = Pick<CaseView, 'explanation' | 'due' | 'refund'>

/** The money of a case in the words of its events, one after the other. */
function moneyTold({ facts: { amount } }: Case, events: readonly CaseEvent[]): Told {
  let told: Told = { explanation: undefined, due: undefined, refund: undefined }
  for (const { facts, actorKind, fromState, toState } of events) {
    const { steps, notices = [], due, refund } = facts as Partial<Amount> & Partial<Told>
    const { explanation, due: asked } = told
    if (asked && actorKind === 'ledger' && fromState !== toState) {
      const both = [...(explanation?.steps ?? []), ...asked.steps]
      told = { ...told, explanation: { amount: 0, notices: [], ...explanation, steps: both } }
    }
    if (steps) told = { ...told, explanation: { amount: 0, steps, notices } }
    const stays = fromState === toState ? asked : undefined
    told = { ...told, due: due ?? stays, refund: refund ?? told.refund }
  }
  const { explanation, ...others } = told
  const known = explanation && typeof amount === 'number'
  return { ...others, explanation: known ? { ...explanation, amount } : undefined }
}

/** Steps that the reader's role allows in the case's state; the door decides again, in full. */
function movesFor(service: Service, kase: Case, reader: Actor, counter: string | undefined) {
  return Object.entries(service.workflow.states[kase.state] ?? {})
    .filter(([action, move]) => {
      if (!isWithinTimes(kase, action, move)) return false
      if (move.task === 'end' && tasksOf(kase).length === 0) return false
      if (move.by === 'applicant') return appliesAs(reader, service) === kase.applicantId
      const posts = postsAt(service, move.by, reader, kase.jurisdiction, counter)
      return postsToTake(service, move, posts, kase).length > 0
    })
    .map(([action, move]) => ({ action, move }))
}

/** What anybody who has the reference may know: where the case stands, nothing about persons. */
export type Tracking = {
  readonly reference: string
  readonly service: Service
  readonly state: string
  readonly createdAt: Date
  readonly deadlineAt: Date | undefined
  readonly clockAt: Date | undefined
  readonly events: readonly (Happened & { readonly at: Date })[]
}

/** @throws case-not-found */
export async function trackCase(tx: Tx, setting: Setting, key: CaseKey): Promise<Tracking> {
  const kase = await findCase(tx, key)
  if (!kase) throw caseProblems['case-not-found']()
  const events = await eventsOf(tx, key)
  return {
    reference: formatReference(kase),
    service: serviceOf(setting, kase.service),
    state: kase.state,
    createdAt: kase.createdAt,
    deadlineAt: kase.deadlineAt,
    clockAt: stateEndsAt(kase),
    events: events.map(({ action, fromState, toState, at }) => ({
      action,
      fromState,
      toState,
      at,
    })),
  }
}
