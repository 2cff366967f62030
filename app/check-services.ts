import { faultsOf } from '#platform/catalogue'
import { demoRoles } from './demo.ts'
import { tellFaults } from './faults.ts'
import { installed } from './services.ts'

/** Prints every fault of the installed services; gives the exit code. */
export async function checkServices(say: (line: string) => void): Promise<number> {
  const faults = faultsOf(installed, demoRoles)
  for (const line of tellFaults(faults)) say(line)
  if (faults.length === 0) say(`${installed.services.length} services, no faults`)
  return faults.length === 0 ? 0 : 1
}
