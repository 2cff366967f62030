/** What an officer records, and the entries that it leads to with everybody whom it concerns. */
import type { CivilDate } from '#platform/kernel'
import {
  otherIn,
  type Address,
  type Correction,
  type Entry,
  type Evidence,
  type Fact,
  type Names,
  type ParentRole,
  type Sex,
  type Tie,
} from './entry.ts'
import { currentMarriages, defined, standingFacts, type PersonRecord } from './person-record.ts'

/** A parent: of the register, or known by name alone. */
export type ParentGiven = { readonly personId?: string; readonly name?: Names }

/** Who is entered for the first time: at birth, or later with the papers that prove it. */
export type Newcomer = {
  readonly personId: string
  /** 13 digits, as allotted; kept by identity, never in an entry. */
  readonly cnic: string
  readonly name: Names
  readonly sex: Sex
  readonly born: CivilDate
  readonly birthPlace?: string
  readonly address?: Address
  readonly father?: ParentGiven
  readonly mother?: ParentGiven
}

export type LifeEvent =
  | { readonly what: 'birth'; readonly person: Newcomer }
  | {
      readonly what: 'name'
      readonly personId: string
      readonly name: Names
      readonly on: CivilDate
    }
  | { readonly what: 'sex'; readonly personId: string; readonly sex: Sex }
  | { readonly what: 'birth-date'; readonly personId: string; readonly born: CivilDate }
  | {
      readonly what: 'parent'
      readonly personId: string
      readonly as: ParentRole
      readonly tie: Tie
      readonly parent: ParentGiven
      readonly on?: CivilDate
    }
  | {
      readonly what: 'guardian'
      readonly personId: string
      readonly guardian: string
      readonly on: CivilDate
      readonly until?: CivilDate
    }
  | {
      readonly what: 'marriage' | 'divorce'
      readonly personId: string
      readonly spouse: string
      readonly on: CivilDate
    }
  | {
      readonly what: 'death'
      readonly personId: string
      readonly on: CivilDate
      readonly place?: string
    }
  | {
      readonly what: 'address'
      readonly personId: string
      readonly use: 'permanent' | 'present'
      readonly address: Address
      readonly on: CivilDate
    }
  /** An entry that should never have been made; what is to stand instead is entered anew. */
  | { readonly what: 'strike'; readonly personId: string; readonly seq: number }
  | { readonly what: 'merge' | 'separation'; readonly personId: string; readonly surviving: string }

export type LifeEventKind = LifeEvent['what']

/**
 * What one officer may not enter alone: whatever says who somebody is, or ends what he may do.
 * Marriages, divorces and addresses one officer enters on the papers that he has seen.
 */
const fourEyes: Readonly<Record<LifeEventKind, boolean>> = {
  birth: true,
  name: true,
  sex: true,
  'birth-date': true,
  parent: true,
  guardian: true,
  marriage: false,
  divorce: false,
  death: true,
  address: false,
  strike: true,
  merge: true,
  separation: true,
}

export const lifeEventKinds = Object.keys(fourEyes) as readonly LifeEventKind[]

export function needsFourEyes(what: LifeEventKind): boolean {
  return fourEyes[what]
}

/** Everybody whom an event names and who must be registered already. */
export function personsIn(event: LifeEvent): string[] {
  switch (event.what) {
    case 'birth':
      return [event.person.father?.personId, event.person.mother?.personId].flatMap(
        (id) => id ?? [],
      )
    case 'parent':
      return [event.personId, ...(event.parent.personId ? [event.parent.personId] : [])]
    case 'guardian':
      return [event.personId, event.guardian]
    case 'marriage':
    case 'divorce':
      return [event.personId, event.spouse]
    case 'merge':
    case 'separation':
      return [event.personId, event.surviving]
    default:
      return [event.personId]
  }
}

export type NewFact = { readonly personId: string; readonly fact: Fact | Correction }

/** What is known of those whom an event concerns: by person, the entries and what they come to. */
export type Known = {
  readonly records: ReadonlyMap<string, PersonRecord>
  readonly entries: ReadonlyMap<string, readonly Entry[]>
}

/** The facts that an event adds. Pure; `checkLifeEvent` has said that it may. */
export function factsOf(event: LifeEvent, known: Known): NewFact[] {
  switch (event.what) {
    case 'birth':
      return birthFacts(event.person)
    case 'name':
      return [of(event.personId, { kind: 'name', name: event.name, on: event.on })]
    case 'sex':
      return [of(event.personId, { kind: 'sex', sex: event.sex })]
    case 'birth-date':
      return birthDateFacts(event.personId, event.born, known)
    case 'parent':
      return parentFacts(event.personId, event.as, event.tie, event.parent, event.on)
    case 'guardian': {
      const { personId, guardian, on, until } = event
      const days = { on, ...defined({ until }) }
      return [
        of(personId, { kind: 'guardian', guardian, ...days }),
        of(guardian, { kind: 'ward', ward: personId, ...days }),
      ]
    }
    case 'marriage':
    case 'divorce': {
      const { what: kind, personId, spouse, on } = event
      return [of(personId, { kind, spouse, on }), of(spouse, { kind, spouse: personId, on })]
    }
    case 'death':
      return deathFacts(event, known)
    case 'address': {
      const { use, address, on } = event
      return [of(event.personId, { kind: 'address', use, address, on })]
    }
    case 'strike':
      return strikeFacts(event.personId, event.seq, known)
    case 'merge':
      return [
        of(event.personId, { kind: 'merge', into: event.surviving }),
        of(event.surviving, { kind: 'merged', from: event.personId }),
      ]
    case 'separation':
      return [
        of(event.personId, { kind: 'separation', other: event.surviving }),
        of(event.surviving, { kind: 'separation', other: event.personId }),
      ]
  }
}

const of = (personId: string, fact: Fact | Correction): NewFact => ({ personId, fact })

/** What is entered of a newcomer, and of the parents whom the register knows. */
export function birthFacts(person: Newcomer): NewFact[] {
  const { personId, born, birthPlace, sex, name, address, father, mother } = person
  return [
    of(personId, { kind: 'birth', on: born, ...defined({ place: birthPlace }) }),
    of(personId, { kind: 'sex', sex }),
    of(personId, { kind: 'name', name }),
    ...(address ? [of(personId, { kind: 'address', use: 'permanent', address, on: born })] : []),
    ...(father ? parentFacts(personId, 'father', 'birth', father) : []),
    ...(mother ? parentFacts(personId, 'mother', 'birth', mother) : []),
  ]
}

function parentFacts(
  child: string,
  as: ParentRole,
  tie: Tie,
  { personId: parent, name }: ParentGiven,
  on?: CivilDate,
): NewFact[] {
  const said = { as, tie, ...defined({ on }) }
  const own = of(child, { kind: 'parent', ...said, ...defined({ parent, name }) })
  return parent ? [own, of(parent, { kind: 'child', ...said, child })] : [own]
}

/** Another day of birth corrects the entry that states it. */
function birthDateFacts(personId: string, born: CivilDate, { entries }: Known): NewFact[] {
  const stated = standingFacts(entries.get(personId) ?? []).findLast(
    ({ fact }) => fact.kind === 'birth',
  )
  if (stated?.fact.kind !== 'birth') return [of(personId, { kind: 'birth', on: born })]
  const instead = { ...stated.fact, on: born }
  return [of(personId, { kind: 'correction', corrects: stated.entry.seq, instead })]
}

/** A death ends each marriage, with the spouse too. */
function deathFacts(
  { personId, on, place }: Extract<LifeEvent, { what: 'death' }>,
  { records }: Known,
): NewFact[] {
  const record = records.get(personId)
  const widowed = record ? currentMarriages(record) : []
  return [
    of(personId, { kind: 'death', on, ...defined({ place }) }),
    ...widowed.map(({ spouse }) => of(spouse, { kind: 'widowhood', spouse: personId, on })),
  ]
}

/** What was entered with two is struck with both: the other side is of the same act. */
function strikeFacts(personId: string, seq: number, { entries }: Known): NewFact[] {
  const struck = (entries.get(personId) ?? []).find((entry) => entry.seq === seq)
  if (!struck || struck.fact.kind === 'correction') return []
  return [
    of(personId, { kind: 'correction', corrects: seq }),
    ...otherSides(struck, entries).map((entry) =>
      of(entry.personId, { kind: 'correction', corrects: entry.seq }),
    ),
  ]
}

const sidesOf: Readonly<Partial<Record<Fact['kind'], readonly Fact['kind'][]>>> = {
  parent: ['child'],
  child: ['parent'],
  guardian: ['ward'],
  ward: ['guardian'],
  marriage: ['marriage'],
  divorce: ['divorce'],
  death: ['widowhood'],
}

/** The entries by which the same act said the same of others. */
function otherSides(entry: Entry, entries: Known['entries']): Entry[] {
  const { fact, actId, personId } = entry
  if (fact.kind === 'correction') return []
  const sides = sidesOf[fact.kind] ?? []
  const other = otherIn(fact)
  return [...entries.values()].flat().filter((one) => {
    if (one.fact.kind === 'correction' || one.actId !== actId) return false
    if (!sides.includes(one.fact.kind) || one.personId === personId) return false
    return otherIn(one.fact) === personId && (other === undefined || one.personId === other)
  })
}

/** An event as it is proposed and entered: with the paper that was seen. */
export type EvidencedEvent = { readonly event: LifeEvent; readonly evidence: Evidence }
