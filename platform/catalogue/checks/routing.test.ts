/** What could leave a case without post, deadline or way up is refused before the start. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kiteNuisance } from '#tests/kite-nuisance'
import { kitePermit } from '#tests/kite-permit'
import { checkService } from '../check.ts'
import type { Service } from '../definition.ts'
import type { FaultKind } from './fault.ts'

const roles = new Set(['kite-inspector', 'kite-chief', 'kite-officer'])
const known = { roles, registers: new Set(['kites']) }
const { routing, serviceLevels } = kiteNuisance
const { states } = kiteNuisance.workflow as Service['workflow']

const withRouting = (change: object) => ({ ...kiteNuisance, routing: { ...routing, ...change } })
const withMove = (state: string, action: string, change: object) => {
  const move = { ...states[state]?.[action], ...change }
  const moves = { ...states[state], [action]: move }
  return {
    ...kiteNuisance,
    workflow: { ...kiteNuisance.workflow, states: { ...states, [state]: moves } },
  }
}
const [strings] = routing?.rows ?? []
const { open: _, ...levelsWithoutOpen } = serviceLevels as Record<string, object>
const { raises: __, ...disputeInPlace } = states['answered']?.['dispute'] ?? {}
const { timesMax: ___, ...passForEver } = states['open']?.['pass'] ?? {}
const [question] = Object.values(kiteNuisance.form)

const faulty: readonly (readonly [string, unknown, FaultKind, string])[] = [
  ['no row for every case', withRouting({ rows: [strings] }), 'faulty-routing', 'routing.rows'],
  ['lists narrowed by words', withRouting({ topic: 'told' }), 'faulty-question', 'routing.topic'],
  [
    'a last row whose office only a record knows',
    withRouting({
      rows: [...(routing?.rows ?? []), { from: '2026-01-01', role: 'kite-chief', kind: () => 'x' }],
    }),
    'faulty-routing',
    'routing.rows',
  ],
  [
    'a last row by a kind of office, of which there may be none',
    withRouting({ rows: [{ from: '2026-01-01', role: 'kite-chief', kind: 'x' }] }),
    'faulty-routing',
    'routing.rows',
  ],
  ['no rows', withRouting({ rows: [] }), 'faulty-routing', 'routing.rows'],
  [
    'a row that ends before it begins',
    withRouting({ rows: [{ ...strings, until: '2025-01-01' }, ...(routing?.rows ?? [])] }),
    'faulty-routing',
    'routing.rows.0.until',
  ],
  ['a head that nobody is', withRouting({ head: 'kite-king' }), 'nobody-may-act', 'routing'],
  [
    'a row by what nobody is asked',
    withRouting({
      rows: [{ ...strings, when: { question: 'told', is: 'x' } }, ...(routing?.rows ?? [])],
    }),
    'faulty-question',
    'routing.rows.0.when',
  ],
  ['no ladder', withRouting({ rungs: [] }), 'no-time', 'routing.rungs'],
  [
    'a rung after day 40',
    withRouting({ rungs: [{ rungs: ['20 days', '41 days'] }] }),
    'no-time',
    'routing.rungs.0',
  ],
  [
    'rungs out of order',
    withRouting({ rungs: [{ rungs: ['20 days', '10 days'] }] }),
    'no-time',
    'routing.rungs.0',
  ],
  [
    'a clock that stands where nothing ends it',
    withRouting({ standsStill: { in: ['open'], daysMax: 10 } }),
    'no-time',
    'routing.standsStill.in.0',
  ],
  [
    'a clock that stands nowhere',
    withRouting({ standsStill: { in: ['limbo'], daysMax: 10 } }),
    'unknown-state',
    'routing.standsStill.in.0',
  ],
  [
    'a clock that may stand for ever',
    withRouting({ standsStill: { in: ['asked'], daysMax: 400 } }),
    'no-time',
    'routing.standsStill.daysMax',
  ],
  [
    'an open state in which nobody answers',
    { ...kiteNuisance, serviceLevels: levelsWithoutOpen },
    'no-deadline',
    'workflow.states.open',
  ],
  [
    'a hand-over to where nobody has it',
    withMove('open', 'pass', { to: 'closed' }),
    'faulty-routing',
    'workflow.states.open.pass',
  ],
  [
    'a case that may be passed round for ever',
    { ...withMove('open', 'pass', {}), workflow: replaced('open', 'pass', passForEver) },
    'faulty-routing',
    'workflow.states.open.pass',
  ],
  [
    'a dispute that comes back to who closed it',
    { ...kiteNuisance, workflow: replaced('answered', 'dispute', disputeInPlace) },
    'faulty-routing',
    'workflow.states.answered.dispute',
  ],
  [
    'a holder’s step where nobody has the case',
    withMove('answered', 'dispute', { by: 'routed', byHolder: true }),
    'nobody-may-act',
    'workflow.states.answered.dispute.byHolder',
  ],
  [
    'a citizen as holder',
    withMove('asked', 'reply', { byHolder: true }),
    'nobody-may-act',
    'workflow.states.asked.reply.byHolder',
  ],
  [
    'a question where the case keeps its way',
    { ...kiteNuisance, form: { ...kiteNuisance.form, course: question } },
    'faulty-question',
    'form.course',
  ],
  [
    'a routed step in a service that routes nothing',
    { ...kiteNuisance, routing: undefined },
    'faulty-routing',
    'serviceLevels.open.role',
  ],
  [
    'a hand-over in a service that routes nothing',
    { ...kiteNuisance, routing: undefined },
    'faulty-routing',
    'workflow.states.open.pass',
  ],
]

function replaced(state: string, action: string, move: object) {
  const moves = { ...states[state], [action]: move }
  return { ...kiteNuisance.workflow, states: { ...states, [state]: moves } }
}

test('a sound routed service has no faults, nor one that routes nothing', () => {
  assert.deepEqual(checkService(kiteNuisance, known), [])
  assert.deepEqual(checkService(kitePermit, known), [])
})

for (const [what, service, kind, at] of faulty) {
  test(`refused before start: ${what}`, () => {
    const found = checkService(service as Service, known)
    assert.ok(
      found.some((fault) => fault.kind === kind && fault.at === at),
      JSON.stringify(found.map((fault) => [fault.kind, fault.at])),
    )
  })
}
