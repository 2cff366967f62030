import { parseCnic } from '#platform/kernel'
import type { Config } from './config.ts'
import { publishValuationTable } from './publish.ts'
import { openCatalogue } from './wire.ts'

/** The command: publishes a file in the name of the officer with this CNIC. Gives the exit code. */
export async function publishFile(
  config: Config,
  asked: {
    readonly file: string | undefined
    readonly cnic: string | undefined
    readonly district: string | undefined
  },
  say: (line: string) => void,
): Promise<number> {
  const cnic = parseCnic(asked.cnic ?? '')
  const { file, district } = asked
  if (!file || !cnic) {
    say('daftar publish FILE.csv CNIC   the valuation table of a district, and who publishes it')
    return 2
  }
  const { catalogue, stop } = await openCatalogue(config, () => undefined)
  try {
    const entries = await publishValuationTable(catalogue, file, { cnic, district })
    say(`${entries} localities published.`)
  } finally {
    await stop()
  }
  return 0
}
