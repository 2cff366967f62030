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

/** An officer's post and an agent that met in a case. */
export type Meeting = {
  readonly jurisdiction: string
  readonly postId: string
  /** Keyed: 32 bytes. */
  readonly agentHash: Buffer
  readonly month: CivilDate
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

/** From this meeting of one post and one agent in a month on, each is a signal. */
export const meetingsMax = 5
