import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import { createVault } from '#platform/identity'
import { Problem } from '#platform/kernel'
import { testDatabase } from '#tests/database'
import { spool, stringCompany, stringFile } from '#tests/kite-bills'
import { findBills, keepAnsweredBill, payBills } from './bill-store.ts'
import { dueBills } from './bill.ts'
import { accountOf } from './identifier.ts'
import { takeReminders } from './reminders.ts'
import { forgetAccount, saveAccount, savedAccounts, savedMax } from './saved-store.ts'
import { takeInBills } from './take-in.ts'

const db = await testDatabase()
const vault = createVault(randomBytes(32))
const now = new Date('2026-11-22T12:00:00+05:00')
const account = accountOf(stringCompany, spool)
const october = '123456,3999099000011,2610,2026-10-25,500,,'
const november = '123456,3999099000011,2611,2026-11-25,1000,500,1100'

function takeIn(...lines: readonly string[]) {
  const file = {
    biller: stringCompany,
    jurisdiction: 'PB-KTE',
    source: [stringFile(...lines)],
    now,
  }
  return db.transact((tx) => takeInBills(tx, vault, file))
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

  test('is taken in once, and again adds nothing', async () => {
    assert.deepEqual(await takeIn(october, november), { bills: 2, added: 2 })
    assert.deepEqual(await takeIn(october, november), { bills: 2, added: 0 })
    assert.deepEqual(await takeIn(november, november), { bills: 2, added: 0 })
    assert.equal((await numbersOf())?.length, 2)
  })

  test('that says otherwise of a known bill is refused, naming its line', async () => {
    const refused = await takeIn(october, november.replace('1000', '900')).catch((e: unknown) => e)
    assert.ok(refused instanceof Problem)
    assert.deepEqual(
      refused.faults.map(({ values, field }) => [values['line'], field]),
      [['3', 'bill']],
    )
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
  const paid = { account, number: '2611', caseId: 'B', at: now }
  await assert.rejects(
    db.transact((tx) => payBills(tx, vault, [paid])),
    { code: 'billing-not-due' },
  )
  const said = { account, biller: 'string-company', number: '2611', jurisdiction: 'PB-KTE' }
  const figures = { amountPaisa: 5, arrearsPaisa: 0, afterDuePaisa: 5, dueDate: '2027-01-01' }
  await keepAnsweredBill(db, vault, { ...said, ...figures }, now)
  const bills = (await numbersOf()) ?? []
  assert.deepEqual(dueBills(stringCompany, bills), [])
  assert.equal(bills.find(({ number }) => number === '2611')?.amountPaisa, 100_000)
})
