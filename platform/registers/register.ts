import type { Duration, Text } from '#platform/kernel'
import { registerProblems } from './problems.ts'
import { suspensionFault, type Suspendable } from './suspension.ts'

export type Item = Readonly<Record<string, unknown>>

/** What a register promises; a service declares it and owns no table. */
export type RegisterDefinition = {
  readonly id: string
  /** Fields that anybody who knows the key may see; every other field is sealed. */
  readonly publicFields: readonly string[]
  /** Fields whose value one record at most may hold. */
  readonly uniqueFields?: readonly string[]
  /** Personal fields that an officer may search by; kept as keyed hashes. */
  readonly searchableFields?: readonly string[]
  /** The record's states in the order in which they may follow; states never move backward. */
  readonly states: Readonly<Record<string, readonly string[]>>
  /** The role that may publish records of its own accord, without anybody's case. */
  readonly publishedBy?: string
  /** Where whoever publishes its records may suspend one. */
  readonly suspendable?: Suspendable
  /** Where its records are votes of the people, each on the terms that it states. */
  readonly ballot?: BallotRules
  /** Where its records are drafts on which the people are heard. */
  readonly consultation?: ConsultationRules
  /** A pure check of every entry: a sentence says what is wrong, nothing means right. */
  readonly check?: (previous: Item | undefined, next: Item) => string | undefined
}

/** Records that people vote on; who opens a vote is another than who published it. */
export type BallotRules = {
  /** What such votes are called, and in a sentence what one decides by them. */
  readonly title: Text
  readonly about: Text
  readonly authority: Text
  readonly law: Text
  /** The role that opens a vote once it is published. */
  readonly openedBy: string
  readonly assurance: 'substantial' | 'high'
}

/** Drafts of which people say what they think; the offices that have a part in it are apart. */
export type ConsultationRules = {
  /** What such consultations are called, and in a sentence what one has to say there. */
  readonly title: Text
  readonly about: Text
  readonly authority: Text
  readonly law: Text
  /** The role that opens a draft once another has published it. */
  readonly openedBy: string
  /** The role that may withhold a comment, and after how long one is shown without a word. */
  readonly screenedBy: string
  readonly shownAfter: Duration
  /** The role that decides when a commenter asks again, and hears when no answer comes. */
  readonly head: string
  /** The role that answers what was said, and within how long after the close. */
  readonly answeredBy: string
  readonly answeredWithin: Duration
}

export type RegisterRecord = {
  readonly register: string
  readonly key: string
  readonly seq: number
  readonly state: string
  readonly item: Item
  readonly sealed: Buffer | undefined
  readonly jurisdiction: string
  readonly caseId: string
  readonly recordedAt: Date
}

/**
 * Guards an entry before it is written: the state may follow, the register's own check holds.
 * @throws register-state-order, register-entry-refused
 */
export function checkEntry(
  definition: RegisterDefinition,
  previous: { state: string; item: Item } | undefined,
  next: { state: string; item: Item },
): void {
  const allowed = previous ? definition.states[previous.state] : Object.keys(definition.states)
  if (!allowed?.includes(next.state)) {
    throw registerProblems['register-state-order']({
      values: { from: previous?.state ?? 'new', to: next.state },
    })
  }
  const dropped = definition.suspendable && suspensionFault(previous?.item, next.item)
  const fault = dropped ?? definition.check?.(previous?.item, next.item)
  if (fault) throw registerProblems['register-entry-refused']({ values: { reason: fault } })
}

/** Splits a full item into what anybody may see and what is sealed. */
export function splitItem(
  definition: RegisterDefinition,
  item: Item,
): { open: Item; personal: Item } {
  const open: Record<string, unknown> = {}
  const personal: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(item)) {
    if (value === undefined) continue
    if (definition.publicFields.includes(field)) open[field] = value
    else personal[field] = value
  }
  return { open, personal }
}
