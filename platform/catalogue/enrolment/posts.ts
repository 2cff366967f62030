/**
 * Who works at an identity centre: nobody names a role for it. Whoever takes a step that asks for a
 * face or a finger takes it; the service's other officers decide on what was taken.
 */
import type { Actor, Post } from '#platform/identity'
import { askedBiometricsBy, asksBiometrics } from '../captures.ts'
import { openersOf, postsAt } from '../authority.ts'
import type { CaseView } from '../case-view.ts'
import type { Service } from '../definition.ts'
import { isOfficersRole, recoveryRole, rolesInService } from '../roles.ts'
import type { Setting } from '../setting.ts'

type Roles = { readonly taking: ReadonlySet<string>; readonly deciding: ReadonlySet<string> }

/** The roles of one service; none where it asks for no face and no finger. */
export function enrolmentRolesOf(service: Service): Roles {
  const asked = [...askedBiometricsBy(service)].filter(isOfficersRole)
  const all = rolesInService(service)
  const isInForm = asksBiometrics(service.form)
  const atCounter = isInForm ? openersOf(service).filter(isOfficersRole) : []
  // Where an applicant is asked from home, whichever officer of the service is near helps.
  const helping = isInForm && atCounter.length + asked.length === 0 ? all : []
  const taking = new Set([...asked, ...atCounter, ...helping])
  if (taking.size === 0) return { taking, deciding: new Set() }
  const others = all.filter((role) => !taking.has(role))
  return { taking, deciding: new Set(others.length > 0 ? others : taking) }
}

export type EnrolmentPosts = {
  readonly taking: readonly Post[]
  readonly deciding: readonly Post[]
  /** By which somebody may be compared at the counter. */
  readonly checking: readonly Post[]
}

/** The posts by which an actor may do what; none for whoever has no part in it. */
export function enrolmentPosts({ services }: Pick<Setting, 'services'>, actor: Actor) {
  const posts = actor.kind === 'officer' ? actor.posts : []
  const roles = [...services.values()].map(enrolmentRolesOf)
  const taking = posts.filter(({ role }) => roles.some((one) => one.taking.has(role)))
  const deciding = posts.filter(({ role }) => roles.some((one) => one.deciding.has(role)))
  const recovering = posts.filter(({ role }) => role === recoveryRole)
  return { taking, deciding, checking: [...taking, ...recovering] } satisfies EnrolmentPosts
}

/** The posts by which an officer works on the captures of one case. */
export function enrolmentPostsAt(
  { service, case: kase, events }: Pick<CaseView, 'service' | 'case' | 'events'>,
  actor: Actor,
): { readonly taking: Post | undefined; readonly deciding: Post | undefined } {
  const roles = enrolmentRolesOf(service)
  const first = (of: ReadonlySet<string>) =>
    [...of]
      .flatMap((role) => postsAt(service, role, actor, kase.jurisdiction, events[0]?.postId))
      .at(0)
  return { taking: first(roles.taking), deciding: first(roles.deciding) }
}
