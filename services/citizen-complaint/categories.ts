/**
 * What people complain about, as data that a department publishes: three levels, the words that
 * people use for each, the kind of office that answers, and in how many working days.
 */
import {
  text,
  tidyText,
  type Item,
  type Option,
  type RegisterDefinition,
  type Text,
} from '#platform/catalogue'

export const categories: RegisterDefinition = {
  id: 'complaint-categories',
  publicFields: ['name', 'under', 'words', 'kind', 'days', 'anonymous'],
  states: { published: ['published'] },
  publishedBy: 'complaints-head',
}

/** The columns of a file of categories; groups leave `kind`, `days` and `anonymous` empty. */
export const categoryColumns = [
  'district',
  'code',
  'kind',
  'days',
  'anonymous',
  'name_en',
  'name_ur',
  'words',
] as const
type Column = (typeof categoryColumns)[number]
type Line = Readonly<Record<string, string>>

export type Category = {
  readonly name: Text
  /** What it stands under, the widest first. */
  readonly under: readonly { readonly id: string; readonly label: Text }[]
  readonly words: string
  /** The kind of office that answers. */
  readonly kind: string
  /** Working days until the first answer is due. */
  readonly days: number
  /** Whether it may be told without a name. */
  readonly anonymous: boolean
}

const levels = 3
/** Pakistan Citizen Portal: a first answer within 20 days at the latest. */
const daysMax = 20
const code = /^[a-z0-9-]+(?:\/[a-z0-9-]+){0,2}$/

/** A file's lines as records, or what is wrong with each line; groups only lend their names. */
export function readCategories(
  lines: readonly Line[],
  jurisdiction: string,
): {
  readonly faults: readonly string[]
  readonly records: readonly { readonly key: string; readonly item: Item }[]
} {
  const names = new Map(lines.map((line) => [cell(line, 'code'), nameIn(line)]))
  const faults: string[] = []
  const seen = new Set<string>()
  const records = lines.flatMap((line, index) => {
    const id = cell(line, 'code')
    const found = [...faultsIn(line, names), ...(seen.has(id) ? ['code: stands twice'] : [])]
    seen.add(id)
    faults.push(...found.map((fault) => `line ${index + 2}: ${fault}`))
    if (id.split('/').length < levels || found.length > 0) return []
    return [{ key: categoryKey(jurisdiction, id), item: { ...categoryOf(line, names) } }]
  })
  return { faults, records }
}

function faultsIn(line: Line, names: ReadonlyMap<string, Text>): readonly string[] {
  const id = cell(line, 'code')
  const isLeaf = id.split('/').length === levels
  const days = Number(cell(line, 'days'))
  const said = (column: Column, isRight: boolean, expected: string) =>
    isRight ? [] : [`${column}: "${cell(line, column).slice(0, 60)}" is not ${expected}`]
  return [
    ...said('code', code.test(id), 'a-z, 0-9 and -, up to three parts by /'),
    ...said('name_en', cell(line, 'name_en') !== '', 'a name'),
    ...said('name_ur', cell(line, 'name_ur') !== '', 'a name'),
    ...aboveOf(id).flatMap((above) => (names.has(above) ? [] : [`code: ${above} has no line`])),
    ...(isLeaf
      ? [
          ...said('kind', /^[a-z-]+$/.test(cell(line, 'kind')), 'a kind of office'),
          ...said('days', Number.isInteger(days) && days >= 1 && days <= daysMax, `1–${daysMax}`),
          ...said('anonymous', ['yes', 'no'].includes(cell(line, 'anonymous')), 'yes or no'),
        ]
      : []),
  ]
}

function categoryOf(line: Line, names: ReadonlyMap<string, Text>): Category {
  return {
    name: nameIn(line),
    under: aboveOf(cell(line, 'code')).flatMap((id) => {
      const label = names.get(id)
      return label ? [{ id, label }] : []
    }),
    words: cell(line, 'words'),
    kind: cell(line, 'kind'),
    days: Number(cell(line, 'days')),
    anonymous: cell(line, 'anonymous') === 'yes',
  }
}

const cell = (line: Line, column: Column) => tidyText(line[column] ?? '')
const nameIn = (line: Line) => text(cell(line, 'name_en'), cell(line, 'name_ur'))

/** `a`, `a/b` of `a/b/c`. */
function aboveOf(id: string): readonly string[] {
  const parts = id.split('/')
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** `PB-MHR/municipal/waste/not-collected`. */
export function categoryKey(jurisdiction: string, id: string): string {
  return `${jurisdiction}/${id}`
}

/** A category as one chooses it. */
export function categoryOption(key: string, item: Item): Option {
  const { name, words, under } = item as Category
  return { value: key.slice(key.indexOf('/') + 1), label: name, words, under }
}
