/** What somebody looks for, as it stands in the address of a page, a feed or a file. */
import { fieldOf, type PostedFields } from '#channels/components'
import type { Platform } from '#platform/catalogue'
import { parseReference } from '#platform/cases'
import type { Text } from '#platform/kernel'
import { isStage, type Named, type PublicFilter } from '#platform/publication'
import { choicesIn } from './visit.ts'

export type Asked = {
  readonly words: string
  readonly district: string
  readonly topic: string
  readonly place: string
  readonly stage: string
}

const fields = ['words', 'district', 'topic', 'place', 'stage'] as const
const wordsMax = 5
const lengthMax = 100

export function askedIn(query: PostedFields): Asked {
  const [words = '', district = '', topic = '', place = '', stage = ''] = fields.map((name) =>
    fieldOf(query, name).trim().slice(0, lengthMax),
  )
  return { words, district, topic, place: district === '' ? '' : place, stage }
}

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
  const { words, district, topic, place, stage } = asked
  const reference = parseReference(words)
  const typed = words.split(/\s+/).filter(Boolean).slice(0, wordsMax)
  const filter: PublicFilter = {
    ...(district !== '' && { jurisdiction: district }),
    ...(topic !== '' && { topics: [topic] }),
    ...(place !== '' && { places: [place] }),
    ...(stage !== '' && { stages: isStage(stage) ? [stage] : [] }),
    ...(reference
      ? { ids: [reference.id] }
      : { words: typed.map((word) => called(choices, word)) }),
  }
  return { filter, choices }
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
