/** Proposals about posts as they are kept, and the change that an approval makes. */
import type { Tx } from '#platform/database'
import { addDays, type CivilDate } from '#platform/kernel'
import type { DutyPair } from '../duties.ts'
import { postProblems as problems } from './problems.ts'
import { proposalMs, type Appointment, type Decision, type Proposal } from './appointment.ts'
import { endLeave, endPosting, giveLeave, givePost, type Charge, type Holding } from './holdings.ts'

type AppointmentRow = {
  id: string
  kind: Proposal['kind']
  jurisdiction: string
  post_id: string
  person_id: string
  from_date: CivilDate
  to_date: CivilDate | null
  ground: string
  proposed_by: string
  proposed_post: string | null
  proposed_at: Date
  decision: Decision | null
  decided_by: string | null
  decided_post: string | null
  decided_at: Date | null
}

function appointmentOf(row: AppointmentRow): Appointment {
  return {
    id: row.id,
    kind: row.kind,
    jurisdiction: row.jurisdiction,
    postId: row.post_id,
    personId: row.person_id,
    from: row.from_date,
    to: row.to_date ?? undefined,
    ground: row.ground,
    proposedBy: row.proposed_by,
    proposedPost: row.proposed_post ?? undefined,
    proposedAt: row.proposed_at,
    decision: row.decision ?? undefined,
    decidedBy: row.decided_by ?? undefined,
    decidedPost: row.decided_post ?? undefined,
    decidedAt: row.decided_at ?? undefined,
  }
}

/** @throws identity-appointment-waits while the same change waits for a decision */
export async function insertAppointment(tx: Tx, one: Appointment): Promise<void> {
  // One that lapsed undecided waits no longer.
  await tx.query(
    `update identity.appointment
     set decision = 'withdrawn', decided_by = proposed_by, decided_at = $1
     where decision is null and proposed_at <= $2 and person_id = $3`,
    [one.proposedAt, new Date(one.proposedAt.getTime() - proposalMs), one.personId],
  )
  const written = await tx.query(
    `insert into identity.appointment (id, kind, jurisdiction, post_id, person_id, from_date,
       to_date, ground, proposed_by, proposed_post, proposed_at)
     values ($1, $2, $3, $4, $5, $6::date, $7::date, $8, $9, $10, $11)
     on conflict (kind, jurisdiction, post_id, person_id, from_date) where decision is null
       do nothing
     returning 1 as one`,
    [
      one.id,
      one.kind,
      one.jurisdiction,
      one.postId,
      one.personId,
      one.from,
      one.to ?? null,
      one.ground,
      one.proposedBy,
      one.proposedPost ?? null,
      one.proposedAt,
    ],
  )
  if (written.length === 0) throw problems['identity-appointment-waits']()
}

/** Locked until the transaction ends, so that of two decisions the second sees the first. */
export async function lockAppointment(tx: Tx, id: string): Promise<Appointment | undefined> {
  const [row] = await tx.query<AppointmentRow>(
    `select * from identity.appointment where id = $1 for update`,
    [id],
  )
  return row && appointmentOf(row)
}

export async function decideAppointment(
  tx: Tx,
  id: string,
  decided: {
    readonly decision: Decision
    readonly by: string
    readonly post: string | undefined
    readonly at: Date
  },
): Promise<void> {
  await tx.query(
    `update identity.appointment
     set decision = $2, decided_by = $3, decided_post = $4, decided_at = $5
     where id = $1 and decision is null`,
    [id, decided.decision, decided.by, decided.post ?? null, decided.at],
  )
}

/** The newest proposals about posts of this place and of all that it covers. */
export async function listAppointments(
  tx: Tx,
  jurisdiction: string,
  limit = 200,
): Promise<Appointment[]> {
  const rows = await tx.query<AppointmentRow>(
    `select * from identity.appointment where jurisdiction = $1 or jurisdiction like $1 || '-%'
     order by proposed_at desc limit $2`,
    [jurisdiction, limit],
  )
  return rows.map(appointmentOf)
}

/** Everything that was ever proposed about a person's posts, newest first. */
export async function appointmentsOf(tx: Tx, personId: string): Promise<Appointment[]> {
  const rows = await tx.query<AppointmentRow>(
    `select * from identity.appointment where person_id = $1 order by proposed_at desc`,
    [personId],
  )
  return rows.map(appointmentOf)
}

/**
 * Makes the change of an approved proposal.
 * @throws identity-post-held, identity-duties-meet, identity-post-unknown, identity-person-unknown
 */
export async function makeAppointment(
  tx: Tx,
  { kind, jurisdiction, postId, personId, from, to }: Proposal,
  table: readonly DutyPair[],
): Promise<void> {
  switch (kind) {
    case 'give':
    case 'act': {
      const charge: Charge = kind === 'act' ? 'acting' : 'own'
      return givePost(tx, { jurisdiction, postId, personId, from, to, charge }, table)
    }
    case 'end':
      return endPosting(tx, { jurisdiction, postId, personId, lastDay: addDays(from, -1) })
    case 'leave':
      return giveLeave(tx, { personId, from, to: to ?? from })
    case 'return':
      return endLeave(tx, { personId, backOn: from })
  }
}

/** Every holding of a person, his own and in charge, earliest first. */
export async function holdingsOf(tx: Tx, personId: string): Promise<Holding[]> {
  const rows = await tx.query<{
    jurisdiction: string
    post_id: string
    from_date: CivilDate
    to_date: CivilDate | null
    charge: Charge
  }>(
    `select jurisdiction, post_id, from_date, to_date, charge from identity.holding
     where person_id = $1 order by from_date, jurisdiction, post_id`,
    [personId],
  )
  return rows.map(({ jurisdiction, post_id: postId, from_date: from, to_date: to, charge }) => ({
    jurisdiction,
    postId,
    personId,
    from,
    ...(to === null ? {} : { to }),
    charge,
  }))
}
