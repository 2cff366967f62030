/** What is voted on and how, as it is published beforehand. Pure. */
import { isCivilDate, type Paisa, type Text } from '#platform/kernel'

export type Project = {
  readonly id: string
  readonly nameEn: string
  readonly nameUr: string
  /** In paisa. */
  readonly cost: Paisa
}

/** The fields of the published record; instants as `2026-12-01T09:00:00+05:00`. */
export type BallotTerms = {
  readonly nameEn: string
  readonly nameUr: string
  readonly aboutEn: string
  readonly aboutUr: string
  /** Who lives within this place may vote. */
  readonly place: string
  readonly placeEn: string
  readonly placeUr: string
  readonly projects: readonly Project[]
  readonly budget: Paisa
  readonly opensAt: string
  readonly closesAt: string
  /** How many projects one voter may choose. */
  readonly choicesMax: number
  readonly ageMin: number
  /** With fewer ballots nothing is counted or shown: they could tell how one person voted. */
  readonly ballotsMin: number
}

export const termFields = [
  'nameEn',
  'nameUr',
  'aboutEn',
  'aboutUr',
  'place',
  'placeEn',
  'placeUr',
  'projects',
  'budget',
  'opensAt',
  'closesAt',
  'choicesMax',
  'ageMin',
  'ballotsMin',
] as const satisfies readonly (keyof BallotTerms)[]

/** Below this a count tells of persons, whatever an office wishes. */
export const ballotsMinLeast = 5
const projectsMax = 40
const textMax = 2_000

type Unread = Readonly<Record<string, unknown>>

const isText = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= textMax
const isCount = (value: unknown, least: number, most: number) =>
  Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most
const instantShape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\+05:00$/
const isInstant = (value: unknown) =>
  typeof value === 'string' && isCivilDate(instantShape.exec(value)?.[1] ?? '')

/** What is wrong with terms that somebody wants to publish; nothing means right. */
export function termsFault(item: Unread): string | undefined {
  const { projects, place, budget, opensAt, closesAt, choicesMax, ageMin, ballotsMin } = item
  const words = ['nameEn', 'nameUr', 'aboutEn', 'aboutUr', 'placeEn', 'placeUr'] as const
  const missing = words.find((field) => !isText(item[field]))
  if (missing) return `${missing} is missing or too long`
  if (typeof place !== 'string' || !/^[A-Z]{2}(-[A-Z0-9]{1,8})*$/.test(place)) {
    return 'place is not the code of a place'
  }
  if (!isCount(budget, 1, Number.MAX_SAFE_INTEGER)) return 'budget is not a sum in paisa'
  if (!isInstant(opensAt) || !isInstant(closesAt)) {
    return 'opensAt and closesAt are instants like 2026-12-01T09:00:00+05:00'
  }
  if (String(opensAt) >= String(closesAt)) return 'closesAt does not come after opensAt'
  if (!isCount(ageMin, 0, 120)) return 'ageMin is not an age'
  if (!isCount(ballotsMin, ballotsMinLeast, 1_000_000)) {
    return `ballotsMin is not ${ballotsMinLeast} or more`
  }
  if (!Array.isArray(projects) || !isCount(projects.length, 2, projectsMax)) {
    return `projects are not 2 to ${projectsMax}`
  }
  if (!isCount(choicesMax, 1, projects.length)) return 'choicesMax is not 1 to all projects'
  return projectsFault(projects as readonly Unread[], Number(budget))
}

function projectsFault(projects: readonly Unread[], budget: number): string | undefined {
  const ids = projects.map((one) => one?.['id'])
  const isKey = (id: unknown) => typeof id === 'string' && /^[a-z0-9][a-z0-9-]{0,30}$/.test(id)
  if (!ids.every(isKey)) return 'a project has no id of small letters, digits and hyphens'
  if (new Set(ids).size < ids.length) return 'two projects have one id'
  const bad = projects.find(
    ({ nameEn, nameUr, cost }) => !isText(nameEn) || !isText(nameUr) || !isCount(cost, 1, budget),
  )
  return bad && `the project ${String(bad['id'])} has no name, or a cost beyond the budget`
}

/** The terms in a record that was checked when it was published. */
export function termsOf(item: Unread): BallotTerms {
  const fault = termsFault(item)
  if (fault) throw new RangeError(fault)
  return Object.fromEntries(termFields.map((field) => [field, item[field]])) as BallotTerms
}

export const nameOfTerms = ({ nameEn: en, nameUr: ur }: BallotTerms): Text => ({ en, ur })

/** The projects of a vote, each once, and no more than one may choose. */
export function areChoices(
  { projects, choicesMax }: Pick<BallotTerms, 'projects' | 'choicesMax'>,
  choices: readonly string[],
): boolean {
  const known = new Set(projects.map(({ id }) => id))
  const isWhole = choices.length > 0 && choices.length <= choicesMax
  return isWhole && new Set(choices).size === choices.length && choices.every((id) => known.has(id))
}
