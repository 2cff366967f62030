import type { Database } from '#platform/database'
import { createClock, type Clock } from './clock.ts'
import { faultsOf } from './check.ts'
import { stopsStart } from './checks/fault.ts'
import { createDoor, type Door } from './door.ts'
import { createLists, type Lists } from './lists.ts'
import type { Setting } from './setting.ts'

/** The platform at work: its services, the one door, and what rules may look up. */
export type Catalogue = {
  readonly db: Database
  readonly setting: Setting
  readonly door: Door
  readonly lists: Lists
  readonly clock: Clock
}

/**
 * Opens the door on a database. `roles` are those for which posts exist.
 * @throws Error naming every fault, if a definition may not run
 */
export function createCatalogue(
  db: Database,
  setting: Setting,
  roles: ReadonlySet<string>,
): Catalogue {
  const services = [...setting.services.values()]
  const registers = [...setting.registers.values()]
  const faults = faultsOf({ services, registers }, roles).filter(stopsStart)
  if (faults.length > 0) {
    const lines = faults.map(({ service, at, fault }) => `  ${service}: ${at}: ${fault}`)
    throw new Error(`the services cannot start:\n${lines.join('\n')}`)
  }
  const lists = createLists(db, setting)
  const door = createDoor(db, setting, lists)
  return { db, setting, door, lists, clock: createClock(db, setting, door) }
}
