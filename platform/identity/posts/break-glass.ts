/** An emergency: two persons open one person's or one case's data for an hour; a third reviews. */
import type { Tx } from '#platform/database'
import { civilDateOf, deadlineAfterWorkingDays, type Calendar } from '#platform/kernel'
import type { CivilDate } from '#platform/kernel'
import { covers, type Actor, type Post } from '../actors.ts'
import { postProblems as problems } from './problems.ts'

export const breakGlassMs = 60 * 60_000
export const reviewWorkingDays = 5
const reasonLengthMin = 20
const reasonLengthMax = 500

/** One person, or one case: never a list. */
export type BreakGlassScope =
  | { readonly personId: string }
  | { readonly case: { readonly jurisdiction: string; readonly id: string } }

export type BreakGlass = {
  readonly id: string
  readonly jurisdiction: string
  readonly scope: BreakGlassScope
  readonly reason: string
  readonly asked: Hand
  readonly allowed?: (Hand & { readonly endsAt: Date; readonly reviewDue: CivilDate }) | undefined
  readonly reviewed?: (Hand & { readonly finding: Finding }) | undefined
}

export type Hand = { readonly by: string; readonly post: string; readonly at: Date }
export type Finding = 'justified' | 'unjustified'

/** Who lets another officer look, and who looks into it afterwards: those who oversee the place. */
const overseers = ['supervisor', 'auditor']

function postIn(actor: Actor, roles: readonly string[] | undefined, place: string): Post {
  const posts = actor.kind === 'officer' ? actor.posts : []
  const post = posts.find(
    ({ role, jurisdiction }) => (roles?.includes(role) ?? true) && covers(jurisdiction, place),
  )
  if (!post) throw problems['identity-glass-not-yours']()
  return post
}

/** @throws identity-glass-not-yours, identity-glass-reason */
export function askingGlass(actor: Actor, place: string, reason: string): Post {
  const length = reason.trim().length
  if (length < reasonLengthMin || length > reasonLengthMax) {
    throw problems['identity-glass-reason']({ field: 'reason' })
  }
  return postIn(actor, undefined, place)
}

/** Another person than who asked. @throws identity-glass-not-yours, identity-glass-closed */
export function allowingGlass(
  actor: Actor,
  glass: BreakGlass,
  calendar: Calendar,
  now: Date,
): Hand & { readonly endsAt: Date; readonly reviewDue: CivilDate } {
  const { id: post } = postIn(actor, ['supervisor'], glass.jurisdiction)
  const by = actor.kind === 'officer' ? actor.personId : ''
  if (by === glass.asked.by) throw problems['identity-glass-not-yours']()
  const isOld = now.getTime() - glass.asked.at.getTime() > breakGlassMs
  if (glass.allowed || isOld) throw problems['identity-glass-closed']()
  const endsAt = new Date(now.getTime() + breakGlassMs)
  const reviewDue = civilDateOf(deadlineAfterWorkingDays(now, reviewWorkingDays, calendar))
  return { by, post, at: now, endsAt, reviewDue }
}

/** Whether this officer may look at this moment: who asked, and nobody else, for an hour. */
export function isGlassOpen({ asked, allowed }: BreakGlass, actor: Actor, now: Date): boolean {
  const isAsker = actor.kind === 'officer' && actor.personId === asked.by
  const isInPost = actor.kind === 'officer' && actor.posts.some(({ id }) => id === asked.post)
  return isAsker && isInPost && allowed !== undefined && now < allowed.endsAt
}

/** A third person. @throws identity-glass-not-yours, identity-glass-closed */
export function reviewingGlass(
  actor: Actor,
  glass: BreakGlass,
  finding: Finding,
  now: Date,
): Hand & { readonly finding: Finding } {
  const { id: post } = postIn(actor, overseers, glass.jurisdiction)
  const by = actor.kind === 'officer' ? actor.personId : ''
  if (by === glass.asked.by || by === glass.allowed?.by) {
    throw problems['identity-glass-not-yours']()
  }
  if (!glass.allowed || glass.reviewed) throw problems['identity-glass-closed']()
  return { by, post, at: now, finding }
}

type GlassRow = {
  id: string
  jurisdiction: string
  person_id: string | null
  case_jurisdiction: string | null
  case_id: string | null
  reason: string
  asked_by: string
  asked_post: string
  asked_at: Date
  allowed_by: string | null
  allowed_post: string
  allowed_at: Date
  ends_at: Date
  review_due: CivilDate
  reviewed_by: string | null
  reviewed_post: string
  reviewed_at: Date
  finding: Finding
}

function glassOf(row: GlassRow): BreakGlass {
  const { person_id: personId, case_id: caseId, case_jurisdiction: jurisdiction } = row
  return {
    id: row.id,
    jurisdiction: row.jurisdiction,
    scope:
      personId === null
        ? { case: { jurisdiction: jurisdiction ?? '', id: caseId ?? '' } }
        : { personId },
    reason: row.reason,
    asked: { by: row.asked_by, post: row.asked_post, at: row.asked_at },
    allowed:
      row.allowed_by === null
        ? undefined
        : {
            by: row.allowed_by,
            post: row.allowed_post,
            at: row.allowed_at,
            endsAt: row.ends_at,
            reviewDue: row.review_due,
          },
    reviewed:
      row.reviewed_by === null
        ? undefined
        : {
            by: row.reviewed_by,
            post: row.reviewed_post,
            at: row.reviewed_at,
            finding: row.finding,
          },
  }
}

export async function insertGlass(tx: Tx, glass: BreakGlass): Promise<void> {
  const { id, jurisdiction, scope, reason, asked } = glass
  const of = 'case' in scope ? scope.case : undefined
  await tx.query(
    `insert into identity.break_glass (id, jurisdiction, person_id, case_jurisdiction, case_id,
       reason, asked_by, asked_post, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      jurisdiction,
      'personId' in scope ? scope.personId : null,
      of?.jurisdiction ?? null,
      of?.id ?? null,
      reason.trim(),
      asked.by,
      asked.post,
      asked.at,
    ],
  )
}

/** Locked until the transaction ends. */
export async function lockGlass(tx: Tx, id: string): Promise<BreakGlass | undefined> {
  const [row] = await tx.query<GlassRow>(
    `select * from identity.break_glass where id = $1 for update`,
    [id],
  )
  return row && glassOf(row)
}

/** The newest of a place and of all that it covers. */
export async function listGlass(tx: Tx, jurisdiction: string, limit = 100): Promise<BreakGlass[]> {
  const rows = await tx.query<GlassRow>(
    `select * from identity.break_glass where jurisdiction = $1 or jurisdiction like $1 || '-%'
     order by asked_at desc limit $2`,
    [jurisdiction, limit],
  )
  return rows.map(glassOf)
}

export async function writeAllowed(
  tx: Tx,
  id: string,
  { by, post, at, endsAt, reviewDue }: NonNullable<BreakGlass['allowed']>,
): Promise<void> {
  await tx.query(
    `update identity.break_glass set allowed_by = $2, allowed_post = $3, allowed_at = $4,
       ends_at = $5, review_due = $6::date
     where id = $1 and allowed_by is null`,
    [id, by, post, at, endsAt, reviewDue],
  )
}

export async function writeReviewed(
  tx: Tx,
  id: string,
  { by, post, at, finding }: NonNullable<BreakGlass['reviewed']>,
): Promise<void> {
  await tx.query(
    `update identity.break_glass
     set reviewed_by = $2, reviewed_post = $3, reviewed_at = $4, finding = $5
     where id = $1 and reviewed_by is null`,
    [id, by, post, at, finding],
  )
}
