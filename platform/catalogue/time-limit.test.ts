import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer } from '#platform/forms'
import { kitePermit, kiteRegister } from '#tests/kite-permit'
import { checkService } from './check.ts'
import { deadlineOf, limitFor, whoseTime, type ServiceLevel } from './time-limit.ts'

const level: ServiceLevel = {
  role: 'kite-officer',
  within: [
    { when: answer('speed').is('fast'), within: '2 working days' },
    { when: answer('speed').is('urgent'), within: '5 working days' },
    { within: '21 working days' },
  ],
  goesOnFrom: ['review'],
}
const calendar = { closedWeekdays: [0], holidays: new Set<string>() }
const now = new Date('2026-11-23T06:00:00Z')

test('the time that an officer has follows the answer; the last row is for all others', () => {
  assert.equal(limitFor(level, { speed: 'fast' }), '2 working days')
  assert.equal(limitFor(level, { speed: 'urgent' }), '5 working days')
  assert.equal(limitFor(level, { speed: 'slow' }), '21 working days')
  assert.equal(limitFor(level, {}), '21 working days')
  assert.equal(limitFor({ within: '3 days' }, { speed: 'fast' }), '3 days')
})

test('days go on through the states that share them, and start anew from any other', () => {
  const deadlineAt = new Date('2026-11-24T18:59:59Z')
  const arriving = { level, answers: { speed: 'fast' }, now, calendar }
  const from = (state: string, at?: Date) =>
    deadlineOf({ ...arriving, from: { state, deadlineAt: at } })
  assert.deepEqual(from('review', deadlineAt), deadlineAt)
  assert.notDeepEqual(from('appeal', deadlineAt), deadlineAt)
  assert.deepEqual(from('review'), from('appeal', deadlineAt))
  assert.ok(from('appeal') > now)
})

test('a limit without a time for everybody, or about what nobody is asked, is a fault', () => {
  const known = { roles: new Set(['kite-officer']), registers: new Set([kiteRegister.id]) }
  const faults = (change: object) => {
    const review = { role: 'kite-officer', within: '2 working days', ...change } as ServiceLevel
    return checkService({ ...kitePermit, serviceLevels: { review } }, known).map(
      ({ at, kind }) => `${kind} ${at}`,
    )
  }
  const small = { when: answer('size').is('small'), within: '2 days' } as const
  const tiny = { when: answer('size').is('tiny'), within: '2 days' } as const
  const rest = { within: '3 days' } as const
  assert.deepEqual(faults({ within: [small, rest] }), [])
  assert.deepEqual(faults({ within: [small] }), ['no-time serviceLevels.review.within'])
  assert.deepEqual(faults({ within: [tiny, rest] }), [
    'faulty-question serviceLevels.review.within',
  ])
  assert.deepEqual(faults({ goesOnFrom: ['payable'] }), [
    'no-deadline serviceLevels.review.goesOnFrom',
  ])
})

test('the applicant’s days are told apart from the office’s, before and after the answer', () => {
  const printed = [
    { when: answer('handOver').is('delivery'), within: '3 working days' },
    { within: '60 working days', awaits: 'applicant' },
  ] as const
  const service = {
    serviceLevels: {
      capture: {
        role: 'kite-officer',
        within: [{ within: '60 working days', awaits: 'applicant' }],
        answersIn: 'review',
      },
      review: level,
      printed: { role: 'kite-officer', within: printed },
    },
    output: { inForce: ['issued', 'printed'] },
  } as const
  const fast = { speed: 'fast' }
  assert.deepEqual(whoseTime(service, 'capture', fast), {
    for: 'applicant',
    answerWithin: '2 working days',
  })
  assert.deepEqual(whoseTime(service, 'review', fast), { for: 'answer' })
  assert.deepEqual(whoseTime(service, 'issued', fast), { for: 'step' })
  assert.deepEqual(whoseTime(service, 'printed', { handOver: 'delivery' }), { for: 'step' })
  const collects = whoseTime(service, 'printed', { handOver: 'office' })
  assert.deepEqual(collects, { for: 'applicant', answerWithin: undefined })
  // Whoever tracks a case by its number is not told what was answered.
  assert.deepEqual(whoseTime(service, 'capture'), { for: 'applicant', answerWithin: undefined })
  assert.deepEqual(whoseTime(service, 'printed'), { for: 'step' })
})
