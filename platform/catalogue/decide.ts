import type { KeyObject } from 'node:crypto'
import { caseProblems, formatReference, type Case } from '#platform/cases'
import type { Capacity } from '#platform/identity'
import { civilDateOf, type Problem } from '#platform/kernel'
import { checkAnswers, personsIn } from '#platform/forms'
import type { Amount } from './amount.ts'
import { authorise } from './authority.ts'
import { billEvidence } from './bill-step.ts'
import type { ActOutcome, PreparedAct } from './command.ts'
import { escalate } from './escalate.ts'
import { outcomeOf } from './record.ts'
import { nextSerial, type Item, type Series } from '#platform/registers'
import type { CounterPlace, EvidenceGiven, Move, Service } from './definition.ts'
import type { Effects } from './effects.ts'
import { contactCodeOf } from './messages.ts'
import { catalogueProblems } from './problems.ts'
import { caseKeyOf, openAnswers } from './sealed-answers.ts'
import type { Jurisdiction, Setting } from './setting.ts'
import { newCase } from './new-case.ts'
import { waitsForMoney } from './step-money.ts'
import { ruleStep } from './step-rules.ts'
import { transition } from './transition.ts'
import { reprint, reprintAction } from './reprint.ts'
import { postName, recordName, type World } from './world.ts'

export type Decided = {
  readonly outcome: ActOutcome
  readonly case: Case
  readonly effects: Effects
}

/** Decides one act against the world as the batch has left it. Touches nothing. */
export function decideAct(setting: Setting, world: World, act: PreparedAct, now: Date): Decided {
  const jurisdiction = jurisdictionOf(setting, act.case.jurisdiction)
  if (act.service !== undefined) return openCase(setting, world, act, jurisdiction, now)
  const kase = world.cases.get(formatReference(act.case))
  if (!kase) throw caseProblems['case-not-found']()
  const service = serviceOf(setting, kase.service)
  if (act.action === 'escalate' && act.actor.kind === 'clock') {
    return escalate(setting, world, { service, jurisdiction, case: kase, now })
  }
  if (act.action === reprintAction) {
    const counter = world.steps.get(formatReference(kase))?.[0]?.postId
    return reprint(setting, { service, case: kase, actor: act.actor, counter, now })
  }
  const { move, isOpen } = moveAnywhere(service, kase.state, act.action)
  if (isOpen && move.by === 'clock') checkDue(kase, act, now)
  const answers = openAnswers(setting.vault, kase)
  const actedBy = authorise({
    service,
    move,
    actor: act.actor,
    counter: world.steps.get(formatReference(kase))?.[0]?.postId,
    case: kase,
    jurisdiction: kase.jurisdiction,
    actorIsParty: isParty(service, world, act, answers),
    duties: dutiesIn(service, world, act),
    now,
    calendar: jurisdiction.calendar,
  })
  const item = itemOf(service, world, kase)
  if (!isOpen) throw whyNot(service, kase, act.action, item)
  const said = whatIsSaid(move, act, now)
  const asked = move.restates ? { ...answers, ...said } : answers
  const at = { jurisdiction: kase.jurisdiction, post: actedBy.postId }
  const evidence = evidenceFor(service, world, asked, at, now)
  const ruled = ruleStep(move, {
    case: kase,
    answers,
    said,
    evidence,
    item,
    now,
    post: at.post,
    code: contactCodeOf(setting, kase),
    serial: serialFor(world, move, at, now),
  })
  const { amount = costWhenDue(service, world, ruled.move, kase, answers, now) } = ruled
  return moveOn(setting, world, {
    service,
    jurisdiction,
    action: act.action,
    actedBy,
    case: kase,
    dataKey: dataKeyFor(setting, kase),
    answers,
    said,
    office: officeOf(world, move, kase, actedBy.postId),
    evidence,
    now,
    ...ruled,
    amount,
  })
}

/** The public fields of the case's record, where it has one. */
function itemOf({ register }: Service, world: World, { recordKey }: Case): Item | undefined {
  if (!register || !recordKey) return undefined
  return world.records.get(recordName(register.into.id, recordKey))?.item
}

/** Where the post is by which an officer acts. */
function officeOf(world: World, { by }: Move, { jurisdiction }: Case, postId: string | undefined) {
  return world.posts.get(postName(by, jurisdiction))?.find(({ id }) => id === postId)?.office
}

/** What the service costs, where a step leads to waiting for it. */
function costWhenDue(
  service: Service,
  world: World,
  move: Move,
  kase: Case,
  answers: Readonly<Record<string, unknown>>,
  now: Date,
): Amount | undefined {
  if (!waitsForMoney(service, move.to)) return undefined
  return costOf(service, world, answers, kase.jurisdiction, now)
}

/** What the officer has been in this case before: who prepared it may not decide it. */
function dutiesIn(service: Service, world: World, act: PreparedAct): Capacity[] {
  const { actor } = act
  if (actor.kind !== 'officer') return []
  const taken = world.steps.get(formatReference(act.case)) ?? []
  return taken.flatMap(({ actorId, action, fromState }) => {
    const move = service.workflow.states[fromState ?? '']?.[action]
    return actorId === actor.personId && move && move.by !== 'applicant'
      ? [move.duty ?? 'decider']
      : []
  })
}

/** The clock takes the step that the case has set, and not before its time. */
function checkDue(kase: Case, { action }: PreparedAct, now: Date): void {
  const isDue = kase.clockAction === action && kase.clockAt !== undefined && kase.clockAt <= now
  if (!isDue) throw catalogueProblems['action-not-now']()
}

/** What the actor says with the step, read by the form of the step. @throws answers-faulty */
export function whatIsSaid(move: Move, act: Pick<PreparedAct, 'input'>, now: Date) {
  const context = { today: civilDateOf(now), lists: {} }
  const result = checkAnswers(move.asks ?? {}, act.input ?? {}, context)
  if ('faults' in result) throw catalogueProblems['answers-faulty']({ faults: result.faults })
  return result.answers as Readonly<Record<string, unknown>>
}

/** @throws action-not-now once the case's key was destroyed: nothing more can be sealed in it */
export function dataKeyFor({ vault }: Setting, kase: Case): KeyObject {
  const key = caseKeyOf(vault, kase)
  if (!key) throw catalogueProblems['action-not-now']()
  return key
}

function openCase(
  setting: Setting,
  world: World,
  act: PreparedAct,
  jurisdiction: Jurisdiction,
  now: Date,
): Decided {
  const service = serviceOf(setting, act.service ?? '')
  const move = moveOf(service, service.workflow.initial, act.action)
  const actedBy = authorise({
    service,
    move,
    actor: act.actor,
    case: undefined,
    jurisdiction: jurisdiction.code,
    actorIsParty: move.by !== 'applicant' && isParty(service, world, act, act.checked),
    duties: [],
    now,
    calendar: jurisdiction.calendar,
  })
  // What an officer opens at a counter is somebody else's: nobody is its applicant by sign-in.
  const applicantId = move.by === 'applicant' ? actedBy.id : undefined
  const { case: kase, key } = newCase(setting, { service, act, applicantId, now })
  const at = { jurisdiction: jurisdiction.code, post: actedBy.postId }
  const evidence = evidenceFor(service, world, act.checked, at, now)
  const opening = {
    case: kase,
    answers: act.checked,
    said: {},
    evidence,
    item: undefined,
    now,
    post: at.post,
    code: contactCodeOf(setting, kase),
    serial: serialFor(world, move, at, now),
  }
  const ruled = ruleStep(move, opening)
  const decided = moveOn(setting, world, {
    service,
    jurisdiction,
    action: act.action,
    actedBy,
    dataKey: key,
    office: officeOf(world, move, kase, actedBy.postId),
    ...opening,
    ...ruled,
    amount: ruled.amount ?? costOf(service, world, act.checked, jurisdiction.code, now),
  })
  decided.effects.newCases.set(formatReference(kase), decided.case)
  decided.effects.movedCases.clear()
  decided.effects.draftsDone.push(kase.id)
  return decided
}

/** The next number of the series in which a step counts, as the batch has left it. */
function serialFor(world: World, move: Move, at: CounterPlace, now: Date): Series | undefined {
  const series = move.series && world.series.get(move.series(at))
  return series && nextSerial(series, civilDateOf(now))
}

type Open = Omit<Parameters<typeof transition>[1], 'record' | 'postFor'> & { dataKey: KeyObject }

export function moveOn(setting: Setting, world: World, open: Open): Decided {
  const { case: before, service } = open
  const into = service.register?.into
  const { case: after, effects } = transition(setting, {
    ...open,
    record:
      into && before.recordKey
        ? world.records.get(recordName(into.id, before.recordKey))
        : undefined,
    postFor: (role) => world.posts.get(postName(role, before.jurisdiction))?.[0],
  })
  effects.movedCases.set(formatReference(after), after)
  return { outcome: outcomeOf(after), case: after, effects }
}

/** The step by which an application is handed in; the start check sees that there is one. */
export function openingActionOf({ workflow }: Pick<Service, 'workflow'>): string {
  return Object.keys(workflow.states[workflow.initial] ?? {})[0] ?? ''
}

/** What is to be paid for these answers on this day, by the service's own rule. */
export function costOf(
  service: Service,
  world: Pick<World, 'records' | 'bills'>,
  answers: Readonly<Record<string, unknown>>,
  jurisdiction: string,
  now: Date,
): Amount | undefined {
  if (!service.cost) return undefined
  const evidence = evidenceFor(service, world, answers, { jurisdiction, post: undefined }, now)
  return service.cost.amount({ answers: answers as never, evidence, today: civilDateOf(now) })
}

export function evidenceFor(
  service: Service,
  world: Pick<World, 'records' | 'bills'>,
  answers: Readonly<Record<string, unknown>>,
  at: CounterPlace,
  now: Date,
): EvidenceGiven {
  const today = civilDateOf(now)
  const evidence: Record<string, Item | undefined> = {}
  for (const [name, request] of Object.entries(service.evidence ?? {})) {
    const key = request.key(answers as never, { ...at, today })
    evidence[name] = key ? world.records.get(recordName(request.register, key))?.item : undefined
  }
  return { ...evidence, ...billEvidence(world, service, answers) }
}

function isParty(
  service: Service,
  world: World,
  act: PreparedAct,
  answers: Readonly<Record<string, unknown>>,
): boolean {
  if (act.actor.kind !== 'officer') return false
  const officer = world.persons.get(act.actor.personId)
  // An officer whom the register does not know cannot be cleared of being a party.
  if (!officer) throw catalogueProblems['action-not-yours']()
  return personsIn(service.form, answers as never).some(({ cnic }) => cnic === officer.cnic)
}

export function serviceOf(setting: Pick<Setting, 'services'>, id: string): Service {
  const service = setting.services.get(id)
  if (!service) throw catalogueProblems['service-not-found']()
  return service
}

function moveOf(service: Service, state: string, action: string): Move {
  const { move, isOpen } = moveAnywhere(service, state, action)
  if (!isOpen) throw catalogueProblems['action-not-now']()
  return move
}

/**
 * A step in this state, or as another state has it: then it is not open, and only who might take
 * it there is told why.
 * @throws action-not-known
 */
function moveAnywhere(
  { workflow }: Service,
  state: string,
  action: string,
): { move: Move; isOpen: boolean } {
  // A name that every object inherits is no action.
  const moveIn = (moves: Readonly<Record<string, Move>> = {}) =>
    Object.hasOwn(moves, action) ? moves[action] : undefined
  const open = moveIn(workflow.states[state])
  if (open) return { move: open, isOpen: true }
  const [move] = Object.values(workflow.states).flatMap((moves) => moveIn(moves) ?? [])
  if (!move) throw catalogueProblems['action-not-known']()
  const { within: _, ...closed } = move
  return { move: closed, isOpen: false }
}

/** Why a step is not open: in the service's words, where it has any. */
function whyNot(service: Service, kase: Case, action: string, item: Item | undefined): Problem {
  const asked = { action, state: kase.state as never, item, since: kase.updatedAt }
  return service.whyNot?.(asked) ?? catalogueProblems['action-not-now']()
}

export function jurisdictionOf(
  setting: Pick<Setting, 'jurisdictions'>,
  code: string,
): Jurisdiction {
  const jurisdiction = setting.jurisdictions.get(code)
  if (!jurisdiction) throw catalogueProblems['service-not-found']()
  return jurisdiction
}
