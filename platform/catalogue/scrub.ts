/**
 * The whole record computed again (AU-5): the log's tree from its leaves, each leaf's commitment
 * from the event behind it with its answers, entries and document, the ledger. A page at a time,
 * so that memory does not grow with the record.
 */
import { countEvents, findChangedWords, keyOfAct } from '#platform/cases'
import { readAtOneMoment, type Database, type Tx } from '#platform/database'
import {
  countLeaves,
  decodeEntry,
  scrubTree,
  type ScrubbedLeaf,
  type ScrubFault,
} from '#platform/log'
import { checkLedger } from '#platform/payments'
import { lotFaults } from './audits/draw.ts'
import { checkMoneyCount } from './count-money.ts'
import type { Platform } from './platform.ts'
import { caseName, erased, faultsOfLeaf, readBehind } from './scrub-act.ts'
import { publicationFaults, type Night } from './publication/rebuild.ts'
import { readFaults } from './privacy/close-reads.ts'
import { closeFaults } from './scrub-closes.ts'
import {
  countEntriesFrom,
  countPersonEntriesFrom,
  entriesWithoutAct,
  personEntriesWithoutAct,
} from './scrub-entries.ts'

export type Scrubbed = {
  readonly leaves: number
  readonly faultCount: number
  /** The first that were found. */
  readonly faults: readonly ScrubFault[]
}

type Scrub = {
  readonly db: Database
  readonly vault: Platform['setting']['vault']
  readonly tell: (fault: ScrubFault) => void
  /** Entries that belong to events which have been seen. */
  entriesSeen: number
  personEntriesSeen: number
  /** The acts that closed a day. */
  readonly closes: Set<string>
  /** The acts that closed the record of reads, in the log's order. */
  readonly readClosings: string[]
  /** Cases of which nothing is left to check. */
  readonly erased: Set<string>
}

const faultsKept = 100

/**
 * Recomputes everything that the published head covers. `pause` is awaited after every page: it
 * makes the work slow on purpose, and ends it by throwing. What everybody reads takes opening each
 * case: of a `night` it is a share in turn.
 */
export async function scrubRecord(
  platform: Pick<Platform, 'log' | 'logVerifierKey' | 'setting'>,
  db: Database,
  pause: () => Promise<void>,
  night?: Night,
): Promise<Scrubbed> {
  const faults: ScrubFault[] = []
  let faultCount = 0
  const tell = (fault: ScrubFault) => {
    faultCount += 1
    if (faults.length < faultsKept) faults.push(fault)
  }
  const scrub: Scrub = {
    db,
    vault: platform.setting.vault,
    tell,
    entriesSeen: 0,
    personEntriesSeen: 0,
    closes: new Set(),
    readClosings: [],
    erased: new Set(),
  }
  const before = await readAtOneMoment(db, countAll)
  const leaves = await scrubTree(db, {
    log: platform.log,
    verifierKey: platform.logVerifierKey,
    tell,
    eachPage: async (page) => {
      await checkActs(scrub, page)
      await pause()
    },
  })
  if (before.events !== before.leaves) {
    tell({ at: 'record', fault: `${before.events} events have ${before.leaves} leaves` })
  }
  await checkEntriesSeen(scrub, leaves)
  await checkPersonEntriesSeen(scrub, leaves)
  for (const fault of await readAtOneMoment(db, (tx) => closeFaults(tx, scrub.closes))) tell(fault)
  const now = platform.setting.now()
  for (const fault of await readFaults(db, scrub.readClosings, now, pause)) tell(fault)
  for (const fault of await publicationFaults(db, platform.setting, pause, night)) tell(fault)
  for (const id of await findChangedWords(db)) {
    tell({ at: `words ${id}`, fault: 'words of explanations were changed' })
  }
  for (const { invariant, subject } of await readAtOneMoment(db, checkLedger)) {
    tell({ at: `ledger ${subject}`, fault: `${invariant} is broken` })
  }
  for (const { jurisdiction, account } of await checkMoneyCount(db)) {
    tell({ at: `figures ${jurisdiction} ${account}`, fault: 'counted otherwise than posted' })
  }
  // Last, so that among those kept they stand in nobody's place.
  for (const name of scrub.erased) tell({ at: `case ${name}`, fault: erased })
  return { leaves, faultCount, faults }
}

type Counts = { readonly events: number; readonly leaves: number }

async function countAll(tx: Tx): Promise<Counts> {
  return { events: await countEvents(tx), leaves: await countLeaves(tx) }
}

/**
 * Entries are never taken away: those seen with the acts under the head, and those that acts have
 * written since, are all that there are at one moment, however busy it is.
 */
async function checkEntriesSeen({ db, tell, entriesSeen }: Scrub, leaves: number): Promise<void> {
  const { all, since } = await readAtOneMoment(db, (tx) => countEntriesFrom(tx, leaves))
  if (entriesSeen + since === all) return
  tell({
    at: 'registers',
    fault: `${all} entries, of which acts account for ${entriesSeen + since}`,
  })
  for await (const entry of entriesWithoutAct((read) => readAtOneMoment(db, read))) {
    tell({ at: `entry ${entry}`, fault: 'no act has written it' })
  }
}

/** The same of what is recorded of persons. */
async function checkPersonEntriesSeen(scrub: Scrub, leaves: number): Promise<void> {
  const { db, tell, personEntriesSeen } = scrub
  const { all, since } = await readAtOneMoment(db, (tx) => countPersonEntriesFrom(tx, leaves))
  if (personEntriesSeen + since === all) return
  const accounted = personEntriesSeen + since
  tell({ at: 'population', fault: `${all} entries, of which acts account for ${accounted}` })
  for await (const entry of personEntriesWithoutAct((read) => readAtOneMoment(db, read))) {
    tell({ at: `person ${entry}`, fault: 'no act has written it' })
  }
}

async function checkActs(scrub: Scrub, leaves: readonly ScrubbedLeaf[]): Promise<void> {
  const [behind, lots] = await readAtOneMoment(scrub.db, async (tx) => {
    const found = await readBehind(tx, scrub.vault, leaves)
    const events = leaves.flatMap(({ act }) => found.events.get(act) ?? [])
    return [found, await lotFaults(tx, scrub, events)] as const
  })
  lots.forEach(scrub.tell)
  for (const leaf of leaves) {
    scrub.personEntriesSeen += behind.persons.get(leaf.act)?.length ?? 0
    scrub.entriesSeen += behind.entries.get(leaf.act)?.length ?? 0
    const kind = decodeEntry(leaf.entry)?.kind
    if (kind === 'totals') scrub.closes.add(leaf.act)
    if (kind === 'reads-closed') scrub.readClosings.push(leaf.act)
    for (const fault of faultsOfLeaf(scrub.vault, leaf, behind)) {
      if (fault === erased) scrub.erased.add(caseName(keyOfAct(leaf.act)))
      else scrub.tell({ at: `leaf ${leaf.index} (${leaf.act})`, fault })
    }
  }
}
