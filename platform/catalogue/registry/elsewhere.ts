/** What the register elsewhere says of somebody, beside our record: for a registrar to compare. */
import type { Actor } from '#platform/identity'
import {
  populationItemOf,
  populationProblems as problems,
  type OutsideAnswer,
  type PopulationItem,
} from '#platform/population'
import type { Catalogue } from '../catalogue.ts'
import { readingFor, registryPerson } from './registrar.ts'

type SaidElsewhere = {
  readonly ours: PopulationItem
  /** As it answered; `SERVICE_DOWN` while it does not, or nobody waits for it. */
  readonly elsewhere: OutsideAnswer
}

/**
 * Asked about one person who is registered here: on record as read before it is asked. Nothing of
 * the answer is kept.
 * @throws population-own-look, population-person-unknown, also where no register elsewhere is asked
 */
export async function saidElsewhere(
  tools: Pick<Catalogue, 'db' | 'setting'>,
  actor: Extract<Actor, { kind: 'officer' }>,
  personId: string,
): Promise<SaidElsewhere> {
  const { db, setting } = tools
  const { outsideRegister, vault } = setting
  if (!outsideRegister) throw problems['population-person-unknown']()
  const { record } = await registryPerson(tools, actor, personId)
  const ours = await populationItemOf(db, vault, readingFor(tools, actor), record.personId)
  if (!ours) throw problems['population-person-unknown']()
  return { ours, elsewhere: await outsideRegister.ask(ours.cnic, 'population-register') }
}
