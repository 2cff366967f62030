/**
 * What is recorded of a person: facts, each an entry that is only ever added to. What concerns two
 * persons (a birth its mother, a marriage both) is entered with both, each under his own key.
 */
import type { CivilDate } from '#platform/kernel'

/** As registered; X where a person is registered as neither. Never derived from a number. */
export type Sex = 'M' | 'F' | 'X'

/** One field in each script: no fixed surname, no parts. */
export type Names = { readonly en: string; readonly ur: string }

/** What is said of a place beyond its code is free text; no address database exists. */
export type Address = { readonly place: string; readonly line: string }

export type ParentRole = 'father' | 'mother'
export type Tie = 'birth' | 'adoption'

export const documentKinds = [
  'birth-certificate',
  'hospital-record',
  'matric-certificate',
  'marriage-certificate',
  'divorce-certificate',
  'death-certificate',
  'court-order',
  'guardianship-order',
  'identity-card',
  'statement',
  'register',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** The paper that was seen: what it is, its number, and SHA-256 of its scan in hex. */
export type Evidence = {
  readonly document: DocumentKind
  readonly number: string
  readonly sha256: string
}

export type Fact =
  | { readonly kind: 'birth'; readonly on: CivilDate; readonly place?: string }
  | { readonly kind: 'sex'; readonly sex: Sex }
  | { readonly kind: 'name'; readonly name: Names; readonly on?: CivilDate }
  | {
      readonly kind: 'parent'
      readonly as: ParentRole
      readonly tie: Tie
      /** A parent whom no register knows is known by name alone. */
      readonly parent?: string
      readonly name?: Names
      /** Of an adoption. */
      readonly on?: CivilDate
    }
  | {
      readonly kind: 'child'
      readonly as: ParentRole
      readonly tie: Tie
      readonly child: string
      readonly on?: CivilDate
    }
  | {
      readonly kind: 'guardian'
      readonly guardian: string
      readonly on: CivilDate
      readonly until?: CivilDate
    }
  | {
      readonly kind: 'ward'
      readonly ward: string
      readonly on: CivilDate
      readonly until?: CivilDate
    }
  | { readonly kind: 'marriage'; readonly spouse: string; readonly on: CivilDate }
  | { readonly kind: 'divorce'; readonly spouse: string; readonly on: CivilDate }
  /** The spouse has died: entered with the survivor by the act that enters the death. */
  | { readonly kind: 'widowhood'; readonly spouse: string; readonly on: CivilDate }
  | { readonly kind: 'death'; readonly on: CivilDate; readonly place?: string }
  | {
      readonly kind: 'address'
      readonly use: 'permanent' | 'present'
      readonly address: Address
      readonly on: CivilDate
    }
  /** This record is a second one of a person whose own is `into`. */
  | { readonly kind: 'merge'; readonly into: string }
  | { readonly kind: 'merged'; readonly from: string }
  /** The two were not one person after all. */
  | { readonly kind: 'separation'; readonly other: string }

export type FactKind = Fact['kind']

/** The entry `corrects` does not hold; `instead` does, and nothing where that is left out. */
export type Correction = {
  readonly kind: 'correction'
  readonly corrects: number
  readonly instead?: Fact
}

export type Entry = {
  readonly personId: string
  /** From 1, without gaps. */
  readonly seq: number
  readonly id: string
  readonly fact: Fact | Correction
  readonly evidence: Evidence | undefined
  /** The act that entered it. */
  readonly jurisdiction: string
  readonly actId: string
  readonly recordedAt: Date
}

/** The other person whom a fact names. */
export function otherIn(fact: Fact): string | undefined {
  switch (fact.kind) {
    case 'parent':
      return fact.parent
    case 'child':
      return fact.child
    case 'guardian':
      return fact.guardian
    case 'ward':
      return fact.ward
    case 'marriage':
    case 'divorce':
    case 'widowhood':
      return fact.spouse
    case 'merge':
      return fact.into
    case 'merged':
      return fact.from
    case 'separation':
      return fact.other
    default:
      return undefined
  }
}
