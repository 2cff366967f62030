/** What the person sees of who looked. */
import type { Tx } from '#platform/database'
import type { CivilDate } from '#platform/kernel'
import type { OrderPaper } from './orders.ts'
import type { Purpose, StoredKind } from './purposes.ts'

/** Who opened what, and why. */
export type ReadBy = {
  readonly readerKind: StoredKind
  readonly jurisdiction: string | undefined
  readonly officeId: string | undefined
  readonly postId: string | undefined
  readonly purpose: Purpose
  /** The order that kept this from the person until it ended. */
  readonly order: OrderPaper | undefined
  readonly case: { readonly jurisdiction: string; readonly id: string } | undefined
}

export type ReadLine = ReadBy & {
  readonly at: Date
  readonly id: string
  readonly readerId: string
}

/** All looks of one day by one office, service or organisation, for one purpose in one case. */
export type ReadDay = ReadBy & {
  /** The first and the last of them. */
  readonly since: Date
  readonly at: Date
  /** In which minute which reader looked: what one page opens piece by piece is one of these. */
  readonly looks: readonly string[]
  /** Of an organisation and a service: persons are not told apart. */
  readonly readerId: string | undefined
}

type ByRow = {
  reader_kind: StoredKind
  jurisdiction: string | null
  office_id: string | null
  post_id: string | null
  purpose: Purpose
  case_jurisdiction: string | null
  case_id: string | null
  number: string | null
  authority: string
  law: string
}

const columns = `reader_kind, r.jurisdiction, office_id, post_id, purpose, case_jurisdiction,
  case_id, o.number, o.authority, o.law`

/** What was read by order is among it from the day on which the order ends (CN-4). */
const told = `consent.read r left join consent.reading_order o on o.id = r.order_id
  where r.subject_id = $1 and (order_id is null or o.ends_at <= $2)`

function readBy(row: ByRow): ReadBy {
  const { number, authority, law, case_jurisdiction: jurisdiction, case_id: id } = row
  return {
    readerKind: row.reader_kind,
    jurisdiction: row.jurisdiction ?? undefined,
    officeId: row.office_id ?? undefined,
    postId: row.post_id ?? undefined,
    purpose: row.purpose,
    order: number === null ? undefined : { number, authority, law },
    case: jurisdiction !== null && id !== null ? { jurisdiction, id } : undefined,
  }
}

/** Who opened this person's data up to an instant, look by look, the latest first. */
export async function listReads(
  tx: Tx,
  subjectId: string,
  { now, before, limit }: { readonly now: Date; readonly before: Date; readonly limit: number },
): Promise<ReadLine[]> {
  const rows = await tx.query<ByRow & { id: string; read_at: Date; reader_id: string }>(
    `select r.id, read_at, reader_id, ${columns} from ${told} and read_at <= $3
     order by read_at desc, r.id limit $4`,
    [subjectId, now, before, limit],
  )
  return rows.map((row) => ({
    id: row.id,
    at: row.read_at,
    readerId: row.reader_id,
    ...readBy(row),
  }))
}

/** The days before this one, or up to now. */
export type DaysAsked = { readonly before?: CivilDate | undefined; readonly limit: number }

/** `next`: before which day there is more. */
export type ReadDays = {
  readonly days: readonly ReadDay[]
  readonly next: CivilDate | undefined
}

const dayOf = `(read_at at time zone 'Asia/Karachi')::date`

/** The same by the day: whole days, as many as `limit` looks reach into, the latest first. */
export async function listReadDays(
  tx: Tx,
  subjectId: string,
  { now, before, limit }: DaysAsked & { readonly now: Date },
): Promise<ReadDays> {
  const asked = [subjectId, now, before]
  const page = `${told}
    and ($3::date is null or read_at < $3::date::timestamp at time zone 'Asia/Karachi')`
  // The day on which the page ends, and whether anything is older.
  const [last] = await tx.query<{ day: CivilDate; has_more: boolean }>(
    `select day::text, exists (select 1 from ${page}
       and read_at < day::timestamp at time zone 'Asia/Karachi') as has_more
     from (select ${dayOf} as day from ${page} order by read_at desc offset $4 limit 1) as last`,
    [...asked, limit - 1],
  )
  const rows = await tx.query<ByRow & Pick<ReadDay, 'since' | 'at' | 'looks' | 'readerId'>>(
    `select min(read_at) as since, max(read_at) as at, array_agg(distinct
         reader_id || ' ' || extract(epoch from date_trunc('minute', read_at))) as looks,
       case when reader_kind in ('client', 'service') then reader_id end as "readerId", ${columns}
     from ${page}
       and ($4::date is null or read_at >= $4::date::timestamp at time zone 'Asia/Karachi')
     group by ${dayOf}, "readerId", ${columns} order by at desc`,
    [...asked, last?.day],
  )
  const days = rows.map(({ since, at, looks, readerId, ...row }) => {
    return { since, at, looks, readerId: readerId ?? undefined, ...readBy(row) }
  })
  return { days, next: last?.has_more ? last.day : undefined }
}
