import type { Tx } from '#platform/database'

/** What a load makes, in an operator's words: `stamps`. */
export type LoadMark = { readonly what: string; readonly many: number }

/**
 * The mark of a bulk load under way: the schema that it works in, taken away as its last step.
 * Whatever ends a load before that leaves tables of which some are filled and some are not.
 */
export async function markLoad(tx: Tx, { what, many }: LoadMark): Promise<void> {
  await tx.query(`create schema seed`)
  await tx.query(`create table seed.load (what text not null, many bigint not null)`)
  await tx.query(`insert into seed.load (what, many) values ($1, $2)`, [what, many])
}

export async function unmarkLoad(tx: Tx): Promise<void> {
  await tx.query(`drop schema seed cascade`)
}

/**
 * @param place what to delete, in an operator's words
 * @throws Error that says what to do, where a load was cut off
 */
export async function refuseUnfinishedLoad(tx: Tx, place: string): Promise<void> {
  const [found] = await tx.query<{ load: string | null }>(
    `select to_regclass('seed.load')::text as load`,
  )
  if (!found?.load) return
  const [load] = await tx.query<LoadMark>(`select what, many from seed.load`)
  throw new Error(
    `Loading ${load?.many} ${load?.what} was cut off in this database: it holds a part of them ` +
      `and cannot be used.\nDelete ${place} and run the command again.`,
  )
}
