/** To which office a case goes: dated rows, asked by its answers, its place and the day. */
import { holds, type Condition } from '#platform/forms'
import { covers } from '#platform/identity'
import type { CivilDate } from '#platform/kernel'
import type { EvidenceGiven } from '../evidence-request.ts'
import type { RungRow } from './ladder.ts'

/** The role of a step, or of a service level, that belongs to whoever the case is routed to. */
export const routedRole = 'routed'

/** An office by its id, of which the one nearest to the case is meant, and who answers there. */
export type NamedRoute = { readonly office: string; readonly role: string }

/** An office by its kind: likewise the nearest. */
export type KindRoute = { readonly kind: string; readonly role: string }

export type Route = NamedRoute | KindRoute

/** An office by its kind, which a record says: what was answered names a record of a register. */
export type KindRule = {
  readonly kind: (evidence: EvidenceGiven) => string | undefined
  readonly role: string
}

export type RouteRow = (Route | KindRule) & {
  readonly when?: Condition
  /** A place and all within it; everywhere if not said. */
  readonly within?: string
  readonly from: CivilDate
  /** The last day. */
  readonly until?: CivilDate
}

/** Whom a case is about: an office, or an officer by his post. */
export type About = { readonly jurisdiction: string } & (
  | { readonly office: string }
  | { readonly post: string }
)

export type Routing<Answers = never, State extends string = string> = {
  /** The first row that fits, and whose office there is, holds. */
  readonly rows: readonly RouteRow[]
  /** Who answers in an office to which a case rises. */
  readonly head: string
  /** By when each level must have answered. */
  readonly rungs: readonly RungRow[]
  /** The states in which the applicant is asked, and for how many days of a case in all. */
  readonly standsStill?: { readonly in: readonly State[]; readonly daysMax: number }
  /** The question by whose answer its lists are narrowed; a step that hands over may mend it. */
  readonly topic?: string
  /** Neither that office nor whoever is, or was, at that post ever becomes responsible. */
  readonly notOffice?: (answers: Answers) => About | undefined
}

/** The officers' roles that a routed case may come to. */
export function routedRoles({ rows, head }: Pick<Routing, 'rows' | 'head'>): readonly string[] {
  return [...new Set([...rows.map(({ role }) => role), head])]
}

/** The rows that fit, the first of them first. */
export function routesFor(
  { rows }: Pick<Routing, 'rows'>,
  asked: {
    readonly answers: Readonly<Record<string, unknown>>
    readonly evidence?: EvidenceGiven | undefined
    readonly jurisdiction: string
    readonly today: CivilDate
  },
): readonly Route[] {
  const { answers, evidence = {}, jurisdiction, today } = asked
  const fitting = rows.filter(
    ({ when, within, from, until }) =>
      from <= today &&
      (until === undefined || today <= until) &&
      (within === undefined || covers(within, jurisdiction)) &&
      (!when || holds(when, (question) => answers[question])),
  )
  return fitting.flatMap((row) => routeOf(row, evidence))
}

/** None where the record that would name the kind of office does not. */
function routeOf(row: RouteRow, evidence: EvidenceGiven): readonly Route[] {
  const { role } = row
  if ('office' in row) return [{ office: row.office, role }]
  const kind = typeof row.kind === 'string' ? row.kind : row.kind(evidence)
  return kind === undefined ? [] : [{ kind, role }]
}

/** What a routed case is about, as lists tell it: an option, never words of a person. */
export function topicIn(
  { routing }: { readonly routing?: Pick<Routing, 'topic'> | undefined },
  answers: Readonly<Record<string, unknown>>,
): { readonly topic?: string } {
  const topic = routing?.topic === undefined ? undefined : answers[routing.topic]
  return typeof topic === 'string' ? { topic } : {}
}
