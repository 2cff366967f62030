import type { CivilDate } from '#platform/kernel'
import type { Item } from '#platform/registers'
import type { Output } from './definition.ts'

/** Whether a signed paper holds on a day, its record being in this state. */
export function isInForce(
  { on, inForce = [on], validUntil }: Output<string, never>,
  { state, item }: { readonly state: string; readonly item: Item | undefined },
  today: CivilDate,
): boolean {
  return inForce.includes(state) && (!validUntil || !item || today <= validUntil(item))
}
