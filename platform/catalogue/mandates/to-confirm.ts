/** What an officer reads before he accepts for a child: the register's word beside what is said. */
import {
  findMandate,
  findPersonByCnic,
  mandateProblems as problems,
  mandateStateOn,
  readingBy,
  staffPosts,
  type Actor,
  type KeptMandate,
} from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import { populationItemOf, type PopulationItem } from '#platform/population'
import type { Catalogue } from '../catalogue.ts'
import { mandateOfficerRole } from '../roles.ts'
import { isConfirmedByOfficer } from './mandates.ts'

export type ToConfirm = {
  readonly mandate: KeptMandate
  /** The child as the population register has it; undefined of a company, or where it has none. */
  readonly child: PopulationItem | undefined
}

/**
 * The child is told who looked, as of every look.
 * @throws mandate-not-found, mandate-not-now, mandate-self
 */
export async function mandateToConfirm(
  { db, setting }: Pick<Catalogue, 'db' | 'setting'>,
  actor: Actor,
  id: string,
): Promise<ToConfirm> {
  const now = setting.now()
  const { vault } = setting
  const [post] = staffPosts(actor, mandateOfficerRole)
  if (!post || actor.kind !== 'officer') throw problems['mandate-not-found']()
  const mandate = await findMandate(db, vault, id)
  if (!mandate || !isConfirmedByOfficer(mandate.kind)) throw problems['mandate-not-found']()
  if (mandate.offeredBy === actor.personId) throw problems['mandate-self']()
  if (mandateStateOn(mandate, civilDateOf(now)) !== 'offered') throw problems['mandate-not-now']()
  if (mandate.kind !== 'child') return { mandate, child: undefined }
  const reading = readingBy(actor, 'verification', { at: now, post })
  const child = await findPersonByCnic(db, vault, mandate.otherCnic, reading)
  return { mandate, child: child && (await populationItemOf(db, vault, reading, child.id)) }
}
