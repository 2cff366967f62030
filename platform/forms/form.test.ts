import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { text } from '#platform/kernel'
import { all, answer, any, not } from './condition.ts'
import {
  checkForm,
  checkWording,
  defineForm,
  type AnswersOf,
  type Form,
  type FormOf,
  type Wording,
} from './form.ts'
import { date, money, oneFrom, oneOf, people, quantity, shortText } from './question.ts'
import type { Person } from './question.ts'
import { kitePermit, kiteWording } from './test-form.ts'

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
function holdsForTypes<Claim extends true>(claim: Claim): void {
  assert.equal(claim, true)
}

function defineInvented<const F extends Form>(definition: {
  readonly form: F & FormOf<F>
  readonly fee: (answers: AnswersOf<F>) => number
}) {
  return definition
}

describe('what the compiler says of a form', () => {
  type Kite = AnswersOf<typeof kitePermit>

  test('a question that is always asked has an answer; others may have none', () => {
    holdsForTypes<Equal<Kite['occasion'], 'festival' | 'contest' | 'wedding' | 'leisure'>>(true)
    holdsForTypes<Equal<Kite['fliers'], readonly Person[]>>(true)
    holdsForTypes<Equal<Kite['prize'], number | undefined>>(true)
    holdsForTypes<Equal<Kite['helper'], Person | undefined>>(true)
    holdsForTypes<Equal<Kite['noGlassString'], true>>(true)
  })

  test('a condition on an unknown question or option does not compile', () => {
    const occasion = oneOf(['festival', 'contest'])
    // @ts-expect-error there is no question occasions
    defineForm({ occasion, prize: money({ when: answer('occasions').is('contest') }) })
    // @ts-expect-error occasion has no option contests
    defineForm({ occasion, prize: money({ when: answer('occasion').is('contests') }) })
    // @ts-expect-error occasion has no option party, inside all, any and not
    defineForm({ occasion, prize: money({ when: not(all([answer('occasion').is('party')])) }) })
    // @ts-expect-error occasion has no option party, among several
    defineForm({ occasion, prize: money({ when: answer('occasion').oneOf(['contest', 'party']) }) })
    // @ts-expect-error a condition can only ask about a choice
    defineForm({ fee: money(), prize: money({ when: answer('fee').is('contest') }) })
    defineForm({
      occasion,
      place: oneFrom('places'),
      prize: money({ when: any([answer('occasion').is('contest'), answer('place').is('minto')]) }),
    })
    assert.ok(true)
  })

  test('a definition that holds the form inline knows its answers in its own rules', () => {
    const defined = defineInvented({
      form: {
        occasion: oneOf(['festival', 'contest']),
        fee: money(),
        tip: money({ optional: true }),
      },
      fee(answers) {
        holdsForTypes<Equal<typeof answers.occasion, 'festival' | 'contest'>>(true)
        // @ts-expect-error the tip may not have been given
        const tip: number = answers.tip
        return answers.fee + (tip ?? 0)
      },
    })
    assert.equal(defined.fee({ occasion: 'contest', fee: 5 }), 5)
    defineInvented({
      // @ts-expect-error there is no question place
      form: { fee: money({ when: answer('place').is('roof') }) },
      fee: () => 0,
    })
  })

  test('a misspelt or wrong setting does not compile', () => {
    // @ts-expect-error atMots is no setting
    money({ atMots: 5 })
    // @ts-expect-error a limit is required
    shortText({})
    // @ts-expect-error there is no such unit
    quantity({ unit: 'furlong' })
    // @ts-expect-error options are needed
    oneOf([])
    assert.ok(true)
  })

  test('a missing wording of a question or an option does not compile', () => {
    const form = defineForm({ occasion: oneOf(['festival', 'contest']), prize: money() })
    const title = text('Title', 'عنوان')
    const options = { festival: title, contest: title }
    const whole: Wording<typeof form> = { occasion: { title, options }, prize: { title } }
    // @ts-expect-error the prize has no wording
    const noPrize: Wording<typeof form> = { occasion: { title, options } }
    const noOption: Wording<typeof form> = {
      // @ts-expect-error the contest has no wording
      occasion: { title, options: { festival: title } },
      prize: { title },
    }
    assert.equal(checkWording(form, whole).length, 0)
    assert.deepEqual(checkWording(form, noPrize), [{ question: 'prize', fault: 'has no wording' }])
    assert.deepEqual(checkWording(form, noOption), [
      { question: 'occasion', fault: 'its option contest has no wording' },
    ])
  })
})

describe('what the check at start says of a form', () => {
  test('the invented permit may run', () => {
    assert.deepEqual(checkForm(kitePermit), [])
    assert.deepEqual(checkWording(kitePermit, kiteWording), [])
  })

  const occasion = oneOf(['festival', 'contest'])
  const cases: [string, Form, string, string][] = [
    [
      'a later question',
      { prize: money({ when: answer('occasion').is('contest') }), occasion },
      'prize',
      'its condition asks about occasion, which does not come earlier',
    ],
    [
      'itself',
      { occasion: oneOf(['a'], { when: answer('occasion').is('a') }) },
      'occasion',
      'its condition asks about occasion, which does not come earlier',
    ],
    [
      'nobody',
      { prize: money({ when: answer('occasion').is('contest') }) },
      'prize',
      'its condition asks about occasion, and there is no such question',
    ],
    [
      'no choice',
      { fee: money(), prize: money({ when: answer('fee').is('1') }) },
      'prize',
      'its condition asks about fee, which is no choice',
    ],
    [
      'no option',
      { occasion, prize: money({ when: answer('occasion').is('party') }) },
      'prize',
      'its condition names party, which is no option of occasion',
    ],
    ['nothing', { prize: money({ when: all([]) }) }, 'prize', 'its condition is empty'],
    ['a dotted name', { 'a.b': money() }, 'a.b', 'a name is camelCase letters and digits'],
    ['a name that reorders itself', { 1: money() }, '1', 'a name is camelCase letters and digits'],
    ['an option twice', { a: oneOf(['x', 'x']) }, 'a', 'it offers an option twice'],
    [
      'nobody at least',
      { a: people({ atLeast: 0 }) },
      'a',
      'atLeast is 1 or more; for none, say optional',
    ],
    ['a crowd', { a: people({ atMost: 51 }) }, 'a', 'atMost is no more than 50'],
    ['crossed counts', { a: people({ atLeast: 3, atMost: 2 }) }, 'a', 'atLeast is above atMost'],
    ['crossed bounds', { a: money({ atLeast: 3, atMost: 2 }) }, 'a', 'atLeast is above atMost'],
    [
      'too many decimals',
      { a: quantity({ unit: 'day', decimals: 5 }) },
      'a',
      'decimals is a whole number from 0 to 4',
    ],
    ['no length', { a: shortText({ max: 0 }) }, 'a', 'max is from 1 to 10000'],
    [
      'a bound that is no date',
      { a: date({ notAfter: '2026-02-30' }) },
      'a',
      'its bound 2026-02-30 is no date',
    ],
    [
      'crossed dates',
      { a: date({ notBefore: '2026-02-03', notAfter: '2026-02-02' }) },
      'a',
      'notBefore is after notAfter',
    ],
  ]
  for (const [what, form, question, fault] of cases) {
    test(`refuses ${what}`, () => assert.deepEqual(checkForm(form), [{ question, fault }]))
  }

  test('a wording in one language only, or of no question, is told', () => {
    const wording = { prize: { title: text('Prize', ' ') }, price: { title: text('a', 'b') } }
    assert.deepEqual(checkWording({ prize: money() }, wording), [
      { question: 'prize', fault: 'lacks a language in its wording' },
      { question: 'price', fault: 'is a wording without a question' },
    ])
  })
})
