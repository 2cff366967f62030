import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kitePermit, kiteRegister } from '#tests/kite-permit'
import { kiteSeason, seasonParts } from '#tests/kite-season'
import { checkService } from '../check.ts'
import type { Service } from '../definition.ts'
import type { FaultKind } from './fault.ts'

const known = { roles: new Set(['kite-officer']), registers: new Set([kiteRegister.id]) }
const part = (percent: number, days: number) => ({ percent, due: `${days} days` })
const atOnce = (change: Partial<Service>): Service => ({ ...kitePermit, ...change })
const inParts = (change: object, workflow = kiteSeason.workflow): Service => ({
  ...kiteSeason,
  workflow,
  ...(kiteSeason.cost && {
    cost: { ...kiteSeason.cost, instalments: [{ ...seasonParts, ...change }] },
  }),
})
const inRow = (at: string): [FaultKind, string] => [
  'faulty-instalments',
  `cost.instalments.0.${at}`,
]

const broken: readonly [string, Service, FaultKind, string][] = [
  [
    'a missed part where nothing is paid in parts',
    atOnce({ workflow: kiteSeason.workflow }),
    'faulty-instalments',
    'workflow.states.flying.default.missed',
  ],
  ['parts that make no whole', inParts({ parts: [part(50, 10), part(40, 40)] }), ...inRow('parts')],
  ['parts out of order', inParts({ parts: [part(50, 10), part(50, 10)] }), ...inRow('parts.1.due')],
  ['a part that there is not', inParts({ goesOnAfter: 4 }), ...inRow('goesOnAfter')],
  [
    'a surcharge below nothing',
    inParts({ late: { ...seasonParts.late, surchargeBasisPoints: -1 } }),
    ...inRow('late.surchargeBasisPoints'),
  ],
  [
    'parts that nobody follows once the case went on',
    inParts({}, kitePermit.workflow),
    'faulty-instalments',
    'workflow.states.flying',
  ],
]

test('a service that is paid in parts has no faults', () => {
  assert.deepEqual(checkService(kiteSeason, known), [])
})

for (const [what, service, kind, at] of broken) {
  test(`${what}: found, and where`, () => {
    const found = checkService(service, known).map((fault) => `${fault.kind} ${fault.at}`)
    assert.ok(found.includes(`${kind} ${at}`), found.join('\n'))
  })
}
