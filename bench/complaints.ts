/**
 * Complaints among a hundred thousand and among very many: the same work in turns, so that
 * whatever else the machine does it does to both; then shapes of load on the larger.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { connect, startEmbedded, type Database, type EmbeddedServer } from '#platform/database'
import { invitePeople, type User } from './complaint-lives.ts'
import { burst, crowd, ramp, spike, told } from './complaint-shapes.ts'
import { rateIn, round, type Measured } from './measure.ts'
import { newFolder, removeFolder, runCommand, startProgram, type Program } from './program.ts'
import { tpcbRate } from './tpcb.ts'

const few = 100_000
const clients = 32
const turns = 5
const burstTimes = 5
/** How often so many seconds of load are put on one database, with all of its shapes. */
const loadsMax = 16

type Size = {
  readonly complaints: number
  readonly seedSeconds: number
  readonly program: Program
  readonly server: EmbeddedServer
  readonly db: Database
  readonly invite: (count: number) => User[]
  close(): Promise<void>
}

/** `data`: a folder in which the loaded complaints are kept for the next run. */
export async function complaintRates(
  many: number,
  data: string | undefined,
  seconds: number,
): Promise<Measured> {
  const large = await openSize(many, data, seconds)
  const small = many > few ? await openSize(few, data, seconds) : undefined
  const yardstick = (await tpcbRate(large.server, seconds / 2)).perSecond
  const compared = await compareSizes(small, large, seconds)
  await small?.close()
  const figures = {
    complaints: large.complaints,
    loadedSeconds: large.seedSeconds,
    ...compared.figures,
    ...(await ramp(large.invite, seconds)),
    ...(await burst(large.invite, burstTimes)),
    ...(await spike(large.invite, large.db, seconds)),
    digitPerSecondFew: 37,
    digitPerSecondMillion: 6.3,
    digitP95MsMillion: 3_340,
    digitSpikeErrorPercent: 57,
  }
  await large.close()
  return {
    name: 'complaints',
    what: `complaints lodged, taken up, answered and read among ${many}, ${clients} clients`,
    ...compared.ours,
    yardstick: 'TPC-B-like, as pgbench, on the same server',
    yardstickPerSecond: yardstick,
    ratio: round(compared.ours.perSecond / yardstick),
    figures,
  }
}

/** In turns; the first of each warms up and is not counted. */
async function compareSizes(small: Size | undefined, large: Size, seconds: number) {
  const rates = { small: [] as number[], large: [] as number[] }
  const lives: number[] = []
  const figures: Record<string, number> = {}
  for (let turn = 0; turn <= turns; turn += 1) {
    if (small) {
      const tally = await crowd(small.invite, clients, seconds)
      if (turn > 0) rates.small.push(tally.lives.length / seconds)
    }
    const tally = await crowd(large.invite, clients, seconds)
    if (turn === 0) continue
    rates.large.push(tally.lives.length / seconds)
    lives.push(...tally.lives)
    Object.assign(figures, told('last', tally, seconds))
  }
  const ours = { ...rateIn(lives, seconds * turns), perSecond: Math.round(median(rates.large)) }
  if (small) {
    figures['smallPerSecond'] = Math.round(median(rates.small))
    figures['ratioToSmall'] = round(median(rates.large) / median(rates.small))
  }
  return { ours, figures }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

async function openSize(
  complaints: number,
  data: string | undefined,
  seconds: number,
): Promise<Size> {
  const folder = data === undefined ? newFolder() : join(data, `complaints-${complaints}`)
  const from = performance.now()
  if (!existsSync(join(folder, 'postgres'))) {
    runCommand(['seed', '--complaints', String(complaints), '--data', folder])
  }
  const seedSeconds = Math.round((performance.now() - from) / 1_000)
  const program = await startProgram(folder)
  const server = await startEmbedded(join(folder, 'postgres'))
  const db = connect({ socketDirectory: server.socketDirectory, database: 'postgres' })
  const invite = await invitePeople(program, db, seconds * loadsMax)
  return {
    complaints,
    seedSeconds,
    program,
    server,
    db,
    invite,
    close: async () => {
      await db.close()
      await program.stop()
      if (data === undefined) removeFolder(folder)
    },
  }
}
