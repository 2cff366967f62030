/** Refuses a definition that would hurt a citizen later, before the program starts. */
import type { Service } from './definition.ts'
import type { DefinitionFault, Known, Say } from './checks/fault.ts'
import { checkAudit } from './checks/audit.ts'
import { checkAccounts } from './checks/accounts.ts'
import { checkInstalments } from './checks/instalments.ts'
import { checkBiller } from './checks/biller.ts'
import { checkLinked } from './checks/linked.ts'
import { checkMessages } from './checks/messages.ts'
import { checkPortraits } from './checks/portraits.ts'
import { checkPublication } from './checks/publication.ts'
import { checkRecords } from './checks/records.ts'
import { checkRouting } from './checks/routing.ts'
import { checkTogether, type Installed } from './checks/together.ts'
import { checkQuestions, checkWording } from './checks/wording.ts'
import { checkWorkflow } from './checks/workflow.ts'
import { platformRegisters } from './records-at.ts'

/** What types cannot say about a service. An empty list means that it may run. */
export function checkService(service: Service, known: Known): DefinitionFault[] {
  const faults: DefinitionFault[] = []
  const say: Say = (at, kind, fault) => void faults.push({ service: service.id, at, kind, fault })
  checkWorkflow(service, known, say)
  checkRouting(service, known, say)
  checkLinked(service, say)
  checkPublication(service, say)
  checkAudit(service, say)
  checkWording(service, say)
  checkQuestions(service, say)
  checkMessages(service, say)
  checkRecords(service, known, say)
  checkPortraits(service, say)
  checkAccounts(service, say)
  checkInstalments(service, say)
  checkBiller(service, say)
  return faults
}

/** Every fault of everything that is installed. `roles` are those for which posts exist. */
export function faultsOf(installed: Installed, roles: ReadonlySet<string>): DefinitionFault[] {
  const own = installed.registers.map(({ id }) => id)
  const registers = new Set([...own, ...platformRegisters])
  return [
    ...installed.services.flatMap((service) => checkService(service, { roles, registers })),
    ...checkTogether(installed),
  ]
}
