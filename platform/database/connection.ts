import pg from 'pg'
import { databaseProblems } from './problems.ts'

export type Row = Record<string, unknown>

/** What a block needs to read and write. SQL texts are constants; values travel as parameters. */
export type Tx = {
  query<R = Row>(sql: string, parameters?: readonly unknown[]): Promise<R[]>
}

export type Database = Tx & {
  /** One transaction at read committed; serialization failures and deadlocks are tried again. */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export type ConnectionOptions = {
  /** A Postgres URL, or the folder of a local server's socket. */
  readonly url?: string
  readonly socketDirectory?: string
  readonly database?: string
  /** The role to act as; the application's role may not change the past. */
  readonly role?: string
  readonly connectionsMax?: number
}

const { builtins } = pg.types
const dateTypeId = builtins.DATE

/** Whole numbers stay exact: a bigint beyond 2^53 is a fault of ours, never rounded. */
function exactNumber(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError('a bigint column exceeds 2^53')
  return number
}

const typeParsers = {
  getTypeParser(id: number, format?: 'text' | 'binary') {
    if (id === builtins.INT8) return exactNumber
    if (id === builtins.NUMERIC) return Number
    if (id === dateTypeId) return (value: string) => value
    return pg.types.getTypeParser(id, format as 'text')
  },
}

/** Every SQL text is prepared once a connection: half of Postgres's work for short queries. */
const statementNames = new Map<string, string>()
function statementName(sql: string): string {
  const known = statementNames.get(sql)
  if (known) return known
  if (statementNames.size > 2_000) throw new Error('SQL texts must be constant; pass values')
  const name = `s${statementNames.size}`
  statementNames.set(sql, name)
  return name
}

// A plan made while a table was nearly empty stays with the prepared statement; made by index it
// is still right when the table holds millions.
const plannerSettings = '-c enable_seqscan=off'

const retryable = new Set(['40001', '40P01'])
const attemptsMax = 5

export function connect(options: ConnectionOptions): Database {
  const pool = new pg.Pool({
    ...(options.url ? { connectionString: options.url } : {}),
    ...(options.socketDirectory ? { host: options.socketDirectory, user: 'postgres' } : {}),
    ...(options.database ? { database: options.database } : {}),
    ...(options.role ? { options: `-c role=${options.role} ${plannerSettings}` } : {}),
    max: options.connectionsMax ?? 12,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    types: typeParsers as never,
    // Statements that do not wait for each other travel together: one round trip for many.
    pipeline: true,
  } as pg.PoolConfig)
  // A connection that dies must not end the program; the next query meets the error. The pool
  // listens for those that are idle, and while one is handed over nobody would.
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))

  const run = async <R>(
    client: pg.Pool | pg.PoolClient,
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<R[]> => {
    const query = { name: statementName(sql), text: sql, values: parameters as unknown[] }
    const result = await client.query(query)
    return result.rows as R[]
  }

  return {
    query: (sql, parameters) => run(pool, sql, parameters).catch(refuse) as never,
    transact: (work) => transact(pool, run, work),
    close: () => pool.end(),
  }
}

const ignore = () => undefined

type Run = <R>(client: pg.PoolClient, sql: string, parameters?: readonly unknown[]) => Promise<R[]>

async function transact<T>(pool: pg.Pool, run: Run, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const client = await pool.connect().catch(refuse)
    let broken = false
    // Statements run side by side: one that is asked for after another has failed must never run
    // behind the rollback, where it would be a transaction of its own.
    let isOpen = true
    const tx: Tx = {
      query: (sql, parameters) =>
        isOpen ? run(client, sql, parameters) : Promise.reject(new Error('this transaction ended')),
    }
    try {
      // Travels with the first statement; where it fails, that one fails as well.
      const begun = client.query('begin')
      begun.catch(ignore)
      const result = await work(tx)
      isOpen = false
      await begun
      const { command } = await client.query('commit')
      // A statement that failed unnoticed makes the commit a rollback, which is no error.
      if (command !== 'COMMIT') throw new Error('the transaction was rolled back')
      return result
    } catch (error) {
      isOpen = false
      await client.query('rollback').catch(() => {
        broken = true
      })
      if (!retryable.has(codeOf(error) ?? '') || attempt >= attemptsMax) return refuse(error)
    } finally {
      client.release(broken)
    }
  }
}

/** The SQLSTATE of a database error, or the system's code of a broken connection. */
export function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | undefined)?.code
  return typeof code === 'string' ? code : undefined
}

/** A row met a unique key: somebody else was first. */
export function isUniqueViolation(error: unknown): boolean {
  return codeOf(error) === '23505'
}

/** Postgres keeps no NUL in a text, and none in the words of a JSON. */
const unkeepable = new Set(['22021', '22P05'])

function refuse(error: unknown): never {
  const code = codeOf(error)
  if (code === '53100' || code === 'ENOSPC') throw databaseProblems['database-full']()
  if (code !== undefined && unkeepable.has(code))
    throw databaseProblems['database-text-unkeepable']()
  if (isConnectionFailure(error, code)) throw databaseProblems['database-unavailable']()
  throw error
}

const brokenConnection = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'])

function isConnectionFailure(error: unknown, code: string | undefined): boolean {
  if (code?.startsWith('08') || code?.startsWith('57P')) return true
  if (code !== undefined && brokenConnection.has(code)) return true
  const message = error instanceof Error ? error.message : ''
  return /Connection terminated|not queryable|timeout exceeded when trying to connect/.test(message)
}
