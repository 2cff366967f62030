/** Mandates as the door sees them: read with the case, so that a withdrawn one ends at once. */
import type { CaseKey } from '#platform/cases'
import type { Tx } from '#platform/database'
import {
  assistingOf,
  findActing,
  lockVisits,
  mandateProblems,
  reaches,
  tiesOf,
  visitProblems,
  type Actor,
  type Post,
  type Visit,
} from '#platform/identity'
import type { CivilDate } from '#platform/kernel'
import type { Amount } from '../amount.ts'
import type { ActedBy } from '../authority.ts'
import type { PreparedAct } from '../command.ts'
import type { Effects } from '../effects.ts'
import { assistantRole } from '../roles.ts'

export type MandateWorld = {
  /** By id: those by which these acts are done, as they stand now. */
  readonly mandates: Awaited<ReturnType<typeof findActing>>
  /** By id: those in which officers among the actors act at a counter; changed as they are used. */
  readonly visits: Map<string, Visit>
  /** Who acts for whom, of the officers among the actors. */
  readonly ties: Awaited<ReturnType<typeof tiesOf>>
}

/** The officers who act, each once. */
export const officersAmong = (acts: readonly PreparedAct[]) => [
  ...new Set(acts.flatMap(({ actor }) => (actor.kind === 'officer' ? actor.personId : []))),
]

/** Read behind the locks of the cases, in one round trip. */
export async function loadMandates(
  tx: Tx,
  acts: readonly PreparedAct[],
  on: CivilDate,
): Promise<MandateWorld> {
  const used = acts.flatMap(({ actor }) =>
    actor.kind === 'citizen' && actor.actingBy ? actor.actingBy.mandateId : [],
  )
  const visited = acts.flatMap(({ actor }) =>
    actor.kind === 'officer' && actor.assisting ? actor.assisting.visitId : [],
  )
  const [mandates, ties, visits] = await Promise.all([
    findActing(tx, used, on),
    tiesOf(tx, officersAmong(acts), on),
    lockVisits(tx, [...new Set(visited)]),
  ])
  return { mandates, ties, visits }
}

/** The actor with the mandate or the visit as it stands now, whatever his session remembers. */
export function actingNow(
  { mandates, visits }: Pick<MandateWorld, 'mandates' | 'visits'>,
  { actor }: PreparedAct,
  now: Date,
): Actor {
  if (actor.kind === 'officer' && actor.assisting) {
    const visit = visits.get(actor.assisting.visitId)
    if (!visit) throw visitProblems['visit-not-open']()
    checkPost(actor.posts, visit)
    return { ...actor, assisting: assistingOf(visit, actor.personId, now) }
  }
  if (actor.kind !== 'citizen' || !actor.actingBy) return actor
  const found = mandates.get(actor.actingBy.mandateId)
  if (!found || found.granteeId !== actor.personId) {
    throw mandateProblems['mandate-not-now']()
  }
  return { ...actor, actingBy: found }
}

/** He acts by the post at which he was let to, and by no other. @throws visit-not-open */
function checkPost(posts: readonly Post[], { postId, jurisdiction }: Visit): void {
  const holds = posts.some(
    (one) => one.id === postId && one.jurisdiction === jurisdiction && one.role === assistantRole,
  )
  if (!holds) throw visitProblems['visit-not-open']()
}

/** The application of a visit is its only one, also within this very batch. */
export function noteVisit(
  { visits }: Pick<MandateWorld, 'visits'>,
  effects: Pick<Effects, 'visits'>,
  { actingFor }: ActedBy,
  { jurisdiction, id: caseId }: CaseKey,
): void {
  const visit = actingFor?.visitId === undefined ? undefined : visits.get(actingFor.visitId)
  if (!visit) return
  visits.set(visit.id, { ...visit, caseId })
  effects.visits.push({ id: visit.id, jurisdiction, caseId })
}

/** @throws mandate-beyond when the case costs more than the mandate reaches */
export function checkAmount(
  { mandates }: Pick<MandateWorld, 'mandates'>,
  { actingFor }: ActedBy,
  amount: Amount | undefined,
): void {
  const { mandateId } = actingFor ?? {}
  const mandate = mandateId === undefined ? undefined : mandates.get(mandateId)
  if (!mandate || !amount) return
  const { amountPaisaMax } = mandate
  const asked = { service: '', amountPaisa: amount.amount }
  if (!reaches({ amountPaisaMax }, asked)) throw mandateProblems['mandate-beyond']()
}
