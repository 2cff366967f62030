import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rupees } from '#platform/catalogue'
import { demoRecords, demoTable } from './testing.ts'
import { clashesIn, valuationRowOf } from './valuation-import.ts'
import {
  localityLabel,
  rowsIn,
  valuationKeyPrefix,
  valuationRecordsOf,
} from './valuation-records.ts'
import {
  assessValue,
  classifications,
  findValuationRow,
  type LandArea,
  type ValuationRow,
} from './valuation.ts'

function row(changes: Partial<ValuationRow>): ValuationRow {
  const [first] = demoTable
  assert.ok(first)
  return { ...first, ...changes }
}

const perKanal = row({
  landRate: rupees(2_000_000),
  landUnit: 'kanal',
  squareFeetPerMarla: 272.25,
  coveredRate: 0,
})

test('twenty marla make a kanal, eight kanal an acre', () => {
  const value = (area: LandArea) => assessValue(perKanal, area).value
  assert.equal(value({ value: '1', unit: 'kanal' }), rupees(2_000_000))
  assert.equal(value({ value: '20', unit: 'marla' }), rupees(2_000_000))
  assert.equal(value({ value: '1', unit: 'acre' }), rupees(16_000_000))
  assert.equal(value({ value: '2.5', unit: 'marla' }), rupees(250_000))
})

test('a marla has 225 or 272.25 square feet, as the row says', () => {
  const land = { value: '1089', unit: 'square-foot' } as const
  const small = row({ landRate: rupees(900_000), landUnit: 'marla', squareFeetPerMarla: 225 })
  const large = row({ landRate: rupees(900_000), landUnit: 'marla', squareFeetPerMarla: 272.25 })
  assert.equal(assessValue(small, land).value, rupees(4_356_000))
  assert.equal(assessValue(large, land).value, rupees(3_600_000))
})

test('covered area adds its own rate, and the value is rounded up to the whole rupee', () => {
  const house = row({ landRate: rupees(100_000), landUnit: 'marla', coveredRate: rupees(1_500) })
  const built = assessValue(house, { value: '5', unit: 'marla' }, '1200.5')
  assert.equal(built.value, rupees(500_000 + 1_800_750))
  assert.equal(built.steps.length, 2)
  const third = row({ landRate: rupees(100), landUnit: 'kanal', squareFeetPerMarla: 225 })
  assert.equal(assessValue(third, { value: '1', unit: 'square-foot' }).value, rupees(1))
})

test('an area of nothing or of nonsense is refused', () => {
  for (const value of ['0', '0.0', '', '-1', '1e3', '١', '1.23456']) {
    assert.throws(() => assessValue(perKanal, { value, unit: 'marla' }), {
      code: 'e-stamp-area-missing',
    })
  }
})

test('a larger area is never worth less', () => {
  const areas = fc.integer({ min: 1, max: 99_999_999 })
  const text = (tenThousandths: number) => (tenThousandths / 10_000).toFixed(4)
  fc.assert(
    fc.property(areas, areas, fc.constantFrom(...demoTable), (one, other, any) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)]
      const value = (size: number) => assessValue(any, { value: text(size), unit: 'marla' }).value
      assert.ok(value(less) <= value(more))
    }),
  )
})

test('the main road has its own row where the table makes one; else one row serves both', () => {
  const at = (locality: string, roadSide: 'on-main-road' | 'off-main-road') =>
    findValuationRow(demoTable, { locality, classification: 'residential', roadSide }, '2026-11-22')
      ?.landRate
  assert.equal(at('mehrabad-city-gulshan-e-mehr', 'on-main-road'), rupees(1_250_000))
  assert.equal(at('mehrabad-city-gulshan-e-mehr', 'off-main-road'), rupees(950_000))
  assert.equal(at('mehrabad-city-purana-bazaar', 'on-main-road'), rupees(650_000))
})

test('a table holds for its own fiscal year only', () => {
  const find = (date: string) =>
    findValuationRow(
      demoTable,
      { locality: 'chak-noor-dera-gulab', classification: 'agricultural' },
      date,
    )
  assert.equal(find('2026-06-30'), undefined)
  assert.equal(find('2026-07-01')?.fiscalYear, '2026-07-01')
  assert.equal(find('2027-06-30')?.fiscalYear, '2026-07-01')
  assert.equal(find('2018-06-30')?.fiscalYear, '2017-07-01')
})

test('the demo table has two tehsils, both places, every class, and says it is synthetic', () => {
  assert.deepEqual(
    new Set(demoTable.map((any) => any.tehsil)),
    new Set(['mehrabad-city', 'chak-noor']),
  )
  assert.deepEqual(new Set(demoTable.map((any) => any.place)), new Set(['urban', 'rural']))
  assert.deepEqual(new Set(demoTable.map((any) => any.classification)), new Set(classifications))
  assert.deepEqual(clashesIn(demoTable), [])
  for (const any of demoTable) assert.equal(any.note.en, 'Synthetic table for demonstration')
})

test('every fault of a record is named, each at its column', () => {
  const [good] = demoRecords
  assert.ok(good)
  const { faults } = valuationRowOf({
    ...good,
    fiscal_year: '2026-02-30',
    place: 'town',
    land_rate: '-5',
    locality: 'Gulshan <b>',
    note_ur: '',
  })
  assert.deepEqual(
    faults?.map((fault) => fault.field),
    ['fiscal_year', 'locality', 'note_ur', 'place', 'land_rate'].toSorted(byColumn(good)),
  )
})

function byColumn(record: Record<string, string>) {
  const columns = Object.keys(record)
  return (one: string, other: string) => columns.indexOf(one) - columns.indexOf(other)
}

test('a record with Urdu digits and group commas is read', () => {
  const [good] = demoRecords
  assert.ok(good)
  assert.equal(valuationRowOf({ ...good, land_rate: '۹۵۰,۰۰۰' }).row?.landRate, rupees(950_000))
})

test('two rows that answer the same question clash', () => {
  const [first] = demoTable
  assert.ok(first)
  assert.equal(clashesIn([first, { ...first, landRate: 1 }]).length, 1)
})

test('a table becomes one record a locality and year, and comes back unchanged', () => {
  const records = valuationRecordsOf(demoTable)
  assert.deepEqual(
    records.flatMap((record) => rowsIn(record.item)),
    [...demoTable],
  )
  const prefix = valuationKeyPrefix('PB-MHR', '2026-11-22')
  const now = records.filter((record) => record.key.startsWith(prefix))
  assert.equal(now.length, 11)
  assert.match(localityLabel(now[0]?.item ?? {}).en, /Gulshan-e-Mehr, Mehrabad City/)
  assert.deepEqual(rowsIn(undefined), [])
})
