import { join } from 'node:path'
import { connect, startEmbedded } from '#platform/database'
import { invitePeople, newTally } from './complaint-lives.ts'
import { rateOf, round, type Measured } from './measure.ts'
import type { Program } from './program.ts'

const clients = 32

/** DIGIT publishes 37 a second on 16 processors up to 100,000 complaints, and 6.3 at a million. */
export async function lifecycleRate(program: Program, seconds: number): Promise<Measured> {
  const server = await startEmbedded(join(program.dataFolder, 'postgres'))
  const db = connect({ socketDirectory: server.socketDirectory, database: 'postgres' })
  const invite = await invitePeople(program, db, seconds)
  const people = invite(clients)
  const tally = newTally()
  const ours = await rateOf(clients, seconds, async (client) => people[client]?.live(tally))
  for (const person of people) person.close()
  if (tally.errors.length > 0) throw new Error(tally.errors[0])
  const [row] = await db.query<{ count: number }>(`select count(*) as count from cases."case"`)
  await db.close()
  return {
    name: 'lifecycles',
    what: `complaints lodged, taken up, answered and read, ${clients} clients, each step durable`,
    ...ours,
    yardstick: 'DIGIT on 16 processors, up to 100,000 complaints, as published',
    yardstickPerSecond: 37,
    ratio: round(ours.perSecond / 37),
    figures: {
      barPerSecond: 200,
      barP95Ms: 300,
      unread: tally.unread,
      casesAtTheEnd: row?.count ?? 0,
    },
  }
}
