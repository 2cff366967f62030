import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { Problem, text } from '#platform/kernel'
import { testDatabase } from '#tests/database'
import { approveParty, findParty, proposeParty, suspendParty } from './parties.ts'
import { createPartyReader } from './party-reader.ts'
import type { PartyTerms } from './party.ts'

const db = await testDatabase()
const now = new Date('2026-11-20T09:00:00Z')
const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const key = publicKey.export({ format: 'jwk' }) as Record<string, unknown>
const said = text('Kite', 'پتنگ')
const terms: PartyTerms = {
  name: said,
  purpose: said,
  contact: 'care@kite.example',
  redirectUris: ['https://kite.example/return'],
  logoutUris: [],
  backchannelLogoutUri: undefined,
  keys: [key],
  claims: [{ name: 'name', purpose: said, legalBasis: said }],
  assurance: 'substantial',
  accessDays: 0,
  retention: said,
}
const propose = (id: string, more: Partial<PartyTerms> = {}, by = 'FIRST') =>
  db.transact((tx) => proposeParty(tx, { id, terms: { ...terms, ...more }, by, now }))
const approve = (id: string, by: string, readAt = now) =>
  db.transact((tx) => approveParty(tx, { id, by, readAt, now }))
const code = (expected: string) => (error: unknown) =>
  error instanceof Problem && error.code === expected

test('what one proposes holds only after another approved what he read (T-ID-36)', async () => {
  const parties = createPartyReader(db, () => now)
  await propose('kite-bank')
  assert.equal(await parties.termsOf('kite-bank'), undefined)
  await assert.rejects(approve('kite-bank', 'FIRST'), code('openid-party-own-proposal'))
  const before = new Date(now.getTime() - 1)
  await assert.rejects(approve('kite-bank', 'SECOND', before), code('openid-party-changed'))
  await approve('kite-bank', 'SECOND')
  assert.deepEqual((await parties.termsOf('kite-bank'))?.redirectUris, terms.redirectUris)
  await assert.rejects(approve('kite-bank', 'SECOND'), code('openid-party-nothing-waits'))
  await propose('kite-bank', { redirectUris: ['https://other.example/x'] })
  parties.forget('kite-bank')
  assert.deepEqual((await parties.termsOf('kite-bank'))?.redirectUris, terms.redirectUris)
})

test('a suspended one is nobody, within five seconds everywhere', async () => {
  let at = now
  const elsewhere = createPartyReader(db, () => at)
  await propose('kite-shop')
  await approve('kite-shop', 'SECOND')
  assert.ok(await elsewhere.termsOf('kite-shop'))
  await db.transact((tx) => suspendParty(tx, 'kite-shop'))
  at = new Date(now.getTime() + 5_000)
  assert.equal(await elsewhere.termsOf('kite-shop'), undefined)
  assert.equal((await findParty(db, 'kite-shop'))?.state, 'suspended')
})

const faulty: Readonly<Record<string, readonly [string, Partial<PartyTerms>]>> = {
  'an address over plain HTTP': ['redirectUris', { redirectUris: ['http://kite.example/return'] }],
  'an address with a star': ['redirectUris', { redirectUris: ['https://*.kite.example/'] }],
  'an address with a password': ['redirectUris', { redirectUris: ['https://a:b@kite.example/'] }],
  'an address that is written otherwise': [
    'redirectUris',
    { redirectUris: ['https://KITE.example/a/../b'] },
  ],
  'addresses of two sites': [
    'redirectUris',
    { redirectUris: ['https://kite.example/', 'https://other.example/'] },
  ],
  'a call to another site': [
    'backchannelLogoutUri',
    { backchannelLogoutUri: 'https://169.254.169.254/' },
  ],
  'a private key': [
    'keys',
    { keys: [privateKey.export({ format: 'jwk' }) as Record<string, unknown>] },
  ],
  'a shared secret': ['keys', { keys: [{ kty: 'oct', k: 'c2VjcmV0' }] }],
  'no key': ['keys', { keys: [] }],
  'nothing asked': ['claims', { claims: [] }],
  'a purpose in one language': [
    'claims',
    { claims: [{ name: 'name', purpose: text('x', ''), legalBasis: said }] },
  ],
  'years of access': ['accessDays', { accessDays: 4_000 }],
}
for (const [why, [field, more]] of Object.entries(faulty)) {
  test(`${why} is not even proposed`, async () => {
    await assert.rejects(
      propose('kite-faulty', more),
      (error) => error instanceof Problem && error.field === field,
    )
    assert.equal(await findParty(db, 'kite-faulty'), undefined)
  })
}
