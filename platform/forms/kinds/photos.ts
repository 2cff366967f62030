import { fill } from '#platform/kernel'
import { photosMax } from '../form.ts'
import { problems } from '../problems.ts'
import type { PhotosQuestion } from '../question.ts'
import { tidyNumber, type WebFields } from '../typed.ts'
import { photoWords } from '../wording.ts'
import type { Kind } from './kind.ts'

const shape = /^[0-9A-HJKMNP-TV-Z]{12}$/
const readMax = 50

/** What the files of a question begin with in its forms, and the photos that a tick takes away. */
export const photosFileField = (name: string) => `${name}.file`
export const photosRemoveField = (name: string) => `${name}.remove`

/** The ids in the field of a page: one field for each, or all in one. */
export function photoIdsIn(fields: WebFields, field: string): string[] {
  const typed = Object.hasOwn(fields, field) ? fields[field] : undefined
  const all = (typeof typed === 'string' ? [typed] : (typed ?? [])).join(' ')
  const ids = tidyNumber(all).toUpperCase().split(' ')
  return [...new Set(ids.filter((id) => id !== ''))].slice(0, readMax)
}

/**
 * Photos by the ids of their attachments. Whether each is there, and whose, is asked when the step
 * is taken.
 */
export const photosKind: Kind<PhotosQuestion, readonly string[]> = {
  fromWeb(_question, field, fields) {
    const ids = photoIdsIn(fields, field)
    return { value: ids.length > 0 ? ids : undefined }
  },
  fromJson(_question, field, json) {
    const isList = Array.isArray(json) && json.every((id) => typeof id === 'string')
    if (!isList || json.length > readMax) {
      return { faults: [problems['form-answer-shape']({ field })] }
    }
    const ids = [...new Set((json as string[]).map((id) => tidyNumber(id).toUpperCase()))]
    return { value: ids.length > 0 ? ids : undefined }
  },
  missing: ({ atLeast = 1 }, field) => [
    problems['form-photos-missing']({ field, values: { min: String(atLeast) } }),
  ],
  check({ atLeast = 1, atMost = photosMax }, field, ids) {
    if (!ids.every((id) => shape.test(id))) return [problems['form-photos-wrong']({ field })]
    if (ids.length > atMost) {
      return [problems['form-photos-too-many']({ field, values: { max: String(atMost) } })]
    }
    if (ids.length >= atLeast) return []
    return [problems['form-photos-too-few']({ field, values: { min: String(atLeast) } })]
  },
  toWeb: (_question, field, ids) => ({ [field]: ids.join(' ') }),
  controls: ({ atMost = photosMax }, field, wording) => [
    {
      name: field,
      shape: 'photos',
      label: wording.title,
      ...(wording.hint && { hint: wording.hint }),
      most: atMost,
      direction: 'ltr',
    },
  ],
  lines: (_question, ids, { language }) => [
    fill(ids.length === 1 ? photoWords.one : photoWords.many, language, {
      count: String(ids.length),
    }),
  ],
  schema: ({ atLeast = 1, atMost = photosMax }) => ({
    type: 'array',
    items: { type: 'string', pattern: shape.source },
    minItems: atLeast,
    maxItems: atMost,
  }),
}
