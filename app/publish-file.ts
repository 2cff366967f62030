import { parseCnic } from '#platform/kernel'
import type { Config } from './config.ts'
import { publishTable } from './publish.ts'
import { openCatalogue } from './wire.ts'

/** The command: publishes a file in the name of the officer with this CNIC. Gives the exit code. */
export async function publishFile(
  config: Config,
  [file, typedCnic = '']: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  const cnic = parseCnic(typedCnic)
  if (!file || !cnic) {
    say(
      'daftar publish FILE CNIC   a district’s valuation table, vendors’ licences or their commission (CSV),',
    )
    say(
      '                          its categories or places of complaints (CSV), a vote or a draft (JSON),',
    )
    say('                          and who publishes them')
    return 2
  }
  const { catalogue, stop } = await openCatalogue(config, () => undefined)
  try {
    const entries = await publishTable(catalogue, file, cnic)
    say(`${entries} records published.`)
  } finally {
    await stop()
  }
  return 0
}
