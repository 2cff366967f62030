/** The public log of this installation, and all that keeps watch over it. */
import { join } from 'node:path'
import type { Database } from '#platform/database'
import { findInstallation } from '#platform/identity'
import { createSequencer, loadOrCreateLogKey, openLog } from '#platform/log'
import type { Config } from './config.ts'
import { openWitnesses } from './witnesses.ts'

/** The log's files lie in the data folder; its key and last head lie with the keys. */
export async function openTheLog(config: Config, db: Database) {
  const { directory, key, log } = await readTheLog(config, db)
  const sequencer = createSequencer({
    db,
    directory,
    headFile: join(config.keysFolder, 'log-head'),
    key,
    origin: key.name,
    now: () => new Date(),
  })
  const place = { directory, log, logKey: key.verifierKey }
  const { witnessing, public: witnesses } = await openWitnesses(config, place)
  const shown = { log, logVerifierKey: key.verifierKey, witnesses }
  return { sequencer, witnessing, public: shown }
}

/** The published log and its key, without anything that writes. */
export async function readTheLog(config: Config, db: Database) {
  const directory = join(config.dataFolder, 'log')
  const registered = (await findInstallation(db))?.logName
  const site = config.origin?.replace(/^https?:\/\//, '') ?? 'daftar.local'
  const name = registered ?? `${site}/log`
  const key = await loadOrCreateLogKey(config.keysFolder, name)
  return { directory, key, log: openLog(directory) }
}
