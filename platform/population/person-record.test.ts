import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Correction, Entry, Fact } from './entry.ts'
import { ageOn, isAlive, personRecordOf, standingFacts } from './person-record.ts'

const start = Date.parse('2026-01-01T00:00:00Z')

/** Entered one a day, in this order. */
function entriesOf(facts: readonly (Fact | Correction)[]): Entry[] {
  return facts.map((fact, i) => ({
    personId: 'A',
    id: `E${i}`,
    fact,
    evidence: undefined,
    actId: `ACT${i}`,
    seq: i + 1,
    jurisdiction: 'PB-KTE',
    recordedAt: new Date(start + i * 86_400_000),
  }))
}

const foldOf = (facts: readonly (Fact | Correction)[]) => personRecordOf('A', entriesOf(facts))

const birth = { kind: 'birth', on: '1980-03-03' } as const
const name = (en: string) => ({ kind: 'name', name: { en, ur: 'نام' }, on: '2000-01-01' }) as const

test('the last name is the name; what it was before is kept', () => {
  const record = foldOf([birth, name('First'), name('Second')])
  assert.equal(record.name?.en, 'Second')
  assert.deepEqual(
    record.formerNames.map(({ en }) => en),
    ['First'],
  )
})

test('a corrected entry never held: it is no former name; the entry itself stays', () => {
  const facts = [birth, name('Frist'), { kind: 'correction', corrects: 2, instead: name('First') }]
  const record = foldOf(facts as Fact[])
  assert.equal(record.name?.en, 'First')
  assert.deepEqual(record.formerNames, [])
  assert.equal(record.seq, 3)
})

test('a correction is corrected in turn', () => {
  const record = foldOf([
    birth,
    { kind: 'correction', corrects: 1, instead: { kind: 'birth', on: '1981-03-03' } },
    { kind: 'correction', corrects: 2, instead: { kind: 'birth', on: '1982-03-03' } },
  ])
  assert.equal(record.born, '1982-03-03')
})

test('on a past day nobody is dead who died later, nor married who married later', () => {
  const entries = entriesOf([
    birth,
    { kind: 'marriage', spouse: 'B', on: '2005-05-05' },
    { kind: 'divorce', spouse: 'B', on: '2010-05-05' },
    { kind: 'death', on: '2020-02-02' },
  ])
  const at = (on: string) => personRecordOf('A', entries, { on })
  assert.deepEqual(at('2004-01-01').marriages, [])
  assert.equal(at('2006-01-01').marriages[0]?.ended, undefined)
  assert.equal(at('2011-01-01').marriages[0]?.ended?.by, 'divorce')
  assert.equal(isAlive(at('2019-01-01')), true)
  assert.equal(isAlive(at('2020-02-02')), false)
  assert.equal(at('1979-01-01').born, undefined)
})

test('what was not yet entered was not yet known', () => {
  const entries = entriesOf([birth, { kind: 'death', on: '2020-02-02' }])
  const known = entries[0]?.recordedAt
  assert.ok(known)
  assert.equal(isAlive(personRecordOf('A', entries, { known })), true)
})

test('a death ends a marriage, and so does the death of the other', () => {
  const married = { kind: 'marriage', spouse: 'B', on: '2005-05-05' } as const
  for (const end of [
    { kind: 'death', on: '2020-02-02' },
    { kind: 'widowhood', spouse: 'B', on: '2020-02-02' },
  ] as const) {
    const record = foldOf([birth, married, end])
    assert.deepEqual(record.marriages[0]?.ended, { on: '2020-02-02', by: 'death' })
  }
})

test('who marries the same person again after a divorce is married', () => {
  const record = foldOf([
    birth,
    { kind: 'marriage', spouse: 'B', on: '2000-01-01' },
    { kind: 'divorce', spouse: 'B', on: '2001-01-01' },
    { kind: 'marriage', spouse: 'B', on: '2003-01-01' },
  ])
  assert.deepEqual(
    record.marriages.map(({ ended }) => ended?.on),
    ['2001-01-01', undefined],
  )
})

test('an age is counted in full years', () => {
  assert.equal(ageOn({ born: '2008-02-29' }, '2026-02-28'), 17)
  assert.equal(ageOn({ born: '2008-02-29' }, '2026-03-01'), 18)
})

const day = fc
  .integer({ min: 0, max: 9_000 })
  .map((n) => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10))
const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  day.map((on) => ({ kind: 'birth' as const, on })),
  fc.constantFrom('M', 'F', 'X').map((sex) => ({ kind: 'sex', sex }) as Fact),
  fc.string({ minLength: 1, maxLength: 8 }).map((en) => name(en)),
  fc
    .tuple(fc.constantFrom('B', 'C'), day)
    .map(([spouse, on]): Fact => ({ kind: 'marriage', spouse, on })),
  fc
    .tuple(fc.constantFrom('B', 'C'), day)
    .map(([spouse, on]): Fact => ({ kind: 'divorce', spouse, on })),
  day.map((on) => ({ kind: 'death' as const, on })),
)
const anyHistory = fc
  .array(fc.tuple(anyFact, fc.option(fc.nat(20))), { minLength: 1, maxLength: 20 })
  .map((list) =>
    list.map(([fact, back], i): Fact | Correction =>
      back === null || i === 0
        ? fact
        : { kind: 'correction', corrects: 1 + (back % i), instead: fact },
    ),
  )

test('POP-1 what is added changes nothing of what was known before', () => {
  fc.assert(
    fc.property(anyHistory, fc.nat(19), (history, at) => {
      const entries = entriesOf(history)
      const early = entries.slice(0, 1 + (at % entries.length))
      const known = early.at(-1)?.recordedAt ?? new Date(0)
      const { seq: _, ...then } = personRecordOf('A', entries, { known })
      const { seq: __, ...now } = personRecordOf('A', early)
      assert.deepEqual(then, now)
    }),
  )
})

test('the order in which entries are read does not matter', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const entries = entriesOf(history)
      assert.deepEqual(personRecordOf('A', entries.toReversed()), personRecordOf('A', entries))
    }),
  )
})

test('a correction takes the place of what it corrects: facts grow by new entries alone', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const first = history.filter(({ kind }) => kind !== 'correction').length
      assert.equal(standingFacts(entriesOf(history)).length, first)
    }),
  )
})
