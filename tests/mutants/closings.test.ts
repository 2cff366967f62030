/**
 * CN-10: whatever is done to a line of a closed hour, its digest is another; shown to notice each
 * defect that would let a line be changed unseen.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type * as Consent from '#platform/consent'
import { testDatabase } from '#tests/database'
import { plant } from './planted.ts'

const db = await testDatabase()
const index = 'platform/consent/index.ts'
const file = 'platform/consent/closings.ts'
const [startsAt, endsAt] = [new Date('2026-11-20T07:00:00Z'), new Date('2026-11-20T08:00:00Z')]
const at = `timestamptz '2026-11-20T07:10:00.000001Z'`
const values = `'S', ${at}, 'officer', 'R', 'PB-A', 'o', 'p', 'case-work', 'PB-B', 'c', 'x'`
const columns = `subject_id, read_at, reader_kind, reader_id, jurisdiction, office_id, post_id,
  purpose, case_jurisdiction, case_id, order_id`
const texts = columns.split(/,\s*/).filter((column) => column !== 'read_at')

const changes = [
  `delete from consent.read where subject_id = 'S'`,
  `insert into consent.read (${columns}) values (${values})`,
  `update consent.read set read_at = read_at + interval '1 microsecond'`,
  ...texts.map((column) =>
    column === 'reader_kind'
      ? `update consent.read set reader_kind = 'client'`
      : `update consent.read set ${column} = 'CHANGED'`,
  ),
]

async function unnoticed({ closingFault, digestOfReads }: typeof Consent): Promise<string[]> {
  const missed: string[] = []
  for (const change of changes) {
    await db.owner.query(`delete from consent.read`)
    await db.owner.query(`insert into consent.read (${columns}) values (${values})`)
    const closed = { startsAt, endsAt, ...(await digestOfReads(db, { startsAt, endsAt })) }
    assert.equal(await closingFault(db, closed), undefined)
    await db.owner.query(change)
    if ((await closingFault(db, closed)) === undefined) missed.push(change)
  }
  return missed
}

const nothing = { file, find: 'order by read_at, id', put: 'order by read_at, id' }
const mutants = [
  {
    name: 'counts the lines alone',
    patch: { file, find: 'now.digest.equals(digest)', put: 'now.digest' },
  },
  { name: 'leaves the order out', patch: { file, find: 'case_id, order_id)', put: 'case_id)' } },
  {
    name: 'reads times to the second',
    patch: { file, find: 'epoch from read_at) * 1000000', put: 'epoch from read_at)' },
  },
]

test('no line of a closed hour changes unseen, whichever of its columns (CN-10)', async () => {
  assert.deepEqual(await unnoticed(await plant<typeof Consent>(index, nothing)), [])
})

for (const { name, patch } of mutants) {
  test(`caught: a closing that ${name} (CN-10)`, async () => {
    assert.notDeepEqual(await unnoticed(await plant<typeof Consent>(index, patch)), [])
  })
}
