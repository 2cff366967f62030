/** Two programs on one record: what one of them does, the other knows. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { eventsOf, lockCases } from '#platform/cases'
import { kiteDistrict, testPlatform } from '#tests/platform'
import type { ActCommand, ActOutcome } from './command.ts'
import { createDoor } from './door.ts'

const platform = await testPlatform()
const { db, setting, lists, officer, citizen } = platform
const doors = [platform.door, createDoor(db, setting, lists)]

const submission = (): ActCommand => ({
  kind: 'act',
  actor: citizen,
  service: 'kite-permit',
  action: 'submit',
  case: { jurisdiction: kiteDistrict.code, id: setting.newId() },
  input: {
    size: 'large',
    colour: 'green',
    day: '2026-12-01',
    flyer: {
      name: 'Zara Invented',
      cnic: '3999099000011',
      relation: 'daughter-of',
      relativeName: 'Invented',
      address: 'Kite Lane 1',
    },
  },
  language: 'en',
})

const waitingSql = `
  select count(distinct pid) as n from pg_locks where not granted and pid in (
    select l.pid from pg_locks l join pg_database d on d.oid = l.database
    where d.datname = current_database())`

/** Until as many transactions wait for a lock. */
async function untilWaiting(wanted: number): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    const [row] = await db.owner.query<{ n: number }>(waitingSql)
    if (row?.n === wanted) return
    await wait(20)
  }
  assert.fail(`not ${wanted} came to wait`)
}

/** Both have read what they read without the lock when the one that holds it lets go. */
async function sentToBoth(on: ActOutcome, step: ActCommand) {
  const { asked } = await db.transact(async (tx) => {
    await lockCases(tx, [on])
    const performed = doors.map((door) => door.perform(step))
    await untilWaiting(doors.length)
    return { asked: performed }
  })
  return Promise.allSettled(asked)
}

test('a step sent to both at one moment is done once, and both say so (ST-4)', async () => {
  const opened = await platform.door.perform(submission())
  const step: ActCommand = {
    kind: 'act',
    actor: officer,
    case: opened,
    action: 'allow',
    input: { note: 'It is windy' },
    language: 'en',
    request: { key: 'pressed-once', bodyHash: Buffer.alloc(32, 4) },
  }
  const [first, second] = await sentToBoth(opened, step)
  assert.equal(first?.status, 'fulfilled')
  assert.deepEqual(second, first)
  assert.equal((await eventsOf(db, opened)).length, 2)
})
