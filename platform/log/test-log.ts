/** A log with a database and folders of its own, for this block's tests. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import assert from 'node:assert/strict'
import { after } from 'node:test'
import { testDatabase } from '#tests/database'
import type { TestDatabase } from '#tests/database'
import type { Leaf } from './leaves.ts'
import { loadOrCreateLogKey } from './log-key.ts'
import type { LogKey } from './log-key.ts'
import { openLog } from './open-log.ts'
import type { SignedCheckpoint } from './open-log.ts'
import { createSequencer } from './sequencer.ts'
import type { Sequencer, SequencerOptions } from './sequencer.ts'
import { verifyLog } from './verify-log.ts'

export const origin = 'log.example/daftar'
const recordedAt = new Date('2026-07-22T06:00:00Z')
export const now = (): Date => new Date(recordedAt.getTime() + 1_500)
export const idOf = (n: number): string => String(n).padStart(12, '0')
export const leafOf = (n: number): Leaf => ({
  id: idOf(n),
  act: `act-${n}`,
  kind: 'issued',
  commitment: randomBytes(32),
  issuer: 'PB-LHR',
  day: '2026-07-22',
  recordedAt,
})
export const leavesOf = (from: number, to: number): Leaf[] =>
  Array.from({ length: to - from }, (_, at) => leafOf(from + at))

export type Place = {
  readonly db: TestDatabase
  readonly folder: string
  readonly directory: string
  readonly headFile: string
  readonly key: LogKey
  readonly sequencer: (more?: Partial<SequencerOptions>) => Sequencer
  readonly head: () => Promise<SignedCheckpoint>
  readonly faults: () => Promise<string[]>
}

export async function newPlace(): Promise<Place> {
  const db = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'daftar-log-'))
  after(() => rm(folder, { recursive: true, force: true }))
  const key = await loadOrCreateLogKey(folder, origin)
  const directory = join(folder, 'log')
  const headFile = join(folder, 'log-head')
  const log = openLog(directory)
  return {
    db,
    folder,
    directory,
    headFile,
    key,
    sequencer: (more) => createSequencer({ db, directory, headFile, key, origin, now, ...more }),
    head: async () => (await log.readCheckpoint()) ?? assert.fail('no checkpoint'),
    faults: async () => {
      const report = await verifyLog(openLog(directory).fetchBytes, key.verifierKey)
      return report.faults.map(({ path, kind }) => `${path} ${kind}`)
    },
  }
}
