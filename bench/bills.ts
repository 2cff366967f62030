import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inventedApplication, randomFrom } from '#services/e-stamp'
import { demoPersons } from '../app/demo.ts'
import { demoRows } from '../app/publish.ts'
import type { Answer, Connection } from './http-client.ts'
import { tokenFor, type Program } from './program.ts'

export type Bill = {
  readonly reference: string
  readonly psid: string
  readonly amountPaisa: number
}

export type Bills = {
  /** Applies for a stamp as a citizen's program does. */
  open(connection: Connection): Promise<Bill>
  /** Tells that a bill was paid, as its bank does; the stamp is issued when this resolves. */
  pay(connection: Connection, bill: Bill): Promise<void>
}

export function createBills(program: Program): Bills {
  const token = tokenFor(program.dataFolder, demoPersons[1]?.cnic ?? '')
  const password = readFileSync(join(program.dataFolder, 'keys', 'demo-bank'), 'utf8').trim()
  const asCitizen = `authorization: Bearer ${token}\r\n`
  const asBank = `username: demo-bank\r\npassword: ${password}\r\n`
  const random = randomFrom(1)
  const table = demoRows()
  const today = localNow().slice(0, 10)
  return {
    async open(connection) {
      const { answers } = inventedApplication(random, { table, today })
      const headers = `${asCitizen}idempotency-key: ${randomUUID()}\r\n`
      const body = JSON.stringify({ service: 'e-stamp', answers })
      return read(await connection.request('POST', '/api/applications', headers, body), 201) as Bill
    },
    async pay(connection, bill) {
      const message = JSON.stringify(adviceOf(bill))
      const answer = await connection.request('POST', '/biller/BillPayment', asBank, message)
      const { response_Code: code } = read(answer, 200) as { response_Code?: string }
      if (code !== '00') throw new Error(`not paid: ${answer.body.toString()}`)
    },
  }
}

function adviceOf({ psid, amountPaisa }: Bill) {
  const now = localNow()
  return {
    consumer_number: psid,
    tran_auth_id: String(Math.floor(Math.random() * 1e6)).padStart(6, '0'),
    transaction_amount: String(amountPaisa).padStart(12, '0'),
    tran_date: now.slice(0, 10).replaceAll('-', ''),
    tran_time: now.slice(11, 19).replaceAll(':', ''),
    bank_mnemonic: 'DEMO',
    reserved: '',
  }
}

function localNow(): string {
  return new Date(Date.now() + 5 * 3_600_000).toISOString()
}

export function read(answer: Answer, expected: number): object {
  if (answer.status !== expected) {
    throw new Error(`answered ${answer.status}: ${answer.body.toString().slice(0, 500)}`)
  }
  return JSON.parse(answer.body.toString()) as object
}
