/**
 * Acts about a day's money: taking an exception over, raising it when its deadline has passed,
 * settling it, and the daily close, which one officer prepares and another approves. Each is an
 * event and a leaf.
 */
import { createHash } from 'node:crypto'
import { encode } from 'cborg'
import { actOf } from '#platform/cases'
import { dutiesMeet, dutiesThatMustNotMeet, type Post } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import type { LeafKind } from '#platform/log'
import {
  checkClosable,
  exceptionDeadline,
  exceptionName,
  reconciliationProblems as problems,
  totalsByHead,
  type DayStanding,
  type DayTotals,
  type ExceptionChange,
  type ExceptionKey,
  type LockedException,
  type TreasuryEffect,
} from '#platform/reconciliation'
import { recordActOfNoCase } from './act-of-no-case.ts'
import type { ActedBy } from './authority.ts'
import type { TreasuryCommand, TreasuryOutcome } from './command.ts'
import type { Effects } from './effects.ts'
import { catalogueProblems } from './problems.ts'
import type { Setting } from './setting.ts'
import { ownerOf, treasuryCalendar, treasuryPostsOf } from './treasury-posts.ts'
import type { World } from './world.ts'

const reasonLengthMax = 1_000

type Decided = {
  readonly effect: TreasuryEffect
  readonly action: string
  readonly toState: string
  readonly kind: LeafKind
  readonly facts: Readonly<Record<string, unknown>>
}

/**
 * Decides one act of the treasury.
 * @throws action-not-yours and the problems of `#platform/reconciliation`
 */
export function decideTreasury(
  setting: Setting,
  world: World,
  command: TreasuryCommand,
  effects: Effects,
  now: Date,
): TreasuryOutcome {
  const id = setting.newId()
  const jurisdiction = setting.signer.issuer
  const act = actOf({ jurisdiction, id, seq: 1 })
  const { actedBy, effect, ...decided } = decide(setting, world, command, { id, act, now })
  effects.treasury.push(effect)
  recordActOfNoCase(setting, effects, { ...decided, jurisdiction, id, actedBy, entries: [], now })
  return { kind: 'treasury', id, act }
}

type Act = { readonly id: string; readonly act: string; readonly now: Date }
type Acting = Act & {
  readonly post: Post
  readonly by: { readonly personId: string; readonly postId: string; readonly at: Date }
}

function decide(
  setting: Setting,
  world: World,
  { actor, step }: TreasuryCommand,
  act: Act,
): Decided & { readonly actedBy: ActedBy } {
  if (step.do === 'escalate') {
    if (actor.kind !== 'clock') throw catalogueProblems['action-not-yours']()
    const actedBy = { kind: 'clock', id: 'clock', postId: undefined } as const
    return { ...escalate(setting, world, step.exceptions, act), actedBy }
  }
  const [post] = treasuryPostsOf(setting, actor)
  if (!post || actor.kind !== 'officer') throw catalogueProblems['action-not-yours']()
  const { personId } = actor
  const actedBy = { kind: 'person', id: personId, postId: post.id } as const
  const acting = { ...act, post, by: { personId, postId: post.id, at: act.now } }
  switch (step.do) {
    case 'own':
      return { ...own(world, step.exception, acting), actedBy }
    case 'resolve':
      return { ...resolve(world, step.exception, step.reason, acting), actedBy }
    case 'prepare':
      return { ...prepare(world, step.totals, acting), actedBy }
    case 'approve':
      return { ...approve(world, step.totals, acting), actedBy }
  }
}

/** One exception, as an officer leaves it. */
function changed(
  { deadline }: LockedException,
  exception: ExceptionKey,
  change: Pick<ExceptionChange, 'what' | 'reason'>,
  { act, by, post }: Acting,
): TreasuryEffect {
  const changes = [{ exception, ...change, owner: ownerOf(post), deadline }]
  return { kind: 'exceptions', changes, act, at: by.at, by }
}

function own(world: World, exception: ExceptionKey, acting: Acting): Decided {
  const found = openException(world, exception)
  return {
    effect: changed(found, exception, { what: 'owned', reason: undefined }, acting),
    action: 'own-exception',
    toState: 'owned',
    kind: 'assigned',
    facts: { exception: exceptionName(exception) },
  }
}

/** @throws reconciliation-reason-missing */
export function reasonIn(typed: string): string {
  const reason = typed.trim()
  if (reason !== '' && reason.length <= reasonLengthMax) return reason
  throw problems['reconciliation-reason-missing']({ field: 'reason' })
}

function resolve(world: World, exception: ExceptionKey, typed: string, acting: Acting): Decided {
  const reason = reasonIn(typed)
  const found = openException(world, exception)
  // Whoever settles it in the same batch comes second.
  world.exceptions.set(exceptionName(exception), { ...found, state: 'resolved' })
  return {
    effect: changed(found, exception, { what: 'resolved', reason }, acting),
    action: 'resolve-exception',
    toState: 'resolved',
    kind: 'decided',
    // What an officer wrote may name somebody: the log binds it by its hash.
    facts: {
      exception: exceptionName(exception),
      reason: createHash('sha256').update(reason).digest('base64url'),
    },
  }
}

/**
 * What is overdue goes to the next post of the treasury, with a term of its own, as an overdue case
 * does; at the last post it stays and counts. What was settled meanwhile is left out.
 */
function escalate(
  setting: Setting,
  world: World,
  keys: readonly ExceptionKey[],
  { act, now }: Act,
): Decided {
  const posts = world.treasuryPosts.map(ownerOf)
  const calendar = treasuryCalendar(setting)
  const changes = keys.flatMap((exception): ExceptionChange[] => {
    const found = world.exceptions.get(exceptionName(exception))
    if (found?.state !== 'open' || found.deadline > now) return []
    const at = posts.findIndex(({ postId }) => postId === found.owner.postId)
    const owner = posts[at + 1] ?? posts.at(-1) ?? found.owner
    const deadline = exceptionDeadline(found.kind, now, calendar)
    return [{ exception, what: 'escalated', owner, deadline, reason: undefined }]
  })
  if (changes.length === 0) throw catalogueProblems['action-not-now']()
  return {
    effect: { kind: 'exceptions', changes, act, at: now, by: undefined },
    action: 'escalate-exceptions',
    toState: 'escalated',
    kind: 'escalated',
    facts: { exceptions: changes.map(({ exception }) => exceptionName(exception)) },
  }
}

function openException({ exceptions }: World, key: ExceptionKey): LockedException {
  const found = exceptions.get(exceptionName(key))
  if (!found) throw problems['reconciliation-exception-busy']()
  if (found.state !== 'open') throw problems['reconciliation-exception-done']()
  return found
}

/** How a day stands that these totals may close. */
function closable(world: World, totals: DayTotals, now: Date): DayStanding {
  const standing = world.days.get(totals.day)
  if (!standing) throw new Error('a day that is acted on is read before')
  checkClosable(standing, totals, civilDateOf(now))
  return standing
}

function prepare(world: World, totals: DayTotals, { id, by, now }: Acting): Decided {
  closable(world, totals, now)
  return {
    effect: { kind: 'prepared', id, totals, by },
    action: 'prepare-close',
    toState: 'prepared',
    kind: 'noted',
    facts: boundTotals(totals),
  }
}

function approve(world: World, totals: DayTotals, { act, by, now }: Acting): Decided {
  const { day } = totals
  const { prepared } = closable(world, totals, now)
  if (!prepared) throw problems['reconciliation-close-not-prepared']({ values: { day } })
  if (totalsHash(prepared.totals) !== totalsHash(totals)) {
    throw problems['reconciliation-day-moved']({ values: { day } })
  }
  const held = prepared.personId === by.personId ? ['maker'] : []
  const isOwn = dutiesMeet(dutiesThatMustNotMeet, 'case', held, 'checker') !== undefined
  if (isOwn || prepared.postId === by.postId) throw problems['reconciliation-own-close']()
  return {
    effect: { kind: 'closed', day, preparedId: prepared.id, act, by },
    action: 'close-day',
    toState: 'closed',
    kind: 'totals',
    facts: { ...boundTotals(totals), prepared: prepared.id },
  }
}

/** What the event says of a close: the sums, by bank's side and by head, and all by its hash. */
function boundTotals(totals: DayTotals) {
  const { day, banks } = totals
  return {
    day,
    filePaisa: banks.reduce((sum, { filePaisa }) => sum + filePaisa, 0),
    ledgerPaisa: banks.reduce((sum, { ledgerPaisa }) => sum + ledgerPaisa, 0),
    heads: totalsByHead(totals),
    totals: totalsHash(totals),
  }
}

/** The same for the same totals: the encoding sorts names, the database keeps no order of them. */
export function totalsHash(totals: DayTotals): string {
  return createHash('sha256').update(encode(totals)).digest('base64url')
}
