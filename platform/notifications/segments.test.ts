import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { costOfMessage, faultsOfWording, renderMessage, segmentsOf } from './index.ts'
import { text } from '#platform/kernel'

const summary = (sms: string): string => {
  const { encoding, units, count, unitsLeft } = segmentsOf(sms)
  return `${encoding} ${units} units, ${count} parts, ${unitsLeft} left`
}

test('Latin text: 160 alone, then 153 a part', () => {
  assert.equal(summary(''), 'gsm-7 0 units, 1 parts, 160 left')
  assert.equal(summary('a'.repeat(160)), 'gsm-7 160 units, 1 parts, 0 left')
  assert.equal(summary('a'.repeat(161)), 'gsm-7 161 units, 2 parts, 145 left')
  assert.equal(summary('a'.repeat(306)), 'gsm-7 306 units, 2 parts, 0 left')
  assert.equal(summary('a'.repeat(307)), 'gsm-7 307 units, 3 parts, 152 left')
})

test('Urdu text: 70 alone, then 67 a part, as a real SMS centre counted them', () => {
  assert.equal(summary('ا'.repeat(70)), 'ucs-2 70 units, 1 parts, 0 left')
  assert.equal(summary('ا'.repeat(71)), 'ucs-2 71 units, 2 parts, 63 left')
  assert.equal(summary('ا'.repeat(137)), 'ucs-2 137 units, 3 parts, 64 left')
})

test('one letter outside the GSM alphabet makes the whole message dear', () => {
  assert.equal(segmentsOf(`${'a'.repeat(70)}ا`).count, 2)
  assert.equal(segmentsOf(`${'a'.repeat(70)}\u2066`).encoding, 'ucs-2')
  assert.equal(segmentsOf('`').encoding, 'ucs-2')
  assert.equal(segmentsOf('@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¡ÄÖÑÜ§¿äöñüà\n\r').encoding, 'gsm-7')
})

test('characters of the extension table cost two and are never cut in half', () => {
  assert.equal(summary('^{}\\[~]|€\f'), 'gsm-7 20 units, 1 parts, 140 left')
  assert.equal(segmentsOf('€'.repeat(80)).count, 1)
  assert.equal(segmentsOf(`a${'€'.repeat(80)}`).count, 2)
  // 153 is odd: the 77th euro does not fit into the first part, whose last septet stays empty.
  assert.equal(summary('€'.repeat(153)), 'gsm-7 306 units, 3 parts, 151 left')
})

test('an emoji is a pair and is never cut in half', () => {
  assert.equal(segmentsOf('😀'.repeat(35)).count, 1)
  assert.equal(summary('😀'.repeat(67)), 'ucs-2 134 units, 3 parts, 65 left')
})

test('never fewer parts than the units need, and one letter adds at most one', () => {
  const letters = fc.constantFrom('a', '€', 'ا', '😀', ' ', '[')
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 400 }), letters, (list, letter) => {
      const sms = list.join('')
      const now = segmentsOf(sms)
      const [alone, joined] = now.encoding === 'gsm-7' ? [160, 153] : [70, 67]
      assert.equal(now.count === 1, now.units <= alone)
      if (now.count > 1) assert.ok(now.count >= Math.ceil(now.units / joined))
      assert.ok(now.unitsLeft >= 0 && now.unitsLeft <= alone)
      const next = segmentsOf(sms + letter)
      if (next.encoding === now.encoding) assert.ok(next.count - now.count <= 1)
      assert.ok(next.count >= now.count)
    }),
  )
})

const wording = text('{number} is issued to {name}.', '{number} {name} کو جاری ہوا۔')
const isolates = /[\u2066-\u2069]/

test('a number inside Urdu stands in an isolate; in English none makes the SMS dear', () => {
  const urdu = renderMessage(wording, 'ur', { number: '4210-2600', name: 'Ali' })
  assert.equal(urdu, '\u20664210-2600\u2069 \u2066Ali\u2069 کو جاری ہوا۔')
  const english = renderMessage(wording, 'en', { number: '4210-2600', name: 'Ali' })
  assert.equal(english, '4210-2600 is issued to Ali.')
  assert.doesNotMatch(english, isolates)
})

test('a value brings no control or direction characters, no huge length, no new value', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const said = renderMessage(wording, 'ur', { number: 'N', name })
      const inside = said.slice('\u2066N\u2069 '.length, -' کو جاری ہوا۔'.length)
      assert.doesNotMatch(inside.replace(/^[\u2066\u2068]|\u2069$/g, ''), /[\p{Cc}\p{Cf}]/u)
      assert.ok([...said].length <= 85)
    }),
  )
  const long = renderMessage(wording, 'en', { number: 'N', name: 'x'.repeat(5_000) })
  assert.equal(long, `N is issued to ${'x'.repeat(59)}….`)
  assert.match(renderMessage(wording, 'en', { number: '{name}', name: 'Ali' }), /^\{name\} is/)
  assert.throws(() => renderMessage(wording, 'en', { number: '1' }), /no value for \{name\}/)
})

test('an editor sees what a wording costs in both languages, and what is wrong with it', () => {
  const examples = { number: 'PB-LHR-0K3F-8QZT-2M5X', name: 'Muhammad Abdullah' }
  const cost = costOfMessage(wording, examples)
  assert.deepEqual([cost.en.encoding, cost.ur.encoding], ['gsm-7', 'ucs-2'])
  assert.deepEqual(faultsOfWording(wording, examples, 1), [])
  const codes = (en: string, ur: string) =>
    faultsOfWording(text(en, ur), examples, 1).map((fault) => fault.code)
  assert.deepEqual(codes('{number}', '{name}'), ['message-wording-values-differ'])
  assert.deepEqual(codes('{other}', '{other}'), ['message-wording-values-differ'])
  assert.deepEqual(codes('fine', 'ا'.repeat(71)), ['message-wording-too-long'])
  const [fault] = faultsOfWording(text('a'.repeat(200), 'ا'), examples, 1)
  assert.match(fault?.title('en') ?? '', /cost 2 SMS parts; at most 1/)
})
