/**
 * The same work on few stamps and on many, in turns, beside bare Postgres on tables of the same
 * sizes: whatever else the machine does at the moment, it does to both.
 */
import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { connect, startEmbedded, type Database } from '#platform/database'
import { searchableAmong, searchableCnic } from '../app/bulk/plan.ts'
import { Connection } from './http-client.ts'
import { rateOf, round, type Measured } from './measure.ts'
import { signInOfficer, type Officer } from './officer.ts'
import { newFolder, removeFolder, runCommand, startProgram, type Program } from './program.ts'
import { applyForDomicile, stampRate } from './stamps.ts'

const rounds = 3
/** As many different stamps and persons are asked for among few as among many. */
const sampleLength = 20_000
const personsAsked = 1_000
const waitingCases = 200
const officerCnics = { search: '3999010000218', queue: '3999010000056' }

type Size = {
  readonly stamps: number
  readonly seedSeconds: number
  readonly program: Program
  readonly db: Database
  readonly numbers: readonly string[]
  readonly measures: Readonly<Record<MeasureName, (seconds: number) => Promise<number>>>
  close(): Promise<void>
}

const measureNames = ['verify', 'searchNumber', 'searchCnic', 'queue', 'issue'] as const
const yardstickNames = ['bareRead', 'bareInsert'] as const
const names = [...measureNames, ...yardstickNames]
type MeasureName = (typeof names)[number]

/** `BENCH_STAMPS` for fewer; `BENCH_FOLDER` for a data folder that is loaded already, and kept. */
export async function scaleRates(seconds: number): Promise<Measured> {
  const many = Number(process.env['BENCH_STAMPS'] ?? 10_000_000)
  const few = Math.min(100_000, many / 10)
  // The large one first: loading it takes longer than an officer stays signed in at the other.
  const large = await openSize(many, process.env['BENCH_FOLDER'])
  const small = await openSize(few, undefined)
  const figures: Record<string, number> = {
    smallStamps: small.stamps,
    largeStamps: large.stamps,
    smallSeedSeconds: small.seedSeconds,
    largeSeedSeconds: large.seedSeconds,
  }
  const ratios = new Map<MeasureName, number>()
  for (const name of names) {
    const found = { small: [] as number[], large: [] as number[] }
    for (let turn = 0; turn < rounds; turn += 1) {
      found.small.push(await small.measures[name](seconds / rounds))
      found.large.push(await large.measures[name](seconds / rounds))
    }
    const [few_, many_] = [median(found.small), median(found.large)]
    ratios.set(name, round(many_ / few_))
    figures[`${name}Small`] = Math.round(few_)
    figures[`${name}Large`] = Math.round(many_)
    figures[`${name}Ratio`] = round(many_ / few_)
  }
  await small.close()
  await large.close()
  return {
    name: 'scale',
    what: `rates with ${large.stamps} stamps against ${small.stamps}, in turns; the lowest ratio`,
    ratio: Math.min(...measureNames.map((name) => ratios.get(name) ?? 0)),
    yardstick: 'bare Postgres at the same sizes: see bareReadRatio and bareInsertRatio',
    figures,
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

async function openSize(stamps: number, kept: string | undefined): Promise<Size> {
  const folder = kept ?? newFolder()
  const from = performance.now()
  if (!existsSync(join(folder, 'postgres'))) {
    runCommand(['seed', '--stamps', String(stamps), '--data', folder])
  }
  const seedSeconds = Math.round((performance.now() - from) / 1_000)
  const program = await startProgram(folder)
  const { socketDirectory } = await startEmbedded(join(folder, 'postgres'))
  const db = connect({ socketDirectory, database: 'postgres', connectionsMax: 32 })
  const numbers = await sampleNumbers(db)
  await applyForDomicile(program, waitingCases)
  await prepareBareInsert(db)
  return {
    stamps,
    seedSeconds,
    program,
    db,
    numbers,
    measures: {
      ...(await measuresOf({ program, db, numbers, stamps })),
      ...yardsticksOf({ db, numbers }),
    },
    close: async () => {
      await db.query(`drop schema if exists bare cascade`)
      await db.close()
      await program.stop()
      if (!kept) removeFolder(folder)
    },
  }
}

/** From pages anywhere in the table; reading the table for them would warm what is measured. */
async function sampleNumbers(db: Database): Promise<string[]> {
  const [row] = await db.query<{ rows: number }>(
    `select reltuples::float8 as rows from pg_class where oid = 'documents.document'::regclass`,
  )
  const percent = Math.min(100, (100 * 1.5 * sampleLength) / Math.max(1, row?.rows ?? 1))
  const rows = await db.query<{ number: string }>(
    `select number from documents.document tablesample system ($1::float4) limit $2`,
    [percent, sampleLength],
  )
  return rows.map(({ number }) => number)
}

type Opened = Pick<Size, 'program' | 'db' | 'numbers' | 'stamps'>

async function measuresOf({ program, db, numbers, stamps }: Opened) {
  const searcher = await signInOfficer(program, db, officerCnics.search)
  const queuer = await signInOfficer(program, db, officerCnics.queue)
  const anyNumber = () => numbers[randomInt(numbers.length)] ?? ''
  const persons = Array.from({ length: personsAsked }, () => randomInt(searchableAmong(stamps)))
  const search = (typed: () => string) => (seconds: number) =>
    atDesk(searcher, seconds, (officer) => officer.post('/desk/search', { q: typed() }))
  return {
    verify: (seconds: number) => verifyRate(program, seconds, anyNumber),
    searchNumber: search(anyNumber),
    searchCnic: search(() => searchableCnic(persons[randomInt(persons.length)] ?? 0)),
    queue: (seconds: number) => atDesk(queuer, seconds, (officer) => officer.get('/desk')),
    issue: async (seconds: number) => (await stampRate(program, seconds)).perSecond,
  }
}

async function verifyRate(program: Program, seconds: number, number: () => string) {
  const connections = Array.from({ length: 32 }, () => new Connection(program.port))
  const { perSecond } = await rateOf(connections.length, seconds, async (client) => {
    const answer = await connections[client]?.request('GET', `/api/verify/${number()}`)
    if (answer?.status !== 200) throw new Error(`verify answered ${answer?.status}`)
  })
  for (const connection of connections) connection.close()
  return perSecond
}

async function atDesk(
  sitDown: () => Officer,
  seconds: number,
  work: (officer: Officer) => ReturnType<Officer['get']>,
): Promise<number> {
  const officers = Array.from({ length: 8 }, sitDown)
  const { perSecond } = await rateOf(officers.length, seconds, async (client) => {
    const answer = await work(officers[client] as Officer)
    if (answer.status !== 200) throw new Error(`the desk answered ${answer.status}`)
  })
  for (const officer of officers) officer.close()
  return perSecond
}

/** A narrow table of as many rows as there are stamps, with the two indexes of any register. */
async function prepareBareInsert(db: Database): Promise<void> {
  await db.query(`drop schema if exists bare cascade`)
  await db.query(`create schema bare`)
  await db.query(
    `create table bare.stamp as
     select number as key, case_id, hash, issued_at from documents.document`,
  )
  await db.query(`alter table bare.stamp add primary key (key)`)
  await db.query(`create index on bare.stamp (case_id)`)
  await db.query(`vacuum (freeze, analyze) bare.stamp`)
}

function yardsticksOf({ db, numbers }: Pick<Size, 'db' | 'numbers'>) {
  let inserted = 0
  const run = randomInt(1e9)
  return {
    bareRead: async (seconds: number) => {
      const rate = await rateOf(8, seconds, async () => {
        await db.query(
          `select register, key, seq, state, item, sealed, jurisdiction, case_id, recorded_at
           from registers.entry where register = 'stamps' and key = $1`,
          [numbers[randomInt(numbers.length)]],
        )
      })
      return rate.perSecond
    },
    bareInsert: async (seconds: number) => {
      const rate = await rateOf(32, seconds, async () => {
        inserted += 1
        const key = `PB-MHR-9${run}-${inserted}`
        await db.query(
          `insert into bare.stamp (key, case_id, hash, issued_at)
           values ($1, $2, decode(repeat('ab', 32), 'hex'), now())`,
          [key, key],
        )
      })
      return rate.perSecond
    },
  }
}
