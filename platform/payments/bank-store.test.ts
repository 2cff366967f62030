import assert from 'node:assert/strict'
import { test } from 'node:test'
import { text } from '#platform/kernel'
import { testDatabase } from '#tests/database'
import { createBankDirectory, hashPassword, listBanks, registerBanks } from './index.ts'

const db = await testDatabase()
const kite = {
  mnemonic: 'KITE',
  username: 'kite-bank',
  name: text('Kite Bank', 'پتنگ بینک'),
  passwordHash: await hashPassword('paper-and-string', Buffer.alloc(16, 1)),
  forwards: false,
}

test('a registered bank is known by its password, of which only a hash is kept', async () => {
  assert.deepEqual(await registerBanks(db, [kite]), ['KITE'])
  assert.deepEqual(await registerBanks(db, [kite]), [])
  const banks = createBankDirectory(await listBanks(db))
  assert.equal((await banks.authenticate('kite-bank', 'paper-and-string'))?.mnemonic, 'KITE')
  const rows = await db.owner.query(`select * from payments.bank`)
  assert.doesNotMatch(JSON.stringify(rows), /paper-and-string/)
})

test('a password in plain words is refused, and two banks share no user name', async () => {
  await assert.rejects(registerBanks(db, [{ ...kite, passwordHash: 'paper' }]), /check/)
  await assert.rejects(registerBanks(db, [{ ...kite, mnemonic: 'KITF' }]), /unique/)
})

test('no bank is removed or takes the name of another', async () => {
  await assert.rejects(db.query(`delete from payments.bank`), /permission denied/)
  await assert.rejects(db.query(`update payments.bank set mnemonic = 'X1'`), /permission denied/)
})
