/** A definition by which a joined, split or helped case could be left lying does not start. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kiteNuisance } from '#tests/kite-nuisance'
import { checkService } from '../check.ts'
import { longText, quantity, shortText } from '#platform/forms'
import type { Service } from '../definition.ts'
import type { FaultKind } from './fault.ts'

const roles = new Set(['kite-inspector', 'kite-chief'])
const { states } = kiteNuisance.workflow as Service['workflow']

const withState = (state: string, change: object): unknown => ({
  ...kiteNuisance,
  workflow: {
    ...kiteNuisance.workflow,
    states: { ...states, [state]: { ...states[state], ...change } },
  },
})
const withMove = (state: string, action: string, change: object) =>
  withState(state, { [action]: { ...states[state]?.[action], ...change } })
const without = (state: string, ...actions: readonly string[]): unknown => {
  const left = Object.entries(states[state] ?? {}).filter(([action]) => !actions.includes(action))
  const workflow = {
    ...kiteNuisance.workflow,
    states: { ...states, [state]: Object.fromEntries(left) },
  }
  return { ...kiteNuisance, workflow }
}
const reason = longText({ max: 500 })
const at = (state: string, rest = '') => `workflow.states.${state}${rest}`

const faulty: readonly (readonly [string, unknown, FaultKind, string])[] = [
  [
    'joins, and says not which',
    withMove('open', 'join', { asks: { reason } }),
    'faulty-question',
    at('open', '.join.asks'),
  ],
  [
    'whoever likes joins it',
    withMove('open', 'join', { byHolder: undefined }),
    'nobody-may-act',
    at('open', '.join.by'),
  ],
  ['no head parts them again', without('joined', 'part'), 'dead-end', at('joined')],
  [
    'an ending that nobody hears of',
    withMove('joined', 'alone', { follows: [] }),
    'dead-end',
    at('joined'),
  ],
  [
    'follows nothing',
    withMove('joined', 'answer', { follows: undefined }),
    'step-never-taken',
    at('joined', '.answer.follows'),
  ],
  [
    'follows what is no step',
    withMove('joined', 'answer', { follows: ['sing'] }),
    'faulty-question',
    at('joined', '.answer.follows'),
  ],
  [
    'says what the other does not',
    withMove('joined', 'answer', { asks: { why: reason } }),
    'faulty-question',
    at('joined', '.answer.follows'),
  ],
  [
    'follows where none has joined',
    withState('answered', { late: { by: 'joined', to: 'closed', follows: ['answer'] } }),
    'step-never-taken',
    at('answered', '.late.by'),
  ],
  [
    'splits without end',
    withMove('open', 'split', { timesMax: undefined }),
    'faulty-routing',
    at('open', '.split'),
  ],
  [
    'splits and leads on',
    withMove('open', 'split', { to: 'answered' }),
    'faulty-routing',
    at('open', '.split.to'),
  ],
  [
    'splits off just the same',
    withMove('open', 'split', { asks: { reason } }),
    'faulty-question',
    at('open', '.split.asks'),
  ],
  [
    'splits by another kind of answer',
    withMove('open', 'split', { asks: { nuisance: shortText({ max: 9 }) } }),
    'faulty-question',
    at('open', '.split.asks.nuisance'),
  ],
  [
    'asks no office',
    withMove('open', 'consult', { asks: { days: quantity({ unit: 'day' }) } }),
    'faulty-question',
    at('open', '.consult.asks'),
  ],
  [
    'asks by no day',
    withMove('open', 'consult', { asks: { office: shortText({ max: 9 }) } }),
    'faulty-question',
    at('open', '.consult.asks'),
  ],
  ['asks what nobody can do', without('open', 'help'), 'dead-end', at('open')],
  ['asks what nobody can end', without('open', 'recall'), 'dead-end', at('open')],
  [
    'asks without end',
    withMove('open', 'consult', { timesMax: undefined }),
    'faulty-routing',
    at('open', '.consult'),
  ],
  [
    'lets its own office do it',
    withMove('open', 'help', { by: 'routed' }),
    'nobody-may-act',
    at('open', '.help.by'),
  ],
  [
    'joins what is not routed',
    { ...kiteNuisance, routing: undefined },
    'faulty-routing',
    at('open', '.join'),
  ],
]

test('the invented service joins, splits and asks without a fault', () => {
  const found = checkService(kiteNuisance, { roles, registers: new Set() })
  assert.deepEqual(found, [])
})

for (const [name, service, kind, place] of faulty) {
  test(`refused: ${name}`, () => {
    const found = checkService(service as Service, { roles, registers: new Set() })
    const told = found.map((fault) => `${fault.kind} ${fault.at}`)
    assert.ok(told.includes(`${kind} ${place}`), told.join('\n'))
  })
}
