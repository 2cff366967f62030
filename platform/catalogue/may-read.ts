import type { Case } from '#platform/cases'
import type { Actor } from '#platform/identity'
import { postsAt } from './authority.ts'
import type { Service } from './definition.ts'
import { oversightRoles } from './roles.ts'

/**
 * Whether a case exists for this reader: its applicant, or an officer whose role has a part in it.
 * `counter` is the post where it was begun.
 */
export function mayRead(
  service: Service,
  kase: Case,
  reader: Actor,
  counter: string | undefined,
): boolean {
  if (reader.kind !== 'citizen' && reader.kind !== 'officer') return false
  if (kase.applicantId === reader.personId) return true
  const roles = new Set([
    ...Object.values(service.workflow.states).flatMap((moves) =>
      Object.values(moves).map((m) => m.by),
    ),
    ...Object.values(service.serviceLevels ?? {}).flatMap((level) => level?.role ?? []),
  ])
  return [...roles, ...oversightRoles].some(
    (role) => postsAt(service, role, reader, kase.jurisdiction, counter).length > 0,
  )
}
