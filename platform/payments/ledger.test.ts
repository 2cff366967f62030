import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#tests/database'
import { insertCharges } from './charge-store.ts'
import { checkLedger } from './ledger.ts'
import {
  breachedBy,
  noon,
  openSampleAccounts,
  receiveAdvices,
  sampleAdvice,
  sampleCharge,
} from './samples.ts'

const db = await testDatabase()
await openSampleAccounts(db)
const charges = [sampleCharge(), sampleCharge(), sampleCharge()]
await insertCharges(db, charges)
const [first, second] = charges
await db.transact((tx) =>
  receiveAdvices(
    tx,
    [
      sampleAdvice(first),
      sampleAdvice(first),
      sampleAdvice(second, { amountPaisa: 1 }),
      sampleAdvice(second, { authId: '000200', amountPaisa: 2, channel: 'bank-file' }),
    ],
    noon,
  ),
)

for (const table of ['transfer', 'payment', 'advice']) {
  test(`the program may not change or remove a ${table} (PAY-8)`, async () => {
    const refused = /permission denied/
    const column = table === 'transfer' ? 'cause' : 'psid'
    await assert.rejects(db.query(`update payments.${table} set ${column} = 'x'`), refused)
    await assert.rejects(db.query(`delete from payments.${table}`), refused)
    await assert.rejects(db.query(`truncate payments.${table}`), refused)
  })
}

test('the program may move a charge’s state and not its amount or its dates', async () => {
  for (const change of ['amount_paisa = 1', `due_date = '2030-01-01'`, `lines = '[]'`]) {
    await assert.rejects(db.query(`update payments.charge set ${change}`), /permission denied/)
  }
  await assert.rejects(db.query(`delete from payments.charge`), /permission denied/)
})

test('sound books have no breach', async () => {
  assert.deepEqual(await checkLedger(db), [])
})

/** Each forgery, made by someone with the owner’s rights, and the invariant that shows it. */
const forgeries: readonly (readonly [invariant: string, what: string, sql: string])[] = [
  [
    'PAY-1',
    'a transfer of another amount',
    `update payments.transfer set amount_paisa = amount_paisa + 1`,
  ],
  [
    'PAY-1',
    'a transfer that no payment caused',
    `insert into payments.transfer select jurisdiction, 'forged', 1, debit_account, credit_account,
       amount_paisa, state, cause, at from payments.transfer limit 1`,
  ],
  [
    'PAY-2',
    'a reference posted twice',
    `insert into payments.payment select 'PB-XXX', 'forged', psid, bank, auth_id, amount_paisa,
       tran_date, applied_to, received_at from payments.payment where applied_to = 'charge'`,
  ],
  [
    'PAY-3',
    'revenue moved to suspense',
    `update payments.transfer set credit_account = 'suspense/BOP'`,
  ],
  [
    'PAY-4',
    'a payment without an advice',
    `delete from payments.advice where outcome = 'suspense'`,
  ],
  ['PAY-4', 'an advice without its payment', `delete from payments.payment`],
  [
    'PAY-5',
    'a charge that says it is unpaid',
    `update payments.charge set state = 'unpaid', payment_id = null, paid_bank = null,
       paid_auth_id = null, paid_paisa = null, paid_date = null`,
  ],
  [
    'PAY-5',
    'a charge that says it is paid',
    `update payments.charge set state = 'paid', payment_id = 'forged', paid_bank = 'BOP',
       paid_auth_id = '1', paid_paisa = amount_paisa, paid_date = due_date`,
  ],
  ['PAY-8', 'a right to change the past', `grant update on payments.transfer to daftar_app`],
  [
    'PAY-8',
    'a right to change amounts',
    `grant update (amount_paisa) on payments.payment to daftar_app`,
  ],
  ['PAY-8', 'a right to remove what was', `grant delete on payments.advice to daftar_app`],
]

for (const [invariant, what, sql] of forgeries) {
  test(`${what} is a breach of ${invariant}`, async () => {
    assert.ok((await breachedBy(db.owner, sql)).includes(invariant))
  })
}
