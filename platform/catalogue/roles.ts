/** The roles that mean something on this installation: an officer in another could do nothing. */
import { approverRole, proposerRole, type Actor, type Post } from '#platform/identity'
import type { ConsultationRules } from '#platform/registers'
import type { Move, Service } from './definition.ts'
import { auditActor } from './audits/declared.ts'
import { joinedRole, taskedRole } from './linked/links.ts'
import { routedRole, routedRoles } from './routing/rows.ts'
import type { Setting } from './setting.ts'

/** Who may look into every case of their place, and take no step in any. */
export const oversightRoles = ['supervisor', 'auditor'] as const

/** The posts by which somebody oversees; none for whoever does not. */
export function oversightPosts(actor: Actor): readonly Post[] {
  return postsIn(actor, oversightRoles)
}

/**
 * Who keeps the ledger of his place, a post of the province that of all its districts; who covers
 * all of the installation settles its days.
 */
export const treasuryRole = 'treasury-officer'

/** Who approves refunds that are beyond a treasury officer. */
export const accountsRole = 'accounts-officer'

/** Who registers organisations that may ask people for their data; two persons for each. */
export const relyingPartyRole = 'relying-party-officer'

/** Who accepts a mandate for a child or a company, having seen the evidence. */
export const mandateOfficerRole = 'mandate-officer'

/** Who applies for citizens at a counter, each time by leave of the citizen. */
export const assistantRole = 'counter-assistant'

/** Who enters births, marriages and deaths, and approves what another registrar has prepared. */
export const registrarRole = 'civil-registrar'

/** Who gives somebody that has lost every way in a new start; two persons for each. */
export const recoveryRole = 'recovery-officer'

/** The posts by which somebody reads the ledger: the treasury's, and an auditor's. */
export function ledgerPosts(actor: Actor): readonly Post[] {
  return postsIn(actor, [treasuryRole, 'auditor'])
}

function postsIn(actor: Actor, roles: readonly string[]): readonly Post[] {
  return actor.kind === 'officer' ? actor.posts.filter(({ role }) => roles.includes(role)) : []
}

/** Not an officer's: applicant, money, clock, an audit, the case that another joined. */
const nobodysRoles: ReadonlySet<string> = new Set([
  'applicant',
  'ledger',
  'clock',
  auditActor,
  joinedRole,
])

/** Whether a step that is taken `by` this role is an officer's. */
export function isOfficersRole(by: string): boolean {
  return !nobodysRoles.has(by)
}

/** The officers' roles that have a step in a service, or answer for a time limit of it. */
export function rolesInService({
  workflow,
  serviceLevels = {},
  routing,
}: Pick<Service, 'workflow' | 'serviceLevels' | 'routing'>): readonly string[] {
  const moves = Object.values(workflow.states).flatMap((state) => Object.values(state))
  const levels = Object.values(serviceLevels).flatMap((level) => level ?? [])
  const roles = [...moves.map(({ by }) => by), ...levels.map(({ role }) => role)]
  return [...new Set(roles.flatMap((role) => rolesMeant({ routing }, role)))].filter(isOfficersRole)
}

type Routed = { readonly routing?: Service['routing'] | undefined }

/** The roles that a step or a service level means: of a routed one all to which a case may come. */
export function rolesMeant({ routing }: Routed, role: string): readonly string[] {
  const isRouted = role === routedRole || role === taskedRole
  return isRouted && routing ? routedRoles(routing) : [role]
}

/** The roles that may take a step: what parts two cases again is the head's alone. */
export function rolesTaking(
  { routing }: Routed,
  { by, separates }: Pick<Move, 'by' | 'separates'>,
): readonly string[] {
  return separates && by === routedRole && routing ? [routing.head] : rolesMeant({ routing }, by)
}

type Installed = Pick<Setting, 'services' | 'registers'>

/**
 * Every role that each district needs, in the alphabet's order: those that take a step or answer
 * for a service level, those that publish a register, and the treasury's where a service takes
 * money. A new service brings its own roles by naming them; what the platform itself lets a role
 * do joins the list here.
 */
export function rolesToFill({ services, registers }: Installed): readonly string[] {
  const roles = new Set<string>(oversightRoles)
  for (const service of services.values()) {
    for (const role of rolesInService(service)) roles.add(role)
    if (service.cost) roles.add(treasuryRole).add(accountsRole)
  }
  for (const { publishedBy, ballot, consultation } of registers.values()) {
    if (publishedBy) roles.add(publishedBy)
    if (ballot) roles.add(ballot.openedBy)
    for (const role of consultation ? rolesInConsultation(consultation) : []) roles.add(role)
  }
  return [...roles].sort()
}

/** The officers' roles that have a part in a consultation once it is published. */
export function rolesInConsultation(rules: ConsultationRules): readonly string[] {
  const { openedBy, screenedBy, answeredBy, head } = rules
  return [openedBy, screenedBy, answeredBy, head]
}

/**
 * Those, the billers' own, who calls back, who appoints, who enters lives and who registers
 * relying parties: no case waits for them, so a district may lack them.
 */
export function rolesOf(installed: Installed): readonly string[] {
  const all = [...installed.services.values()]
  const billing = all.flatMap(({ biller }) => biller?.uploadedBy ?? [])
  const calling = all.flatMap(({ audit }) => audit?.role ?? [])
  const staff = [
    proposerRole,
    approverRole,
    assistantRole,
    mandateOfficerRole,
    recoveryRole,
    registrarRole,
    relyingPartyRole,
  ]
  return [...new Set([...rolesToFill(installed), ...billing, ...calling, ...staff])].sort()
}
