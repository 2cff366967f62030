/** Guests at the door: how much they hand in is counted with the act, behind a lock. */
import type { Tx } from '#platform/database'
import { spendGuestCase, spendingOrder } from '#platform/identity'
import type { Problem } from '#platform/kernel'
import type { PreparedAct } from './command.ts'
import { catalogueProblems } from './problems.ts'
import type { Setting } from './setting.ts'

type Opening = {
  readonly act: PreparedAct
  readonly personId: string
  readonly via: string | undefined
}

/** Counts those of the openings that are guests'; gives those that were one too many. */
export async function countGuests(
  tx: Tx,
  { vault, guestLimits: limits }: Pick<Setting, 'vault' | 'guestLimits'>,
  acts: readonly PreparedAct[],
  now: Date,
): Promise<[PreparedAct, Problem][]> {
  const openings = acts.flatMap((act): Opening[] => {
    const { actor } = act
    if (actor.kind !== 'citizen' || !actor.guest) return []
    return [{ act, personId: actor.personId, via: actor.via }]
  })
  const openingOf = ({ act, ...one }: Opening) => ({ ...one, address: act.address })
  const orderOf = (one: Opening) => spendingOrder(openingOf(one))
  const spent: [PreparedAct, Problem][] = []
  for (const one of openings.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))) {
    const isWithin = await spendGuestCase(tx, openingOf(one), { vault, now, limits })
    if (!isWithin) spent.push([one.act, catalogueProblems['guest-cases-too-many']()])
  }
  return spent
}
