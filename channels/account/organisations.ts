import type { OrganisationNames } from '#platform/catalogue'
import type { Tx } from '#platform/database'
import { listParties } from '#platform/openid'

/** What organisations are called that ask by "Sign in with": under the terms that stand. */
export async function organisationNames(tx: Tx): Promise<OrganisationNames> {
  const parties = await listParties(tx)
  return new Map(parties.flatMap(({ id, terms }) => (terms ? [[id, terms.name] as const] : [])))
}
