/** Ratings that can be changed, and the counts that remain of them. */
import { byteaText, type Tx } from '#platform/database'
import type { CivilDate } from '#platform/kernel'
import { sumOf, type StepRule } from '#platform/publication'
import type { Reason, Score } from './score.ts'
import { settle, tellReason, type Cell, type Settled, type Tally } from './tally.ts'

export type Rating = Omit<Cell, 'year'> & {
  readonly score: Score
  readonly reason: Reason | undefined
  /** The Monday from which nobody can change it, and nobody find it. */
  readonly settlesOn: CivilDate
}

/** Instead of what the same marker said before. */
export async function putRating(tx: Tx, marker: Buffer, rating: Rating): Promise<void> {
  const { service, office, segment, score, reason, settlesOn } = rating
  await tx.query(
    `insert into ratings.rating (marker, service, office, segment, score, reason, settles_on)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (marker) do update set office = $3, segment = $4, score = $5, reason = $6,
       settles_on = $7`,
    [marker, service, office, segment, score, reason ?? null, settlesOn],
  )
}

export type OwnRating = Pick<Rating, 'service' | 'score' | 'reason' | 'settlesOn'>

/** Those of these markers that can still be changed. */
export async function findRatings(tx: Tx, markers: readonly Buffer[]): Promise<OwnRating[]> {
  if (markers.length === 0) return []
  const rows = await tx.query<Omit<OwnRating, 'reason'> & { reason: Reason | null }>(
    `select service, score, reason, settles_on as "settlesOn" from ratings.rating
     where marker = any($1::bytea[])`,
    [markers.map(byteaText)],
  )
  return rows.map((row) => ({ ...row, reason: row.reason ?? undefined }))
}

export async function forgetRatings(tx: Tx, markers: readonly Buffer[]): Promise<void> {
  if (markers.length === 0) return
  await tx.query(`delete from ratings.rating where marker = any($1::bytea[])`, [
    markers.map(byteaText),
  ])
}

/**
 * Takes what nobody can change any more into the counts, and forgets each of them. Gives how many.
 * Two programs at once take different ones, and the cells one after the other.
 */
export async function settleRatings(tx: Tx, { today, step }: StepRule): Promise<number> {
  const due = await tx.query(`select 1 as one from ratings.rating where settles_on <= $1 limit 1`, [
    today,
  ])
  if (due.length === 0) return 0
  await tx.query(`lock table ratings.tally in share row exclusive mode`)
  const settled = await tx.query<Settled & { reason: Reason | null }>(
    `delete from ratings.rating where settles_on <= $1
     returning service, office, segment, score, reason, settles_on as "settlesOn"`,
    [today],
  )
  const changed = settle(await findTallies(tx), settled, { today, step })
  await writeTallies(tx, changed)
  await addReasons(tx, settled, step)
  return settled.length
}

async function writeTallies(tx: Tx, tallies: readonly Tally[]): Promise<void> {
  for (const { service, office, segment, year, told, waiting, waitsSince } of tallies) {
    await tx.query(
      `insert into ratings.tally (service, office, segment, year, told, waiting, waits_since)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (service, office, segment, year) do update set told = $5, waiting = $6,
         waits_since = $7`,
      [service, office, segment, year, told, waiting, waitsSince ?? null],
    )
  }
}

async function addReasons(
  tx: Tx,
  settled: readonly { readonly service: string; readonly reason: Reason | null }[],
  step: number,
): Promise<void> {
  const before = await tx.query<{ service: string; reason: Reason; told: number; waiting: number }>(
    `select service, reason, told, waiting from ratings.reason`,
  )
  const given = settled.filter(({ reason }) => reason !== null)
  for (const some of Map.groupBy(given, ({ service, reason }) => `${service} ${reason}`).values()) {
    const [first] = some
    if (!first) continue
    const { service, reason } = first
    const old = before.find((one) => one.service === service && one.reason === reason)
    const { told = 0, waiting = 0 } = old ?? {}
    const next = tellReason({ told, waiting: waiting + some.length }, step)
    await tx.query(
      `insert into ratings.reason (service, reason, told, waiting) values ($1, $2, $3, $4)
       on conflict (service, reason) do update set told = $3, waiting = $4`,
      [service, reason, next.told, next.waiting],
    )
  }
}

async function findTallies(tx: Tx): Promise<Tally[]> {
  const rows = await tx.query<Omit<Tally, 'waitsSince'> & { waits_since: CivilDate | null }>(
    `select service, office, segment, year, told, waiting, waits_since from ratings.tally
     order by service, office, segment, year`,
  )
  return rows.map(({ waits_since, ...row }) => ({ ...row, waitsSince: waits_since ?? undefined }))
}

export type ToldTally = Cell & Pick<Tally, 'told'>
export type ToldReason = {
  readonly service: string
  readonly reason: Reason
  readonly told: number
}

/** What may be told: never what waits. */
export async function toldRatings(
  tx: Tx,
): Promise<{ tallies: readonly ToldTally[]; reasons: readonly ToldReason[] }> {
  const tallies = await findTallies(tx)
  const reasons = await tx.query<ToldReason>(
    `select service, reason, told from ratings.reason where told > 0 order by service, told desc`,
  )
  return {
    tallies: tallies
      .filter(({ told }) => sumOf(told) > 0)
      .map(({ service, office, segment, year, told }) => ({
        service,
        office,
        segment,
        year,
        told,
      })),
    reasons,
  }
}
