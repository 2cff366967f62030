/** What a proposal would enter, beside whom it is about and what stands in the record now. */
import { candidatesOf, registryPerson, type Candidate } from '#platform/catalogue'
import { formatDate, maskCnic } from '#platform/kernel'
import {
  factParts,
  factWords,
  personsIn,
  placeNames,
  roleWords,
  type EvidencedEvent,
  type Fact,
  type LifeEvent,
  type PersonRecord,
} from '#platform/population'
import { namesIn } from './person.tsx'
import { struckRows, type Row } from './struck.tsx'
import type { RegistrarVisit } from './visit.tsx'
import { words } from './wording.ts'

type About = { readonly visit: RegistrarVisit; readonly who: ReadonlyMap<string, Candidate> }

/** @throws population-own-look: nobody decides in his own family */
export async function rowsOf(visit: RegistrarVisit, { event }: EvidencedEvent): Promise<Row[]> {
  const { platform, actor } = visit
  if (event.what === 'strike') return struckRows(visit, event)
  const known = await candidatesOf(platform, actor, personsIn(event))
  const about = { visit, who: new Map(known.map((one) => [one.personId, one])) }
  if (event.what === 'birth') return birthRows(about, event)
  const isOfTwo = event.what === 'merge' || event.what === 'separation'
  return [
    [isOfTwo ? words.recordGoes : words.whose, partsOf(about, event.personId)],
    ...(await standing(about, event)),
    ...(await entered(about, event)),
  ]
}

/** By whom the officer knows the person: name, masked number, year of birth. */
function partsOf({ visit: { language, speak }, who }: About, personId: string): string[] {
  const one = who.get(personId)
  return [
    one?.name?.[language] ?? speak(words.unknown),
    one?.cnic ?? '',
    one?.yearOfBirth ?? '',
  ].filter((part) => part !== '')
}

type Of<W extends LifeEvent['what']> = Extract<LifeEvent, { what: W }>

async function birthRows(about: About, { person }: Of<'birth'>): Promise<Row[]> {
  const { visit } = about
  const { name, cnic, born, sex, birthPlace, address } = person
  const parents = (['father', 'mother'] as const).flatMap((as): Row[] => {
    const given = person[as]
    const role = roleWords[as]
    if (!given || !role) return []
    if (given.personId !== undefined) return [[role, partsOf(about, given.personId)]]
    return [[role, [given.name?.[visit.language] ?? '']]]
  })
  return [
    [words.name, [name.en, name.ur]],
    [words.number, [maskCnic(cnic)]],
    ...(await factRows(visit, [
      [words.sex, { kind: 'sex', sex }],
      [words.born, { kind: 'birth', on: born, ...(birthPlace && { place: birthPlace }) }],
      ...(address
        ? [[words.permanent, { kind: 'address', use: 'permanent', address, on: born }] as const]
        : []),
    ])),
    ...parents,
  ]
}

type FactRow = readonly [Row[0], Fact]

async function factRows(visit: RegistrarVisit, facts: readonly FactRow[]): Promise<Row[]> {
  const { platform, language } = visit
  const codes = facts.flatMap(([, fact]) =>
    fact.kind === 'address'
      ? [fact.address.place]
      : 'place' in fact && fact.place !== undefined
        ? [fact.place]
        : [],
  )
  const places = await placeNames(platform.db, codes)
  const telling = { language, names: new Map<string, string>(), places }
  return facts.map(([key, fact]) => [key, factParts(fact, telling)])
}

/** What the record says of it before: so that a change is seen as one. */
async function standing({ visit }: About, event: LifeEvent): Promise<Row[]> {
  if (event.what === 'birth' || event.what === 'merge' || event.what === 'separation') return []
  const { platform, actor, speak, language } = visit
  const person = await registryPerson(platform, actor, event.personId)
  const { record } = person
  const names = namesIn(person, visit)
  const nameOf = (id?: string, said?: PersonRecord['name']) =>
    (id === undefined ? undefined : names.get(id)) ?? said?.[language] ?? ''
  const said = (parts: readonly string[]): Row[] => [
    [words.standsNow, parts.some((part) => part !== '') ? parts : [speak(words.unknown)]],
  ]
  switch (event.what) {
    case 'name':
      return said([record.name?.en ?? '', record.name?.ur ?? ''])
    case 'sex':
      return record.sex
        ? said(factParts({ kind: 'sex', sex: record.sex }, { language, names, places: new Map() }))
        : said([])
    case 'birth-date':
      return said(record.born === undefined ? [] : [formatDate(record.born, language)])
    case 'parent':
      return said(
        record.parents
          .filter(({ as, tie }) => as === event.as && tie === event.tie)
          .map(({ personId, name }) => nameOf(personId, name)),
      )
    case 'guardian':
      return said(record.guardians.map(({ personId }) => nameOf(personId)))
    default:
      return []
  }
}

async function entered(about: About, event: LifeEvent): Promise<Row[]> {
  const { visit } = about
  const { language } = visit
  const day = (on: string | undefined) => (on === undefined ? [] : [formatDate(on, language)])
  switch (event.what) {
    case 'name':
      return [[words.toEnter, [event.name.en, event.name.ur, ...day(event.on)]]]
    case 'sex':
      return factRows(visit, [[words.toEnter, { kind: 'sex', sex: event.sex }]])
    case 'birth-date':
      return [[words.toEnter, day(event.born)]]
    case 'parent': {
      const { as, tie, on, parent } = event
      const [row] = await factRows(visit, [
        [words.toEnter, { kind: 'parent', as, tie, ...(on !== undefined && { on }) }],
      ])
      const who =
        parent.personId === undefined
          ? [parent.name?.[language] ?? '']
          : partsOf(about, parent.personId)
      return [[words.toEnter, [...who, ...(row?.[1] ?? [])]]]
    }
    case 'guardian':
      return [[words.toEnter, [...partsOf(about, event.guardian), ...day(event.on)]]]
    case 'death': {
      const { on, place } = event
      return factRows(visit, [
        [factWords['death'] ?? words.what, { kind: 'death', on, ...(place && { place }) }],
      ])
    }
    case 'merge':
    case 'separation':
      return [[words.recordStays, partsOf(about, event.surviving)]]
    default:
      return []
  }
}
