import { createReadStream } from 'node:fs'
import { billerNamed, takeInFile } from '#platform/catalogue'
import { asRefusal, parseCnic } from '#platform/kernel'
import type { Config } from './config.ts'
import { officerBy } from './officer.ts'
import { openCatalogue } from './wire.ts'

const usage = `daftar bills FILE.csv BILLER DISTRICT CNIC
  a biller’s bills (UTF-8, any size), where their money belongs, and who hands them in`

/** The command: takes a biller's file in, or names every fault by its line. Gives the exit code. */
export async function takeInBillFile(
  config: Config,
  [file, biller, jurisdiction, typedCnic = '']: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  const cnic = parseCnic(typedCnic)
  if (!file || !biller || !jurisdiction || !cnic) {
    say(usage)
    return 2
  }
  const { catalogue, stop } = await openCatalogue(config, () => undefined)
  try {
    const { biller: declared } = billerNamed(catalogue.setting, biller)
    const role = declared.uploadedBy
    const actor = await officerBy(catalogue, cnic, { role, jurisdiction })
    const open = () => createReadStream(file)
    const taken = await takeInFile(catalogue, { actor, biller, jurisdiction, open })
    say(`${taken.bills} bills read, ${taken.changed} of them new or changed.`)
    return 0
  } catch (error) {
    const problem = asRefusal(error)
    say(`${problem.title('en')} ${problem.wayOut('en')}`)
    for (const fault of problem.faults) say(`  ${fault.title('en')}`)
    return 1
  } finally {
    await stop()
  }
}
