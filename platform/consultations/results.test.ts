/** What is told of closed questions, and that nobody is told by it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  hidesEach,
  rowsOf,
  together,
  toldResults,
  withheldRows,
  type Answered,
  type Row,
} from './results.ts'
import type { Question } from './terms.ts'

const question: Question = {
  id: 'fee',
  titleEn: 'Fee?',
  titleUr: 'فیس؟',
  options: ['much', 'right', 'little'].map((id) => ({ id, nameEn: id, nameUr: id })),
}
const option = fc.constantFrom('much', 'right', 'little')
const areas = ['north', 'south', 'east', 'west']

/** Many persons of few places, some places nearly empty. */
const persons = fc
  .array(fc.tuple(fc.constantFrom(...areas), option, fc.nat(40)), { maxLength: 24 })
  .map((groups) =>
    groups.flatMap(([area, answer, size]) =>
      Array.from({ length: size }, (_, index): Answered => {
        const level = index % 3 === 0 ? 'phone' : 'verified'
        return { area, level, answers: new Map([['fee', answer]]) }
      }),
    ),
  )

const row = (group: string, much: number, right: number, little = 0): Row => ({
  group,
  counts: { much, right, little },
})
const sumOf = (counts: Row['counts']) => Object.values(counts).reduce((all, one) => all + one, 0)

test('everybody who answered is counted once, under one place and one level', () => {
  fc.assert(
    fc.property(persons, (all) => {
      for (const by of ['area', 'level'] as const) {
        const rows = rowsOf(
          question,
          all.map((one) => ({ group: one[by], answers: one.answers })),
        )
        const counted = rows.reduce((some, { counts }) => some + sumOf(counts), 0)
        assert.equal(counted, all.length)
      }
    }),
  )
})

test('who chose nothing, or what was not to be chosen, is not counted', () => {
  const answers = [new Map<string, string>(), new Map([['fee', 'free']]), new Map([['x', 'much']])]
  const rows = rowsOf(
    question,
    answers.map((one) => ({ group: 'north', answers: one })),
  )
  assert.deepEqual(rows, [])
})

test('T-SAY-9 a row with a small cell, or in which all said the same, is not told', () => {
  assert.ok(hidesEach(row('a', 10, 10)))
  assert.ok(hidesEach(row('a', 300, 10, 11)))
  assert.ok(!hidesEach(row('a', 300, 9)), 'nine')
  assert.ok(!hidesEach(row('a', 300, 1)), 'one who knows of himself knows all others')
  assert.ok(!hidesEach(row('a', 300, 0)), 'all the same')
  assert.ok(!hidesEach(row('a', 0, 0)))
})

test('T-SAY-9 what is withheld does not follow from the sum of all rows', () => {
  // Alone withheld it would be the difference between the sum and the others.
  const small = row('north', 3, 1)
  const next = row('south', 20, 12)
  const large = row('east', 200, 100)
  assert.deepEqual(withheldRows([small, next, large]), new Set([small, next]))
})

test('T-SAY-9 of no groups of people less than ten of an answer can be computed', () => {
  fc.assert(
    fc.property(persons, (all) => {
      const [told] = toldResults([question], all)
      assert.ok(told)
      for (const rows of [told.byArea, told.byLevel]) {
        const shown = rows.flatMap(({ group, counts }) => (counts ? [{ group, counts }] : []))
        for (const one of shown) assert.ok(hidesEach(one), 'a told row')
        if (!told.all || shown.length === rows.length) continue
        const known = together(shown).counts
        const rest = Object.entries(told.all).map(([name, count]): [string, number] => [
          name,
          count - (known[name] ?? 0),
        ])
        const left = { group: '', counts: Object.fromEntries(rest) }
        // Where nothing at all is told, the rest is everybody.
        assert.ok(shown.length === 0 || hidesEach(left), 'what remains of the sum')
      }
      assert.equal(told.all === null, all.length < 10)
    }),
  )
})

test('questions in words have no results', () => {
  assert.deepEqual(toldResults([{ id: 'why', titleEn: 'Why?', titleUr: 'کیوں؟' }], []), [])
})
