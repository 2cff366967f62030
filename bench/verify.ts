import { connect, startEmbedded } from '#platform/database'
import { join } from 'node:path'
import { Connection } from './http-client.ts'
import { rateOf, type Rate } from './measure.ts'
import type { Program } from './program.ts'

const clients = 32

/** Verifies numbers drawn at random from all that are issued: state, log and no names. */
export async function verificationRate(program: Program, seconds: number): Promise<Rate> {
  const server = await startEmbedded(join(program.dataFolder, 'postgres'))
  const db = connect({
    socketDirectory: server.socketDirectory,
    database: 'postgres',
    connectionsMax: 1,
  })
  const rows = await db.query<{ number: string }>(
    `select number from documents.document limit 50000`,
  )
  await db.close()
  const connections = Array.from({ length: clients }, () => new Connection(program.port))
  const rate = await rateOf(clients, seconds, async (client) => {
    const { number } = rows[Math.floor(Math.random() * rows.length)] ?? { number: '' }
    const answer = await connections[client]?.request('GET', `/api/verify/${number}`)
    if (answer?.status !== 200) throw new Error(`verify answered ${answer?.status}`)
  })
  for (const connection of connections) connection.close()
  return rate
}
