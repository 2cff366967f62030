/** Books from before accounts were rows: what the migration makes of them. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { connect, migrate, readMigrations } from '#platform/database'
import { testDatabase } from '#tests/database'
import { findAccount } from './account-store.ts'
import { checkLedger } from './ledger.ts'
import { noon, openSampleAccounts } from './samples.ts'
import { readTrialBalance } from './trial-balance-store.ts'

const db = await testDatabase()
const database = `${db.name}_older`
const socketDirectory = process.env['DAFTAR_TEST_SOCKET'] ?? ''
const admin = connect({ socketDirectory, database: 'postgres', connectionsMax: 1 })
await admin.query(`create database ${database}`)
const older = connect({ socketDirectory, database, connectionsMax: 2 })
after(async () => {
  await older.close()
  await admin.query(`drop database ${database} with (force)`)
  await admin.close()
})
const all = readMigrations()
await migrate(
  older,
  all.filter(({ block, name }) => block !== 'payments' || name < 'payments/0010'),
)

test('older books are sound, and their accounts can be declared', async () => {
  await older.query(
    `insert into payments.transfer values
       ('PB-LHR', 'bought', 1, 'clearing/BOP', 'stock/stall-1', 500, 'posted', 'stock', $1),
       ('PB-LHR', 'drawn', 1, 'stock/stall-1', 'revenue/kite-permit', 200, 'posted', 'stock', $1),
       ('unknown', 'astray', 1, 'clearing/BOP', 'suspense/BOP', 70, 'posted', 'stock', $1)`,
    [noon],
  )
  await older.query(`insert into payments.stock values ('stock/stall-1', 300)`)
  await migrate(older, all)
  assert.deepEqual(await checkLedger(older), [])
  const kept = await older.query(`select account, balance_paisa::int as paisa from payments.balance
    order by account`)
  assert.deepEqual(kept, [
    { account: 'stock/stall-1', paisa: 300 },
    { account: 'suspense/BOP', paisa: 70 },
  ])
  assert.deepEqual((await findAccount(older, 'clearing/BOP'))?.owner, { kind: 'unknown', code: '' })
  await openSampleAccounts(older)
  assert.deepEqual((await findAccount(older, 'clearing/BOP'))?.owner, { kind: 'bank', code: 'BOP' })
  assert.equal((await findAccount(older, 'revenue/kite-permit'))?.head, 'B99999')
  const { total } = await readTrialBalance(older, { before: new Date(noon.getTime() + 1) })
  assert.deepEqual(total, { debitPaisa: 570, creditPaisa: 570 })
  assert.deepEqual(await checkLedger(older), [])
})
