import { randomUUID } from 'node:crypto'
import { demoPersons } from '../app/demo.ts'
import { createBills, read } from './bills.ts'
import { Connection } from './http-client.ts'
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
  const bills = createBills(program)
  const connections = Array.from({ length: clients }, () => new Connection(program.port))
  return async (client: number): Promise<string> => {
    const connection = connections[client] as Connection
    const bill = await bills.open(connection)
    await bills.pay(connection, bill)
    return bill.reference
  }
}
