import type { Tx } from '#platform/database'
import { issueTicket, secureRandomness, withoutWayToWork, type Vault } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import type { PostEntry } from './registration.ts'

/** With which an appointed officer makes a passkey for work; to be handed over, once. */
export type HandedTicket = {
  readonly personId: string
  readonly name: string
  readonly ticket: string
}

/**
 * A ticket for each who holds a post today, and has neither a passkey for work nor a ticket that is
 * still good: so the same file again gives whoever missed his another.
 */
export async function issueTickets(
  tx: Tx,
  vault: Vault,
  posts: readonly PostEntry[],
  ids: ReadonlyMap<string, string>,
  now: Date,
): Promise<HandedTicket[]> {
  const today = civilDateOf(now)
  const names = new Map<string, string>()
  for (const { posting } of posts) {
    const holds = posting && posting.from <= today && (!posting.to || posting.to >= today)
    if (holds) names.set(ids.get(posting.holder.cnic) ?? '', posting.holder.name)
  }
  const tickets: HandedTicket[] = []
  for (const personId of await withoutWayToWork(tx, [...names.keys()], now)) {
    const ticket = await issueTicket(tx, { vault, personId, now, random: secureRandomness })
    tickets.push({ personId, name: names.get(personId) ?? '', ticket })
  }
  return tickets
}
