import { readHeld } from '#platform/catalogue'
import { organisationNames } from '../organisations.ts'
import type { SignedInVisit } from '../visit.tsx'

/** All that is held of whoever visits, and what the organisations in it are called. */
export async function heldBy({ platform, session }: SignedInVisit) {
  const personId = session.person.id
  const held = await readHeld(platform, personId)
  return { personId, held, organisations: await organisationNames(platform.db) }
}
