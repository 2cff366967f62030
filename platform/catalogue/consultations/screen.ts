/**
 * Comments on their way to everybody. An officer can withhold one, for a reason of a closed list,
 * and its author hears of it; who does nothing lets it through. The head decides what is appealed.
 */
import {
  commentsIn,
  consultationProblems as problems,
  findOpinion,
  isGround,
  lockComment,
  sayerOf,
  setComment,
  takeUnwithheld,
  type ConsultationRound,
  type Ground,
  type KeptComment,
} from '#platform/consultations'
import type { Tx } from '#platform/database'
import type { Actor } from '#platform/identity'
import type { LeafKind } from '#platform/log'
import { recordActOfNoCase } from '../act-of-no-case.ts'
import type { ActedBy } from '../authority.ts'
import { noEffects, writeEffects } from '../effects.ts'
import type { Setting } from '../setting.ts'
import { findOpened, officerIn, type ConsultingPlace } from './find.ts'
import { digestOf } from './open.ts'
import { sayerHashOf } from './sayer.ts'
import { openComment } from './sealed-opinion.ts'
import { tellSayers } from './tell.ts'

const atOnceMax = 100

/** As an officer reads it: the words and what they are about, and nothing of who wrote them. */
export type CommentToScreen = Pick<
  KeptComment,
  'id' | 'about' | 'state' | 'ground' | 'saidOn' | 'dueAt'
> & { readonly words: string }

/**
 * Those that wait for an officer, or for the head.
 * @throws consultation-unknown, consultation-not-open, action-not-yours
 */
export async function commentsToScreen(
  { db, setting }: ConsultingPlace,
  actor: Actor,
  { key, as }: { readonly key: string; readonly as: 'screenedBy' | 'head' },
): Promise<readonly CommentToScreen[]> {
  const consultation = await findOpened(db, setting, key)
  officerIn(actor, consultation, as)
  const states = as === 'head' ? (['appealed'] as const) : (['waiting'] as const)
  const found = await commentsIn(db, key, { states, limit: atOnceMax })
  return found.map(({ id, about, state, ground, saidOn, dueAt, sealed }) => {
    const words = openComment(setting.vault, key, { id, sealed })
    return { id, about, state, ground, saidOn, dueAt, words }
  })
}

type Decided = {
  readonly key: string
  readonly comment: string
  /** The reason for withholding it; without one it is shown. */
  readonly ground: string | undefined
}

/**
 * Shows a comment, or withholds it for a reason.
 * @throws action-not-yours, consultation-ground-missing, consultation-comment-unknown,
 *   consultation-decided
 */
export async function screenComment(
  { db, setting }: ConsultingPlace,
  actor: Actor,
  { key, comment, ground }: Decided,
): Promise<void> {
  const consultation = await findOpened(db, setting, key)
  const actedBy = officerIn(actor, consultation, 'screenedBy')
  if (ground !== undefined && !isGround(ground)) throw problems['consultation-ground-missing']()
  await db.transact(async (tx) => {
    const found = await lockComment(tx, key, comment)
    if (!found) throw problems['consultation-comment-unknown']()
    if (found.state !== 'waiting') throw problems['consultation-decided']()
    if (ground === undefined) await show(tx, setting, consultation.round, { found, actedBy })
    else await withhold(tx, setting, consultation.round, { found, actedBy, ground })
  })
}

type Step = { readonly found: KeptComment; readonly actedBy: ActedBy }

async function show(
  tx: Tx,
  setting: Setting,
  round: ConsultationRound,
  { found, actedBy }: Step,
): Promise<void> {
  const words = openComment(setting.vault, round.key, found)
  await setComment(tx, round.key, found.id, { state: 'published', words })
  const { id, about } = found
  await recordStep(tx, setting, round, {
    action: 'show-comment',
    kind: 'published',
    actedBy,
    toState: 'published',
    facts: { comment: id, about, words: digestOf(words) },
  })
}

async function withhold(
  tx: Tx,
  setting: Setting,
  round: ConsultationRound,
  { found, actedBy, ground }: Step & { readonly ground: Ground },
): Promise<void> {
  await setComment(tx, round.key, found.id, { state: 'withheld', ground, withheldBy: actedBy.id })
  await recordStep(tx, setting, round, {
    action: 'withhold-comment',
    kind: 'withdrawn',
    actedBy,
    toState: 'withheld',
    facts: { comment: found.id, about: found.about, ground },
  })
  await tellAuthor(tx, setting, round, found, 'withheld')
}

async function tellAuthor(
  tx: Tx,
  setting: Setting,
  { key, terms }: ConsultationRound,
  { opinionId }: KeptComment,
  what: 'withheld' | 'shown' | 'upheld',
): Promise<void> {
  const author = await sayerOf(tx, key, opinionId)
  await tellSayers(tx, setting, { key, terms, what, to: author ? [author] : [] })
}

/**
 * Its author asks the head, once; also after the close.
 * @throws consultation-comment-unknown of another's, consultation-decided, and as `sayerHashOf`
 */
export async function appealComment(
  place: ConsultingPlace,
  actor: Actor,
  { key, comment }: Omit<Decided, 'ground'>,
): Promise<void> {
  const { db, setting } = place
  const consultation = await findOpened(db, setting, key)
  const personHash = sayerHashOf(place, actor, consultation)
  await db.transact(async (tx) => {
    const own = await findOpinion(tx, key, personHash)
    const found = await lockComment(tx, key, comment)
    if (!found || found.opinionId !== own?.id) throw problems['consultation-comment-unknown']()
    const { id, about, ground, withheldBy } = found
    if (found.state !== 'withheld') throw problems['consultation-decided']()
    await setComment(tx, key, id, { state: 'appealed', ground, withheldBy })
    await recordStep(tx, setting, consultation.round, {
      action: 'appeal-comment',
      kind: 'noted',
      actedBy: { kind: 'sayer', id: key, postId: undefined },
      toState: 'appealed',
      facts: { comment: id, about },
    })
  })
}

/**
 * The head shows it after all, or withholds it for good.
 * @throws action-not-yours, consultation-own-decision, consultation-ground-missing,
 *   consultation-comment-unknown, consultation-decided
 */
export async function decideAppeal(
  { db, setting }: ConsultingPlace,
  actor: Actor,
  { key, comment, ground }: Decided,
): Promise<void> {
  const consultation = await findOpened(db, setting, key)
  const { round } = consultation
  const actedBy = officerIn(actor, consultation, 'head')
  if (ground !== undefined && !isGround(ground)) throw problems['consultation-ground-missing']()
  await db.transact(async (tx) => {
    const found = await lockComment(tx, key, comment)
    if (!found) throw problems['consultation-comment-unknown']()
    if (found.state !== 'appealed') throw problems['consultation-decided']()
    const { id, about, withheldBy } = found
    if (withheldBy === actedBy.id) throw problems['consultation-own-decision']()
    if (ground === undefined) {
      await show(tx, setting, round, { found, actedBy })
      return tellAuthor(tx, setting, round, found, 'shown')
    }
    await setComment(tx, key, id, { state: 'upheld', ground, withheldBy })
    await recordStep(tx, setting, round, {
      action: 'uphold-comment',
      kind: 'decided',
      actedBy,
      toState: 'upheld',
      facts: { comment: id, about, ground },
    })
    return tellAuthor(tx, setting, round, found, 'upheld')
  })
}

/** Shows what nobody withheld in time; whether there may be more. */
export async function showUnwithheld(tx: Tx, setting: Setting): Promise<boolean> {
  const due = await takeUnwithheld(tx, setting.now(), atOnceMax)
  const actedBy: ActedBy = { kind: 'clock', id: 'clock', postId: undefined }
  for (const { round: key, ...found } of due) {
    const { round } = await findOpened(tx, setting, key)
    await show(tx, setting, round, { found, actedBy })
  }
  return due.length === atOnceMax
}

type ScreenAct = {
  readonly action: string
  readonly kind: LeafKind
  readonly actedBy: ActedBy
  readonly toState: string
  readonly facts: Readonly<Record<string, unknown>>
}

async function recordStep(
  tx: Tx,
  setting: Setting,
  { key, jurisdiction }: ConsultationRound,
  { facts, ...act }: ScreenAct,
): Promise<void> {
  const now = setting.now()
  const effects = noEffects()
  recordActOfNoCase(setting, effects, {
    ...act,
    jurisdiction,
    id: setting.newId(),
    facts: { consultation: key, ...facts },
    entries: [],
    now,
  })
  await writeEffects(tx, setting, effects, now)
}
