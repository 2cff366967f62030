import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Case, HappenedEvent } from '#platform/cases'
import { rupees } from '#platform/kernel'
import { kitePermit } from '#tests/kite-permit'
import { measuresOf, type Happened } from './measures.ts'

const blindIndex = (field: string, value: string) => Buffer.from(`${field}|${value}`)
const monday = (time: string) => new Date(`2026-11-23T${time}:00+05:00`)

function happened(changes: Partial<HappenedEvent> = {}, more: Partial<Happened> = {}): Happened {
  const event = {
    jurisdiction: 'PB-KTE',
    id: '0K3F8QZT2M5X',
    seq: 2,
    action: 'allow',
    actorKind: 'person',
    actorId: 'a person',
    postId: 'kite-1',
    fromState: 'review',
    toState: 'payable',
    at: monday('10:00'),
    since: monday('09:00'),
    times: 1,
    arrivals: 1,
    ...changes,
  } as HappenedEvent
  return {
    service: kitePermit,
    case: { createdAt: monday('08:00'), facts: {} } as unknown as Case,
    event,
    office: 'kites',
    calendar: { closedWeekdays: [0], holidays: new Set(['2026-11-25']) },
    agentCnic: undefined,
    buyerCnic: undefined,
    paidAt: [],
    ...more,
  }
}

const kindsOf = (one: Happened) => measuresOf(one, { blindIndex }).signals.map(({ kind }) => kind)

test('an hour in office is no signal; it counts from when the case came before the post', () => {
  const { decisions, signals, reached } = measuresOf(happened(), { blindIndex })
  assert.deepEqual([decisions[0]?.seconds, signals.length], [3_600, 0])
  assert.equal(reached[0]?.seconds, 3_600)
})

test('where the certificate is issued, the time counts from the application', () => {
  const issued = happened({ toState: 'flying', fromState: 'payable', postId: undefined })
  assert.equal(measuresOf(issued, { blindIndex }).reached[0]?.seconds, 7_200)
})

test('a certificate counts from the last payment before it, and one without payment not', () => {
  const issued = { toState: 'flying', fromState: 'payable', postId: undefined } as const
  const paidAt = ['08:10', '09:40', '10:20'].map(monday)
  const { issued: paid } = measuresOf(happened(issued, { paidAt }), { blindIndex })
  assert.deepEqual(
    paid.map(({ seconds, service }) => [seconds, service]),
    [[1_200, 'kite-permit']],
  )
  assert.deepEqual(measuresOf(happened(issued), { blindIndex }).issued, [])
})

test('a certificate is counted once, also when its case comes back from a refused refund', () => {
  const back = happened({ toState: 'flying', fromState: 'payable', arrivals: 2 })
  assert.deepEqual(measuresOf(back, { blindIndex }).reached, [])
})

test('before eight, after five, Sundays and holidays are off hours (T-DESK-2)', () => {
  for (const at of [
    '2026-11-23T07:59',
    '2026-11-23T17:00',
    '2026-11-22T11:00',
    '2026-11-25T11:00',
  ]) {
    const when = new Date(`${at}:00+05:00`)
    const since = new Date(when.getTime() - 3_600_000)
    assert.deepEqual(kindsOf(happened({ at: when, since })), ['off-hours'], at)
  }
})

test('what is decided in nine seconds is a signal, in ten it is none (T-DESK-3)', () => {
  const after = (seconds: number) =>
    happened({ at: new Date(monday('09:00').getTime() + seconds * 1_000) })
  assert.deepEqual([kindsOf(after(9)), kindsOf(after(10))], [['hasty'], []])
})

test('the third printing again is a signal, the second none (T-DESK-5)', () => {
  const reprint = (times: number) =>
    happened({
      action: 'reprint',
      fromState: 'flying',
      toState: 'flying',
      postId: undefined,
      times,
    })
  assert.deepEqual([kindsOf(reprint(2)), kindsOf(reprint(3))], [[], ['many-reprints']])
  assert.deepEqual(measuresOf(reprint(3), { blindIndex }).reached, [], 'no state was reached')
})

test('a value at a limit, or within 2 % below it, is a signal when stated (T-DESK-4)', () => {
  const service = { ...kitePermit, watch: { justUnder: [{ answer: 'price', limit: rupees(500) }] } }
  const stated = (price: number, seq = 1) =>
    happened(
      { seq, postId: undefined },
      { service, case: { createdAt: monday('08:00'), facts: { price } } as unknown as Case },
    )
  const kinds = [500, 491, 490, 501].map((price) => kindsOf(stated(rupees(price))))
  assert.deepEqual(kinds, [['just-under-limit'], ['just-under-limit'], [], []])
  assert.deepEqual(kindsOf(stated(rupees(500), 2)), [], 'once, not at every step')
})

test('an agent is met by a keyed hash, by month, and only where an officer acts (T-DESK-1)', () => {
  const cnic = '3999099000011'
  const { meetings } = measuresOf(happened({}, { agentCnic: cnic }), { blindIndex })
  assert.deepEqual(
    meetings.map(({ kind, since, metAt }) => [kind, since, metAt]),
    [['same-agent', '2026-11-01', 'kite-1']],
  )
  const nobody = happened({ postId: undefined }, { agentCnic: cnic })
  assert.deepEqual(measuresOf(nobody, { blindIndex }).meetings, [])
})

test('a buyer is counted by month and by day, at any post, when the paper is given', () => {
  const buyerCnic = '3999099000011'
  const bought = (toState: string) =>
    measuresOf(happened({ toState }, { buyerCnic }), { blindIndex }).meetings
  assert.deepEqual(
    bought('flying').map(({ kind, since, metAt, postId }) => [kind, since, metAt, postId]),
    [
      ['same-buyer', '2026-11-01', '', 'kite-1'],
      ['split-purchase', '2026-11-23', '', 'kite-1'],
    ],
  )
  assert.deepEqual(bought('payable'), [])
})

test('a counter with hours of its own is watched at night, not on Sundays', () => {
  const service = { ...kitePermit, watch: { saleHours: { from: 7, to: 21 } } }
  const at = (time: string) =>
    kindsOf(happened({ at: new Date(`${time}+05:00`), since: undefined }, { service }))
  assert.deepEqual(at('2026-11-22T20:59:00'), [], 'a Sunday')
  assert.deepEqual(at('2026-11-22T21:00:00'), ['night-sale'])
  assert.deepEqual(at('2026-11-23T06:59:00'), ['night-sale'])
})
