import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { fill, rupees, type Text } from '#platform/catalogue'
import { stampDuty } from '../duty.ts'
import { instrumentNeeds, instruments } from '../tariff.ts'
import { commissionOn, commissionRecordOf } from './commission.ts'
import { licenceRecordsOf, licenceRowOf } from './licence-import.ts'
import { checkLicence, checkLimits, vendorLicences, type Licence } from './licence.ts'
import { denominations, vendorLimitOn } from './limits.ts'
import { costOfStock } from './stock.ts'
import { vendorInstruments } from './stamp.ts'
import { stampWording } from './wording.ts'

const today = '2026-11-22'
const licence: Licence = {
  licence: 'PB-MHR-981',
  vendor: 'Invented',
  placeEn: 'The gate',
  placeUr: 'دروازہ',
  from: '2026-01-01',
  to: '2026-12-31',
}
const on = (day: string, held: Partial<Licence> = {}, ofDay = 1) => ({
  evidence: { licence: { ...licence, ...held } },
  today: day,
  serial: { number: 1, ofDay },
  post: 'pb-mhr-981',
})

test('vendors issue every instrument whose confirmed duty is fixed and within their limit', () => {
  const limit = vendorLimitOn(today)?.perStampMax ?? 0
  const fixed = instruments.filter((name) => {
    const { consideration, property, leaseTerms } = instrumentNeeds[name]
    if (consideration || property || leaseTerms) return false
    return stampDuty({ answers: { instrument: name }, today }).amount <= limit
  })
  assert.deepEqual(fixed, [...vendorInstruments])
})

test('up to Rs 300 since 10 March 2026; for earlier days no limit is confirmed', () => {
  assert.equal(vendorLimitOn('2026-03-09'), undefined)
  assert.equal(vendorLimitOn('2026-03-10')?.perStampMax, rupees(300))
  checkLimits(on(today), rupees(300))
  assert.throws(() => checkLimits(on(today), rupees(301)), { code: 'vendor-stamp-above-limit' })
  const early = on('2026-03-09')
  assert.throws(() => checkLimits(early, rupees(100)), { code: 'vendor-no-limit-confirmed' })
})

test('a licence holds on its first and its last day, and not on the day of its suspension', () => {
  for (const day of ['2026-01-01', '2026-12-31']) assert.ok(checkLicence(on(day)))
  for (const day of ['2025-12-31', '2027-01-01']) {
    assert.throws(() => checkLicence(on(day)), { code: 'vendor-licence-not-in-force' })
  }
  const suspended = { suspendedFrom: '2026-05-02' }
  assert.ok(checkLicence(on('2026-05-01', suspended)))
  assert.throws(() => checkLicence(on('2026-05-02', suspended)), {
    code: 'vendor-licence-suspended',
  })
})

test('a post that is no licence, or not this one, neither buys nor issues', () => {
  const refused = { code: 'vendor-post-no-licence' }
  assert.throws(() => checkLicence({ ...on(today), post: 'pb-mhr-982' }), refused)
  assert.throws(() => checkLicence({ ...on(today), post: undefined }), refused)
  const unnamed = { evidence: { licence: { ...licence, licence: undefined } }, today, post: '' }
  assert.throws(() => checkLicence({ ...unnamed, serial: undefined }), refused)
  const prose = on(today, { licence: 'VENDOR-AT-THE-GATE' })
  assert.throws(() => checkLicence({ ...prose, post: 'vendor-at-the-gate' }), refused)
})

test('the day’s last stamp is issued, the next is not', () => {
  checkLimits(on(today, { perDayMax: 3 }, 3), rupees(300))
  assert.throws(() => checkLimits(on(today, { perDayMax: 3 }, 4), rupees(300)), {
    code: 'vendor-day-limit-reached',
  })
})

test('stock costs what its stamps are worth, and says how a commission comes', () => {
  const { amount, steps, notices } = costOfStock({ denomination: '300', number: '40' })
  assert.equal(amount, rupees(12_000))
  assert.equal(
    steps.reduce((sum, step) => sum + (step.amount ?? 0), 0),
    amount,
  )
  assert.match(notices[0]?.en ?? '', /commission/)
  assert.ok(denominations.every((one) => rupees(Number(one)) <= rupees(300)))
})

const commission = (changes: Record<string, string> = {}) => ({
  district: 'PB-MHR',
  commission_per_cent: '1.25',
  from: '2026-07-01',
  to: '',
  authority: 'Invented',
  source: 'Invented notification',
  ...changes,
})

test('a commission is that of the day of issue, and nothing where none is published', () => {
  const { record, faults } = commissionRecordOf([
    commission({ to: '2026-12-31' }),
    commission({ from: '2027-01-01', commission_per_cent: '2' }),
  ])
  assert.deepEqual([faults, record.key], [[], 'PB-MHR/commission'])
  const keeps = (day: string, value = rupees(300)) => commissionOn(record.item, day, value)
  assert.deepEqual(
    ['2026-06-30', '2026-07-01', '2026-12-31', '2027-01-01'].map((day) => keeps(day)),
    [0, 375, 375, 600],
  )
  assert.equal(keeps('2026-07-01', 79), 0, 'a part of a paisa is nobody’s')
  assert.equal(commissionOn(undefined, today, rupees(300)), 0)
})

test('a faulty table of commissions is refused with its lines', () => {
  const faultsOf = (...rows: Record<string, string>[]) => commissionRecordOf(rows).faults.join('; ')
  assert.match(faultsOf(commission({ commission_per_cent: 'two' })), /line 2: commission_per_cent/)
  assert.match(faultsOf(commission({ from: '2026-02-30' })), /from is not a date/)
  assert.match(faultsOf(commission({ to: '2026-01-01' })), /to is not a date/)
  assert.match(faultsOf(commission({ source: ' ' })), /source is empty/)
  assert.match(faultsOf(commission(), commission()), /two lines hold/)
})

test('a suspension holds from its first to its last day', () => {
  const suspended = { suspendedFrom: '2026-05-02', suspendedUntil: '2026-05-04' }
  for (const day of ['2026-05-01', '2026-05-05']) assert.ok(checkLicence(on(day, suspended)))
  for (const day of ['2026-05-02', '2026-05-04']) {
    assert.throws(() => checkLicence(on(day, suspended)), { code: 'vendor-licence-suspended' })
  }
})

const lines: Record<string, string>[] = parse(
  readFileSync(new URL('./demo-licences.csv', import.meta.url), 'utf8'),
  { columns: true },
)

test('the Collector’s file becomes records of public fields, one for each licence', () => {
  const rows = lines.map((line) => licenceRowOf(line))
  assert.ok(rows.every((one) => 'row' in one))
  const records = licenceRecordsOf(rows.flatMap((one) => ('row' in one ? one.row : [])))
  assert.equal(records[0]?.key, 'PB-MHR/pb-mhr-981')
  for (const { item } of records) {
    assert.ok(Object.keys(item).every((field) => vendorLicences.publicFields.includes(field)))
  }
})

test('a faulty line of the file is named by its column', () => {
  const [line = {}] = lines
  const faultsOf = (changes: object) => {
    const read = licenceRowOf({ ...line, ...changes })
    return 'faults' in read ? read.faults.join('; ') : ''
  }
  assert.match(faultsOf({ licence: 'PB-LHR-981' }), /licence must be like PB-MHR-981/)
  assert.match(faultsOf({ to: '2026-02-30' }), /to is not a date/)
  assert.match(faultsOf({ from: '2028-01-01' }), /to is before from/)
  assert.match(faultsOf({ per_day_max: '-1' }), /per_day_max/)
  assert.match(faultsOf({ vendor: ' ' }), /vendor is empty/)
})

test('every message fits two SMS segments, and names the price to the buyer', () => {
  const values = {
    amount: 'Rs 300',
    deadline: '29 September 2026',
    code: '123456',
    number: 'PB-MHR-0123456789ABCDEF',
  }
  for (const [name, message] of Object.entries<Text>(stampWording.messages)) {
    const ur = fill(message, 'ur', { ...values, amount: '300 روپے' })
    const en = fill(message, 'en', values)
    assert.ok(ur.length <= 134, `${name}: ${ur.length}`)
    assert.ok(en.length <= 306 && /^[\x20-\x7e]*$/.test(en), name)
  }
  for (const name of ['code', 'issued'] as const) {
    assert.match(stampWording.messages[name].en, /\{amount\}/)
    assert.match(stampWording.messages[name].ur, /\{amount\}/)
  }
})
