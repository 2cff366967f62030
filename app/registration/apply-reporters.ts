/** Writes programs of others that hand in for people; a new one gets its key, shown once. */
import { isDeepStrictEqual } from 'node:util'
import type { AuthorityChange } from '#platform/catalogue'
import {
  giveClientKey,
  keyHolderOf,
  listReporters,
  registerReporter,
  type Reporter,
} from '#platform/clients'
import type { Tx } from '#platform/database'
import { secureRandomness } from '#platform/identity'
import type { ClientSecret } from './apply-clients.ts'

const noKey = { webhookKey: undefined }

export async function applyReporters(
  tx: Tx,
  reporters: readonly Reporter[],
  now: Date,
): Promise<{ readonly changes: AuthorityChange[]; readonly made: ClientSecret[] }> {
  const known = new Map((await listReporters(tx)).map((one) => [one.id, one]))
  const changes: AuthorityChange[] = []
  const made: ClientSecret[] = []
  for (const reporter of reporters) {
    const before = known.get(reporter.id)
    if (isDeepStrictEqual(before, reporter)) continue
    await registerReporter(tx, reporter)
    changes.push({ change: 'reporter-registered', facts: { ...reporter } })
    if (before) continue
    const id = keyHolderOf(reporter.id)
    const key = await giveClientKey(tx, secureRandomness, { client: id, now })
    made.push({ id, key, ...noKey })
  }
  return { changes, made }
}

/** Another key for a reporter; the one before counts until `endsAt`. Undefined for an unknown. */
export async function rotateReporterKey(
  tx: Tx,
  id: string,
  { now, endsAt }: { readonly now: Date; readonly endsAt: Date },
): Promise<{ made: ClientSecret; change: AuthorityChange } | undefined> {
  const holder = (await listReporters(tx)).find((one) => keyHolderOf(one.id) === id)
  if (!holder) return undefined
  const key = await giveClientKey(tx, secureRandomness, { client: id, now, endsAt })
  const facts = { id: holder.id, endsAt: endsAt.toISOString() }
  return { made: { id, key, ...noKey }, change: { change: 'reporter-key-changed', facts } }
}
