import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#tests/database'
import { casesWithTasks, similarCases } from './linked.ts'

const db = await testDatabase()
const office = (n: number) => `PB-LHR/office-${n}`

test('what an office was asked is read by its index, however many cases there are', async () => {
  await db.owner.query(
    `insert into cases.case (jurisdiction, id, service, state, seq, language, facts, post_id,
       deadline_at, created_at, updated_at)
     select 'PB-LHR', lpad(n::text, 12, '0'), 'kite', 'review', 1, 'ur',
       case when n % 100 > 0 then '{"topic": "noise"}'::jsonb
         else jsonb_build_object('links', jsonb_build_object('tasks', jsonb_build_array(
           jsonb_build_object('office', 'PB-LHR/office-' || n / 100, 'until', '2026-12-01')))) end,
       'post-' || n % 50, now(), now(), now()
     from generate_series(1, 5000) as n`,
  )
  await db.owner.query(`analyze cases.case`)
  const plan = await db.owner.query(
    `explain select * from cases.case
     where facts #> '{links,tasks}' @> '[{"office": "PB-LHR/office-7"}]'
       and facts #> '{links,tasks}' is not null`,
  )
  assert.match(JSON.stringify(plan), /case_by_task/)
  const found = await casesWithTasks(db, [office(7), office(8), 'PB-LHR/none'], 10)
  assert.deepEqual(
    found.map(({ id }) => Number(id)),
    [700, 800],
  )
})

test('cases about the same are those of the posts that are asked for', async () => {
  const like = {
    service: 'kite',
    states: ['review'],
    postIds: ['post-7'],
    topic: 'noise',
    place: undefined,
    except: '000000000007',
  }
  const found = await similarCases(db, like, 500)
  assert.equal(found.length, 99)
  assert.ok(found.every(({ postId, id }) => postId === 'post-7' && id !== like.except))
  assert.deepEqual(await similarCases(db, { ...like, topic: undefined }, 5), [])
  assert.deepEqual(await similarCases(db, { ...like, states: ['done'] }, 5), [])
})
