/** What the person sees of who looked. */
import type { Tx } from '#platform/database'
import type { OrderPaper } from './orders.ts'
import type { Purpose, StoredKind } from './purposes.ts'

/** Where in a record of reads: two reads may have one instant. */
export type ReadMark = { readonly at: Date; readonly id: string }

export type ReadLine = ReadMark & {
  readonly readerKind: StoredKind
  readonly readerId: string
  readonly jurisdiction: string | undefined
  readonly officeId: string | undefined
  readonly postId: string | undefined
  readonly purpose: Purpose
  /** The order that kept this from the person until it ended. */
  readonly order: OrderPaper | undefined
  readonly case: { readonly jurisdiction: string; readonly id: string } | undefined
}

export type ReadsPage = {
  readonly before: Date
  readonly id?: string | undefined
  readonly limit: number
}

type Row = {
  id: string
  read_at: Date
  reader_kind: StoredKind
  reader_id: string
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

/**
 * Who opened this person's data, the latest first. What was read by order is among
 * it from the day on which the order ends (CN-4). Of those at the very instant `before`, only what
 * comes after `id`.
 */
export async function listReads(
  tx: Tx,
  subjectId: string,
  { now, before, id, limit }: ReadsPage & { readonly now: Date },
): Promise<ReadLine[]> {
  const rows = await tx.query<Row>(
    `select r.id, read_at, reader_kind, reader_id, r.jurisdiction, office_id, post_id, purpose,
       case_jurisdiction, case_id, o.number, o.authority, o.law
     from consent.read r left join consent.reading_order o on o.id = r.order_id
     where r.subject_id = $1 and read_at <= $2 and (read_at < $2 or r.id > $5::uuid)
       and (order_id is null or o.ends_at <= $3)
     order by read_at desc, r.id limit $4`,
    [subjectId, before, now, limit, id],
  )
  return rows.map((row) => ({
    id: row.id,
    at: row.read_at,
    readerKind: row.reader_kind,
    readerId: row.reader_id,
    jurisdiction: row.jurisdiction ?? undefined,
    officeId: row.office_id ?? undefined,
    postId: row.post_id ?? undefined,
    purpose: row.purpose,
    order:
      row.number === null
        ? undefined
        : { number: row.number, authority: row.authority, law: row.law },
    case:
      row.case_jurisdiction !== null && row.case_id !== null
        ? { jurisdiction: row.case_jurisdiction, id: row.case_id }
        : undefined,
  }))
}
