import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { eventsOf } from '#platform/cases'
import { rupees } from '#platform/kernel'
import {
  checkLedger,
  findBatch,
  orderRefunds,
  paymentFileOf,
  payoutsOf,
  readAnswer,
  readStatement,
  refundPartsOfCase,
  refundsPayable,
  returnedPayouts,
  type AnswerLine,
} from '#platform/payments'
import { contestRegister, kiteContest, kiteSale } from '#tests/kite-contest'
import { owedRefund, paidEntry, treasuryOf } from '#tests/kite-refund'
import { kiteDistrict, testPlatform } from '#tests/platform'
import { refusedWith } from '#tests/refusals'
import { createCatalogue } from './catalogue.ts'
import type { ActOutcome, RefundsCommand } from './command.ts'
import { accountsRole, rolesOf, treasuryRole } from './roles.ts'

const platform = await testPlatform([kiteContest, kiteSale], [contestRegister])
const { db, door, setting } = platform
const maker = treasuryOf(platform, setting.newId(), treasuryRole)
const checker = treasuryOf(platform, setting.newId(), treasuryRole)
const head = treasuryOf(platform, setting.newId(), accountsRole)

const perform = (actor: typeof maker, step: RefundsCommand['step']) =>
  door.perform({ kind: 'refunds', actor, step })

const partOf = async (on: ActOutcome) => {
  const [part, ...others] = await refundPartsOfCase(db, on)
  assert.ok(part && others.length === 0)
  return part
}

async function prepared(on: ActOutcome): Promise<string> {
  return (await perform(maker, { do: 'prepare', parts: [await partOf(on)] })).id
}

async function sent(on: ActOutcome): Promise<string> {
  const batch = await prepared(on)
  await perform(checker, { do: 'approve', batch })
  const [payout] = await payoutsOf(db, batch)
  return payout?.endToEndId ?? ''
}

function answerOf(lines: readonly Partial<AnswerLine>[], name = 'answer.csv') {
  const whole = lines.map((line) => ({
    endToEndId: '',
    outcome: 'paid' as const,
    amountPaisa: undefined,
    reason: undefined,
    ...line,
  }))
  const sha256 = createHash('sha256').update(JSON.stringify(whole)).digest('hex')
  return { do: 'answer', file: { name, sha256 }, lines: whole } as const
}

const answer = (lines: readonly Partial<AnswerLine>[]) => perform(maker, answerOf(lines))

/** What is owed back, and how much of it is with the bank. */
async function owed() {
  const { closing } = await readStatement(db, {
    account: refundsPayable,
    places: [kiteDistrict.code],
    from: new Date(0),
    until: new Date(Date.now() + 60_000),
    linesMax: 1,
  })
  return { balance: closing.balancePaisa, held: closing.pendingDebitPaisa }
}

test('a refund goes to the bank that took the money, under that payment’s reference', async () => {
  const on = await owedRefund(platform, { bankMnemonic: 'HBL', authId: '778899' })
  const part = await partOf(on)
  assert.deepEqual(
    [part.bank, part.authId, part.amountPaisa, part.state],
    ['HBL', '778899', rupees(90), 'owed'],
  )
  const batchId = await prepared(on)
  await perform(checker, { do: 'approve', batch: batchId })
  const batch = await findBatch(db, batchId)
  assert.ok(batch)
  const { content } = paymentFileOf(batch, await payoutsOf(db, batchId))
  assert.match(content, /<CtrlSum>90\.00<\/CtrlSum>/)
  assert.match(content, /<Othr><Id>HBL<\/Id>/)
  assert.match(content, new RegExp(`<Id>778899-${part.paidOn}</Id>`))
  const [event] = await eventsOf(db, { jurisdiction: setting.signer.issuer, id: batchId })
  assert.deepEqual([event?.action, event?.facts['paisa']], ['prepare-refunds', rupees(90)])
})

test('the log binds the file as the bank gets it, whatever its order in our books', async () => {
  const owing = await Promise.all([1, 2, 3].map(() => owedRefund(platform)))
  const parts = await Promise.all(owing.map(partOf))
  const { id: batchId } = await perform(maker, { do: 'prepare', parts: parts.toReversed() })
  const { id } = await perform(checker, { do: 'approve', batch: batchId })
  const batch = await findBatch(db, batchId)
  assert.ok(batch)
  const { content } = paymentFileOf(batch, await payoutsOf(db, batchId))
  const [event] = await eventsOf(db, { jurisdiction: setting.signer.issuer, id })
  assert.equal(event?.facts['file'], createHash('sha256').update(content).digest('base64url'))
})

test('what is with the bank is pending; confirmed it is gone, and never paid twice', async () => {
  const on = await owedRefund(platform)
  const before = await owed()
  const endToEndId = await sent(on)
  const pending = await owed()
  assert.deepEqual(pending, { balance: before.balance, held: before.held + rupees(90) })
  await answer([{ endToEndId, amountPaisa: rupees(90) }])
  const after = await owed()
  assert.deepEqual(after, { balance: before.balance - rupees(90), held: before.held })
  assert.equal((await partOf(on)).state, 'paid')
  assert.deepEqual(await checkLedger(db), [])
  await answer([{ endToEndId }])
  assert.deepEqual(await owed(), after)
  await assert.rejects(prepared(on), refusedWith('refund-not-owed'))
})

test('T-PAY-10 what comes back is owed again once another officer dealt with it', async () => {
  const on = await owedRefund(platform)
  const before = await owed()
  const returned = { outcome: 'returned', reason: 'AC04 closed' } as const
  await answer([{ endToEndId: await sent(on), ...returned }])
  assert.deepEqual(await owed(), before)
  const [task] = await returnedPayouts(db, 10)
  assert.deepEqual([task?.part.caseId, task?.reason], [on.id, 'AC04 closed'])
  await assert.rejects(prepared(on), refusedWith('refund-not-owed'))
  const again = { do: 'readmit', part: await partOf(on), note: 'The bank opened it again' } as const
  await assert.rejects(perform(maker, again), refusedWith('refund-own-answer'))
  await perform(checker, again)
  assert.deepEqual(await returnedPayouts(db, 10), [])
  const second = await sent(on)
  await answer([{ endToEndId: second }])
  await answer([{ endToEndId: second, ...returned }])
  assert.equal((await partOf(on)).state, 'returned')
  assert.deepEqual(await owed(), before)
  assert.deepEqual(await checkLedger(db), [])
})

test('a file that the bank did not take at all is owed again, payment by payment', async () => {
  const on = await owedRefund(platform)
  const batchId = await prepared(on)
  const refusal = { batchId, outcome: 'returned', reason: 'FF01 no such format' } as const
  const take = (sha256: string) =>
    perform(maker, { do: 'answer', file: { name: 'a.xml', sha256 }, lines: [refusal] })
  await assert.rejects(take('a'.repeat(64)), refusedWith('refund-answer-unknown'))
  await perform(checker, { do: 'approve', batch: batchId })
  await take('a'.repeat(64))
  assert.equal((await partOf(on)).state, 'returned')
  assert.deepEqual(await checkLedger(db), [])
})

test('nobody decides on his own batch, or pays what he asked for or granted', async () => {
  const on = await owedRefund(platform)
  const batch = await prepared(on)
  await assert.rejects(perform(maker, { do: 'approve', batch }), refusedWith('refund-own-batch'))
  for (const { personId } of [platform.citizen, platform.officer, platform.supervisor]) {
    const one = treasuryOf(platform, personId, treasuryRole)
    await assert.rejects(perform(one, { do: 'approve', batch }), refusedWith('refund-own-cause'))
  }
  await perform(checker, { do: 'refuse', batch })
  assert.equal((await partOf(on)).state, 'owed')
  await assert.rejects(
    perform(checker, { do: 'approve', batch }),
    refusedWith('refund-batch-decided'),
  )
  await assert.rejects(perform(head, { do: 'prepare', parts: [] }), refusedWith('action-not-yours'))
  await assert.rejects(
    perform(platform.officer, { do: 'approve', batch }),
    refusedWith('action-not-yours'),
  )
})

test('an answer that does not fit what was sent is not taken, not even in part', async () => {
  const good = await owedRefund(platform)
  const endToEndId = await sent(good)
  const refused = (lines: Partial<AnswerLine>[], code: string) =>
    assert.rejects(answer(lines), refusedWith(code))
  await refused([{ endToEndId }, { endToEndId: 'UNKNOWN' }], 'refund-answer-unknown')
  await refused([{ endToEndId, amountPaisa: rupees(91) }], 'refund-answer-amount')
  await refused([{ endToEndId }, { endToEndId }], 'refund-answer-repeats')
  const other = await owedRefund(platform)
  const batch = await prepared(other)
  const [waiting] = await payoutsOf(db, batch)
  await refused([{ endToEndId: waiting?.endToEndId ?? '' }], 'refund-answer-unknown')
  assert.equal((await partOf(good)).state, 'sent')
  const lines = readAnswer(
    Buffer.from(`end_to_end_id,status,amount,reason\n${endToEndId},paid,90.00,\n`),
  )
  await answer(lines)
  await refused(lines, 'refund-answer-taken')
})

test('whoever acts at the same moment, in two programs: a refund goes out once', async () => {
  const elsewhere = createCatalogue(db, setting, new Set(rolesOf(setting))).door
  /** Both officers in both programs at once; those that were not refused. */
  const atOnce = async (officers: readonly (typeof maker)[], step: RefundsCommand['step']) => {
    const tried = await Promise.allSettled(
      officers.flatMap((actor) =>
        [door, elsewhere].map((one) => one.perform({ kind: 'refunds', actor, step })),
      ),
    )
    return tried.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  }
  const on = await owedRefund(platform)
  const before = await owed()
  const [batch, ...others] = await atOnce([maker, checker], {
    do: 'prepare',
    parts: [await partOf(on)],
  })
  assert.ok(batch && others.length === 0)
  const third = treasuryOf(platform, setting.newId(), treasuryRole)
  const approved = await atOnce([head, third], { do: 'approve', batch: batch.id })
  assert.equal(approved.length, 1)
  assert.deepEqual(await owed(), { balance: before.balance, held: before.held + rupees(90) })
  const [payout, ...more] = await payoutsOf(db, batch.id)
  assert.ok(payout && more.length === 0)
  const taken = await atOnce([maker, checker], answerOf([{ endToEndId: payout.endToEndId }]))
  assert.equal(taken.length, 1)
  assert.deepEqual(await owed(), { balance: before.balance - rupees(90), held: before.held })
  assert.deepEqual(await checkLedger(db), [])
})

test('never more goes back than was received, whatever is ordered', async () => {
  const { jurisdiction, id: caseId } = await paidEntry(platform)
  const order = { jurisdiction, caseId, at: setting.now(), from: 'revenue/kites' }
  const undone = db.transact(async (tx) => {
    await orderRefunds(tx, [{ ...order, id: 'R-TOO-MUCH', amountPaisa: rupees(150) }])
    const parts = await refundPartsOfCase(tx, { jurisdiction, id: caseId })
    assert.deepEqual(
      parts.map(({ amountPaisa }) => amountPaisa),
      [rupees(100)],
    )
    const breaches = await checkLedger(tx)
    assert.ok(
      breaches.some(({ invariant, subject }) => `${invariant} ${subject}` === 'PAY-6 R-TOO-MUCH'),
    )
    await orderRefunds(tx, [{ ...order, id: 'R-AGAIN', amountPaisa: rupees(50) }])
  })
  await assert.rejects(undone, { code: '23505' })
  assert.deepEqual(await checkLedger(db), [])
})
