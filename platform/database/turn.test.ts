import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { testDatabase } from '#tests/database'
import { inTurn } from './turn.ts'

test('of two at one work the second waits until the first is done, or has failed', async () => {
  const db = await testDatabase()
  const seen: string[] = []
  const work = (name: string) => async () => {
    seen.push(`${name} begins`)
    await wait(50)
    seen.push(`${name} ends`)
    if (name === 'first') throw new Error('failed')
  }
  const first = assert.rejects(inTurn(db, 'the fair', work('first')), /failed/)
  while (seen.length === 0) await wait(5)
  const second = inTurn(db, 'the fair', work('second'))
  await inTurn(db, 'another', async () => seen.push('another'))
  await first
  await second
  assert.deepEqual(seen, ['first begins', 'another', 'first ends', 'second begins', 'second ends'])
})
