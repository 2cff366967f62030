import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import { createVault } from '#platform/identity'
import { Problem } from '#platform/kernel'
import { testDatabase } from '#tests/database'
import { spool, stringCompany, stringFile } from '#tests/kite-bills'
import { findBills, keepBills, payBills } from './bill-store.ts'
import { dueBills } from './bill.ts'
import { accountOf } from './identifier.ts'
import { takeReminders } from './reminders.ts'
import { forgetAccount, saveAccount, savedAccounts, savedMax } from './saved-store.ts'
import { takeInBills } from './take-in.ts'

const db = await testDatabase()
const vault = createVault(randomBytes(32))
let now = new Date('2026-11-22T12:00:00+05:00')
const addMinute = (at: Date) => new Date(at.getTime() + 60_000)
const account = accountOf(stringCompany, spool)
const october = '123456,3999099000011,2610,2026-10-25,500,,'
const november = '123456,3999099000011,2611,2026-11-25,1000,500,1100'

function takeInFor(jurisdiction: string, lines: readonly string[]) {
  const file = { biller: stringCompany, jurisdiction, source: [stringFile(...lines)], now }
  return db.transact((tx) => takeInBills(tx, vault, file))
}
const takeIn = (...lines: readonly string[]) => takeInFor('PB-KTE', lines)

/** The line and the field of each fault. */
async function refusedIn(...lines: readonly string[]) {
  const refused = await takeIn(...lines).catch((error: unknown) => error)
  assert.ok(refused instanceof Problem)
  return refused.faults.map(({ values, field }) => [values['line'], field])
}

const numbersOf = async () => (await findBills(db, vault, [account])).get(account)

describe('a file of bills', () => {
  test('with one wrong line is not taken in at all', async () => {
    const thousand = Array.from({ length: 1_200 }, (_, i) => {
      return `${100_000 + i},3999099000011,2611,2026-11-25,1000,,`
    })
    await assert.rejects(takeIn(november, ...thousand, 'x,3999099000011,2611,2026-11-25,1,,'), {
      code: 'billing-file-refused',
    })
    assert.equal(await numbersOf(), undefined)
  })

  test('is taken in once, and again changes nothing', async () => {
    assert.deepEqual(await takeIn(october, november), { bills: 2, changed: 2 })
    assert.deepEqual(await takeIn(october, november), { bills: 2, changed: 0 })
    assert.deepEqual(await takeIn(november, november), { bills: 2, changed: 0 })
    assert.equal((await numbersOf())?.length, 2)
  })

  test('that says otherwise of a bill changes it; twice in one file is refused', async () => {
    const corrected = november.replace('1000', '900')
    now = addMinute(now)
    assert.deepEqual(await takeIn(october, corrected), { bills: 2, changed: 1 })
    now = addMinute(now)
    assert.deepEqual(await refusedIn(november, october, corrected), [['4', 'bill']])
    assert.deepEqual(await takeIn(november), { bills: 1, changed: 1 })
  })

  test('says of a bill that nothing of it is due any more', async () => {
    now = addMinute(now)
    await takeIn(`${november},P`)
    assert.deepEqual(dueBills(stringCompany, (await numbersOf()) ?? []), [])
    now = addMinute(now)
    await takeIn(`${november},U`)
    assert.equal(dueBills(stringCompany, (await numbersOf()) ?? []).length, 1)
  })

  test('of one district neither changes, closes nor takes the bill of another', async () => {
    now = addMinute(now)
    const before = await numbersOf()
    for (const line of [november, november.replace('1000', '1'), `${november},B`]) {
      await assert.rejects(takeInFor('PB-STR', [line]), { code: 'billing-file-refused' })
    }
    assert.deepEqual(await numbersOf(), before)
  })

  test('without a bill is no file', async () => {
    await assert.rejects(takeIn(), { code: 'billing-file-refused' })
  })
})

describe('a list of bills', () => {
  const asked = { personId: 'zara', biller: 'string-company', account, identifier: spool, now }

  test('keeps the numbers sealed, and forgets them', async () => {
    const id = await saveAccount(db, vault, asked)
    assert.equal(await saveAccount(db, vault, asked), id)
    assert.deepEqual(await savedAccounts(db, vault, 'zara'), [
      { id, biller: 'string-company', identifier: spool },
    ])
    const [row] = await db.query<{ sealed: Buffer }>('select sealed from billing.saved')
    assert.ok(!row?.sealed.includes(spool.cnic))
    assert.equal(await forgetAccount(db, 'bilal', id), false)
    assert.equal(await forgetAccount(db, 'zara', 'no id'), false)
    assert.equal(await forgetAccount(db, 'zara', id), true)
    assert.deepEqual(await db.query('select 1 from billing.saved'), [])
  })

  test('holds so many and no more', async () => {
    for (let i = 0; i < savedMax; i += 1) {
      await saveAccount(db, vault, { ...asked, personId: 'many', account: `${account}${i}` })
    }
    const more = { ...asked, personId: 'many' }
    await assert.rejects(saveAccount(db, vault, more), { code: 'billing-saved-too-many' })
  })
})

describe('a reminder', () => {
  const remind = () => db.transact((tx) => takeReminders(tx, stringCompany, now, 10))

  test('comes once, for the newest bill alone, and not for one that is paid', async () => {
    const saved = { biller: 'string-company', account, identifier: spool, now }
    await saveAccount(db, vault, { ...saved, personId: 'zara' })
    const expected = { number: '2611', amountPaisa: 100_000, dueDate: '2026-11-25' }
    assert.deepEqual(await remind(), [{ personId: 'zara', ...expected }])
    assert.deepEqual(await remind(), [])
    await saveAccount(db, vault, { ...saved, personId: 'bilal' })
    await db.transact((tx) =>
      payBills(tx, vault, [{ account, number: '2611', caseId: 'A', at: now }]),
    )
    assert.deepEqual(await remind(), [])
  })
})

test('a bill is paid once, and what its biller says later does not change it', async () => {
  now = addMinute(now)
  assert.deepEqual(await takeIn(november), { bills: 1, changed: 0 })
  assert.deepEqual(await refusedIn(november.replace('1000', '900')), [['2', 'bill']])
  const paid = { account, number: '2611', caseId: 'B', at: now }
  await assert.rejects(
    db.transact((tx) => payBills(tx, vault, [paid])),
    { code: 'billing-not-due' },
  )
  const said = { account, biller: 'string-company', number: '2611', jurisdiction: 'PB-KTE' }
  const figures = { amountPaisa: 5, arrearsPaisa: 0, afterDuePaisa: 5, dueDate: '2027-01-01' }
  await keepBills(db, vault, [{ ...said, ...figures, isOpen: true }], { now, mayMove: true })
  const bills = (await numbersOf()) ?? []
  assert.deepEqual(dueBills(stringCompany, bills), [])
  assert.equal(bills.find(({ number }) => number === '2611')?.amountPaisa, 100_000)
})
