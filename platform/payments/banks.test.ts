import assert from 'node:assert/strict'
import { test } from 'node:test'
import { text } from '#platform/kernel'
import { createBankDirectory, hashPassword, maySpeakFor } from './banks.ts'

const salt = Buffer.alloc(16, 7)
const bop = {
  mnemonic: 'BOP',
  name: text('Bank of the Kites', 'پتنگ بینک'),
  username: 'bop',
  passwordHash: await hashPassword('correct horse', salt),
}
const link = { ...bop, mnemonic: '1LINK', username: 'link', forwards: true }

test('a bank is known by its user name and password, the first time and ever after', async () => {
  const directory = createBankDirectory([bop, link])
  for (let time = 0; time < 3; time += 1) {
    assert.equal((await directory.authenticate('bop', 'correct horse'))?.mnemonic, 'BOP')
    assert.equal(await directory.authenticate('bop', 'correct horses'), undefined)
    assert.equal(await directory.authenticate('bop', ''), undefined)
    assert.equal(await directory.authenticate('BOP', 'correct horse'), undefined)
    assert.equal(await directory.authenticate('constructor', 'correct horse'), undefined)
  }
})

test('wrong passwords before the first right one let nobody in and lock nobody out', async () => {
  const directory = createBankDirectory([bop])
  const wrong = await Promise.all(
    Array.from({ length: 4 }, (_, n) => directory.authenticate('bop', `guess ${n}`)),
  )
  assert.deepEqual(new Set(wrong), new Set([undefined]))
  assert.equal((await directory.authenticate('bop', 'correct horse'))?.mnemonic, 'BOP')
})

test('many first messages at once are all let in', async () => {
  const directory = createBankDirectory([bop])
  const all = await Promise.all(
    Array.from({ length: 50 }, () => directory.authenticate('bop', 'correct horse')),
  )
  assert.ok(all.every((bank) => bank?.mnemonic === 'BOP'))
})

test('a password longer than any bank’s is refused unread', async () => {
  const directory = createBankDirectory([bop])
  assert.equal(await directory.authenticate('bop', 'x'.repeat(1_000_000)), undefined)
})

test('the same password under another salt has another hash', async () => {
  const other = await hashPassword('correct horse', Buffer.alloc(16, 8))
  assert.notEqual(other, bop.passwordHash)
  assert.doesNotMatch(other, /horse/)
})

test('a bank speaks for itself and a switch for others', () => {
  const directory = createBankDirectory([bop, link])
  const [bank, forwarder] = directory.banks
  assert.ok(bank && forwarder)
  assert.equal(bank.account, 'clearing/BOP')
  assert.equal(directory.find('1LINK'), forwarder)
  assert.equal(maySpeakFor(bank, undefined), true)
  assert.equal(maySpeakFor(bank, 'BOP'), true)
  assert.equal(maySpeakFor(bank, 'HBL'), false)
  assert.equal(maySpeakFor(forwarder, 'HBL'), true)
})

test('a directory with two banks of one name, or a password in the clear, does not start', () => {
  assert.throws(() => createBankDirectory([bop, { ...bop, username: 'other' }]), RangeError)
  assert.throws(() => createBankDirectory([bop, { ...bop, mnemonic: 'HBL' }]), RangeError)
  assert.throws(() => createBankDirectory([{ ...bop, passwordHash: 'secret' }]), RangeError)
})
