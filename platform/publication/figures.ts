/** What offices and topics came to in a year: counted by the clock, read by pages. */
import type { Tx } from '#platform/database'
import { addDays, type CivilDate } from '#platform/kernel'
import { casesMin } from './shares.ts'

export type FigureKind = 'office' | 'topic'

export type Counts = {
  readonly received: number
  /** Closed by the office: it has answered, or refused. */
  readonly closed: number
  /** But for what was answered together and confirmed; `ended` and all days likewise. */
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
  /** Of an office: what it has given to another, and so has among the received alone. */
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
const ends = `stage in ('confirmed', 'unconfirmed', 'refused')`

/** What joined another and was then confirmed counts as neither, nor do its days. */
const standsAlone = `not (together and stage = 'confirmed')`
const isAnswered = `answered_on is not null and ${standsAlone}`
const hasEnded = `${ends} and ${standsAlone}`
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
 * Counts anew, once for an interval however many programs run. Gives whether it counted. Of cases
 * that are not public a row tells ten more or none: else who keeps two files reads off, by office
 * and by topic, what became of one of them.
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
  await count(tx, 'office', since, today)
  await count(tx, 'topic', since, today)
  return true
}

/** Whose a case is: its topic's; that of the office it is counted for, and of who gave it on. */
const subjects = {
  office: `(select office as subject, coalesce(office = c.counts_for, false) as is_own
    from unnest(array_append(c.passed_by, c.counts_for)) as office
    where office is not null group by office)`,
  topic: '(select c.topic as subject, true as is_own)',
} as const satisfies Readonly<Record<FigureKind, string>>
const column = { office: 'counts_for', topic: 'topic' } as const
const isGivenOn = { office: 's.subject = any(c.passed_by)', topic: 'c.passed_on > 0' } as const

/** The office alone whose a case is: who gave it on has received it, and no more. */
const own = (condition: string) => `s.is_own and ${condition}`

const conditionsOf = (kind: FigureKind): Record<(typeof countsOfCases)[number], string> => ({
  received: 'true',
  closed: own(`(answered_on is not null or stage = 'refused') and ${standsAlone}`),
  answered: own(isAnswered),
  refused: own(`stage = 'refused'`),
  together: own(`(together or stage = 'joined')`),
  confirmed: own(`stage = 'confirmed' and not together and ($1 = 'topic' or levels = 0)`),
  disputed: own('disputed > 0'),
  silent: own(`stage = 'unconfirmed'`),
  passedOn: isGivenOn[kind],
  breached: own('breached > 0'),
  ended: own(hasEnded),
})

/**
 * What everybody sees case by case is counted as it is; of the others what was told of them stays
 * until ten have changed, and nothing is told before there are ten: else whoever takes the list of
 * public cases from a figure is left with the one that is not public, and with what became of it.
 */
async function count(tx: Tx, kind: FigureKind, since: CivilDate, today: CivilDate): Promise<void> {
  const counted = conditionsOf(kind)
  const among = (whose: string) =>
    countsOfCases.map((name) => `'${name}', count(*) filter (where ${whose} and ${counted[name]})`)
  const days = (share: number, to: string, of: string) =>
    `percentile_disc(${share}) within group (order by ${to} - opened_on)
       filter (where ${own(of)} and (c.is_public or ${to} < (f.counts->'others'->>'on')::date))`
  await tx.query(
    `with counted as materialized (
     select c.service, s.subject, jsonb_build_object(${among('c.is_public').join(', ')}) as public,
       jsonb_build_object(${among('not c.is_public').join(', ')}) as others, jsonb_build_object(
       'withheld', coalesce((
         select json_object_agg(reason, parts) from (
           select p.reason, count(*) as parts from publication.part p
           join publication.case w on w.jurisdiction = p.jurisdiction and w.id = p.case_id
           where p.state = 'withheld' and w.service = c.service and w.opened_on > $2
             and w.${column[kind]} = s.subject group by p.reason) as r), '{}'::json),
       'answerMedian', ${days(0.5, 'answered_on', isAnswered)},
       'answerNinth', ${days(0.9, 'answered_on', isAnswered)},
       'endMedian', ${days(0.5, 'ended_on', hasEnded)},
       'endNinth', ${days(0.9, 'ended_on', hasEnded)}) as beside
     from publication.case c cross join lateral ${subjects[kind]} as s
     left join publication.figure f
       on f.service = c.service and f.kind = $1 and f.subject = s.subject
     where opened_on > $2 and s.subject is not null
     group by c.service, s.subject),
     held as (
       select c.*, case
         when f.counts->'others' is not null and not exists (
           select from unnest($4::text[]) as of_cases (name)
           where abs((c.others->>name)::int - (f.counts->'others'->>name)::int) >= $3)
           then f.counts->'others'
         when (c.others->>'received')::int >= $3 then c.others || jsonb_build_object('on', $5::date)
       end as told
       from counted c left join publication.figure f
         on f.service = c.service and f.kind = $1 and f.subject = c.subject),
     gone as (
       delete from publication.figure f where kind = $1 and not exists (
         select from counted c where c.service = f.service and c.subject = f.subject))
     insert into publication.figure as f (service, kind, subject, counts)
     select service, $1, subject, beside || (
       select jsonb_object_agg(name, (public->>name)::int + coalesce((told->>name)::int, 0))
       from unnest($4::text[]) as of_cases (name)
     ) || case when told is null then '{}'::jsonb else jsonb_build_object('others', told) end
     from held
     on conflict (service, kind, subject) do update set counts = excluded.counts
     where f.counts <> excluded.counts`,
    [kind, since, casesMin, countsOfCases, today],
  )
}

export async function findFigures(tx: Tx): Promise<{ figures: Figure[]; countedAt?: Date }> {
  const figures = await tx.query<Figure>(
    `select service, kind, subject, counts - 'others' as counts from publication.figure
     order by service, kind, subject`,
  )
  const [counted] = await tx.query<{ at: Date }>(
    `select at from publication.counted where what = 'figures' and at > '-infinity'`,
  )
  return { figures, ...(counted && { countedAt: counted.at }) }
}
