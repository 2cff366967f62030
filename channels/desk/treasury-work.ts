/** Comparisons that run behind the pages: how far each has come, for whoever looks. */
import { compare, type Platform, type ReconcileStep } from '#platform/catalogue'
import { Problem } from '#platform/kernel'
import type { BankDay } from '#platform/reconciliation'

export type Work =
  | { readonly state: 'running'; readonly step: ReconcileStep; readonly done: number }
  /** Without a problem it is the operator's to find out. */
  | { readonly state: 'failed'; readonly problem: Problem | undefined }

export type TreasuryWork = {
  /** Begins a comparison unless one of this day is running. */
  begin(which: BankDay): void
  of(which: BankDay): Work | undefined
}

const nameOf = ({ bank, day }: BankDay) => `${bank}/${day}`

/** `onTrouble` hears of what no officer can mend. */
export function createTreasuryWork(
  platform: Pick<Platform, 'db' | 'setting'>,
  onTrouble: (error: unknown) => void,
): TreasuryWork {
  const works = new Map<string, Work>()
  const run = async (which: BankDay) => {
    const name = nameOf(which)
    works.set(name, { state: 'running', step: 'reading-books', done: 0 })
    try {
      await compare(platform, which, (step, done) => {
        works.set(name, { state: 'running', step, done })
      })
      works.delete(name)
    } catch (error) {
      const problem = error instanceof Problem ? error : undefined
      works.set(name, { state: 'failed', problem })
      if (!problem || problem.status >= 500) onTrouble(error)
    }
  }
  return {
    begin: (which) => {
      if (works.get(nameOf(which))?.state !== 'running') void run(which)
    },
    of: (which) => works.get(nameOf(which)),
  }
}
