import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { answer } from './condition.ts'
import { defineForm } from './form.ts'
import { checkAnswers, pathOf } from './journey.ts'
import { money, oneOf, type Question } from './question.ts'
import { jsonSchemaOf } from './json-schema.ts'
import {
  draftArbitrary,
  everythingArbitrary,
  kiteContext,
  kitePermit,
  kiteWording,
} from './test-form.ts'

const schema = jsonSchemaOf(kitePermit, kiteWording)
const validates = new Ajv2020({ strict: false, validateFormats: false }).compile(schema)

describe('the JSON schema of a form', () => {
  test('accepts whatever the form itself accepts', () => {
    fc.assert(
      fc.property(everythingArbitrary, (everything) => {
        const checked = checkAnswers(kitePermit, everything, kiteContext)
        assert.ok('answers' in checked)
        assert.ok(validates(checked.answers), JSON.stringify(validates.errors))
      }),
    )
  })

  test('requires exactly the questions that the path requires', () => {
    fc.assert(
      fc.property(everythingArbitrary, draftArbitrary, (everything, draft) => {
        const checked = checkAnswers(kitePermit, { ...everything, ...draft }, kiteContext)
        if (!('answers' in checked)) return
        for (const name of pathOf(kitePermit, checked.answers)) {
          const { [name]: _left, ...rest } = checked.answers as Record<string, unknown>
          const question = kitePermit[name as keyof typeof kitePermit] as Question
          if (name in checked.answers)
            assert.equal(validates(rest), question.optional === true, name)
        }
      }),
    )
  })

  test('does not require what hangs on an answer that is itself off the path', () => {
    const form = defineForm({
      sky: oneOf(['clear', 'cloudy']),
      wind: oneOf(['none', 'strong'], { when: answer('sky').is('clear') }),
      line: money({ when: answer('wind').is('strong') }),
      tip: money({ when: answer('wind').is('strong'), optional: true }),
    })
    const { motto } = kiteWording
    const option = { options: { clear: motto.title, cloudy: motto.title } }
    const winds = { options: { none: motto.title, strong: motto.title } }
    const wording = {
      sky: { ...motto, ...option },
      wind: { ...motto, ...winds },
      line: motto,
      tip: motto,
    }
    const accepts = new Ajv2020({ strict: false }).compile(jsonSchemaOf(form, wording))
    for (const [sent, expected] of [
      [{ sky: 'cloudy', wind: 'strong' }, true],
      [{ sky: 'clear', wind: 'strong' }, false],
      [{ sky: 'clear', wind: 'strong', line: 5 }, true],
      [{ sky: 'clear', wind: 'none' }, true],
    ] as const) {
      assert.equal('answers' in checkAnswers(form, sent, kiteContext), expected)
      assert.equal(accepts(sent), expected, JSON.stringify(sent))
    }
  })

  test('refuses unknown names, wrong shapes and amounts out of bounds', () => {
    const [everything] = fc.sample(everythingArbitrary, { numRuns: 1, seed: 5 })
    const good = { ...everything, helper: undefined, motto: undefined }
    assert.ok(validates(JSON.parse(JSON.stringify(good))))
    for (const wrong of [
      { other: 1 },
      { occasion: 'party' },
      { prize: 1.5 },
      { prize: -1 },
      { fliers: [] },
      { fliers: [{ name: 'x' }] },
      { stringLength: '1.55' },
      { noGlassString: false },
      { groundSize: { value: '1', unit: 'furlong' } },
      { motto: 'x'.repeat(41) },
    ]) {
      assert.equal(
        validates(JSON.parse(JSON.stringify({ ...good, ...wrong }))),
        false,
        JSON.stringify(wrong),
      )
    }
  })

  test('describes each question in both languages and marks the personal ones', () => {
    const properties = schema['properties'] as Record<string, Record<string, unknown>>
    assert.deepEqual(Object.keys(properties), Object.keys(kitePermit))
    assert.equal(properties['flyingDate']?.['title'], 'Which day?')
    assert.deepEqual(properties['flyingDate']?.['x-ur'], {
      title: 'کس دن؟',
      description: 'اڑان کا دن',
    })
    assert.match(String(properties['prize']?.['description']), /whole paisa/)
    const personal = Object.entries(properties).filter(([, one]) => one['x-personal'] === true)
    assert.deepEqual(
      personal.map(([name]) => name),
      ['referee', 'fliers', 'helper'],
    )
  })
})
