/** Comments on their way to everybody: waiting, published, or withheld for a reason. */
import type { Tx } from '#platform/database'
import type { CivilDate, Language } from '#platform/kernel'
import type { Level } from './rounds.ts'

/** `appealed`: withheld, and the head has been asked; `upheld`: the head has withheld it too. */
export type CommentState = 'waiting' | 'published' | 'withheld' | 'appealed' | 'upheld'

/** Why a comment may be withheld: for no other reason, above all not for what it thinks. */
export const grounds = ['abuse', 'threat', 'names-persons', 'advertising', 'not-about-it'] as const
export type Ground = (typeof grounds)[number]
export const isGround = (word: string): word is Ground =>
  (grounds as readonly string[]).includes(word)

export type KeptComment = {
  readonly id: string
  readonly opinionId: string
  readonly about: string
  readonly sealed: Buffer
  readonly words: string | null
  readonly state: CommentState
  readonly ground: Ground | null
  readonly saidOn: CivilDate
  readonly dueAt: Date
  readonly withheldBy: string | null
}

/** As anybody reads it; of one that is withheld the reason, not the words. */
export type ToldComment = Pick<
  KeptComment,
  'id' | 'about' | 'words' | 'state' | 'ground' | 'saidOn'
> & {
  readonly level: Level
  readonly organisation: string | null
}

const columns = `id, opinion_id as "opinionId", about, sealed, words, state, ground,
  said_on as "saidOn", due_at as "dueAt", withheld_by as "withheldBy"`

export function commentsOf(tx: Tx, round: string, opinionId: string): Promise<KeptComment[]> {
  return tx.query<KeptComment>(
    `select ${columns} from consultations.comment where round = $1 and opinion_id = $2
     order by about`,
    [round, opinionId],
  )
}

type NewComment = Pick<KeptComment, 'id' | 'opinionId' | 'about' | 'sealed' | 'saidOn' | 'dueAt'>

/** In the place of what was said of the same before: it waits to be looked at like a new one. */
export async function putComment(tx: Tx, round: string, comment: NewComment): Promise<void> {
  const { id, opinionId, about, sealed, saidOn, dueAt } = comment
  await dropComment(tx, round, comment)
  await tx.query(
    `insert into consultations.comment (round, id, opinion_id, about, sealed, state, said_on, due_at)
     values ($1, $2, $3, $4, $5, 'waiting', $6, $7)`,
    [round, id, opinionId, about, sealed, saidOn, dueAt],
  )
}

export async function dropComment(
  tx: Tx,
  round: string,
  { opinionId, about }: Pick<KeptComment, 'opinionId' | 'about'>,
): Promise<void> {
  await tx.query(
    `delete from consultations.comment where round = $1 and opinion_id = $2 and about = $3`,
    [round, opinionId, about],
  )
}

/** Locked, for whoever decides on it. */
export async function lockComment(
  tx: Tx,
  round: string,
  id: string,
): Promise<KeptComment | undefined> {
  const [row] = await tx.query<KeptComment>(
    `select ${columns} from consultations.comment where round = $1 and id = $2 for update`,
    [round, id],
  )
  return row
}

/** Those in one of these states, the one that is due first first. */
export function commentsIn(
  tx: Tx,
  round: string,
  { states, limit }: { readonly states: readonly CommentState[]; readonly limit: number },
): Promise<KeptComment[]> {
  return tx.query<KeptComment>(
    `select ${columns} from consultations.comment where round = $1 and state = any($2)
     order by due_at, id limit $3`,
    [round, states, limit],
  )
}

/** Those that nobody withheld in time, locked, with where they belong. */
export function takeUnwithheld(
  tx: Tx,
  now: Date,
  limit: number,
): Promise<(KeptComment & { readonly round: string })[]> {
  return tx.query(
    `select round, ${columns} from consultations.comment where state = 'waiting' and due_at <= $1
     order by due_at limit $2 for update skip locked`,
    [now, limit],
  )
}

export async function setComment(
  tx: Tx,
  round: string,
  id: string,
  to: {
    readonly state: CommentState
    readonly words?: string
    readonly ground?: Ground | null
    readonly withheldBy?: string | null
  },
): Promise<void> {
  await tx.query(
    `update consultations.comment set state = $3, words = $4, ground = $5, withheld_by = $6
     where round = $1 and id = $2`,
    [round, id, to.state, to.words ?? null, to.ground ?? null, to.withheldBy ?? null],
  )
}

const told = `c.id, c.about, c.words, c.state, c.ground, c.said_on as "saidOn", o.level,
  o.organisation`

/** Published and withheld ones alike, by subject, in the order of ids that chance gave. */
export function toldComments(
  tx: Tx,
  round: string,
  asked: { readonly about?: string | undefined; readonly after?: string; readonly limit: number },
): Promise<ToldComment[]> {
  return tx.query<ToldComment>(
    `select ${told} from consultations.comment c
     join consultations.opinion o on o.round = c.round and o.id = c.opinion_id
     where c.round = $1 and c.state <> 'waiting' and ($2::text is null or c.about = $2)
       and c.id > $3
     order by c.id limit $4`,
    [round, asked.about ?? null, asked.after ?? '', asked.limit],
  )
}

export type CommentCount = {
  readonly about: string
  readonly waiting: number
  readonly published: number
  readonly withheld: number
}

/** By subject: nothing that was withheld disappears without being counted. */
export function countComments(tx: Tx, round: string): Promise<CommentCount[]> {
  return tx.query<CommentCount>(
    `select about, count(*) filter (where state = 'waiting') as waiting,
       count(*) filter (where state = 'published') as published,
       count(*) filter (where state in ('withheld', 'appealed', 'upheld')) as withheld
     from consultations.comment where round = $1 group by about order by about`,
    [round],
  )
}

/** How many are in each state. */
export async function countStates(tx: Tx, round: string): Promise<Record<CommentState, number>> {
  const rows = await tx.query<{ state: CommentState; count: number }>(
    `select state, count(*) as count from consultations.comment where round = $1 group by state`,
    [round],
  )
  const none = { waiting: 0, published: 0, withheld: 0, appealed: 0, upheld: 0 }
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) }
}

/** To whom and in which language word of a comment goes; undefined where it is nobody’s now. */
export async function sayerOf(
  tx: Tx,
  round: string,
  opinionId: string,
): Promise<{ readonly personId: string; readonly language: Language } | undefined> {
  const [row] = await tx.query<{ personId: string; language: Language }>(
    `select person_id as "personId", language from consultations.opinion
     where round = $1 and id = $2 and person_id is not null`,
    [round, opinionId],
  )
  return row
}
