/** What is put to the people: a draft in sections, and questions, as published beforehand. Pure. */
import { isCivilDate, text, type Text } from '#platform/kernel'

export type Section = {
  /** Stays the same: what was said of it names it, and so does its address on the page. */
  readonly id: string
  readonly titleEn: string
  readonly titleUr: string
  /** In Urdu, in English or in both; the law says which of them holds. */
  readonly textEn?: string
  readonly textUr?: string
}

export type Option = { readonly id: string; readonly nameEn: string; readonly nameUr: string }

export type Question = {
  readonly id: string
  /** Of which section it is; in general where none is named. */
  readonly section?: string
  readonly titleEn: string
  readonly titleUr: string
  /** One of these; in words where there are none. */
  readonly options?: readonly Option[]
}

export type Area = { readonly code: string; readonly nameEn: string; readonly nameUr: string }

/** A paper that belongs to it: elsewhere on the web or on this site. */
export type Paper = { readonly nameEn: string; readonly nameUr: string; readonly href: string }

/** The fields of the published record; instants as `2026-12-01T09:00:00+05:00`. */
export type ConsultationTerms = {
  readonly nameEn: string
  readonly nameUr: string
  readonly aboutEn: string
  readonly aboutUr: string
  readonly sections: readonly Section[]
  readonly questions: readonly Question[]
  readonly papers: readonly Paper[]
  readonly opensAt: string
  readonly closesAt: string
  /** Who lives within this place may answer; anybody where it is empty. */
  readonly place: string
  readonly placeEn: string
  readonly placeUr: string
  /** How sure it must be who answers: `basic` is whoever holds a phone. */
  readonly assurance: 'basic' | 'substantial' | 'high'
  /** By which places results are told. */
  readonly areas: readonly Area[]
}

export const consultationFields = [
  'nameEn',
  'nameUr',
  'aboutEn',
  'aboutUr',
  'sections',
  'questions',
  'papers',
  'opensAt',
  'closesAt',
  'place',
  'placeEn',
  'placeUr',
  'assurance',
  'areas',
] as const satisfies readonly (keyof ConsultationTerms)[]

/** What is said of the whole goes by this word. */
export const inGeneral = 'general'

const manyMax = 100
const nameMax = 300
const textMax = 8_000

type Unread = Readonly<Record<string, unknown>>

const isText = (value: unknown, max = nameMax): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= max
const isTextOrNone = (value: unknown) => value === undefined || isText(value, textMax)
const idShape = /^[a-z0-9][a-z0-9-]{0,30}$/
const isId = (value: unknown): value is string => typeof value === 'string' && idShape.test(value)
const placeShape = /^[A-Z]{2}(-[A-Z0-9]{1,8})*$/
const isPlace = (value: unknown) => typeof value === 'string' && placeShape.test(value)
const instantShape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\+05:00$/
const isInstant = (value: unknown) =>
  typeof value === 'string' && isCivilDate(instantShape.exec(value)?.[1] ?? '')
const isNamed = ({ nameEn, nameUr }: Unread) => isText(nameEn) && isText(nameUr)
const isTitled = ({ titleEn, titleUr }: Unread) => isText(titleEn) && isText(titleUr)

/** Items of a list, each an object; undefined where it is none or too long. */
function listIn(value: unknown, least: number): readonly Unread[] | undefined {
  if (!Array.isArray(value) || value.length < least || value.length > manyMax) return undefined
  const isObject = (one: unknown) => typeof one === 'object' && one !== null
  return value.every(isObject) ? (value as Unread[]) : undefined
}

const areOnce = (ids: readonly unknown[]) => new Set(ids).size === ids.length

/** What is wrong with terms that somebody wants to publish; nothing means right. */
export function consultationFault(item: Unread): string | undefined {
  const { place, opensAt, closesAt, assurance } = item
  const words = ['nameEn', 'nameUr', 'placeEn', 'placeUr'] as const
  const missing = words.find((field) => !isText(item[field]))
  if (missing) return `${missing} is missing or too long`
  if (!isText(item['aboutEn'], textMax) || !isText(item['aboutUr'], textMax)) {
    return 'aboutEn or aboutUr is missing or too long'
  }
  if (place !== '' && !isPlace(place)) return 'place is neither empty nor the code of a place'
  if (!['basic', 'substantial', 'high'].includes(String(assurance))) {
    return 'assurance is not basic, substantial or high'
  }
  // Where somebody lives only the register says, and that knows no phones.
  if (place !== '' && assurance === 'basic') return 'residents need an assurance above basic'
  if (!isInstant(opensAt) || !isInstant(closesAt)) {
    return 'opensAt and closesAt are instants like 2026-12-01T09:00:00+05:00'
  }
  if (String(opensAt) >= String(closesAt)) return 'closesAt does not come after opensAt'
  return listsFault(item)
}

function listsFault(item: Unread): string | undefined {
  const sections = listIn(item['sections'], 1)
  const questions = listIn(item['questions'], 0)
  const papers = listIn(item['papers'], 0)
  const areas = listIn(item['areas'], 0)
  if (!sections || !questions || !papers || !areas) {
    return `sections, questions, papers or areas are no list, or more than ${manyMax}`
  }
  const ids = [...sections, ...questions].map(({ id }) => id)
  if (!ids.every(isId)) return 'an id is not of small letters, digits and hyphens'
  if (!areOnce([...ids, inGeneral])) return `two have one id, or one is called ${inGeneral}`
  const section = sections.find(
    (one) =>
      !isTitled(one) ||
      !isTextOrNone(one['textEn']) ||
      !isTextOrNone(one['textUr']) ||
      (one['textEn'] === undefined && one['textUr'] === undefined),
  )
  if (section) return `the section ${String(section['id'])} has no title or no text`
  const known = new Set(sections.map(({ id }) => id))
  const question = questions.find((one) => questionFault(one, known))
  if (question) return `the question ${String(question['id'])} is not complete`
  if (!papers.every((one) => isNamed(one) && isHref(one['href']))) return 'a paper has no address'
  if (!areas.every((one) => isNamed(one) && isPlace(one['code']))) return 'an area has no code'
  return areOnce(areas.map(({ code }) => code)) ? undefined : 'two areas have one code'
}

function questionFault(question: Unread, sections: ReadonlySet<unknown>): boolean {
  const { section, options } = question
  if (!isTitled(question) || (section !== undefined && !sections.has(section))) return true
  if (options === undefined) return false
  const all = listIn(options, 2)
  return !all?.every((one) => isNamed(one) && isId(one['id'])) || !areOnce(all.map(({ id }) => id))
}

const isHref = (value: unknown) => isText(value) && /^(https:\/\/|\/(?!\/))/.test(value)

/** The terms in a record that was checked when it was published. */
export function consultationTermsOf(item: Unread): ConsultationTerms {
  const fault = consultationFault(item)
  if (fault) throw new RangeError(fault)
  const fields = consultationFields.map((field) => [field, item[field]])
  return Object.fromEntries(fields) as ConsultationTerms
}

export const namesOf = ({ nameEn, nameUr }: { nameEn: string; nameUr: string }): Text =>
  text(nameEn, nameUr)
export const titlesOf = ({ titleEn, titleUr }: { titleEn: string; titleUr: string }): Text =>
  text(titleEn, titleUr)

/** Those of the questions that are answered in words, beside the sections and the whole. */
export function subjectsOf({ sections, questions }: ConsultationTerms): readonly string[] {
  const inWords = questions.filter(({ options }) => !options)
  return [...sections.map(({ id }) => id), ...inWords.map(({ id }) => id), inGeneral]
}
