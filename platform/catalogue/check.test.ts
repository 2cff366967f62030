import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kitePermit, kiteRegister } from '#tests/kite-permit'
import { text } from '#platform/kernel'
import { checkService } from './check.ts'
import type { Service } from './definition.ts'

const known = { roles: new Set(['kite-officer']), registers: new Set([kiteRegister.id]) }

const faultsOf = (service: Service) =>
  checkService(service, known).map(({ at, fault }) => `${at}: ${fault}`)

function withStates(states: object): Service {
  const workflow = { initial: 'draft', states: { ...kitePermit.workflow.states, ...states } }
  return { ...kitePermit, workflow } as Service
}

test('a sound service has no faults', () => {
  assert.deepEqual(faultsOf(kitePermit), [])
})

const broken: readonly [string, Service, RegExp][] = [
  ['a state that cannot be reached', withStates({ limbo: {} }), /states\.limbo: cannot be reached/],
  [
    'a dead end',
    withStates({ lapsed: { loop: { by: 'clock', to: 'lapsed', after: '1 days' } } }),
    /states\.lapsed: is a dead end/,
  ],
  [
    'a step that nobody may take',
    withStates({ review: { allow: { by: 'astrologer', to: 'payable' } } }),
    /review\.allow: nobody may take it/,
  ],
  ['a state with no deadline', { ...kitePermit, serviceLevels: {} }, /review: has no deadline/],
  [
    'a step into the unknown',
    withStates({ review: { allow: { by: 'kite-officer', to: 'nowhere' } } }),
    /leads to an unknown state "nowhere"/,
  ],
  [
    'a clock without a time',
    withStates({ payable: { lapse: { by: 'clock', to: 'lapsed' } } }),
    /the clock needs "after"/,
  ],
  [
    'a wording that is missing in Urdu',
    { ...kitePermit, wording: { ...kitePermit.wording, summary: text('Kites', ' ') } },
    /wording\.summary: is missing in "ur"/,
  ],
  [
    'a state about which strangers are told nothing',
    {
      ...kitePermit,
      wording: {
        ...kitePermit.wording,
        states: {
          ...kitePermit.wording.states,
          flying: { name: text('Permitted', 'اجازت'), meaning: text('Fly it.', 'اڑائیں۔') },
        },
      },
    },
    /wording\.states\.flying\.public: is missing in "en"/,
  ],
  [
    'a message that nobody wrote',
    { ...kitePermit, notify: { flying: 'fanfare' } } as Service,
    /notify\.flying: there is no message "fanfare"/,
  ],
  [
    'a message that asks for what nobody knows',
    {
      ...kitePermit,
      wording: {
        ...kitePermit.wording,
        messages: { ...kitePermit.wording.messages, flying: text('{wind}', '{wind} ہوا') },
      },
    },
    /asks for unknown wind/,
  ],
  [
    'evidence from a register that does not exist',
    {
      ...kitePermit,
      evidence: { sky: { register: 'clouds', purpose: text('Weather', 'موسم'), key: () => 'x' } },
    },
    /evidence\.sky: asks an unknown register/,
  ],
]

for (const [what, service, expected] of broken) {
  test(`${what} is refused before the program starts`, () => {
    assert.match(faultsOf(service).join('\n'), expected)
  })
}
