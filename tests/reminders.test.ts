/** Reminders before silence, on a real database: once each, bounded, and none after he acted. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { messagesOf } from '#platform/notifications'
import { formatReference } from '#platform/cases'
import { nuisanceTown, reason } from '#tests/nuisance-town'

const town = await nuisanceTown()
const { platform, openCase, caseAt, act, actByHolder, onDay, tickAll } = town
const { db, setting, citizen } = platform

const answered = async () => {
  const key = await openCase()
  await actByHolder(key, 'answer', reason)
  return key
}
type Key = Awaited<ReturnType<typeof answered>>

const remindersOf = async (key: Key) => {
  const { personId } = citizen
  const all = await messagesOf(db, setting.vault, { personId, limit: 1_000 })
  const reference = formatReference(key)
  return all.filter(({ template, text }) => template === 'remind' && text.includes(reference))
}
const eventsOf = async (key: Key) =>
  db.query<{ action: string }>(
    `select action from cases.event where case_id = $1 and action in ('remind', 'settle')
     order by seq`,
    [key.id],
  )
const actions = async (key: Key) => (await eventsOf(key)).map(({ action }) => action)

test('he is reminded on the fifth and the twelfth day, and told where to answer', async () => {
  const key = await answered()
  await onDay(4, tickAll)
  assert.equal((await remindersOf(key)).length, 0)
  await onDay(5.1, tickAll)
  await onDay(5.2, tickAll)
  const [first, ...more] = await remindersOf(key)
  assert.equal(more.length, 0)
  assert.ok(first?.text.includes(`/cases/${formatReference(key)}`))
  await onDay(12.1, tickAll)
  await onDay(14, tickAll)
  assert.equal((await remindersOf(key)).length, 2)
  await onDay(15.1, tickAll)
  assert.deepEqual(await actions(key), ['remind', 'remind', 'settle'])
})

test('who has acted is not reminded any more', async () => {
  const key = await answered()
  await onDay(5.1, tickAll)
  await act(key, citizen, 'dispute', reason)
  await onDay(13, tickAll)
  assert.equal((await remindersOf(key)).length, 1)
})

test('after downtime he gets one word for all that is late, none of what is over', async () => {
  const late = await answered()
  await onDay(13, tickAll)
  assert.equal((await remindersOf(late)).length, 1)
  await onDay(14, tickAll)
  assert.equal((await remindersOf(late)).length, 1)
  const over = await answered()
  await onDay(16, tickAll)
  assert.equal((await remindersOf(over)).length, 0)
  assert.deepEqual(await actions(over), ['settle'])
  assert.equal((await caseAt(late)).state, 'closed')
})

test('two clocks at one moment send it once', async () => {
  const key = await answered()
  await onDay(5.1, async () => {
    await Promise.all([platform.clock.tick(), platform.clock.tick(), platform.clock.tick()])
    await tickAll()
  })
  assert.equal((await remindersOf(key)).length, 1)
})
