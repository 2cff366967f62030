/** What time brings to audits: somebody to call, what was found opened again, counts. */
import { tallyAudits } from '#platform/audits'
import { civilDateOf } from '#platform/kernel'
import { casesMin } from '#platform/publication'
import type { Catalogue } from '../catalogue.ts'
import { giveOut } from './give-out.ts'
import { reopenFound } from './reopen.ts'

/** Nothing at all where no service has its closings audited. Gives what could not be opened. */
export async function tendAudits(
  office: Pick<Catalogue, 'db' | 'setting' | 'door'>,
): Promise<readonly unknown[]> {
  const { db, setting } = office
  if (![...setting.services.values()].some(({ audit }) => audit)) return []
  await giveOut(db, setting)
  const troubles = await reopenFound(office)
  const today = civilDateOf(setting.now())
  await db.transact((tx) => tallyAudits(tx, { today, step: casesMin }))
  return troubles
}
