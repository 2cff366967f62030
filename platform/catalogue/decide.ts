import { caseProblems, formatReference, type Case } from '#platform/cases'
import { authorise, checkAssured } from './authority.ts'
import type { PreparedAct } from './command.ts'
import { checkSaid, saysAnew } from './acts-asked.ts'
import { checkAtPost } from './routing/at-post.ts'
import { checkTimes } from './arrive.ts'
import { escalate } from './escalate.ts'
import type { Move, Service } from './definition.ts'
import { contactCodeOf } from './messages.ts'
import { catalogueProblems } from './problems.ts'
import { captureStep } from './captures.ts'
import { costOf, costWhenDue, evidenceFor, itemOf, serialFor } from './evidence.ts'
import type { Jurisdiction, Setting } from './setting.ts'
import { besideStep } from './linked/step.ts'
import { answersOf, dataKeyFor, moveOn, type Decided } from './move-on.ts'
import { newCase } from './new-case.ts'
import { jurisdictionOf, moveAnywhere, moveOf, serviceOf, whyNot } from './open-step.ts'
import { actingNow, checkAmount, noteVisit } from './mandates/at-the-door.ts'
import { dutiesIn, isInvolved, isParty } from './own-cause.ts'
import { photosGiven } from './photos/step.ts'
import { decidePart } from './publication/decide-part.ts'
import { isPartAction } from './publication/part-actions.ts'
import { isDue, remind, remindAction } from './reminders.ts'
import { rolesMeant } from './roles.ts'
import { ruleStep } from './step-rules.ts'
import { checkBlanks } from './templates/blanks.ts'
import { reprint, reprintAction } from './reprint.ts'
import { postName, type World } from './world.ts'

type OfTime = (setting: Setting, world: World, open: Parameters<typeof escalate>[2]) => Decided

/** What time does in any service, whatever its steps. */
const ofEveryService: Readonly<Record<string, OfTime>> = {
  escalate,
  [remindAction]: (setting, _world, open) => remind(setting, open),
}

/** Decides one act against the world as the batch has left it. Touches nothing. */
export function decideAct(setting: Setting, world: World, act: PreparedAct, now: Date): Decided {
  const jurisdiction = jurisdictionOf(setting, act.case.jurisdiction)
  if (act.service !== undefined) return openCase(setting, world, act, jurisdiction, now)
  const kase = world.cases.get(formatReference(act.case))
  if (!kase) throw caseProblems['case-not-found']()
  const service = serviceOf(setting, kase.service)
  const answers = answersOf(setting, kase)
  const byTime = act.actor.kind === 'clock' && ofEveryService[act.action]
  if (byTime) return byTime(setting, world, { service, jurisdiction, case: kase, answers, now })
  const actor = actingNow(world, act, now)
  const counter = world.steps.get(formatReference(kase))?.[0]?.postId
  const by = { actor, counter, now }
  const common = builtIn(setting, world, act, { service, case: kase, answers, ...by })
  if (common) return common
  const { move, isOpen } = moveAnywhere(service, kase.state, act.action)
  if (isOpen && move.by === 'clock' && !isDue(service, kase, act.action, now)) {
    throw catalogueProblems['action-not-now']()
  }
  const actedBy = authorise({
    service,
    move,
    action: act.action,
    ...by,
    case: kase,
    jurisdiction: kase.jurisdiction,
    actorIsParty: isInvolved(service, world, act, answers, kase),
    duties: dutiesIn(service, world, act),
    calendar: jurisdiction.calendar,
  })
  checkAtPost(service, world, actedBy)
  const item = itemOf(service, world, kase)
  if (!isOpen) throw whyNot(service, kase, act.action, item)
  checkTimes(kase, act.action, move)
  const said = whatIsSaid(service, move, act, now)
  const asked = saysAnew(move) ? { ...answers, ...said } : answers
  const at = { jurisdiction: kase.jurisdiction, post: actedBy.postId }
  const evidence = evidenceFor(service, world, asked, { ...at, said }, now)
  const fresh = { form: move.asks, answers: said }
  const known = { service, move, case: kase, fresh, before: answers, now }
  const { captures, ...handedIn } = givenWith(world, known, act, actedBy.id)
  const ruled = ruleStep(move, {
    case: kase,
    answers,
    said,
    evidence,
    captures,
    item,
    now,
    post: at.post,
    code: contactCodeOf(setting, kase),
    serial: serialFor(world, move, at, now),
  })
  const { amount = costWhenDue(service, world, ruled.move, kase, answers, now, captures) } = ruled
  checkAmount(world, actedBy, amount)
  const step = { service, jurisdiction, actedBy, case: kase, answers, said, evidence, now }
  const beside = besideStep(setting, world, { act, move: ruled.move, ...step })
  const decided = moveOn(setting, world, {
    ...step,
    action: act.action,
    dataKey: dataKeyFor(setting, kase),
    office: officeOf(world, service, move, kase, actedBy.postId),
    captures,
    ...handedIn,
    ...ruled,
    amount,
    linking: beside.linking,
  })
  return beside.follow(decided)
}

type BuiltIn = Pick<Decided, 'case'> & {
  readonly service: Service
  readonly answers: Readonly<Record<string, unknown>>
  readonly actor: PreparedAct['actor']
  readonly counter: string | undefined
  readonly now: Date
}

/** A step that every service has; undefined for one of its own. */
function builtIn(setting: Setting, world: World, act: PreparedAct, by: BuiltIn) {
  if (act.action === reprintAction) return reprint(setting, by)
  if (!isPartAction(act.action)) return undefined
  const { service, case: kase, answers, actor } = by
  const isTheirs = isInvolved(service, world, { ...act, actor }, answers, kase)
  return decidePart(setting, world, { ...by, act, isInvolved: isTheirs })
}

/** What was taken of faces and fingers, and which photos: with this step, or before. */
function givenWith(
  { captures: taken, attachments }: World,
  known: Omit<Parameters<typeof captureStep>[0], 'captures'>,
  { service: opens, action }: PreparedAct,
  ownerId: string,
) {
  const { given: captures, uses: captureUses } = captureStep({ ...known, captures: taken })
  const { fresh, now } = known
  const step = opens === undefined ? { action, ownerId } : {}
  const photos = photosGiven({ ...fresh, ...step, caseId: known.case.id, attachments, now })
  return { captures, captureUses, photos }
}

/** Where the post is by which an officer acts. */
function officeOf(
  world: World,
  service: Service,
  { by }: Move,
  { jurisdiction }: Case,
  postId: string | undefined,
) {
  const posts = rolesMeant(service, by).flatMap(
    (role) => world.posts.get(postName(role, jurisdiction)) ?? [],
  )
  return posts.find(({ id }) => id === postId)?.office
}

/**
 * What the actor says with the step, read by the form of the step.
 * @throws answers-faulty, answer-has-blanks
 */
function whatIsSaid(service: Service, move: Move, act: PreparedAct, now: Date) {
  const result = checkSaid(service, move, act, now)
  if ('faults' in result) throw catalogueProblems['answers-faulty']({ faults: result.faults })
  const said = result.answers as Readonly<Record<string, unknown>>
  checkBlanks(move, said)
  return said
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
    action: act.action,
    actor: actingNow(world, act, now),
    case: undefined,
    jurisdiction: jurisdiction.code,
    actorIsParty: move.by !== 'applicant' && isParty(service, world, act, act.checked),
    duties: [],
    now,
    calendar: jurisdiction.calendar,
  })
  // What an officer opens at a counter is somebody else's: nobody is its applicant by sign-in.
  const opener = actedBy.actingFor?.personId ?? actedBy.id
  const applicantId = move.by === 'applicant' ? opener : undefined
  const { case: kase, key } = newCase(setting, { service, act, applicantId, now })
  const at = { jurisdiction: jurisdiction.code, post: actedBy.postId }
  const evidence = evidenceFor(service, world, act.checked, at, now)
  checkAssured(service, move, act.actor, { answers: act.checked, evidence })
  const enough = world.openedEnough.get(act)
  if (enough) throw enough
  const fresh = { form: service.form, answers: act.checked }
  const known = { service, move, case: kase, fresh, before: {}, now }
  const { captures, ...handedIn } = givenWith(world, known, act, actedBy.id)
  const opening = {
    case: kase,
    answers: act.checked,
    said: {},
    evidence,
    captures,
    item: undefined,
    now,
    post: at.post,
    code: contactCodeOf(setting, kase),
    serial: serialFor(world, move, at, now),
  }
  const ruled = ruleStep(move, opening)
  const amount =
    ruled.amount ?? costOf(service, world, act.checked, jurisdiction.code, now, captures)
  checkAmount(world, actedBy, amount)
  const decided = moveOn(setting, world, {
    service,
    jurisdiction,
    action: act.action,
    actedBy,
    dataKey: key,
    office: officeOf(world, service, move, kase, actedBy.postId),
    ...opening,
    ...ruled,
    ...handedIn,
    amount,
  })
  decided.effects.newCases.set(formatReference(kase), decided.case)
  decided.effects.movedCases.clear()
  decided.effects.draftsDone.push(kase.id)
  noteVisit(world, decided.effects, actedBy, kase)
  return decided
}
