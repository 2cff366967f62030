import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusalInPlace, refusalOfDay } from './refusals.ts'
import { eStamp } from './service.ts'
import { demoTable } from './testing.ts'
import { valuationRecordsOf } from './valuation-records.ts'

const dayRefused = (instrument: string, date: string) =>
  refusalOfDay(date, { answers: { instrument }, field: 'executionDate' })?.code

test('a day on which no place is charged is refused at the day', () => {
  assert.equal(dayRefused('lease', '2026-11-22'), 'e-stamp-no-confirmed-rate')
  assert.equal(dayRefused('lease', '2018-03-15'), undefined)
  assert.equal(dayRefused('affidavit', '2024-06-30'), 'e-stamp-no-confirmed-rate')
  assert.equal(dayRefused('affidavit', '2024-07-01'), undefined)
  assert.equal(dayRefused('sale-deed', '2021-02-01'), 'e-stamp-no-confirmed-rate')
  // In a village the sale of today is charged: the day itself is right.
  assert.equal(dayRefused('sale-deed', '2026-11-22'), undefined)
  assert.equal(dayRefused('no-such-deed', '2026-11-22'), undefined)
})

const placeRefused = (place: 'urban' | 'rural', answers: Record<string, unknown>) =>
  refusalInPlace(place)('x', { answers, field: 'locality' })?.code

test('a town is refused at the locality where only the village is charged', () => {
  const sale = { instrument: 'sale-deed', executionDate: '2026-07-01' }
  assert.equal(placeRefused('urban', sale), 'e-stamp-urban-sale-rate-in-conflict')
  assert.equal(placeRefused('rural', sale), undefined)
  assert.equal(placeRefused('urban', { ...sale, executionDate: '2026-06-30' }), undefined)
  const decree = { instrument: 'consent-decree', executionDate: '2026-11-22' }
  assert.equal(placeRefused('urban', decree), 'e-stamp-no-confirmed-rate')
  // The day is refused already; an answer that is no date is refused as such.
  assert.equal(placeRefused('urban', { ...sale, executionDate: '2021-02-01' }), undefined)
  for (const executionDate of [undefined, 5, '2026-02-30']) {
    assert.equal(placeRefused('urban', { ...sale, executionDate }), undefined)
  }
})

const source = eStamp.lists?.['locality']
const list = source?.officesOf ? undefined : source
const prefixFor = (executionDate: unknown) =>
  list?.keyPrefix({ jurisdiction: 'PB-MHR', today: '2026-11-22', answers: { executionDate } })

test('the localities are those of the table of the year in which the deed was signed', () => {
  assert.equal(prefixFor('2018-03-15'), 'PB-MHR/2017-07-01/')
  assert.equal(prefixFor('2018-07-01'), 'PB-MHR/2018-07-01/')
  for (const none of [undefined, null, 20_180_315, '2018-02-30', '9999-01-01', '']) {
    assert.equal(prefixFor(none), 'PB-MHR/2026-07-01/')
  }
})

test('each locality of the list knows whether it lies in a town or a village', () => {
  const answers = { instrument: 'sale-deed', executionDate: '2026-11-22' }
  const refused = valuationRecordsOf(demoTable).filter(({ key, item }) => {
    const option = list?.option(key, item as never)
    return option?.refusal?.(option.value, { answers, field: 'locality' }) !== undefined
  })
  assert.ok(refused.length > 0)
  assert.ok(refused.every(({ item }) => item.rows.every((row) => row.place === 'urban')))
})
