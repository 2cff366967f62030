/** Public rows of many weeks, as if people had complained all along; and what is kept of words. */
import type { Database } from '#platform/database'
import type { CivilDate } from '#platform/kernel'

type Planted = {
  readonly topic: string
  readonly place: string
  readonly office: string
  /** How many a day, of days so many before the last one: 0 is the last. */
  readonly perDay: (back: number) => number
  readonly isAnswered?: true
}

/** The office of strings has two a day; noise at the bazaar breaks out in the last week. */
const planted: readonly Planted[] = [
  { topic: 'strings', place: 'minto', office: 'PB-KTE/strings', perDay: () => 2 },
  { topic: 'noise', place: 'bazaar', office: 'PB-KTE/noise', perDay: (back) => (back < 7 ? 6 : 1) },
  {
    topic: 'other',
    place: 'minto',
    office: 'PB-KTE/nuisance',
    perDay: (back) => 1 - (back % 2),
    isAnswered: true,
  },
]

/** Cases of `weeks` whole weeks that end on this day; those that are answered, on the day after. */
export async function plantCases(
  db: Database,
  { service, lastDay, weeks }: { service: string; lastDay: CivilDate; weeks: number },
): Promise<void> {
  const rows = planted.flatMap(({ perDay, ...row }) =>
    Array.from({ length: 7 * weeks }, (_, back) =>
      Array.from({ length: perDay(back) }, () => ({ ...row, back })),
    ).flat(),
  )
  await db.query(
    `insert into publication.case (jurisdiction, id, service, topic, is_public, place, opened_on,
       stage, office, counts_for, passed_on, levels, breached, disputed, answered_on)
     select 'PB-KTE', gen_random_uuid()::text, $2, topic, true, place, $1::date - back, 'open',
       office, office, 0, 0, 0, 0, case when "isAnswered" then $1::date - back + 1 end
     from json_to_recordset($3::json)
       as x(topic text, place text, office text, back integer, "isAnswered" boolean)`,
    [lastDay, service, JSON.stringify(rows)],
  )
}

/** Every word that is written down anywhere. */
export async function wordsWritten(db: Database): Promise<string[]> {
  const rows = await db.query<{ word: string }>(`select word from insight.spelling order by word`)
  return rows.map(({ word }) => word)
}

export const saidRows = (db: Database) =>
  db.query<Record<string, unknown>>(`select * from insight.said`)
