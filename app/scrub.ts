import { beginScrub, endScrub } from '#platform/log'
import type { Config } from './config.ts'
import { readTheLog } from './log.ts'
import { scrubAll } from './scrub-all.ts'
import { openCatalogue, type Progress } from './wire.ts'

const shown = 30

/** The command: recomputes the whole record now and at full speed. Gives the exit code. */
export async function scrub(
  config: Config,
  say: (line: string) => void,
  progress: Progress,
): Promise<number> {
  const { catalogue, ownDb, stop } = await openCatalogue(config, progress)
  try {
    const { setting } = catalogue
    const { key, log } = await readTheLog(config, ownDb)
    const id = setting.newId()
    await beginScrub(ownDb, { id, night: undefined, now: setting.now() })
    let pages = 0
    const platform = { log, logVerifierKey: key.verifierKey, setting }
    const found = await scrubAll(platform, ownDb, async () => {
      pages += 1
      if (pages % 1_000 === 0) progress(`${pages} pages of 1,024 leaves`)
    })
    await endScrub(ownDb, id, found, setting.now())
    for (const { at, fault } of found.faults.slice(0, shown)) say(`${at}: ${fault}`)
    say(
      found.faultCount === 0
        ? `The record agrees with itself: ${found.leaves} leaves, their events, documents, ` +
            'registers and the ledger were computed again.'
        : `The record does NOT agree with itself: ${found.faultCount} faults.`,
    )
    return found.faultCount === 0 ? 0 : 1
  } finally {
    await stop()
  }
}
