/** Whether every entry of a register was written by an act that the log knows. */
import { actOf, findEvents, keyOfAct } from '#platform/cases'
import type { Tx } from '#platform/database'
import { leavesFrom, waitingActs } from '#platform/log'
import { countPersonEntries, countPersonEntriesOf, personEntriesAfter } from '#platform/population'
import { countEntries, countEntriesOf, entriesAfter } from '#platform/registers'

const leavesAtOnce = 1_000
const entriesAtOnce = 1_000

type Counted = { readonly all: number; readonly since: number }

/**
 * How many entries there are, and how many were written by the acts from a leaf on and by those
 * that wait to be sealed. Call it in a transaction that sees one moment: acts go on meanwhile.
 */
export async function countEntriesFrom(tx: Tx, index: number): Promise<Counted> {
  const since = await sumFrom(tx, index, (acts) =>
    countEntriesOf(
      tx,
      acts.map(({ jurisdiction, id, seq }) => ({ jurisdiction, caseId: id, caseSeq: seq })),
    ),
  )
  return { all: await countEntries(tx), since }
}

/** The same of entries about persons. */
export async function countPersonEntriesFrom(tx: Tx, index: number): Promise<Counted> {
  const since = await sumFrom(tx, index, (acts) =>
    countPersonEntriesOf(
      tx,
      acts
        .filter(({ seq }) => seq === 1)
        .map(({ jurisdiction, id: actId }) => ({ jurisdiction, actId })),
    ),
  )
  return { all: await countPersonEntries(tx), since }
}

type ActKey = ReturnType<typeof keyOfAct>

async function sumFrom(
  tx: Tx,
  index: number,
  countOf: (acts: readonly ActKey[]) => Promise<number>,
): Promise<number> {
  let sum = await countOf((await waitingActs(tx)).map(keyOfAct))
  for (let from: number | undefined = index; from !== undefined; ) {
    const leaves: { index: number; act: string }[] = await leavesFrom(tx, from, leavesAtOnce)
    sum += await countOf(leaves.map(({ act }) => keyOfAct(act)))
    const last = leaves.at(-1)
    from = leaves.length === leavesAtOnce && last ? last.index + 1 : undefined
  }
  return sum
}

type AtOneMoment = <T>(read: (tx: Tx) => Promise<T>) => Promise<T>

/** Every entry about a person whose act is no event of the record, as `person/seq`. */
export async function* personEntriesWithoutAct(atOneMoment: AtOneMoment): AsyncGenerator<string> {
  let last: { personId: string; seq: number } | undefined = { personId: '', seq: 0 }
  while (last) {
    const after: typeof last = last
    const { entries, known } = await atOneMoment(async (tx) => {
      const page = await personEntriesAfter(tx, after, entriesAtOnce)
      const keys = page.map(({ jurisdiction, actId: id }) => ({ jurisdiction, id, seq: 1 }))
      return { entries: page, known: new Set((await findEvents(tx, keys)).map(actOf)) }
    })
    for (const { personId, seq, jurisdiction, actId: id } of entries) {
      if (!known.has(actOf({ jurisdiction, id, seq: 1 }))) yield `${personId}/${seq}`
    }
    last = entries.length === entriesAtOnce ? entries.at(-1) : undefined
  }
}

/**
 * Every entry whose act is no event of the record, as `register/key/seq`, a page at a time.
 * `atOneMoment` reads what belongs together.
 */
export async function* entriesWithoutAct(atOneMoment: AtOneMoment): AsyncGenerator<string> {
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
