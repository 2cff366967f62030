/** Mandates as the door sees them: read with the case, so that a withdrawn one ends at once. */
import { mandateProblems, reaches, type Actor } from '#platform/identity'
import type { Amount } from '../amount.ts'
import type { ActedBy } from '../authority.ts'
import type { PreparedAct } from '../command.ts'
import type { World } from '../world.ts'

/** The actor with the mandate as it stands now, whatever his session remembers of it. */
export function actingNow({ mandates }: Pick<World, 'mandates'>, { actor }: PreparedAct): Actor {
  if (actor.kind !== 'citizen' || !actor.actingBy) return actor
  const found = mandates.get(actor.actingBy.mandateId)
  if (!found || found.granteeId !== actor.personId) {
    throw mandateProblems['mandate-not-now']()
  }
  return { ...actor, actingBy: found }
}

/** @throws mandate-beyond when the case costs more than the mandate reaches */
export function checkAmount(
  { mandates }: Pick<World, 'mandates'>,
  { actingFor }: ActedBy,
  amount: Amount | undefined,
): void {
  const mandate = actingFor && mandates.get(actingFor.mandateId)
  if (!mandate || !amount) return
  const { amountPaisaMax } = mandate
  const asked = { service: '', amountPaisa: amount.amount }
  if (!reaches({ amountPaisaMax }, asked)) throw mandateProblems['mandate-beyond']()
}
