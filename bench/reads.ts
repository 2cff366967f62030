/** A person opened by an officer, with its line in the record committed, beside one unrecorded. */
import { join } from 'node:path'
import { machineReading, type Reading } from '#platform/consent'
import { connect, startEmbedded, type Database } from '#platform/database'
import { getPerson, registerPersons } from '#platform/identity'
import { rateOf, round, type Measured } from './measure.ts'
import { vaultOf } from './officer.ts'
import type { Program } from './program.ts'

const clients = 64
const persons = 1_000

export async function readRate(program: Program, seconds: number): Promise<Measured> {
  const server = await startEmbedded(join(program.dataFolder, 'postgres'))
  const place = { socketDirectory: server.socketDirectory, database: 'postgres' }
  const db = connect({ ...place, connectionsMax: 12 })
  const vault = vaultOf(program)
  await registerPersons(
    db,
    vault,
    Array.from({ length: persons }, (_, n) => ({
      id: `BENCH-${n}`,
      name: `Invented ${n}`,
      cnic: `39990${String(n).padStart(7, '0')}1`,
      phone: `+92399${String(n).padStart(7, '0')}`,
      language: 'ur' as const,
    })),
    new Date(),
  )
  const post = { id: 'bench', jurisdiction: 'PB', officeId: 'bench' }
  const reader = { kind: 'officer', personId: 'BENCH', post } as const
  const open = (reading: () => Reading) =>
    rateOf(clients, seconds, async () => {
      await getPerson(db, vault, `BENCH-${Math.floor(Math.random() * persons)}`, reading())
    })
  const before = await linesIn(db)
  const from = performance.now()
  const ours = await open(() => ({ reader, purpose: 'case-work', at: new Date() }))
  const tookSeconds = (performance.now() - from) / 1_000
  const lines = (await linesIn(db)) - before
  const plain = await open(() => machineReading('rules'))
  await db.close()
  return {
    name: 'reads',
    what: `a person opened by an officer, on record when it answers; ${clients} at once`,
    ...ours,
    yardstick: 'the same, opened by the machine, with no record',
    yardstickPerSecond: plain.perSecond,
    ratio: round(ours.perSecond / Math.max(1, plain.perSecond)),
    figures: { barPerSecond: 2_000, linesPerSecond: round(lines / tookSeconds) },
  }
}

async function linesIn(db: Database): Promise<number> {
  const [row] = await db.query<{ lines: number }>(
    `select count(*) as lines from consent.read where reader_id = 'BENCH'`,
  )
  return row?.lines ?? 0
}
