import { createBills, type Bill } from './bills.ts'
import { Connection } from './http-client.ts'
import { timesOf, type Rate } from './measure.ts'
import type { Program } from './program.ts'

const clients = 32

/**
 * A bank's payment messages, each for another open bill: the payment is posted, its case goes on,
 * its stamp is issued. The bills are there before the clock starts.
 */
export async function adviceRate(program: Program, count: number): Promise<Rate> {
  const bills = createBills(program)
  const connections = Array.from({ length: clients }, () => new Connection(program.port))
  const open: Bill[] = []
  await timesOf(clients, count, async (client) => {
    open.push(await bills.open(connections[client] as Connection))
  })
  const rate = await timesOf(clients, count, (client, n) =>
    bills.pay(connections[client] as Connection, open[n] as Bill),
  )
  for (const connection of connections) connection.close()
  return rate
}
