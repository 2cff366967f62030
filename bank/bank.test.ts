import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { text } from '#platform/kernel'
import fastify from 'fastify'
import { openBank, type Bank } from './bank.ts'

const folder = mkdtempSync(join(tmpdir(), 'daftar-bank-'))
after(() => rmSync(folder, { recursive: true }))

/** A biller that knows one bill of Rs 50, and hangs up on everybody while it is away. */
const biller = fastify()
const bill = { psid: '17860001202611200001', paisa: 5_000 }
const heard: Record<string, string>[] = []
let isAway = false
biller.post('/biller/BillPayment', (request, reply) => {
  const message = request.body as Record<string, string>
  heard.push(message)
  if (isAway) return request.raw.destroy()
  const code = Number(message['transaction_amount']) === bill.paisa ? '00' : '04'
  const receipt = code === '00' ? 'RECEIPT'.padEnd(20) : ' '.repeat(20)
  return reply.send({ response_Code: code, Identification_parameter: receipt })
})
await biller.listen({ host: '127.0.0.1', port: 0 })
after(() => biller.close())
const { port } = biller.server.address() as { port: number }

function bankIn(name: string): Bank {
  return openBank({
    mnemonic: 'KITE',
    name: text('Kite Bank', 'پتنگ بینک'),
    credentials: { username: 'kite', password: 'secret' },
    address: () => `http://127.0.0.1:${port}`,
    folder: join(folder, name),
    now: () => new Date('2026-11-20T06:59:58Z'),
    randomBelow: () => 101,
    newNonce: () => 'nonce',
  })
}

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
  isAway = true
  const bank = bankIn('away')
  bank.order(bill.psid, bill.paisa)
  const count = heard.length
  await until(() => heard.length > count + 1)
  bank.close()
  isAway = false
  const again = bankIn('away')
  await until(() => again.book.payments()[0]?.standing === 'kept')
  again.close()
})
