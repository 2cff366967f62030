/** How often a document was printed, by whom last: a second paper is the way to a double use. */
import type { Tx } from '#platform/database'
import type { IssuedDocument } from './storage.ts'

export type Printing = { readonly number: number; readonly actorId: string; readonly at: Date }

type DocumentKey = Pick<IssuedDocument, 'jurisdiction' | 'id'>

/** The last printing of a document; undefined before the first. */
export async function findLastPrinting(
  tx: Tx,
  { jurisdiction, id }: DocumentKey,
): Promise<Printing | undefined> {
  const [last] = await tx.query<Printing>(
    `select number, actor_id as "actorId", at from documents.printing
     where jurisdiction = $1 and document_id = $2 order by number desc limit 1`,
    [jurisdiction, id],
  )
  return last
}

/** Notes a printing; false when another one has got its number at the same moment. */
export async function notePrinting(
  tx: Tx,
  { jurisdiction, id }: DocumentKey,
  { number, actorId, at }: Printing,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into documents.printing (jurisdiction, document_id, number, actor_id, at)
     values ($1, $2, $3, $4, $5) on conflict do nothing returning 1`,
    [jurisdiction, id, number, actorId, at],
  )
  return rows.length > 0
}
