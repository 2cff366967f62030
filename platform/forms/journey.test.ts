import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { answer, holds } from './condition.ts'
import type { Answers } from './form.ts'
import {
  answersOnPath,
  checkAnswers,
  countOf,
  missingOf,
  nextQuestion,
  pathOf,
  previousQuestion,
  refusalOf,
  withAnswer,
} from './journey.ts'
import { personsIn } from './people.ts'
import { money, oneOf, people } from './question.ts'
import {
  ayesha,
  bilal,
  draftArbitrary,
  everythingArbitrary,
  kiteContext,
  kitePermit,
} from './test-form.ts'

const always = ['fliers', 'helper', 'flyingDate', 'stringLength', 'motto', 'noGlassString']
const contest = {
  occasion: 'contest',
  prize: 100_00,
  referee: ayesha,
  fliers: [bilal],
  flyingDate: '2026-11-21',
  ground: 'minto',
  groundSize: { value: '2', unit: 'kanal' },
  stringLength: '50',
  noGlassString: true,
}

function check(answers: unknown) {
  return checkAnswers(kitePermit, answers, kiteContext)
}
function codesOf(answers: unknown): string[] {
  const checked = check(answers)
  return 'faults' in checked ? checked.faults.map((one) => `${one.field}: ${one.code}`) : []
}

describe('the path through a form', () => {
  const paths: [Answers, string[]][] = [
    [{}, ['occasion', ...always]],
    [{ occasion: 'leisure' }, ['occasion', ...always]],
    [
      { occasion: 'wedding' },
      [
        'occasion',
        'fliers',
        'helper',
        'flyingDate',
        'stringLength',
        'motto',
        'story',
        'noGlassString',
      ],
    ],
    [
      { occasion: 'contest' },
      [
        'occasion',
        'prize',
        'referee',
        'fliers',
        'helper',
        'flyingDate',
        'ground',
        'stringLength',
        'motto',
        'noGlassString',
      ],
    ],
    [
      { occasion: 'contest', ground: 'rooftop' },
      [
        'occasion',
        'prize',
        'referee',
        'fliers',
        'helper',
        'flyingDate',
        'ground',
        'stringLength',
        'motto',
        'noGlassString',
      ],
    ],
    [
      { occasion: 'contest', ground: 'minto' },
      [
        'occasion',
        'prize',
        'referee',
        'fliers',
        'helper',
        'flyingDate',
        'ground',
        'groundSize',
        'stringLength',
        'motto',
        'noGlassString',
      ],
    ],
    // The ground was answered for a contest; for leisure it no longer counts, nor what hung on it.
    [{ occasion: 'leisure', ground: 'minto' }, ['occasion', ...always]],
  ]
  for (const [answers, expected] of paths) {
    test(`${JSON.stringify(answers)} leads through ${expected.length} questions`, () =>
      assert.deepEqual(pathOf(kitePermit, answers), expected))
  }

  test('no answer off the path survives, and nothing off the path keeps a question alive', () => {
    fc.assert(
      fc.property(draftArbitrary, (draft) => {
        const kept = answersOnPath(kitePermit, draft)
        const path = pathOf(kitePermit, draft)
        for (const name of Object.keys(kept)) assert.ok(path.includes(name), name)
        for (const name of path) {
          const { when } = kitePermit[name as keyof typeof kitePermit] as { when?: never }
          assert.ok(when === undefined || holds(when, (earlier) => kept[earlier]), name)
        }
        assert.deepEqual(pathOf(kitePermit, kept), path)
        assert.deepEqual(answersOnPath(kitePermit, kept), kept)
      }),
    )
  })

  test('the path does not depend on the order in which answers were given', () => {
    fc.assert(
      fc.property(draftArbitrary, (draft) => {
        const reversed = Object.fromEntries(Object.entries(draft).reverse())
        assert.deepEqual(pathOf(kitePermit, reversed), pathOf(kitePermit, draft))
      }),
    )
  })

  test('a name that every object has is no answer', () => {
    assert.deepEqual(
      answersOnPath(kitePermit, Object.create({ occasion: 'contest' }) as Answers),
      {},
    )
  })
})

describe('going through a form', () => {
  test('begins at the first question and goes to the next that applies', () => {
    assert.equal(nextQuestion(kitePermit, {}), 'occasion')
    assert.equal(nextQuestion(kitePermit, { occasion: 'contest' }, 'occasion'), 'prize')
    assert.equal(nextQuestion(kitePermit, { occasion: 'leisure' }, 'occasion'), 'fliers')
    assert.equal(nextQuestion(kitePermit, { occasion: 'leisure' }, 'prize'), 'fliers')
    assert.equal(nextQuestion(kitePermit, {}, 'noGlassString'), undefined)
    assert.equal(previousQuestion(kitePermit, { occasion: 'leisure' }, 'fliers'), 'occasion')
    assert.equal(previousQuestion(kitePermit, { occasion: 'contest' }, 'fliers'), 'referee')
    assert.equal(previousQuestion(kitePermit, {}, 'occasion'), undefined)
  })

  test('an optional question left empty is not asked again on return', () => {
    const upToHelper = { ...contest, flyingDate: undefined }
    assert.equal(nextQuestion(kitePermit, upToHelper), 'helper')
    const skipped = withAnswer(upToHelper, 'helper', undefined)
    assert.equal(skipped['helper'], null)
    assert.equal(nextQuestion(kitePermit, skipped), 'flyingDate')
    const whole = withAnswer(withAnswer(contest, 'helper', undefined), 'motto', undefined)
    assert.equal(nextQuestion(kitePermit, whole), undefined)
    assert.deepEqual(check(whole), { answers: contest })
  })

  test('a changed answer brings up exactly the questions that now apply', () => {
    const whole = { ...contest, helper: null, motto: null }
    const festival = { ...whole, occasion: 'festival' }
    assert.deepEqual(missingOf(kitePermit, festival), ['story'])
    assert.equal(nextQuestion(kitePermit, festival), 'story')
  })

  test('required answers are missing until given; a list until it is long enough', () => {
    assert.deepEqual(missingOf(kitePermit, {}), [
      'occasion',
      'fliers',
      'flyingDate',
      'stringLength',
      'noGlassString',
    ])
    assert.deepEqual(missingOf(kitePermit, contest), [])
    assert.deepEqual(missingOf(kitePermit, { ...contest, fliers: [] }), ['fliers'])
    const pair = { pair: people({ atLeast: 2, optional: true }) }
    assert.deepEqual(missingOf(pair, {}), [])
    assert.deepEqual(missingOf(pair, { pair: [] }), [])
    assert.deepEqual(missingOf(pair, { pair: [ayesha] }), ['pair'])
    assert.deepEqual(missingOf(kitePermit, { ...contest, prize: null }), ['prize'])
  })

  test('following nextQuestion from any draft reaches the end', () => {
    fc.assert(
      fc.property(draftArbitrary, everythingArbitrary, (draft, everything) => {
        let answers: Answers = draft
        for (let asked = 0; asked <= Object.keys(kitePermit).length; asked += 1) {
          const name = nextQuestion(kitePermit, answers)
          if (name === undefined) return assert.deepEqual(missingOf(kitePermit, answers), [])
          answers = withAnswer(answers, name, everything[name as keyof typeof everything])
        }
        assert.fail('asked more often than there are questions')
      }),
    )
  })
})

describe('checking a whole form', () => {
  test('gives the answers in normal form', () => {
    const typed = {
      ...contest,
      referee: { ...ayesha, cnic: '۳۵۲۰۲-۱۲۳۴۵۶۷-۱', phone: '0300 1234567' },
    }
    assert.deepEqual(check(typed), { answers: contest })
  })

  test('tells everything that is wrong at once, in the order of the form', () => {
    assert.deepEqual(
      codesOf({
        ...contest,
        prize: -5,
        fliers: [ayesha, { ...bilal, cnic: '7' }],
        flyingDate: '2026-11-22',
        ground: 'moon',
        motto: '😀',
        noGlassString: false,
      }),
      [
        'prize: form-money-negative',
        'fliers[1].cnic: form-cnic-shape',
        'flyingDate: form-date-in-future',
        'ground: form-choice-unknown',
        'motto: form-text-pictures',
        'noGlassString: form-confirmation-missing',
      ],
    )
  })

  test('a faulty choice is one fault, and what hangs on it is not asked', () => {
    assert.deepEqual(codesOf({ ...contest, occasion: 'party' }), ['occasion: form-choice-unknown'])
    const isNot = answer('colour').isNot('red')
    const form = { colour: oneOf(['red', 'blue']), price: money({ when: isNot }) }
    const checked = checkAnswers(form, { colour: 'grue' }, kiteContext)
    assert.ok('faults' in checked)
    assert.deepEqual(
      checked.faults.map((one) => one.field),
      ['colour'],
    )
  })

  test('drops answers to questions that do not apply, even faulty ones', () => {
    const { prize, referee, ground, groundSize, ...leisure } = { ...contest, occasion: 'leisure' }
    const leftovers = { prize: -1, referee: 'nobody', ground, groundSize }
    assert.ok(prize > 0 && referee.name !== '')
    assert.deepEqual(check({ ...leisure, ...leftovers }), { answers: leisure })
  })

  test('refuses unknown names by name, a few of them, and things that are no object', () => {
    assert.deepEqual(codesOf({ ...contest, prise: 1 }), ['prise: form-unknown-answer'])
    const hostile = JSON.parse(`{"__proto__": 1, "constructor": 2}`) as object
    assert.equal(codesOf({ ...contest, ...hostile }).length, 2)
    assert.deepEqual(codesOf(hostile).slice(0, 2), [
      '__proto__: form-unknown-answer',
      'constructor: form-unknown-answer',
    ])
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`x${n}`, n]))
    assert.equal(codesOf({ ...contest, ...many }).length, 20)
    assert.deepEqual(codesOf({ ...contest, ['x'.repeat(9999)]: 1 }), [
      `${'x'.repeat(60)}: form-unknown-answer`,
    ])
    for (const wrong of [undefined, null, 'text', 5, [], [contest]]) {
      assert.deepEqual(codesOf(wrong), ['undefined: form-not-an-object'])
    }
  })

  test('what passes is on the path, complete, and passes again unchanged', () => {
    fc.assert(
      fc.property(everythingArbitrary, (everything) => {
        const checked = check(everything)
        assert.ok('answers' in checked, JSON.stringify(checked))
        const { answers } = checked
        assert.deepEqual(answersOnPath(kitePermit, answers), answers)
        assert.deepEqual(missingOf(kitePermit, answers), [])
        assert.deepEqual(check(JSON.parse(JSON.stringify(answers))), checked)
        if (answers.occasion !== 'contest') assert.ok(!('prize' in answers || 'referee' in answers))
        if (answers.ground === undefined) assert.ok(!('groundSize' in answers))
      }),
    )
  })

  test('any JSON at all is answered with answers or faults, never an exception', () => {
    const names = fc.constantFrom(...Object.keys(kitePermit), 'other')
    fc.assert(
      fc.property(fc.dictionary(names, fc.jsonValue()), (json) => {
        const checked = check({ occasion: 'contest', ...json })
        assert.ok('faults' in checked && checked.faults.length > 0)
      }),
    )
  })

  test('a refusal carries its faults', () => {
    const checked = check({})
    assert.ok('faults' in checked)
    const refusal = refusalOf(checked.faults)
    assert.equal(refusal.status, 422)
    assert.deepEqual(refusal.faults, checked.faults)
  })
})

describe('the persons named in a form', () => {
  test('are everyone on the path, with question and place', () => {
    assert.deepEqual(
      personsIn(kitePermit, { ...contest, helper: bilal, fliers: [bilal, ayesha] }),
      [
        { question: 'referee', index: 0, cnic: ayesha.cnic, name: ayesha.name },
        { question: 'fliers', index: 0, cnic: bilal.cnic, name: bilal.name },
        { question: 'fliers', index: 1, cnic: ayesha.cnic, name: ayesha.name },
        { question: 'helper', index: 0, cnic: bilal.cnic, name: bilal.name },
      ],
    )
  })

  test('are not those of a question that no longer applies, nor of a broken answer', () => {
    assert.deepEqual(personsIn(kitePermit, { ...contest, occasion: 'leisure', fliers: null }), [])
    assert.deepEqual(personsIn(kitePermit, { referee: 5, fliers: 'x', helper: { name: 'y' } }), [])
  })
})

describe('how many questions there will be', () => {
  const form = {
    kind: oneOf(['a', 'b']),
    fee: money(),
    size: oneOf(['s', 'l'], { when: answer('kind').is('b') }),
    more: money({ when: answer('size').is('l') }),
  }

  test('is said only where no answer to come changes it', () => {
    assert.equal(countOf(form, {}, 'kind'), undefined)
    assert.equal(countOf(form, { kind: 'a' }, 'fee'), 2)
    assert.equal(countOf(form, { kind: 'b' }, 'fee'), undefined)
    assert.equal(countOf(form, { kind: 'b', size: 's' }, 'more'), 3)
    assert.equal(countOf(form, { kind: 'b', size: 'l' }, 'more'), 4)
    // Going back, what was answered may be answered otherwise.
    assert.equal(countOf(form, { kind: 'b', size: 'l' }, 'kind'), undefined)
  })
})
