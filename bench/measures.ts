import { spawnSync } from 'node:child_process'
import { brotliCompressSync } from 'node:zlib'
import { join } from 'node:path'
import fastify from 'fastify'
import { startEmbedded, connect } from '#platform/database'
import { adviceRate } from './advices.ts'
import { barePostgresRate } from './bare-postgres.ts'
import { faceErrors } from './faces.ts'
import { fingerprintErrors } from './fingerprints.ts'
import { Connection } from './http-client.ts'
import { complaintRates } from './complaints.ts'
import { lifecycleRate } from './lifecycles.ts'
import { logRate } from './log.ts'
import { rateOf, round, type Measured } from './measure.ts'
import { pdfRate } from './pdf.ts'
import { populationRate } from './population.ts'
import { memoryOf, removeFolder, startProgram, type Program } from './program.ts'
import { readRate } from './reads.ts'
import { reconcileRate } from './reconcile.ts'
import { scaleRates } from './scale.ts'
import { searchRate } from './search.ts'
import { buySome, stampRate } from './stamps.ts'
import { bareVerifications, signInRate } from './sign-in.ts'
import { tpcbRate } from './tpcb.ts'
import { statementRate } from './statement.ts'
import { bareSignatures, tokenRate } from './tokens.ts'
import { verificationRate } from './verify.ts'

const seconds = Number(process.env['BENCH_SECONDS'] ?? 10)
const complaintsAsked = Number(process.env['BENCH_COMPLAINTS'] ?? 100_000)

async function withProgram<T>(work: (program: Program) => Promise<T>): Promise<T> {
  const program = await startProgram()
  try {
    return await work(program)
  } finally {
    await program.stop()
    removeFolder(program.dataFolder)
  }
}

function ratio(ours: number, yardstick: number): number {
  return round(ours / Math.max(1, yardstick))
}

/**
 * Every measure by name; each starts what it needs and leaves nothing behind. `data` is a folder
 * of test data that is not ours to hand on.
 */
export const measures: Readonly<Record<string, (data: string | undefined) => Promise<Measured>>> = {
  start: async () => {
    const cold = await startProgram()
    await cold.stop()
    const warm = await startProgram(cold.dataFolder)
    const memoryMb = memoryOf(warm.processId)
    await warm.stop()
    removeFolder(cold.dataFolder)
    return {
      name: 'start',
      what: 'from the command to the first page, embedded database',
      figures: {
        coldMs: round(cold.startedMs),
        warmMs: round(warm.startedMs),
        memoryMb: round(memoryMb),
      },
    }
  },
  stamps: () =>
    withProgram(async (program) => {
      const ours = await stampRate(program, seconds)
      const memoryMb = memoryOf(program.processId)
      const server = await startEmbedded(join(program.dataFolder, 'postgres'))
      const bare = await barePostgresRate(server, seconds)
      return {
        name: 'stamps',
        what: 'e-stamp applied, paid, issued, durable; 32 clients over HTTP',
        ...ours,
        yardstick: 'bare Postgres, the same row writes, 32 connections',
        yardstickPerSecond: bare.perSecond,
        ratio: ratio(ours.perSecond, bare.perSecond),
        figures: { memoryMb: round(memoryMb) },
      }
    }),
  advices: () =>
    withProgram(async (program) => {
      const ours = await adviceRate(program, seconds * 1_000)
      const server = await startEmbedded(join(program.dataFolder, 'postgres'))
      const bare = await tpcbRate(server, seconds)
      return {
        name: 'advices',
        what: 'payment advices posted, each stamp issued, durable; 32 clients over HTTP',
        ...ours,
        yardstick: 'TPC-B-like transactions as pgbench has them, same database, 32 connections',
        yardstickPerSecond: bare.perSecond,
        ratio: ratio(ours.perSecond, bare.perSecond),
      }
    }),
  'sign-in': () =>
    withProgram(async (program) => {
      const ours = await signInRate(program, seconds)
      const bare = bareVerifications()
      return {
        name: 'sign-in',
        what: 'signed in with a passkey: question, answer verified, session opened; 32 clients',
        ...ours,
        yardstick: 'bare ES256 verifications, one core',
        yardstickPerSecond: bare,
        ratio: ratio(ours.perSecond, bare),
      }
    }),
  tokens: () =>
    withProgram(async (program) => {
      const { transactions, cpuMs, ...ours } = await tokenRate(program, seconds)
      const bare = bareSignatures()
      return {
        name: 'tokens',
        what: 'codes exchanged for tokens: private_key_jwt, PKCE, DPoP, consent looked up; 32 clients',
        ...ours,
        yardstick: 'bare ES256 signatures, one core; an exchange checks two and makes one',
        yardstickPerSecond: bare,
        ratio: ratio(ours.perSecond, bare),
        figures: { transactionsPerToken: transactions, cpuMsPerToken: cpuMs },
      }
    }),
  population: () => populationRate(1_000_000, seconds),
  reads: () => withProgram((program) => readRate(program, seconds)),
  verify: () =>
    withProgram(async (program) => {
      await buySome(program, 2_000)
      const ours = await verificationRate(program, seconds)
      const bare = await bareReadRate(program)
      return {
        name: 'verify',
        what: 'a stamp verified by number, uncached, 32 clients over HTTP',
        ...ours,
        yardstick: 'bare Fastify with one point read',
        yardstickPerSecond: bare,
        ratio: ratio(ours.perSecond, bare),
      }
    }),
  pages: () =>
    withProgram(async (program) => {
      const connections = Array.from({ length: 8 }, () => new Connection(program.port))
      const page = await connections[0]?.request('GET', '/?lang=ur')
      const ours = await rateOf(8, seconds, async (client) => {
        await connections[client]?.request('GET', '/')
      })
      const bare = await bareHelloRate(8)
      for (const connection of connections) connection.close()
      return {
        name: 'pages',
        what: 'first page, rendered for each visitor',
        ...ours,
        yardstick: 'bare Fastify, one word',
        yardstickPerSecond: bare,
        ratio: ratio(ours.perSecond, bare),
        figures: { ...(await firstPageBytes(program)), htmlBytes: page?.body.length ?? 0 },
      }
    }),
  scale: () => scaleRates(seconds),
  log: () => logRate(seconds),
  pdf: () => pdfRate(seconds),
  statement: () => statementRate(seconds),
  reconcile: () => reconcileRate(),
  lifecycles: () => withProgram((program) => lifecycleRate(program, seconds)),
  complaints: (data) => complaintRates(complaintsAsked, data, seconds),
  search: () => searchRate(1_000_000, seconds),
  fingerprints: async (data) => fingerprintErrors(data),
  faces: (data) => faceErrors(data, seconds),
}

/** The first page and everything it loads, as a phone receives it. */
async function firstPageBytes({ port }: Program) {
  const base = `http://127.0.0.1:${port}`
  const html = await (await fetch(`${base}/?lang=ur`)).text()
  const paths = [...html.matchAll(/(?:src|href)="(\/assets\/[^"#]+)/g)].map(
    (match) => match[1] ?? '',
  )
  let bytes = brotliCompressSync(html).length
  for (const path of new Set(paths)) {
    const asset = await fetch(base + path, { headers: { 'accept-encoding': 'br' } })
    await asset.arrayBuffer()
    bytes += Number(asset.headers.get('content-length'))
  }
  return { firstPageBytes: bytes }
}

async function bareHelloRate(clients: number): Promise<number> {
  const app = fastify()
  app.get('/', () => 'hello')
  const rate = await serveAndRate(app, clients)
  return rate
}

async function serveAndRate(app: ReturnType<typeof fastify>, clients: number): Promise<number> {
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as { port: number }
  const connections = Array.from({ length: clients }, () => new Connection(port))
  const { perSecond } = await rateOf(clients, Math.min(5, seconds), async (client) => {
    await connections[client]?.request('GET', '/')
  })
  for (const connection of connections) connection.close()
  await app.close()
  return perSecond
}

/** In this process, which also is the client: kind to neither, and the same for both. */
async function bareReadRate(program: Program): Promise<number> {
  const server = await startEmbedded(join(program.dataFolder, 'postgres'))
  const db = connect({
    socketDirectory: server.socketDirectory,
    database: 'postgres',
    connectionsMax: 8,
  })
  const [row] = await db.query<{ key: string }>(`select key from registers.entry limit 1`)
  const app = fastify()
  app.get('/', () =>
    db.query(
      `select register, key, state from registers.entry where key = $1 and register = 'stamps'`,
      [row?.key],
    ),
  )
  const rate = await serveAndRate(app, 32)
  await db.close()
  return rate
}

export function machine(): string {
  const cpu = spawnSync('nproc', { encoding: 'utf8' }).stdout.trim()
  return `${cpu} cores, Node ${process.version}`
}
