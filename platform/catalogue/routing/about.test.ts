/** Whom a complaint is about never has it, on no level and wherever he sits (CP-1). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatReference } from '#platform/cases'
import { endLeave, endPosting, giveLeave, givePost } from '#platform/identity'
import { addDays } from '#platform/kernel'
import type { NuisancePost, Officer } from '#tests/nuisance-offices'
import { isRefused, nuisanceTown, reason } from '#tests/nuisance-town'
import { appointOfficer } from '#tests/officers'
import { kiteDistrict } from '#tests/platform'
import { getCase } from '../case-view.ts'
import { readableCases } from '../may-read.ts'
import { decideProposal, proposeAppointment } from '../offices/appoint.ts'
import { courseOf } from './course.ts'

const town = await nuisanceTown()
const { platform, officerAt, caseAt, lodge, act, actByHolder, today, openCase, tickAll } = town
const { onDay, holderOf } = town
const { db, setting, neighbour } = platform
const jurisdiction = kiteDistrict.code

test('an officer’s or an office’s case never comes to them, on any level (CP-1)', async () => {
  for (const about of ['officer', 'office']) {
    const key = await lodge('strings', about)
    const kase = await caseAt(key)
    assert.match(kase.postId ?? '', /^nuisance-/, about)
    assert.deepEqual(courseOf(kase)?.offices, [`${jurisdiction}/nuisance`])
    const accused = officerAt('strings-1')
    await assert.rejects(getCase(db, setting, accused, key), isRefused('case-not-found'))
    // Handed over by the very rows it goes round them again.
    await actByHolder(key, 'take')
    await actByHolder(key, 'pass', { nuisance: 'strings', ...reason })
    assert.match((await caseAt(key)).postId ?? '', /^nuisance-/, about)
  }
})

test('an officer’s own complaint goes to another', async () => {
  const { personId } = officerAt('noise-1')
  const own = { kind: 'citizen', personId, assurance: 'substantial' } as const
  const key = await lodge('noise', 'nobody', own)
  assert.match((await caseAt(key)).postId ?? '', /^nuisance-/)
})

test('who is given the post that has a complaint about him does not have it (CP-1)', async () => {
  const accused = officerAt('strings-1')
  const key = await openCase('strings', 'officer')
  const { postId = '' } = await caseAt(key)
  assert.match(postId, /^nuisance-/)
  const { personId } = officerAt(postId as NuisancePost)
  const holding = { jurisdiction, postId, personId }
  await giveLeave(db, { personId, from: today(), to: addDays(today(), 1) })
  const approver = await appointOfficer(platform, 'appointing-authority', jurisdiction)
  const proposer = await appointOfficer(platform, 'establishment-officer', jurisdiction)
  const charge = { ...holding, kind: 'act', personId: accused.personId } as const
  const days = { from: today(), to: addDays(today(), 1), ground: 'SO-2' }
  const asked = await proposeAppointment(platform, proposer, { ...charge, ...days })
  await decideProposal(platform, approver, asked, 'approved')
  assert.match((await caseAt(key)).postId ?? '', /^nuisance-/)
  assert.notEqual((await caseAt(key)).postId, postId)
  await endLeave(db, { personId, backOn: today() })
})

test('whom it is about takes no step in it, whatever his post', async () => {
  const accused = officerAt('strings-1')
  const key = await lodge('strings', 'officer')
  const { postId } = await caseAt(key)
  const posts = officerAt(postId as NuisancePost).posts
  const inCharge: Officer = { ...accused, posts }
  await assert.rejects(act(key, inCharge, 'take'), isRefused('action-own-case'))
})

test('T-RTE-1 whom it is about reads it by no post, nor hears of it (CP-1)', async () => {
  const accused = officerAt('strings-1')
  const key = await openCase('strings', 'officer')
  const { posts } = await holderOf(key)
  const moved: Officer = { ...accused, posts }
  const overseer: Officer = {
    ...accused,
    posts: [{ id: 'board-eye', jurisdiction: 'PB', officeId: 'board', role: 'supervisor' }],
  }
  for (const reader of [moved, overseer]) {
    await assert.rejects(getCase(db, setting, reader, key), isRefused('case-not-found'))
    assert.deepEqual(await readableCases(db, setting, reader, [key]), [])
  }
  const colleague: Officer = { ...officerAt('noise-1'), posts }
  assert.equal((await getCase(db, setting, colleague, key)).case.id, key.id)
  assert.equal((await readableCases(db, setting, colleague, [key])).length, 1)
  // Nor is he told of it by a case of his own that he would join to it.
  let own = await openCase('strings')
  while ((await caseAt(own)).postId !== 'strings-1') own = await openCase('strings')
  const into = { into: formatReference(key), ...reason }
  const inBoth: Officer = { ...accused, posts: [...accused.posts, ...posts] }
  const joins = act(own, inBoth, 'join', into)
  await assert.rejects(joins, isRefused('join-unknown'))
})

test('an officer reads his own complaint about his own office', async () => {
  const { personId } = officerAt('strings-2')
  const own = { kind: 'citizen', personId, assurance: 'substantial' } as const
  const key = await lodge('strings', 'office', own)
  assert.equal((await getCase(db, setting, own, key)).case.id, key.id)
})

test('a stranger and a neighbour see nothing of it (GL-3)', async () => {
  const key = await lodge('strings')
  await assert.rejects(getCase(db, setting, neighbour, key), isRefused('case-not-found'))
  await assert.rejects(getCase(db, setting, officerAt('noise-1'), key), isRefused('case-not-found'))
})

test('whoever was at the post is meant, wherever he sits when the case goes up', async () => {
  const accused = officerAt('strings-1')
  const key = await lodge('strings', 'officer')
  const seat = { jurisdiction, postId: 'strings-1', personId: accused.personId }
  await endPosting(db, { ...seat, lastDay: addDays(today(), 1) })
  const { personId } = officerAt('board-1')
  const board = { jurisdiction: 'PB', postId: 'board-1' }
  await endPosting(db, { ...board, personId, lastDay: addDays(today(), 1) })
  const moved = { ...board, personId: accused.personId, from: addDays(today(), 2) }
  await givePost(db, moved, [])
  await onDay(21, async () => {
    await tickAll()
    const kase = await caseAt(key)
    assert.equal(kase.escalations, 1)
    assert.match(kase.postId ?? '', /^nuisance-/, 'only he is above, so it does not go there')
  })
})

test('who answers after his transfer is refused, before his session knows of it', async () => {
  const key = await openCase('noise')
  const before = await holderOf(key)
  const { personId } = officerAt('nuisance-2')
  const seat = { jurisdiction, postId: 'noise-1' }
  const lastDay = addDays(today(), -1)
  await endPosting(db, { ...seat, personId: before.personId, lastDay })
  await givePost(db, { ...seat, personId, from: today() }, [])
  assert.equal((await caseAt(key)).postId, 'noise-1')
  await assert.rejects(act(key, before, 'answer', reason), isRefused('action-not-holder'))
  await act(key, { ...officerAt('nuisance-2'), posts: before.posts }, 'answer', reason)
  assert.equal((await caseAt(key)).state, 'answered')
})
