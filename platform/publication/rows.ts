/** The public row of each case, written with the step that changes it. */
import type { CaseKey } from '#platform/cases'
import type { Tx } from '#platform/database'
import type { CivilDate } from '#platform/kernel'
import type { PublicChange } from './course.ts'
import { dropParts } from './part-store.ts'

/** What the answers of a case make public: where and what about; never a word that was written. */
export type PublicAnswers = {
  readonly topic: string
  readonly isPublic: boolean
  /** Whether people are asked to stand behind it. */
  readonly seeksSupport: boolean
  readonly place?: string | undefined
  readonly point?: { readonly lat: number; readonly lon: number } | undefined
}

export type NewRow = PublicChange &
  PublicAnswers & { readonly service: string; readonly openedOn: CivilDate }

/** A step that gave a case another topic as well. */
export type ChangedRow = PublicChange & { readonly topic?: string | undefined }

/** A grid of about 250 metres: a few streets and no door. */
const gridPerDegree = 400
export const rounded = (degrees: number): number =>
  Math.round(degrees * gridPerDegree) / gridPerDegree

const keyRow = ({ jurisdiction, id }: CaseKey) => ({ jurisdiction, id })

const changeRow = (change: ChangedRow) => ({
  ...keyRow(change),
  topic: change.topic,
  stage: change.stage,
  office: change.office,
  counts_for: change.countsFor,
  passed_on: change.passedOn,
  passed_by: change.passedBy,
  levels: change.levels,
  breached: change.breached,
  disputed: change.disputed,
  deadline_on: change.deadlineOn,
  answered_on: change.answeredOn,
  together: change.together,
  ended_on: change.endedOn,
})

const newRow = ({ isPublic, seeksSupport, place, point, ...row }: NewRow) => ({
  ...changeRow(row),
  together: row.together ?? false,
  service: row.service,
  is_public: isPublic,
  seeks_support: isPublic && seeksSupport,
  opened_on: row.openedOn,
  ...(isPublic && { place }),
  ...(isPublic && point && { lat: rounded(point.lat), lon: rounded(point.lon) }),
})

const columns = `jurisdiction, id, service, topic, is_public, seeks_support, place, lat, lon,
  opened_on, stage, office, counts_for, passed_on, passed_by, levels, breached, disputed,
  deadline_on, answered_on, together, ended_on`
const shape = `jurisdiction text, id text, service text, topic text, is_public boolean,
  seeks_support boolean, place text, lat float8, lon float8, opened_on date, stage text,
  office text, counts_for text, passed_on int, passed_by text[], levels int, breached int,
  disputed int, deadline_on date, answered_on date, together boolean,
  ended_on date`

/** One statement, however many. */
export async function insertRows(tx: Tx, rows: readonly NewRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.query(
    `insert into publication.case (${columns})
     select ${columns} from json_to_recordset($1::json) as x(${shape})
     on conflict do nothing`,
    [JSON.stringify(rows.map(newRow))],
  )
}

/** One statement, however many; a case that has no row gets none: `putRows` makes it. */
export async function updateRows(tx: Tx, changes: readonly ChangedRow[]): Promise<void> {
  if (changes.length === 0) return
  await tx.query(
    `update publication.case p set
       topic = coalesce(x.topic, p.topic),
       stage = case when x.stage = 'open' and p.disputed > 0 then 'disputed' else x.stage end,
       office = x.office, counts_for = coalesce(x.counts_for, p.counts_for),
       passed_on = x.passed_on, passed_by = x.passed_by, levels = x.levels, breached = x.breached,
       disputed = p.disputed + x.disputed, deadline_on = x.deadline_on,
       answered_on = coalesce(p.answered_on, x.answered_on),
       together = coalesce(x.together, p.together), ended_on = x.ended_on
     from json_to_recordset($1::json) as x(${shape})
     where p.jurisdiction = x.jurisdiction and p.id = x.id`,
    [JSON.stringify(changes.map(changeRow))],
  )
}

/** Writes rows as they are computed anew, voices left as they are. Gives how many differed. */
export async function putRows(tx: Tx, rows: readonly NewRow[]): Promise<number> {
  if (rows.length === 0) return 0
  const all = columns.split(',').map((name) => name.trim())
  const set = all.map((name) => `${name} = excluded.${name}`).join(', ')
  const own = (from: string) => `(${all.map((name) => `${from}.${name}`).join(', ')})`
  const changed = await tx.query(
    `insert into publication.case as p (${columns})
     select ${columns} from json_to_recordset($1::json) as x(${shape})
     on conflict (jurisdiction, id) do update set ${set}
       where ${own('p')} is distinct from ${own('excluded')}
     returning 1 as one`,
    [JSON.stringify(rows.map(newRow))],
  )
  return changed.length
}

/** Of these rows the ids of those that are missing or kept otherwise. */
export async function findOtherRows(tx: Tx, rows: readonly NewRow[]): Promise<string[]> {
  if (rows.length === 0) return []
  const all = columns.split(',').map((name) => name.trim())
  const own = (from: string) => `(${all.map((name) => `${from}.${name}`).join(', ')})`
  const found = await tx.query<{ id: string }>(
    `select x.id from json_to_recordset($1::json) as x(${shape})
     left join publication.case p on p.jurisdiction = x.jurisdiction and p.id = x.id
     where ${own('p')} is distinct from ${own('x')}`,
    [JSON.stringify(rows.map(newRow))],
  )
  return found.map(({ id }) => id)
}

export async function countRows(tx: Tx, services: readonly string[]): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*) as count from publication.case where service = any($1)`,
    [services],
  )
  return row?.count ?? 0
}

/** Of erased cases only what figures count remains: no place, word, photo, voice or follower. */
export async function withholdRows(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.query(
    `update publication.case set is_public = false, place = null, lat = null, lon = null, voices = 0,
       voices_verified = 0, seeks_support = false
     where id = any($1)`,
    [ids],
  )
  await tx.query(`delete from publication.voice where case_id = any($1)`, [ids])
  await tx.query(`delete from publication.follow where case_id = any($1)`, [ids])
  await tx.query(`delete from publication.mail_follow where case_id = any($1)`, [ids])
  await dropParts(tx, ids)
}
