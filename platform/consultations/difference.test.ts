/** The words that changed, and that both texts can be put together from them again. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { differenceOf, type Piece } from './difference.ts'

const textOf = (pieces: readonly Piece[], kind: 'added' | 'removed') =>
  pieces
    .filter((one) => one.kind === 'same' || one.kind === kind)
    .map(({ words }) => words)
    .join('')

const written = fc
  .array(fc.constantFrom('a', 'b', 'c', 'جگہ', 'فیس', '600', 'روپے۔'), { maxLength: 30 })
  .chain((words) => fc.constantFrom(words.join(' '), words.join('  \n'), ` ${words.join(' ')} `))

test('one word that was put in the place of another is told as just that', () => {
  assert.deepEqual(differenceOf('A place costs Rs 600 a month.', 'A place costs Rs 400 a month.'), [
    { kind: 'same', words: 'A place costs Rs ' },
    { kind: 'removed', words: '600 ' },
    { kind: 'added', words: '400 ' },
    { kind: 'same', words: 'a month.' },
  ])
  const [, removed, added] = differenceOf('فیس 600 روپے ہے۔', 'فیس 400 روپے ہے۔')
  assert.deepEqual([removed?.words, added?.words], ['600 ', '400 '])
})

test('both texts come back whole, letter for letter', () => {
  fc.assert(
    fc.property(written, written, (before, after) => {
      const pieces = differenceOf(before, after)
      assert.equal(textOf(pieces, 'removed'), before)
      assert.equal(textOf(pieces, 'added'), after)
    }),
  )
})

test('what stayed is as long as it can be, and nothing stands empty', () => {
  fc.assert(
    fc.property(written, (same) => {
      const pieces = differenceOf(same, same)
      assert.ok(pieces.every(({ kind, words }) => kind === 'same' && words !== ''))
    }),
  )
  const pieces = differenceOf('a b c d e f', 'x b c y e z')
  const stayed = pieces.filter(({ kind }) => kind === 'same').map(({ words }) => words.trim())
  assert.deepEqual(stayed, ['b c', 'e'])
})

test('texts of many thousand different words are told as taken out and put in', () => {
  const many = (letter: string) =>
    Array.from({ length: 3_000 }, (_, at) => `${letter}${at}`).join(' ')
  const pieces = differenceOf(`same ${many('a')}`, `same ${many('b')}`)
  assert.deepEqual(
    pieces.map(({ kind }) => kind),
    ['same', 'removed', 'added'],
  )
})
