import { join } from 'node:path'
import { restoreLeaves } from '#platform/log'
import type { Config } from './config.ts'
import { isHeld } from './lock.ts'
import { readTheLog } from './log.ts'
import { openDatabase, type Progress } from './wire.ts'

/**
 * Lets the log go on after an older backup was put in place: the leaves that were signed since
 * come back from the published bundles. Gives the exit code.
 * @throws Error when a program runs on the folder; a problem of the log when they do not match
 */
export async function restoreLog(
  config: Config,
  say: (line: string) => void,
  progress: Progress,
): Promise<number> {
  if (isHeld(config.dataFolder)) throw new Error('Stop the program first, then run this again.')
  const { db, stop } = await openDatabase(config, progress, false)
  try {
    const { directory, key } = await readTheLog(config, db)
    const headFile = join(config.keysFolder, 'log-head')
    const place = { db, directory, headFile, key, origin: key.name }
    const { restored, known, size } = await restoreLeaves(place, new Date())
    if (restored === 0) {
      say(`Nothing to restore: the record holds all ${size} leaves that were signed.`)
      return 0
    }
    say(
      `${restored} leaves restored; the log has ${size} and goes on from there. ` +
        `${restored - known} of them are of acts that this backup does not hold: they were done ` +
        'after it was made, and are lost. docs/operating.md says how to make them good.',
    )
    return 0
  } finally {
    await stop()
  }
}
