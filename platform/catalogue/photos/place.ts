/** Where photos are given and looked at: a draft of one's own, or a case that one may read. */
import {
  appendPart,
  attachmentProblems,
  beginUpload,
  findUpload,
  finishUpload,
  listAttachments,
  openPicture,
  removeAttachment,
  takePicture,
  type Attachment,
  type Opening,
  type PictureSize,
} from '#platform/attachments'
import { ownReading, recordReads } from '#platform/consent'
import { photosMax, type Form, type FormWording } from '#platform/forms'
import type { Text } from '#platform/kernel'
import type { CaseView } from '../case-view.ts'
import type { Service } from '../definition.ts'
import type { OpenDraft } from '../drafts.ts'
import type { Platform } from '../platform.ts'
import { subjectOf } from '../sealed-answers.ts'
import { asksPhotos, photoQuestion } from './step.ts'

export type PhotoPlace = {
  readonly caseId: string
  /** Who gives photos here. */
  readonly ownerId: string
  /** The reading under which they are opened, which is on record. */
  readonly opening: Opening
  /** What may be answered with photos now, and with how many. */
  readonly questions: ReadonlyMap<string, number>
}

type Tools = Pick<Platform, 'db' | 'setting' | 'pictures'>

const toolsOf = ({ db, setting, pictures }: Tools) => ({
  db,
  vault: setting.vault,
  reader: pictures,
  now: setting.now,
})

function photosAskedBy(form: Form, action?: string): [string, number][] {
  return Object.entries(form).flatMap(([name, question]): [string, number][] => {
    if (question.kind !== 'photos') return []
    return [[photoQuestion(name, action), question.atMost ?? photosMax]]
  })
}

/** A draft of whoever is signed in. */
export async function photosOfDraft(
  { db }: Pick<Tools, 'db'>,
  { form }: Pick<Service, 'form'>,
  { id, applicantId }: Pick<OpenDraft, 'id' | 'applicantId'>,
  ownerId: string,
): Promise<PhotoPlace> {
  const permit = await recordReads(db, ownReading(applicantId), [applicantId])
  const opening = { permit, subject: applicantId }
  return { caseId: id, ownerId, opening, questions: new Map(photosAskedBy(form)) }
}

/** A case that was opened for its reader, with the steps that are his to take. */
export function photosOfCase(
  { case: kase, permit, moves }: Pick<CaseView, 'case' | 'permit' | 'moves'>,
  ownerId: string,
): PhotoPlace {
  const questions = moves.flatMap(({ action, move }) => photosAskedBy(move.asks ?? {}, action))
  const opening = { permit, subject: subjectOf(kase) }
  return { caseId: kase.id, ownerId, opening, questions: new Map(questions) }
}

const keyIn = ({ caseId, ownerId }: PhotoPlace, id: string) => ({ id, caseId, ownerId })

function asked(
  { setting }: Tools,
  place: PhotoPlace,
  question: string,
): Parameters<typeof beginUpload>[1] {
  const most = place.questions.get(question)
  if (most === undefined) throw attachmentProblems['attachments-upload-unknown']()
  return { ...keyIn(place, setting.newId()), question, most }
}

/** Begins an upload; gives its id. @throws what `beginUpload` refuses */
export async function beginPhoto(
  tools: Tools,
  place: PhotoPlace,
  { question, size }: { readonly question: string; readonly size: number },
): Promise<string> {
  const upload = asked(tools, place, question)
  await beginUpload(toolsOf(tools), upload, size)
  return upload.id
}

/** How far an upload has come. */
export function findPhoto(tools: Tools, place: PhotoPlace, id: string): Promise<Attachment> {
  return findUpload(tools.db, keyIn(place, id), tools.setting.now())
}

/** Of photos on their way to be handed in, in bytes as they were sent; of a stranger's nothing. */
export async function photoSizes(
  tools: Tools,
  place: PhotoPlace,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = await Promise.all(
    ids.map((id) => findPhoto(tools, place, id).catch(() => undefined)),
  )
  return new Map(found.flatMap((one) => (one ? [[one.id, one.size]] : [])))
}

/** Takes a part; with the last one the picture is made. Gives how much has arrived. */
export async function sendPart(
  tools: Tools,
  place: PhotoPlace,
  id: string,
  part: { readonly offset: number; readonly bytes: Buffer },
): Promise<{ readonly received: number; readonly size: number }> {
  const [to, key] = [toolsOf(tools), keyIn(place, id)]
  // A last part whose answer was lost on the way comes again, with nothing left to bring.
  const before = await findPhoto(tools, place, id)
  const isWhole = before.received === before.size && part.offset === before.size
  const { received, size } = isWhole ? before : await appendPart(to, key, part, place.opening)
  if (received === size) await finishUpload(to, key, place.opening)
  return { received, size }
}

/** A file that came whole; gives its id. */
export async function takePhoto(
  tools: Tools,
  place: PhotoPlace,
  { question, bytes }: { readonly question: string; readonly bytes: Buffer },
): Promise<string> {
  const upload = asked(tools, place, question)
  return (await takePicture(toolsOf(tools), upload, bytes, place.opening)).id
}

export function removePhoto(tools: Tools, place: PhotoPlace, id: string): Promise<void> {
  return removeAttachment(tools.db, keyIn(place, id), tools.setting.now())
}

/** Those that may be looked at here: handed in, or one's own. */
async function photosAt({ db, setting }: Pick<Tools, 'db' | 'setting'>, place: PhotoPlace) {
  const all = await listAttachments(db, [place.caseId], setting.now())
  return all.filter(({ usedAt, ownerId }) => usedAt !== undefined || ownerId === place.ownerId)
}

/** The picture, a JPEG, or the small one. @throws attachments-unknown */
export async function lookAtPhoto(
  tools: Pick<Tools, 'db' | 'setting'>,
  place: PhotoPlace,
  { id, size }: { readonly id: string; readonly size: PictureSize },
): Promise<Buffer> {
  const found = (await photosAt(tools, place)).find((one) => one.id === id)
  if (!found) throw attachmentProblems['attachments-upload-unknown']()
  const { caseId, opening } = place
  return openPicture(tools.db, tools.setting.vault, { id, caseId, size }, opening)
}

export type CasePhoto = {
  readonly id: string
  readonly label: Text | undefined
  readonly handedInAt: Date
}

/** What was handed in with a case and its steps, unopened; the oldest first. */
export async function photosHandedIn(
  { db, setting }: Pick<Tools, 'db' | 'setting'>,
  { service, case: kase }: Pick<CaseView, 'service' | 'case'>,
): Promise<readonly CasePhoto[]> {
  if (!asksPhotos(service)) return []
  const all = await listAttachments(db, [kase.id], setting.now())
  return all.flatMap(({ id, question, usedAt }) =>
    usedAt ? [{ id, label: labelOf(service, question), handedInAt: usedAt }] : [],
  )
}

function labelOf({ questions, wording }: Service, question: string): Text | undefined {
  const [first = '', second] = question.split('.')
  const words = (second === undefined ? questions : wording.asks?.[first]) as
    | FormWording
    | undefined
  const found = words?.[second ?? first]
  return found?.short ?? found?.title
}
