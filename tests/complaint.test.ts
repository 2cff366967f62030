/** Who has a complaint, by when, and how it comes to an end that the citizen agrees with. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { courseOf, getCase, tellCourse } from '#platform/catalogue'
import type { CaseKey } from '#platform/cases'
import { civilDateOf, instantAfter } from '#platform/kernel'
import { checkResolution } from '#services/citizen-complaint'
import { complaintTown, place } from '#tests/complaint-town'
import { kiteDistrict } from '#tests/platform'
import { refusedWith } from '#tests/refusals'

const town = await complaintTown()
const { platform, caseAt, lodge, act, actByHolder, officerAt, onDay } = town
const { db, setting, citizen } = platform
const gutter = 'municipal/sewerage/blocked'
const rubbish = 'municipal/waste/not-collected'
const postOf = async (key: CaseKey) => (await caseAt(key)).postId
const words = 'The drain was opened and cleaned on Tuesday.'
const closing = { outcome: 'granted', ground: 'done', answer: words, paper: 'Order 12' }

async function answered(key: CaseKey): Promise<void> {
  if ((await caseAt(key)).state === 'received') await actByHolder(key, 'take')
  await actByHolder(key, 'close', closing)
}

test('it goes to the office whose kind the category names, else to the head', async () => {
  assert.equal(await postOf(await lodge(gutter)), 'wasa-1')
  assert.equal(await postOf(await lodge(rubbish)), 'committee-1')
  assert.equal(await postOf(await lodge('energy/supply/outage')), 'head', 'no such office here')
})

test('the first level has the days of its category, the others those of the ladder', async () => {
  const { rungs } = courseOf(await caseAt(await lodge(gutter))) ?? {}
  const { calendar } = kiteDistrict
  const days = (['3 working days', '30 days', '40 days'] as const).map((time) =>
    civilDateOf(instantAfter(setting.now(), time, calendar)),
  )
  assert.deepEqual(rungs, days)
})

test('it never goes to the office that it is about, nor back there', async () => {
  const about = (office: string) => ({ about: 'office', office: `${place}/${office}` })
  const key = await lodge(gutter, about('wasa'))
  assert.equal(await postOf(key), 'head')
  // Handed over by the very category it goes round that office again, and up.
  await actByHolder(key, 'pass', { category: gutter, reason: words })
  assert.equal(await postOf(key), 'top')
  assert.equal(await postOf(await lodge(gutter, about('collectorate'))), 'wasa-1')
  const atHead = await lodge('energy/supply/outage', about('collectorate'))
  assert.equal(await postOf(atHead), 'top')
  await assert.rejects(lodge(gutter, about('nowhere')), refusedWith('form-choice-unknown'))
})

test('passed on, it goes where the other category goes, and its days stay', async () => {
  const key = await lodge(gutter)
  const before = await caseAt(key)
  await actByHolder(key, 'pass', { category: rubbish, reason: words })
  const after = await caseAt(key)
  assert.equal(after.postId, 'committee-1')
  assert.deepEqual(after.deadlineAt, before.deadlineAt)
  assert.deepEqual(courseOf(after)?.rungs, courseOf(before)?.rungs)
  const nowhere = actByHolder(key, 'pass', { category: 'no/such/thing', reason: words })
  await assert.rejects(nowhere, refusedWith('form-choice-unknown'))
  const late = act(key, officerAt('wasa-1'), 'take')
  await assert.rejects(late, refusedWith('action-not-holder'))
})

const closings: readonly (readonly [string, object, string])[] = [
  ['a ground of another outcome', { ground: 'not-found' }, 'complaint-ground-wrong'],
  ['no ground', { ground: undefined }, 'complaint-ground-wrong'],
  ['an answer that says nothing', { answer: 'Done.' }, 'complaint-answer-short'],
  ['spaces for an answer', { answer: ' '.repeat(40) }, 'complaint-answer-short'],
  ['no evidence', { paper: ' ' }, 'complaint-evidence-missing'],
]
for (const [name, change, code] of closings) {
  test(`it is not closed with ${name}`, () => {
    checkResolution({ said: closing })
    checkResolution({ said: { ...closing, paper: undefined, evidence: ['A'] } })
    const close = () => checkResolution({ said: { ...closing, ...change } })
    assert.throws(close, refusedWith(code))
  })
}

test('who is not taken is told why and shown it by a paper, and may dispute that', async () => {
  const key = await lodge(gutter)
  const told = 'It names no place, no day and nothing that an office could do.'
  const refuse = (reason: string, paper: string) =>
    actByHolder(key, 'refuse', { abuse: 'no-matter', reason, paper })
  await assert.rejects(refuse('No.', 'Report 7'), refusedWith('complaint-answer-short'))
  await assert.rejects(refuse(told, ' '), refusedWith('complaint-evidence-missing'))
  await refuse(told, 'Report 7')
  assert.equal((await caseAt(key)).state, 'rejected')
  await act(key, citizen, 'dispute', { reason: words })
  assert.equal(await postOf(key), 'head')
})

test('disputed it rises to somebody else, twice; then nobody can dispute again', async () => {
  const key = await lodge(gutter)
  for (const above of ['head', 'top']) {
    await answered(key)
    await act(key, citizen, 'dispute', { reason: words })
    assert.equal(await postOf(key), above)
    assert.equal((await caseAt(key)).state, 'reopened')
  }
  await answered(key)
  const third = act(key, citizen, 'dispute', { reason: words })
  await assert.rejects(third, refusedWith('action-too-often'))
  await act(key, citizen, 'confirm')
  assert.equal((await caseAt(key)).state, 'confirmed')
})

test('who may read it is told who answers by when, and where it has been', async () => {
  const key = await lodge(gutter)
  await actByHolder(key, 'pass', { category: rubbish, reason: words })
  const told = await tellCourse(db, setting, await getCase(db, setting, citizen, key))
  assert.equal(told?.steps.length, 3)
  // Few days for the first, by its topic; those above have the days of the ladder.
  const [first, ...above] = told.steps.map(({ day }) => day)
  assert.ok(first !== undefined && first >= 3 && first < 10)
  assert.deepEqual(above, [30, 40])
  assert.deepEqual([told.offices.length, told.passedOn, told.raised], [2, 1, 0])
  await answered(key)
  const closed = await tellCourse(db, setting, await getCase(db, setting, citizen, key))
  assert.deepEqual(closed?.steps, [], 'nobody has to answer any more')
})

test('untaken for a working day it rises; silence closes it and is no consent', async () => {
  const waits = await lodge('municipal/sewerage/no-line')
  const silent = await lodge(gutter)
  const forgotten = await lodge(gutter)
  await answered(silent)
  await answered(forgotten)
  await onDay(3)
  assert.equal((await caseAt(waits)).escalations, 1)
  // Once: who has it now has as long as his rung, or the top would have it within days.
  await onDay(8)
  assert.equal((await caseAt(waits)).escalations, 1)
  await onDay(14)
  assert.equal((await caseAt(silent)).state, 'answered')
  await onDay(17)
  assert.equal((await caseAt(silent)).state, 'unconfirmed')
  await act(silent, citizen, 'dispute', { reason: words })
  assert.equal((await caseAt(silent)).state, 'reopened')
  await onDay(60)
  const late = act(forgotten, citizen, 'dispute', { reason: words })
  await assert.rejects(late, refusedWith('action-too-late'))
})
