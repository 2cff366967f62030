import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { text } from '#platform/kernel'
import { testDatabase } from '#tests/database'
import {
  answerConsent,
  approveOrder,
  askOrder,
  findConsent,
  findConsents,
  foldConsents,
  giveConsent,
  isLive,
  listConsents,
  listReads,
  orderDaysMax,
  recordReads,
  withdrawConsent,
  type ConsentEvent,
} from './index.ts'

const db = await testDatabase()
const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n))
const said = {
  organisation: text('Kite Bank', 'پتنگ بینک'),
  purpose: text('To open an account', 'اکاؤنٹ کھولنے کے لیے'),
  data: [text('Name', 'نام')],
}
const consent = (id: string) => {
  return { id, personId: 'ZARA', clientId: 'BANK', said, givenAt: day(0), endsAt: day(90) }
}

test('T-ID-47 a consent holds from when it is given until it ends or is withdrawn', async () => {
  await giveConsent(db, consent('A'))
  const at = day(10)
  assert.deepEqual(await findConsent(db, 'A', at), {
    ...consent('A'),
    withdrawnAt: undefined,
    answeredAt: undefined,
  })
  assert.equal(await findConsent(db, 'A', day(90)), undefined)
  assert.equal(await findConsent(db, 'A', day(-1)), undefined)
  assert.equal(await withdrawConsent(db, { personId: 'ZARA', id: 'A', at }), true)
  assert.equal(await findConsent(db, 'A', at), undefined, 'at once, not after a while (CN-2)')
  assert.deepEqual(await findConsents(db, { personId: 'ZARA', clientId: 'BANK', at }), [])
  assert.equal(await withdrawConsent(db, { personId: 'ZARA', id: 'A', at: day(11) }), false)
  assert.deepEqual((await listConsents(db, 'ZARA'))[0]?.withdrawnAt, at)
})

test('a consent to one answer ends with the answer, which is given once', async () => {
  const id = 'ONCE'
  await giveConsent(db, consent(id))
  const answer = () => answerConsent(db, { personId: 'ZARA', id, at: day(3) })
  assert.deepEqual((await Promise.all([answer(), answer()])).toSorted(), [false, true])
  assert.equal(await findConsent(db, id, day(3)), undefined)
  assert.ok(await listConsents(db, 'ZARA').then(([one]) => one?.answeredAt))
})

test('nobody withdraws another’s consent, nor one that was never given', async () => {
  await giveConsent(db, consent('B'))
  assert.equal(await withdrawConsent(db, { personId: 'BILAL', id: 'B', at: day(1) }), false)
  assert.equal(await withdrawConsent(db, { personId: 'ZARA', id: 'NONE', at: day(1) }), false)
  assert.ok(await findConsent(db, 'B', day(2)))
})

test('the state is the fold of the events, in whatever order they are read (CN-5)', () => {
  const events = fc.array(
    fc.record({ id: fc.constantFrom('P', 'Q', 'R'), day: fc.nat(60), isGiven: fc.boolean() }),
  )
  fc.assert(
    fc.property(events, fc.nat(120), (drawn, at) => {
      const unique = new Map(drawn.map((one) => [`${one.id}${one.isGiven}`, one]))
      const all = [...unique.values()].map(
        ({ id, day: n, isGiven }): ConsentEvent =>
          isGiven
            ? { kind: 'given', ...consent(id), givenAt: day(n) }
            : { kind: 'withdrawn', id, personId: 'ZARA', at: day(n) },
      )
      const state = foldConsents(all)
      assert.deepEqual(foldConsents(all.toReversed()), state)
      for (const one of state) {
        const given = unique.get(`${one.id}true`)?.day ?? 0
        const taken = unique.get(`${one.id}false`)?.day ?? Infinity
        assert.equal(isLive(one, day(at)), given <= at && at < 90 && at < taken)
      }
    }),
  )
})

test('no event of a consent can be changed or removed', async () => {
  await assert.rejects(db.query(`update consent.event set at = now()`), { code: '42501' })
  await assert.rejects(db.query(`delete from consent.event`), { code: '42501' })
})

const paper = { number: '12/2026', authority: 'Court', law: 'Kite Act, section 7' }
const order = (id: string, subjectId = 'WATCHED') => {
  const [askedAt, endsAt] = [day(0), day(30)]
  const asked = { askedBy: 'ASKS', askedPost: 'P1', askedAt, jurisdiction: 'PB-KTE' }
  return { id, ...paper, ...asked, subjectId, endsAt }
}
const approving = (id: string, approvedBy: string) =>
  approveOrder(db, { id, approvedBy, approvedPost: 'P2', at: day(1) })
const byOrder = (orderId: string, at: Date) => {
  const reader = { kind: 'officer', personId: 'READS', post: undefined } as const
  return { reader, purpose: 'order', at, orderId } as const
}
const seenBy = (subject: string, now: Date) =>
  listReads(db, subject, { now, before: day(400), limit: 10 })

test('T-ID-43 what was read by order is shown when the order ends, not before (CN-4)', async () => {
  await askOrder(db, order('O1'))
  await approving('O1', 'APPROVES')
  await recordReads(db, byOrder('O1', day(2)), ['WATCHED'])
  assert.deepEqual(await seenBy('WATCHED', day(29)), [])
  const [line] = await seenBy('WATCHED', day(30))
  assert.deepEqual([line?.at, line?.order, line?.purpose], [day(2), paper, 'order'])
})

test('T-ID-43 nothing is sealed without an order of two, in force, naming the person', async () => {
  await askOrder(db, order('O2'))
  const refused = { code: 'consent-order-not-live' }
  await assert.rejects(recordReads(db, byOrder('O2', day(2)), ['WATCHED']), refused)
  for (const approvedBy of ['ASKS', 'WATCHED']) {
    await assert.rejects(approving('O2', approvedBy), { code: 'consent-order-not-yours' })
  }
  await approving('O2', 'APPROVES')
  await assert.rejects(recordReads(db, byOrder('O2', day(2)), ['OTHER']), refused)
  await assert.rejects(recordReads(db, byOrder('O2', day(30)), ['WATCHED']), refused)
  await assert.rejects(recordReads(db, byOrder('NONE', day(2)), ['WATCHED']), refused)
  const forEver = { ...order('O3'), endsAt: day(orderDaysMax + 1) }
  await assert.rejects(askOrder(db, forEver), { code: 'consent-order-too-long' })
  const ownCause = { ...order('O4'), subjectId: 'ASKS' }
  await assert.rejects(askOrder(db, ownCause), { code: 'consent-order-not-yours' })
  const lawless = { ...order('O5'), law: ' ' }
  await assert.rejects(askOrder(db, lawless), { code: 'consent-order-incomplete' })
})
