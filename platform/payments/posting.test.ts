import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isUniqueViolation } from '#platform/database'
import { Problem } from '#platform/kernel'
import { testDatabase } from '#tests/database'
import { openAccounts } from './account-store.ts'
import type { AccountId } from './account.ts'
import { checkLedger } from './ledger.ts'
import { endPending, postTransfers, type Ending } from './posting.ts'
import { breachedBy, nextId, noon, openSampleAccounts, sampleAccounts } from './samples.ts'
import type { Transfer } from './transfer.ts'

const db = await testDatabase()
await openSampleAccounts(db)

function transfer(changes: Partial<Transfer> = {}): Transfer {
  return {
    jurisdiction: 'PB-LHR',
    journalId: nextId(),
    line: 1,
    debitAccount: 'clearing/BOP',
    creditAccount: 'suspense/BOP',
    amountPaisa: 100,
    state: 'posted',
    cause: 'test',
    at: noon,
    ...changes,
  }
}

const post = (...transfers: Transfer[]) => db.transact((tx) => postTransfers(tx, transfers))
const refusedWith = (code: string) => (error: unknown) =>
  error instanceof Problem && error.code === code
async function kept(account: AccountId) {
  const [row] = await db.query(
    'select balance_paisa as balance, held_paisa as held from payments.balance where account = $1',
    [account],
  )
  return row
}
const ending = ({ jurisdiction, journalId, line }: Transfer, as: Ending['as']): Ending => ({
  jurisdiction,
  journalId: nextId(),
  pending: { journalId, line },
  as,
  cause: 'test',
  at: noon,
})
const end = (pending: Transfer, as: Ending['as']) =>
  db.transact((tx) => endPending(tx, [ending(pending, as)]))
const isSound = async () => assert.deepEqual(await checkLedger(db), [])

test('an account is opened once, and told again only what has changed', async () => {
  assert.deepEqual(await openAccounts(db, sampleAccounts, noon), [])
  const [fee] = sampleAccounts.filter(({ id }) => id === 'revenue/late-fee')
  assert.ok(fee)
  assert.deepEqual(await openAccounts(db, [{ ...fee, head: 'B11111' }], noon), [fee.id])
  assert.deepEqual(await openAccounts(db, [fee], noon), [], 'a head that is known stays')
  await assert.rejects(
    openAccounts(db, [{ ...fee, head: 'B22222' }], noon),
    refusedWith('payments-account-other-head'),
  )
})

test('an account’s kind, its side and its floor cannot be changed', async () => {
  for (const change of [`side = 'debit'`, `may_go_below_zero = true`, `kind = 'revenue'`]) {
    await assert.rejects(db.query(`update payments.account set ${change}`), /permission denied/)
  }
  await assert.rejects(db.query('delete from payments.account'), /permission denied/)
})

test('nothing moves through an account that is not open, or not open in that place', async () => {
  const nowhere = transfer({ creditAccount: 'revenue/nowhere' })
  await assert.rejects(post(transfer(), nowhere), refusedWith('payments-account-not-open'))
  const elsewhere = transfer({ jurisdiction: 'PB-RWP', creditAccount: 'stock/stall-2' })
  await assert.rejects(post(elsewhere), refusedWith('payments-account-not-open'))
  await isSound()
  await post(transfer({ creditAccount: 'stock/stall-2' }))
  await isSound()
})

test('nobody takes what is not there, also of many at once (PAY-9)', async () => {
  await post(transfer({ creditAccount: 'stock/stall-1', amountPaisa: 500 }))
  const draw = () =>
    post(transfer({ debitAccount: 'stock/stall-1', creditAccount: 'revenue/kite-permit' }))
  const answers = await Promise.allSettled(Array.from({ length: 20 }, draw))
  assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, 5)
  assert.deepEqual(await kept('stock/stall-1'), { balance: 0, held: 0 })
  const paidOut = transfer({ debitAccount: 'refund/payable', creditAccount: 'treasury/account-1' })
  await assert.rejects(post(paidOut), refusedWith('payments-balance-too-low'))
  await isSound()
})

test('what is pending is held, and moves nothing until it is posted', async () => {
  await post(transfer({ creditAccount: 'suspense/HBL', amountPaisa: 300 }))
  const hold = transfer({
    debitAccount: 'suspense/HBL',
    creditAccount: 'refund/payable',
    amountPaisa: 200,
    state: 'pending',
  })
  await post(hold)
  assert.deepEqual(await kept('suspense/HBL'), { balance: 300, held: 200 })
  assert.deepEqual(await kept('refund/payable'), { balance: 0, held: 0 })
  const second = { ...hold, journalId: nextId(), amountPaisa: 101 }
  await assert.rejects(post(second), refusedWith('payments-balance-too-low'))
  const [posted] = await end(hold, 'posted')
  assert.deepEqual(
    [posted?.debitAccount, posted?.creditAccount, posted?.amountPaisa, posted?.state],
    ['suspense/HBL', 'refund/payable', 200, 'posted'],
  )
  assert.deepEqual(await kept('suspense/HBL'), { balance: 100, held: 0 })
  assert.deepEqual(await kept('refund/payable'), { balance: 200, held: 0 })
  await isSound()
})

test('a pending transfer that is voided lets go of everything', async () => {
  await post(transfer({ amountPaisa: 50 }))
  const before = await kept('suspense/BOP')
  const hold = transfer({
    debitAccount: 'suspense/BOP',
    creditAccount: 'refund/payable',
    amountPaisa: 50,
    state: 'pending',
  })
  await post(hold)
  await end(hold, 'voided')
  assert.deepEqual(await kept('suspense/BOP'), before)
  await isSound()
})

test('a pending transfer ends once, however many end it at once', async () => {
  await post(transfer({ amountPaisa: 70 }))
  const hold = transfer({
    debitAccount: 'suspense/BOP',
    creditAccount: 'refund/payable',
    amountPaisa: 70,
    state: 'pending',
  })
  await post(hold)
  const all = Array.from({ length: 10 }, (_, n) => end(hold, n % 2 ? 'posted' : 'voided'))
  const answers = await Promise.allSettled(all)
  assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, 1)
  for (const answer of answers) {
    if (answer.status === 'fulfilled') continue
    const { reason } = answer
    assert.ok(isUniqueViolation(reason) || refusedWith('payments-pending-not-open')(reason))
  }
  await assert.rejects(end(hold, 'posted'), refusedWith('payments-pending-not-open'))
  await assert.rejects(end(transfer(), 'voided'), refusedWith('payments-pending-not-open'))
  await isSound()
})

test('the database itself refuses a row that does not sum to zero, or ends by halves', async () => {
  const insert = (columns: string, values: string) =>
    db.query(
      `insert into payments.transfer (jurisdiction, journal_id, line, debit_account,
         credit_account, amount_paisa, state, cause, at${columns})
       values ('PB-LHR', 'forged', 1, ${values})`,
    )
  const refused = /violates check constraint/
  await assert.rejects(insert('', `'a', 'b', 0, 'posted', 'x', now()`), refused)
  await assert.rejects(insert('', `'a', 'b', -1, 'posted', 'x', now()`), refused)
  await assert.rejects(insert('', `'a', 'a', 1, 'posted', 'x', now()`), refused)
  await assert.rejects(insert('', `'a', 'b', 1, 'voided', 'x', now()`), refused)
  const ends = ', ends_journal, ends_line'
  await assert.rejects(insert(ends, `'a', 'b', 1, 'pending', 'x', now(), 'j', 1`), refused)
  await assert.rejects(insert(ends, `'a', 'b', 1, 'posted', 'x', now(), 'j', null`), refused)
})

/** Each forgery, made by someone with the owner’s rights, and the invariant that shows it. */
const forgeries: readonly (readonly [invariant: string, what: string, sql: string])[] = [
  ['PAY-1', 'an account taken away', `delete from payments.account where id = 'suspense/BOP'`],
  [
    'PAY-1',
    'an account made another place’s',
    `update payments.account set jurisdiction = 'PB-RWP' where id = 'suspense/BOP'`,
  ],
  [
    'PAY-1',
    'an ending of another amount',
    `update payments.transfer set amount_paisa = amount_paisa + 1 where ends_journal is not null`,
  ],
  [
    'PAY-1',
    'an ending of nothing',
    `update payments.transfer set ends_journal = 'gone' where journal_id = (
       select journal_id from payments.transfer where ends_journal is not null limit 1)`,
  ],
  [
    'PAY-3',
    'a mark that the transfers do not come to',
    `insert into payments.mark values ('suspense/BOP', 'PB-LHR', '2027-01-01', 1, 1, 0, 0)`,
  ],
  ['PAY-9', 'a balance that grew', `update payments.balance set balance_paisa = balance_paisa + 1`],
  [
    'PAY-9',
    'a balance that nobody keeps',
    `delete from payments.balance where account = 'stock/stall-1'`,
  ],
  [
    'PAY-9',
    'something held by nobody',
    `update payments.balance set held_paisa = 1 where account = 'refund/payable'`,
  ],
]

for (const [invariant, what, sql] of forgeries) {
  test(`${what} is a breach of ${invariant}`, async () => {
    assert.ok((await breachedBy(db.owner, sql)).includes(invariant))
  })
}
