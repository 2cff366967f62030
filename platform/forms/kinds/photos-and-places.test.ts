/** Photos by their ids, and where something is: what each way in makes of what is sent. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { text } from '#platform/kernel'
import { areaAt } from '../areas.ts'
import { checkForm } from '../form.ts'
import { missingOf } from '../journey.ts'
import { parseJsonAnswer } from '../parse.ts'
import { location, photos, type Question } from '../question.ts'
import { kiteContext } from '../test-form.ts'
import { inJson, onWeb } from './test-answers.ts'

const [a, b, c] = ['AAAAAAAAAAAA', 'BBBBBBBBBBBB', 'CCCCCCCCCCCC']
const two = photos({ atLeast: 1, atMost: 2 })
const here = location({ list: 'grounds' })
const inLahore = location({
  list: 'grounds',
  within: { south: 31, north: 32, west: 74, east: 75 },
})
const brief = (value: unknown) => JSON.stringify(value)?.slice(0, 70)

function table(
  name: string,
  way: (question: Question, given: never) => unknown,
  question: Question,
  rows: readonly (readonly [unknown, unknown])[],
) {
  describe(name, () => {
    for (const [given, expected] of rows) {
      test(`${brief(given)} gives ${brief(expected)}`, () =>
        assert.deepEqual(way(question, given as never), expected))
    }
  })
}

table('photos on the web', onWeb, two, [
  [a, [a]],
  [`${a} ${b}`, [a, b]],
  [{ q: [a, b] }, [a, b]],
  [{ q: [a, a] }, [a]],
  [{}, ['q: form-photos-missing']],
  [`${a} ${b} ${c}`, ['q: form-photos-too-many']],
  ['<script>', ['q: form-photos-wrong']],
  ["' or 1=1", ['q: form-photos-wrong']],
])
table('photos in JSON', inJson, two, [
  [
    [a, b],
    [a, b],
  ],
  [[], ['q: form-photos-missing']],
  [a, ['q: form-answer-shape']],
  [[5], ['q: form-answer-shape']],
  [Array.from({ length: 51 }, () => a), ['q: form-answer-shape']],
  [['__proto__'], ['q: form-photos-wrong']],
])
table('fewer photos than are asked for', inJson, photos({ atLeast: 2 }), [
  [[a], ['q: form-photos-too-few']],
])

const minto = { 'q.place': 'minto' }
table('a place on the web', onWeb, inLahore, [
  [minto, { place: 'minto' }],
  [
    { ...minto, 'q.landmark': ' By the  gate ' },
    { place: 'minto', landmark: 'By the gate' },
  ],
  [
    { ...minto, 'q.lat': '۳۱.۵۸۸۳۱۴', 'q.lon': '74.3107°' },
    { place: 'minto', point: { lat: 31.58831, lon: 74.3107 } },
  ],
  [{}, ['q.place: form-location-missing']],
  [{ 'q.landmark': 'By the gate' }, ['q.place: form-location-missing']],
  [{ 'q.place': 'moon' }, ['q.place: form-location-unknown']],
  [{ ...minto, 'q.lat': '31.5' }, ['q.lon: form-location-half']],
  [{ ...minto, 'q.lon': '74.5' }, ['q.lat: form-location-half']],
  [{ ...minto, 'q.lat': 'north', 'q.lon': '74' }, ['q.lat: form-location-number']],
  [
    { ...minto, 'q.lat': '1e1', 'q.lon': 'x' },
    ['q.lat: form-location-number', 'q.lon: form-location-number'],
  ],
  [{ ...minto, 'q.lat': '33.7', 'q.lon': '74.3' }, ['q.lat: form-location-outside']],
  [{ ...minto, 'q.landmark': 'a'.repeat(201) }, ['q.landmark: form-text-too-long']],
  [{ ...minto, 'q.landmark': 'By the 🌳' }, ['q.landmark: form-text-pictures']],
])
table('a place in JSON', inJson, here, [
  [
    { place: 'minto', point: { lat: 31.588314159, lon: 74.3 } },
    { place: 'minto', point: { lat: 31.58831, lon: 74.3 } },
  ],
  [
    { place: 'minto', point: { lat: '31.5', lon: '74.5' } },
    {
      place: 'minto',
      point: { lat: 31.5, lon: 74.5 },
    },
  ],
  ['minto', ['q: form-answer-shape']],
  [{ place: 5 }, ['q.place: form-answer-shape']],
  [{ place: 'minto', point: 'here' }, ['q.point: form-answer-shape']],
  [{ place: 'minto', point: { lat: null, lon: 1 } }, ['q.point: form-answer-shape']],
  [{ place: 'minto', point: { lat: Number.NaN, lon: 74 } }, ['q.lat: form-location-number']],
  [
    { place: 'minto', point: { lat: 31.5, lon: 74.5, height: 3 } },
    ['q.point.height: form-unknown-field'],
  ],
  [{ place: 'minto', map: 'x' }, ['q.map: form-unknown-field']],
  [{ place: 'minto', point: { lat: 51.5, lon: 0.1 } }, ['q.lat: form-location-outside']],
])

const square = (south: number) =>
  [
    [south, 74.3],
    [south, 74.4],
    [south + 0.1, 74.4],
    [south + 0.1, 74.3],
  ].map(([lat = 0, lon = 0]) => ({ lat, lon }))
const areas = [
  { value: 'minto', label: text('Minto', 'منٹو'), outline: square(31.5) },
  { value: 'bazaar', label: text('Bazaar', 'بازار'), outline: square(31.6) },
  { value: 'fields', label: text('The fields', 'کھیت'), point: { lat: 31.7, lon: 74.5 } },
]

for (const [name, place, lat, said] of [
  ['in the area that is chosen', 'minto', 31.55, []],
  ['in another one', 'minto', 31.65, ['where.place: form-location-elsewhere']],
  ['in none', 'minto', 31.75, ['where.place: form-location-not-there']],
  ['across the border by a few steps', 'minto', 31.602, []],
  ['across it by more', 'minto', 31.604, ['where.place: form-location-elsewhere']],
  ['and the chosen area has no border', 'fields', 31.55, []],
] as const) {
  test(`a pin ${name}: ${said.join() || 'agrees'}`, () => {
    const lists = { grounds: areas }
    const where = { place, point: { lat, lon: 74.35 } }
    const read = parseJsonAnswer(here, 'where', where, { ...kiteContext, lists })
    const faults = 'faults' in read ? read.faults : []
    assert.deepEqual(
      faults.map(({ field, code }) => `${field}: ${code}`),
      said,
    )
    const [fault] = faults
    if (fault && fault.code === 'form-location-elsewhere') {
      assert.match(fault.wayOut('en'), /Choose Bazaar; or move the pin, or take it away/)
    }
  })
}

test('the area of a pin is the one whose border holds it', () => {
  const at = (lat: number) => areaAt(areas, { lat, lon: 74.35 })?.value
  assert.deepEqual([at(31.55), at(31.65), at(31.75)], ['minto', 'bazaar', undefined])
})

test('a list of photos that was begun must be long enough, also where it might be left out', () => {
  const form = { q: photos({ atLeast: 2, optional: true }) }
  assert.deepEqual(missingOf(form, {}), [])
  assert.deepEqual(missingOf(form, { q: null }), [])
  assert.deepEqual(missingOf(form, { q: [a] }), ['q'])
  assert.deepEqual(missingOf(form, { q: [a, b] }), [])
})

test('a definition that cannot be answered is told', () => {
  const faultsOf = (question: Question) => checkForm({ q: question }).length
  assert.equal(faultsOf(photos({ atMost: 6 })), 1)
  assert.equal(faultsOf(photos({ atLeast: 3, atMost: 2 })), 1)
  assert.equal(faultsOf(photos({ atLeast: 0 })), 1)
  assert.equal(faultsOf(location({ list: '' })), 1)
  const within = { south: 32, north: 31, west: 74, east: 75 }
  assert.equal(faultsOf(location({ list: 'grounds', within })), 1)
  assert.equal(faultsOf(inLahore) + faultsOf(two), 0)
})
