import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventsOf } from '#platform/cases'
import { addDays, civilDateOf, type Problem } from '#platform/kernel'
import { decodeEntry, findLeaves } from '#platform/log'
import { checkLedger, findPayments } from '#platform/payments'
import { exceptionsOn, historyOf, lockExceptions, overviewOf } from '#platform/reconciliation'
import { testPlatform } from '#tests/platform'
import { testTreasury } from '#tests/treasury'
import { admitLine, closeDay, compare, takeIn, totalsOf } from './reconcile.ts'

const platform = await testPlatform()
const { db, setting, door } = platform
const { officer, second, pay, scroll } = await testTreasury(platform)
const day = civilDateOf(setting.now())
const start = setting.now()
const tomorrow = new Date(start.getTime() + 24 * 3_600_000)

const paid = await pay(3)
const [one, two] = paid
assert.ok(one && two)
const open = (on = day) => exceptionsOn(db, { day: on, isOpen: true }, { limit: 9, offset: 0 })
const code = (wanted: string) => (problem: Problem) => problem.code === wanted
const file = (content: string) => ({
  kind: 'scroll' as const,
  name: 'day.csv',
  open: () => [Buffer.from(content)],
})

test('only the treasury takes files in and settles money', async () => {
  const stranger = platform.officer
  await assert.rejects(
    takeIn(platform, file(scroll([one, two], day)), { actor: stranger }),
    code('action-not-yours'),
  )
  await assert.rejects(closeDay(platform, stranger, 'prepare', day), code('action-not-yours'))
  await takeIn(platform, file(scroll([one, two], day)), { actor: officer })
  await compare(platform, { bank: 'KITE', day })
  const [missing] = await open()
  assert.equal(missing?.kind, 'advice-no-settlement')
  const exception = { bank: 'KITE', day, number: 1 }
  for (const step of [
    { do: 'own', exception },
    { do: 'resolve', exception, reason: 'I say so.' },
    { do: 'escalate', exceptions: [exception] },
  ] as const) {
    await assert.rejects(
      door.perform({ kind: 'treasury', actor: stranger, step }),
      code('action-not-yours'),
    )
  }
})

test('an exception belongs to somebody at once, to the next post once overdue', async () => {
  const [missing] = await open()
  assert.equal(missing?.owner.postId, 'treasury-1')
  platform.clockTo(new Date(missing.deadline.getTime() + 1_000))
  await platform.clock.tick()
  const [raised] = await open()
  assert.equal(raised?.owner.postId, 'treasury-2')
  assert.equal(raised.escalations, 1)
  assert.ok(raised.deadline > platform.setting.now())
  await platform.clock.tick()
  assert.equal((await open())[0]?.escalations, 1, 'it has a term of its own')
  platform.clockTo(new Date(raised.deadline.getTime() + 1_000))
  await platform.clock.tick()
  assert.equal((await open())[0]?.owner.postId, 'treasury-2', 'the last post keeps it')
  const history = await historyOf(db, raised)
  assert.deepEqual(
    history.map(({ what, act }) => [what, act !== undefined]),
    [
      ['found', false],
      ['escalated', true],
      ['escalated', true],
    ],
  )
})

test('a credit that never came becomes an exception by itself', async () => {
  const [kite] = await overviewOf(db, day, { banks: ['KITE'], now: setting.now() })
  assert.equal(kite?.creditedPaisa, 0)
  const missing = (await open()).filter(({ isCredit }) => isCredit)
  assert.deepEqual(
    missing.map(({ kind, filePaisa }) => [kind, filePaisa]),
    [['advice-no-settlement', 240_000]],
  )
  platform.clockTo(start)
})

test('a day is not closed before it is over', async () => {
  await assert.rejects(
    closeDay(platform, officer, 'prepare', day),
    code('reconciliation-day-not-over'),
  )
  platform.clockTo(tomorrow)
  await assert.rejects(
    closeDay(platform, officer, 'prepare', day),
    code('reconciliation-day-incomplete'),
    'it was compared while payments of it could still come',
  )
  await compare(platform, { bank: 'KITE', day })
})

test('taking over and settling have an event and a leaf; the reason stays out of it', async () => {
  const [missing] = (await open()).filter(({ isCredit }) => !isCredit)
  assert.ok(missing)
  const { bank, number } = missing
  const exception = { bank, day, number }
  await door.perform({ kind: 'treasury', actor: officer, step: { do: 'own', exception } })
  assert.equal((await open()).find((one) => one.number === number)?.owner.postId, 'treasury-1')
  const resolving = (reason: string) =>
    door.perform({
      kind: 'treasury',
      actor: second,
      step: { do: 'resolve', exception, reason },
    })
  await assert.rejects(resolving('  '), code('reconciliation-reason-missing'))
  await db.transact(async (tx) => {
    await lockExceptions(tx, [exception])
    await assert.rejects(resolving('So.'), code('reconciliation-exception-busy'))
  })
  const { id } = await resolving('The bank of Zara has credited it by hand.')
  await assert.rejects(resolving('Again.'), code('reconciliation-exception-done'))
  assert.ok((await open()).every((one) => one.number !== number))
  const [event] = await eventsOf(db, { jurisdiction: setting.signer.issuer, id })
  assert.equal(event?.action, 'resolve-exception')
  assert.ok(!JSON.stringify(event.facts).includes('Zara'))
})

test('what one has prepared another approves, and then the day stands', async () => {
  await assert.rejects(
    closeDay(platform, officer, 'approve', day),
    code('reconciliation-close-not-prepared'),
  )
  await closeDay(platform, officer, 'prepare', day)
  await assert.rejects(
    closeDay(platform, officer, 'approve', day),
    code('reconciliation-own-close'),
  )
  const { act } = await closeDay(platform, second, 'approve', day)
  assert.match(act, /^PK-KITE\//)
  await platform.sequencer.sealOnce()
  const { sealed } = await findLeaves(db, [act])
  const leaf = sealed.get(act)
  assert.equal(leaf && decodeEntry(leaf.entry)?.kind, 'totals')
  const again = { ...file(scroll([one], day)), supersedes: true }
  for (const attempt of [
    () => closeDay(platform, officer, 'prepare', day),
    () => closeDay(platform, second, 'approve', day),
    () => compare(platform, { bank: 'KITE', day }),
    () => takeIn(platform, again, { actor: officer }),
  ]) {
    await assert.rejects(attempt, code('reconciliation-day-closed'))
  }
})

test('T-PAY-6 who brought a file takes no line of it in, another officer does, once', async () => {
  const of = addDays(day, -3)
  const stranger = { ...one, psid: '17860001202611209999', authId: '777777', date: of }
  await takeIn(platform, file(scroll([stranger], of)), { actor: officer })
  await compare(platform, { bank: 'KITE', day: of })
  const [found] = await open(of)
  assert.equal(found?.kind, 'paid-no-advice')
  const exception = { bank: 'KITE', day: of, number: found.number }
  const admit = (reason: string, by = second) => admitLine(platform, by, { exception, reason })
  for (const none of [' ', 'x'.repeat(1_001)]) {
    await assert.rejects(admit(none), code('reconciliation-reason-missing'))
  }
  await assert.rejects(admit('I say so.', officer), code('reconciliation-own-file'))
  assert.deepEqual(await findPayments(db, [stranger.psid]), [])
  await admit('The bank confirms it.')
  await assert.rejects(admit('Again.'), code('reconciliation-exception-done'))
  const payments = await findPayments(db, [stranger.psid])
  assert.deepEqual(
    payments.map(({ appliedTo, amountPaisa }) => [appliedTo, amountPaisa]),
    [['suspense', stranger.amountPaisa]],
  )
  const run = await compare(platform, { bank: 'KITE', day: of })
  assert.equal(run.filePaisa, run.ledgerPaisa)
  assert.deepEqual(await checkLedger(db), [])
})

test('what we refused and the bank kept is taken in too, and a second payment', async () => {
  const of = addDays(day, -5)
  const refused = { ...one, psid: '17860001202611208888', authId: '888888', date: of }
  const again = { ...one, authId: '999999', date: of }
  const { psid, authId, amountPaisa, date, time } = refused
  const told = { id: setting.newId(), psid, authId, amountPaisa, date, time }
  const { responseCode } = await door.perform({
    kind: 'payment',
    advice: {
      ...told,
      bank: 'KITE',
      bankMnemonic: 'KITE',
      channel: 'biller-api',
      receivedAt: setting.now(),
    },
  })
  assert.equal(responseCode, '01')
  await takeIn(platform, file(scroll([refused, again, again], of)), { actor: officer })
  await compare(platform, { bank: 'KITE', day: of })
  const found = (await open(of)).filter(({ isCredit }) => !isCredit)
  assert.deepEqual(
    found.map(({ kind, claimId }) => [kind, claimId]),
    [
      ['mismatch', ''],
      ['double', ''],
      ['double', ''],
    ],
  )
  const admit = (n: number) => {
    const exception = { bank: 'KITE', day: of, number: found[n]?.number ?? 0 }
    return admitLine(platform, second, { exception, reason: 'The bank has it.' })
  }
  await admit(0)
  await admit(1)
  await assert.rejects(admit(2), code('reconciliation-line-not-taken'))
  const inSuspense = async (number: string) =>
    (await findPayments(db, [number])).filter(({ appliedTo }) => appliedTo === 'suspense').length
  assert.deepEqual([await inSuspense(psid), await inSuspense(one.psid)], [1, 1])
  const run = await compare(platform, { bank: 'KITE', day: of })
  assert.equal(run.filePaisa - run.ledgerPaisa, one.amountPaisa, 'what the file tells twice')
  assert.deepEqual(await checkLedger(db), [])
})

test('no line is taken in of a file whose place another has taken', async () => {
  const of = addDays(day, -6)
  const stranger = { ...one, psid: '17860001202611207777', authId: '777776', date: of }
  await takeIn(platform, file(scroll([stranger], of)), { actor: officer })
  await compare(platform, { bank: 'KITE', day: of })
  const found = (await open(of)).find(({ kind }) => kind === 'paid-no-advice')
  assert.ok(found)
  await takeIn(platform, { ...file(scroll([], of)), supersedes: true }, { actor: officer })
  const exception = { bank: 'KITE', day: of, number: found.number }
  await assert.rejects(
    admitLine(platform, second, { exception, reason: 'The bank has it.' }),
    code('reconciliation-line-not-taken'),
  )
  assert.deepEqual(await findPayments(db, [stranger.psid]), [])
})

test('a payment that is told after its day was closed counts when it is told', async () => {
  const next = addDays(day, 1)
  const [told] = await pay(1, day)
  assert.ok(told)
  await takeIn(platform, file(scroll([], next)), { actor: officer })
  const run = await compare(platform, { bank: 'KITE', day: next })
  assert.equal(run.ledgerPaisa, told.amountPaisa)
  const found = (await open(next)).find(({ psid }) => psid === told.psid)
  assert.equal(found?.kind, 'late')
})

test('totals that have moved since they were prepared are not approved', async () => {
  const next = addDays(day, 1)
  const [late] = await pay(1)
  assert.ok(late)
  await takeIn(platform, { ...file(scroll([late], next)), supersedes: true }, { actor: officer })
  platform.clockTo(new Date(tomorrow.getTime() + 24 * 3_600_000))
  await compare(platform, { bank: 'KITE', day: next })
  await closeDay(platform, officer, 'prepare', next)
  const totals = await totalsOf(platform, next)
  const [bank] = totals.banks
  assert.ok(bank)
  const forged = { ...totals, banks: [{ ...bank, filePaisa: bank.filePaisa + 1 }] }
  await assert.rejects(
    door.perform({ kind: 'treasury', actor: second, step: { do: 'approve', totals: forged } }),
    code('reconciliation-day-moved'),
  )
  await takeIn(
    platform,
    { ...file(scroll([{ ...late, amountPaisa: 2 }], next)), supersedes: true },
    { actor: officer },
  )
  await assert.rejects(
    door.perform({ kind: 'treasury', actor: second, step: { do: 'approve', totals } }),
    code('reconciliation-day-moved'),
    'a file has come that was not compared',
  )
  await compare(platform, { bank: 'KITE', day: next })
  await assert.rejects(
    closeDay(platform, second, 'approve', next),
    code('reconciliation-day-moved'),
    'the comparison that was prepared does not hold any more',
  )
})

test('a day’s file that never came becomes an exception by itself', async () => {
  const later = new Date(setting.now().getTime() + 10 * 24 * 3_600_000)
  platform.clockTo(later)
  const silent = civilDateOf(later)
  await pay(1)
  platform.clockTo(new Date(later.getTime() + 5 * 24 * 3_600_000))
  await platform.clock.tick()
  const found = await open(silent)
  assert.deepEqual(
    found.map(({ kind, isFile, owner }) => [kind, isFile, owner.postId]),
    [['advice-no-settlement', true, 'treasury-1']],
  )
})
