/** Notes of officers on a case: for whoever works on it or oversees it, nobody it is about. */
import {
  appendNote,
  caseProblems,
  findRequests,
  lockCases,
  notesOf,
  recordRequests,
  type RequestKey,
} from '#platform/cases'
import { ownReading } from '#platform/consent'
import type { Database, Tx } from '#platform/database'
import { checkAnswers, longText, personsIn } from '#platform/forms'
import { findPersons, type Actor } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import type { CaseView } from '../case-view.ts'
import { mayRead, type ReadAs } from '../may-read.ts'
import { catalogueProblems } from '../problems.ts'
import { caseKeyOf, openPart, sealPart } from '../sealed-answers.ts'
import type { Setting } from '../setting.ts'

/** What a note asks, as a form does. */
export const noteForm = { note: longText({ max: 2_000 }) }

export type Note = {
  readonly words: string
  readonly postId: string
  readonly at: Date
  readonly isOwn: boolean
}

export type Notes = {
  readonly notes: readonly Note[]
  /** Who works on the case writes; who oversees it only reads. */
  readonly mayWrite: boolean
}

/**
 * The notes, as part of the reading in which the case was opened; undefined for whoever does not
 * read it for an office, or is named in it.
 */
export async function readNotes(
  tx: Tx,
  setting: Setting,
  reader: Actor,
  view: CaseView,
): Promise<Notes | undefined> {
  const readAs = await officeReading(tx, setting, reader, view)
  if (!readAs) return undefined
  const { case: kase, permit } = view
  const key = caseKeyOf(setting.vault, kase, permit)
  const written = key ? await notesOf(tx, kase) : []
  return {
    mayWrite: key !== undefined && readAs.purpose === 'case-work',
    notes: written.flatMap(({ sealed, postId, at, authorId }) => {
      const { words } = key ? openPart(key, kase.id, 'note', sealed) : {}
      const isOwn = authorId === readAs.personId
      return typeof words === 'string' ? [{ words, postId, at, isOwn }] : []
    }),
  }
}

/**
 * Adds a note, once however often it is sent under its key.
 * @throws action-not-yours, answers-faulty, case-key-reused; action-not-now after erasure
 */
export async function writeNote(
  { db, setting }: { readonly db: Database; readonly setting: Setting },
  author: Actor,
  view: CaseView,
  given: { readonly input: unknown; readonly request?: RequestKey },
): Promise<void> {
  const now = setting.now()
  const result = checkAnswers(noteForm, given.input, { today: civilDateOf(now), lists: {} })
  if ('faults' in result) throw catalogueProblems['answers-faulty']({ faults: result.faults })
  const { note: words } = result.answers
  await db.transact(async (tx) => {
    const readAs = await officeReading(tx, setting, author, view)
    if (readAs?.purpose !== 'case-work' || !readAs.post) {
      throw catalogueProblems['action-not-yours']()
    }
    // As it stands now: it may have been erased since it was opened.
    const [kase] = await lockCases(tx, [view.case])
    const key = kase && caseKeyOf(setting.vault, kase, view.permit)
    if (!key) throw catalogueProblems['action-not-now']()
    const { personId: authorId, post } = readAs
    const request = given.request && { actorId: authorId, ...given.request }
    const [before] = request ? await findRequests(tx, [request]) : []
    if (before && !before.bodyHash.equals(request?.bodyHash ?? Buffer.of())) {
      throw caseProblems['case-key-reused']()
    }
    if (before) return
    const sealed = sealPart(key, kase.id, 'note', { words })
    await appendNote(tx, kase, { authorId, postId: post.id, sealed, at: now })
    if (request) await recordRequests(tx, [{ ...request, answer: { kind: 'note' } }], now)
  })
}

/** Whoever serves a counter, or does a part for another office, is told nothing between them. */
const isOffices = ({ purpose }: ReadAs) => purpose !== 'counter-service' && purpose !== 'task'

/** Under what an officer reads the case for his office; undefined where he is named in it. */
async function officeReading(
  tx: Tx,
  { vault }: Setting,
  reader: Actor,
  { service, case: kase, events, answers }: CaseView,
): Promise<ReadAs | undefined> {
  const readAs = mayRead(service, kase, reader, events[0]?.postId)
  if (reader.kind !== 'officer' || !readAs?.post || !isOffices(readAs)) return undefined
  const { personId } = reader
  const named = personsIn(service.form, answers)
  if (named.length === 0) return readAs
  const own = (await findPersons(tx, vault, [personId], ownReading(personId))).get(personId)
  return named.some(({ cnic }) => cnic === own?.cnic) ? undefined : readAs
}
