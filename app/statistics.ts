/** The commands about the figures of money: `daftar statistics check` and `statistics recount`. */
import { checkMoneyCount, createMoneyCounter, recountMoney } from '#platform/catalogue'
import type { Database } from '#platform/database'
import type { Config } from './config.ts'
import { openCatalogue, type Progress } from './wire.ts'

type Say = (line: string) => void

/** Exit code 1 where a figure is not what the ledger says. */
export async function checkStatistics(config: Config, say: Say): Promise<number> {
  const { ownDb, stop } = await openCatalogue(config, () => undefined)
  try {
    return await tellFaults(ownDb, say)
  } finally {
    await stop()
  }
}

/** Forgets the figures of money and adds them up again, also beside a program that runs. */
export async function recountStatistics(
  config: Config,
  say: Say,
  progress: Progress,
): Promise<number> {
  const { catalogue, ownDb, stop } = await openCatalogue(config, progress)
  try {
    await recountMoney(ownDb)
    const counter = createMoneyCounter(ownDb, catalogue.setting)
    for (let days = 1; await counter.countOnce(); days += 1) progress(`day ${days}`)
    return await tellFaults(ownDb, say)
  } finally {
    await stop()
  }
}

async function tellFaults(db: Database, say: Say): Promise<number> {
  const faults = await checkMoneyCount(db)
  for (const { jurisdiction, account } of faults) say(`${jurisdiction} ${account}: not as posted`)
  say(
    faults.length === 0
      ? 'The figures of money are what the ledger says, to the paisa.'
      : 'Some figures are NOT what the ledger says. Add them up again: daftar statistics recount',
  )
  return faults.length === 0 ? 0 : 1
}
