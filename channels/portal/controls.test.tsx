import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { controlId, renderPart } from '#channels/components'
import {
  area,
  confirmation,
  controlsOf,
  date,
  longText,
  money,
  oneFrom,
  oneOf,
  parseWebAnswer,
  people,
  person,
  quantity,
  shortText,
  webFieldsOf,
  type Lists,
  type Question,
  type QuestionWording,
} from '#platform/forms'
import { languages, text } from '#platform/kernel'
import { expectValidHtml } from '#tests/browser'
import { controlAtFault, errorsOf, QuestionFields } from './controls.tsx'

const lists: Lists = {
  towns: [{ value: 'a', label: text('Kite Town', 'پتنگ نگر'), group: text('North', 'شمال') }],
}
const wording: QuestionWording = {
  title: text('A question?', 'ایک سوال؟'),
  hint: text('A hint', 'ایک اشارہ'),
  options: { small: text('Small', 'چھوٹا'), large: text('Large', 'بڑا') },
  optionHints: { large: text('Wide', 'چوڑا') },
}
const kinds: Readonly<Record<string, Question>> = {
  oneOf: oneOf(['small', 'large']),
  oneFrom: oneFrom('towns'),
  money: money(),
  person: person(),
  people: people(),
  date: date(),
  area: area(),
  quantity: quantity({ unit: 'metre' }),
  shortText: shortText({ max: 10 }),
  longText: longText({ max: 10 }),
  confirmation: confirmation(),
}
const context = { today: '2026-05-04', lists }

describe('every kind of question', () => {
  for (const [kind, question] of Object.entries(kinds)) {
    for (const language of languages) {
      test(`${kind} is drawn with its faults, each linked to a field, in ${language}`, async () => {
        const controls = controlsOf(question, 'q', wording, lists)
        const parsed = parseWebAnswer(question, 'q', {}, context)
        assert.ok('faults' in parsed)
        const html = renderPart(
          <main>
            <QuestionFields
              question={question}
              wording={wording}
              controls={controls}
              values={webFieldsOf(question, 'q', undefined, {})}
              faults={parsed.faults}
              language={language}
              isPage
            />
          </main>,
        )
        await expectValidHtml(html)
        assert.equal(html.match(/<h1/g)?.length, 1)
        for (const control of controls) assert.ok(html.includes(`name="${control.name}"`))
        for (const { href } of errorsOf(controls, parsed.faults, language)) {
          assert.ok(href && html.includes(`id="${href.slice(1)}"`), `${href} leads nowhere`)
        }
        assert.ok(html.includes('govuk-error-message'))
      })
    }
  }

  test('what was typed comes back exactly, markup as text', () => {
    const typed = { 'q.value': '<b>"5"</b>', 'q.unit': 'marla' }
    const html = renderPart(
      <QuestionFields
        question={kinds['area'] as Question}
        wording={wording}
        controls={controlsOf(kinds['area'] as Question, 'q', wording, lists)}
        values={typed}
        faults={[]}
        language="en"
        isPage
      />,
    )
    assert.match(html, /value="&lt;b>&quot;5&quot;&lt;\/b>"/)
    assert.match(html, /<input[^>]*value="marla"[^>]*checked/)
  })
})

test('field names become ids that an address can end with', () => {
  assert.equal(controlId({ name: 'flyers[0].cnic' }), 'flyers-0-cnic')
  assert.equal(controlId({ name: 'day.month' }), 'day-month')
  assert.notEqual(controlId({ name: 'flyers[1].cnic' }), controlId({ name: 'flyers[11].cnic' }))
})

test('a fault of a part leads to that part, of the whole to its first field', () => {
  const question = person()
  const controls = controlsOf(question, 'q', wording, lists)
  const parsed = parseWebAnswer(question, 'q', { 'q.cnic': '12' }, context)
  assert.ok('faults' in parsed)
  const atCnic = parsed.faults.find(({ field }) => field === 'q.cnic')
  assert.ok(atCnic)
  assert.equal(controlAtFault(controls, atCnic)?.name, 'q.cnic')
  const unreal = parseWebAnswer(
    date(),
    'q',
    { 'q.day': '30', 'q.month': '2', 'q.year': '2026' },
    context,
  )
  assert.ok('faults' in unreal && unreal.faults[0])
  const boxes = controlsOf(date(), 'q', wording, lists)
  assert.equal(controlAtFault(boxes, unreal.faults[0])?.name, 'q.day')
  const [first] = errorsOf(boxes, unreal.faults, 'en')
  assert.equal(first?.text, unreal.faults[0].title('en'), 'not of its first field alone')
})

test('each line of the list at the top names the field that it is about', () => {
  const faults = ['q.name', 'q.cnic'].map((field) => {
    const parsed = parseWebAnswer(shortText({ max: 9 }), field, {}, context)
    assert.ok('faults' in parsed && parsed.faults[0])
    return parsed.faults[0]
  })
  const controls = controlsOf(person(), 'q', wording, lists)
  const labels = faults.map(({ field }) => controls.find(({ name }) => name === field)?.label)
  for (const language of ['en', 'ur'] as const) {
    const told = errorsOf(controls, faults, language).flatMap(({ text: said }) =>
      typeof said === 'string' ? said : [],
    )
    for (const [index, line] of told.entries()) {
      assert.ok(line.startsWith(labels[index]?.[language] ?? '-'), line)
    }
    assert.equal(new Set(told).size, 2)
  }
})
