/** The command: takes in a bank's day files, compares the day, and says what came of it. */
import { createReadStream, existsSync } from 'node:fs'
import { basename } from 'node:path'
import { compare, takeIn, type Catalogue, type ReconcileProgress } from '#platform/catalogue'
import { formatMoney, isCivilDate, Problem } from '#platform/kernel'
import { classesOf, treasury, type Run } from '#platform/reconciliation'
import type { Config } from './config.ts'
import { openCatalogue } from './wire.ts'

export type ReconcileOptions = {
  readonly day: string | undefined
  readonly bank: string | undefined
  readonly supersedes: boolean
}

type Say = (line: string) => void

/** Gives the exit code: 0 if all went well, 1 if something was refused, 2 for a wrong call. */
export async function reconcile(
  config: Config,
  { day, bank, supersedes }: ReconcileOptions,
  files: readonly string[],
  say: Say,
): Promise<number> {
  if (!day || !isCivilDate(day) || !bank) {
    say('Name the business day and the bank: reconcile --day 2026-11-20 --bank BOP FILE')
    return 2
  }
  const missing = files.find((file) => !existsSync(file))
  if (missing !== undefined) {
    say(`There is no file ${missing}.`)
    return 2
  }
  const { catalogue, stop } = await openCatalogue(config, () => undefined)
  const progress = slowly(say)
  const kind = bank === treasury ? 'credit' : 'scroll'
  try {
    for (const file of files) {
      const open = () => createReadStream(file)
      const asked = { kind, bank, day, name: basename(file), open, supersedes } as const
      const taken = await takeIn(catalogue, asked, { progress })
      say(`${taken.name}: ${taken.payments} payments, ${formatMoney(taken.paymentsPaisa)}`)
    }
    if (kind === 'scroll')
      await tellRun(catalogue, await compare(catalogue, { bank, day }, progress), say)
    return 0
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    for (const one of [problem, ...problem.faults]) say(`${one.title('en')} ${one.wayOut('en')}`)
    return 1
  } finally {
    await stop()
  }
}

async function tellRun({ db }: Pick<Catalogue, 'db'>, run: Run, say: Say): Promise<void> {
  const { bank, day, filePaisa, lines, ledgerPaisa, ledgerCount } = run
  say(`${bank} ${day}: file ${formatMoney(filePaisa)} in ${lines} lines`)
  say(`  ledger ${formatMoney(ledgerPaisa)} in ${ledgerCount} payments`)
  for (const { kind, count, ...sums } of await classesOf(db, run.id)) {
    const by = formatMoney(sums.filePaisa - sums.ledgerPaisa)
    say(`  ${kind}: ${count}${kind === 'matched' ? '' : `, file less ledger ${by}`}`)
  }
}

const lineEveryMs = 2_000

/** A line every two seconds at most, and one when the work turns to something else. */
function slowly(say: Say): ReconcileProgress {
  let last = { step: '', at: 0 }
  return (step, done) => {
    const now = Date.now()
    if (step === last.step && now - last.at < lineEveryMs) return
    last = { step, at: now }
    say(`  … ${step.replace('-', ' ')}${done > 0 ? ` ${done.toLocaleString('en')}` : ''}`)
  }
}
