/** Guests at the door: how much they hand in is counted with the act, behind a lock. */
import type { AnsweredRequest } from '#platform/cases'
import type { Tx } from '#platform/database'
import { spendGuestCase, spendingOrder } from '#platform/identity'
import type { PreparedAct } from './command.ts'
import type { Setting } from './setting.ts'

type Opening = {
  readonly act: PreparedAct
  readonly personId: string
  readonly via: string | undefined
}

/** Counts those of the acts by which guests open cases; gives those that were one too many. */
export async function countGuests(
  tx: Tx,
  { vault, guestLimits: limits }: Pick<Setting, 'vault' | 'guestLimits'>,
  acts: readonly PreparedAct[],
  answered: ReadonlyMap<string, AnsweredRequest>,
  now: Date,
): Promise<ReadonlySet<PreparedAct>> {
  const openings = acts.flatMap((act): Opening[] => {
    const { actor, service, faults, request } = act
    if (actor.kind !== 'citizen' || !actor.guest || service === undefined || faults) return []
    const isRepeat = request && answered.has(`${actor.personId} ${request.key}`)
    return isRepeat ? [] : [{ act, personId: actor.personId, via: actor.via }]
  })
  const openingOf = ({ act, ...one }: Opening) => ({ ...one, address: act.address })
  const orderOf = (one: Opening) => spendingOrder(openingOf(one))
  const spent = new Set<PreparedAct>()
  for (const one of openings.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))) {
    if (!(await spendGuestCase(tx, openingOf(one), { vault, now, limits }))) spent.add(one.act)
  }
  return spent
}
