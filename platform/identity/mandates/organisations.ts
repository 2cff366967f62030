/** Companies and other bodies: known by the public number of their registration. */
import type { Tx } from '#platform/database'
import type { CivilDate } from '#platform/kernel'
import { isInForce } from './in-force.ts'

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

/** Who acts for a company on that day, and in which services; all where none is named. */
export type Representative = {
  readonly organisationId: string
  readonly personId: string
  readonly services: readonly string[] | undefined
}

/**
 * Of these ids those that are companies', with their representatives in force; a company that has
 * none is there with an empty list. In the order in which they were accepted.
 */
export async function representativesOf(
  tx: Tx,
  ids: readonly string[],
  on: CivilDate,
): Promise<Map<string, Representative[]>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.query<{ id: string; person_id: string | null; services: string[] | null }>(
    `select organisation.id, held.person_id, held.services
     from identity.organisation left join lateral (
       select mandate.offered_by as person_id, mandate.services, accepted.at
       from identity.mandate_event accepted
       join identity.mandate on mandate.id = accepted.mandate_id
       where accepted.person_id = organisation.id and accepted.what = 'accepted'
         and mandate.kind = 'company' and ${isInForce('$2')}
     ) held on true
     where organisation.id = any($1) order by held.at`,
    [ids, on],
  )
  const found = new Map<string, Representative[]>()
  for (const { id, person_id: personId, services } of rows) {
    const known = found.get(id) ?? []
    if (personId) known.push({ organisationId: id, personId, services: services ?? undefined })
    found.set(id, known)
  }
  return found
}
