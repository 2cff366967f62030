/** For whom a signed-in person applies: as a rule for himself, by a mandate for another. */
import { appliesAs } from '#platform/catalogue'
import type { Actor } from '#platform/identity'
import type { SignedInVisit } from './visit.tsx'

/** Whose cases and drafts these pages show. */
export function appliesFor(actor: Actor): string {
  if (actor.kind === 'citizen' && actor.actingBy) return actor.actingBy.personId
  return 'personId' in actor ? actor.personId : ''
}

/** Whether the visitor may apply for this service: by a mandate, as far as it reaches. */
export function reachesTo({ platform, session }: SignedInVisit, service: string): boolean {
  const known = platform.setting.services.get(service)
  return known === undefined || appliesAs(session.actor, known) !== undefined
}
