import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#tests/database'
import { hashOf, keepOffer, redeemOffer } from './offers.ts'

const db = await testDatabase()
const now = new Date('2026-11-22T09:00:00Z')

async function offered(code: string) {
  const place = { jurisdiction: 'PB-KTE', caseId: 'CASE', personId: `OF-${code}` }
  assert.ok(await keepOffer(db, { ...place, code, pinHash: hashOf('right'), now }))
  const tried = (pin: string, token: string) =>
    redeemOffer(db, { code, pinHash: hashOf(pin), token, now })
  return tried
}

test('T-ID-107 PINs tried at the same moment are counted one by one', async () => {
  const tried = await offered('BURST')
  const wrong = Array.from({ length: 60 }, (_, at) => tried(`wrong-${at}`, `W${at}`))
  const [right, ...others] = await Promise.all([tried('wrong', 'W'), ...wrong, tried('right', 'R')])
  assert.deepEqual([right, ...others].filter(Boolean), [], 'the right one comes too late')
})

test('T-ID-107 of many who bring the right PIN at once one gets a token', async () => {
  const tried = await offered('RIGHT')
  const answers = await Promise.all(['A', 'B', 'C', 'D'].map((token) => tried('right', token)))
  assert.equal(answers.filter(Boolean).length, 1)
})
