/** The photos of a posted form: files become photos that are kept, and are then told by number. */
import {
  photoQuestion,
  takePhoto,
  type Form,
  type PhotoPlace,
  type Platform,
} from '#platform/catalogue'
import { photoIdsIn, photosFileField, photosRemoveField } from '#platform/forms'
import { asRefusal, Problem } from '#platform/kernel'
import { fingerprintUpload } from './fingerprint-field.tsx'
import type { PostedFields, Visit } from './visit.tsx'

const filesMax = 6

/** For the route of a form with photos; a file that is too large costs nothing else. */
export const photoUpload = {
  ...fingerprintUpload,
  limits: { ...fingerprintUpload.limits, files: filesMax },
}

export type SentPhotos = {
  /** In place of the files the numbers of all photos that remain. */
  readonly fields: PostedFields
  /** Why a file is no photo, naming its question; the others are kept. */
  readonly faults: readonly Problem[]
  /** Something was added or taken away: its sender has not seen it yet. */
  readonly isChanged: boolean
}

type Sent = {
  readonly asks: Form
  readonly action?: string
  readonly posted: PostedFields
  /** Where the photos of this form are kept. */
  readonly place: () => Promise<PhotoPlace> | PhotoPlace
}

export async function withPhotos(
  { platform }: Pick<Visit<Platform>, 'platform'>,
  { asks, action, posted, place }: Sent,
): Promise<SentPhotos> {
  const names = Object.keys(asks).filter((name) => asks[name]?.kind === 'photos')
  if (names.length === 0) return { fields: posted, faults: [], isChanged: false }
  const faults: Problem[] = []
  const fields: Record<string, PostedFields[string]> = { ...posted }
  let isChanged = false
  for (const name of names) {
    const gone = new Set(photoIdsIn(posted, photosRemoveField(name)))
    const ids = photoIdsIn(posted, name).filter((id) => !gone.has(id))
    const places = Object.keys(posted).filter((one) => one.startsWith(photosFileField(name)))
    const files = places.flatMap((one) => filesIn(posted, one))
    isChanged ||= gone.size > 0 || files.length > 0
    for (const bytes of files) {
      const question = photoQuestion(name, action)
      try {
        ids.push(await takePhoto(platform, await place(), { question, bytes }))
      } catch (thrown) {
        const { code, kind, values } = asRefusal(thrown)
        faults.push(new Problem(code, kind, { values, field: name }))
      }
    }
    for (const one of [...places, photosRemoveField(name)]) delete fields[one]
    fields[name] = ids.join(' ')
  }
  return { fields, faults, isChanged }
}

/** Those that were chosen; without one the browser sends an empty part. */
function filesIn(posted: PostedFields, name: string): Buffer[] {
  const sent: unknown = Object.hasOwn(posted, name) ? posted[name] : undefined
  const all: unknown[] = Array.isArray(sent) ? sent : [sent]
  return all.filter((one): one is Buffer => Buffer.isBuffer(one) && one.length > 0)
}
