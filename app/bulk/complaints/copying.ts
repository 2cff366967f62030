/** The rows of copied complaints: each sealed, bound and named anew, in the order of the log. */
import { copyOf, findingKeys, type LivedCase, type Setting } from '#platform/catalogue'
import { actOf, type CaseEvent } from '#platform/cases'
import type { Database } from '#platform/database'
import { idAt, tailsMax } from '#platform/kernel'
import { decodeEntry } from '#platform/log'
import type { LoadedRow, Put } from '../load-table.ts'
import { auditsOf, type Closers } from './lots.ts'
import { finderOf, kindOfLodger, registerLodgers } from './lodgers.ts'

/** Ids of one instant: those of the door's own begin with the smallest. */
const tailsKept = 4_096
const commitmentBytes = 32
const personsAtOnce = 1_000

/** The rows of a case and of its events. */
export type StoredCase = { readonly case: LoadedRow; readonly events: readonly LoadedRow[] }

export type Copying = {
  readonly setting: Setting
  /** In the order of their ids. */
  readonly lived: readonly LivedCase[]
  /** By case: facts as they are stored, of the case and of each event. */
  readonly stored: ReadonlyMap<string, StoredCase>
  /** Leaves of the lived cases by the names of their acts. */
  readonly entries: ReadonlyMap<string, Buffer>
  readonly closers: Closers
  /** How many of each. */
  readonly copies: number
  /** Those who lodged, in the order of their numbers. */
  readonly personIds: readonly string[]
  readonly firstMs: number
}

/** What a copy is called, and whose it is. */
export function namedAs({ lived, copies, personIds, firstMs }: Copying) {
  const numberOf = new Map(personIds.map((id, n) => [id, n]))
  // All are older than the first complaint.
  const startMs = firstMs - 1 - Math.ceil((personIds.length * (copies + 1)) / tailsMax)
  const personId = (n: number) => idAt(startMs + Math.floor(n / tailsMax), n % tailsMax)
  /** The person that stands for a lived one in the `k`-th copies, counted from 0. */
  const personNumber = (n: number, k: number) => (k + 1) * personIds.length + n
  return {
    caseId: (t: number, k: number): string => {
      const at = lived[t]?.case.createdAt.getTime() ?? 0
      return idAt(at, tailsKept + ((t * copies + k) % (tailsMax - tailsKept)))
    },
    personId,
    personNumber,
    personOf: (t: number, k: number): string =>
      personId(personNumber(numberOf.get(lived[t]?.case.applicantId ?? '') ?? 0, k)),
  }
}

/** Everybody who lodges in copies, by the program's own statements. */
export async function registerCopiedPersons(app: Database, copying: Copying): Promise<void> {
  const { setting, personIds, copies, firstMs } = copying
  const { personId, personNumber } = namedAs(copying)
  let some: { n: number; id: string; kind: ReturnType<typeof kindOfLodger> }[] = []
  const send = async () => {
    await registerLodgers(app, setting.vault, some, new Date(firstMs))
    some = []
  }
  for (let k = 0; k < copies; k += 1) {
    for (let lived = 0; lived < personIds.length; lived += 1) {
      const n = personNumber(lived, k)
      some.push({ n, id: personId(n), kind: kindOfLodger(lived) })
      if (some.length >= personsAtOnce) await send()
    }
  }
  if (some.length > 0) await send()
}

/** One event of the lived cases, and where it stands among all of them. */
type Ranked = { readonly event: CaseEvent; readonly t: number }

/** In the order of their times: so stand the leaves of all copies of each. */
export function rankEvents(lived: readonly LivedCase[]): readonly Ranked[] {
  return lived
    .flatMap(({ steps }, t) => steps.map(({ event }) => ({ event, t })))
    .toSorted((a, b) => a.event.at.getTime() - b.event.at.getTime() || a.t - b.t)
}

/**
 * Makes every copy once: its row goes to `cases`, its events to `events`. Gives what the leaves
 * bind, in their order, and the audits to which closings were drawn.
 */
export async function writeCopies(
  copying: Copying,
  ranked: readonly Ranked[],
  to: { readonly cases: Put; readonly events: Put },
): Promise<{ readonly commitments: Buffer; readonly audits: readonly LoadedRow[] }> {
  const { setting, lived, stored, closers, copies } = copying
  const { caseId, personOf } = namedAs(copying)
  const rankOf = new Map(ranked.map(({ event }, rank) => [actOf(event), rank]))
  const audits: LoadedRow[] = []
  const commitments = Buffer.alloc(ranked.length * copies * commitmentBytes)
  for (const [t, one] of lived.entries()) {
    const rows = stored.get(one.case.id)
    const ranks = one.steps.map(({ event }) => rankOf.get(actOf(event)) ?? 0)
    for (let k = 0; k < copies; k += 1) {
      const own = { id: caseId(t, k), applicantId: personOf(t, k) }
      const copy = copyOf(setting, one, own)
      const { dataKey, sealed } = copy.case
      const number = (t * copies + k) % tailsMax
      audits.push(...auditsOf(setting, copy.events, { closers, lived: one.case.id, number }))
      const full = to.cases({
        ...rows?.case,
        id: own.id,
        applicant_id: own.applicantId,
        data_key: dataKey,
        sealed,
      })
      if (full) await full
      for (const [index, event] of copy.events.entries()) {
        event.commitment.copy(commitments, ((ranks[index] ?? 0) * copies + k) * commitmentBytes)
        const wait = to.events({
          ...rows?.events[index],
          case_id: own.id,
          actor_id: event.actorId,
          sealed: event.sealed,
          commitment: event.commitment,
          salt: event.salt,
        })
        if (wait) await wait
      }
    }
  }
  return { commitments, audits }
}

/** Until its leaf is sealed, as a sequencer that is not behind takes. */
const sealedAfterMs = 250

/** A copy's leaf is its original's, around its own commitment. */
export function leafRows(
  copying: Copying,
  ranked: readonly Ranked[],
  { commitments, leafBase }: { readonly commitments: Buffer; readonly leafBase: number },
) {
  const { entries, copies } = copying
  const { caseId } = namedAs(copying)
  return async (put: Put): Promise<void> => {
    for (const [rank, { event, t }] of ranked.entries()) {
      const entry = entries.get(actOf(event)) ?? Buffer.alloc(0)
      const place = entry.indexOf(decodeEntry(entry)?.commitment ?? '-')
      if (place < 0) throw new Error(`${actOf(event)} has no leaf to copy`)
      const sealedAt = new Date(event.at.getTime() + sealedAfterMs)
      for (let k = 0; k < copies; k += 1) {
        const at = rank * copies + k
        const own = Buffer.from(entry)
        commitments.copy(own, place, at * commitmentBytes, (at + 1) * commitmentBytes)
        const full = put({
          index: leafBase + at,
          act: actOf({ ...event, id: caseId(t, k) }),
          entry: own,
          recorded_at: event.at,
          sealed_at: sealedAt,
        })
        if (full) await full
      }
    }
  }
}

/** Which copy is whose: by this the tables are copied in which nothing is sealed. */
export function copyRows(copying: Copying) {
  const { lived, copies } = copying
  const { caseId, personOf } = namedAs(copying)
  return async (put: Put): Promise<void> => {
    for (const [t, { case: kase }] of lived.entries()) {
      for (let k = 0; k < copies; k += 1) {
        const full = put({
          lived: kase.id,
          k,
          id: caseId(t, k),
          person: personOf(t, k),
          applicant: kase.applicantId,
        })
        if (full) await full
      }
    }
  }
}

/** By what officers find copies: each of its own person. */
export function foundByRows(copying: Copying) {
  const { setting, lived, copies, personIds } = copying
  const { caseId, personNumber } = namedAs(copying)
  const numberOf = new Map(personIds.map((id, n) => [id, n]))
  return async (put: Put): Promise<void> => {
    for (const [t, { case: kase }] of lived.entries()) {
      const number = numberOf.get(kase.applicantId ?? '') ?? 0
      for (let k = 0; k < copies; k += 1) {
        const { jurisdiction } = kase
        const id = caseId(t, k)
        const finder = finderOf(personNumber(number, k), kindOfLodger(number))
        for (const key of findingKeys(setting.vault, { id, jurisdiction }, finder)) {
          const full = put({ key, jurisdiction, case_id: id })
          if (full) await full
        }
      }
    }
  }
}
