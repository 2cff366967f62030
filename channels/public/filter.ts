/** What somebody looks for, as it stands in the address of a page, a feed or a file. */
import { fieldOf, type PostedFields } from '#channels/components'
import type { Platform } from '#platform/catalogue'
import { parseReference } from '#platform/cases'
import { civilDateOf, type CivilDate, type Text } from '#platform/kernel'
import { isStage, type Named, type PublicFilter } from '#platform/publication'
import { choicesIn } from './visit.ts'

export type Asked = {
  readonly words: string
  readonly district: string
  readonly topic: string
  readonly place: string
  readonly stage: string
  /** Since when they were handed in: one of `periods`. */
  readonly period: string
  /** One field of the map's grid, `31.5875,74.31`. */
  readonly spot: string
}

const fields = ['words', 'district', 'topic', 'place', 'stage', 'period', 'spot'] as const

/** How many months back; whole months, because that is how they are counted. */
export const periods = { month: 0, quarter: 2, year: 11 } as const
type Period = keyof typeof periods
const isPeriod = (said: string): said is Period => Object.hasOwn(periods, said)
const wordsMax = 5
const lengthMax = 100

export function askedIn(query: PostedFields): Asked {
  const [words = '', district = '', topic = '', place = '', ...others] = fields.map((name) =>
    fieldOf(query, name).trim().slice(0, lengthMax),
  )
  const [stage = '', period = '', spot = ''] = others
  return { words, district, topic, place: district === '' ? '' : place, stage, period, spot }
}

/** Whether anything was asked for. */
export const isNarrowed = (asked: Asked): boolean => fields.some((name) => asked[name] !== '')

/** The same as an address says it, without what was left open. */
export function addressOf(path: string, asked: Asked, more: Readonly<Record<string, string>> = {}) {
  const said = fields.flatMap((name) => (asked[name] === '' ? [] : [[name, asked[name]]]))
  const query = new URLSearchParams([...said, ...Object.entries(more)]).toString()
  return query === '' ? path : `${path}?${query}`
}

export type Choices = Awaited<ReturnType<typeof choicesIn>>

export async function filterOf(
  platform: Platform,
  asked: Asked,
): Promise<{ readonly filter: PublicFilter; readonly choices: Choices }> {
  const choices = await choicesIn(platform, asked.district)
  const { words, district, topic, place, stage, period } = asked
  const spot = spotIn(asked.spot)
  const reference = parseReference(words)
  const typed = words.split(/\s+/).filter(Boolean).slice(0, wordsMax)
  const filter: PublicFilter = {
    ...(district !== '' && { jurisdiction: district }),
    ...(topic !== '' && { topics: [topic] }),
    ...(place !== '' && { places: [place] }),
    ...(stage !== '' && { stages: isStage(stage) ? [stage] : [] }),
    ...(isPeriod(period) && { from: startOf(period, civilDateOf(platform.setting.now())) }),
    ...(spot && { spot }),
    ...(reference
      ? { ids: [reference.id] }
      : { words: typed.map((word) => called(choices, word)) }),
  }
  return { filter, choices }
}

/** The first day of the month so many months ago. */
function startOf(period: Period, today: CivilDate): CivilDate {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - periods[period]
  const month = String((months % 12) + 1).padStart(2, '0')
  return `${Math.floor(months / 12)}-${month}-01` as CivilDate
}

function spotIn(said: string) {
  const [, lat, lon] = /^(-?\d{1,2}(?:\.\d{1,6})?),(-?\d{1,3}(?:\.\d{1,6})?)$/.exec(said) ?? []
  return lat === undefined ? undefined : { lat: Number(lat), lon: Number(lon) }
}

/** The topics and places that have this word in their name, in either language. */
function called({ topics, places }: Choices, word: string): Named {
  const low = word.toLowerCase()
  const having = (names: ReadonlyMap<string, Text>) =>
    [...names].flatMap(([code, { en, ur }]) =>
      en.toLowerCase().includes(low) || ur.includes(word) ? [code] : [],
    )
  return { topics: having(topics), places: having(places) }
}
