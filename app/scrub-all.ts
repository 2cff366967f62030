import { scrubRecord, rolesOf, type Night, type Platform, type Scrubbed } from '#platform/catalogue'
import type { Database } from '#platform/database'
import { findDutiesThatMeet } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import { dutiesAmong } from './duties.ts'

/**
 * The whole record computed again, and who holds two posts that must not meet: appointments are
 * refused when they are made, but the conflict matrix may grow, and a row may be written around it.
 */
export async function scrubAll(
  platform: Pick<Platform, 'log' | 'logVerifierKey' | 'setting'>,
  db: Database,
  pause: () => Promise<void>,
  night?: Night,
): Promise<Scrubbed> {
  const found = await scrubRecord(platform, db, pause, night)
  const { setting } = platform
  const duties = dutiesAmong(rolesOf(setting))
  const met = await findDutiesThatMeet(db, duties, civilDateOf(setting.now()))
  const faults = met.map(({ posts, roles }) => {
    return { at: `posts ${posts.join(' and ')}`, fault: `one person is ${roles.join(' and ')}` }
  })
  return {
    leaves: found.leaves,
    faultCount: found.faultCount + faults.length,
    faults: [...found.faults, ...faults],
  }
}
