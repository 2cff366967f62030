/** Writes clients of the payment page; a new one gets its keys, which are shown once. */
import { isDeepStrictEqual } from 'node:util'
import type { AuthorityChange } from '#platform/catalogue'
import {
  findClient,
  giveClientKey,
  registerClient,
  webhookKeyOf,
  type Client,
} from '#platform/clients'
import type { Tx } from '#platform/database'
import { secureRandomness, type Vault } from '#platform/identity'
import { rotateReporterKey } from './apply-reporters.ts'

export type ClientSecret = {
  readonly id: string
  readonly key: string
  /** Of a new client only. */
  readonly webhookKey: string | undefined
}

export type AppliedClients = {
  readonly changes: readonly AuthorityChange[]
  readonly made: readonly ClientSecret[]
}

type Tools = { readonly vault: Vault; readonly now: Date }

export async function applyClients(
  tx: Tx,
  clients: readonly Client[],
  registered: readonly Client[],
  { vault, now }: Tools,
): Promise<AppliedClients> {
  const known = new Map(registered.map((client) => [client.id, client]))
  const changes: AuthorityChange[] = []
  const made: ClientSecret[] = []
  for (const client of clients) {
    const before = known.get(client.id)
    if (isDeepStrictEqual(before, client)) continue
    await registerClient(tx, vault, secureRandomness, client)
    changes.push({ change: 'client-registered', facts: { ...client } })
    if (before) continue
    const key = await giveClientKey(tx, secureRandomness, { client: client.id, now })
    made.push({ id: client.id, key, webhookKey: await webhookKeyOf(tx, vault, client.id) })
  }
  return { changes, made }
}

const hourMs = 3_600_000

/**
 * Another key for a client, or for `reporter/ID`; the one before counts for the overlap. Undefined
 * for an unknown.
 */
export async function rotateClientKey(
  tx: Tx,
  id: string,
  overlapHours: number,
  now: Date,
): Promise<{ made: ClientSecret; change: AuthorityChange } | undefined> {
  const endsAt = new Date(now.getTime() + overlapHours * hourMs)
  if (id.includes('/')) return rotateReporterKey(tx, id, { now, endsAt })
  if (!(await findClient(tx, id))) return undefined
  const key = await giveClientKey(tx, secureRandomness, { client: id, now, endsAt })
  return {
    made: { id, key, webhookKey: undefined },
    change: { change: 'client-key-changed', facts: { id, endsAt: endsAt.toISOString() } },
  }
}
