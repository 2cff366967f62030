/** What a batch of acts must know of what its cases show. */
import type { Case } from '#platform/cases'
import type { Tx } from '#platform/database'
import type { PreparedAct } from '../command.ts'
import type { Setting } from '../setting.ts'
import { loadParts, type PartWorld } from './decide-part.ts'
import { loadNames, type NameWorld } from './known-names.ts'

export type ShownWorld = PartWorld & NameWorld

/** Nothing is read for acts that show nothing. */
export async function loadShown(
  tx: Tx,
  setting: Setting,
  acts: readonly PreparedAct[],
  cases: readonly Case[],
): Promise<ShownWorld> {
  return { ...(await loadParts(tx, acts)), ...(await loadNames(tx, setting, acts, cases)) }
}
