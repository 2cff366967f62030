import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeReads, scrubRecord } from '#platform/catalogue'
import { recordReads } from '#platform/consent'
import { readingBy } from '#platform/identity'
import { testPlatform } from '#tests/platform'

const platform = await testPlatform()
const { db, officer, citizen, neighbour, sequencer } = platform
const noon = new Date('2026-11-20T07:20:00Z')
const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000)
const look = (who: { personId: string }, at: Date) =>
  recordReads(db, readingBy(officer, 'find-applications', { at }), [who.personId])
const hour = 'looks of 2026-11-20T07:00:00.000Z to 2026-11-20T11:00:00.000Z'

async function faults() {
  const found = await scrubRecord(platform, db, async () => {})
  return found.faults.map(({ at, fault }) => `${at}: ${fault}`)
}

const one = `(select id from consent.read where subject_id = '${neighbour.personId}' limit 1)`

async function tampered(sql: string): Promise<string[]> {
  await db.owner.query(`create table consent.kept as table consent.read`)
  await db.owner.query(sql)
  const found = await faults()
  await db.owner.query(`delete from consent.read`)
  await db.owner.query(`insert into consent.read select * from consent.kept`)
  await db.owner.query(`drop table consent.kept`)
  assert.deepEqual(await faults(), [])
  return found
}

test('an hour is closed once it is over, once, by an act that the log seals (CN-10)', async () => {
  await look(citizen, hours(0))
  await look(neighbour, hours(0))
  await look(neighbour, hours(3))
  platform.clockTo(new Date('2026-11-20T08:05:00Z'))
  assert.equal(await closeReads(platform), 0, 'a line may still come')
  platform.clockTo(new Date('2026-11-20T11:15:00Z'))
  const closed = await Promise.all([closeReads(platform), closeReads(platform)])
  assert.equal(closed[0] + closed[1], 1)
  assert.equal(await closeReads(platform), 0)
  const spans = await db.query(`select starts_at, ends_at, reads from consent.closing`)
  const [from, to] = [new Date('2026-11-20T07:00:00Z'), new Date('2026-11-20T11:00:00Z')]
  assert.deepEqual(spans, [{ starts_at: from, ends_at: to, reads: 3 }])
  while ((await sequencer.sealOnce()) > 0);
  assert.deepEqual(await faults(), [])
})

test('T-ID-42 what the database’s owner does to a closed hour the scrub names', async () => {
  const gone = await tampered(`delete from consent.read where id = ${one}`)
  assert.deepEqual(gone, [`${hour}: looks taken out: 1 of 3`])
  const added = await tampered(
    `insert into consent.read (subject_id, read_at, reader_kind, reader_id, purpose)
     values ('X', '2026-11-20T09:00:00Z', 'operator', 'token', 'installation')`,
  )
  assert.deepEqual(added, [`${hour}: looks written in afterwards: 1`])
  for (const change of [
    `reader_id = 'SOMEBODY'`,
    `subject_id = 'NOBODY'`,
    `purpose = 'oversight'`,
    `order_id = 'ORDER'`,
    `read_at = read_at + interval '1 minute'`,
  ]) {
    const changed = await tampered(`update consent.read set ${change} where id = ${one}`)
    assert.deepEqual(changed, [`${hour}: looks were changed`], change)
  }
})

test('a closing that is taken out leaves its leaf, and an hour closed twice shows', async () => {
  await db.owner.query(`delete from consent.closing`)
  assert.equal(await closeReads(platform), 1)
  while ((await sequencer.sealOnce()) > 0);
  const [found, ...more] = await faults()
  assert.match(found ?? '', /closed not where the last ended/)
  assert.deepEqual(more, [])
})

test('what the rule of retention has let end is no fault', async () => {
  platform.clockTo(new Date('2033-11-22T00:00:00Z'))
  await db.owner.query(`delete from consent.read`)
  assert.ok((await faults()).every((one) => one.includes('closed not where')))
  platform.clockTo(new Date())
})
