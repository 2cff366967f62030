/** Whether every entry of a register was written by an act that the log knows. */
import { actOf, findEvents, keyOfAct } from '#platform/cases'
import type { Tx } from '#platform/database'
import { leavesFrom, waitingActs } from '#platform/log'
import { countEntries, countEntriesOf, entriesAfter } from '#platform/registers'

const leavesAtOnce = 1_000
const entriesAtOnce = 1_000

/**
 * How many entries there are, and how many were written by the acts from a leaf on and by those
 * that wait to be sealed. Call it in a transaction that sees one moment: acts go on meanwhile.
 */
export async function countEntriesFrom(
  tx: Tx,
  index: number,
): Promise<{ readonly all: number; readonly since: number }> {
  const all = await countEntries(tx)
  let since = await countOf(tx, await waitingActs(tx))
  for (let from: number | undefined = index; from !== undefined; ) {
    const leaves: { index: number; act: string }[] = await leavesFrom(tx, from, leavesAtOnce)
    since += await countOf(
      tx,
      leaves.map(({ act }) => act),
    )
    const last = leaves.at(-1)
    from = leaves.length === leavesAtOnce && last ? last.index + 1 : undefined
  }
  return { all, since }
}

function countOf(tx: Tx, acts: readonly string[]): Promise<number> {
  const keys = acts.map(keyOfAct)
  return countEntriesOf(
    tx,
    keys.map(({ jurisdiction, id, seq }) => ({ jurisdiction, caseId: id, caseSeq: seq })),
  )
}

/**
 * Every entry whose act is no event of the record, as `register/key/seq`, a page at a time.
 * `atOneMoment` reads what belongs together.
 */
export async function* entriesWithoutAct(
  atOneMoment: <T>(read: (tx: Tx) => Promise<T>) => Promise<T>,
): AsyncGenerator<string> {
  let last: { register: string; key: string; seq: number } | undefined = {
    register: '',
    key: '',
    seq: 0,
  }
  while (last) {
    const after: typeof last = last
    const { entries, known } = await atOneMoment(async (tx) => {
      const page = await entriesAfter(tx, after, entriesAtOnce)
      const keys = page.map(({ jurisdiction, caseId, caseSeq }) => {
        return { jurisdiction, id: caseId, seq: caseSeq }
      })
      return { entries: page, known: new Set((await findEvents(tx, keys)).map(actOf)) }
    })
    for (const { register, key, seq, jurisdiction, caseId, caseSeq } of entries) {
      const act = actOf({ jurisdiction, id: caseId, seq: caseSeq })
      if (!known.has(act)) yield `${register}/${key}/${seq}`
    }
    last = entries.length === entriesAtOnce ? entries.at(-1) : undefined
  }
}
