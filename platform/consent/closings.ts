/**
 * The record of reads closed hour by hour: a digest over every line of the hour, which an act binds
 * and the public log seals. The table can be written around by whoever owns the database; what was
 * sealed cannot.
 */
import { createHash } from 'node:crypto'
import type { Tx } from '#platform/database'

/** A stretch of time, whole hours; the next one starts where it ends. */
export type ClosedSpan = { readonly startsAt: Date; readonly endsAt: Date }
/** What the lines of a stretch come to: how many, and SHA-256 over all of them. */
export type LinesDigest = { readonly reads: number; readonly digest: Buffer }
export type Closing = ClosedSpan & LinesDigest & { readonly act: string }

const hourMs = 3_600_000
/** A line is committed within seconds of its time; after this none comes any more. */
const graceMs = 10 * 60_000
/** After a long standstill no closing grows beyond a day. */
const spanMsMax = 24 * hourMs
/** A busy hour is read minute by minute, so that memory does not grow with it. */
const linesAtOnce = 20_000
const minuteMs = 60_000

const hourOf = (at: Date) => new Date(Math.floor(at.getTime() / hourMs) * hourMs)

/** The stretch that can be closed now; undefined while there is none. */
export async function nextClosing(tx: Tx, now: Date): Promise<ClosedSpan | undefined> {
  const until = hourOf(new Date(now.getTime() - graceMs))
  const [last] = await tx.query<{ at: Date }>(
    `select ends_at as at from consent.closing order by starts_at desc limit 1`,
  )
  const startsAt = last?.at ?? (await firstHour(tx))
  if (!startsAt || startsAt >= until) return undefined
  const endsAt = new Date(Math.min(until.getTime(), startsAt.getTime() + spanMsMax))
  return { startsAt, endsAt }
}

async function firstHour(tx: Tx): Promise<Date | undefined> {
  const [first] = await tx.query<{ at: Date | null }>(`select min(read_at) as at from consent.read`)
  return first?.at ? hourOf(first.at) : undefined
}

/** Recomputed from the lines as they are. */
export async function digestOfReads(tx: Tx, span: ClosedSpan): Promise<LinesDigest> {
  const { startsAt, endsAt } = span
  const [row] = await tx.query<{ reads: number }>(
    `select count(*) as reads from consent.read where read_at >= $1 and read_at < $2`,
    [startsAt, endsAt],
  )
  const reads = row?.reads ?? 0
  const stepMs = reads > linesAtOnce ? minuteMs : endsAt.getTime() - startsAt.getTime()
  const hash = createHash('sha256')
  for (let from = startsAt; reads > 0 && from < endsAt; ) {
    const to = new Date(Math.min(from.getTime() + stepMs, endsAt.getTime()))
    for (const { line } of await linesBetween(tx, from, to)) hash.update(`${line}\n`)
    from = to
  }
  return { reads, digest: hash.digest() }
}

/** Every column, in a form that is the same on every server and in every zone. */
async function linesBetween(tx: Tx, from: Date, to: Date): Promise<{ line: string }[]> {
  return tx.query<{ line: string }>(
    `select jsonb_build_array(id, subject_id, (extract(epoch from read_at) * 1000000)::bigint,
       reader_kind, reader_id, jurisdiction, office_id, post_id, purpose, case_jurisdiction,
       case_id, order_id)::text as line
     from consent.read where read_at >= $1 and read_at < $2 order by read_at, id`,
    [from, to],
  )
}

/** False when another process has closed it meanwhile. */
export async function keepClosing(tx: Tx, closing: Closing): Promise<boolean> {
  const { startsAt, endsAt, reads, digest, act } = closing
  const kept = await tx.query(
    `insert into consent.closing (starts_at, ends_at, reads, digest, act)
     values ($1, $2, $3, $4, $5) on conflict do nothing returning 1 as one`,
    [startsAt, endsAt, reads, digest, act],
  )
  return kept.length > 0
}

/** What is wrong with the lines of a stretch that was closed so; undefined when nothing is. */
export async function closingFault(
  tx: Tx,
  { reads, digest, ...span }: ClosedSpan & LinesDigest,
): Promise<string | undefined> {
  const now = await digestOfReads(tx, span)
  if (now.reads < reads) return `looks taken out: ${reads - now.reads} of ${reads}`
  if (now.reads > reads) return `looks written in afterwards: ${now.reads - reads}`
  return now.digest.equals(digest) ? undefined : 'looks were changed'
}
