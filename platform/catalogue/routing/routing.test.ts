/** Complaints about kites on a real database: who has each, by when, how it goes up (CP-1…7). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventsOf, formatReference, queueLength, type Case } from '#platform/cases'
import { endLeave, giveLeave, listIdlePosts, registerOffices } from '#platform/identity'
import { addDays, civilDateOf, daysBetween, instantAfter } from '#platform/kernel'
import { messagesOf } from '#platform/notifications'
import { kiteNuisance } from '#tests/kite-nuisance'
import { countHandedOver, countOpenCases, watchLocks } from '#tests/nuisance-counts'
import { nuisanceOffices, nuisancePosts, type Officer } from '#tests/nuisance-offices'
import { isRefused, nuisanceTown, reason } from '#tests/nuisance-town'
import { appointOfficer } from '#tests/officers'
import { kiteDistrict } from '#tests/platform'
import { getCase } from '../case-view.ts'
import { decideProposal, proposeAppointment } from '../offices/appoint.ts'
import { createHandingOver, handOverDue } from '../offices/hand-over.ts'
import { tellLinks } from '../linked/tell.ts'
import { findColleagues } from './colleague.ts'
import { courseOf } from './course.ts'

const town = await nuisanceTown()
const { platform, start, officerAt, caseAt, holderOf, lodge, act, actByHolder } = town
const { today, openCase, tickAll, onDay } = town
const { db, setting, citizen } = platform
const jurisdiction = kiteDistrict.code

const idsOf = ({ posts }: Officer) => posts.map(({ id }) => id)
const countOpen = async (officer: Officer) =>
  (await queueLength(db, idsOf(officer), setting.now())).waiting

test('a case goes to the office that the rows name, and to an inspector of it', async () => {
  assert.match((await caseAt(await lodge('strings'))).postId ?? '', /^strings-/)
  assert.equal((await caseAt(await lodge('noise'))).postId, 'noise-1')
  assert.match((await caseAt(await lodge('other'))).postId ?? '', /^nuisance-/)
})

test('cases spread over those who answer alike, and each stays where it was given', async () => {
  const keys = await Promise.all(Array.from({ length: 40 }, () => lodge('strings')))
  const cases = await Promise.all(keys.map(caseAt))
  const counts = Map.groupBy(cases, ({ postId }) => postId)
  assert.deepEqual(new Set(counts.keys()), new Set(['strings-1', 'strings-2']))
  assert.ok([...counts.values()].every(({ length }) => length >= 5))
  const [key] = keys
  assert.ok(key)
  const before = await caseAt(key)
  await actByHolder(key, 'take')
  assert.equal((await caseAt(key)).postId, before.postId)
})

test('the deadline is fixed at the start, and handing over never moves it (CP-3)', async () => {
  const key = await openCase('noise')
  const before = await caseAt(key)
  const { rungs } = courseOf(before) ?? {}
  await onDay(3, async () => {
    for (const nuisance of ['strings', 'other', 'noise', 'strings']) {
      await actByHolder(key, 'pass', { nuisance, ...reason })
      const after = await caseAt(key)
      assert.deepEqual(courseOf(after)?.rungs, rungs)
      assert.deepEqual(after.deadlineAt, before.deadlineAt)
    }
    assert.equal(courseOf(await caseAt(key))?.bounced, 4)
    const fifth = actByHolder(key, 'pass', { nuisance: 'noise', ...reason })
    await assert.rejects(fifth, isRefused('action-too-often'))
    const { moves } = await getCase(db, setting, await holderOf(key), key)
    assert.ok(!moves.some(({ action }) => action === 'pass'), 'nor is it offered')
  })
})

test('working days are those of the office, where it has some of its own (CP-3)', async () => {
  const office = nuisanceOffices.find(({ id }) => id === 'noise')
  assert.ok(office)
  const daysOf = async () => courseOf(await caseAt(await lodge('noise')))?.rungs ?? []
  const place = await daysOf()
  const rests = { closedWeekdays: [0, 1, 2, 5, 6], holidays: new Set<string>() }
  await registerOffices(db, [{ ...office, calendar: rests }])
  const own = await daysOf()
  const handedIn = new Date(setting.now())
  const fifth = civilDateOf(instantAfter(handedIn, '5 working days', rests))
  assert.equal(own[0], fifth)
  assert.notEqual(place[0], fifth)
  // What was fixed by other days stays, and so do those of other offices.
  const key = await openCase('strings')
  await actByHolder(key, 'consult', { office: `${jurisdiction}/noise`, days: '2', task: 'Look.' })
  const [task] = (await tellLinks(db, setting, await getCase(db, setting, citizen, key))).tasks
  assert.equal(task?.until, civilDateOf(instantAfter(handedIn, '2 working days', rests)))
  await registerOffices(db, [office])
  assert.deepEqual(await daysOf(), place)
})

test('a step may name the office itself', async () => {
  const key = await openCase('strings')
  await actByHolder(key, 'lend', reason)
  assert.equal((await caseAt(key)).postId, 'noise-1')
  const [last] = (await eventsOf(db, key)).slice(-1)
  assert.deepEqual(last?.facts, { to: 'noise-1', office: `${jurisdiction}/noise`, level: 0 })
})

test('who answers after the case went on is told so, and of two at once one is', async () => {
  const key = await openCase('strings')
  const before = await holderOf(key)
  await actByHolder(key, 'lend', reason)
  await assert.rejects(act(key, before, 'answer', reason), isRefused('action-not-holder'))
  const colleague = officerAt('nuisance-1')
  await assert.rejects(act(key, colleague, 'answer', reason), isRefused('action-not-holder'))
  const holder = await holderOf(key)
  const both = await Promise.allSettled([
    act(key, holder, 'answer', reason),
    act(key, holder, 'answer', reason),
  ])
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const lost = both.find((one) => one.status === 'rejected')
  assert.ok(isRefused('action-not-now')(lost?.reason))
})

test('in its office everybody may note, outside of it nobody', async () => {
  const key = await openCase('strings')
  const { postId } = await caseAt(key)
  const other = officerAt(postId === 'strings-1' ? 'strings-2' : 'strings-1')
  await act(key, other, 'note', reason)
  assert.equal((await caseAt(key)).postId, postId)
  await assert.rejects(
    act(key, officerAt('noise-1'), 'note', reason),
    isRefused('action-not-holder'),
  )
})

test('at each rung it goes up one level, one event, and both sides are told (CP-4)', async () => {
  const key = await lodge('strings')
  const offices = [`${jurisdiction}/nuisance`, 'PB/board', 'PB/board']
  for (const [index, day] of [21, 31, 41].entries()) {
    await onDay(day, async () => {
      const from = setting.now()
      await tickAll()
      const kase = await caseAt(key)
      assert.equal(kase.escalations, index + 1)
      assert.equal(courseOf(kase)?.offices.at(-1), offices[index])
      const told = { limit: 500, personId: citizen.personId }
      const messages = await messagesOf(db, setting.vault, told)
      const of = messages.filter((one) => one.caseId === key.id && one.template === 'case-raised')
      // The board stands at the top: who has it stays the same, and is told again.
      assert.equal(of.length, index + 1)
      const holder = { limit: 500, personId: (await holderOf(key)).personId }
      const toOfficer = await messagesOf(db, setting.vault, holder)
      const since = toOfficer.filter(({ createdAt }) => createdAt >= from)
      assert.ok(since.some(({ template }) => template === 'cases-handed'))
    })
  }
  const raised = (await eventsOf(db, key)).filter(({ action }) => action === 'escalate')
  assert.equal(raised.length, 3)
})

test('after downtime every level that passed is an event of its own (CP-4)', async () => {
  const key = await lodge('strings')
  await onDay(35, async () => {
    await tickAll()
    const raised = (await eventsOf(db, key)).filter(({ action }) => action === 'escalate')
    assert.deepEqual(
      raised.map(({ facts }) => facts['level']),
      [1, 2],
    )
    const kase = await caseAt(key)
    assert.equal(
      daysBetween(civilDateOf(new Date(start)), civilDateOf(kase.deadlineAt as Date)),
      40,
    )
  })
})

test('the clock stands while the citizen is asked, and no longer than it may (CP-3)', async () => {
  const key = await openCase('strings')
  const day = async () => daysBetween(today(), civilDateOf((await caseAt(key)).deadlineAt as Date))
  const inDays = (days: number, action: string) =>
    onDay(days, async () => {
      if (action === 'reply') await act(key, citizen, action, reason)
      else await actByHolder(key, action, action === 'ask' ? reason : undefined)
    })
  await inDays(15, 'ask')
  assert.equal(await day(), 30, 'as late as it can become')
  assert.match((await caseAt(key)).postId ?? '', /^strings-/, 'it still has somebody')
  await inDays(19, 'reply')
  assert.equal(await day(), 24, 'four days later than it was fixed')
  // A clock that was set back an hour, and one that was set forward a month.
  await inDays(20, 'ask')
  await inDays(20 - 1 / 24, 'reply')
  assert.equal(await day(), 24)
  await inDays(21, 'ask')
  await inDays(52, 'reply')
  assert.ok((courseOf(await caseAt(key))?.pauses ?? []).every(({ to }) => to !== undefined))
  assert.equal(await day(), 30, 'ten days in all')
})

test('a dispute goes one level up, and to another than who closed it (CP-5)', async () => {
  const key = await openCase('strings')
  const closer = await holderOf(key)
  await act(key, closer, 'answer', reason)
  const closed = await caseAt(key)
  assert.deepEqual([closed.postId, closed.deadlineAt], [undefined, undefined])
  await act(key, citizen, 'dispute', reason)
  const raised = await caseAt(key)
  assert.match(raised.postId ?? '', /^nuisance-/)
  assert.equal(raised.escalations, 1)
  const chief = await holderOf(key)
  await act(key, chief, 'answer', reason)
  await act(key, citizen, 'dispute', reason)
  assert.equal((await caseAt(key)).postId, 'board-1')
  await actByHolder(key, 'answer', reason)
  await assert.rejects(act(key, citizen, 'dispute', reason), isRefused('action-too-often'))
})

test('at the top a dispute still goes to somebody else (CP-5)', async () => {
  const { personId } = officerAt('board-1')
  await giveLeave(db, { personId, from: today(), to: addDays(today(), 1) })
  const key = await openCase('other')
  const closer = await holderOf(key)
  await act(key, closer, 'answer', reason)
  await act(key, citizen, 'dispute', reason)
  const { postId } = await caseAt(key)
  assert.match(postId ?? '', /^nuisance-/)
  assert.notEqual(postId, closer.posts[0]?.id)
  await endLeave(db, { personId, backOn: today() })
})

test('T-RTE-2 who closed a case does not get it again, by whichever way (CP-5)', async () => {
  const key = await openCase('strings')
  const closer = await holderOf(key)
  await act(key, closer, 'answer', reason)
  await act(key, citizen, 'dispute', reason)
  // The head passes it on to the very office; of its two inspectors the other one has it.
  await actByHolder(key, 'pass', { nuisance: 'strings', ...reason })
  const other = await holderOf(key)
  assert.match((await caseAt(key)).postId ?? '', /^strings-/)
  assert.notEqual(other.personId, closer.personId)
  const [seat = ''] = idsOf(closer)
  const offered = await findColleagues(db, setting, await getCase(db, setting, other, key))
  assert.deepEqual(offered, [], 'nor is he offered')
  const back = act(key, other, 'give', { colleague: seat, ...reason })
  await assert.rejects(back, isRefused('no-such-colleague'))
  const main = await openCase('strings')
  if ((await caseAt(main)).postId !== seat) {
    await actByHolder(main, 'give', { colleague: seat, ...reason })
  }
  const into = { into: formatReference(main), ...reason }
  await assert.rejects(act(key, other, 'join', into), isRefused('join-concerned'))
  // Nor where its holder is away: then it goes up.
  await giveLeave(db, { personId: other.personId, from: today(), to: addDays(today(), 1) })
  await handOverDue(platform)
  assert.match((await caseAt(key)).postId ?? '', /^nuisance-/)
  await endLeave(db, { personId: other.personId, backOn: today() })
})

test('who closed a case does not answer it by way of another that it joined (CP-5)', async () => {
  const [main, same] = [await openCase('noise'), await openCase('strings')]
  const closer = await holderOf(same)
  await act(same, closer, 'answer', reason)
  await act(same, citizen, 'dispute', reason)
  await actByHolder(main, 'pass', { nuisance: 'other', ...reason })
  if (idsOf(await holderOf(main))[0] !== idsOf(await holderOf(same))[0]) {
    const [colleague = ''] = idsOf(await holderOf(same))
    await actByHolder(main, 'give', { colleague, ...reason })
  }
  await actByHolder(same, 'pass', { nuisance: 'other', ...reason })
  await actByHolder(same, 'join', { into: formatReference(main), ...reason })
  await actByHolder(main, 'pass', { nuisance: 'strings', ...reason })
  if ((await holderOf(main)).personId !== closer.personId) {
    const [colleague = ''] = idsOf(closer)
    await actByHolder(main, 'give', { colleague, ...reason })
  }
  await act(main, closer, 'answer', reason)
  assert.equal((await caseAt(same)).state, 'open')
})

test('nor does it rise to who closed it, while others above are at work (CP-5)', async () => {
  const { personId } = officerAt('nuisance-2')
  await giveLeave(db, { personId, from: today(), to: addDays(today(), 30) })
  const key = await openCase('other')
  assert.equal((await caseAt(key)).postId, 'nuisance-1')
  await actByHolder(key, 'answer', reason)
  await act(key, citizen, 'dispute', reason)
  await actByHolder(key, 'pass', { nuisance: 'strings', ...reason })
  assert.match((await caseAt(key)).postId ?? '', /^strings-/)
  await onDay(21, async () => {
    await tickAll()
    assert.equal((await caseAt(key)).postId, 'board-1')
  })
  await endLeave(db, { personId, backOn: today() })
})

test('a dispute is taken though nobody else is at work: the chair above has it', async () => {
  const key = await openCase('strings')
  const closer = await holderOf(key)
  await act(key, closer, 'answer', reason)
  const others = nuisancePosts.map(({ id }) => officerAt(id)).filter((one) => one !== closer)
  for (const { personId } of others) {
    await giveLeave(db, { personId, from: today(), to: addDays(today(), 1) })
  }
  await act(key, citizen, 'dispute', reason)
  const { postId, escalations, deadlineAt } = await caseAt(key)
  assert.match(postId ?? '', /^nuisance-/)
  assert.equal(escalations, 1)
  assert.ok(deadlineAt)
  for (const { personId } of others) await endLeave(db, { personId, backOn: today() })
})

test('a case that is disputed after its ladder has ended has a term of its own', async () => {
  const key = await openCase('strings')
  await actByHolder(key, 'answer', reason)
  await onDay(14, () => act(key, citizen, 'dispute', reason).then(() => undefined))
  const within = (kase: Case) => daysBetween(today(), civilDateOf(kase.deadlineAt as Date))
  assert.equal(within(await caseAt(key)), 20, 'the rung is sooner than the ten days of the state')
  const late = await lodge('noise')
  await onDay(1, async () => {
    await actByHolder(late, 'take')
    await actByHolder(late, 'answer', reason)
  })
  await onDay(15, () => act(late, citizen, 'dispute', reason).then(() => undefined))
  assert.equal(within(await caseAt(late)), 25)
  assert.equal((await caseAt(late)).escalations, 1)
})

test('who goes on leave leaves no case behind: a colleague or the head has it (CP-2)', async () => {
  const key = await openCase('strings')
  const { postId, deadlineAt } = await caseAt(key)
  const [first, second] =
    postId === 'strings-1'
      ? (['strings-1', 'strings-2'] as const)
      : (['strings-2', 'strings-1'] as const)
  const to = addDays(today(), 3)
  await giveLeave(db, { personId: officerAt(first).personId, from: today(), to })
  await handOverDue(platform)
  assert.equal((await caseAt(key)).postId, second)
  await giveLeave(db, { personId: officerAt(second).personId, from: today(), to })
  await handOverDue(platform)
  const raised = await caseAt(key)
  assert.match(raised.postId ?? '', /^nuisance-/)
  assert.equal(raised.escalations, 0, 'an empty office is no level of the ladder')
  assert.deepEqual(raised.deadlineAt, deadlineAt)
  const held = (await eventsOf(db, key)).filter(({ action }) => action === 'hand-over')
  assert.equal(held.length, 2)
  for (const post of [first, second]) {
    await endLeave(db, { personId: officerAt(post).personId, backOn: today() })
  }
})

test('a leave that is approved leaves not one of a thousand behind (CP-2)', async () => {
  const noise = officerAt('noise-1')
  const { personId } = noise
  await Promise.all(Array.from({ length: 600 }, () => lodge('noise')))
  const before = await countOpen(noise)
  assert.ok(before >= 600)
  const leave = { kind: 'leave', jurisdiction, postId: 'noise-1', personId } as const
  const days = { from: today(), to: addDays(today(), 1), ground: 'SO-1' }
  const approver = await appointOfficer(platform, 'appointing-authority', jurisdiction)
  const asked = await proposeAppointment(platform, noise, { ...leave, ...days })
  await decideProposal(platform, approver, asked, 'approved')
  assert.equal(await countOpen(noise), 0, 'none is left when the approval is in force')
  const handedOver = await countHandedOver(platform, 'noise-1')
  const each = { events: before, transactions: 1 }
  assert.deepEqual(handedOver, each, 'an event each, in one transaction')
  await endLeave(db, { personId, backOn: today() })
})

test('for whom nobody was found is opened again once somebody comes (CP-2)', async () => {
  const { db: watched, opened } = watchLocks(db)
  const at = setting.now()
  const handOver = createHandingOver({ db: watched, setting: { ...setting, now: () => at } })
  const waits = await openCase('noise')
  const away = (['noise-1', 'nuisance-1', 'nuisance-2', 'board-1'] as const).map(officerAt)
  for (const { personId } of away) {
    await giveLeave(db, { personId, from: today(), to: addDays(today(), 3) })
  }
  assert.equal(await handOver(), 0)
  assert.ok(opened() > 600, 'all that wait at empty posts')
  assert.equal(await handOver(), 0)
  assert.equal(opened(), 0, 'nothing has changed')
  const late = await lodge('noise')
  await handOver()
  assert.equal(opened(), 1, 'what came meanwhile')
  const elsewhere = officerAt('strings-1')
  await giveLeave(db, { personId: elsewhere.personId, from: today(), to: today() })
  await handOver()
  assert.ok(opened() > 600, 'somebody went: others may answer now')
  await handOver()
  assert.equal(opened(), 0)
  await endLeave(db, { personId: officerAt('board-1').personId, backOn: today() })
  assert.ok((await handOver()) > 600, 'at once')
  for (const key of [waits, late]) assert.equal((await caseAt(key)).postId, 'board-1')
  for (const { personId } of [...away, elsewhere]) {
    await endLeave(db, { personId, backOn: today() })
  }
})

test('every open case has one post that is held, and one deadline (CP-1, CP-7)', async () => {
  const all = await countOpenCases(platform, Object.keys(kiteNuisance.serviceLevels ?? {}))
  assert.ok(all.open > 50)
  const counts = await Promise.all(nuisancePosts.map(({ id }) => countOpen(officerAt(id))))
  const sum = counts.reduce((total, count) => total + count, 0)
  assert.deepEqual({ open: sum, withPostAndDeadline: sum }, all)
  const idle = await listIdlePosts(db, today())
  assert.ok(!idle.some(({ id }) => nuisancePosts.some((post) => post.id === id)))
})
