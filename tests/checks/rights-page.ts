/**
 * docs/rights.md: who may take which step in which case, from the installed definitions alone:
 * `npm run docs`. tests/rights.test.ts asks the decision the same, for every role and every case.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  actionNameOf,
  rolesTaking,
  stateNameOf,
  type Move,
  type Service,
} from '#platform/catalogue'
import { installed } from '../../app/services.ts'
import { root } from './tree.ts'

export const rightsPage = 'docs/rights.md'

/** What a case is to whoever acts in it. */
export const ownerships = [
  'own',
  'acting-for',
  'acting-beyond',
  'here',
  'elsewhere',
  'party',
  'tied',
] as const
export type Ownership = (typeof ownerships)[number]

const heads: Readonly<Record<Ownership, string>> = {
  own: 'own case',
  'acting-for': 'case of whom he acts for',
  'acting-beyond': 'the same, beyond the mandate',
  here: 'another’s case, in his place',
  elsewhere: 'another’s case, elsewhere',
  party: 'case that names him',
  tied: 'case of who gave him a mandate',
}

/** A step in one state, and whoever takes it: a role, the applicant, ledger, clock or an audit. */
export type StepRight = {
  readonly service: Service
  readonly state: string
  readonly action: string
  readonly move: Move
}

export const stepRights: readonly StepRight[] = installed.services.flatMap((service: Service) =>
  Object.entries(service.workflow.states).flatMap(([state, moves]) =>
    Object.entries(moves).map(([action, move]) => ({ service, state, action, move })),
  ),
)

const isActingFor = (role: string, ownership: Ownership) =>
  role === 'applicant' && ownership === 'acting-for'

/**
 * Whether the law of the definitions lets this role take a step in a case that is so to it. Its own
 * words, apart from the code of the door: the two must agree.
 */
export function mayTake(role: string, { service, move }: StepRight, ownership: Ownership): boolean {
  if (['ledger', 'clock', 'audit', 'joined'].includes(role)) return role === move.by
  // Whatever somebody's office is, he may apply for himself.
  if (move.by === 'applicant') return ownership === 'own' || isActingFor(role, ownership)
  return rolesTaking(service, move).includes(role) && ownership === 'here'
}

const cell = (right: StepRight, ownership: Ownership) =>
  mayTake(rolesTaking(right.service, right.move)[0] ?? '', right, ownership) ? '✓' : '–'

function tableOf(service: Service): string {
  const rows = stepRights
    .filter((right) => right.service === service)
    .map((right) => {
      const { action, state, move } = right
      const step = `${actionNameOf(service, action).en} (${stateNameOf(service, state).en})`
      const cells = ownerships.map((ownership) => cell(right, ownership))
      const roles = rolesTaking(service, move).map((role) => `\`${role}\``)
      return `| ${step} | ${roles.join(', ')} | ${cells.join(' | ')} |`
    })
  const head = `| Step | Role | ${ownerships.map((one) => heads[one]).join(' | ')} |`
  const line = `|---|---|${ownerships.map(() => '---|').join('')}`
  return [`## ${service.wording.name.en}`, '', head, line, ...rows, ''].join('\n')
}

export function writeRightsPage(): string {
  return [
    '# Who may take which step',
    '',
    'Written by `npm run docs` from the definitions of the installed services. Every role that a',
    'row does not name may not take its step in any case, but who holds an office may apply for',
    'himself as everybody may. To whoever has no right a step is refused with 403 or 404, nothing',
    'changes and no act is recorded (GL-1). `tests/rights.test.ts` asks the decision for every role,',
    'every step and every column, and the door for a sample of them.',
    '',
    'A step at a counter belongs to the post that began the case there. Who prepared a case does not',
    'decide it, whatever his role. Where a row names several roles the case is routed: the step is',
    'that of the office that has the case, or of the very post, or of an office that was asked for a',
    'part. A step of `joined` nobody takes: it follows a step of the case that this one joined.',
    '',
    ...installed.services.map(tableOf),
  ].join('\n')
}

if (import.meta.main) writeFileSync(join(root, rightsPage), writeRightsPage())
