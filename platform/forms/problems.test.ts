import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Problem, placeholdersOf, type ProblemKind } from '#platform/kernel'
import { problems } from './problems.ts'

const list = Object.entries(problems.list) as [string, ProblemKind][]
const sources = ['', 'kinds/']
  .flatMap((folder) =>
    readdirSync(new URL(`./${folder}`, import.meta.url)).map(
      (name) => new URL(`./${folder}${name}`, import.meta.url),
    ),
  )
  .filter(({ pathname }) => pathname.endsWith('.ts') && !/(test|problems)\.ts$/.test(pathname))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')

for (const [code, kind] of list) {
  test(`${code} says what is wrong and the way out, in both languages`, () => {
    assert.match(code, /^form-[a-z-]+$/)
    for (const { en, ur } of [kind.title, kind.wayOut]) {
      assert.deepEqual(placeholdersOf(ur), placeholdersOf(en))
      assert.match(ur, /\p{Script=Arabic}/u)
      // Digits joined by hyphens or spaces change places in Urdu unless they come as a value.
      assert.doesNotMatch(ur, /\d[\s-]+\d/)
    }
  })

  test(`${code} can be raised by some rule of this block`, () => {
    const built = /^form-date-(day|month|year)-(missing|shape)$/.test(code)
    assert.ok(built || sources.includes(`'${code}'`))
  })
}

/** Raises each problem of the tables and says it: a missing value would throw. */
test('a raised problem can be said with the values that it was raised with', async () => {
  const { checkAnswers } = await import('./journey.ts')
  const { kitePermit, kiteContext, ayesha } = await import('./test-form.ts')
  const long = 'ا'.repeat(5000)
  const person = {
    name: long,
    relation: 'x',
    relativeName: '5',
    cnic: '1',
    address: long,
    phone: '1',
  }
  const attempts: unknown[] = [
    {},
    { occasion: 'contest' },
    { occasion: 'contest', referee: person, prize: 1 },
    { occasion: 'contest', prize: 1e15, fliers: [person, {}], flyingDate: '2000-01-01' },
    { fliers: [ayesha, ayesha], stringLength: '1', motto: long, flyingDate: 'x' },
    { fliers: Array(6).fill(ayesha), stringLength: '99999', flyingDate: '2030-01-01' },
    { occasion: 'contest', stringLength: '1.234', groundSize: { value: '1.23456' }, x: 1 },
  ]
  let said = 0
  for (const attempt of attempts) {
    const checked = checkAnswers(kitePermit, attempt, kiteContext)
    assert.ok('faults' in checked)
    for (const fault of checked.faults) {
      assert.ok(fault instanceof Problem)
      for (const language of ['en', 'ur'] as const) {
        assert.doesNotMatch(fault.title(language) + fault.wayOut(language), /[{}]/)
        assert.ok(!fault.title(language).includes(long))
      }
      said += 1
    }
  }
  assert.ok(said > 40)
})
