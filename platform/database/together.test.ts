import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Tx } from './connection.ts'
import { readTogether, together } from './together.ts'

/** A database whose every statement ends when it is told to. */
function slow() {
  const statements: {
    readonly asks: readonly number[]
    readonly end: (fails?: boolean) => void
  }[] = []
  const askAll = (_: Tx, asks: readonly number[]) =>
    new Promise<number[]>((resolve, reject) => {
      const end = (fails = false) => {
        if (fails) reject(new Error('no room'))
        else resolve(asks.map((one) => one * 10))
      }
      statements.push({ asks: [...asks], end })
    })
  return { statements, askAll }
}

const outside = { query: async () => [], transact: async () => undefined } as unknown as Tx
const inside: Tx = { query: async () => [] }
/** Until everything that waits for nothing has run. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('what is asked while a statement is under way goes together in the next', async () => {
  const { statements, askAll } = slow()
  const ask = together(askAll)
  const first = ask(outside, 1)
  await settled()
  const others = [ask(outside, 2), ask(outside, 3), ask(outside, 2)]
  await settled()
  assert.deepEqual(
    statements.map(({ asks }) => asks),
    [[1]],
  )
  statements[0]?.end()
  assert.equal(await first, 10)
  await settled()
  assert.deepEqual(statements[1]?.asks, [2, 3, 2])
  statements[1].end()
  assert.deepEqual(await Promise.all(others), [20, 30, 20])
})

test('nobody is answered from before he asked', async () => {
  const { statements, askAll } = slow()
  const ask = readTogether(askAll)
  void ask(outside, 1)
  await settled()
  const later = ask(outside, 1)
  statements[0]?.end()
  await settled()
  assert.equal(statements.length, 2, 'the same key is read again')
  statements[1]?.end()
  assert.equal(await later, 10)
})

test('a statement that fails refuses those who asked with it, and nobody after them', async () => {
  const { statements, askAll } = slow()
  const ask = together(askAll)
  const refused = [ask(outside, 1), ask(outside, 2)]
  const both = Promise.allSettled(refused)
  await settled()
  statements[0]?.end(true)
  for (const { status } of await both) assert.equal(status, 'rejected')
  const after = ask(outside, 3)
  await settled()
  statements[1]?.end()
  assert.equal(await after, 30)
})

test('inside a transaction each read goes at once, in its place among the writes', async () => {
  const { statements, askAll } = slow()
  const ask = readTogether(askAll)
  const both = [ask(inside, 1), ask(inside, 2)]
  assert.deepEqual(
    statements.map(({ asks }) => asks),
    [[1], [2]],
  )
  for (const { end } of statements) end()
  assert.deepEqual(await Promise.all(both), [10, 20])
})

test('each is answered in his own place, however many ask and however long it takes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.nat(), { maxLength: 700 }), { maxLength: 6 }),
      async (waves) => {
        const ask = together(async (_: Tx, asks: readonly number[]) => {
          assert.ok(asks.length <= 500, 'one statement stays within its bound')
          await settled()
          return asks.map((one) => one + 1)
        })
        const all = waves.map(async (wave) => {
          await settled()
          return Promise.all(wave.map((one) => ask(outside, one)))
        })
        assert.deepEqual(
          await Promise.all(all),
          waves.map((wave) => wave.map((one) => one + 1)),
        )
      },
    ),
    { numRuns: 30 },
  )
})
