import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#tests/database'
import { lockBankDays, writeBankDays } from './bank-days.ts'

const db = await testDatabase()
const today = '2026-11-22'

const add = (bank: string, paisa: number, day = today) =>
  db.transact(async (tx) => {
    const before = (await lockBankDays(tx, [bank], day)).get(bank) ?? -1
    await writeBankDays(tx, new Map([[bank, before + paisa]]), day)
    return before
  })

test('a day begins at nothing and comes to what was confirmed on it', async () => {
  assert.equal(await add('BOP', 100), 0)
  assert.equal(await add('BOP', 50), 100)
  assert.equal(await add('BOP', 7, '2026-11-23'), 0)
  assert.equal(await add('HBL', 1), 0)
  const days = await lockBankDays(db, ['HBL', 'BOP', 'BOP'], today)
  assert.deepEqual(Object.fromEntries(days), { HBL: 1, BOP: 150 })
})

test('many at once come one after the other: nothing is lost', async () => {
  await Promise.all(Array.from({ length: 20 }, () => add('NIT', 5)))
  assert.equal((await lockBankDays(db, ['NIT'], today)).get('NIT'), 100)
})

test('of banks without a limit nothing is asked or written', async () => {
  const untouched = { query: () => assert.fail('asked') }
  assert.equal((await lockBankDays(untouched, [], today)).size, 0)
  await writeBankDays(untouched, new Map(), today)
})
