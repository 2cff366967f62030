import type { Case } from '#platform/cases'
import type { Actor } from '#platform/identity'
import { postsAt } from './authority.ts'
import type { Service } from './definition.ts'
import { oversightRoles, rolesInService } from './roles.ts'

/** As whom a case is read: its applicant, or an officer by the post that lets him. */
export type Reading = { readonly personId: string; readonly postId: string | undefined }

/**
 * As whom this reader may see a case; undefined for whom it does not exist. An officer reads by a
 * post whose role has a part in it. `counter` is the post where it was begun.
 */
export function mayRead(
  service: Service,
  kase: Case,
  reader: Actor,
  counter: string | undefined,
): Reading | undefined {
  if (reader.kind !== 'citizen' && reader.kind !== 'officer') return undefined
  const { personId } = reader
  if (kase.applicantId === personId) return { personId, postId: undefined }
  for (const role of [...rolesInService(service), ...oversightRoles]) {
    const [post] = postsAt(service, role, reader, kase.jurisdiction, counter)
    if (post) return { personId, postId: post.id }
  }
  return undefined
}
