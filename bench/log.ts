import { randomBytes, randomInt } from 'node:crypto'
import { join } from 'node:path'
import type { Database } from '#platform/database'
import { createIdSource } from '#platform/kernel'
import { appendLeaves, createSequencer, loadOrCreateLogKey, openLog } from '#platform/log'
import { withDatabase, type OwnDatabase } from './database.ts'
import { rateOf, round, type Measured } from './measure.ts'

const leavesAtOnce = 10_000

/** Leaves sealed under signed checkpoints, tiles flushed; and proofs made from the tiles. */
export function logRate(seconds: number): Promise<Measured> {
  return withDatabase((own) => logRateOn(own, seconds))
}

async function logRateOn({ db, folder }: OwnDatabase, seconds: number): Promise<Measured> {
  const newId = createIdSource(Date.now, randomInt)
  const leaves = () =>
    Array.from({ length: leavesAtOnce }, () => {
      const id = newId()
      return {
        id,
        act: id,
        kind: 'issued' as const,
        commitment: randomBytes(32),
        issuer: 'PB-MHR',
        day: '2026-11-22',
        recordedAt: new Date(),
      }
    })
  const key = await loadOrCreateLogKey(folder, 'bench.local/log')
  const directory = join(folder, 'log')
  const sequencer = createSequencer({
    db,
    directory,
    headFile: join(folder, 'head'),
    key,
    origin: 'bench.local/log',
    now: () => new Date(),
  })
  let sealed = 0
  let sealingMs = 0
  while (sealingMs < seconds * 1_000) {
    await appendLeaves(db, leaves())
    const from = performance.now()
    for (let more = 1; more > 0; ) {
      more = await sequencer.sealOnce()
      sealed += more
    }
    sealingMs += performance.now() - from
  }
  const log = openLog(directory)
  const checkpoint = await log.readCheckpoint()
  const size = checkpoint?.size ?? 1
  const proofs = await rateOf(1, 3, async () => {
    await log.proveInclusion(randomInt(size), size)
  })
  const rows = await bareInsertRate(db, seconds)
  const perSecond = Math.round(sealed / (sealingMs / 1_000))
  return {
    name: 'log',
    what: 'leaves sealed: indexed, tiles flushed, checkpoint signed',
    perSecond,
    yardstick: 'bare Postgres, the same leaves as plain rows, batches of 2,048',
    yardstickPerSecond: rows,
    ratio: round(perSecond / rows),
    figures: { proofP50Ms: proofs.p50Ms, proofP99Ms: proofs.p99Ms, size },
  }
}

async function bareInsertRate(db: Database, seconds: number): Promise<number> {
  const batch = 2_048
  let rows = 0
  const from = performance.now()
  while (performance.now() - from < Math.min(5, seconds) * 1_000) {
    const base = 1_000_000_000 + rows
    await db.query(
      `insert into log.leaf (index, act, entry, recorded_at, sealed_at)
       select $1::bigint + n, 'bare-' || ($1::bigint + n), $2, now(), now()
       from generate_series(1, $3) n`,
      [base, randomBytes(60), batch],
    )
    rows += batch
  }
  return Math.round(rows / ((performance.now() - from) / 1_000))
}
