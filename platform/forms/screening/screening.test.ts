import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  coverStretches,
  findPersonal,
  joinStretches,
  personalKindsIn,
  type Finding,
} from './screening.ts'

const own = ['Zara Invented', 'زارا فرضی']
const stretches = (found: readonly Finding[]) => found.map(({ at }) => at)
const cover = (written: string) => coverStretches(written, stretches(findPersonal(written, own)))

/** What was written, which kinds are seen in it, and words that nobody may read afterwards. */
const told: readonly (readonly [string, readonly string[], string])[] = [
  ['My card is 39990-1000001-8.', ['identity'], '39990'],
  ['شناختی کارڈ ۳۹۹۹۰-۱۰۰۰۰۰۱-۸', ['identity'], '۱۰۰۰۰۰۱'],
  ['کارڈ ٣٩٩٩٠١٠٠٠٠٠١٨ ہے', ['identity'], '٣٩٩٩٠'],
  ['39990–1000001–8', ['identity'], '39990'],
  ['3 9 9 9 0.1 0 0 0 0 0 1.8', ['identity'], '3 9 9'],
  ['passport AB1234567', ['identity'], '1234567'],
  ['call 0300-1234567', ['phone'], '1234567'],
  ['فون ۰۳۰۰ ۱۲۳ ۴۵۶۷ پر', ['phone'], '۴۵۶۷'],
  ['0 3 0 0 1 2 3 4 5 6 7', ['phone'], '0 1 2'],
  ['+92 (300) 1234567 or 00923001234567', ['phone'], '300'],
  ['\u2066+923001234567\u2069', ['phone'], '92300'],
  ['office 042-35761234', ['phone'], '3576'],
  ['the car LEA-1234 stands there', ['plate'], 'LEA'],
  ['leb-19-1234', ['plate'], 'leb'],
  ['LE-12-3456', ['plate'], '3456'],
  ['گاڑی ABC ۱۲۳ والا', ['plate'], 'ABC'],
  ['گاڑی ایل ای اے ۱۲۳۴', ['plate'], '۱۲۳۴'],
  ['write to bashir.k@example.com', ['email', 'name'], 'example'],
  ['PK36 SCBL 0000 0011 2345 6702', ['account'], 'SCBL'],
  ['0300 1234567, LEA-1234, 39990-1000001-8', ['identity', 'phone', 'plate'], '1234'],
  ['0\u03363\u03360\u03360\u03361\u03362\u03363\u03364\u03365\u03366\u03367', ['phone'], '3\u0336'],
  ['0\u20E33\u20E30\u20E30\u20E31\u20E32\u20E33\u20E34\u20E35\u20E36\u20E37', ['phone'], '3'],
  ['⓿❸⓿⓿❶❷❸❹❺❻❼ or 🄌➂🄋🄋➀➁➂➃➄➅➆', ['phone'], '❸'],
  ['0300,1234567 or 0300*123|4567', ['phone'], '123'],
  ['0,3,0,0,1,2,3,4,5,6,7', ['phone'], '3,0'],
  ['0300۔1234567، 0300:1234567', ['phone'], '1234567'],
  ['[0300] x "1234567"', ['phone'], '1234567'],
  ['O3OO-l234567', ['phone'], '234567'],
  ['0300 mera number 1234567', ['phone'], '1234567'],
  ['0300 mera number 1234567', ['phone'], '0300'],
  ['call 03001 and then after it 234567', ['phone'], '234567'],
  ['+92 300, my mobile, 123-4567', ['phone'], '4567'],
  ['میرا نمبر ۰۳۰۰ اور آگے ۱۲۳۴۵۶۷ ہے', ['phone'], '۱۲۳۴۵۶۷'],
  ['read it from behind: 76543210030', ['phone'], '7654321'],
  ['7654321-0030, also 765432100329', ['phone'], '7654321'],
  ['from behind 0-1000001-09993', ['identity'], '1000001'],
  ['my card is 39990 and then 1000001 and 8', ['identity'], '1000001'],
  ['شناختی کارڈ 39990 پھر 10000018', ['identity'], '10000018'],
  ['L.E.A. 1234 and L E B 19 1234', ['plate'], '1234'],
  ['LEA.1234 and 1234-LEA', ['plate'], '1234'],
  ['gari number lea 1234', ['plate'], 'lea'],
  ['گاڑی نمبر lea 1234 والا', ['plate'], '1234'],
  ['zero three zero zero one two three four five six seven', ['phone'], 'three'],
  ['صفر تین صفر صفر ایک دو تین چار پانچ چھ سات', ['phone'], 'تین'],
  ['sifar teen double sifar 1 2 3 chaar paanch chay saat', ['phone'], 'teen'],
  ['39990,1000001,8', ['identity'], '1000001'],
  ['bkm (at) example.com, bkm at example dot com', ['email'], 'example'],
  ['M\u0336u\u0336h\u0336a\u0336m\u0336m\u0336a\u0336d came, and Áslam', ['name'], 'Áslam'],
  ['ask A.s.l.a.m, or Z a r a', ['name'], 'a r'],
  ['Mr Lone and Mrs. Wani were there', ['name'], 'Wani'],
  ['John Smith s/o Peter Smith', ['name'], 'Peter'],
  ['wife of Karim Dad', ['name'], 'Karim'],
  ['aslam sahib ne kaha', ['name'], 'aslam'],
  ['مسٹر لون نے کہا', ['name'], 'لون'],
  ['جناب سرفراز وٹو نے کہا', ['name'], 'وٹو'],
  ['محمد اسلم ولد غلام رسول', ['name'], 'رسول'],
  ['عمران خان نے سڑک توڑی', ['name'], 'خان'],
  ['I am Zara and this is زارا', ['name'], 'زارا'],
]
for (const [written, kinds, gone] of told) {
  test(`what leads to a person is seen and covered: ${written}`, () => {
    assert.deepEqual(personalKindsIn(written, own), kinds)
    assert.ok(!cover(written).includes(gone), cover(written))
  })
}

const innocent = [
  'The light has been out since 20 November 2026 at 18:30.',
  'On 03-11-2026 8:30 it burst, from 18:30, 05:00 and 06:45 on',
  'between 1,250,000 and 2,500,000, 1,300,000 rupees',
  'On 03-11-2026 the 340 houses and 0345 marla, 300 of them',
  '35000 rupees were paid of 12500000, and 25000 more of 10000000',
  'a card was asked of 15000 people, 1250000 had none',
  'the 1,250,000 rupees of 11-11-2020 8:30',
  'W.P. 1234 of 2026, S.R.O. 1125, Sec.144, SEC.144, 302-PPC, 1973-ACT, 500-KVA',
  'bus number 340 stops, house no 12 and 340',
  'one of two or three wells, four, five and six metres deep',
  'N.A.D.R.A. and W A P D A came',
  'meet at noon at the well, دو تین دن',
  'On 05-11-2026 08 30 the pipe broke',
  'may 2026, in 2025, of 500 houses',
  'گلی نمبر 12، مکان 340 کے سامنے، 3 ہفتے سے',
  'Rs 12,500 were asked, PSID 1786 0000 0000',
  'PB-MHR-99A1 is the reference',
  'Act 1899, PPC 302, FIR 123/26, UC 45, NA-125, MAY 2026',
  'یو سی 123 اور این اے 125 میں',
  'جناب عالی! گزارش ہے کہ گلی میں پانی ہے',
  'جناب گزارش ہے کہ ڈاکٹر موجود نہیں',
  'DC sahib please look at Faisal Town and at Allama Iqbal Road',
  'فیصل ٹاؤن اور جوہر ٹاؤن میں، ملک بھر میں',
  'he said that the son of a neighbour fell',
  '',
]
for (const written of innocent) {
  test(`other words are left: ${written}`, () => {
    assert.deepEqual(findPersonal(written, own), [])
    assert.equal(cover(written), written)
  })
}

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0xff10] as const
const gap = fc.constantFrom('', '', '', ' ', '.', '-', ' - ', '\u200F', '\u2013', '\u00A0')

test('T-PUB-7 no number of a card or a phone survives, in any digits, however it is split', () => {
  const beginnings = fc.constantFrom([3, 5], [0, 3], [0, 0, 9, 2, 3], [9, 2, 3])
  fc.assert(
    fc.property(
      beginnings,
      digits(11),
      fc.constantFrom(...zeros),
      fc.array(gap, { minLength: 16, maxLength: 16 }),
      fc.constantFrom('گواہ ', 'call ', 'x\n'),
      (start, more, zero, gaps, before) => {
        const isCard = start[0] !== 0 && start[0] !== 9
        const number = [...start, ...more].slice(0, isCard ? 13 : start.length + 9)
        const signs = number.map((digit) => String.fromCodePoint(zero + digit))
        const written = signs.reduce((all, sign, at) => all + (gaps[at] ?? '') + sign)
        const left = cover(`${before}${written} end`)
        assert.ok(!/\p{Nd}/u.test(left), `${written} → ${left}`)
      },
    ),
    { numRuns: 1_000 },
  )
})

const word = fc.constantFrom('mera', 'number', 'and', 'then', 'اور', 'پھر', 'یہ', 'houses')
const wordsBetween = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))

test('T-PUB-7 no half of a mobile’s number survives words between, nor one from behind', () => {
  fc.assert(
    fc.property(
      digits(9),
      fc.integer({ min: 4, max: 7 }),
      wordsBetween,
      fc.constantFrom(...zeros),
      (more, half, between, zero) => {
        const number = [0, 3, ...more].map((digit) => String.fromCodePoint(zero + digit))
        const halves = [number.slice(0, half).join(''), number.slice(half).join('')] as const
        const behind = number.toReversed().join('')
        for (const written of [halves.join(` ${between} `), behind]) {
          const left = cover(`on it ${written} end`)
          assert.ok(!/\p{Nd}/u.test(left), `${written} → ${left}`)
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('numbers that begin as no mobile does are left, whatever words stand between them', () => {
  // Without a three there is no mobile, from the front or from behind.
  const amount = fc
    .integer({ min: 1, max: 9_999_999 })
    .map((one) => Number(String(one).replaceAll('3', '4')))
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 4 }), wordsBetween, (amounts, between) => {
      const written = amounts.join(` ${between} `)
      assert.equal(cover(written), written)
    }),
    { numRuns: 500 },
  )
})

const pieces = fc.constantFrom(
  ...told.map(([written]) => written),
  ...innocent,
  'Mr',
  'ولد',
  'صاحب',
  'Ali',
  'اسلم',
  '█',
  '[…]',
  '03',
  '001234567',
  '-',
  '\n',
)
const texts = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 12 })
  .map((parts) => parts.join(' '))

test('what is covered is never longer, hides nothing else, and covered again is the same', () => {
  fc.assert(
    fc.property(texts, (written) => {
      const found = stretches(findPersonal(written, own))
      const once = coverStretches(written, found)
      assert.ok(once.length <= written.length)
      assert.deepEqual(findPersonal(once, own), [])
      assert.equal(cover(once), once)
      // Beside what is covered stands what was written, whole and in its order.
      let [at, left] = [0, once]
      for (const [from, to] of joinStretches(found)) {
        const kept = written.slice(at, from)
        assert.ok(left.startsWith(kept))
        left = left.slice(kept.length + Math.min(3, to - from))
        at = to
      }
      assert.equal(left, written.slice(at))
    }),
    { numRuns: 500 },
  )
})
