/** What offices and topics came to in a year: counted by the clock, read by pages. */
import type { Tx } from '#platform/database'
import { addDays, type CivilDate } from '#platform/kernel'
import { casesMin } from './shares.ts'

export type FigureKind = 'office' | 'topic'

export type Counts = {
  readonly received: number
  /** Closed by the office: it has answered, or refused. */
  readonly closed: number
  readonly answered: number
  readonly refused: number
  /** Joined another, or answered with it; if confirmed they are neither closed nor confirmed. */
  readonly together: number
  /**
   * The citizen said that it was so; of an office only what did not rise before: what a higher one
   * has mended is no merit of it.
   */
  readonly confirmed: number
  /** The citizen said, at least once, that it was not. */
  readonly disputed: number
  /** Closed, and the citizen said nothing. */
  readonly silent: number
  readonly passedOn: number
  readonly breached: number
  /** By reason, what of words and photos the office did not let everybody see. */
  readonly withheld: Readonly<Record<string, number>>
  /** Come to an end by what the office did: confirmed, unconfirmed or refused. */
  readonly ended: number
  /** Days to the first answer and to such an end; null where there was none. */
  readonly answerMedian: number | null
  readonly answerNinth: number | null
  readonly endMedian: number | null
  readonly endNinth: number | null
}

export type Figure = {
  readonly service: string
  readonly kind: FigureKind
  readonly subject: string
  readonly counts: Counts
}

/** What its citizen took back, or what joined another, the office has not brought to its end. */
const hasEnded = `stage in ('confirmed', 'unconfirmed', 'refused')`

/** Each case stands at most once in each. */
const countsOfCases = [
  'received',
  'closed',
  'answered',
  'refused',
  'together',
  'confirmed',
  'disputed',
  'silent',
  'passedOn',
  'breached',
  'ended',
] as const satisfies readonly (keyof Counts)[]

/** Which cases are counted: those handed in within so many days. */
export const figureDays = 365

/**
 * Counts anew, once for an interval however many programs run. Gives whether it counted. A row that
 * is told changes only once ten of its cases have: else who keeps two files reads off, by office
 * and by topic, what became of one case, also of those that are not public.
 */
export async function refreshFigures(
  tx: Tx,
  { now, today, everyMs }: { now: Date; today: CivilDate; everyMs: number },
): Promise<boolean> {
  await tx.query(
    `insert into publication.counted (what, at) values ('figures', '-infinity')
     on conflict do nothing`,
  )
  const [due] = await tx.query(
    `select 1 as one from publication.counted where what = 'figures' and at <= $1
     for update skip locked`,
    [new Date(now.getTime() - everyMs)],
  )
  if (!due) return false
  await tx.query(`update publication.counted set at = $1 where what = 'figures'`, [now])
  const since = addDays(today, -figureDays)
  await count(tx, { kind: 'office', subject: 'counts_for', since })
  await count(tx, { kind: 'topic', subject: 'topic', since })
  return true
}

type Counting = {
  readonly kind: FigureKind
  /** The column by which it is counted. */
  readonly subject: 'counts_for' | 'topic'
  readonly since: CivilDate
}

async function count(tx: Tx, { kind, subject, since }: Counting): Promise<void> {
  await tx.query(
    `insert into publication.figure as f (service, kind, subject, counts)
     select service, $1, ${subject}, json_build_object(
       'received', count(*),
       'closed', count(*) filter (where (answered_on is not null or stage = 'refused')
         and not (together and stage = 'confirmed')),
       'answered', count(answered_on),
       'refused', count(*) filter (where stage = 'refused'),
       'confirmed', count(*) filter (where stage = 'confirmed' and not together
         and ($1 = 'topic' or levels = 0)),
       'together', count(*) filter (where together or stage = 'joined'),
       'disputed', count(*) filter (where disputed > 0),
       'silent', count(*) filter (where stage = 'unconfirmed'),
       'passedOn', count(*) filter (where passed_on > 0),
       'breached', count(*) filter (where breached > 0),
       'withheld', coalesce((
         select json_object_agg(reason, parts) from (
           select p.reason, count(*) as parts from publication.part p
           join publication.case w on w.jurisdiction = p.jurisdiction and w.id = p.case_id
           where p.state = 'withheld' and w.service = c.service and w.opened_on > $2
             and w.${subject} = c.${subject} group by p.reason) as r), '{}'::json),
       'answerMedian', percentile_disc(0.5) within group (order by answered_on - opened_on),
       'answerNinth', percentile_disc(0.9) within group (order by answered_on - opened_on),
       'ended', count(*) filter (where ${hasEnded}),
       'endMedian', percentile_disc(0.5) within group (order by ended_on - opened_on)
         filter (where ${hasEnded}),
       'endNinth', percentile_disc(0.9) within group (order by ended_on - opened_on)
         filter (where ${hasEnded}))
     from publication.case c where opened_on > $2 and ${subject} is not null
     group by service, ${subject}
     on conflict (service, kind, subject) do update set counts = excluded.counts
     where (f.counts->>'received')::int < $3 or exists (
       select from unnest($4::text[]) as of_cases (name)
       where abs((excluded.counts->>name)::int - (f.counts->>name)::int) >= $3)`,
    [kind, since, casesMin, countsOfCases],
  )
  await tx.query(
    `delete from publication.figure f where kind = $1 and not exists (
       select from publication.case c
       where c.service = f.service and c.${subject} = f.subject and c.opened_on > $2)`,
    [kind, since],
  )
}

export async function findFigures(tx: Tx): Promise<{ figures: Figure[]; countedAt?: Date }> {
  const figures = await tx.query<Figure>(
    `select service, kind, subject, counts from publication.figure order by service, kind, subject`,
  )
  const [counted] = await tx.query<{ at: Date }>(
    `select at from publication.counted where what = 'figures' and at > '-infinity'`,
  )
  return { figures, ...(counted && { countedAt: counted.at }) }
}
