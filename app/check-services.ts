import { faultsOf } from '#platform/catalogue'
import { demoRoles } from './demo.ts'
import { installed } from './services.ts'

/** Prints every fault of the installed services; gives the exit code. */
export async function checkServices(say: (line: string) => void): Promise<number> {
  const faults = faultsOf(installed, demoRoles)
  for (const { service, at, fault } of faults) say(`${service}: ${at}: ${fault}`)
  if (faults.length === 0) say(`${installed.services.length} services, no faults`)
  return faults.length === 0 ? 0 : 1
}
