/** One person acts for another: what a mandate allows, and on which days. Pure. */
import { addDays, isCivilDate, type CivilDate, type Paisa, type Problem } from '#platform/kernel'
import { lastsOn } from '../posts/in-force.ts'
import { mandateProblems as problems } from './problems.ts'

/**
 * A child by its guardian, a parent by a grown child, a client by a lawyer, a company by its
 * officer: the word under which both see it. What it allows is its scope and nothing else.
 */
export const mandateKinds = ['child', 'parent', 'client', 'company'] as const
export type MandateKind = (typeof mandateKinds)[number]

/** What may be done; a list that is left out is no limit. */
export type MandateScope = {
  readonly services?: readonly string[] | undefined
  readonly actions?: readonly string[] | undefined
  /** Of one case. */
  readonly amountPaisaMax?: Paisa | undefined
}

export type MandateTerms = MandateScope & {
  readonly kind: MandateKind
  readonly from: CivilDate
  readonly to: CivilDate
  /** Whether it ends because the child grows up. */
  readonly untilMajority?: boolean
}

export type MandateEvent = {
  readonly what: 'accepted' | 'declined' | 'revoked' | 'ended'
  /** Of `accepted` the other side; else who did it. */
  readonly personId?: string | undefined
  readonly why?: 'death' | undefined
  readonly at: Date
}

export type Mandate = MandateTerms & {
  readonly id: string
  readonly offeredBy: string
  readonly offeredAs: 'grantor' | 'grantee'
  readonly offeredAt: Date
  readonly events: readonly MandateEvent[]
}

export type MandateState =
  | 'offered'
  | 'in-force'
  | 'not-yet'
  | 'declined'
  | 'revoked'
  | 'ended'
  | 'over'

/** The fold of its events, on a day. What has ended never comes back. */
export function mandateStateOn(mandate: Mandate, day: CivilDate): MandateState {
  const whats = new Set(mandate.events.map(({ what }) => what))
  if (whats.has('declined')) return 'declined'
  if (whats.has('revoked')) return 'revoked'
  if (whats.has('ended')) return 'ended'
  if (day > mandate.to) return 'over'
  if (!whats.has('accepted')) return 'offered'
  return lastsOn(mandate, day) ? 'in-force' : 'not-yet'
}

/** The two persons of a mandate; the other side is known once it has accepted. */
export function sidesOf({ offeredBy, offeredAs, events }: Mandate) {
  const other = events.find(({ what }) => what === 'accepted')?.personId
  return offeredAs === 'grantor'
    ? { grantorId: offeredBy as string | undefined, granteeId: other }
    : { grantorId: other, granteeId: offeredBy as string | undefined }
}

/** For whom a citizen acts, and how far; read anew every 5 s, and at the door each time. */
export type ActingBy = MandateScope & {
  /** The person acted for. */
  readonly personId: string
  readonly mandateId: string
  readonly kind: MandateKind
  readonly isInForce: boolean
  /** What law has ended it; left out where its days are over or somebody has withdrawn it. */
  readonly endedBy?: 'death' | 'majority'
  /** What the pages of a session call the person acted for. */
  readonly name?: string
  readonly nameUr?: string | undefined
}

/** Why nobody acts by it now, in plain words; to whoever held it. */
export function whyNotInForce({ endedBy }: Pick<ActingBy, 'endedBy'>): Problem {
  if (endedBy === 'death') return problems['mandate-ended-by-death']()
  if (endedBy === 'majority') return problems['mandate-grown-up']()
  return problems['mandate-not-now']()
}

/** Whether a mandate reaches so far. Without an action: whether it opens the service's cases. */
export function reaches(
  { services, actions, amountPaisaMax }: MandateScope,
  asked: { readonly service: string; readonly action?: string; readonly amountPaisa?: Paisa },
): boolean {
  const { service, action, amountPaisa } = asked
  if (services && !services.includes(service)) return false
  if (actions && action !== undefined && !actions.includes(action)) return false
  return amountPaisaMax === undefined || amountPaisa === undefined || amountPaisa <= amountPaisaMax
}

const yearsMax = 5

/**
 * The terms as they will hold: a child's end with the day before the eighteenth birthday.
 * @throws mandate-days, mandate-birth
 */
export function checkTerms(
  terms: MandateTerms,
  dateOfBirth: CivilDate | undefined,
  today: CivilDate,
): MandateTerms {
  const { kind, from, to } = terms
  if (!isCivilDate(from) || !isCivilDate(to)) throw problems['mandate-days']({ field: 'to' })
  if (from < today || to < from || to > yearsAfter(today, yearsMax)) {
    throw problems['mandate-days']({ field: 'to' })
  }
  if (kind !== 'child') return terms
  if (dateOfBirth === undefined || dateOfBirth > today) {
    throw problems['mandate-birth']({ field: 'born' })
  }
  const lastDay = lastDayOfChildhood(dateOfBirth)
  if (lastDay < from) throw problems['mandate-birth']({ field: 'born' })
  return to < lastDay ? terms : { ...terms, to: lastDay, untilMajority: true }
}

/** The day before the eighteenth birthday (Majority Act 1875, section 3). */
export function lastDayOfChildhood(dateOfBirth: CivilDate): CivilDate {
  return addDays(yearsAfter(dateOfBirth, 18), -1)
}

/** Whoever was born on 29 February has the birthday on 1 March of a common year. */
function yearsAfter(day: CivilDate, years: number): CivilDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10)
}
