import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kitePermit, kiteRegister } from '#tests/kite-permit'
import { text } from '#platform/kernel'
import { checkService, faultsOf } from './check.ts'
import { stopsStart, type FaultKind } from './checks/fault.ts'
import { createCatalogue } from './catalogue.ts'
import type { Move, Service } from './definition.ts'
import type { Setting } from './setting.ts'

const known = { roles: new Set(['kite-officer']), registers: new Set([kiteRegister.id]) }
const installed = { services: [kitePermit], registers: [kiteRegister] }

type Change = Partial<Record<keyof Service, unknown>>
const changed = (change: Change) => ({ ...kitePermit, ...change }) as Service
const withStates = (states: object) =>
  changed({ workflow: { initial: 'draft', states: { ...kitePermit.workflow.states, ...states } } })
const withWording = (wording: object) => changed({ wording: { ...kitePermit.wording, ...wording } })
const withRegister = (register: object) =>
  changed({ register: { ...kitePermit.register, ...register } })
const { review, flying, payable } = kitePermit.workflow.states as Record<string, object>
const certificate = kitePermit.output?.certificate
const said = text('a', 'ا')

test('a sound service has no faults', () => {
  assert.deepEqual(checkService(kitePermit, known), [])
  assert.deepEqual(faultsOf(installed, known.roles), [])
})

const broken: readonly [string, Service, FaultKind, string][] = [
  [
    'a state that cannot be reached',
    withStates({ limbo: {} }),
    'unreachable-state',
    'workflow.states.limbo',
  ],
  [
    'a dead end',
    withStates({ lapsed: { loop: { by: 'clock', to: 'lapsed', after: '1 days' } } }),
    'dead-end',
    'workflow.states.lapsed',
  ],
  [
    'a step that nobody may take',
    withStates({ review: { ...review, allow: { by: 'astrologer', to: 'payable' } } }),
    'nobody-may-act',
    'workflow.states.review.allow.by',
  ],
  ['a charge by rules that nobody announced', changed({ rules: [] }), 'no-rules', 'rules'],
  [
    'a state with no deadline',
    changed({ serviceLevels: {} }),
    'no-deadline',
    'workflow.states.review',
  ],
  [
    'a role that answers for a state in which it may do nothing',
    changed({
      serviceLevels: {
        ...kitePermit.serviceLevels,
        payable: { role: 'kite-officer', within: '2 days' },
      },
    }),
    'nobody-may-act',
    'serviceLevels.payable.role',
  ],
  [
    'a step into the unknown',
    withStates({ review: { ...review, allow: { by: 'kite-officer', to: 'nowhere' } } }),
    'unknown-state',
    'workflow.states.review.allow.to',
  ],
  [
    'another way into the unknown',
    withStates({
      review: {
        ...review,
        allow: { by: 'kite-officer', to: 'payable', or: { when: () => true, to: 'nowhere' } },
      },
    }),
    'unknown-state',
    'workflow.states.review.allow.or.to',
  ],
  [
    'a start that is no state',
    changed({ workflow: { ...kitePermit.workflow, initial: 'begin' } }),
    'unknown-state',
    'workflow.initial',
  ],
  [
    'two ways to hand in',
    withStates({
      draft: {
        submit: { by: 'applicant', to: 'review' },
        hurry: { by: 'applicant', to: 'payable' },
      },
    }),
    'one-way-in',
    'workflow.states.draft',
  ],
  [
    'a clock without a time',
    withStates({ payable: { ...payable, lapse: { by: 'clock', to: 'lapsed' } } }),
    'no-time',
    'workflow.states.payable.lapse',
  ],
  [
    'an officer who is told to wait like the clock',
    withStates({ flying: { ground: { ...groundMove(), after: '2 days' } } }),
    'no-time',
    'workflow.states.flying.ground.after',
  ],
  [
    'a second clock in one state',
    withStates({ payable: { ...payable, expire: { by: 'clock', to: 'lapsed', after: '9 days' } } }),
    'step-never-taken',
    'workflow.states.payable.expire',
  ],
  [
    'a step that waits for money in a service that costs nothing',
    changed({ cost: undefined }),
    'nothing-to-pay',
    'workflow.states.payable.settle',
  ],
  [
    'a service level for a state that is not',
    changed({
      serviceLevels: {
        ...kitePermit.serviceLevels,
        limbo: { role: 'kite-officer', within: '2 days' },
      },
    }),
    'unknown-state',
    'serviceLevels.limbo',
  ],
  [
    'a delivered state that is not',
    changed({ delivered: ['flying', 'flown'] }),
    'unknown-state',
    'delivered.1',
  ],
  [
    'a state on the way that is not',
    changed({ oneAtATime: { whose: () => 'A', in: ['review', 'waiting'] } }),
    'unknown-state',
    'oneAtATime.in.1',
  ],
  [
    'a wording that is missing in Urdu',
    withWording({ summary: text('Kites', ' ') }),
    'missing-words',
    'wording.summary',
  ],
  [
    'an authority without a name in English',
    changed({ competentAuthority: text('', 'پتنگ بورڈ') }),
    'missing-words',
    'competentAuthority',
  ],
  [
    'a state about which strangers are told nothing',
    withWording({
      states: { ...kitePermit.wording.states, flying: { name: said, meaning: said } },
    }),
    'missing-words',
    'wording.states.flying.public',
  ],
  [
    'words for a state that was taken out',
    withWording({ states: { ...kitePermit.wording.states, limbo: { name: said, meaning: said } } }),
    'words-for-nothing',
    'wording.states.limbo',
  ],
  [
    'words for a step that was taken out',
    withWording({ actions: { ...kitePermit.wording.actions, hover: said } }),
    'words-for-nothing',
    'wording.actions.hover',
  ],
  [
    'a step that no history can tell',
    withWording({ done: { ...kitePermit.wording.done, allow: undefined } }),
    'missing-words',
    'wording.done.allow',
  ],
  [
    'a history of a step that was taken out',
    withWording({ done: { ...kitePermit.wording.done, hover: said } }),
    'words-for-nothing',
    'wording.done.hover',
  ],
  ['a question without words', changed({ questions: {} }), 'missing-words', 'questions.size'],
  [
    'a question of an officer without words',
    withWording({ asks: {} }),
    'missing-words',
    'wording.asks.allow.note',
  ],
  [
    'a choice from a list that is not there',
    changed({
      form: { ...kitePermit.form, town: { kind: 'one-from', list: 'towns' } },
      questions: { ...kitePermit.questions, town: { title: said } },
    }),
    'unknown-list',
    'form.town',
  ],
  [
    'a message that nobody wrote',
    changed({ notify: { ...kitePermit.notify, flying: 'fanfare' } }),
    'unknown-message',
    'notify.flying',
  ],
  [
    'a message that no state sends',
    withWording({ messages: { ...kitePermit.wording.messages, fanfare: said } }),
    'words-for-nothing',
    'wording.messages.fanfare',
  ],
  [
    'a message that asks for what nobody knows',
    withWording({
      messages: { ...kitePermit.wording.messages, flying: text('{wind}', '{wind} ہوا') },
    }),
    'unknown-value',
    'wording.messages.flying',
  ],
  [
    'a message in a state that is not',
    changed({ notify: { ...kitePermit.notify, limbo: 'pay' } }),
    'unknown-state',
    'notify.limbo',
  ],
  [
    'messages for an applicant whom nobody knows',
    withStates({ draft: { submit: { by: 'kite-officer', to: 'review' } } }),
    'message-to-nobody',
    'notify',
  ],
  [
    'evidence from a register that does not exist',
    changed({ evidence: { sky: { register: 'clouds', purpose: said, key: () => 'x' } } }),
    'unknown-register',
    'evidence.sky.register',
  ],
  [
    'a list from a register that does not exist',
    changed({ lists: { sky: { register: 'clouds', keyPrefix: () => '', option: () => '' } } }),
    'unknown-register',
    'lists.sky.register',
  ],
  [
    'an entry in a register that is not installed',
    withRegister({ into: { ...kiteRegister, id: 'attic' } }),
    'unknown-register',
    'register.into',
  ],
  [
    'an entry in a state that is not',
    withRegister({ entryOn: ['flying', 'grounded', 'limbo'] }),
    'unknown-state',
    'register.entryOn.2',
  ],
  [
    'an entry in a state that the register does not know',
    withRegister({ entryOn: ['flying', 'grounded', 'refused'] }),
    'register-order',
    'register.entryOn.2',
  ],
  [
    'a case that goes on where its record may not',
    withRegister({ into: { ...kiteRegister, states: { flying: [], grounded: [] } } }),
    'register-order',
    'register.into.states.flying',
  ],
  [
    'a document of a state that is not',
    changed({ output: { on: 'limbo', certificate } }),
    'unknown-state',
    'output.on',
  ],
  [
    'a document that would never be issued',
    changed({ output: { on: 'payable', certificate } }),
    'never-issued',
    'output.on',
  ],
  [
    'a code that should carry what no record has',
    changed({
      output: {
        on: 'flying',
        certificate: { ...certificate, claims: { tail: { key: 20, label: said, kind: 'text' } } },
      },
    }),
    'unknown-field',
    'output.certificate.claims.tail',
  ],
  [
    'two values under one key of the code',
    changed({
      output: {
        on: 'flying',
        certificate: {
          ...certificate,
          claims: {
            size: { key: 10, label: said, kind: 'text' },
            amount: { key: 10, label: said, kind: 'money' },
          },
        },
      },
    }),
    'taken-twice',
    'output.certificate.claims.amount.key',
  ],
]

function groundMove(): Move | undefined {
  return (flying as Record<string, Move> | undefined)?.['ground']
}

for (const [what, service, kind, at] of broken) {
  test(`${what} is found, and where`, () => {
    const found = checkService(service, known).map((fault) => `${fault.kind} ${fault.at}`)
    assert.ok(found.includes(`${kind} ${at}`), found.join('\n'))
  })
}

test('a step into the unknown is told once, not as dead ends all over the table', () => {
  const lost = withStates({ draft: { submit: { by: 'applicant', to: 'nowhere' } } })
  assert.deepEqual(
    checkService(lost, known).map(({ kind }) => kind),
    ['unknown-state'],
  )
})

test('a cycle back into an earlier state of the register is no dead end', () => {
  const cycle = withStates({
    flying: { land: { by: 'applicant', to: 'grounded' } },
    grounded: {
      fly: { by: 'kite-officer', to: 'flying' },
      end: { by: 'clock', to: 'lapsed', after: '9 days' },
    },
  })
  const faults = checkService(cycle, known).map(({ kind, at }) => `${kind} ${at}`)
  assert.ok(!faults.some((fault) => fault.startsWith('dead-end')), faults.join('\n'))
  assert.ok(faults.includes('register-order register.into.states.grounded'), faults.join('\n'))
})

const pair = (other: Partial<Service>) =>
  faultsOf(
    { ...installed, services: [kitePermit, changed({ id: 'other', ...other })] },
    known.roles,
  ).map(({ service, at, kind }) => `${service} ${kind} ${at}`)

test('two services share no name and no type of document', () => {
  assert.deepEqual(pair({}), ['other taken-twice output.certificate.documentType'])
  assert.ok(pair({ id: kitePermit.id }).includes('kite-permit taken-twice id'))
})

test('two registers share no name', () => {
  const registers = [kiteRegister, { ...kiteRegister }]
  const faults = faultsOf({ ...installed, registers }, known.roles)
  assert.deepEqual(
    faults.map(({ service, at, kind }) => [service, at, kind]),
    [['kite-permit', 'register.into.id', 'taken-twice']],
  )
})

test('the program starts with words that are left over, and with no other fault', () => {
  const open = (service: Service) =>
    createCatalogue(
      undefined as never,
      {
        services: new Map([[service.id, service]]),
        registers: new Map([[kiteRegister.id, kiteRegister]]),
      } as unknown as Setting,
      known.roles,
    )
  const leftOver = withWording({ actions: { ...kitePermit.wording.actions, hover: said } })
  assert.equal(checkService(leftOver, known).filter(stopsStart).length, 0)
  assert.doesNotThrow(() => open(leftOver))
  assert.throws(() => open(changed({ serviceLevels: {} })), /"review" has no deadline/)
})
