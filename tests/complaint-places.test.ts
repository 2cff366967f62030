/** The published places are sound; where they are may be said as well, and is checked. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { readPlaces } from '#services/citizen-complaint'

const file = new URL('../services/citizen-complaint/demo-places.csv', import.meta.url)
const lines: Record<string, string>[] = parse(readFileSync(file), { columns: true })

test('the file has places with a point and a border, and one that is nowhere', () => {
  const { faults, records } = readPlaces(lines)
  assert.deepEqual(faults, [])
  const drawn = records.filter(({ item }) => item['point'] && item['outline'])
  assert.equal(drawn.length, records.length - 1)
})

const good = { district: 'PB-KTE', place: 'a', name_en: 'A', name_ur: 'ا' }
const border = '31, 74; 31.1, 74; 31.1, 74.1'

test('without them a place is as sound as before', () => {
  const { faults, records } = readPlaces([good])
  assert.deepEqual([faults, Object.keys(records[0]?.item ?? {})], [[], ['name']])
})

const wrong: readonly (readonly [string, Record<string, string>, RegExp])[] = [
  ['half a point', { point: '31.5' }, /line 2: point/],
  ['words for a point', { point: 'near the mosque' }, /line 2: point/],
  ['a point beyond the pole', { point: '91, 74' }, /line 2: point/],
  ['a border of two corners', { outline: '31, 74; 32, 75' }, /line 2: outline/],
  ['a border with a hole in it', { outline: `${border}; ` }, /line 2: outline/],
  ['a border of too many corners', { outline: Array(61).fill('31, 74').join(';') }, /outline/],
]
for (const [name, change, expected] of wrong) {
  test(`a line is refused that has ${name}`, () => {
    assert.match(readPlaces([{ ...good, ...change }]).faults.join('\n'), expected)
    assert.deepEqual(readPlaces([{ ...good, point: '31, 74', outline: border }]).faults, [])
  })
}
