import { actOf, eventsOf, type CaseKey } from '#platform/cases'
import { findDocumentByNumber } from '#platform/documents'
import { decodeEntry, findLeaves, type LeafKind, type SignedCheckpoint } from '#platform/log'
import { entriesOfRecord } from '#platform/registers'
import type { CivilDate } from '#platform/kernel'
import type { Platform } from './platform.ts'

/** One official act of a document's life as the public log has it: nothing about a person. */
export type LoggedAct = {
  readonly kind: LeafKind
  readonly day: CivilDate
  readonly index: number
  /** A `.tlog-proof` that carries the entry as its extra data. */
  readonly proof: string
}

export type LoggedActs = {
  /** As it is printed. */
  readonly number: string
  /** The head under which all of them are proven. */
  readonly checkpoint: SignedCheckpoint | undefined
  /** In the order in which they were sealed. */
  readonly acts: readonly LoggedAct[]
  /** Acts that no published head covers yet. */
  readonly waiting: number
}

/**
 * Every act that led to a document, and every one since, each with its proof; undefined for a
 * number that no document has. Problem `document-number-needs-prefix` as elsewhere.
 */
export async function loggedActsOf(
  platform: Pick<Platform, 'db' | 'log' | 'setting'>,
  number: string,
): Promise<LoggedActs | undefined> {
  const { db, log } = platform
  const document = await findDocumentByNumber(db, number)
  if (!document) return undefined
  const cases = await casesOf(platform, document.number, {
    jurisdiction: document.jurisdiction,
    id: document.caseId,
  })
  const events = (await Promise.all(cases.map((key) => eventsOf(db, key)))).flat()
  const { sealed, waiting } = await findLeaves(db, events.map(actOf))
  const checkpoint = await log.readCheckpoint()
  const size = checkpoint?.size ?? 0
  const covered = [...sealed.values()]
    .filter(({ index }) => index < size)
    .sort((a, b) => a.index - b.index)
  const acts = await Promise.all(
    covered.map(async ({ index, entry }): Promise<LoggedAct | undefined> => {
      const decoded = decodeEntry(entry)
      if (!decoded || !checkpoint) return undefined
      const proof = await log.proofFile(index, checkpoint, entry)
      return { kind: decoded.kind, day: decoded.day, index, proof }
    }),
  )
  return {
    number: document.number,
    checkpoint,
    acts: acts.filter((act) => act !== undefined),
    waiting: waiting.size + sealed.size - covered.length,
  }
}

/** The case that issued a document, and every other one that wrote to its record since. */
async function casesOf(
  { db, setting }: Pick<Platform, 'db' | 'setting'>,
  number: string,
  issuing: CaseKey,
): Promise<CaseKey[]> {
  const registers = [...setting.services.values()].flatMap(({ output, register }) =>
    output && register ? [register.into.id] : [],
  )
  const entries = await Promise.all(
    [...new Set(registers)].map((register) => entriesOfRecord(db, register, number)),
  )
  const keys = entries.flat().map(({ jurisdiction, caseId: id }) => ({ jurisdiction, id }))
  const byId = new Map([issuing, ...keys].map((key) => [key.id, key]))
  return [...byId.values()]
}
