import pg from 'pg'
import type { EmbeddedServer } from '#platform/database'
import { rateOf, type Rate } from './measure.ts'

/**
 * The yardstick: pgbench's TPC-B-like transaction on the same server by the same number of
 * connections: three updates, a select, an insert, each a prepared statement, in one transaction.
 * As many branches as connections, as pgbench advises, so that they do not queue for one row; fewer
 * accounts than its 100,000 a branch, so that all of them stay in memory.
 */
const connections = 32
const sizes = { branches: connections, tellers: 10 * connections, accounts: 10_000 * connections }

const tables = [
  'drop schema if exists tpcb cascade',
  'create schema tpcb',
  'create table tpcb.branches (bid int primary key, bbalance int, filler char(88))',
  'create table tpcb.tellers (tid int primary key, bid int, tbalance int, filler char(84))',
  'create table tpcb.accounts (aid int primary key, bid int, abalance int, filler char(84))',
  `create table tpcb.history (tid int, bid int, aid int, delta int, mtime timestamp,
     filler char(22))`,
  `insert into tpcb.branches select n, 0, '' from generate_series(1, ${sizes.branches}) n`,
  `insert into tpcb.tellers select n, 1 + n / 10, 0, '' from generate_series(1, ${sizes.tellers}) n`,
  `insert into tpcb.accounts select n, 1 + n / 10000, 0, ''
     from generate_series(1, ${sizes.accounts}) n`,
  'vacuum analyze',
] as const

const statements = {
  account: 'update tpcb.accounts set abalance = abalance + $1 where aid = $2',
  balance: 'select abalance from tpcb.accounts where aid = $1',
  teller: 'update tpcb.tellers set tbalance = tbalance + $1 where tid = $2',
  branch: 'update tpcb.branches set bbalance = bbalance + $1 where bid = $2',
  history: `insert into tpcb.history (tid, bid, aid, delta, mtime)
    values ($1, $2, $3, $4, current_timestamp)`,
} as const

export async function tpcbRate(server: EmbeddedServer, seconds: number): Promise<Rate> {
  const open = async () => {
    const client = new pg.Client({
      host: server.socketDirectory,
      user: 'postgres',
      database: 'postgres',
    })
    await client.connect()
    return client
  }
  const [owner, ...clients] = await Promise.all(
    Array.from({ length: connections + 1 }, () => open()),
  )
  if (!owner) throw new Error('a list of a length has a first')
  for (const sql of tables) await owner.query(sql)
  const rate = await rateOf(connections, seconds, (client) =>
    transact(clients[client] as pg.Client),
  )
  await owner.query('drop schema tpcb cascade')
  await Promise.all([owner, ...clients].map((client) => client.end()))
  return rate
}

async function transact(client: pg.Client): Promise<void> {
  const draw = (most: number) => 1 + Math.floor(Math.random() * most)
  const run = (name: keyof typeof statements, values: readonly number[]) =>
    client.query({ name, text: statements[name], values: [...values] })
  const [aid, tid, bid] = [draw(sizes.accounts), draw(sizes.tellers), draw(sizes.branches)]
  const delta = draw(10_001) - 5_001
  await client.query('begin')
  await run('account', [delta, aid])
  await run('balance', [aid])
  await run('teller', [delta, tid])
  await run('branch', [delta, bid])
  await run('history', [tid, bid, aid, delta])
  await client.query('commit')
}
