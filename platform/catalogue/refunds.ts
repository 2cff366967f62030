/**
 * Acts about money that goes back: a batch is prepared by one officer and decided by another, the
 * bank's answer is taken in, and what came back is dealt with. Each is an event and a leaf.
 */
import { createHash } from 'node:crypto'
import { encode } from 'cborg'
import {
  covers,
  dutiesMeet,
  dutiesThatMustNotMeet,
  type Actor,
  type Post,
} from '#platform/identity'
import type { LeafKind } from '#platform/log'
import {
  approveBatch,
  decideAnswer,
  mayMove,
  partName,
  paymentFileOf,
  prepareBatch,
  refundProblems as problems,
  refuseBatch,
  sumOf,
  type AnswerLine,
  type BatchLine,
  type Hand,
  type PartKey,
  type Payout,
  type RefundEffect,
  type RefundLimit,
  type RefundPart,
} from '#platform/payments'
import { recordActOfNoCase } from './act-of-no-case.ts'
import type { RefundsCommand, RefundsOutcome } from './command.ts'
import type { Effects } from './effects.ts'
import { catalogueProblems } from './problems.ts'
import { refundLimits } from './refund-limits.ts'
import { caseNameOf, type RefundWorld } from './refund-world.ts'
import { treasuryRole } from './roles.ts'
import type { Setting } from './setting.ts'

const noteLengthMax = 300

/** The posts by which somebody handles refunds: they must cover all of the installation. */
export function refundPostsOf(
  { jurisdictions }: Pick<Setting, 'jurisdictions'>,
  actor: Actor,
): readonly Post[] {
  if (actor.kind !== 'officer') return []
  const places = [...jurisdictions.keys()]
  return actor.posts.filter(
    ({ role, jurisdiction }) =>
      refundLimits.some((limit) => limit.role === role) &&
      places.every((place) => covers(jurisdiction, place)),
  )
}

type Acting = {
  readonly id: string
  readonly by: Hand
  readonly setting: Setting
  readonly world: RefundWorld
  readonly limit: RefundLimit
}

type Decided = {
  readonly effect: RefundEffect
  readonly action: string
  readonly toState: string
  readonly leaf: LeafKind
  readonly facts: Readonly<Record<string, unknown>>
}

/** @throws action-not-yours and the problems of refunds */
export function decideRefunds(
  setting: Setting,
  world: RefundWorld,
  { actor, step }: RefundsCommand,
  effects: Effects,
  now: Date,
): RefundsOutcome {
  const isDecision = step.do === 'approve' || step.do === 'refuse'
  const posts = refundPostsOf(setting, actor).filter(
    ({ role }) => isDecision || role === treasuryRole,
  )
  const [highest] = limitsOf(posts)
  if (!highest || actor.kind !== 'officer') throw catalogueProblems['action-not-yours']()
  const { post, limit } = highest
  const by = { personId: actor.personId, postId: post.id, at: now }
  const id = setting.newId()
  const decided = decide(step, { id, by, setting, world, limit })
  recordActOfNoCase(setting, effects, {
    jurisdiction: setting.signer.issuer,
    id,
    action: decided.action,
    kind: decided.leaf,
    actedBy: { kind: 'person', id: actor.personId, postId: post.id },
    toState: decided.toState,
    facts: decided.facts,
    entries: [],
    now,
  })
  effects.payouts.push(decided.effect)
  return { kind: 'refunds', id }
}

/** How much somebody may approve: the highest limit of his posts. */
export function refundLimitOf(
  setting: Pick<Setting, 'jurisdictions'>,
  actor: Actor,
): RefundLimit | undefined {
  return limitsOf(refundPostsOf(setting, actor))[0]?.limit
}

/** The post with the highest limit first. */
function limitsOf(posts: readonly Post[]) {
  return posts
    .flatMap((post) => {
      const limit = refundLimits.find(({ role }) => role === post.role)
      return limit ? [{ post, limit }] : []
    })
    .sort((a, b) => b.limit.batchPaisaMax - a.limit.batchPaisaMax)
}

function decide(step: RefundsCommand['step'], acting: Acting): Decided {
  switch (step.do) {
    case 'prepare':
      return prepare(step.parts, acting)
    case 'approve':
      return approve(step.batch, acting)
    case 'refuse':
      return refuse(step.batch, acting)
    case 'answer':
      return answer(step, acting)
    case 'readmit':
      return readmit(step, acting)
  }
}

function prepare(keys: readonly PartKey[], { id, by, setting, world }: Acting): Decided {
  const parts = keys.flatMap((key) => world.parts.get(partName(key)) ?? [])
  if (parts.length < keys.length) throw problems['refund-not-owed']()
  checkOwnCause(parts, by, world)
  const { batch, payouts } = prepareBatch(parts, { id, by, newId: setting.newId })
  for (const { part } of payouts) world.parts.set(partName(part), part)
  return {
    effect: { kind: 'prepared', batch, payouts },
    action: 'prepare-refunds',
    toState: batch.state,
    leaf: 'noted',
    facts: boundPayouts(payouts),
  }
}

/** Who asked for a refund or granted it has no hand in paying it out. */
function checkOwnCause(parts: readonly RefundPart[], { personId }: Hand, world: RefundWorld) {
  const isOwn = parts.some((part) => world.hands.get(caseNameOf(part))?.has(personId))
  if (isOwn) throw problems['refund-own-cause']()
}

/** The batch as it stands, for somebody other than its maker. */
function findToDecide(batchId: string, { by, world }: Acting) {
  const batch = world.batches.get(batchId)
  if (!batch) throw problems['refund-batch-not-found']()
  const held = batch.prepared.personId === by.personId ? ['maker'] : []
  if (dutiesMeet(dutiesThatMustNotMeet, 'case', held, 'checker')) {
    throw problems['refund-own-batch']()
  }
  const payouts = [...world.payouts.values()].filter((one) => one.batchId === batchId)
  checkOwnCause(
    payouts.map(({ part }) => part),
    by,
    world,
  )
  return { batch, payouts }
}

function approve(batchId: string, acting: Acting): Decided {
  const { by, limit, setting, world } = acting
  const from = setting.payingAccount
  if (!from) throw problems['refund-no-paying-account']()
  const { batch, payouts } = approveBatch(findToDecide(batchId, acting), { by, limit, from })
  world.batches.set(batch.id, batch)
  const { content } = paymentFileOf(batch, payouts)
  return {
    effect: { kind: 'decided', batch, payouts },
    action: 'approve-refunds',
    toState: batch.state,
    leaf: 'decided',
    facts: { ...boundPayouts(payouts), batch: batch.id, file: sha256(content) },
  }
}

function refuse(batchId: string, acting: Acting): Decided {
  const { batch, payouts } = refuseBatch(findToDecide(batchId, acting), acting.by)
  acting.world.batches.set(batch.id, batch)
  return {
    effect: { kind: 'decided', batch, payouts },
    action: 'refuse-refunds',
    toState: batch.state,
    leaf: 'decided',
    facts: { ...boundPayouts(payouts), batch: batch.id },
  }
}

type AnswerStep = {
  readonly file: { readonly name: string; readonly sha256: string }
  readonly lines: readonly (AnswerLine | BatchLine)[]
}

function answer({ file, lines }: AnswerStep, { id, by, world }: Acting): Decided {
  if (world.answers.has(file.sha256)) throw problems['refund-answer-taken']()
  const sent = [...world.payouts].filter(
    ([, { batchId }]) => (world.batches.get(batchId)?.state ?? 'approved') === 'approved',
  )
  const answered = decideAnswer(lines, new Map(sent), by.at)
  world.answers.add(file.sha256)
  for (const { payout } of answered) world.payouts.set(payout.endToEndId, payout)
  const countOf = (outcome: Payout['outcome']) =>
    answered.filter(({ payout }) => payout.outcome === outcome).length
  return {
    effect: { kind: 'answered', id, file, answered, by },
    action: 'answer-refunds',
    toState: 'answered',
    leaf: 'refunded',
    facts: {
      ...boundPayouts(answered.map(({ payout }) => payout)),
      paid: countOf('paid'),
      returned: countOf('returned'),
      file: file.sha256,
    },
  }
}

type ReadmitStep = { readonly part: PartKey; readonly note: string }

function readmit({ part: key, note: typed }: ReadmitStep, { by, world }: Acting): Decided {
  const before = world.parts.get(partName(key))
  if (before?.state !== 'returned' || !mayMove(before.state, 'owed')) {
    throw problems['refund-not-returned']()
  }
  // Else one officer could say of what was paid that it came back, and have it paid again.
  if (world.takers.get(partName(before))?.has(by.personId)) throw problems['refund-own-answer']()
  const note = typed.trim()
  if (note === '' || note.length > noteLengthMax) {
    throw problems['refund-reason-missing']({ field: 'note' })
  }
  const part = { ...before, state: 'owed' as const, changedAt: by.at }
  world.parts.set(partName(part), part)
  return {
    effect: { kind: 'readmitted', part, note },
    action: 'readmit-refund',
    toState: part.state,
    leaf: 'noted',
    // What an officer wrote may name somebody: the log binds it by its hash.
    facts: { part: partName(part), paisa: part.amountPaisa, note: sha256(note) },
  }
}

/** What the event says of payments: how many, how much, and each of them by one hash. */
function boundPayouts(payouts: readonly Payout[]) {
  const each = payouts
    .map(({ endToEndId, part, outcome = '' }) => [
      endToEndId,
      partName(part),
      part.amountPaisa,
      outcome,
    ])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  return {
    count: payouts.length,
    paisa: sumOf(payouts.map(({ part }) => part)),
    payouts: sha256(encode(each)),
  }
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url')
}
