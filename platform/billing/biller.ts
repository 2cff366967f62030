/**
 * A biller is whoever bills people by a number: a power company, the traffic police, a tax office.
 * It is a declaration; everything that the platform does with its bills follows from it.
 */
import type { CivilDate, Text } from '#platform/kernel'

/** One part of the identifier by which a bill is found: a reference, a vehicle, a CNIC. */
export type IdentifierPart = {
  /** A column of the bill file and a field of the API: `reference`. */
  readonly name: string
  readonly label: Text
  readonly hint: Text
  /** Of the part as it is kept: capitals and Western digits, without spaces and hyphens. */
  readonly pattern: RegExp
  /** What some bills print behind it and is no part of it. */
  readonly besides?: RegExp
  /** An invented one that fits. */
  readonly example: string
  /** A person's own number is shown masked. */
  readonly isCnic?: true
  /** Whether a source confirms the shape; what none confirms is marked where it is asked. */
  readonly certainty: Certainty
}

export type Certainty = 'confirmed' | 'unconfirmed'

/** What changes an amount by the day on which it is paid. */
export type DueRule = {
  readonly id: string
  /** First and last day, both included; without `to` it holds until now. */
  readonly from: CivilDate
  readonly to?: CivilDate
  /** `in-time`: up to the due date; `late`: after it. */
  readonly when: 'in-time' | 'late'
  /** Of the whole bill, in basis points: 1000 adds a tenth, -1000 takes one off. */
  readonly basisPoints: number
  /** An unconfirmed rule is announced as such, and nothing is charged by it. */
  readonly certainty: Certainty
  readonly name: Text
  readonly authority: Text
  readonly source: string
}

export type Biller = {
  readonly id: string
  readonly name: Text
  readonly identifier: readonly IdentifierPart[]
  /**
   * `carried`: a newer bill holds what was left of the older ones, and only the newest is due.
   * `separate`: each bill is due by itself until it is paid.
   */
  readonly arrears: 'carried' | 'separate'
  /** Of those that are confirmed, at most one holds on a day in time, and at most one late. */
  readonly dueRules: readonly DueRule[]
  /** The role of the officers who may take its bills in. */
  readonly uploadedBy: string
  /** How many days before the due date whoever watches its bills is reminded. */
  readonly remindDays: number
}
