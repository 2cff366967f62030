/** How long an officer has: one time for all, or one that follows an answer. */
import { holds, type Condition } from '#platform/forms'
import { instantAfter, type Calendar, type Duration } from '#platform/kernel'

export type LimitRow = {
  readonly when?: Condition
  readonly within: Duration
  /** The days are the applicant's own, to come in; the office only ends what waits in vain. */
  readonly awaits?: 'applicant'
}
/** A time, or rows of times by what was answered: the first that fits, the last without `when`. */
export type TimeLimit = Duration | readonly LimitRow[]

/** While an officer must act: which role, and how many days it has. */
export type ServiceLevel = {
  readonly role: string
  readonly within: TimeLimit
  /** Where the applicant is awaited: the state in which the office then answers. */
  readonly answersIn?: string
  /** A case that comes from these states keeps its deadline: the same days run through them all. */
  readonly goesOnFrom?: readonly string[]
}

type Answers = Readonly<Record<string, unknown>>

/** The rows of a time limit: the first whose condition holds is meant. */
export function limitRows(limit: TimeLimit): readonly LimitRow[] {
  return typeof limit === 'string' ? [{ within: limit }] : limit
}

/** The time that these answers give; the last row holds where nobody's answer says otherwise. */
export function limitFor(level: Pick<ServiceLevel, 'within'>, answers: Answers): Duration {
  return rowFor(level, answers).within
}

function rowFor({ within }: Pick<ServiceLevel, 'within'>, answers: Answers): LimitRow {
  const rows = limitRows(within)
  const fits = rows.find(({ when }) => !when || holds(when, (question) => answers[question]))
  return fits ?? rows.at(-1) ?? { within: '0 days' }
}

/**
 * Whose time runs: the applicant's, and how long the office then has; the office's to answer; or
 * its own for a next step, once the answer is given.
 */
export type TimeRuns =
  | { readonly for: 'applicant'; readonly answerWithin: Duration | undefined }
  | { readonly for: 'answer' | 'step' }

type Levelled = {
  readonly serviceLevels?: Readonly<Record<string, ServiceLevel | undefined>>
  readonly output?: { readonly inForce?: readonly string[] | undefined } | undefined
}

/** By what was answered; without answers the applicant is awaited only where everybody is. */
export function whoseTime(
  { serviceLevels = {}, output }: Levelled,
  state: string,
  answers?: Answers,
): TimeRuns {
  const level = serviceLevels[state]
  const isAwaited = answers
    ? level && rowFor(level, answers).awaits
    : level && limitRows(level.within).every(({ awaits }) => awaits)
  if (isAwaited) {
    const next = serviceLevels[level?.answersIn ?? '']
    return { for: 'applicant', answerWithin: next && answers && limitFor(next, answers) }
  }
  return { for: output?.inForce?.includes(state) ? 'step' : 'answer' }
}

type Arriving = {
  readonly level: ServiceLevel
  readonly answers: Answers
  readonly from: { readonly state: string; readonly deadlineAt: Date | undefined }
  readonly now: Date
  readonly calendar: Calendar
}

/** By when an officer must act on a case that comes into a state. */
export function deadlineOf({ level, answers, from, now, calendar }: Arriving): Date {
  const goesOn = level.goesOnFrom?.includes(from.state)
  return (goesOn && from.deadlineAt) || instantAfter(now, limitFor(level, answers), calendar)
}
