import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, startOf, type Problem } from '#platform/kernel'
import { balances, checkLedger } from '#platform/payments'
import { testDatabase } from '#tests/database'
import { usualCutOff } from './business-day.ts'
import { agrees, dayTotals, totalsByHead } from './close.ts'
import { compareDay } from './compare.ts'
import { judgeCreditsOf, overdueCredits } from './credit-exceptions.ts'
import { writeTreasury } from './effects.ts'
import { takeInFile } from './files.ts'
import { classesOf, overviewOf } from './read-days.ts'
import { keepMissing, overdueFiles, takenWithoutFile } from './missing-files.ts'
import { recordsBetweenFlushes } from './read-records.ts'
import { exceptionsOn, findException, historyOf, lineOf } from './read-exceptions.ts'
import { creditAdviceOf, fileOf, nextId, payInLedger, scrollOf, testDay } from './test-day.ts'

const db = await testDatabase()
// Saturday morning after a Friday: the treasury's offices work on Saturdays here.
const morning = new Date(startOf(addDays(testDay, 1)).getTime() + 9 * 3_600_000)
const banks = new Set(['BOP', 'HBL'])
const tools = {
  newId: nextId,
  now: () => morning,
  cutOff: usualCutOff,
  calendar: { closedWeekdays: [0], holidays: new Set<string>() },
  owner: { place: 'PB', postId: 'treasury-1' },
}
const take = (content: string, changes = {}) =>
  takeInFile(db, fileOf(content, changes), { ...tools, banks })
const compare = (bank = 'BOP', day = testDay) => compareDay(db, { bank, day }, tools)
const code = (wanted: string) => (problem: Problem) => problem.code === `reconciliation-${wanted}`
const openOn = (day: string) => exceptionsOn(db, { day, isOpen: true }, { limit: 99, offset: 0 })

const lines = await payInLedger(db, [{}, {}, {}, { bank: 'HBL' }])
const [first, second, third] = lines.slice(0, 3)
assert.ok(first && second && third)

test('a file that tells of another amount, of one payment less and of one too many', async () => {
  const stranger = { ...third, psid: '17860001202611209999', authId: '777777' }
  await take(scrollOf([first, { ...second, amountPaisa: 1 }, stranger]))
  const run = await compare()
  assert.equal(run.lines, 3)
  assert.equal(run.filePaisa, 240_001)
  assert.equal(run.ledgerPaisa, 360_000)
  const classes = await classesOf(db, run.id)
  assert.deepEqual(
    classes.map(({ kind, count }) => [kind, count]),
    [
      ['advice-no-settlement', 1],
      ['matched', 1],
      ['mismatch', 1],
      ['paid-no-advice', 1],
    ],
  )
  const open = await openOn(testDay)
  assert.deepEqual(
    open.map(({ kind, owner }) => [kind, owner.postId]),
    [
      ['paid-no-advice', 'treasury-1'],
      ['advice-no-settlement', 'treasury-1'],
      ['mismatch', 'treasury-1'],
    ],
  )
  const [most] = open
  assert.ok(most)
  assert.deepEqual(most.deadline, new Date('2026-11-23T23:59:59.999+05:00'), 'Sunday is no day')
  assert.equal((await lineOf(db, most))?.authId, '777777')
})

test('the same file is taken in once, another version only openly', async () => {
  const stranger = { ...third, psid: '17860001202611209999', authId: '777777' }
  const same = scrollOf([first, { ...second, amountPaisa: 1 }, stranger])
  await assert.rejects(take(same), code('file-known'))
  await assert.rejects(take(same, { supersedes: true }), code('file-known'))
  const corrected = scrollOf([first, second, stranger])
  await assert.rejects(take(corrected), code('day-has-file'))
  const taken = await take(corrected, { supersedes: true })
  assert.equal(taken.version, 2)
})

test('a file of a day that has not come is refused: nobody could close that day', async () => {
  const day = addDays(testDay, 2)
  await assert.rejects(take(scrollOf([], { day })), code('day-to-come'))
  const credits = creditAdviceOf(1, { creditedOn: day })
  await assert.rejects(take(credits, { kind: 'credit' }), code('day-to-come'))
})

test('what a corrected file takes away is gone, the others keep their number', async () => {
  const before = await openOn(testDay)
  await compare()
  const after = await openOn(testDay)
  assert.deepEqual(
    after.map(({ kind, number }) => [kind, number]),
    before.filter(({ kind }) => kind !== 'mismatch').map(({ kind, number }) => [kind, number]),
  )
  const gone = before.find(({ kind }) => kind === 'mismatch')
  assert.ok(gone)
  assert.deepEqual(
    (await historyOf(db, gone)).map(({ what }) => what),
    ['found', 'gone'],
  )
})

test('a line that comes with the next day’s file is late, and settles the day before', async () => {
  const next = addDays(testDay, 1)
  await take(scrollOf([third], { day: next }))
  const run = await compare('BOP', next)
  assert.deepEqual(
    (await classesOf(db, run.id)).map(({ kind }) => kind),
    ['late'],
  )
  assert.ok(!(await openOn(testDay)).some(({ kind }) => kind === 'advice-no-settlement'))
  const again = await compare()
  const classes = await classesOf(db, again.id)
  assert.ok(classes.some(({ kind, count }) => kind === 'carried' && count === 1))
})

test('a day’s totals are those of its banks and accounts, and agree (PAY-7)', async () => {
  const of = { banks, cutOffOf: () => usualCutOff }
  await assert.rejects(
    dayTotals(db, testDay, of),
    code('day-incomplete'),
    'the other bank’s payment was not compared',
  )
  await take(scrollOf([{ ...lines[3], n: 1 } as never], { bank: 'HBL' }))
  await compare('HBL')
  const totals = await db.transact((tx) => dayTotals(tx, testDay, of))
  assert.deepEqual(
    totals.accounts.map(({ account, payments, paisa }) => [account, payments, paisa]),
    [
      ['revenue/kite-permit', 4, 400_000],
      ['revenue/kite-tail', 4, 80_000],
    ],
  )
  assert.deepEqual(totalsByHead(totals), [
    { head: 'B99998', paisa: 80_000 },
    { head: 'B99999', paisa: 400_000 },
  ])
  assert.equal(totals.banks.length, 2)
  for (const one of totals.banks) assert.ok(agrees(one), one.bank)
})

test('a credit that is short is an exception until the rest comes', async () => {
  await take(creditAdviceOf(100, { bank: 'HBL' }), { kind: 'credit' })
  const short = (await openOn(testDay)).filter(({ bank }) => bank === 'HBL')
  assert.deepEqual(
    short.map(({ kind, isCredit, filePaisa, ledgerPaisa }) => [
      kind,
      isCredit,
      filePaisa,
      ledgerPaisa,
    ]),
    [['mismatch', true, 120_000, 100]],
  )
  await take(creditAdviceOf(120_000, { bank: 'HBL' }), { kind: 'credit', supersedes: true })
  assert.ok(!(await openOn(testDay)).some(({ bank }) => bank === 'HBL'))
  const [hbl] = await overviewOf(db, testDay, { banks: ['HBL', 'UBL'], now: morning })
  assert.equal(hbl?.creditedPaisa, 120_000)
})

test('what was settled stays settled until another amount is found', async () => {
  const day = addDays(testDay, -20)
  const exception = { bank: 'BOP', day, number: 1 }
  const { owner } = tools
  const settled = { exception, what: 'resolved', owner, deadline: morning, reason: 'So.' } as const
  const standing = async () => {
    const history = await historyOf(db, exception)
    return [(await findException(db, exception))?.state, ...history.map(({ what }) => what)]
  }
  const untold = { ...third, psid: '17860001202611205555', authId: '555555', date: day }
  await take(scrollOf([untold], { day }))
  await compare('BOP', day)
  const effect = { kind: 'exceptions', changes: [settled], act: 'A', at: morning } as const
  await writeTreasury(db, [{ ...effect, by: undefined }])
  await compare('BOP', day)
  assert.deepEqual(await standing(), ['resolved', 'found', 'resolved'])
  await take(scrollOf([{ ...untold, amountPaisa: 1 }], { day }), { supersedes: true })
  await compare('BOP', day)
  assert.deepEqual(await standing(), ['open', 'found', 'resolved', 'changed'])
})

test('what is credited leaves the bank’s account; of two versions the newer counts', async () => {
  const standing = new Map(
    (await balances(db, { asOf: morning })).map((one) => [
      one.account,
      one.debitPaisa - one.creditPaisa,
    ]),
  )
  assert.equal(standing.get('treasury/account-1'), 120_000)
  assert.equal(standing.get('clearing/HBL'), 0)
  assert.deepEqual(await checkLedger(db), [])
})

test('a credit that a newer advice has taken away is missed when its time is over', async () => {
  const monday = new Date(startOf(addDays(testDay, 3)).getTime() + 9 * 3_600_000)
  const missed = async () =>
    (await overdueCredits(db, monday, tools.calendar)).filter(({ bank }) => bank === 'HBL')
  assert.deepEqual(await missed(), [])
  await take(creditAdviceOf(1), { kind: 'credit', supersedes: true })
  const [hbl] = await overviewOf(db, testDay, { banks: ['HBL'], now: morning })
  assert.deepEqual([hbl?.creditedPaisa, hbl?.open], [0, 0])
  assert.deepEqual(await missed(), [{ bank: 'HBL', day: testDay }])
  await judgeCreditsOf(db, await missed(), { ...tools, now: () => monday })
  const found = (await openOn(testDay)).filter(({ bank }) => bank === 'HBL')
  assert.deepEqual(
    found.map(({ kind, isCredit }) => [kind, isCredit]),
    [['advice-no-settlement', true]],
  )
  assert.deepEqual(await missed(), [])
})

test('a day’s file that does not come is an exception until it is compared', async () => {
  const day = addDays(testDay, -10)
  const [paid] = await payInLedger(db, [{ date: day }])
  assert.ok(paid)
  const overdue = async (now: Date) =>
    (await overdueFiles(db, ['BOP'], { now, calendar: tools.calendar })).filter(
      (one) => one.day <= addDays(day, 1),
    )
  const dueOn = addDays(day, 1)
  assert.ok(!(await overdue(startOf(dueOn))).some((one) => one.day === day), 'it may still come')
  const days = await overdue(startOf(addDays(dueOn, 1)))
  const missing = await takenWithoutFile(db, days)
  assert.deepEqual(missing, [{ bank: 'BOP', day, takenPaisa: paid.amountPaisa }])
  await db.transact((tx) => keepMissing(tx, missing, tools))
  const [found] = await openOn(day)
  assert.deepEqual(
    [found?.kind, found?.isFile, found?.ledgerPaisa],
    ['advice-no-settlement', true, paid.amountPaisa],
  )
  assert.ok(!(await overdue(morning)).some((one) => one.day === day), 'it is told once')
  await take(scrollOf([paid], { day }))
  await db.transact((tx) => keepMissing(tx, missing, tools))
  await compare('BOP', day)
  assert.ok((await openOn(day)).every(({ isFile }) => !isFile))
})

test('one file brought many times at one moment is taken in once', async () => {
  const advice = creditAdviceOf(1, { creditedOn: addDays(testDay, -30) })
  for (const [content, kind] of [
    [advice, 'credit'],
    [scrollOf([], { day: addDays(testDay, -30) }), 'scroll'],
  ] as const) {
    const takes = Array.from({ length: 5 }, () => take(content, { kind }))
    const answers = await Promise.allSettled(takes)
    const refused = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    assert.equal(refused.length, 4)
    assert.ok(refused.every(code('file-known')))
  }
})

test('a file of another bank or day is refused, and nothing of it is kept', async () => {
  const count = async () =>
    (await db.query<{ n: number }>(`select count(*) as n from reconciliation.line`))[0]?.n
  const before = await count()
  const one = { ...first, n: 1 }
  await assert.rejects(take(scrollOf([one]), { bank: 'HBL' }), code('file-other-day'))
  await assert.rejects(take(scrollOf([one]), { day: '2026-01-01' }), code('file-other-day'))
  await assert.rejects(take(scrollOf([one], { bank: 'XYZ' })), code('bank-unknown'))
  await assert.rejects(
    take(creditAdviceOf(1, { bank: 'XYZ' }), { kind: 'credit' }),
    code('bank-unknown'),
  )
  await assert.rejects(
    take(creditAdviceOf(1), { kind: 'credit', day: '2026-01-01' }),
    code('file-other-day'),
  )
  await assert.rejects(take(scrollOf([one]).replace('T,1', 'T,2')), code('file-faulty'))
  assert.equal(await count(), before)
})

test('a file that was long in coming is refused when its day was closed meanwhile', async () => {
  const day = addDays(testDay, -40)
  const many = Array.from({ length: recordsBetweenFlushes }, () => ({ ...first, date: day }))
  const content = Buffer.from(scrollOf(many, { day }))
  const half = content.lastIndexOf('\nT,') + 1
  async function* slowly() {
    yield content.subarray(0, half)
    await db.query(`insert into reconciliation.closed_day values ($1, 'P', 'A', $2, 'P1', 'T1')`, [
      day,
      morning,
    ])
    yield content.subarray(half)
  }
  await assert.rejects(take('', { open: slowly }), code('day-closed'))
})

test('the program may change no file, line, finding, history or close', async () => {
  for (const table of [
    'file',
    'line',
    'credit',
    'run',
    'claim',
    'finding',
    'exception_event',
    'prepared_close',
    'closed_day',
  ]) {
    const refused = /permission denied/
    await assert.rejects(db.query(`delete from reconciliation.${table}`), refused, table)
    await assert.rejects(db.query(`truncate reconciliation.${table}`), refused, table)
    const [right] = await db.owner.query<{ mayChange: boolean }>(
      `select has_any_column_privilege('daftar_app', $1, 'update') as "mayChange"`,
      [`reconciliation.${table}`],
    )
    assert.equal(right?.mayChange, false, table)
  }
})
