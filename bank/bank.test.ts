import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { bill, testBiller } from './test-biller.ts'

const biller = await testBiller()
const { heard, bankIn } = biller

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isSo(); tries += 1) await wait(10)
  assert.ok(isSo())
}

test('a payment is told as a switch tells it, and its money kept with the receipt', async () => {
  const bank = bankIn('honest')
  const payment = bank.draw(bill.psid, bill.paisa, 'counter')
  const [telling] = await bank.pay(payment)
  assert.equal(telling?.answer.response_Code, '00')
  assert.deepEqual(heard.at(-1), {
    consumer_number: bill.psid,
    tran_auth_id: '000101',
    transaction_amount: '000000005000',
    tran_date: '20261120',
    tran_time: '115958',
    bank_mnemonic: 'KITE',
  })
  const { standing, receipt } = bank.book.find(payment) ?? {}
  assert.deepEqual([standing, receipt], ['kept', 'RECEIPT'])
  bank.close()
})

test('what is refused is given back', async () => {
  const bank = bankIn('refused')
  const payment = bank.draw(bill.psid, bill.paisa + 100, 'counter')
  await bank.pay(payment)
  assert.equal(bank.book.find(payment)?.standing, 'returned')
  bank.close()
})

test('what nobody answered is told again, also after the bank was closed', async () => {
  biller.isAway = true
  const bank = bankIn('away')
  bank.order(bill.psid.replace(/.$/, '2'), bill.paisa)
  const count = heard.length
  await until(() => heard.length > count + 1)
  bank.close()
  biller.isAway = false
  const again = bankIn('away')
  await until(() => again.book.payments()[0]?.standing === 'kept')
  again.close()
})
