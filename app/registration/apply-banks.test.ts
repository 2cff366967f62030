import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { rolesOf } from '#platform/catalogue'
import { findEvents } from '#platform/cases'
import { createVault } from '#platform/identity'
import { rupees } from '#platform/kernel'
import { listBanks } from '#platform/payments'
import { testDatabase } from '#tests/database'
import { registers, services } from '../services.ts'
import { writeRegistration } from '../world.ts'
import { rotateCredential } from './apply-banks.ts'
import { readRegistration, readRegistrationFile } from './read-registration.ts'
import { RegistrationRefused } from './registration.ts'

const db = await testDatabase()
const vault = createVault(Buffer.alloc(32, 9))
const roles = rolesOf({ services, registers })
const folder = mkdtempSync(join(tmpdir(), 'daftar-banks-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const example = fileURLToPath(
  new URL('../../docs/operating/registration.example.json', import.meta.url),
)
await writeRegistration(db, vault, readRegistrationFile(example, { roles }))

const read = (bank: object) => {
  const name = { en: 'The Bank of Punjab', ur: 'بینک آف پنجاب' }
  const banks = [{ mnemonic: 'BOP', username: 'bop-biller', name, ...bank }]
  return readRegistration({ banks }, { roles, folder })
}
const write = (bank: object) => writeRegistration(db, vault, read(bank))
async function bop(at = new Date()) {
  const bank = (await listBanks(db, vault, at)).find(({ mnemonic }) => mnemonic === 'BOP')
  assert.ok(bank)
  return bank
}
async function lastFacts(): Promise<string> {
  const [row] = await db.owner.query<{ jurisdiction: string; case_id: string }>(
    `select jurisdiction, case_id from cases.event where to_state = 'bank-changed'
     order by at desc, case_id desc limit 1`,
  )
  const key = { jurisdiction: row?.jurisdiction ?? '', id: row?.case_id ?? '' }
  const [event] = await findEvents(db, [{ ...key, seq: 1 }])
  return JSON.stringify(event?.facts)
}

test('networks, limits and signing come from the file; what it leaves out stays', async () => {
  const networks = ['203.0.113.0/24']
  const limits = { requestsPerSecond: 50, paymentRupees: 500_000, dayRupees: 90_000_000 }
  assert.equal((await write({ networks, limits })).banks, 1)
  assert.equal((await write({})).banks, 0)
  const bank = await bop()
  assert.deepEqual(bank.networks, networks)
  assert.deepEqual(bank.limits, {
    requestsPerSecond: 50,
    paymentPaisaMax: rupees(500_000),
    dayPaisaMax: rupees(90_000_000),
  })
  assert.match(await lastFacts(), /"networks":\["203\.0\.113\.0\/24"\]/)
  assert.equal((await write({ networks: [], limits: {} })).banks, 1)
  assert.deepEqual((await bop()).networks, [])
  assert.deepEqual((await bop()).limits.dayPaisaMax, undefined)
})

test('a fault in a term is named by its place', () => {
  const wrong = {
    networks: ['203.0.113.0/99', 7],
    signs: 'yes',
    limits: { requestsPerSecond: 0, dayRupees: 1.5, perMonth: 1 },
    overlapHours: 721,
  }
  assert.throws(
    () => read(wrong),
    (error) => {
      assert.ok(error instanceof RegistrationRefused)
      assert.deepEqual(error.faults.map(({ at }) => at).sort(), [
        'banks[0].limits.dayRupees',
        'banks[0].limits.perMonth',
        'banks[0].limits.requestsPerSecond',
        'banks[0].networks[0]',
        'banks[0].networks[1]',
        'banks[0].overlapHours',
        'banks[0].signs',
      ])
      return true
    },
  )
})

test('a bank that is to sign gets its key once, and keeps its password', async () => {
  const before = await bop()
  const { secrets, banks } = await write({ signs: true })
  assert.equal(banks, 1)
  assert.deepEqual(
    secrets.map(({ mnemonic, password, signingKey }) => [mnemonic, password, signingKey?.length]),
    [['BOP', undefined, 43]],
  )
  const [credential] = (await bop()).credentials
  assert.equal(credential?.passwordHash, before.credentials[0]?.passwordHash)
  assert.equal(credential?.signingKey?.toString('base64url'), secrets[0]?.signingKey)
  assert.deepEqual((await write({ signs: true })).secrets, [])
})

test('a password of the file replaces the one before after its overlap', async () => {
  const [before] = (await bop()).credentials
  writeFileSync(join(folder, 'secret'), 'correct-horse-battery')
  const { secrets } = await write({ passwordFile: 'secret', overlapHours: 24 })
  assert.ok(secrets[0]?.signingKey, 'the key changes with the password')
  assert.equal(secrets[0].password, undefined)
  assert.deepEqual(
    (await bop()).credentials.map(({ id, endsAt }) => [id === before?.id, endsAt !== undefined]),
    [
      [false, false],
      [true, true],
    ],
  )
  const dayAfter = new Date(Date.now() + 24 * 3_600_000 + 1_000)
  assert.equal((await bop(dayAfter)).credentials.length, 1)
  assert.equal((await write({ passwordFile: 'secret' })).banks, 0)
})

test('a rotation gives new secrets, keeps the old for its hours, and names no secret', async () => {
  const tools = { vault, newId: () => 'ROTATED00001', now: new Date() }
  const before = await bop()
  const { made, change } = await db.transact((tx) => rotateCredential(tx, before, 2, tools))
  assert.ok(made.password && made.signingKey)
  assert.equal(made.overlapUntil?.getTime(), tools.now.getTime() + 2 * 3_600_000)
  const bank = await bop()
  assert.deepEqual(
    bank.credentials.map(({ id }) => id),
    ['ROTATED00001', before.credentials[0]?.id],
  )
  const told = JSON.stringify(change)
  assert.match(told, /bank-changed/)
  assert.match(told, /ROTATED00001/)
  for (const secret of [
    made.password,
    made.signingKey,
    ...bank.credentials.map((c) => c.passwordHash),
  ]) {
    assert.ok(!told.includes(secret))
  }
})

test('a file that still names a password that is ending does not bring it back', async () => {
  const before = (await bop()).credentials.map(({ id }) => id)
  assert.equal((await write({ passwordFile: 'secret' })).banks, 0)
  assert.deepEqual(
    (await bop()).credentials.map(({ id }) => id),
    before,
  )
})
