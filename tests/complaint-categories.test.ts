/** The published categories are sound, and people find theirs by their own words. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { findOptions } from '#platform/forms'
import { categoryOption, readCategories, type Category } from '#services/citizen-complaint'

const file = new URL('../services/citizen-complaint/demo-categories.csv', import.meta.url)
const lines: Record<string, string>[] = parse(readFileSync(file), { columns: true })
const { faults, records } = readCategories(lines, 'PB-MHR')
const options = records.map(({ key, item }) => categoryOption(key, item))
const shownMax = 3

test('the file has a hundred categories and one, three levels deep, each with an office', () => {
  assert.deepEqual(faults, [])
  assert.equal(records.length, 101)
  for (const { key, item } of records) {
    const { under, days, kind } = item as Category
    assert.equal(under.length, 2, key)
    assert.ok(days >= 1 && days <= 20 && kind !== '', key)
  }
})

const broken: readonly (readonly [string, Record<string, string>, RegExp])[] = [
  ['a code that is none', { code: 'Water Supply' }, /line 2: code/],
  ['nothing above it', { code: 'a/b/c' }, /a has no line.*\n.*a\/b has no line/],
  ['more days than the ladder has', { code: 'a/b/c', days: '21' }, /days: "21"/],
  ['no Urdu name', { name_ur: ' ' }, /name_ur/],
  ['neither yes nor no', { code: 'a/b/c', anonymous: 'perhaps' }, /anonymous/],
]
for (const [name, change, expected] of broken) {
  test(`a line is refused that has ${name}`, () => {
    const good = {
      code: 'a',
      name_en: 'A',
      name_ur: 'ا',
      kind: 'water',
      days: '5',
      anonymous: 'no',
    }
    assert.deepEqual(readCategories([good], 'PB-MHR').faults, [])
    assert.match(readCategories([{ ...good, ...change }], 'PB-MHR').faults.join('\n'), expected)
  })
}

test('a code that stands twice is refused', () => {
  const line = { code: 'a', name_en: 'A', name_ur: 'ا' }
  assert.deepEqual(readCategories([line, line], 'PB-MHR').faults, ['line 3: code: stands twice'])
})

/** What people type, and one of the categories that they are then shown. */
const asked: readonly (readonly [string, string])[] = [
  ['gutter', 'municipal/sewerage/blocked'],
  ['gutter band hai', 'municipal/sewerage/blocked'],
  ['گٹر ابل رہا ہے', 'municipal/sewerage/blocked'],
  ['bijli nahi', 'energy/supply/outage'],
  ['bijlee nahin aa rahi', 'energy/supply/outage'],
  ['بجلی بند', 'energy/supply/outage'],
  ['load shedding', 'energy/supply/outage'],
  ['sarak kharab', 'transport/roads/pothole'],
  ['sarak tooti hui', 'transport/roads/pothole'],
  ['سڑک پر گڑھے', 'transport/roads/pothole'],
  ['garhay', 'transport/roads/pothole'],
  ['koora', 'municipal/waste/not-collected'],
  ['kooda nahi uthaya', 'municipal/waste/not-collected'],
  ['kachra', 'municipal/waste/not-collected'],
  ['کوڑا', 'municipal/waste/not-collected'],
  ['garbage', 'municipal/waste/not-collected'],
  ['pani nahi aata', 'municipal/water/no-supply'],
  ['پانی نہیں آ رہا', 'municipal/water/no-supply'],
  ['ganda paani', 'municipal/water/dirty'],
  ['street light', 'municipal/lights/out'],
  ['awara kutte', 'municipal/public-places/stray-dogs'],
  ['rishwat', 'government/conduct/bribe'],
  ['رشوت', 'government/conduct/bribe'],
  ['patwari fard nahi deta', 'land/record/fard'],
  ['teacher nahi aata', 'education/school/teacher-absent'],
  ['doctor ghair hazir', 'health/hospital/doctor-absent'],
  ['dawai nahi milti', 'health/hospital/no-medicine'],
  ['thana fir', 'police/station/fir-refused'],
  ['پنشن', 'rights/welfare/pension'],
  ['mehngai atta', 'economy/prices/overcharging'],
  ['bill zyada', 'energy/bill/overcharged'],
  ['gas leak', 'energy/gas/leak'],
  ['شور', 'police/safety/noise'],
]
for (const [typed, code] of asked) {
  test(`"${typed}" finds ${code}`, () => {
    const found = findOptions(options, typed, shownMax).map(({ value }) => value)
    assert.ok(found.includes(code), found.join(' '))
  })
}
