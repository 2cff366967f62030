/** An entry in words: what it says, without any number. */
import { formatDate, type Language, type Text } from '#platform/kernel'
import { otherIn, type Correction, type Fact } from './entry.ts'
import { roleWords, sexWords, tieWords, useWords } from './telling-words.ts'

export type NamesById = ReadonlyMap<string, string>

type Telling = {
  readonly language: Language
  /** What those whom it may name are called. */
  readonly names: NamesById
  readonly places: ReadonlyMap<string, Text>
}

/** The parts of one line, the most important first. */
export function factParts(fact: Fact | Correction, telling: Telling): string[] {
  if (fact.kind === 'correction') return fact.instead ? factParts(fact.instead, telling) : []
  const { language, names, places } = telling
  const other = otherIn(fact)
  const parts = [...saidBy(fact, telling), other === undefined ? '' : (names.get(other) ?? '')]
  const place = 'place' in fact ? fact.place : undefined
  if (place !== undefined) parts.push(places.get(place)?.[language] ?? place)
  if ('on' in fact && fact.on !== undefined) parts.push(formatDate(fact.on, language))
  return parts.filter((part) => part !== '')
}

function saidBy(fact: Fact, { language, places }: Telling): string[] {
  switch (fact.kind) {
    case 'name':
      return [fact.name[language]]
    case 'sex':
      return [sexWords[fact.sex]?.[language] ?? fact.sex]
    case 'parent':
      return [
        roleWords[fact.as]?.[language] ?? '',
        fact.name?.[language] ?? '',
        fact.tie === 'adoption' ? (tieWords[fact.tie]?.[language] ?? '') : '',
      ]
    case 'child':
      return [fact.tie === 'adoption' ? (tieWords[fact.tie]?.[language] ?? '') : '']
    case 'address':
      return [
        useWords[fact.use]?.[language] ?? '',
        fact.address.line,
        places.get(fact.address.place)?.[language] ?? fact.address.place,
      ]
    default:
      return []
  }
}

/** The places that entries name. */
export function placesIn(facts: readonly (Fact | Correction)[]): string[] {
  return facts.flatMap((fact): string[] => {
    if (fact.kind === 'correction') return fact.instead ? placesIn([fact.instead]) : []
    if (fact.kind === 'address') return [fact.address.place]
    const place = 'place' in fact ? fact.place : undefined
    return place === undefined ? [] : [place]
  })
}
