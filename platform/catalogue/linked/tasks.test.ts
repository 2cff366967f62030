/** What other offices do within a case, on a real database: who is asked, by when, who reads. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventsOf, formatReference, type CaseKey } from '#platform/cases'
import { listReads } from '#platform/consent'
import { addDays, civilDateOf, instantAfter } from '#platform/kernel'
import { isRefused, nuisanceTown, reason } from '#tests/nuisance-town'
import { kiteDistrict } from '#tests/platform'
import { getCase } from '../case-view.ts'
import { courseOf } from '../routing/course.ts'
import { linksOf, tasksOf } from './links.ts'
import { tasksOfOffices } from './tasks-of-offices.ts'
import { findOfficesToAsk, tellLinks } from './tell.ts'

const town = await nuisanceTown()
const { platform, officerAt, caseAt, act, actByHolder, openCase, onDay, tickAll } = town
const { db, setting, citizen } = platform
const { code: place, calendar } = kiteDistrict
const noise = `${place}/noise`
const strings = `${place}/strings`

const task = { office: noise, days: '3', task: 'Measure how loud it is.' }

async function asked(more: object = {}): Promise<CaseKey> {
  const key = await openCase('strings')
  await actByHolder(key, 'consult', { ...task, ...more })
  return key
}

test('another office is asked, and the case stays where and when it was', async () => {
  const key = await openCase('strings')
  const before = await caseAt(key)
  await onDay(2, async () => {
    await actByHolder(key, 'consult', task)
    const after = await caseAt(key)
    assert.deepEqual(
      [after.state, after.postId, after.deadlineAt, courseOf(after)],
      [before.state, before.postId, before.deadlineAt, courseOf(before)],
    )
    const until = civilDateOf(instantAfter(setting.now(), '3 working days', calendar))
    assert.deepEqual(tasksOf(after), [{ office: noise, until }])
    const view = await getCase(db, setting, citizen, key)
    const [told] = (await tellLinks(db, setting, view)).tasks
    assert.deepEqual([told?.office, told?.until, told?.isOverdue], [noise, until, false])
  })
})

test('T-LNK-5 it stands in that office’s list, and is read there, until it is done', async () => {
  const helper = officerAt('noise-1')
  const key = await openCase('strings')
  await assert.rejects(getCase(db, setting, helper, key), isRefused('case-not-found'))
  await actByHolder(key, 'consult', task)
  const own = await tasksOfOffices(db, setting, helper, 'own')
  assert.ok(own.some(({ reference }) => reference === formatReference(key)))
  const view = await getCase(db, setting, helper, key)
  assert.deepEqual(
    view.moves.map(({ action }) => action),
    ['help'],
  )
  await act(key, helper, 'help', { reason: 'Seventy decibels.' })
  assert.deepEqual(linksOf(await caseAt(key)), {})
  await assert.rejects(getCase(db, setting, helper, key), isRefused('case-not-found'))
  const [last] = (await getCase(db, setting, citizen, key)).events.slice(-1)
  assert.deepEqual([last?.action, last?.said], ['help', { reason: 'Seventy decibels.' }])
  await assert.rejects(act(key, helper, 'help', reason), isRefused('action-not-holder'))
})

test('only an officer of the office that was asked does it, and no other step', async () => {
  const key = await asked()
  for (const post of ['strings-1', 'strings-2', 'nuisance-1', 'board-1'] as const) {
    await assert.rejects(act(key, officerAt(post), 'help', reason), isRefused('action-not-holder'))
  }
  await assert.rejects(act(key, citizen, 'help', reason), isRefused('action-not-yours'))
  const helper = officerAt('noise-1')
  for (const action of ['answer', 'note', 'pass', 'consult']) {
    const said = { ...reason, ...task, nuisance: 'noise' }
    await assert.rejects(act(key, helper, action, said), isRefused('action-not-holder'))
  }
})

test('a case is answered only when nothing is open in it; what is asked may be ended', async () => {
  const key = await asked()
  await assert.rejects(actByHolder(key, 'answer', reason), isRefused('tasks-open'))
  await assert.rejects(actByHolder(key, 'ask', reason), isRefused('tasks-open'))
  const other = await openCase('strings')
  const join = { into: formatReference(other), ...reason }
  await assert.rejects(actByHolder(key, 'join', join), isRefused('tasks-open'))
  const wrong = actByHolder(key, 'recall', { office: strings, ...reason })
  await assert.rejects(wrong, isRefused('task-not-set'))
  await actByHolder(key, 'recall', { office: noise, ...reason })
  await actByHolder(key, 'answer', reason)
  assert.equal((await caseAt(key)).state, 'answered')
})

test('what its citizen takes back ends what was asked', async () => {
  const key = await asked()
  await act(key, citizen, 'drop', reason)
  assert.deepEqual(linksOf(await caseAt(key)), {})
  const [last] = (await eventsOf(db, key)).slice(-1)
  assert.deepEqual(last?.facts['tasksEnded'], [noise])
})

test('no office does what would be done later than the case itself is due', async () => {
  const key = await openCase('noise')
  const chief = `${place}/nuisance`
  const late = actByHolder(key, 'consult', { ...task, office: chief, days: '9' })
  await assert.rejects(late, isRefused('task-too-late'))
  await actByHolder(key, 'consult', { ...task, office: chief, days: '4' })
})

test('T-LNK-2 neither its own office, nor one twice, empty, or that it is about', async () => {
  const key = await asked()
  const ask = (office: string) => actByHolder(key, 'consult', { ...task, office })
  await assert.rejects(ask(strings), isRefused('task-office-unknown'))
  await assert.rejects(ask(`${place}/nowhere`), isRefused('task-office-unknown'))
  await assert.rejects(ask(noise), isRefused('task-office-unknown'))
  const about = await openCase('noise', 'office')
  const concerned = actByHolder(about, 'consult', { ...task, office: strings })
  await assert.rejects(concerned, isRefused('task-office-concerned'))
  const view = await getCase(db, setting, citizen, about)
  const offered = (await findOfficesToAsk(db, setting, view)).map(({ office }) => office)
  assert.ok(!offered.includes(strings) && !offered.includes(noise))
  assert.ok(offered.includes(`${place}/nuisance`))
})

test('an officer is asked nothing about his own complaint', async () => {
  const helper = officerAt('noise-1')
  const key = await town.lodge('strings', 'nobody', { ...citizen, personId: helper.personId })
  await actByHolder(key, 'take')
  // He is the only one there.
  const own = actByHolder(key, 'consult', task)
  await assert.rejects(own, isRefused('task-office-concerned'))
})

test('the case climbs while another office is at work, and its task goes along', async () => {
  const key = await asked()
  await onDay(21, async () => {
    await tickAll()
    const kase = await caseAt(key)
    assert.ok(kase.escalations > 0)
    assert.equal(tasksOf(kase).length, 1)
    const head = await tasksOfOffices(db, setting, officerAt('nuisance-1'), 'below')
    const late = head.find(({ reference }) => reference === formatReference(key))
    assert.equal(late?.isOverdue, true)
    assert.ok((late?.until ?? '') < addDays(town.today(), -1))
    await actByHolder(key, 'recall', { office: noise, ...reason })
  })
})

test('T-LNK-5 who does a task reads the case for that, on record', async () => {
  const key = await asked()
  await getCase(db, setting, officerAt('noise-1'), key)
  const before = new Date(setting.now().getTime() + 1000)
  const reads = await listReads(db, citizen.personId, { now: before, before, limit: 500 })
  const own = reads.filter((read) => read.case?.id === key.id)
  assert.deepEqual(
    own.map(({ purpose, postId }) => [purpose, postId]),
    [['task', 'noise-1']],
  )
})
