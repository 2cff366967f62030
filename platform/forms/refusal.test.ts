import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defineProblems, text, type CivilDate } from '#platform/kernel'
import { defineForm, type FormContext } from './form.ts'
import { checkAnswers } from './journey.ts'
import { controlsOf, parseWebAnswer } from './parse.ts'
import { date, oneFrom, oneOf, type Refusal } from './question.ts'

const problems = defineProblems({
  'kite-too-windy': {
    status: 422,
    title: text('It is too windy', 'ہوا بہت تیز ہے'),
    wayOut: text('Choose another.', 'کوئی اور منتخب کریں۔'),
  },
  'kite-no-ground': {
    status: 422,
    title: text('No ground is open', 'کوئی میدان کھلا نہیں'),
    wayOut: text('Ask the office.', 'دفتر سے پوچھیں۔'),
  },
})

const windyDay: Refusal<CivilDate> = (day, { answers, field }) =>
  answers['kite'] === 'large' && day > '2026-06-30'
    ? problems['kite-too-windy']({ field })
    : undefined

const form = defineForm({
  kite: oneOf(['small', 'large']),
  day: date({ refusal: windyDay }),
  ground: oneFrom('grounds', { whenEmpty: problems['kite-no-ground'] }),
})

const context: FormContext = {
  today: '2026-11-22',
  lists: {
    grounds: [
      {
        value: 'hill',
        label: text('Hill', 'پہاڑی'),
        refusal: (_value, { answers, field }) =>
          answers['kite'] === 'large' ? problems['kite-too-windy']({ field }) : undefined,
      },
      { value: 'park', label: text('Park', 'باغ') },
    ],
  },
}
const empty: FormContext = { ...context, lists: { grounds: [] } }

const faultsIn = (result: object) =>
  'faults' in result
    ? (result.faults as { field: string; code: string }[]).map((f) => `${f.field}: ${f.code}`)
    : []

test('a day and an option are refused beside an earlier answer, each at its own field', () => {
  const answers = { kite: 'large', day: '2026-07-01', ground: 'hill' }
  const refused = ['day: kite-too-windy', 'ground: kite-too-windy']
  assert.deepEqual(faultsIn(checkAnswers(form, answers, context)), refused)
  assert.deepEqual(faultsIn(checkAnswers(form, { ...answers, kite: 'small' }, context)), [])
  const other = { kite: 'large', day: '2026-06-30', ground: 'park' }
  assert.deepEqual(faultsIn(checkAnswers(form, other, context)), [])
})

test('a page that hands in the answers so far refuses at once', () => {
  const seen = { ...context, answers: { kite: 'large' } }
  const parsed = parseWebAnswer(form.ground, 'ground', { ground: 'hill' }, seen)
  assert.deepEqual(faultsIn(parsed), ['ground: kite-too-windy'])
  assert.deepEqual(parseWebAnswer(form.ground, 'ground', { ground: 'hill' }, context), {
    value: 'hill',
  })
})

test('an empty list says why on its page, and whatever is sent', () => {
  const wording = { title: text('Where?', 'کہاں؟'), hint: text('Choose', 'منتخب کریں') }
  const hintIn = ({ lists }: FormContext) =>
    controlsOf(form.ground, 'ground', wording, lists)[0]?.hint
  assert.deepEqual(hintIn(context), wording.hint)
  assert.equal(hintIn(empty)?.en, 'No ground is open. Ask the office.')
  assert.match(hintIn(empty)?.ur ?? '', /کھلا نہیں\u2069۔ \u2068دفتر/)
  for (const ground of ['hill', undefined]) {
    const result = checkAnswers(form, { kite: 'small', day: '2026-01-01', ground }, empty)
    assert.deepEqual(faultsIn(result), ['ground: kite-no-ground'])
  }
})
