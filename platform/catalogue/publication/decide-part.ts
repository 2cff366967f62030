/**
 * Looking over what a public case shows: an officer releases a part, covers more of it or withholds
 * it for a reason of the list; whose case it is takes back. Steps that every such service has: each
 * is an event of the case and a leaf, and none moves the case.
 */
import { findEvents, formatReference, type Case, type CaseEvent } from '#platform/cases'
import type { Tx } from '#platform/database'
import { joinStretches, type Stretch } from '#platform/forms'
import type { Actor } from '#platform/identity'
import type { LeafKind } from '#platform/log'
import {
  backGroups,
  findParts,
  grid,
  isOfGroup,
  publicationProblems as problems,
  withheldReasons,
  type Part,
  type PartDecision,
} from '#platform/publication'
import { actingFacts, type ActedBy } from '../authority.ts'
import type { PreparedAct } from '../command.ts'
import type { Service } from '../definition.ts'
import { noEffects } from '../effects.ts'
import { mayRead } from '../may-read.ts'
import { dataKeyFor, type Decided } from '../move-on.ts'
import { catalogueProblems } from '../problems.ts'
import { outcomeOf, recordEvent } from '../record.ts'
import { routedRole, routedRoles } from '../routing/rows.ts'
import { openPart } from '../sealed-answers.ts'
import type { Setting } from '../setting.ts'
import { isPartAction, partActions } from './part-actions.ts'
import { partsAfter, type PublicFacts } from './parts.ts'

const leafKinds: Readonly<Record<string, LeafKind>> = {
  [partActions.release]: 'published',
  [partActions.withhold]: 'withdrawn',
  [partActions.back]: 'withdrawn',
}

/** What a batch must know of the public parts of its cases. */
export type PartWorld = {
  /** By the case's id; replaced as the batch goes. */
  readonly parts: Map<string, readonly Part[]>
  /** By the case's id and the number of the step: what offices answered. */
  readonly answered: ReadonlyMap<string, CaseEvent>
}

const answerName = (id: string, seq: number) => `${id}/${seq}`

export async function loadParts(tx: Tx, acts: readonly PreparedAct[]): Promise<PartWorld> {
  const asked = acts.filter(({ action }) => isPartAction(action)).map((act) => act.case)
  if (asked.length === 0) return { parts: new Map(), answered: new Map() }
  const found = await findParts(
    tx,
    asked.map(({ id }) => id),
  )
  const answers = found.filter(({ source, kind }) => source === 'answer' && kind === 'text')
  const events = await findEvents(tx, answers)
  return {
    parts: Map.groupBy(found, ({ id }) => id),
    answered: new Map(events.map((event) => [answerName(event.id, event.seq), event])),
  }
}

type Asked = {
  readonly service: Service
  readonly case: Case
  readonly answers: Readonly<Record<string, unknown>>
  readonly actor: Actor
  readonly act: PreparedAct
  /** Whether the actor is named in the case, or it is about him or his office. */
  readonly isInvolved: boolean
  readonly now: Date
}

/**
 * @throws action-not-yours, action-own-case, publication-part-unknown,
 *   publication-part-not-looked-at, publication-part-faulty
 */
export function decidePart(setting: Setting, world: PartWorld, asked: Asked): Decided {
  const { case: before, act, now } = asked
  const parts = world.parts.get(before.id) ?? []
  const actedBy = whoDecides(asked)
  const facts = decisionIn(act, parts, setting)
  const after: Case = { ...before, seq: before.seq + 1 }
  const effects = noEffects()
  recordEvent(setting, effects, {
    before,
    after,
    action: act.action,
    kind: leafKinds[act.action] ?? 'noted',
    now,
    facts: { public: facts, ...actingFacts(actedBy) },
    sealed: undefined,
    actedBy,
    sign: undefined,
  })
  const happened = { jurisdiction: before.jurisdiction, id: before.id, seq: after.seq }
  const changed = partsAfter(parts, { ...happened, facts, content: {} }, (part) =>
    textOf(setting, world, asked, part),
  )
  world.parts.set(before.id, changed)
  effects.publicParts.push(...changed.filter((part, at) => part !== parts[at]))
  effects.movedCases.set(formatReference(after), after)
  return { outcome: outcomeOf(after), case: after, effects }
}

/** Whoever looks over what the service shows; its citizen takes back. */
function whoDecides({ service, case: kase, actor, act, isInvolved }: Asked): ActedBy {
  const reading = mayRead(service, kase, actor, undefined)
  if (!reading || !service.publication) throw catalogueProblems['action-not-yours']()
  const by = { kind: 'person', id: reading.personId, postId: reading.post?.id }
  if (act.action === partActions.back) {
    if (reading.post || actor.kind !== 'citizen') throw catalogueProblems['action-not-yours']()
    if (!actor.actingBy) return by
    const { personId, mandateId } = actor.actingBy
    return { ...by, id: actor.personId, actingFor: { personId, mandateId } }
  }
  if (!reading.post || !mayLookOver(service, reading.post.role)) {
    throw catalogueProblems['action-not-yours']()
  }
  if (isInvolved) throw catalogueProblems['action-own-case']()
  return by
}

/** Whether this role looks over what cases of the service show. */
export function mayLookOver({ publication, routing }: Service, role: string): boolean {
  const by = publication?.releasedBy
  if (by === routedRole && routing) return routedRoles(routing).includes(role)
  return by !== undefined && by === role
}

/** What the act says, checked against what there is: nothing is uncovered that was covered. */
function decisionIn(
  { action, input }: PreparedAct,
  parts: readonly Part[],
  { randomBytes }: Pick<Setting, 'randomBytes'>,
): PublicFacts {
  const said = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>
  if (action === partActions.back) {
    const back = backGroups.find((group) => group === said['group'])
    const isThere = parts.some(
      (part) => back && isOfGroup(part, back) && part.state !== 'taken-back',
    )
    if (!back || !isThere) throw problems['publication-part-unknown']()
    return { back }
  }
  const part = parts.find(({ seq, name }) => seq === said['seq'] && name === said['name'])
  if (!part || part.state === 'taken-back') throw problems['publication-part-unknown']()
  const { seq, name } = part
  if (action === partActions.withhold) {
    const reason = withheldReasons.find((one) => one === said['reason'])
    if (!reason) throw problems['publication-part-faulty']({ field: 'reason' })
    return { decided: { seq, name, to: 'withheld', reason } }
  }
  return { decided: released(part, said['covered'], randomBytes) }
}

function released(part: Part, more: unknown, randomBytes: Setting['randomBytes']): PartDecision {
  const { seq, name } = part
  const asked: readonly unknown[] = Array.isArray(more) ? more : []
  if (part.kind === 'text') {
    if (!asked.every(isStretch)) throw problems['publication-part-faulty']()
    const covered = joinStretches([...(part.covered as readonly Stretch[]), ...asked])
    return { seq, name, to: 'released', covered }
  }
  // Shown is only what somebody saw as it will be shown: with the faces in it found.
  if (!part.faces) throw problems['publication-part-not-looked-at']()
  if (!asked.every(isCell)) throw problems['publication-part-faulty']()
  const covered = [...new Set([...(part.covered as readonly number[]), ...asked])].toSorted(
    (a, b) => a - b,
  )
  const address = randomBytes(16).toString('base64url')
  return { seq, name, to: 'released', covered, faces: part.faces, address }
}

const isCell = (one: unknown): one is number =>
  Number.isInteger(one) && Number(one) >= 0 && Number(one) < grid.columns * grid.rows

const lengthMax = 100_000
const isStretch = (one: unknown): one is Stretch =>
  Array.isArray(one) &&
  one.length === 2 &&
  one.every((at) => Number.isInteger(at) && at >= 0 && at <= lengthMax) &&
  one[0] < one[1]

/** What was written, for whoever covers more of it. */
function textOf(
  setting: Setting,
  { answered }: PartWorld,
  { case: kase, answers }: Asked,
  { source, seq, name }: Part,
): string | undefined {
  const { sealed } = answered.get(answerName(kase.id, seq)) ?? {}
  const said = sealed && openPart(dataKeyFor(setting, kase), kase.id, 'said', sealed)
  const written = source === 'told' ? answers[name] : said?.[name]
  return typeof written === 'string' ? written : undefined
}
