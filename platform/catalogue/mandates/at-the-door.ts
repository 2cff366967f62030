/** Mandates as the door sees them: read with the case, so that a withdrawn one ends at once. */
import type { Tx } from '#platform/database'
import { findActing, mandateProblems, reaches, tiesOf, type Actor } from '#platform/identity'
import type { CivilDate } from '#platform/kernel'
import type { Amount } from '../amount.ts'
import type { ActedBy } from '../authority.ts'
import type { PreparedAct } from '../command.ts'

export type MandateWorld = {
  /** By id: those by which these acts are done, as they stand now. */
  readonly mandates: Awaited<ReturnType<typeof findActing>>
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
  const [mandates, ties] = await Promise.all([
    findActing(tx, used, on),
    tiesOf(tx, officersAmong(acts), on),
  ])
  return { mandates, ties }
}

/** The actor with the mandate as it stands now, whatever his session remembers of it. */
export function actingNow(
  { mandates }: Pick<MandateWorld, 'mandates'>,
  { actor }: PreparedAct,
): Actor {
  if (actor.kind !== 'citizen' || !actor.actingBy) return actor
  const found = mandates.get(actor.actingBy.mandateId)
  if (!found || found.granteeId !== actor.personId) {
    throw mandateProblems['mandate-not-now']()
  }
  return { ...actor, actingBy: found }
}

/** @throws mandate-beyond when the case costs more than the mandate reaches */
export function checkAmount(
  { mandates }: Pick<MandateWorld, 'mandates'>,
  { actingFor }: ActedBy,
  amount: Amount | undefined,
): void {
  const mandate = actingFor && mandates.get(actingFor.mandateId)
  if (!mandate || !amount) return
  const { amountPaisaMax } = mandate
  const asked = { service: '', amountPaisa: amount.amount }
  if (!reaches({ amountPaisaMax }, asked)) throw mandateProblems['mandate-beyond']()
}
