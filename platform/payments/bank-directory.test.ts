import assert from 'node:assert/strict'
import { test } from 'node:test'
import { text } from '#platform/kernel'
import { createBankDirectory } from './bank-directory.ts'
import { hashPassword } from './bank-password.ts'
import { maySpeakFor, type Bank, type Credential } from './banks.ts'

let nowMs = Date.parse('2026-11-22T12:00:00+05:00')
const now = () => new Date(nowMs)
const later = (ms: number) => (nowMs += ms)

async function credential(id: string, password: string, endsAt?: Date): Promise<Credential> {
  const passwordHash = await hashPassword(password, Buffer.alloc(16, id))
  return { id, passwordHash, signingKey: undefined, endsAt }
}
const first = await credential('first', 'correct horse')
const second = await credential('second', 'other horse')

const bop: Bank = {
  mnemonic: 'BOP',
  name: text('Bank of the Kites', 'پتنگ بینک'),
  username: 'bop',
  forwards: false,
  networks: [],
  signs: false,
  limits: {},
  credentials: [first],
}
const link: Bank = { ...bop, mnemonic: '1LINK', username: 'link', forwards: true }

function directoryOf(...banks: Bank[]) {
  const directory = createBankDirectory({ read: async () => banks, now })
  const asks = async (username: string, password: string, address = '203.0.113.9') => {
    const answer = await directory.authenticate({ username, password, address })
    return 'refused' in answer ? answer.refused : answer.bank.mnemonic
  }
  return { banks, asks }
}

test('a bank is known by its user name and password, the first time and ever after', async () => {
  const { asks } = directoryOf(bop, link)
  for (let time = 0; time < 3; time += 1) {
    assert.equal(await asks('bop', 'correct horse'), 'BOP')
    for (const [username, password] of [
      ['bop', 'correct horses'],
      ['bop', ''],
      ['BOP', 'correct horse'],
      ['constructor', 'correct horse'],
      ['bop', 'x'.repeat(1_000_000)],
    ] as const) {
      assert.equal(await asks(username, password), 'credentials')
    }
  }
})

test('wrong passwords before the first right one let nobody in and lock nobody out', async () => {
  const { asks } = directoryOf(bop)
  const guesses = Array.from({ length: 4 }, (_, n) => asks('bop', `guess ${n}`))
  assert.deepEqual(new Set(await Promise.all(guesses)), new Set(['credentials']))
  assert.equal(await asks('bop', 'correct horse'), 'BOP')
})

test('many first messages at once are all let in', async () => {
  const { asks } = directoryOf(bop)
  const all = await Promise.all(Array.from({ length: 50 }, () => asks('bop', 'correct horse')))
  assert.ok(all.every((bank) => bank === 'BOP'))
})

test('two passwords count while a bank changes over, then the old one ends', async () => {
  const endsAt = new Date(nowMs + 60_000)
  const { asks, banks } = directoryOf({ ...bop, credentials: [second, { ...first, endsAt }] })
  assert.equal(await asks('bop', 'correct horse'), 'BOP')
  assert.equal(await asks('bop', 'other horse'), 'BOP')
  later(59_999)
  assert.equal(await asks('bop', 'correct horse'), 'BOP')
  later(1)
  assert.equal(await asks('bop', 'correct horse'), 'credentials')
  assert.equal(await asks('bop', 'other horse'), 'BOP')
  assert.equal(banks.length, 1)
})

test('what changes in the database counts within seconds, without a start', async () => {
  const { asks, banks } = directoryOf(bop)
  assert.equal(await asks('bop', 'correct horse'), 'BOP')
  banks[0] = { ...bop, credentials: [second] }
  later(5_000)
  assert.equal(await asks('bop', 'correct horse'), 'credentials')
  assert.equal(await asks('bop', 'other horse'), 'BOP')
  banks.push(link)
  later(5_000)
  assert.equal(await asks('link', 'correct horse'), '1LINK')
})

test('while the database is away, what was known counts; before that, nothing does', async () => {
  let isAway = true
  const read = () => (isAway ? Promise.reject(new Error('away')) : Promise.resolve([bop]))
  const directory = createBankDirectory({ read, now })
  const claim = { username: 'bop', password: 'correct horse', address: '::1' }
  await assert.rejects(directory.authenticate(claim), /away/)
  isAway = false
  assert.ok('bank' in (await directory.authenticate(claim)))
  isAway = true
  later(5_000)
  assert.ok('bank' in (await directory.authenticate(claim)))
})

test('the right password from a network that the bank may not ask from is refused', async () => {
  const networks = ['203.0.113.0/24', '2001:db8::/32']
  const { asks } = directoryOf({ ...bop, networks })
  for (const address of ['203.0.113.9', '::ffff:203.0.113.9', '2001:db8::1']) {
    assert.equal(await asks('bop', 'correct horse', address), 'BOP', address)
  }
  for (const address of ['203.0.114.1', '::ffff:10.0.0.1', '2001:db9::1', '', 'proxy']) {
    assert.equal(await asks('bop', 'correct horse', address), 'network', address)
    assert.equal(await asks('bop', 'wrong', address), 'network', address)
  }
  assert.equal(await asks('bop', 'wrong', '203.0.113.9'), 'credentials')
})

test('whoever guesses from elsewhere keeps no bank from its first message', async () => {
  const { asks } = directoryOf({ ...bop, networks: ['203.0.113.0/24'] })
  const guesses = Array.from({ length: 50 }, (_, n) => asks('bop', `guess ${n}`, '198.51.100.1'))
  assert.equal(await asks('bop', 'correct horse'), 'BOP')
  assert.deepEqual(new Set(await Promise.all(guesses)), new Set(['network']))
})

test('one password has a hash for each salt; a plain one starts nothing', async () => {
  const other = await hashPassword('correct horse', Buffer.alloc(16, 8))
  assert.notEqual(other, first.passwordHash)
  assert.doesNotMatch(other, /horse/)
  const { asks } = directoryOf({ ...bop, credentials: [{ ...first, passwordHash: 'secret' }] })
  await assert.rejects(asks('bop', 'secret'), RangeError)
})

test('a bank speaks for itself and a switch for others', () => {
  assert.equal(maySpeakFor(bop, undefined), true)
  assert.equal(maySpeakFor(bop, 'BOP'), true)
  assert.equal(maySpeakFor(bop, 'HBL'), false)
  assert.equal(maySpeakFor(link, 'HBL'), true)
})
