/** What the actor is in a case already: named in it, or somebody who prepared it. */
import { formatReference, type Case, type CaseKey, type StepTaken } from '#platform/cases'
import { personsIn } from '#platform/forms'
import type { Capacity } from '#platform/identity'
import type { PreparedAct } from './command.ts'
import type { Service } from './definition.ts'
import { catalogueProblems } from './problems.ts'
import { routedRole } from './routing/rows.ts'
import type { World } from './world.ts'

/** What the officer has been in this case before: who prepared it may not decide it. */
export function dutiesIn(service: Service, world: World, act: PreparedAct): Capacity[] {
  const { actor } = act
  if (actor.kind !== 'officer') return []
  const taken = world.steps.get(formatReference(act.case)) ?? []
  return taken.flatMap(({ actorId, action, fromState }) => {
    const { states, initial } = service.workflow
    const move = states[fromState ?? initial]?.[action]
    if (actorId !== actor.personId || !move) return []
    // Who opens a case at a counter goes on with it there.
    if (fromState === undefined && move.by !== 'applicant') return []
    // Whoever applied for another by a mandate is as little a judge of it as the other.
    return [move.by === 'applicant' ? 'applicant' : (move.duty ?? 'decider')]
  })
}

/** Whether the officer is named in the case, tied to its applicant, or whom it is about. */
export function isInvolved(
  service: Service,
  world: World,
  act: PreparedAct,
  answers: Readonly<Record<string, unknown>>,
  kase: Case,
): boolean {
  return isParty(service, world, act, answers) || isTied(world, act, kase) || isAbout(world, act)
}

/** Whether a case is about the officer, or about an office in which he was. */
export function isAbout({ barred }: World, { actor, case: key }: PreparedAct): boolean {
  const persons = barred.get(formatReference(key))?.persons
  return actor.kind === 'officer' && (persons?.has(actor.personId) ?? false)
}

/**
 * The officers who have closed a routed case, by an answer or a refusal: once it is open again none
 * of them answers for it (CP-5), whatever way it goes.
 */
export function whoClosed(
  { workflow: { states, initial }, serviceLevels }: Service,
  { steps }: { readonly steps: ReadonlyMap<string, readonly StepTaken[]> },
  kase: CaseKey,
): string[] {
  const isWithOffice = (state: string) => serviceLevels?.[state]?.role === routedRole
  const taken = steps.get(formatReference(kase)) ?? []
  return taken.flatMap(({ actorId, postId, action, fromState = initial }) => {
    const { to, or } = states[fromState]?.[action] ?? {}
    const closes = [to, or?.to].some((one) => one !== undefined && !isWithOffice(one))
    return postId !== undefined && isWithOffice(fromState) && closes ? [actorId] : []
  })
}

export function isParty(
  service: Service,
  world: World,
  act: PreparedAct,
  answers: Readonly<Record<string, unknown>>,
): boolean {
  if (act.actor.kind !== 'officer') return false
  const officer = world.persons.get(act.actor.personId)
  // An officer whom the register does not know cannot be cleared of being a party.
  if (!officer) throw catalogueProblems['action-not-yours']()
  return personsIn(service.form, answers as never).some(({ cnic }) => cnic === officer.cnic)
}

/** Whether a mandate in force ties the officer to the applicant, whichever acts for the other. */
export function isTied({ ties }: World, { actor }: PreparedAct, kase: Case): boolean {
  if (actor.kind !== 'officer' || kase.applicantId === undefined) return false
  const { personId } = actor
  const { applicantId } = kase
  return ties.some(
    ([grantor, grantee]) =>
      (grantor === personId && grantee === applicantId) ||
      (grantee === personId && grantor === applicantId),
  )
}
