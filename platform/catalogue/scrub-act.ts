/** Whether what stands behind a leaf of the log still is what the leaf was sealed for. */
import { sealsOfAttachments } from '#platform/attachments'
import { sealsOfPortraits } from '#platform/biometrics'
import { machinePermit } from '#platform/consent'
import { actOf, findCases, findEvents, keyOfAct, ledgerStepsOf, type Case } from '#platform/cases'
import type { CaseEvent } from '#platform/cases'
import type { Tx } from '#platform/database'
import { credentialDigest, credentialHash, documentsOfCases } from '#platform/documents'
import type { IssuedDocument } from '#platform/documents'
import type { Vault } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import { decodeEntry, type ScrubbedLeaf } from '#platform/log'
import { paidChargesOf } from '#platform/payments'
import { boundEntriesOf, type BoundEntry } from '#platform/population'
import { entriesOfCases, type WrittenEntry } from '#platform/registers'
import { splitFromIn } from './linked/links.ts'
import { photosBound } from './photos/step.ts'
import { boundBy, hashOfEntries } from './population.ts'
import type { BoundPortrait } from './portraits/rules.ts'
import { documentSalt, eventCommitment } from './record.ts'
import { caseKeyOwner, openCredential } from './sealed-answers.ts'

/** What belongs to a page of leaves, as one moment shows it. */
export type Behind = {
  /** By act: those of the leaves, and the last one of each case. */
  readonly events: ReadonlyMap<string, CaseEvent>
  readonly cases: ReadonlyMap<string, Case>
  readonly entries: ReadonlyMap<string, readonly WrittenEntry[]>
  readonly documents: ReadonlyMap<string, IssuedDocument>
  /** By capture: the seals of what is kept of portraits. */
  readonly portraits: ReadonlyMap<string, string>
  /** By attachment: the seals of what is kept of photos. */
  readonly photos: ReadonlyMap<string, string>
  /** By act: what was entered of persons by it. */
  readonly persons: ReadonlyMap<string, readonly BoundEntry[]>
  /** By case: how many steps money took, and how many charges it paid. */
  readonly ledgerSteps: ReadonlyMap<string, number>
  readonly chargesPaid: ReadonlyMap<string, number>
}

export const caseName = ({ jurisdiction, id }: { jurisdiction: string; id: string }) =>
  `${jurisdiction}/${id}`

/** Call it in a transaction that sees one moment: acts go on meanwhile. */
export async function readBehind(
  tx: Tx,
  vault: Vault,
  leaves: readonly ScrubbedLeaf[],
): Promise<Behind> {
  const keys = leaves.map(({ act }) => keyOfAct(act))
  const ids = [...new Set(keys.map(({ id }) => id))]
  const unique = [...new Map(keys.map((key) => [caseName(key), key])).values()]
  const cases = await findCases(tx, unique)
  const events = await findEvents(tx, [...keys, ...cases])
  const splitFrom = await findCases(
    tx,
    events.flatMap((event) => splitFromIn(event) ?? []),
  )
  const entries = await entriesOfCases(tx, ids)
  const documents = await documentsOfCases(tx, ids)
  return {
    events: new Map(events.map((event) => [actOf(event), event])),
    cases: new Map([...splitFrom, ...cases].map((kase) => [caseName(kase), kase])),
    entries: Map.groupBy(entries, ({ jurisdiction, caseId: id, caseSeq: seq }) =>
      actOf({ jurisdiction, id, seq }),
    ),
    documents: new Map(
      documents.map((one) => [
        actOf({ jurisdiction: one.jurisdiction, id: one.caseId, seq: one.caseSeq }),
        one,
      ]),
    ),
    portraits: await sealsOfPortraits(
      tx,
      events.flatMap((event) => boundIn(event)?.capture ?? []),
    ),
    photos: await sealsOfAttachments(
      tx,
      events.flatMap(({ facts }) => photosBound(facts).map(([id]) => id)),
    ),
    persons: await personsBehind(tx, vault, events),
    ledgerSteps: await ledgerStepsOf(tx, unique),
    chargesPaid: await paidChargesOf(tx, ids),
  }
}

/** The portrait that an issuing act has bound. */
function boundIn({ facts }: Pick<CaseEvent, 'facts'>) {
  const { portrait } = facts as { readonly portrait?: BoundPortrait }
  return portrait?.kind === 'shown' ? portrait : undefined
}

async function personsBehind(tx: Tx, vault: Vault, events: readonly CaseEvent[]) {
  const permit = machinePermit('scrub')
  const opener = {
    permitsFor: async (ids: readonly string[]) => new Map(ids.map((id) => [id, permit])),
  }
  const acts = events.filter((event) => boundBy(event) !== undefined)
  const entries = await boundEntriesOf(
    tx,
    vault,
    opener,
    acts.map(({ jurisdiction, id: actId }) => ({ jurisdiction, actId })),
  )
  return Map.groupBy(entries, ({ jurisdiction, actId: id }) => actOf({ jurisdiction, id, seq: 1 }))
}

/** What does not agree with a leaf; of a case as a whole, it is told at the case's first leaf. */
export function faultsOfLeaf(vault: Vault, leaf: ScrubbedLeaf, behind: Behind): string[] {
  const event = behind.events.get(leaf.act)
  if (!event) return ['its event is not in the record']
  const kase = behind.cases.get(caseName(event))
  const fault = faultOfAct(vault, leaf, event, behind)
  const faults = [fault ?? [], faultsOfPersons(event, behind.persons.get(leaf.act) ?? [])].flat()
  return event.seq === 1 && kase ? [...faults, ...faultsOfCase(kase, event, behind)] : faults
}

/** Which entries of persons are not what the act bound; of one that is gone the act alone tells. */
function faultsOfPersons(event: CaseEvent, entries: readonly BoundEntry[]): string[] {
  const bound = boundBy(event)
  if (bound === undefined) return []
  const faults = entries
    .filter((entry) => !entry.isWhole)
    .map(({ personId, seq }) => `the entry ${personId}/${seq} of a person was changed`)
  if (hashOfEntries(entries) !== bound) faults.push('its entries of persons are other ones')
  return faults
}

function faultOfAct(
  vault: Vault,
  leaf: ScrubbedLeaf,
  event: CaseEvent,
  behind: Behind,
): string | undefined {
  const logged = decodeEntry(leaf.entry)
  if (!logged) return 'its entry cannot be read'
  if (!event.commitment.equals(logged.commitment)) return 'its event binds something else'
  if (logged.issuer !== event.jurisdiction) return 'its event is of another place'
  if (logged.day !== civilDateOf(event.at)) return 'its event is of another day'
  const kase = behind.cases.get(caseName(event))
  const portrait = boundIn(event)
  const kept = portrait && behind.portraits.get(portrait.capture)
  // One that is gone was destroyed, as it must be some day.
  if (kept !== undefined && kept !== portrait?.seal) return 'its portrait is another one'
  const isOther = photosBound(event.facts).some(([id, seal]) => {
    const photo = behind.photos.get(id)
    return photo !== undefined && photo !== seal
  })
  if (isOther) return 'one of its photos is another one'
  const document = behind.documents.get(leaf.act)
  const bound = eventCommitment(event, kase?.sealed, behind.entries.get(leaf.act) ?? [])
  const fault = document
    ? faultOfDocument(vault, event, kase, document, bound)
    : bound.equals(event.commitment)
      ? undefined
      : changed
  return fault === changed && kase && lostWithItsKey(vault, kase) ? erased : fault
}

const changed = 'its event or its entries were changed'

/** Nothing can tell any more what the act bound; told once for a case, and apart. */
export const erased = 'was erased together with what its acts bound: they cannot be checked'

/**
 * Erasing destroys a key and leaves what is sealed; it once took that as well. Only where the list
 * of destroyed keys, which no database holds, names the case: else somebody else took it.
 */
function lostWithItsKey(vault: Vault, { id, sealed, dataKey }: Case): boolean {
  return !sealed && !dataKey && vault.isDestroyed(caseKeyOwner(id))
}

/**
 * The log binds the document, and the document its act by its salt: both are checked by what
 * stands in clear. The signed bytes are looked into as long as there is a key to them.
 */
function faultOfDocument(
  vault: Vault,
  event: CaseEvent,
  kase: Case | undefined,
  document: IssuedDocument,
  bound: Buffer,
): string | undefined {
  if (!document.hash.equals(event.commitment)) return 'its document is another one'
  const { digest, hash } = document
  if (!credentialHash(documentSalt(bound), digest).equals(hash)) return changed
  if (!kase?.dataKey) return undefined
  try {
    const credential = openCredential(
      vault,
      { case: kase, permit: machinePermit('scrub') },
      document,
    )
    return credentialDigest(credential).equals(digest) ? undefined : 'its document was changed'
  } catch {
    return 'its document cannot be opened'
  }
}

/** A case is where its last event left it, belongs to who began it, and was paid for. */
function faultsOfCase(kase: Case, first: CaseEvent, behind: Behind): string[] {
  const faults: string[] = []
  const last = behind.events.get(actOf(kase))
  if (last?.toState !== kase.state) faults.push('its case is not where its last event left it')
  const { actingFor } = first.facts as { actingFor?: { personId: string } }
  const splitFrom = splitFromIn(first)
  // What an officer split off is of whoever began the case out of which it came.
  const inherited = splitFrom && behind.cases.get(caseName(splitFrom))?.applicantId
  const beganIt = first.postId === undefined ? (actingFor?.personId ?? first.actorId) : inherited
  if (kase.applicantId !== beganIt) faults.push('its case is not of whoever began it')
  const paid = behind.chargesPaid.get(kase.id) ?? 0
  const taken = behind.ledgerSteps.get(kase.id) ?? 0
  if (paid !== taken) faults.push(`money took ${taken} steps of its case and paid ${paid} charges`)
  return faults
}
