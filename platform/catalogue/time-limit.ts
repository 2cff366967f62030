/** How long an officer has: one time for all, or one that follows an answer. */
import { holds, type Condition } from '#platform/forms'
import { instantAfter, type Calendar, type Duration } from '#platform/kernel'

/** A time, or rows of times by what was answered: the first that fits, the last without `when`. */
export type TimeLimit =
  | Duration
  | readonly { readonly when?: Condition; readonly within: Duration }[]

/** While an officer must act: which role, and how many days it has. */
export type ServiceLevel = {
  readonly role: string
  readonly within: TimeLimit
  /** A case that comes from these states keeps its deadline: the same days run through them all. */
  readonly goesOnFrom?: readonly string[]
}

type Answers = Readonly<Record<string, unknown>>
export type LimitRow = { readonly when?: Condition; readonly within: Duration }

/** The rows of a time limit: the first whose condition holds is meant. */
export function limitRows(limit: TimeLimit): readonly LimitRow[] {
  return typeof limit === 'string' ? [{ within: limit }] : limit
}

/** The time that these answers give; the last row holds where nobody's answer says otherwise. */
export function limitFor({ within }: Pick<ServiceLevel, 'within'>, answers: Answers): Duration {
  const rows = limitRows(within)
  const fits = rows.find(({ when }) => !when || holds(when, (question) => answers[question]))
  const { within: found } = fits ?? rows.at(-1) ?? { within: '0 days' as const }
  return found
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
