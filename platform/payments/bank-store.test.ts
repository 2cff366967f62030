import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createVault } from '#platform/identity'
import { text } from '#platform/kernel'
import { testDatabase } from '#tests/database'
import {
  giveSigningKey,
  hashPassword,
  listBanks,
  registerBanks,
  replaceCredential,
  type BankTerms,
} from './index.ts'
import { nextId, noon } from './samples.ts'

const db = await testDatabase()
const vault = createVault(Buffer.alloc(32, 3))
const kite: BankTerms = {
  mnemonic: 'KITE',
  username: 'kite-bank',
  name: text('Kite Bank', 'پتنگ بینک'),
  forwards: false,
  networks: ['203.0.113.0/24', '2001:db8::/32'],
  signs: true,
  limits: { requestsPerSecond: 50, paymentPaisaMax: 10_000_000, dayPaisaMax: undefined },
}
const after = (ms: number) => new Date(noon.getTime() + ms)
const hourMs = 3_600_000

async function replace(word: string, { now = noon, overlapMs = 0, bank = 'KITE' } = {}) {
  const passwordHash = await hashPassword(word, Buffer.alloc(16, word))
  const credential = { id: nextId(), passwordHash, signingKey: Buffer.from(`key of ${word}`) }
  await replaceCredential(db, vault, { bank, credential, overlapMs, now })
  return credential
}

test('a registered bank is kept with its terms; the same again changes nothing', async () => {
  assert.deepEqual(await registerBanks(db, [kite]), ['KITE'])
  assert.deepEqual(await registerBanks(db, [kite]), [])
  assert.deepEqual(await listBanks(db, vault, noon), [{ ...kite, credentials: [] }])
  const narrower = { ...kite, networks: ['203.0.113.0/25'] }
  assert.deepEqual(await registerBanks(db, [narrower]), ['KITE'])
  assert.deepEqual(await registerBanks(db, [kite]), ['KITE'])
})

test('a credential is replaced at once, or beside the new one for the overlap', async () => {
  const credentialsAt = async (now: Date) => (await listBanks(db, vault, now))[0]?.credentials
  const first = await replace('paper')
  assert.deepEqual(await credentialsAt(noon), [{ ...first, endsAt: undefined }])
  const second = await replace('string', { now: after(1), overlapMs: hourMs })
  assert.deepEqual(await credentialsAt(after(hourMs)), [
    { ...second, endsAt: undefined },
    { ...first, endsAt: after(1 + hourMs) },
  ])
  assert.equal((await credentialsAt(after(1 + hourMs)))?.length, 1)
  const third = await replace('bamboo', { now: after(2), overlapMs: hourMs })
  const two = (await credentialsAt(after(3)))?.map(({ id }) => id)
  assert.deepEqual(two, [third.id, second.id], 'never more than two')
  const fourth = await replace('glue', { now: after(4) })
  assert.deepEqual(
    (await credentialsAt(after(4)))?.map(({ id }) => id),
    [fourth.id],
  )
})

test('of a password only a hash is kept, and a signing key sealed', async () => {
  const rows = await db.owner.query(
    `select password_hash, signing_key from payments.bank_credential`,
  )
  for (const row of rows) assert.doesNotMatch(JSON.stringify(row), /paper|string|bamboo|glue/)
  const sealed = rows.map((row) => (row['signing_key'] as Buffer).toString('latin1'))
  for (const bytes of sealed) assert.doesNotMatch(bytes, /key of/)
})

test('a bank that begins to sign gets one key; a key that it has stays', async () => {
  await registerBanks(db, [{ ...kite, mnemonic: 'SIGN', username: 'sign' }])
  const keyless = { id: nextId(), passwordHash: 'scrypt$x', signingKey: undefined }
  const replacement = { bank: 'SIGN', credential: keyless, overlapMs: 0, now: noon }
  await replaceCredential(db, vault, replacement)
  await giveSigningKey(db, vault, 'SIGN', [keyless], Buffer.from('one'))
  await giveSigningKey(db, vault, 'SIGN', [keyless], Buffer.from('two'))
  const bank = (await listBanks(db, vault, noon)).find(({ mnemonic }) => mnemonic === 'SIGN')
  assert.equal(bank?.credentials[0]?.signingKey?.toString(), 'one')
})

test('a password in plain words is refused, and two banks share no user name', async () => {
  const credential = { id: nextId(), passwordHash: 'paper', signingKey: undefined }
  const replacement = { bank: 'PLAIN', credential, overlapMs: 0, now: noon }
  await assert.rejects(replaceCredential(db, vault, replacement), /check/)
  await assert.rejects(registerBanks(db, [{ ...kite, mnemonic: 'KITF' }]), /unique/)
})

test('no bank is removed or takes another name; no password is changed in place', async () => {
  await assert.rejects(db.query(`delete from payments.bank`), /permission denied/)
  await assert.rejects(db.query(`update payments.bank set mnemonic = 'X1'`), /permission denied/)
  for (const change of [
    'delete from payments.bank_credential',
    `update payments.bank_credential set password_hash = 'scrypt$mine'`,
    `update payments.bank_credential set made_at = now()`,
  ]) {
    await assert.rejects(db.query(change), /permission denied/)
  }
})
