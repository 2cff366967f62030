import type { CivilDate } from '#platform/kernel'

/** A state that a case came into; `seconds` since the application, or since the state before. */
export type Reached = {
  readonly jurisdiction: string
  /** The office whose officer took the step; '' where a citizen, a bank or the clock did. */
  readonly office: string
  readonly service: string
  readonly day: CivilDate
  readonly state: string
  readonly seconds: number
}

/** A step that an officer took; the case is named, the officer only by the post. */
export type Decision = {
  readonly jurisdiction: string
  readonly caseId: string
  readonly seq: number
  readonly service: string
  readonly action: string
  readonly toState: string
  readonly office: string
  readonly postId: string
  /** Since the case came before this post. */
  readonly seconds: number
  readonly at: Date
}

export const signalKinds = [
  'off-hours',
  'hasty',
  'just-under-limit',
  'same-agent',
  'many-reprints',
  'night-sale',
  'same-buyer',
  'split-purchase',
] as const
export type SignalKind = (typeof signalKinds)[number]

/** Something that a supervisor should look at. */
export type Signal = {
  readonly jurisdiction: string
  readonly kind: SignalKind
  readonly caseId: string
  readonly seq: number
  readonly service: string
  readonly office: string
  readonly postId: string | undefined
  /** What made it a signal: numbers and names of rules, never a person's data. */
  readonly facts: Readonly<Record<string, string | number>>
  readonly at: Date
}

/**
 * What is counted of persons who come again, in a month or a day; from which time on each is a
 * signal is a rule of the house. An agent is counted for each post, a buyer wherever he buys: who
 * takes several stamps on one day may be making up a value that no vendor may sell him.
 */
export const meetingRules = {
  'same-agent': { per: 'month', times: 5 },
  'same-buyer': { per: 'month', times: 3 },
  'split-purchase': { per: 'day', times: 2 },
} as const
export type MeetingKind = keyof typeof meetingRules

/** Somebody who came, by himself or with papers. */
export type Meeting = {
  readonly kind: MeetingKind
  readonly jurisdiction: string
  readonly postId: string
  /** The post that he came to again; '' where any of the jurisdiction counts. */
  readonly metAt: string
  /** Keyed: 32 bytes. */
  readonly whoHash: Buffer
  /** The first day of the month or of the day that is counted. */
  readonly since: CivilDate
  readonly caseId: string
  readonly seq: number
  readonly service: string
  readonly office: string
  readonly at: Date
}

/** A certificate that was issued so long after the case was paid for. */
export type Issued = {
  readonly jurisdiction: string
  readonly service: string
  readonly day: CivilDate
  readonly seconds: number
}

/** All that some acts come to. */
export type Measures = {
  readonly reached: readonly Reached[]
  readonly issued: readonly Issued[]
  readonly decisions: readonly Decision[]
  readonly signals: readonly Signal[]
  readonly meetings: readonly Meeting[]
}
