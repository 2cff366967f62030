/** Call-backs on a real database: who is drawn, who calls, what comes of it, who never learns. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatReference, type CaseKey } from '#platform/cases'
import {
  announcedAudits,
  beginCall,
  eraseHeld,
  getCase,
  noteAnswer,
  openCall,
  publicCase,
  readNotes,
  rebuildPublication,
  waitingCalls,
} from '#platform/catalogue'
import { listReads } from '#platform/consent'
import { endLeave, giveLeave, givePost, registerPersons, type Actor } from '#platform/identity'
import { addDays, civilDateOf } from '#platform/kernel'
import { messagesOf } from '#platform/notifications'
import { kiteAudit } from '#tests/kite-audit'
import { seatCallers } from '#tests/kite-callers'
import { isRefused, nuisanceTown, reason } from '#tests/nuisance-town'

const open = { where: { place: 'minto', landmark: 'School' }, openness: 'public' }
const town = await nuisanceTown(kiteAudit(), open)
const { platform, lodge, act, actByHolder, caseAt, onDay, tickAll, officerAt } = town
const { db, setting, citizen } = platform
const callerAt = await seatCallers(platform)
const caller = callerAt('callers-1')
const yes = { reached: 'answered', said: { done: 'yes', pressed: 'no' }, finding: {} }
const no = {
  reached: 'answered',
  said: { done: 'no', pressed: 'yes' },
  finding: { finding: 'The string still lies there.' },
}
const vain = { reached: 'no-answer', said: {}, finding: {} }

/** Answered by an officer, and confirmed by the citizen. */
async function confirmed(actor: Actor = citizen, nuisance = 'strings'): Promise<CaseKey> {
  const key = await lodge(nuisance, 'nobody', actor)
  await actByHolder(key, 'take')
  await actByHolder(key, 'answer', reason)
  await act(key, actor, 'confirm')
  return key
}
type AuditRow = {
  readonly id: string
  readonly auditing: string | null
  readonly outcome: string | null
}
const auditsOf = (key: CaseKey) =>
  db.query<AuditRow>(
    `select id, auditing, outcome from audits.audit where case_id = $1 order by seq`,
    [key.id],
  )
async function auditOf(key: CaseKey): Promise<AuditRow> {
  const [one] = await auditsOf(key)
  assert.ok(one)
  return one
}
/** Drawn and given to the office that calls. */
async function drawn(actor?: Actor): Promise<readonly [CaseKey, string]> {
  const key = await confirmed(actor)
  await tickAll()
  return [key, (await auditOf(key)).id]
}
async function closerOf(key: CaseKey): Promise<string> {
  const [step] = await db.query<{ actor_id: string }>(
    `select actor_id from cases.event where case_id = $1 and action = 'answer'`,
    [key.id],
  )
  return step?.actor_id ?? assert.fail('nobody answered')
}
const isWaitingFor = async (actor: Actor, id: string) =>
  (await waitingCalls(platform, actor)).some(({ audit }) => audit.id === id)

test('a closing is drawn with the step that closed it, once', async () => {
  const key = await lodge()
  await actByHolder(key, 'take')
  assert.equal((await auditsOf(key)).length, 0)
  await actByHolder(key, 'answer', reason)
  assert.equal((await auditsOf(key)).length, 0, 'the citizen has not spoken yet')
  await onDay(16, tickAll)
  assert.equal((await caseAt(key)).state, 'closed')
  assert.equal((await auditsOf(key)).length, 1)
})

test('T-AUD-2 another office calls than any that had the case, and none above it', async () => {
  const [key, id] = await drawn()
  assert.equal((await auditOf(key)).auditing, 'PB/callers')
  assert.ok(await isWaitingFor(caller, id))
  assert.ok(await isWaitingFor(callerAt('callers-2'), id))
  const strings = officerAt('strings-1')
  for (const other of [callerAt('strings-caller'), callerAt('board-caller'), strings, citizen]) {
    assert.ok(!(await isWaitingFor(other, id)))
    await assert.rejects(openCall(platform, other, id), isRefused('audit-unknown'))
    await assert.rejects(beginCall(platform, other, id), isRefused('audit-unknown'))
    await assert.rejects(noteAnswer(platform, other, id, yes), isRefused('audit-unknown'))
  }
  // Who took a step in it does not call either, whatever his post is now.
  const turned = { ...caller, personId: await closerOf(key) }
  await assert.rejects(openCall(platform, turned, id), isRefused('audit-unknown'))
})

test('a long list of calls takes as many reads as a short one', async () => {
  const readsOfList = async () => {
    let reads = 0
    const query: typeof db.query = (...asked) => {
      reads += 1
      return db.query(...asked)
    }
    const list = await waitingCalls({ db: { ...db, query }, setting }, caller)
    return { reads, length: list.length }
  }
  const before = await readsOfList()
  assert.ok(before.length > 0)
  await Promise.all(Array.from({ length: 5 }, async () => confirmed()))
  await tickAll()
  assert.deepEqual(await readsOfList(), { ...before, length: before.length + 5 })
})

test('where nobody is at work the office above calls; one that had it never', async () => {
  const [key] = await drawn()
  const posts = ['callers-1', 'callers-2']
  await db.owner.query(
    `update identity.holding set to_date = '2026-01-02' where post_id = any($1)`,
    [posts],
  )
  await tickAll()
  assert.equal((await auditOf(key)).auditing, 'PB/board')
  await db.owner.query(
    `update identity.holding set to_date = '2026-01-02' where post_id = 'board-caller'`,
  )
  await tickAll()
  assert.equal((await auditOf(key)).auditing, null)
  await db.owner.query(`update identity.holding set to_date = null where post_id like '%caller%'`)
  await tickAll()
  assert.equal((await auditOf(key)).auditing, 'PB/callers')
})

test('T-AUD-3 the office that closed it sees nothing: no step, no fact, no note', async () => {
  const key = await confirmed()
  const officer = officerAt('strings-1')
  const view = async () => {
    const seen = await getCase(db, setting, officer, key)
    const { events, case: kase, moves } = seen
    const facts = events.map((event) => [event.action, event.facts])
    const notes = await readNotes(db, setting, officer, seen)
    return JSON.stringify([facts, kase.facts, kase.seq, moves, notes])
  }
  const before = await view()
  await tickAll()
  const { id } = await auditOf(key)
  await openCall(platform, caller, id)
  await beginCall(platform, caller, id)
  assert.equal(await view(), before)
  await noteAnswer(platform, caller, id, yes)
  await tickAll()
  assert.equal(await view(), before)
  assert.equal((await publicCase(db, setting, key)).stage, 'confirmed')
})

test('the number is shown to who calls, once he calls, and each look is on record', async () => {
  const [, id] = await drawn()
  assert.equal((await openCall(platform, caller, id)).phone, undefined)
  await assert.rejects(noteAnswer(platform, caller, id, yes), isRefused('audit-call-first'))
  await beginCall(platform, caller, id)
  const shown = await openCall(platform, caller, id)
  assert.match(shown.phone ?? '', /^\+92/)
  const other = callerAt('callers-2')
  assert.equal((await openCall(platform, other, id)).phone, undefined)
  await assert.rejects(beginCall(platform, other, id), isRefused('audit-called-today'))
  const now = new Date(setting.now().getTime() + 1)
  const reads = await listReads(db, citizen.personId, { now, before: now, limit: 1_000 })
  assert.ok(reads.some(({ purpose }) => purpose === 'call-back'))
  assert.equal(await noteAnswer(platform, caller, id, yes), 'upheld')
  await assert.rejects(openCall(platform, caller, id), isRefused('audit-over'))
  await assert.rejects(noteAnswer(platform, caller, id, no), isRefused('audit-over'))
})

test('two officers at once: one notes the answer, the other is told', async () => {
  const [key, id] = await drawn()
  await beginCall(platform, caller, id)
  const both = await Promise.allSettled([
    noteAnswer(platform, caller, id, yes),
    noteAnswer(platform, caller, id, no),
  ])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  await tickAll()
  const { outcome } = await auditOf(key)
  assert.equal((await caseAt(key)).state, outcome === 'upheld' ? 'done' : 'open')
})

test('AD-5 nobody is given up before he was called on three days, once a day', async () => {
  const [key, id] = await drawn()
  for (const [day, outcome] of [
    [1, undefined],
    [2, undefined],
    [3, 'unreached'],
  ] as const) {
    await onDay(day, async () => {
      await beginCall(platform, caller, id)
      assert.equal(await noteAnswer(platform, caller, id, vain), outcome)
      await assert.rejects(
        beginCall(platform, caller, id),
        isRefused(outcome ? 'audit-over' : 'audit-called-today'),
      )
    })
  }
  assert.equal((await caseAt(key)).state, 'done')
})

test('T-AUD-4 what is not done is open again one level up, with another officer', async () => {
  const [key, id] = await drawn()
  const closer = await closerOf(key)
  await beginCall(platform, caller, id)
  const half = noteAnswer(platform, caller, id, { ...no, finding: {} })
  await assert.rejects(half, isRefused('answers-faulty'))
  assert.equal(await noteAnswer(platform, caller, id, no), 'not-done')
  await Promise.all([platform.clock.tick(), platform.clock.tick()])
  await tickAll()
  const kase = await caseAt(key)
  assert.equal(kase.state, 'open')
  assert.equal(kase.escalations, 1)
  assert.notEqual((await town.holderOf(key)).personId, closer)
  const { events } = await getCase(db, setting, await town.holderOf(key), key)
  const own = events.filter(({ action }) => action === 'found')
  assert.equal(own.length, 1)
  // The next officer learns what is not done; who called, and that he was pressed, he does not.
  const said = JSON.stringify(own)
  assert.match(said, /still lies there/)
  assert.ok(!said.includes(caller.personId) && !said.includes('pressed'))
  const row = await publicCase(db, setting, key)
  assert.deepEqual([row.stage, row.disputed], ['open', 0], 'counted apart from disputes')
  assert.equal((await rebuildPublication(db, setting)).mended, 0, 'made anew it is the same')
  await platform.clock.tick()
  const heads = [await town.holderOf(key), officerAt('nuisance-1'), officerAt('nuisance-2')]
  const told = await Promise.all(
    heads.map(({ personId }) => messagesOf(db, setting.vault, { personId, limit: 100 })),
  )
  const reference = formatReference(key)
  const words = told.flat().filter(({ text }) => text.includes(reference))
  assert.ok(words.some(({ template }) => template === 'audit-found'))
  assert.ok(!words.some(({ text }) => /شہری نے جواب نہیں مانا/.test(text)), 'nobody disputed it')
  const { personId } = citizen
  const citizens = await messagesOf(db, setting.vault, { personId, limit: 1_000 })
  assert.equal(
    citizens.filter(({ template, text }) => template === 'found' && text.includes(reference))
      .length,
    1,
  )
})

test('T-RTE-1 a head whom the case is about is not told that it is open again (CP-1)', async () => {
  const accused = officerAt('strings-1')
  const key = await lodge('strings', 'office')
  await actByHolder(key, 'take')
  await actByHolder(key, 'answer', reason)
  await act(key, citizen, 'confirm')
  await tickAll()
  const { id } = await auditOf(key)
  const days = { from: civilDateOf(setting.now()), to: addDays(civilDateOf(setting.now()), 1) }
  const heads = [officerAt('nuisance-1'), officerAt('nuisance-2')]
  for (const { personId } of heads) await giveLeave(db, { personId, ...days })
  const charge = { jurisdiction: 'PB-KTE', postId: 'nuisance-1', charge: 'acting' } as const
  await givePost(db, { ...charge, personId: accused.personId, ...days }, [])
  await beginCall(platform, caller, id)
  assert.equal(await noteAnswer(platform, caller, id, no), 'not-done')
  await tickAll()
  assert.equal((await caseAt(key)).state, 'open')
  const toldOf = async ({ personId }: { readonly personId: string }) => {
    const told = await messagesOf(db, setting.vault, { personId, limit: 1_000 })
    return told.filter(({ text }) => text.includes(formatReference(key))).length
  }
  assert.equal(await toldOf(accused), 0)
  assert.ok((await toldOf(officerAt('board-1'))) > 0, 'the head above is')
  for (const { personId } of heads) await endLeave(db, { personId, backOn: days.from })
})

test('the step of an audit is nobody’s to take', async () => {
  const [key] = await drawn()
  const input = no.finding
  for (const actor of [citizen, caller, officerAt('nuisance-1'), officerAt('strings-1')]) {
    await assert.rejects(act(key, actor, 'found', input), isRefused('action-not-yours'))
  }
})

test('who disputes before anybody called has spoken: the audit is overtaken', async () => {
  const key = await lodge()
  await actByHolder(key, 'take')
  await actByHolder(key, 'answer', reason)
  await onDay(16, tickAll)
  await act(key, citizen, 'dispute', reason)
  assert.equal((await auditOf(key)).outcome, 'overtaken')
  const { id } = await auditOf(key)
  await assert.rejects(openCall(platform, caller, id), isRefused('audit-over'))
  await actByHolder(key, 'answer', reason)
  await act(key, citizen, 'confirm')
  const all = await auditsOf(key)
  assert.deepEqual(
    all.map(({ outcome }) => outcome),
    ['overtaken', null],
    'closed again, drawn again',
  )
})

test('T-AUD-6 results are told ten at a time; drawn and closed for all to count', async () => {
  const persons = await invented(22)
  const before = await announcedAudits(db, setting)
  assert.deepEqual(before[0]?.figures, [])
  for (const [i, person] of persons.entries()) {
    const [, id] = await drawn(person)
    await beginCall(platform, caller, id)
    await noteAnswer(platform, caller, id, i < 3 ? no : yes)
  }
  await tickAll()
  await tickAll()
  const [told] = await announcedAudits(db, setting)
  const office = told?.figures.find((one) => one.office === 'PB-KTE/strings')
  assert.ok(office?.share)
  const answered = office.upheld + office.notDone
  assert.ok(answered >= 10)
  assert.ok(office.share.low < office.share.share && office.share.share < office.share.high)
  const [whole] = told?.figures ?? []
  assert.equal(whole?.office, undefined)
  assert.equal(whole?.upheld, office.upheld, 'the whole is what is told of its parts')
  assert.equal(office.pressed, office.notDone, 'whom nothing was done for, was pressed as well')
  assert.equal(told?.counted, undefined, 'closings are counted sixty days later')
  await onDay(61, async () => {
    const [later] = await announcedAudits(db, setting)
    assert.ok(later?.counted)
    assert.equal(later.counted.drawn, later.counted.closed, 'all are drawn in this town')
    assert.ok(later.counted.ended < later.counted.drawn)
  })
})

test('of whom nobody has a number, no answer is noted, whatever is posted', async () => {
  const [person] = await invented(1)
  assert.ok(person && 'personId' in person)
  const [, id] = await drawn(person)
  await onDay(366 * 6, async () => {
    await eraseHeld(platform, person.personId)
    const answered = noteAnswer(platform, caller, id, yes)
    await assert.rejects(answered, isRefused('audit-reached-missing'))
    assert.equal(await noteAnswer(platform, caller, id, vain), 'unreached')
  })
})

test('T-AUD-7 what an erased citizen said opens for nobody', async () => {
  const [person] = await invented(1)
  assert.ok(person && 'personId' in person)
  const [key, id] = await drawn(person)
  await beginCall(platform, caller, id)
  await noteAnswer(platform, caller, id, yes)
  await onDay(366 * 6, () => eraseHeld(platform, person.personId))
  assert.equal((await caseAt(key)).dataKey, undefined)
})

let made = 0
async function invented(count: number): Promise<Actor[]> {
  const persons = Array.from({ length: count }, () => {
    made += 1
    const number = String(10_000 + made)
    const reached = { phone: `+9239903${number}`, language: 'ur' as const }
    return { id: setting.newId(), cnic: `39990993${number}`, name: 'Invented', ...reached }
  })
  await db.transact((tx) => registerPersons(tx, setting.vault, persons, setting.now()))
  return persons.map(({ id }) => ({ kind: 'citizen', personId: id, assurance: 'substantial' }))
}
