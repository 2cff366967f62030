import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { wordsTold } from './words.ts'

const keysOf = (told: string) => wordsTold(told).map(({ key }) => key)
const writtenIn = (told: string) => wordsTold(told).map(({ written }) => written)

test('what tells is kept, in the three ways people write', () => {
  assert.deepEqual(writtenIn('The gutter has been overflowing since Monday!'), [
    'gutter',
    'overflowing',
    'monday',
  ])
  assert.deepEqual(writtenIn('hamari gali mein gutter ubal raha hai'), ['gali', 'gutter', 'ubal'])
  assert.deepEqual(writtenIn('ہماری گلی میں گٹر ابل رہا ہے۔'), ['گلی', 'گٹر', 'ابل'])
})

test('letters that look alike are one, and so are usual spellings of a sound', () => {
  assert.deepEqual(keysOf('كوڑا'), keysOf('کوڑا'))
  assert.deepEqual(keysOf('پانی'), keysOf('پاني'))
  assert.deepEqual(keysOf('مُردہ'), keysOf('مرده'))
  assert.deepEqual(keysOf('paani'), keysOf('pani'))
  assert.deepEqual(keysOf('koora'), keysOf('kura'))
  assert.deepEqual(keysOf('GUTTER'), keysOf('guter'))
  assert.notDeepEqual(keysOf('light'), keysOf('night'))
})

test('numbers, plates, mails and addresses are never words', () => {
  const told = 'Call 0300-1234567 or ۳۵۲۰۲-۱۲۳۴۵۶۷-۱, LEA-1234, a.b@c.pk, www.x.pk/y, block5 smog'
  assert.deepEqual(
    writtenIn(told).filter((word) => /\d|@|pk/.test(word)),
    [],
  )
  assert.ok(writtenIn(told).includes('smog'))
})

test('who is named is not kept: neither the title nor what follows it', () => {
  assert.deepEqual(writtenIn('Mr Zahoor Qureshi blocked the drain.'), ['blocked', 'drain'])
  assert.deepEqual(writtenIn('چوہدری ظہور قریشی نے نالی بلاک کی'), ['نالی', 'بلاک'])
  assert.deepEqual(writtenIn('Muhammad Zahoor. Smog again'), ['smog'])
})

test('each word counts once, and only so many of one telling', () => {
  assert.deepEqual(writtenIn('smog smog SMOG'), ['smog'])
  const many = Array.from(
    { length: 3_000 },
    (_, i) => `zq${'abcdefghij'[i % 10]}${'klmnopqrst'[((i / 10) % 10) | 0]}xv`,
  )
  assert.equal(wordsTold(many.join(' ')).length, 40)
})

test('whatever is typed, what is kept is letters of one script, and folds to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (told) => {
      for (const { key, written } of wordsTold(told)) {
        assert.match(written, /^([a-z]+|\p{Script=Arabic}+)$/u)
        assert.ok(key.length > 0)
        assert.equal(keysOf(written).at(0) ?? key, key)
      }
    }),
    { numRuns: 300 },
  )
})
