/** The roles that mean something on this installation: an officer in another could do nothing. */
import type { Setting } from './setting.ts'

/** Who may look into every case of their place, and take no step in any. */
export const oversightRoles = ['supervisor', 'auditor'] as const

/** Not an officer's: the applicant, the money, the clock. */
const nobodysRoles: ReadonlySet<string> = new Set(['applicant', 'ledger', 'clock'])

/**
 * Every role for which a post may be registered, in the alphabet's order: those that take a step
 * or answer for a service level, and those that publish a register. A new service brings its own
 * roles by naming them; what the platform itself lets a role do joins the list here.
 */
export function rolesOf({
  services,
  registers,
}: Pick<Setting, 'services' | 'registers'>): readonly string[] {
  const roles = new Set<string>(oversightRoles)
  for (const { workflow, serviceLevels } of services.values()) {
    for (const moves of Object.values(workflow.states)) {
      for (const { by } of Object.values(moves)) if (!nobodysRoles.has(by)) roles.add(by)
    }
    for (const level of Object.values(serviceLevels ?? {})) if (level) roles.add(level.role)
  }
  for (const { publishedBy } of registers.values()) if (publishedBy) roles.add(publishedBy)
  return [...roles].sort()
}
