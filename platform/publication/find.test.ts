/** A filter of words that was narrowed finds what it found before. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { narrowed, type PublicFilter } from './find.ts'

const topics = ['wheels/bent', 'wheels/gone', 'strings/cut']
const places = ['PB-KTE/hill', 'PB-KTE/river']
const some = (all: readonly string[]) => fc.subarray([...all])
const filters = fc.record(
  {
    topics: some(topics),
    places: some(places),
    words: fc.array(fc.record({ topics: some(topics), places: some(places) }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
)

function fits(filter: PublicFilter, topic: string, place: string): boolean {
  const words = filter.words ?? []
  return (
    (filter.topics?.includes(topic) ?? true) &&
    (filter.places?.includes(place) ?? true) &&
    words.every((word) => word.topics.includes(topic) || word.places.includes(place))
  )
}

test('of every topic and place it says the same', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const found = narrowed(filter)
      for (const topic of topics) {
        for (const place of places) {
          const isFound = found !== undefined && fits(found, topic, place)
          assert.equal(isFound, fits(filter, topic, place))
        }
      }
    }),
  )
})

test('a word that means nothing is looked for in no table', () => {
  assert.equal(narrowed({ words: [{ topics: [], places: [] }] }), undefined)
  assert.equal(narrowed({ topics: ['wheels/bent'], stages: [] }), undefined)
})
