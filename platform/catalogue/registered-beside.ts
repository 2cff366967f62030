/** What the register says of those whom a case is about, for the officer who decides it. */
import type { Tx } from '#platform/database'
import { populationRegister } from '#platform/population'
import type { Item } from '#platform/registers'
import type { CaseView } from './case-view.ts'
import { recordsAt } from './records-at.ts'
import type { Setting } from './setting.ts'
import { evidenceKeys } from './world.ts'

/**
 * By the service's own questions to the population; it is the officer who looks, by the post that
 * lets him open the case, and so the record names him. Only where he has a step to take: whoever
 * merely looks compares nothing. A register elsewhere is asked by the step itself.
 */
export async function registeredBeside(
  tx: Tx,
  setting: Setting,
  { service, case: kase, answers, moves, permit }: CaseView,
): Promise<readonly Item[]> {
  const { reader } = permit.reading
  const isErased = Object.keys(answers).length === 0
  if (reader.kind !== 'officer' || moves.length === 0 || isErased) return []
  if (setting.outsideRegister) return []
  const at = setting.now()
  const asked = { jurisdiction: kase.jurisdiction, now: at, case: kase }
  const { jurisdiction, id } = kase
  const reading = { reader, purpose: 'evidence', at, case: { jurisdiction, id } } as const
  const persons = evidenceKeys(service, answers, asked)
    .filter(({ register }) => register === populationRegister)
    .map((one) => ({ ...one, reading }))
  const found = await recordsAt(tx, setting.vault, persons)
  return [...found.values()].map(({ item }) => item)
}
