import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createVault, registerPersons } from '#platform/identity'
import { testDatabase } from '#tests/database'
import { recordSearch, searchLimits } from './searches.ts'

const db = await testDatabase()
const at = new Date('2026-11-22T09:00:00Z')
const vault = createVault(Buffer.alloc(32, 3))
const officer = {
  id: 'OFFICER00001',
  cnic: '3520200000011',
  name: 'Registrar Invented',
  phone: '+923990000011',
  language: 'en',
} as const

test('T-ID-109 searches sent at the same moment are counted one by one', async () => {
  await registerPersons(db, vault, [officer], at)
  const look = (n: number) =>
    recordSearch(db, {
      id: `SEARCH${String(n).padStart(6, '0')}`,
      officerId: officer.id,
      jurisdiction: 'PB-KTE',
      postId: 'registrar-1',
      purpose: 'verification',
      found: 1,
      at,
    })
  const first = Array.from({ length: searchLimits.perHourMax - 2 }, (_, n) => look(n))
  assert.ok((await Promise.all(first)).every(Boolean))
  const last = await Promise.all(Array.from({ length: 12 }, (_, n) => look(100 + n)))
  assert.equal(last.filter(Boolean).length, 2)
})
