/** What the register says of those whom a case is about, for the officer who decides it. */
import type { Tx } from '#platform/database'
import { populationRegister } from '#platform/population'
import type { Item } from '#platform/registers'
import type { CaseView } from './case-view.ts'
import { recordsAt } from './records-at.ts'
import type { Setting } from './setting.ts'
import { evidenceKeys } from './world.ts'

/**
 * By the service's own questions to the population, each recorded as asked. Only where the reader
 * has a step to take: whoever merely looks compares nothing. A register elsewhere is asked by the
 * step itself.
 */
export async function registeredBeside(
  tx: Tx,
  setting: Setting,
  { service, case: kase, answers, moves }: CaseView,
): Promise<readonly Item[]> {
  const isErased = Object.keys(answers).length === 0
  if (moves.length === 0 || isErased || setting.outsideRegister) return []
  const asked = { jurisdiction: kase.jurisdiction, now: setting.now(), case: kase }
  const keys = evidenceKeys(service, answers, asked)
  const persons = keys.filter(({ register }) => register === populationRegister)
  const found = await recordsAt(tx, setting.vault, persons)
  return [...found.values()].map(({ item }) => item)
}
