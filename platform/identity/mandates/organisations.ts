/** Companies and other bodies: known by the public number of their registration. */
import type { Tx } from '#platform/database'

export type Organisation = {
  readonly id: string
  /** As the registrar of companies gave it. */
  readonly number: string
  readonly name: string
}

/** The id of the organisation with this number; it is registered when nobody has before. */
export async function registerOrganisation(
  tx: Tx,
  { id, number, name }: Organisation,
  by: { readonly officerId: string; readonly at: Date },
): Promise<string> {
  await tx.query(
    `insert into identity.organisation (id, number, name, registered_by, registered_at)
     values ($1, $2, $3, $4, $5) on conflict (number) do nothing`,
    [id, number, name, by.officerId, by.at],
  )
  const [row] = await tx.query<{ id: string }>(
    `select id from identity.organisation where number = $1`,
    [number],
  )
  return row?.id ?? id
}

export async function findOrganisations(tx: Tx, ids: readonly string[]): Promise<Organisation[]> {
  return tx.query<Organisation>(
    `select id, number, name from identity.organisation where id = any($1)`,
    [ids],
  )
}
