/** What a step does to other cases and asks of other offices, beside what it does to its own. */
import { formatReference, type Case } from '#platform/cases'
import { isBarred, type ActedBy } from '../authority.ts'
import type { PreparedAct } from '../command.ts'
import type { Move, Service } from '../definition.ts'
import { mergeEffects } from '../effects.ts'
import type { EvidenceGiven } from '../evidence-request.ts'
import { answersOf, dataKeyFor, moveOn, type Decided } from '../move-on.ts'
import { jurisdictionOf } from '../open-step.ts'
import { dutiesIn, isInvolved, whoClosed } from '../own-cause.ts'
import { recordEvent } from '../record.ts'
import { nobodyBarred } from '../routing/responsible.ts'
import type { Jurisdiction, Setting } from '../setting.ts'
import type { World } from '../world.ts'
import { joinInto } from './join.ts'
import {
  followersOf,
  joinedRole,
  leftAction,
  linksOf,
  withLinks,
  type Linking,
  type Links,
} from './links.ts'
import { splitOff } from './split.ts'
import { endTasks, taskStep } from './task.ts'

/** A step that may be taken, as its own case knows it. */
export type StepTaken = {
  readonly act: PreparedAct
  readonly service: Service
  readonly jurisdiction: Jurisdiction
  readonly move: Move
  readonly case: Case
  readonly answers: Readonly<Record<string, unknown>>
  readonly said: Readonly<Record<string, unknown>>
  readonly evidence: EvidenceGiven
  readonly actedBy: ActedBy
  readonly now: Date
}

/** What follows from a step beside its case: told after it, in the same transaction. */
export type Beside = {
  /** For the case itself; nothing where the step has no part in any of this. */
  readonly linking: Linking | undefined
  readonly follow: (decided: Decided) => Decided
}

/** @throws what `joinInto` and `taskStep` refuse, tasks-open */
export function besideStep(setting: Setting, world: World, taken: StepTaken): Beside {
  const { move, case: kase } = taken
  if (move.task) return alone(taskStep({ ...world, barred: whomItIsAbout(world, kase) }, taken))
  if (move.splits) return splitOff(setting, world, taken)
  if (move.joins) {
    const { other, linking } = joinInto(setting, world, taken)
    const followers = [...(linksOf(other).followers ?? []), formatReference(kase)]
    const links = { ...linksOf(other), followers }
    return { linking, follow: also(setting, taken, noted(other, 'joined-by', links)) }
  }
  const ended = endTasks(taken)
  if (ended) return alone(ended)
  return linksOf(kase).joined ? leave(setting, world, taken) : lead(setting, world, taken)
}

const alone = (linking: Linking): Beside => ({ linking, follow: (decided) => decided })

/** Whom a case must not come to: whom it is about, and its own applicant. */
function whomItIsAbout({ barred }: World, kase: Case) {
  const { offices, persons } = barred.get(formatReference(kase)) ?? nobodyBarred
  const own = kase.applicantId === undefined ? [] : [kase.applicantId]
  return { offices, persons: new Set([...persons, ...own]) }
}

type Note = { readonly case: Case; readonly action: string; readonly links: Links }

const noted = (kase: Case, action: string, links: Links): Note => ({ case: kase, action, links })

/** The other case's own history says it as well: an event that moves nothing of it. */
function also(setting: Setting, taken: StepTaken, note: Note): Beside['follow'] {
  return (decided) => {
    const { case: before, action, links } = note
    const facts = withLinks(before.facts, links)
    const after: Case = { ...before, seq: before.seq + 1, facts }
    const { effects } = decided
    recordEvent(setting, effects, {
      before,
      after,
      action,
      kind: 'decided',
      actedBy: taken.actedBy,
      facts: { other: formatReference(taken.case) },
      sealed: undefined,
      sign: undefined,
      now: taken.now,
    })
    effects.movedCases.set(formatReference(after), after)
    return decided
  }
}

/** A step out of the state in which the case followed another: from now on it is on its own. */
function leave(setting: Setting, world: World, taken: StepTaken): Beside {
  const { case: kase, move } = taken
  const { joined, ...left } = linksOf(kase)
  if (!joined || move.to === kase.state) return alone({ links: linksOf(kase), told: {} })
  const isDenied = move.separates && move.by === 'applicant'
  const links = isDenied ? { ...left, apart: [...(left.apart ?? []), joined.to] } : left
  const linking: Linking = { links, told: { from: joined.to } }
  const other = world.cases.get(joined.to)
  const { followers = [] } = other ? linksOf(other) : {}
  const reference = formatReference(kase)
  if (!other || !followers.includes(reference)) return alone(linking)
  const rest = { ...linksOf(other), followers: followers.filter((one) => one !== reference) }
  return { linking, follow: also(setting, taken, noted(other, leftAction, rest)) }
}

/** Those that joined the case take its step as well, where they have one that follows it. */
function lead(setting: Setting, world: World, taken: StepTaken): Beside {
  const { case: kase, act } = taken
  const going = followersOf(world.cases, kase).flatMap((one) => {
    const step = followingStep(setting, world, taken, one)
    return step && one.dataKey ? [{ case: one, ...step }] : []
  })
  if (going.length === 0) return { linking: undefined, follow: (decided) => decided }
  const gone = new Set(going.map((one) => formatReference(one.case)))
  const left = (linksOf(kase).followers ?? []).filter((one) => !gone.has(one))
  const linking = {
    links: { ...linksOf(kase), followers: left },
    told: { followed: [...gone] },
  }
  const follow = (decided: Decided) => {
    for (const { case: one, action, move } of going) {
      const { joined: _, ...links } = linksOf(one)
      const told = { from: formatReference(kase), ...(move.separates && { by: act.action }) }
      const { effects } = moveOn(setting, world, {
        service: taken.service,
        jurisdiction: jurisdictionOf(setting, one.jurisdiction),
        action,
        move,
        actedBy: taken.actedBy,
        case: one,
        dataKey: dataKeyFor(setting, one),
        answers: answersOf(setting, one),
        said: saidOf(taken, move),
        amount: undefined,
        linking: { links, told },
        now: taken.now,
      })
      mergeEffects(decided.effects, effects)
    }
    return decided
  }
  return { linking, follow }
}

/** Photos stay where they were given: they open in no other case. */
function saidOf({ said }: StepTaken, { asks = {} }: Move) {
  return Object.fromEntries(
    Object.entries(asks).flatMap(([name, { kind }]) =>
      kind !== 'photos' && said[name] !== undefined ? [[name, said[name]]] : [],
    ),
  )
}

/** The step with which a case follows; whoever may not decide it only sets it free. */
function followingStep(setting: Setting, world: World, taken: StepTaken, kase: Case) {
  const { act, service } = taken
  const steps = Object.entries(service.workflow.states[kase.state] ?? {}).filter(
    ([, { by }]) => by === joinedRole,
  )
  const found = steps.find(([, { follows }]) => follows?.includes(act.action))
  if (!found) return undefined
  const own = { ...act, case: kase }
  const judges =
    isBarred({
      move: found[1],
      actor: act.actor,
      case: kase,
      actorIsParty: isInvolved(service, world, own, answersOf(setting, kase), kase),
      duties: dutiesIn(service, world, own),
    }) || whoClosed(service, world, kase).includes(taken.actedBy.id)
  const [action, move] = (judges && steps.find(([, { separates }]) => separates)) || found
  return { action, move }
}
