import { machinePermit } from '#platform/consent'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { testDatabase } from '#tests/database'
import { confirmVault, createVault, loadOrCreateMasterKey, openUnder, sealUnder } from './index.ts'

const vault = createVault(Buffer.alloc(32, 7))
const other = createVault(Buffer.alloc(32, 8))
const unreadable = { code: 'identity-sealed-unreadable' }

test('what is sealed opens again where it was put', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, place) => {
      const plain = Buffer.from(bytes)
      assert.deepEqual(vault.open(vault.seal(plain, place), place), plain)
    }),
  )
  assert.equal(vault.open(vault.seal('شناخت', 'a'), 'a').toString('utf8'), 'شناخت')
})

test('a sealed value opens in no other place, under no other key, with no bit changed', () => {
  const flipped = (sealed: Buffer, bit: number): Buffer => {
    const copy = Buffer.from(sealed)
    const at = Math.floor(bit / 8) % copy.length
    copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8))
    return copy
  }
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.nat(), (plain, place, elsewhere, bit) => {
      const sealed = vault.seal(plain, place)
      if (elsewhere !== place) assert.throws(() => vault.open(sealed, elsewhere), unreadable)
      assert.throws(() => other.open(sealed, place), unreadable)
      assert.throws(() => vault.open(flipped(sealed, bit), place), unreadable)
      assert.throws(() => vault.open(sealed.subarray(0, bit % sealed.length), place), unreadable)
    }),
  )
})

test('the same words never seal to the same bytes', () => {
  const seals = Array.from({ length: 1_000 }, () => vault.seal('same', 'place').toString('hex'))
  assert.equal(new Set(seals).size, 1_000)
})

test('a data key opens for its owner only, and seals apart from the vault', () => {
  const permit = machinePermit('rules')
  const { key, wrapped } = vault.newDataKey('person|A')
  const again = vault.unwrapKey(wrapped, 'person|A', permit, ['A'])
  assert.equal(openUnder(again, sealUnder(key, 'words', 'p'), 'p').toString(), 'words')
  assert.throws(() => vault.unwrapKey(wrapped, 'person|B', permit, ['A']), unreadable)
  assert.throws(() => other.unwrapKey(wrapped, 'person|A', permit, ['A']), unreadable)
  assert.throws(() => vault.open(wrapped, 'data-key|person|A'), unreadable)
  assert.ok(vault.unwrapKey(vault.wrapKey(key, 'x'), 'x', permit, ['A']).equals(key))
})

test('a blind index is the same for the same field and value, and joins with no other', () => {
  const cnic = '3520212345671'
  const index = vault.blindIndex('person', cnic)
  assert.equal(index.length, 32)
  assert.deepEqual(index, vault.blindIndex('person', cnic))
  assert.notDeepEqual(index, vault.blindIndex('stamp', cnic))
  assert.notDeepEqual(index, vault.blindIndex('person', '3520212345672'))
  assert.notDeepEqual(index, other.blindIndex('person', cnic))
})

test('a master key of another length is refused', () => {
  assert.throws(() => createVault(Buffer.alloc(31)), RangeError)
})

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'daftar-key-'))
  after(() => rmSync(made, { recursive: true, force: true }))
  return made
}

test('the master key is made once, readable by its owner alone, and found again', () => {
  const directory = folder()
  const key = loadOrCreateMasterKey(directory)
  assert.equal(key.length, 32)
  assert.deepEqual(loadOrCreateMasterKey(directory), key)
  assert.notDeepEqual(loadOrCreateMasterKey(folder()), key)
  assert.deepEqual(readdirSync(directory), ['master.key'])
  assert.equal(statSync(join(directory, 'master.key')).mode & 0o777, 0o600)
})

test('a master key that others may read, or that is no key, stops the start', () => {
  const open = folder()
  loadOrCreateMasterKey(open)
  chmodSync(join(open, 'master.key'), 0o644)
  assert.throws(() => loadOrCreateMasterKey(open), /others may read/)
  const broken = folder()
  writeFileSync(join(broken, 'master.key'), 'abc\n', { mode: 0o600 })
  assert.throws(() => loadOrCreateMasterKey(broken), /not a key of 64 digits/)
})

test('a database sealed with one key refuses to start with another', async () => {
  const db = await testDatabase()
  await confirmVault(db, vault)
  await confirmVault(db, vault)
  await assert.rejects(confirmVault(db, createVault(randomBytes(32))), /not the one/)
})
