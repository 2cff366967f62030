import { createHash } from 'node:crypto'
import { encode } from 'cborg'
import { actOf, boundFacts, formatReference, type Case, type CaseEvent } from '#platform/cases'
import { credentialDigest, credentialHash } from '#platform/documents'
import { civilDateOf } from '#platform/kernel'
import type { LeafKind } from '#platform/log'
import type { NewEntry } from '#platform/registers'
import { lotFacts, noteClosing } from './audits/draw.ts'
import type { ActedBy } from './authority.ts'
import type { ActOutcome } from './command.ts'
import type { Effects } from './effects.ts'
import { publicStepOf } from './publication/declared.ts'
import type { Setting } from './setting.ts'

/** What happened, to be written down for ever. */
export type Happening = {
  readonly before: Case
  readonly after: Case
  readonly action: string
  readonly kind: LeafKind
  readonly actedBy: ActedBy
  readonly facts: Readonly<Record<string, unknown>>
  readonly sealed: Buffer | undefined
  /** Signs the document that the act issues around this salt; its hash is then the commitment. */
  readonly sign: ((salt: Buffer) => Buffer) | undefined
  readonly now: Date
}

/** The event and its leaf: one act, one leaf (AU-2). */
export function recordEvent(setting: Setting, effects: Effects, happening: Happening): void {
  const { before, after, action, actedBy, sealed, sign, now } = happening
  const fromState = before.seq === 0 ? undefined : before.state
  const service = setting.services.get(after.service)
  const event: CaseEvent = {
    jurisdiction: after.jurisdiction,
    id: after.id,
    seq: after.seq,
    action,
    actorKind: actedBy.kind,
    actorId: actedBy.id,
    postId: actedBy.postId,
    fromState,
    toState: after.state,
    facts: { ...happening.facts, ...lotFacts(service, { fromState, toState: after.state }) },
    sealed,
    salt: setting.randomBytes(16),
    at: now,
    commitment: Buffer.alloc(0),
  }
  const bound = eventCommitment(event, after.sealed, effects.entries)
  const commitment = sign ? signedCommitment(sign, documentSalt(bound)) : bound
  effects.events.push({ ...event, commitment })
  noteClosing(setting, effects, service, { ...event, commitment }, after)
  const step = service && publicStepOf(service, event, after)
  if (step) effects.publicSteps.push(step)
  effects.leaves.push({
    id: setting.newId(),
    act: actOf(event),
    kind: happening.kind,
    commitment,
    issuer: after.jurisdiction,
    day: civilDateOf(now),
    recordedAt: now,
  })
}

function signedCommitment(sign: (salt: Buffer) => Buffer, salt: Buffer): Buffer {
  return credentialHash(salt, credentialDigest(sign(salt)))
}

/**
 * Hides and binds the whole event: what, by whom, on what ground, with which answers and entries.
 * Whoever is given these and the salt can compute it again; nobody else can test a guess.
 */
export function eventCommitment(
  event: Omit<CaseEvent, 'commitment'>,
  answers: Buffer | undefined,
  entries: readonly WrittenPart[],
): Buffer {
  return createHash('sha256')
    .update(eventContent(event, answers, entries))
    .digest()
}

/** The bytes whose hash is an event's commitment. */
export function eventContent(
  event: Omit<CaseEvent, 'commitment'>,
  answers: Buffer | undefined,
  entries: readonly WrittenPart[],
): Uint8Array {
  return encode([
    event.jurisdiction,
    event.id,
    event.seq,
    event.action,
    event.fromState ?? null,
    event.toState,
    event.actorKind,
    event.actorId,
    event.postId ?? null,
    plain(boundFacts(event.facts)),
    event.sealed ?? null,
    answers ?? null,
    entries.toSorted(byKey).map(entryContent),
    event.at.getTime(),
    event.salt ?? null,
  ])
}

/** An entry as an event binds it: the sealed part by its hash, so that nothing of it is needed. */
function entryContent({ register, key, seq, state, item, sealed, recordedAt }: WrittenPart) {
  const hash = sealed ? createHash('sha256').update(sealed).digest() : null
  return [register, key, seq, state, plain(item), hash, recordedAt.getTime()]
}

/**
 * The salt of the document that an act issues: bound in the log by its hash, the document so binds
 * the act as well. To whoever does not know the event's own salt it is as good as chance.
 */
export function documentSalt(boundEvent: Buffer): Buffer {
  return boundEvent.subarray(0, 16)
}

/** What an event binds of an entry that it wrote. */
type WrittenPart = Pick<
  NewEntry,
  'register' | 'key' | 'seq' | 'state' | 'item' | 'sealed' | 'recordedAt'
>

/** One order for whoever computes it again: the database keeps none. */
function byKey(a: WrittenPart, b: WrittenPart): number {
  if (a.register !== b.register) return a.register < b.register ? -1 : 1
  if (a.key !== b.key) return a.key < b.key ? -1 : 1
  return a.seq - b.seq
}

/** As the database gives it back; map keys are then sorted by the encoding. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

export function outcomeOf(kase: Case): ActOutcome {
  const { psid, amount, number } = kase.facts as { psid?: string; amount?: number; number?: string }
  return {
    kind: 'act',
    reference: formatReference(kase),
    jurisdiction: kase.jurisdiction,
    id: kase.id,
    service: kase.service,
    state: kase.state,
    seq: kase.seq,
    ...(psid === undefined ? {} : { psid }),
    ...(amount === undefined ? {} : { amount }),
    ...(number === undefined ? {} : { number }),
  }
}
