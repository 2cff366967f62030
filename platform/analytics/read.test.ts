import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#tests/database'

const db = await testDatabase()

test('signals of a rare kind are read by their kind, past none of another', async () => {
  await db.owner.query(
    `insert into analytics.signal (jurisdiction, kind, case_id, seq, service, office, facts, at)
     select 'PB-LHR', case n % 500 when 0 then 'rare' else 'usual' end, lpad(n::text, 12, '0'), 1,
       'kite', 'office', '{}', now() - n * interval '1 minute'
     from generate_series(1, 5000) as n`,
  )
  await db.owner.query(`analyze analytics.signal`)
  const plan = await db.owner.query(
    `explain select * from analytics.signal
     where jurisdiction = any('{PB-LHR}') and kind = 'rare' and at > now() - interval '3 days'
     order by at desc, case_id limit 20`,
  )
  assert.match(JSON.stringify(plan), /signal_by_kind/)
})
