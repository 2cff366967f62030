/**
 * The whole record computed again (AU-5): the log's tree from its leaves, each leaf's commitment
 * from the event behind it with its answers, entries and document, the ledger. A page at a time,
 * so that memory does not grow with the record.
 */
import { actOf, countEvents, findCases, findEvents, type Case } from '#platform/cases'
import type { CaseEvent, EventKey } from '#platform/cases'
import type { Database, Tx } from '#platform/database'
import { credentialHash, documentsOfCases, type IssuedDocument } from '#platform/documents'
import { civilDateOf } from '#platform/kernel'
import { countLeaves, decodeEntry, scrubTree } from '#platform/log'
import type { ScrubbedLeaf, ScrubFault } from '#platform/log'
import { checkLedger } from '#platform/payments'
import { countEntries, entriesOfCases, type WrittenEntry } from '#platform/registers'
import type { Platform } from './platform.ts'
import { eventCommitment } from './record.ts'
import { openCredential } from './sealed-answers.ts'

export type Scrubbed = {
  readonly leaves: number
  readonly faultCount: number
  /** The first that were found. */
  readonly faults: readonly ScrubFault[]
}

type Scrub = {
  readonly tx: Tx
  readonly vault: Platform['setting']['vault']
  readonly tell: (fault: ScrubFault) => void
  /** Entries that belong to events which have been seen. */
  entriesSeen: number
}

const faultsKept = 100

/**
 * Recomputes everything that the published head covers. `pause` is awaited after every page: it
 * makes the work slow on purpose, and ends it by throwing.
 */
export async function scrubRecord(
  platform: Pick<Platform, 'log' | 'logVerifierKey' | 'setting'>,
  db: Database,
  pause: () => Promise<void>,
): Promise<Scrubbed> {
  const faults: ScrubFault[] = []
  let faultCount = 0
  const tell = (fault: ScrubFault) => {
    faultCount += 1
    if (faults.length < faultsKept) faults.push(fault)
  }
  const scrub: Scrub = { tx: db, vault: platform.setting.vault, tell, entriesSeen: 0 }
  const before = await atOneMoment(db, countAll)
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
  checkEntriesSeen(scrub, leaves, before)
  for (const { invariant, subject } of await atOneMoment(db, checkLedger)) {
    tell({ at: `ledger ${subject}`, fault: `${invariant} is broken` })
  }
  return { leaves, faultCount, faults }
}

/** What is written together is counted together, while the program goes on writing. */
function atOneMoment<T>(db: Database, read: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transact(async (tx) => {
    await tx.query(`set transaction isolation level repeatable read, read only`)
    return read(tx)
  })
}

type Counts = { readonly events: number; readonly leaves: number; readonly entries: number }

async function countAll(tx: Tx): Promise<Counts> {
  return {
    events: await countEvents(tx),
    leaves: await countLeaves(tx),
    entries: await countEntries(tx),
  }
}

/** Where every act is under the head, every entry must have been seen with its act. */
function checkEntriesSeen(scrub: Scrub, leaves: number, before: Counts): void {
  if (leaves !== before.leaves || scrub.entriesSeen === before.entries) return
  const fault = `${before.entries} entries, of which acts account for ${scrub.entriesSeen}`
  scrub.tell({ at: 'registers', fault })
}

type Behind = {
  readonly events: ReadonlyMap<string, CaseEvent>
  readonly cases: ReadonlyMap<string, Case>
  readonly entries: ReadonlyMap<string, readonly WrittenEntry[]>
  readonly documents: ReadonlyMap<string, IssuedDocument>
}

async function checkActs(scrub: Scrub, leaves: readonly ScrubbedLeaf[]): Promise<void> {
  const behind = await readBehind(scrub.tx, leaves)
  for (const leaf of leaves) {
    const event = behind.events.get(leaf.act)
    const fault = event ? faultOf(scrub, leaf, event, behind) : 'its event is not in the record'
    scrub.entriesSeen += behind.entries.get(leaf.act)?.length ?? 0
    if (fault) scrub.tell({ at: `leaf ${leaf.index} (${leaf.act})`, fault })
  }
}

async function readBehind(tx: Tx, leaves: readonly ScrubbedLeaf[]): Promise<Behind> {
  const keys = leaves.map(({ act }) => eventKeyOf(act))
  const ids = [...new Set(keys.map(({ id }) => id))]
  const unique = new Map(keys.map((key) => [`${key.jurisdiction}/${key.id}`, key]))
  const events = await findEvents(tx, keys)
  const cases = await findCases(tx, [...unique.values()])
  const entries = await entriesOfCases(tx, ids)
  const documents = await documentsOfCases(tx, ids)
  return {
    events: new Map(events.map((event) => [actOf(event), event])),
    cases: new Map(cases.map((kase) => [`${kase.jurisdiction}/${kase.id}`, kase])),
    entries: Map.groupBy(entries, ({ jurisdiction, caseId: id, caseSeq: seq }) =>
      actOf({ jurisdiction, id, seq }),
    ),
    documents: new Map(
      documents.map((one) => [
        actOf({ jurisdiction: one.jurisdiction, id: one.caseId, seq: one.caseSeq }),
        one,
      ]),
    ),
  }
}

/** The key that `actOf` has made a leaf's name from. */
function eventKeyOf(act: string): EventKey {
  const [jurisdiction = '', id = '', seq = '0'] = act.split('/')
  return { jurisdiction, id, seq: Number(seq) }
}

/** What of an act does not agree with its leaf; undefined when everything does. */
function faultOf(
  scrub: Scrub,
  leaf: ScrubbedLeaf,
  event: CaseEvent,
  behind: Behind,
): string | undefined {
  const logged = decodeEntry(leaf.entry)
  if (!logged) return 'its entry cannot be read'
  if (!event.commitment.equals(logged.commitment)) return 'its event binds something else'
  if (logged.issuer !== event.jurisdiction) return 'its event is of another place'
  if (logged.day !== civilDateOf(event.at)) return 'its event is of another day'
  const kase = behind.cases.get(`${event.jurisdiction}/${event.id}`)
  const document = behind.documents.get(leaf.act)
  // Without salt of its own an event is bound by the signed document that it issued.
  if (!event.salt) return documentFault(scrub, event, kase, document)
  const computed = eventCommitment(event, kase?.sealed, behind.entries.get(leaf.act) ?? [])
  return computed.equals(event.commitment) ? undefined : 'its event or its entries were changed'
}

function documentFault(
  { vault }: Scrub,
  event: CaseEvent,
  kase: Case | undefined,
  document: IssuedDocument | undefined,
): string | undefined {
  if (!document) return 'the document that it issued is not in the record'
  if (!document.hash.equals(event.commitment)) return 'its document is another one'
  // After erasure there is nothing left to compute from; the hash remains.
  if (!kase?.dataKey) return undefined
  try {
    const credential = openCredential(vault, kase, document)
    return credentialHash(credential).equals(document.hash) ? undefined : 'its document was changed'
  } catch {
    return 'its document cannot be opened'
  }
}
