import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  area,
  confirmation,
  longText,
  oneFrom,
  oneOf,
  quantity,
  shortText,
  type Question,
} from '../question.ts'
import type { WebFields } from '../typed.ts'
import { inJson, onWeb } from './test-answers.ts'

type Row = [typed: string | WebFields, expected: unknown]
const brief = (value: unknown) => JSON.stringify(value)?.slice(0, 60)
function table(name: string, way: (typed: never) => unknown, rows: readonly [unknown, unknown][]) {
  describe(name, () => {
    for (const [typed, expected] of rows) {
      test(`${brief(typed)} gives ${brief(expected)}`, () =>
        assert.deepEqual(way(typed as never), expected))
    }
  })
}
const web = (question: Question) => (typed: string | WebFields) => onWeb(question, typed)
const json = (question: Question) => (value: unknown) => inJson(question, value)

const colour = oneOf(['red', 'blue'])
const choices: Row[] = [
  ['red', 'red'],
  [' red ', 'red'],
  ['', ['q: form-choice-missing']],
  ['green', ['q: form-choice-unknown']],
  ['RED', ['q: form-choice-unknown']],
  ['constructor', ['q: form-choice-unknown']],
  ["red' or 1=1", ['q: form-choice-unknown']],
]
table('one of some options, on the web', web(colour), [
  ...choices,
  [{ q: ['red', 'blue'] }, 'blue'],
  [{}, ['q: form-choice-missing']],
])
table('one of some options, in JSON', json(colour), [
  ...choices,
  [5, ['q: form-answer-shape']],
  [['red'], ['q: form-answer-shape']],
])
table('one from a list', web(oneFrom('grounds')), [
  ['minto', 'minto'],
  ['', ['q: form-choice-missing']],
  ['moon', ['q: form-choice-unknown']],
  ['__proto__', ['q: form-choice-unknown']],
])
test('a list that was not handed in stops the program, not the person', () => {
  assert.throws(() => inJson(oneFrom('rivers'), 'ravi'), /list rivers was not handed in/)
  assert.throws(() => inJson(oneFrom('toString'), 'ravi'), /list toString was not handed in/)
})

const string = quantity({ unit: 'metre', atLeast: 10, atMost: 900, decimals: 1 })
const lengths: Row[] = [
  ['10', '10'],
  ['900', '900'],
  ['10.50', '10.5'],
  ['۱۰٫۵', '10.5'],
  ['0100', '100'],
  ['', ['q: form-number-missing']],
  ['9.9', ['q: form-number-too-small']],
  ['900.1', ['q: form-number-too-large']],
  ['10.55', ['q: form-number-decimals']],
  ['-10', ['q: form-number-negative']],
  ['ten', ['q: form-number-shape']],
  ['1e2', ['q: form-number-shape']],
  ['10 metres', ['q: form-number-shape']],
  ['9'.repeat(5000), ['q: form-number-too-large']],
]
table('a quantity on the web', web(string), [...lengths, ['1,0', ['q: form-number-shape']]])
table('a quantity in JSON, as text or number', json(string), [
  ...lengths,
  [10.5, '10.5'],
  [0.1 + 0.2, ['q: form-number-decimals']],
  [1e21, ['q: form-number-shape']],
  [1e-7, ['q: form-number-shape']],
  [true, ['q: form-answer-shape']],
  [{}, ['q: form-answer-shape']],
])
table('a whole number', web(quantity({ unit: 'day', decimals: 0 })), [
  ['0', '0'],
  ['1,200', '1200'],
  ['3.0', '3'],
  ['2.5', ['q: form-number-whole']],
])

const plot = area({ units: ['kanal', 'marla'] })
const size = (value: string, unit: string) => ({ 'q.value': value, 'q.unit': unit })
table('an area on the web', web(plot), [
  [size('2.5', 'kanal'), { value: '2.5', unit: 'kanal' }],
  [size('۱۰', 'marla'), { value: '10', unit: 'marla' }],
  [size('0.0001', 'marla'), { value: '0.0001', unit: 'marla' }],
  [size('0.00001', 'marla'), ['q.value: form-number-decimals']],
  [size('0', 'marla'), ['q.value: form-area-zero']],
  [size('999999999', 'marla'), { value: '999999999', unit: 'marla' }],
  [size('1000000000', 'marla'), ['q.value: form-number-too-large']],
  [size('-1', 'marla'), ['q.value: form-number-negative']],
  [size('1', 'acre'), ['q.unit: form-unit-unknown']],
  [size('1', ''), ['q.unit: form-unit-missing']],
  [size('', 'marla'), ['q.value: form-number-missing']],
  [size('big', 'acre'), ['q.value: form-number-shape', 'q.unit: form-unit-unknown']],
  [{}, ['q.value: form-number-missing', 'q.unit: form-unit-missing']],
])
table('an area in JSON', json(plot), [
  [
    { value: '2.50', unit: 'kanal' },
    { value: '2.5', unit: 'kanal' },
  ],
  [
    { value: 2.5, unit: 'kanal' },
    { value: '2.5', unit: 'kanal' },
  ],
  [{ value: '1' }, ['q.unit: form-unit-missing']],
  [{ unit: 'kanal' }, ['q.value: form-number-missing']],
  [{ value: '1', unit: 'kanal', unti: 1 }, ['q.unti: form-unknown-field']],
  [{ value: {}, unit: 'kanal' }, ['q.value: form-answer-shape']],
  [{ value: '1', unit: 5 }, ['q.unit: form-answer-shape']],
  ['2.5 kanal', ['q: form-answer-shape']],
  [[2.5, 'kanal'], ['q: form-answer-shape']],
])
test('an optional area left empty is no answer, whether or not its unit was preset', () => {
  assert.equal(onWeb(area({ optional: true }), size('', '')), undefined)
  assert.equal(onWeb(area({ optional: true, units: ['acre'] }), size('', 'acre')), undefined)
})

const texts: Row[] = [
  ['fly high', 'fly high'],
  ['  a \n b ', 'a b'],
  ['\u202Ea\u0000b\u200F', 'ab'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ["'); drop table x; --", "'); drop table x; --"],
  ['پتنگ ۱۲', 'پتنگ ۱۲'],
  ['© ® ™', '© ® ™'],
  ['', ['q: form-text-missing']],
  ['\u200B\u00AD', ['q: form-text-missing']],
  ['a'.repeat(40), 'a'.repeat(40)],
  ['a'.repeat(41), ['q: form-text-too-long']],
  ['a'.repeat(1_000_000), ['q: form-text-too-long']],
  ['kite 🪁', ['q: form-text-pictures']],
  ['1\uFE0F\u20E3', ['q: form-text-pictures']],
  ['🇵🇰', ['q: form-text-pictures']],
  ['👨‍👩‍👧', ['q: form-text-pictures']],
]
table('one line of text, on the web', web(shortText({ max: 40 })), texts)
table('one line of text, in JSON', json(shortText({ max: 40 })), [
  ...texts,
  [5, ['q: form-answer-shape']],
])
table(
  'the number of a document: its letters and 16 digits, in groups or not',
  web(shortText({ max: 40, holds: 'document-number' })),
  [
    ['PB-MHR-2611 0123 4567 8901', 'PB-MHR-2611 0123 4567 8901'],
    ['pb-mhr-2611012345678901', 'pb-mhr-2611012345678901'],
    ['PB-MHR-۲۶۱۱ ۰۱۲۳ ۴۵۶۷ ۸۹۰۱', 'PB-MHR-۲۶۱۱ ۰۱۲۳ ۴۵۶۷ ۸۹۰۱'],
    ['39990-1000001-8', ['q: form-document-number-wrong']],
    ['2611 0123 4567 8901', ['q: form-document-number-wrong']],
    ['PB-MHR-2611', ['q: form-document-number-wrong']],
    ['', ['q: form-text-missing']],
  ],
)
table('text of several lines', web(longText({ max: 40 })), [
  ['a\r\nb', 'a\nb'],
  ['\n\n a \n\n\n\n b \n', 'a\n\nb'],
  ['a\u2028b', 'a\nb'],
  ['a\tb', 'a b'],
  ['\n \n', ['q: form-text-missing']],
  ['a\n'.repeat(30), ['q: form-text-too-long']],
])

table('a confirmation on the web', web(confirmation()), [
  ['yes', true],
  ['', ['q: form-confirmation-missing']],
  ['no', ['q: form-confirmation-missing']],
])
table('a confirmation in JSON', json(confirmation()), [
  [true, true],
  [false, ['q: form-confirmation-missing']],
  ['yes', ['q: form-answer-shape']],
  [1, ['q: form-answer-shape']],
])
