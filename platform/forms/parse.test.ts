import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isolate } from '#platform/kernel'
import { controlsOf, hintOf, parseJsonAnswer, parseWebAnswer, webFieldsOf } from './parse.ts'
import type { Question } from './question.ts'
import {
  ayesha,
  bilal,
  everythingArbitrary,
  kiteContext,
  kitePermit,
  kiteWording,
} from './test-form.ts'
import { tidyLine, tidyLines } from './typed.ts'

const questions = Object.entries(kitePermit) as [keyof typeof kitePermit, Question][]

for (const [name, question] of questions) {
  test(`an answer to ${name}, shown in its fields and posted again, is the same answer`, () => {
    fc.assert(
      fc.property(everythingArbitrary, (everything) => {
        const value = everything[name] ?? undefined
        const fields = webFieldsOf(question, name, value)
        assert.deepEqual(parseWebAnswer(question, name, fields, kiteContext), { value })
        const json = JSON.parse(JSON.stringify({ value })) as { value?: unknown }
        assert.deepEqual(parseJsonAnswer(question, name, json.value, kiteContext), { value })
      }),
      { numRuns: 50 },
    )
  })

  test(`the fields of ${name} are the controls of its page`, () => {
    const controls = controlsOf(question, name, kiteWording[name], kiteContext.lists)
    const [everything] = fc.sample(everythingArbitrary, { numRuns: 1, seed: 7 })
    const sample = { ...everything, helper: ayesha, fliers: [ayesha], motto: 'Fly' }
    const fields = webFieldsOf(question, name, sample[name])
    assert.deepEqual(
      Object.keys(fields),
      controls.map((control) => control.name),
    )
    for (const control of controls) {
      assert.ok(control.label.en !== '' && control.label.ur !== '')
      const options = control.options?.map((option) => option.value)
      if (options) assert.ok(options.includes(fields[control.name] ?? ''), control.name)
    }
  })

  test(`any text posted to ${name} is answered, never an exception`, () => {
    const controls = controlsOf(question, name, kiteWording[name], kiteContext.lists)
    const names = fc.constantFrom(...controls.map((control) => control.name))
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()))
    fc.assert(
      fc.property(fc.dictionary(names, anything), (fields) => {
        const parsed = parseWebAnswer(question, name, fields, kiteContext)
        if (!('faults' in parsed)) return
        assert.ok(parsed.faults.length > 0)
        for (const { field = '' } of parsed.faults) {
          assert.ok(
            controls.some((control) => control.name.startsWith(field)),
            field,
          )
        }
      }),
      { numRuns: 50 },
    )
  })
}

test('tidied text is tidy: a second time changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      assert.equal(tidyLine(tidyLine(typed)), tidyLine(typed))
      assert.equal(tidyLines(tidyLines(typed)), tidyLines(typed))
    }),
    { numRuns: 1000 },
  )
})

describe('refilling a page', () => {
  test('what was typed comes back exactly, wrong or not, and only the own fields', () => {
    const typed = {
      'helper.name': ' Ali 😀 ',
      'helper.cnic': '12',
      'helper.phone': ['a', '0300'],
      other: 'x',
      helperOther: 'y',
    }
    assert.deepEqual(webFieldsOf(kitePermit.helper, 'helper', bilal, typed), {
      'helper.name': ' Ali 😀 ',
      'helper.cnic': '12',
      'helper.phone': '0300',
    })
    assert.deepEqual(webFieldsOf(kitePermit.prize, 'prize', 5, { prize: '-5' }), { prize: '-5' })
  })

  test('nothing stored, or something that no longer fits the question, shows empty fields', () => {
    for (const value of [undefined, null, 'text', { name: 5 }]) {
      assert.deepEqual(webFieldsOf(kitePermit.helper, 'helper', value), {})
    }
  })

  test('numbers are shown as people read them', () => {
    assert.deepEqual(webFieldsOf(kitePermit.prize, 'prize', 123_456_750), { prize: '1,234,567.50' })
    const fields = webFieldsOf(kitePermit.referee, 'referee', ayesha)
    assert.equal(fields['referee.cnic'], '35202-1234567-1')
    assert.equal(fields['referee.phone'], '0300 1234567')
  })
})

test('a page has the hint of the service, or for a date an example, isolated in Urdu', () => {
  const { flyingDate, prize } = kitePermit
  assert.equal(hintOf(flyingDate, kiteWording.flyingDate, 'en'), 'The day of the flight')
  assert.equal(hintOf(flyingDate, kiteWording.prize, 'ur'), `مثال: ${isolate('27 3 2026')}`)
  assert.equal(hintOf(prize, kiteWording.prize, 'en'), undefined)
})

test('more options than can be seen at once become a list', () => {
  const many = Array.from({ length: 13 }, (_, n) => `option-${n}`) as [string, ...string[]]
  const title = kiteWording.occasion.title
  const shapeOf = (options: [string, ...string[]]) =>
    controlsOf({ kind: 'one-of', options }, 'q', { title }, {}).map((control) => control.shape)
  assert.deepEqual(shapeOf(many), ['list'])
  assert.deepEqual(shapeOf(many.slice(1) as [string]), ['radios'])
})
