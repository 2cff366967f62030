import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { createVault } from '#platform/identity'
import { testDatabase } from '#tests/database'
import { openRecords, sweepRecords } from './records.ts'

const db = await testDatabase()
const records = openRecords(db, createVault(randomBytes(32)))
const now = new Date('2026-11-20T09:00:00Z')
const soon = new Date(now.getTime() + 60_000)

test('the table holds neither the secret nor what belongs to it (T-ID-38)', async () => {
  await records.keep('AccessToken', 'the-secret', { accountId: 'Zara', grantId: 'grant' }, soon)
  assert.deepEqual(await records.find('AccessToken', 'the-secret'), {
    accountId: 'Zara',
    grantId: 'grant',
  })
  const rows = await db.query<Record<string, unknown>>(`select * from openid.record`)
  const kept = rows.map((row) =>
    Object.values(row)
      .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
      .join(' '),
  )
  assert.doesNotMatch(kept.join('\n'), /the-secret|Zara|grant/)
})

test('of another kind, or moved onto another row, nothing opens', async () => {
  assert.equal(await records.find('RefreshToken', 'the-secret'), undefined)
  await records.keep('AccessToken', 'another', { accountId: 'Bilal' }, soon)
  await db.query(
    `update openid.record set sealed = (select sealed from openid.record
       where key = sha256('the-secret')) where key = sha256('another')`,
  )
  await assert.rejects(records.find('AccessToken', 'another'))
  await records.forget('AccessToken', 'another')
})

test('of many who use one up at one moment one is the first', async () => {
  await records.keep('AuthorizationCode', 'code', { grantId: 'grant' }, soon)
  const tries = Array.from({ length: 8 }, () => records.consume('AuthorizationCode', 'code', now))
  assert.equal((await Promise.all(tries)).filter(Boolean).length, 1)
  assert.ok((await records.find('AuthorizationCode', 'code'))?.consumed)
})

test('what is seen counts once, at one moment and later, until it ends (T-ID-39)', async () => {
  const together = await Promise.all([1, 2, 3].map(() => records.isFirst('jti', soon, now)))
  assert.equal(together.filter(Boolean).length, 1)
  assert.equal(await records.isFirst('jti', soon, now), false)
  const later = new Date(soon.getTime() + 1)
  assert.equal(await records.isFirst('jti', new Date(later.getTime() + 60_000), later), true)
})

test('all that came of one consent is forgotten together, and nothing else', async () => {
  await records.keep('Grant', 'grant', { accountId: 'Zara' }, soon)
  await records.keep('RefreshToken', 'mine', { grantId: 'grant' }, soon)
  await records.keep('RefreshToken', 'other', { grantId: 'other-grant' }, soon)
  await records.forgetOfGrant('grant')
  for (const [kind, id] of [
    ['Grant', 'grant'],
    ['AccessToken', 'the-secret'],
    ['RefreshToken', 'mine'],
  ] as const) {
    assert.equal(await records.find(kind, id), undefined, kind)
  }
  assert.ok(await records.find('RefreshToken', 'other'))
})

test('what has ended is swept, at most as many as are asked for', async () => {
  await records.keep('Session', 'a', {}, soon)
  await records.keep('Session', 'b', {}, soon)
  const after = new Date(soon.getTime() + 1)
  assert.equal(await sweepRecords(db, now), 0)
  assert.equal(await sweepRecords(db, after, 1), 1)
  assert.ok((await sweepRecords(db, after)) >= 1)
  assert.equal(await records.find('Session', 'a'), undefined)
})
