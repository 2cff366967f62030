import { findCases, findEvents, formatReference, type Case, type CaseKey } from '#platform/cases'
import { ownReading, type Purpose, type Reading } from '#platform/consent'
import type { Tx } from '#platform/database'
import { officeName, readingBy, type Actor, type Post } from '#platform/identity'
import { appliesAs, openersOf, postsAt } from './authority.ts'
import type { Service } from './definition.ts'
import { oversightRoles, rolesInService } from './roles.ts'
import { isHeadOfJoined, isTasked } from './linked/links.ts'
import { courseOf } from './routing/course.ts'
import { aboutOf, loadBarred } from './routing/routed-world.ts'
import { routedRoles } from './routing/rows.ts'
import type { Setting } from './setting.ts'

/**
 * As whom a case is read: its applicant, or an officer by the post that lets him. The purpose is
 * that of the right: who has a part in the service works on it, who oversees looks on.
 */
export type ReadAs = {
  readonly personId: string
  readonly post: Post | undefined
  readonly purpose: Purpose
}

/**
 * As whom this reader may see a case; undefined for whom it does not exist. An officer reads by a
 * post whose role has a part in it. `counter` is the post where it was begun.
 */
export function mayRead(
  service: Service,
  kase: Case,
  reader: Actor,
  counter: string | undefined,
): ReadAs | undefined {
  const applicantId = appliesAs(reader, service)
  if (reader.kind === 'officer' && reader.assisting) {
    // Of whom he helps he sees the one application that he has made for him.
    const { assisting, personId, posts } = reader
    const isIts = applicantId === kase.applicantId && assisting.caseId === kase.id
    const post = posts.find(({ id }) => id === assisting.postId)
    return isIts && post ? { personId, post, purpose: 'counter-service' } : undefined
  }
  if (applicantId !== undefined && kase.applicantId === applicantId) {
    const isFor = reader.kind === 'citizen' && reader.actingBy !== undefined
    const own = isFor ? 'mandate' : 'own-affairs'
    const purpose = reader.kind === 'client' ? 'payment' : own
    return { personId: applicantId, post: undefined, purpose }
  }
  if (reader.kind !== 'officer') return undefined
  const { personId } = reader
  for (const role of [...rolesInService(service), ...oversightRoles]) {
    const posts = postsAt(service, role, reader, kase.jurisdiction, counter)
    const post = posts.find((one) => reachedBy(service, kase, one))
    if (post) return { personId, post, purpose: purposeOf(service, role, kase, post) }
  }
  return undefined
}

/**
 * What a routed case is about may be an office of its place: it is read only where it has been, by
 * a head who may part it from another, and while a task is open by whoever was set it.
 */
function reachedBy(service: Service, kase: Case, post: Post): boolean {
  if (!isOfRouted(service, post)) return true
  return hasBeenAt(kase, post) || isHeadOfJoined(service, kase, post) || isTasked(kase, post)
}

const isOfRouted = ({ routing }: Service, { role }: Post) =>
  routing !== undefined && routedRoles(routing).includes(role)

function hasBeenAt(kase: Case, { jurisdiction, officeId: id }: Post): boolean {
  return courseOf(kase)?.offices.includes(officeName({ jurisdiction, id })) ?? false
}

function purposeOf(service: Service, role: string, kase: Case, post: Post): Purpose {
  if (openersOf(service).includes(role)) return 'counter-service'
  if (isOfRouted(service, post) && !hasBeenAt(kase, post)) {
    return isTasked(kase, post) ? 'task' : 'oversight'
  }
  const oversees: readonly string[] = oversightRoles
  return oversees.includes(role) ? 'oversight' : 'case-work'
}

/**
 * Those of the cases that are about this officer, by their references: whatever post he has come to
 * since, they are not his to read. One read, and none where no case is about anybody.
 */
export async function casesAbout(
  tx: Tx,
  setting: Setting,
  reader: Actor,
  cases: readonly Case[],
): Promise<ReadonlySet<string>> {
  if (reader.kind !== 'officer') return new Set()
  const barred = await loadBarred(
    tx,
    cases.map((kase) => aboutOf(setting, kase)),
  )
  const own = [...barred].filter(([, { persons }]) => persons.has(reader.personId))
  return new Set(own.map(([reference]) => reference))
}

/** Under what a case is opened for somebody who may read it. */
export function readingOf(
  { id, jurisdiction }: CaseKey,
  reader: Actor,
  { personId, post, purpose }: ReadAs,
  at: Date,
): Reading {
  if (purpose === 'own-affairs') return ownReading(personId)
  return readingBy(reader, purpose, { at, post, case: { jurisdiction, id } })
}

/** Those of the cases that this reader may see, in no order; nothing of them is opened. */
export async function readableCases(
  tx: Tx,
  setting: Setting,
  reader: Actor,
  keys: readonly CaseKey[],
): Promise<Case[]> {
  const { services } = setting
  const cases = await findCases(tx, keys)
  const atCounters = cases.filter((kase) => {
    const service = services.get(kase.service)
    return service && openersOf(service).some((by) => by !== 'applicant')
  })
  const begun = await findEvents(
    tx,
    atCounters.map(({ jurisdiction, id }) => ({ jurisdiction, id, seq: 1 })),
  )
  const counters = new Map(begun.map(({ id, postId }) => [id, postId]))
  const about = await casesAbout(tx, setting, reader, cases)
  return cases.filter((kase) => {
    const service = services.get(kase.service)
    const readAs = service && mayRead(service, kase, reader, counters.get(kase.id))
    return readAs && !(readAs.post && about.has(formatReference(kase)))
  })
}
