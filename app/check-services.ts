import { faultsOf } from '#platform/catalogue'
import { demoRoles } from './demo.ts'
import { registers, services } from './services.ts'

/** Prints every fault of the installed services; gives the exit code. */
export async function checkServices(say: (line: string) => void): Promise<number> {
  const faults = faultsOf({ services, registers }, demoRoles)
  for (const { service, at, fault } of faults) say(`${service}: ${at}: ${fault}`)
  if (faults.length === 0) say(`${services.size} services, no faults`)
  return faults.length === 0 ? 0 : 1
}
