import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inventedApplication, randomFrom } from '#services/e-stamp'
import { demoPersons } from '../app/demo.ts'
import { demoRows } from '../app/publish.ts'
import { Connection, type Answer } from './http-client.ts'
import { rateOf, type Rate } from './measure.ts'
import { tokenFor, type Program } from './program.ts'

const clients = 32

/** A stamp as a program buys it: an application, and the bank's payment. */
export async function stampRate(program: Program, seconds: number): Promise<Rate> {
  const buy = stampBuyer(program)
  return rateOf(clients, seconds, async (client) => {
    await buy(client)
  })
}

/** Buys `count` stamps and gives the numbers of some of them. */
export async function buySome(program: Program, count: number): Promise<string[]> {
  const buy = stampBuyer(program)
  const numbers: string[] = []
  await Promise.all(
    Array.from({ length: Math.min(clients, count) }, async (_, client) => {
      for (let i = client; i < count; i += clients) numbers.push(await buy(client))
    }),
  )
  return numbers
}

/** Applications that wait for the domicile officer: a queue to look at. */
export async function applyForDomicile(program: Program, count: number): Promise<void> {
  const cnic = demoPersons[1]?.cnic ?? ''
  const token = tokenFor(program.dataFolder, cnic)
  const connection = new Connection(program.port)
  const applicant = {
    name: 'Tariq Mehmood',
    cnic,
    relation: 'son-of',
    relativeName: 'Mehmood',
    address: 'Mehrabad',
  }
  const answers = { reason: 'birth', since: '2001-01-01', applicant, purpose: 'A post' }
  for (let i = 0; i < count; i += 1) {
    const headers = `authorization: Bearer ${token}\r\nidempotency-key: ${randomUUID()}\r\n`
    const body = JSON.stringify({ service: 'domicile', answers })
    read(await connection.request('POST', '/api/applications', headers, body), 201)
  }
  connection.close()
}

function stampBuyer(program: Program) {
  const token = tokenFor(program.dataFolder, demoPersons[1]?.cnic ?? '')
  const password = readFileSync(join(program.dataFolder, 'keys', 'demo-bank'), 'utf8').trim()
  const asCitizen = `authorization: Bearer ${token}\r\n`
  const asBank = `username: demo-bank\r\npassword: ${password}\r\n`
  const connections = Array.from({ length: clients }, () => new Connection(program.port))
  const random = randomFrom(1)
  const table = demoRows()
  const today = new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10)

  return async (client: number): Promise<string> => {
    const connection = connections[client] as Connection
    const write = (path: string, body: unknown) =>
      connection.request(
        'POST',
        path,
        `${asCitizen}idempotency-key: ${randomUUID()}\r\n`,
        JSON.stringify(body),
      )
    const { answers } = inventedApplication(random, { table, today })
    const applied = await write('/api/applications', { service: 'e-stamp', answers })
    const opened = read(applied, 201)
    const bill = await connection.request(
      'POST',
      '/biller/BillPayment',
      asBank,
      JSON.stringify(payment(opened)),
    )
    const paid = read(bill, 200)
    if (paid['response_Code'] !== '00') throw new Error(`not paid: ${bill.body.toString()}`)
    return String(opened['reference'])
  }
}

function payment(opened: Record<string, unknown>) {
  const now = new Date(Date.now() + 5 * 3_600_000).toISOString()
  return {
    consumer_number: opened['psid'],
    tran_auth_id: String(Math.floor(Math.random() * 1e6)).padStart(6, '0'),
    transaction_amount: String(opened['amountPaisa']).padStart(12, '0'),
    tran_date: now.slice(0, 10).replaceAll('-', ''),
    tran_time: now.slice(11, 19).replaceAll(':', ''),
    bank_mnemonic: 'DEMO',
    reserved: '',
  }
}

function read(answer: Answer, expected: number): Record<string, unknown> {
  if (answer.status !== expected) {
    throw new Error(`answered ${answer.status}: ${answer.body.toString().slice(0, 500)}`)
  }
  return JSON.parse(answer.body.toString()) as Record<string, unknown>
}
