import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventsOf } from '#platform/cases'
import { findLeaf } from '#platform/log'
import { Problem } from '#platform/kernel'
import { checkLedger, findChargesOfCase, findPayments } from '#platform/payments'
import { allowKite, largeKite } from '#tests/kite-case'
import { adviceFor } from '#tests/payments'
import { kiteDistrict, testPersons, testPlatform } from '#tests/platform'
import { refusedWith } from '#tests/refusals'
import { getCase, trackCase } from './case-view.ts'
import type { ActCommand, ActOutcome } from './command.ts'
import { keepDrafts, newDraft, openDraftsOf, saveDraft } from './drafts.ts'
import { verifyByNumber } from './verification.ts'

const platform = await testPlatform()

function submission(changes: Partial<ActCommand> = {}): ActCommand {
  return {
    kind: 'act',
    actor: platform.citizen,
    service: 'kite-permit',
    action: 'submit',
    case: { jurisdiction: kiteDistrict.code, id: platform.setting.newId() },
    input: largeKite,
    language: 'en',
    ...changes,
  }
}

const act = (on: ActOutcome, action: string, changes: Partial<ActCommand> = {}): ActCommand => ({
  kind: 'act',
  actor: platform.officer,
  case: on,
  action,
  input: { note: 'It is windy' },
  language: 'en',
  ...changes,
})

const allowed = () => allowKite(platform)

test('applied, allowed, paid: the permit is issued in the transaction of the payment', async () => {
  const charged = await allowed()
  assert.equal(charged.state, 'payable')
  assert.equal(charged.amount, 10_000)
  const paid = await platform.door.perform(adviceFor(platform, charged))
  assert.equal(paid.responseCode, '00')
  assert.equal(paid.settled?.state, 'flying')
  const view = await getCase(platform.db, platform.setting, platform.citizen, charged)
  assert.equal(view.item?.['flyer'], 'Zara Invented 39990-*****01-1')
  assert.deepEqual(
    view.events.map(({ action }) => action),
    ['submit', 'allow', 'settle'],
  )
  assert.deepEqual(view.events[1]?.said, { note: 'A fine kite' })
  assert.equal(view.explanation?.steps[0]?.article?.en, 'Section 1')
  assert.deepEqual(await checkLedger(platform.db), [])
})

test('each act is one event and one leaf (AU-2)', async () => {
  const charged = await allowed()
  await platform.door.perform(adviceFor(platform, charged))
  while ((await platform.sequencer.sealOnce()) > 0);
  const events = await eventsOf(platform.db, charged)
  for (const { seq } of events) {
    const leaf = await findLeaf(platform.db, `${charged.jurisdiction}/${charged.id}/${seq}`)
    assert.ok(leaf, `event ${seq} has a leaf`)
  }
  assert.equal(await platform.sequencer.sealOnce(), 0)
})

test('the same key and body get the same answer, another body is refused (ST-4)', async () => {
  const request = { key: 'k-1', bodyHash: Buffer.alloc(32, 1) }
  const first = submission({ request })
  const answersGiven = await Promise.all(
    Array.from({ length: 8 }, () =>
      platform.door.perform(
        submission({
          request,
          case: { jurisdiction: kiteDistrict.code, id: platform.setting.newId() },
        }),
      ),
    ),
  )
  assert.equal(new Set(answersGiven.map(({ reference }) => reference)).size, 1)
  await assert.rejects(
    platform.door.perform({ ...first, request: { key: 'k-1', bodyHash: Buffer.alloc(32, 2) } }),
    refusedWith('case-key-reused'),
  )
})

test('a repeat is answered as before, even where its answers would be refused by now', async () => {
  const request = { key: 'k-2', bodyHash: Buffer.alloc(32, 3) }
  const before = await platform.door.perform(submission({ request }))
  const repeated = await platform.door.perform(submission({ request, input: {} }))
  assert.equal(repeated.reference, before.reference)
})

test('an answer that comes after the hand-in brings no draft back', async () => {
  const { db, setting, citizen, door } = platform
  const asked = { service: 'kite-permit', jurisdiction: kiteDistrict.code }
  const draft = newDraft(setting, { ...asked, applicantId: citizen.personId }, largeKite)
  await keepDrafts(db, setting, [draft])
  await door.perform(submission({ case: { jurisdiction: kiteDistrict.code, id: draft.id } }))
  await assert.rejects(saveDraft(db, setting, draft), refusedWith('case-not-found'))
  const left = await openDraftsOf(db, setting, citizen.personId, 100)
  assert.ok(left.every(({ id }) => id !== draft.id))
})

test('of a hundred identical advices at once, one is posted (PAY-2)', async () => {
  const charged = await allowed()
  const same = adviceFor(platform, charged).advice
  const outcomes = await Promise.all(
    Array.from({ length: 100 }, () =>
      platform.door.perform({ kind: 'payment', advice: { ...same, id: platform.setting.newId() } }),
    ),
  )
  const codes = outcomes.map(({ responseCode }) => responseCode).sort()
  assert.deepEqual(codes, ['00', ...Array<string>(99).fill('03')])
  assert.equal((await eventsOf(platform.db, charged)).length, 3)
})

test('a wrong amount pays nothing and leaves the case waiting (PAY-5)', async () => {
  const charged = await allowed()
  const { responseCode, settled } = await platform.door.perform(
    adviceFor(platform, charged, { amountPaisa: 9_999 }),
  )
  assert.equal(responseCode, '04')
  assert.equal(settled, undefined)
  assert.equal((await trackCase(platform.db, platform.setting, charged)).state, 'payable')
})

test('one refused act does not disturb those that share its transaction', async () => {
  const good = submission()
  const results = await Promise.allSettled([
    platform.door.perform(submission({ input: { ...largeKite, size: 'huge' } })),
    platform.door.perform(good),
    platform.door.perform(submission({ actor: { kind: 'clock' } })),
  ])
  assert.deepEqual(
    results.map(({ status }) => status),
    ['rejected', 'fulfilled', 'rejected'],
  )
  assert.equal((await trackCase(platform.db, platform.setting, good.case)).state, 'review')
})

test('faulty answers are named, and nothing is written', async () => {
  const faulty = submission({ input: { ...largeKite, size: 'huge', day: '2026-02-30' } })
  await assert.rejects(platform.door.perform(faulty), (error: unknown) => {
    assert.ok(error instanceof Problem)
    assert.deepEqual(
      error.faults.map(({ field }) => field),
      ['size', 'day'],
    )
    return true
  })
  await assert.rejects(
    trackCase(platform.db, platform.setting, faulty.case),
    refusedWith('case-not-found'),
  )
})

test('no role, another place, a party, a passed state: all are refused (GL-1)', async () => {
  const opened = await platform.door.perform(submission())
  const nobody = { ...platform.officer, posts: [] }
  const elsewhere = {
    ...platform.officer,
    posts: [{ id: 'x', jurisdiction: 'PB-LHR', officeId: 'o', role: 'kite-officer' }],
  }
  for (const actor of [nobody, elsewhere, platform.citizen, { kind: 'clock' } as const]) {
    await assert.rejects(
      platform.door.perform(act(opened, 'allow', { actor })),
      refusedWith('action-not-yours'),
    )
  }
  const party = { ...largeKite, flyer: { ...largeKite.flyer, cnic: testPersons[2].cnic } }
  const own = await platform.door.perform(submission({ input: party }))
  await assert.rejects(platform.door.perform(act(own, 'allow')), refusedWith('action-own-case'))
  await platform.door.perform(act(opened, 'refuse'))
  await assert.rejects(platform.door.perform(act(opened, 'allow')), refusedWith('action-not-now'))
})

test("another's case is as absent as none (GL-3, T-DESK-6)", async () => {
  const opened = await platform.door.perform(submission())
  const read = (key: { jurisdiction: string; id: string }) =>
    getCase(platform.db, platform.setting, platform.neighbour, key)
  await assert.rejects(read(opened), refusedWith('case-not-found'))
  await assert.rejects(
    read({ ...opened, id: platform.setting.newId() }),
    refusedWith('case-not-found'),
  )
})

test('of ten officers who ground a kite at once, one does', async () => {
  const charged = await allowed()
  await platform.door.perform(adviceFor(platform, charged))
  const results = await Promise.allSettled(
    Array.from({ length: 10 }, () => platform.door.perform(act(charged, 'ground'))),
  )
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1)
  const number =
    (await getCase(platform.db, platform.setting, platform.citizen, charged)).record?.key ?? ''
  const { state } = await verifyByNumber(platform, number)
  assert.equal(typeof state === 'object' && state.state, 'grounded')
})

test('a deadline that passes raises the case one level, and what is not paid lapses', async () => {
  const opened = await platform.door.perform(submission())
  const unpaid = await allowed()
  const start = platform.setting.now().getTime()
  platform.clockTo(new Date(start + 5 * 86_400_000))
  await platform.clock.tick()
  const view = await getCase(platform.db, platform.setting, platform.supervisor, opened)
  assert.equal(view.case.escalations, 1)
  assert.equal(view.case.postId, 'kite-2')
  platform.clockTo(new Date(start + 8 * 86_400_000))
  await platform.clock.tick()
  assert.equal((await trackCase(platform.db, platform.setting, unpaid)).state, 'lapsed')
  const [charge] = await findChargesOfCase(platform.db, unpaid.jurisdiction, unpaid.id)
  assert.equal(charge?.state, 'expired', 'the lapse closed it, in the same act')
  const { responseCode } = await platform.door.perform(adviceFor(platform, unpaid))
  assert.equal(responseCode, '02')
  const file = { channel: 'bank-file' as const, authId: 'FILE01' }
  await platform.door.perform(adviceFor(platform, unpaid, file))
  const [late] = await findPayments(platform.db, [unpaid.psid ?? ''])
  assert.equal(late?.appliedTo, 'suspense', 'money that a bank has credited must be somewhere')
  assert.deepEqual(await checkLedger(platform.db), [])
  platform.clockTo(new Date(start))
})
