import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { text } from '#platform/kernel'
import { findOptions } from './finding.ts'
import type { Option } from './form.ts'

const flying = { id: 'flying', label: text('Flying', 'پتنگ بازی') }
const options: readonly Option[] = [
  option(
    'string',
    text('Glass-coated string', 'شیشے والی ڈور'),
    'manjha dor sheesha gala ڈور مانجھا',
  ),
  option(
    'roof',
    text('Kites from a roof without a wall', 'بغیر دیوار چھت سے پتنگ'),
    'chhat deewar چھت',
  ),
  option('noise', text('Noise at night', 'رات کو شور'), 'shor raat music شور'),
  option(
    'wires',
    text('Kite in the electric wires', 'بجلی کی تاروں میں پتنگ'),
    'taar bijli تار بجلی',
  ),
]
function option(value: string, label: Option['label'], words: string): Option {
  return { value, label, words, under: [flying] }
}
const found = (asked: string) => findOptions(options, asked, 3).map(({ value }) => value)

test('an option is found in Urdu, in Roman Urdu as it is spelt, and in English', () => {
  for (const asked of ['شور', 'raat ko shor', 'shore', 'noise at night']) {
    assert.equal(found(asked)[0], 'noise', asked)
  }
  for (const asked of ['bijlee ki taar', 'بجلی کی تار', 'electric wire', 'bijli']) {
    assert.equal(found(asked)[0], 'wires', asked)
  }
})

test('what somebody tells suggests what it is about', () => {
  const told = 'کل شام گلی میں بچے کا گلا ڈور سے کٹ گیا، شیشے والی ڈور سرعام بکتی ہے'
  assert.equal(found(told)[0], 'string')
})

test('a word that stands under many says less than one that stands under few', () => {
  assert.equal(found('patang chhat')[0], 'roof')
})

test('what nobody knows finds nothing', () => {
  assert.deepEqual(found('zzz qqq'), [])
  assert.deepEqual(found('   '), [])
})

test('whatever is typed gives at most what was asked for, each once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (asked) => {
      const values = findOptions(options, asked, 2).map(({ value }) => value)
      assert.ok(values.length <= 2)
      assert.equal(new Set(values).size, values.length)
    }),
  )
})
