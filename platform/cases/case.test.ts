import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#tests/database'

const db = await testDatabase()

test('what is overdue is read in the order of its deadlines, sorting no queue', async () => {
  await db.owner.query(
    `insert into cases.case (jurisdiction, id, service, state, seq, language, facts, post_id,
       deadline_at, created_at, updated_at)
     select 'PB-LHR', lpad(n::text, 12, '0'), 'kite', 'review', 1, 'ur', '{}', 'post-' || n % 50,
       now() + n * interval '1 minute', now(), now()
     from generate_series(1, 5000) as n`,
  )
  await db.owner.query(`analyze cases.case`)
  const plan = await db.owner.query(
    `explain select * from cases.case where post_id is not null and deadline_at <= now()
     order by deadline_at limit 100`,
  )
  const said = JSON.stringify(plan)
  assert.match(said, /case_by_deadline/)
  assert.doesNotMatch(said, /Sort/)
})
