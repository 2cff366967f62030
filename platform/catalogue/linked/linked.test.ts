/** Cases that join and split, on a real database: whose answer each gets, by when. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventsOf, formatReference, parseReference, type CaseKey } from '#platform/cases'
import { messagesOf } from '#platform/notifications'
import { isRefused, nuisanceTown, reason } from '#tests/nuisance-town'
import { getCase } from '../case-view.ts'
import { courseOf } from '../routing/course.ts'
import { tellHanded } from '../routing/tell-handed.ts'
import { linksOf } from './links.ts'
import { findSimilar, tellLinks } from './tell.ts'

const town = await nuisanceTown()
const { platform, officerAt, caseAt, holderOf, lodge, act, actByHolder, tickAll, onDay } = town
const { db, setting, citizen, neighbour } = platform

const into = (key: CaseKey) => ({ into: formatReference(key), ...reason })
const stateOf = async (key: CaseKey) => (await caseAt(key)).state
const actionsOf = async (key: CaseKey) => (await eventsOf(db, key)).map(({ action }) => action)

/** Two open cases of the office for noise, where one inspector sits. */
async function opened(actor = citizen, nuisance = 'noise', about = 'nobody'): Promise<CaseKey> {
  const key = await lodge(nuisance, about, actor)
  await actByHolder(key, 'take')
  return key
}

async function joined() {
  const [main, same] = [await opened(), await opened(neighbour)]
  await actByHolder(same, 'join', into(main))
  return { main, same }
}

const toldOf = async (key: CaseKey, personId: string) =>
  (await messagesOf(db, setting.vault, { limit: 500, personId })).filter(
    ({ caseId }) => caseId === key.id,
  )

test('what joins another keeps post and days, and both histories say it (CP-1, CP-3)', async () => {
  const [main, same] = [await opened(), await opened(neighbour)]
  const before = await caseAt(same)
  await actByHolder(same, 'join', into(main))
  const after = await caseAt(same)
  assert.equal(after.state, 'joined')
  assert.equal(after.postId, before.postId)
  assert.deepEqual(courseOf(after)?.rungs, courseOf(before)?.rungs)
  const event = (await eventsOf(db, same)).at(-1)
  assert.equal(event?.facts['into'], formatReference(main))
  const other = (await eventsOf(db, main)).at(-1)
  assert.deepEqual([other?.action, other?.facts['other']], ['joined-by', formatReference(same)])
  const told = await tellLinks(db, setting, await getCase(db, setting, neighbour, same))
  assert.equal(told.joinedTo, formatReference(main))
  const messages = await toldOf(same, neighbour.personId)
  assert.ok(messages.some(({ text }) => text.includes(formatReference(main))))
})

test('it is answered with the other, in its words; its citizen then disputes his own', async () => {
  const { main, same } = await joined()
  const before = await holderOf(same)
  await actByHolder(main, 'answer', { reason: 'The roof is quiet now.' })
  for (const key of [main, same]) assert.equal(await stateOf(key), 'answered')
  const view = await getCase(db, setting, neighbour, same)
  assert.deepEqual(view.events.at(-1)?.said, { reason: 'The roof is quiet now.' })
  assert.ok(
    (await toldOf(same, neighbour.personId)).some(({ template }) => template === 'answered'),
  )
  assert.deepEqual(linksOf(await caseAt(main)), {})
  // Who answered the one does not answer the other again (CP-5).
  await act(same, neighbour, 'dispute', reason)
  assert.notEqual((await caseAt(same)).postId, before.posts[0]?.id)
  assert.equal(await stateOf(main), 'answered')
})

test('T-LNK-1 where the other is not answered it climbs by its own days (CP-4)', async () => {
  const { main, same } = await joined()
  await onDay(12, async () => {
    await tickAll()
    const [one, other] = [await caseAt(same), await caseAt(main)]
    assert.equal(one.state, 'joined')
    assert.ok(one.escalations > 0)
    assert.match(one.postId ?? '', /^(nuisance|board)-/)
    // And it is still answered with the other.
    await actByHolder(main, 'answer', reason)
    assert.equal(await stateOf(same), 'answered')
    assert.ok(other.escalations > 0)
  })
})

test('a head of above parts them again, with a reason; nobody else does', async () => {
  const { main, same } = await joined()
  const below = await holderOf(same)
  await assert.rejects(act(same, below, 'part', reason), isRefused('action-not-holder'))
  const chief = officerAt('nuisance-1')
  assert.ok((await getCase(db, setting, chief, same)).moves.some(({ action }) => action === 'part'))
  await assert.rejects(getCase(db, setting, chief, main), isRefused('case-not-found'))
  await act(same, chief, 'part', reason)
  assert.equal(await stateOf(same), 'open')
  assert.deepEqual(linksOf(await caseAt(main)), {})
  assert.equal((await actionsOf(main)).at(-1), 'left-by')
  await actByHolder(main, 'answer', reason)
  assert.equal(await stateOf(same), 'open')
  await assert.rejects(getCase(db, setting, chief, same), isRefused('case-not-found'))
})

test('T-LNK-1 its citizen says it is not the same: parted, and never joined again', async () => {
  const { main, same } = await joined()
  const before = await caseAt(same)
  await assert.rejects(act(same, citizen, 'differ', reason), isRefused('action-not-yours'))
  await onDay(3, async () => act(same, neighbour, 'differ', reason))
  const after = await caseAt(same)
  assert.deepEqual(
    [after.state, after.postId, after.deadlineAt, courseOf(after)?.rungs],
    ['open', before.postId, before.deadlineAt, courseOf(before)?.rungs],
  )
  assert.deepEqual(
    [await actionsOf(same), await actionsOf(main)].map((all) => all.at(-1)),
    ['differ', 'left-by'],
  )
  const [told] = (await toldOf(same, neighbour.personId)).filter(
    ({ template }) => template === 'apart',
  )
  assert.ok(told?.text.includes(formatReference(main)))
  await tellHanded(platform)
  const holder = await holderOf(same)
  const [mail] = await toldOf(same, holder.personId)
  assert.match(mail?.text ?? '', /not the same|وہ معاملہ نہیں/)
  await assert.rejects(actByHolder(same, 'join', into(main)), isRefused('join-denied'))
  await assert.rejects(actByHolder(main, 'join', into(same)), isRefused('join-denied'))
  const found = await findSimilar(db, setting, holder, await getCase(db, setting, holder, main))
  assert.ok(!found.some(({ id }) => id === same.id))
  await actByHolder(main, 'answer', reason)
  assert.equal(await stateOf(same), 'open')
})

test('where the other ends without an answer it goes on alone, by its own days', async () => {
  const { main, same } = await joined()
  const { rungs } = courseOf(await caseAt(same)) ?? {}
  await act(main, citizen, 'drop', reason)
  const after = await caseAt(same)
  assert.equal(after.state, 'open')
  assert.deepEqual(courseOf(after)?.rungs, rungs)
  assert.ok(after.deadlineAt && after.postId)
})

test('T-LNK-2 whom a case is about answers it with no other: it goes on alone', async () => {
  const [main, same] = [
    await opened(citizen, 'other'),
    await opened(neighbour, 'strings', 'office'),
  ]
  assert.match((await caseAt(same)).postId ?? '', /^nuisance-/, 'not with those whom it is about')
  await assert.rejects(actByHolder(same, 'join', into(main)), isRefused('join-otherwise'))
  await actByHolder(same, 'pass', { nuisance: 'other', ...reason })
  if ((await stateOf(same)) !== 'open') await actByHolder(same, 'take')
  await actByHolder(same, 'join', into(main))
  await actByHolder(main, 'pass', { nuisance: 'strings', ...reason })
  await actByHolder(main, 'answer', reason)
  assert.equal(await stateOf(same), 'open')
  assert.equal((await actionsOf(same)).at(-1), 'alone')
})

test('who takes his own back leaves the other as it is', async () => {
  const { main, same } = await joined()
  await act(same, neighbour, 'drop', reason)
  assert.equal(await stateOf(main), 'open')
  assert.deepEqual(linksOf(await caseAt(main)), {})
})

test('T-LNK-3 it joins neither itself, nor one joined, ended, or not to be read', async () => {
  const { main, same } = await joined()
  const third = await opened()
  const refused = async (typed: string, code: string) =>
    assert.rejects(actByHolder(third, 'join', { into: typed, ...reason }), isRefused(code))
  await refused(formatReference(third), 'join-itself')
  await refused('PB-KTE-0000-0000-0000', 'join-unknown')
  await refused('nothing', 'join-unknown')
  await assert.rejects(
    actByHolder(third, 'join', into(same)),
    (error: { code?: string; values?: object }) =>
      error.code === 'join-joined' && JSON.stringify(error.values).includes(formatReference(main)),
  )
  await refused(formatReference(await opened(citizen, 'strings')), 'join-unknown')
  await assert.rejects(actByHolder(main, 'join', into(third)), isRefused('join-has-others'))
  await actByHolder(main, 'answer', reason)
  await refused(formatReference(main), 'join-finished')
})

test('T-LNK-2 nothing joins an officer’s own case, or what is with whom it is about', async () => {
  const officer = officerAt('nuisance-1')
  const mine = await lodge('other', 'nobody', { ...citizen, personId: officer.personId })
  await actByHolder(mine, 'take')
  await assert.rejects(
    act(await withChief(), officer, 'join', into(mine)),
    isRefused('action-own-case'),
  )
  const strings = await opened(citizen, 'strings')
  await actByHolder(strings, 'pass', { nuisance: 'other', ...reason })
  await actByHolder(strings, 'pass', { nuisance: 'strings', ...reason })
  // Read by the chiefs, since it was with them; it is with an office whom the other is about.
  const about = await opened(neighbour, 'strings', 'office')
  await assert.rejects(actByHolder(about, 'join', into(strings)), isRefused('join-concerned'))
})

/** An open case of the chiefs' office that is with the first of them. */
async function withChief(): Promise<CaseKey> {
  for (let tries = 0; tries < 40; tries += 1) {
    const key = await opened(neighbour, 'other')
    if ((await caseAt(key)).postId === 'nuisance-1') return key
  }
  return assert.fail('the first chief gets none')
}

test('T-LNK-4 of two that join each other at the same moment one does', async () => {
  const [one, two] = [await opened(), await opened(neighbour)]
  const both = await Promise.allSettled([
    actByHolder(one, 'join', into(two)),
    actByHolder(two, 'join', into(one)),
  ])
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const lost = both.find((answer) => answer.status === 'rejected')
  assert.ok(['join-joined', 'join-has-others'].some((code) => isRefused(code)(lost?.reason)))
  assert.deepEqual([await stateOf(one), await stateOf(two)].sort(), ['joined', 'open'])
})

test('the same matter is found among the cases of one’s own offices alone', async () => {
  const [key, same] = [await opened(citizen, 'strings'), await opened(neighbour, 'strings')]
  const far = await opened()
  const officer = await holderOf(key)
  const view = await getCase(db, setting, officer, key)
  const found = (await findSimilar(db, setting, officer, view)).map(({ id }) => id)
  assert.ok(!found.includes(key.id) && !found.includes(far.id))
  assert.ok(found.includes(same.id))
  assert.deepEqual(await findSimilar(db, setting, citizen, view), [])
})

test('T-LNK-1 a second matter is a case as old as the first, and its citizen is told', async () => {
  const key = await opened()
  const first = await caseAt(key)
  await onDay(6, async () => {
    const part = { nuisance: 'strings', told: 'Strings too.', ...reason }
    await actByHolder(key, 'split', part)
    const after = await caseAt(key)
    assert.deepEqual(
      [after.state, after.postId, after.deadlineAt, after.clockAt],
      [first.state, first.postId, first.deadlineAt, first.clockAt],
    )
    const [reference = ''] = linksOf(after).splitInto ?? []
    const second = parseReference(reference)
    assert.ok(second)
    const kase = await caseAt(second)
    assert.deepEqual(kase.createdAt, first.createdAt)
    assert.match(kase.postId ?? '', /^strings-/)
    assert.equal(kase.applicantId, first.applicantId)
    // Its ladder is that of a case handed in on the same day about the same.
    assert.deepEqual(courseOf(kase)?.rungs, courseOf(await caseAt(await sameDay()))?.rungs)
    const view = await getCase(db, setting, citizen, second)
    assert.deepEqual(view.answers, { nuisance: 'strings', about: 'nobody', told: 'Strings too.' })
    assert.equal(view.events[0]?.facts['from'], formatReference(key))
    const told = await toldOf(key, citizen.personId)
    assert.ok(told.some(({ text }) => text.includes(reference)))
    assert.ok((await toldOf(second, citizen.personId)).length > 0)
    await actByHolder(second, 'take')
    await actByHolder(second, 'split', part)
    await assert.rejects(actByHolder(second, 'split', part), isRefused('action-too-often'))
  })
})

/** A case of strings from the first day. */
async function sameDay(): Promise<CaseKey> {
  let key: CaseKey | undefined
  await onDay(0, async () => {
    key = await lodge('strings')
  })
  platform.clockTo(new Date(town.start + 6 * 86_400_000))
  return key ?? assert.fail('no case')
}

test('whom the first is about gets the second neither', async () => {
  const key = await opened(citizen, 'strings', 'office')
  await actByHolder(key, 'split', { nuisance: 'strings', told: 'Also.', ...reason })
  const [reference = ''] = linksOf(await caseAt(key)).splitInto ?? []
  const second = parseReference(reference)
  assert.doesNotMatch((second && (await caseAt(second)).postId) ?? '', /^strings-/)
})
