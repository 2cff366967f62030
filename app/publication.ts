/** The command: the public rows of cases made anew from the cases and their steps. */
import { rebuildPublication } from '#platform/catalogue'
import type { Config } from './config.ts'
import { openCatalogue } from './wire.ts'

/** Gives the exit code: 1 where a row was otherwise than it must be. */
export async function rebuildPublicRows(
  config: Config,
  say: (line: string) => void,
): Promise<number> {
  const { catalogue, stop } = await openCatalogue(config, () => undefined)
  try {
    const { cases, mended } = await rebuildPublication(catalogue.db, catalogue.setting)
    say(`${cases} cases looked at, ${mended} public rows mended.`)
    return mended === 0 ? 0 : 1
  } finally {
    await stop()
  }
}
