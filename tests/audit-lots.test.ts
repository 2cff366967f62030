/** Lots cannot be tried again or taken away: each is computed again from its sealed step. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scrubRecord } from '#platform/catalogue'
import { kiteAudit } from '#tests/kite-audit'
import { nuisanceTown, reason } from '#tests/nuisance-town'

const open = { where: { place: 'minto', landmark: 'School' }, openness: 'public' }
const { platform, lodge, act, actByHolder } = await nuisanceTown(kiteAudit(0.3), open)
const { db, citizen, sequencer } = platform

async function faults() {
  while ((await sequencer.sealOnce()) > 0);
  const found = await scrubRecord(platform, db, async () => {})
  return found.faults.map(({ fault }) => fault)
}
const rows = () =>
  db.query<{ case_id: string; is_drawn: boolean }>(`select case_id, is_drawn from audits.closing`)

test('every closing has its lot, drawn or not, and the scrub computes the same', async () => {
  for (let i = 0; i < 40; i += 1) {
    const key = await lodge('other')
    await actByHolder(key, 'take')
    await actByHolder(key, 'answer', reason)
    await act(key, citizen, 'confirm')
  }
  const all = await rows()
  assert.equal(all.length, 40)
  const drawn = all.filter((one) => one.is_drawn).length
  // Of forty at 0.3, between 1 and 30 but once in a hundred thousand runs.
  assert.ok(drawn > 0 && drawn < 31, String(drawn))
  const [{ count } = { count: 0 }] = await db.query<{ count: number }>(
    `select count(*) as count from audits.audit`,
  )
  assert.equal(count, drawn)
  assert.deepEqual(await faults(), [])
})

test('T-AUD-5 a lot that is taken away, or put in, is named by the scrub', async () => {
  const all = await rows()
  const won = all.find((one) => one.is_drawn)?.case_id
  const lost = all.find((one) => !one.is_drawn)?.case_id
  assert.ok(won && lost)
  const changes = [
    `delete from audits.audit where case_id = '${won}'`,
    `delete from audits.audit where case_id = '${won}';
     update audits.closing set is_drawn = false where case_id = '${won}'`,
    `delete from audits.closing where case_id = '${lost}'`,
  ]
  for (const change of changes) {
    await db.owner.query(`create table audits.kept_a as table audits.audit`)
    await db.owner.query(`create table audits.kept_c as table audits.closing`)
    for (const part of change.split(';')) await db.owner.query(part)
    assert.deepEqual(await faults(), ['its lot is not what was drawn'], change)
    await db.owner.query(`delete from audits.audit`)
    await db.owner.query(`delete from audits.closing`)
    await db.owner.query(`insert into audits.closing select * from audits.kept_c`)
    await db.owner.query(`insert into audits.audit select * from audits.kept_a`)
    await db.owner.query(`drop table audits.kept_a, audits.kept_c`)
    assert.deepEqual(await faults(), [])
  }
  // The program itself may take no lot back.
  await assert.rejects(db.query(`update audits.closing set is_drawn = false`), /permission denied/)
  await assert.rejects(db.query(`delete from audits.audit`), /permission denied/)
})
