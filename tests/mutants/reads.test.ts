/**
 * CN-3: what was opened for readers of the stored kinds is, person by person, what stands in the
 * record; held under load, and shown to notice each defect that would let somebody look unseen.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type * as Consent from '#platform/consent'
import type { Tx } from '#platform/database'
import { testDatabase } from '#tests/database'
import { plant } from './planted.ts'
import { readMutants } from './reads.ts'

const db = await testDatabase()
const index = 'platform/consent/index.ts'
let run = 0
const slow: Tx = {
  query: async (sql, parameters) => {
    await setTimeout(30)
    return db.query(sql, parameters)
  },
}

/** Eighty readers at once, some of them of several persons; what then is wrong. */
async function breachesOf(consent: typeof Consent): Promise<string[]> {
  const { openingUnder, readCounts, recordReads } = consent
  run += 1
  const before = readCounts.opened.get('officer') ?? 0
  const reader = { kind: 'officer', personId: `READER-${run}`, post: undefined } as const
  const reading = { reader, purpose: 'case-work', at: new Date() } as const
  const breaches: string[] = []
  const rowsNow = async () => {
    const [row] = await db.query<{ rows: number }>(
      `select count(*) as rows from consent.read where reader_id = $1`,
      [reader.personId],
    )
    return row?.rows ?? 0
  }
  const look = async (n: number) => {
    const subjects = Array.from({ length: 1 + (n % 3) }, (_, i) => `${run}-${n}-${i}`)
    const permit = await recordReads(db, reading, subjects)
    openingUnder(permit, subjects)
  }
  await Promise.all(Array.from({ length: 80 }, (_, n) => look(n)))
  const opened = (readCounts.opened.get('officer') ?? 0) - before
  const rows = await rowsNow()
  if (opened !== 159) breaches.push(`${opened} opened of 159`)
  if (rows !== opened) breaches.push(`${opened} opened, ${rows} on record`)
  const permit = await recordReads(slow, reading, ['known'])
  if ((await rowsNow()) !== rows + 1) breaches.push('permitted before it was on record')
  try {
    openingUnder(permit, ['unknown'])
    breaches.push('opened without a record')
  } catch {}
  return breaches
}

test('T-ID-41 what was opened and what is on record are the same, under load (CN-3)', async () => {
  const nothing = { file: index, find: 'export { recordReads }', put: 'export { recordReads }' }
  assert.deepEqual(await breachesOf(await plant<typeof Consent>(index, nothing)), [])
})

for (const { name, patch } of readMutants) {
  test(`caught: a record that ${name} (CN-3)`, async () => {
    assert.notDeepEqual(await breachesOf(await plant<typeof Consent>(index, patch)), [])
  })
}
