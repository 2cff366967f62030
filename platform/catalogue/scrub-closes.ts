/** Whether each closed day is what was sealed of it: closed, and at the same totals. */
import { actOf, findEvents, keyOfAct } from '#platform/cases'
import type { Tx } from '#platform/database'
import type { ScrubFault } from '#platform/log'
import { closesAfter } from '#platform/reconciliation'
import { totalsHash } from './treasury.ts'

const closesAtOnce = 100

/** `sealed`: the acts that the log knows as closes. Call it where one moment is seen. */
export async function closeFaults(tx: Tx, sealed: Iterable<string>): Promise<ScrubFault[]> {
  const faults: ScrubFault[] = []
  const undone = new Set(sealed)
  for (let after: string | undefined = '0001-01-01'; after !== undefined; ) {
    const page = await closesAfter(tx, after, closesAtOnce)
    const keys = page.map(({ act }) => keyOfAct(act))
    const events = new Map((await findEvents(tx, keys)).map((event) => [actOf(event), event]))
    for (const { day, act, preparedId, totals } of page) {
      undone.delete(act)
      const facts = events.get(act)?.facts
      const isSealed =
        facts?.['day'] === day &&
        facts['prepared'] === preparedId &&
        totals !== null &&
        facts['totals'] === totalsHash(totals)
      if (!isSealed) faults.push({ at: `close of ${day}`, fault: 'its totals were changed' })
    }
    after = page.length === closesAtOnce ? page.at(-1)?.day : undefined
  }
  for (const act of undone) faults.push({ at: `close ${act}`, fault: 'its day is open again' })
  return faults
}
