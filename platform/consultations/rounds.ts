/** Drafts that were opened to the people, and what became of them. */
import type { Tx } from '#platform/database'
import type { ToldQuestion } from './results.ts'
import type { ConsultationTerms } from './terms.ts'

/** What the close counted: bound by its leaf, and never computed again. */
export type ConsultationOutcome = {
  /** Persons by how sure it is who they are, and companies. */
  readonly said: Readonly<Record<Level, number>>
  readonly comments: number
  readonly questions: readonly ToldQuestion[]
  /** What companies answered stands under their names. */
  readonly organisations: readonly {
    readonly name: string
    readonly answers: Readonly<Record<string, string>>
  }[]
  readonly act: string
}

/** `verified`: by an identity card; `phone`: whoever holds a phone. */
export const levels = ['verified', 'phone', 'organisation'] as const
export type Level = (typeof levels)[number]

export type ConsultationRound = {
  /** The key of the published record. */
  readonly key: string
  readonly register: string
  readonly jurisdiction: string
  readonly terms: ConsultationTerms
  readonly opensAt: Date
  readonly closesAt: Date
  readonly answerDueAt: Date
  readonly openedAt: Date
  readonly publishedBy: string
  readonly openedBy: string
  readonly act: string
  readonly outcome: ConsultationOutcome | null
  readonly overdueAt: Date | null
  readonly answeredAt: Date | null
  readonly answerAct: string | null
}

const columns = `key, register, jurisdiction, terms, opens_at as "opensAt", closes_at as "closesAt",
  answer_due_at as "answerDueAt", opened_at as "openedAt", published_by as "publishedBy",
  opened_by as "openedBy", act, outcome, overdue_at as "overdueAt", answered_at as "answeredAt",
  answer_act as "answerAct"`

type NewRound = Omit<ConsultationRound, 'outcome' | 'overdueAt' | 'answeredAt' | 'answerAct'>

/** False where it was opened before. */
export async function insertConsultation(tx: Tx, round: NewRound): Promise<boolean> {
  const rows = await tx.query(
    `insert into consultations.round (key, register, jurisdiction, terms, opens_at, closes_at,
       answer_due_at, opened_at, published_by, opened_by, act)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning key`,
    [
      round.key,
      round.register,
      round.jurisdiction,
      JSON.stringify(round.terms),
      round.opensAt,
      round.closesAt,
      round.answerDueAt,
      round.openedAt,
      round.publishedBy,
      round.openedBy,
      round.act,
    ],
  )
  return rows.length > 0
}

export function findConsultations(tx: Tx, keys: readonly string[]): Promise<ConsultationRound[]> {
  return tx.query<ConsultationRound>(
    `select ${columns} from consultations.round where key = any($1)`,
    [keys],
  )
}

/** Many may say something at one moment, and nobody while it is closed. */
export async function holdConsultation(
  tx: Tx,
  key: string,
  lock: 'share' | 'update',
): Promise<ConsultationRound | undefined> {
  const [row] = await tx.query<ConsultationRound>(
    `select ${columns} from consultations.round where key = $1 for ${lock}`,
    [key],
  )
  return row
}

/** One whose time is over and that is not closed, locked. */
export async function takeToClose(tx: Tx, now: Date): Promise<ConsultationRound | undefined> {
  const [row] = await tx.query<ConsultationRound>(
    `select ${columns} from consultations.round where closed_at is null and closes_at <= $1
     order by closes_at limit 1 for update skip locked`,
    [now],
  )
  return row
}

/** One whose answer should be there and is not, locked; each is given once. */
export async function takeOverdue(tx: Tx, now: Date): Promise<ConsultationRound | undefined> {
  const [row] = await tx.query<ConsultationRound>(
    `update consultations.round set overdue_at = $1 where key = (
       select key from consultations.round
       where answered_at is null and overdue_at is null and answer_due_at <= $1
       order by answer_due_at limit 1 for update skip locked)
     returning ${columns}`,
    [now],
  )
  return row
}

export async function closeConsultation(
  tx: Tx,
  key: string,
  { outcome, now }: { readonly outcome: ConsultationOutcome; readonly now: Date },
): Promise<void> {
  await tx.query(`update consultations.round set closed_at = $2, outcome = $3 where key = $1`, [
    key,
    now,
    JSON.stringify(outcome),
  ])
}

export async function noteAnswered(
  tx: Tx,
  key: string,
  { act, now }: { readonly act: string; readonly now: Date },
): Promise<void> {
  await tx.query(
    `update consultations.round set answered_at = $2, answer_act = $3
     where key = $1 and answered_at is null`,
    [key, now, act],
  )
}
