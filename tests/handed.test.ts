/** Whoever gets a case from somebody else, or a part of one, is told: at once, many together. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatReference, type CaseKey } from '#platform/cases'
import { tellLinks } from '#platform/catalogue'
import { formatDate } from '#platform/kernel'
import { messagesOf } from '#platform/notifications'
import type { NuisancePost } from '#tests/nuisance-offices'
import { nuisanceTown, reason } from '#tests/nuisance-town'
import { kiteDistrict } from '#tests/platform'

const town = await nuisanceTown()
const { platform, officerAt, caseAt, openCase, act, actByHolder, onDay } = town
const { db, setting, citizen } = platform
const { clock } = platform

const toldAt = async (post: NuisancePost) => {
  const { personId } = officerAt(post)
  const all = await messagesOf(db, setting.vault, { personId, limit: 500 })
  return all.filter(({ template }) => template === 'cases-handed').toReversed()
}
const otherOf = (post: string | undefined): NuisancePost =>
  post === 'strings-1' ? 'strings-2' : 'strings-1'
const pass = { nuisance: 'strings', reason: 'It is about strings.' }

test('nobody is told of a new case that begins its way: it stands in the queue', async () => {
  const key = await town.lodge('noise')
  await actByHolder(key, 'take')
  await clock.tick()
  assert.deepEqual(await toldAt('noise-1'), [])
})

test('who gets it from another office is told, with the reference and the day alone', async () => {
  const key = await openCase('noise')
  await actByHolder(key, 'pass', pass)
  const { postId } = await caseAt(key)
  await clock.tick()
  const told = await toldAt(postId as NuisancePost)
  assert.equal(told.length, 1)
  assert.equal(told[0]?.caseId, key.id)
  const words = told[0]?.text ?? ''
  assert.ok(words.includes(formatReference(key)))
  assert.match(words, /دوسرے دفتر نے بھیجا ہے/)
  assert.ok(!words.includes('It is about strings') && !words.includes('string lies'))
  await clock.tick()
  assert.equal((await toldAt(postId as NuisancePost)).length, 1, 'once')
})

test('what comes within the hour is told together, each as long as it is still his', async () => {
  const [from, to] = ['strings-1', 'strings-2'] as const
  const keys = []
  while (keys.length < 4) {
    const key = await openCase('strings')
    if ((await caseAt(key)).postId === from) keys.push(key)
  }
  const before = (await toldAt(to)).length
  const [first, ...others] = keys
  assert.ok(first)
  await onDay(1, async () => {
    const give = { colleague: to, reason: 'You know the street.' }
    await act(first, officerAt(from), 'give', give)
    await clock.tick()
    assert.equal((await toldAt(to)).length, before + 1)
    assert.match((await toldAt(to)).at(-1)?.text ?? '', /ساتھی افسر نے آپ کے سپرد کیا/)
    for (const key of others) await act(key, officerAt(from), 'give', give)
    await clock.tick()
    assert.equal((await toldAt(to)).length, before + 1, 'the hour is not over')
    const [back] = others
    assert.ok(back)
    await act(back, officerAt(to), 'give', { colleague: from, reason: 'You know it better.' })
  })
  await onDay(1 + 1 / 20, async () => {
    await clock.tick()
    const told = await toldAt(to)
    assert.equal(told.length, before + 2)
    const last = told.at(-1)
    assert.equal(last?.caseId, undefined)
    assert.match(last?.text ?? '', /^\u20662\u2069 کیس/, 'the third has gone back')
  })
})

test('an answer that the citizen does not accept is told to who must answer now', async () => {
  const key = await openCase('strings')
  await actByHolder(key, 'answer', reason)
  await act(key, citizen, 'dispute', { reason: 'The string is still there.' })
  const { postId } = await caseAt(key)
  assert.match(postId ?? '', /^nuisance-/)
  await clock.tick()
  const [last] = (await toldAt(postId as NuisancePost)).slice(-1)
  assert.equal(last?.caseId, key.id)
  assert.match(last?.text ?? '', /شہری نے جواب نہیں مانا/)
  assert.ok(!last?.text.includes('still there'))
})

const part = { office: `${kiteDistrict.code}/strings`, days: '3', task: 'Bilal has a ladder.' }

test('an office asked for a part is told, all who may do it and nobody else', async () => {
  await onDay(5, async () => {
    const key = await openCase('noise')
    const before = (await toldAt('noise-1')).length
    await actByHolder(key, 'consult', part)
    await clock.tick()
    for (const post of ['strings-1', 'strings-2'] as const) {
      const last = (await toldAt(post)).at(-1)
      assert.equal(last?.caseId, key.id, post)
      const words = last?.text ?? ''
      assert.match(words, /دوسرے دفتر نے .* آپ کے دفتر کے سپرد کیا ہے/)
      assert.match(words, /\/desk\/tasks/)
      const [task] = (await tellLinks(db, setting, { case: await caseAt(key) })).tasks
      assert.ok(task && words.includes(formatDate(task.until, 'ur')), 'its own day')
      assert.ok(!words.includes('Bilal') && !words.includes('string lies'))
    }
    assert.equal((await toldAt('noise-1')).length, before, 'not who asks')
  })
})

test('parts that follow are told together, and one that is done or ended to nobody', async () => {
  const count = async () => (await toldAt('strings-1')).length
  await onDay(6, async () => {
    await actByHolder(await openCase('noise'), 'consult', part)
    await clock.tick()
    const before = await count()
    const ended = await openCase('noise')
    for (const key of [ended, await openCase('noise'), await openCase('noise')])
      await actByHolder(key, 'consult', part)
    await actByHolder(ended, 'recall', { office: part.office, ...reason })
    await clock.tick()
    assert.equal(await count(), before)
  })
  await onDay(6 + 1 / 20, async () => {
    await clock.tick()
    const last = (await toldAt('strings-1')).at(-1)
    assert.equal(last?.caseId, undefined)
    assert.match(last?.text ?? '', /\u20662\u2069 کیسوں کا ایک ایک حصہ/)
  })
})

test('what rises at one midnight is told to each citizen, and once to who has it now', async () => {
  const keys: CaseKey[] = []
  while (keys.length < 6) keys.push(await town.lodge('noise', 'nobody'))
  await onDay(60, async () => {
    const from = setting.now()
    await town.tickAll()
    const heads = ['nuisance-1', 'nuisance-2', 'board-1'] as const
    const posts = await Promise.all(keys.map(async (key) => (await caseAt(key)).postId))
    const raised = posts.filter((post) => heads.some((head) => head === post))
    assert.equal(raised.length, keys.length)
    const citizens = await messagesOf(db, setting.vault, { ...citizen, limit: 500 })
    for (const { id } of keys) {
      const own = citizens.filter((one) => one.caseId === id && one.template === 'case-raised')
      assert.ok(own.length > 0, 'each by itself')
    }
    const toldToday = async (post: NuisancePost) =>
      (await toldAt(post)).filter(({ createdAt }) => createdAt >= from)
    const most = await Promise.all(heads.map(async (head) => (await toldToday(head)).length))
    assert.ok(Math.max(...most) === 1, String(most))
    // Those of a first look may have been told before the next look raised more.
    platform.clockTo(new Date(setting.now().getTime() + 3_700_000))
    await clock.tick()
    const waiting = await db.query(`select from cases.handed where told_at is null`)
    assert.equal(waiting.length, 0, 'and nothing is left untold')
    const all = await messagesOf(db, setting.vault, { ...officerAt('board-1'), limit: 500 })
    assert.match(all[0]?.text ?? '', /\/desk\u2069?/)
  })
})

test('a colleague on the other side is not told of what he gave away', async () => {
  const key = await openCase('strings')
  const { postId } = await caseAt(key)
  const giver = postId as NuisancePost
  const before = (await toldAt(giver)).length
  const give = { colleague: otherOf(postId), reason: 'Yours.' }
  await onDay(3, async () => {
    await act(key, officerAt(giver), 'give', give)
    await clock.tick()
    assert.equal((await toldAt(giver)).length, before)
  })
})
