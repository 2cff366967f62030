/** At which relying parties somebody is by a session of the site, until he is told of its end. */
import type { Tx } from '#platform/database'

export type PartyVisit = {
  readonly party: string
  /** By which the party knows it: the `sid` of its id token. */
  readonly sid: string
  readonly personId: string
  /** The site's session. */
  readonly sessionId: string
  /** When the session ends by itself; nobody is told of that. */
  readonly endsAt: Date
}

type Row = {
  party: string
  sid: string
  person_id: string
  session_id: string
  ends_at: Date
}

const visitOf = (row: Row): PartyVisit => ({
  party: row.party,
  sid: row.sid,
  personId: row.person_id,
  sessionId: row.session_id,
  endsAt: row.ends_at,
})

/** Once more at the same party: the session that counts is the last one. */
export async function noteVisit(tx: Tx, visit: PartyVisit): Promise<void> {
  const { party, sid, personId, sessionId, endsAt } = visit
  await tx.query(
    `insert into openid.visit (party, sid, person_id, session_id, ends_at)
     values ($1, $2, $3, $4, $5)
     on conflict (party, sid) do update set person_id = excluded.person_id,
       session_id = excluded.session_id, ends_at = excluded.ends_at`,
    [party, sid, personId, sessionId, endsAt],
  )
}

/** A session that took the place of another, of the same person in the same browser. */
export async function moveVisits(
  tx: Tx,
  { from, to, endsAt }: { readonly from: string; readonly to: string; readonly endsAt: Date },
  personId: string,
): Promise<void> {
  await tx.query(
    `update openid.visit set session_id = $3, ends_at = $4
     where person_id = $1 and session_id = $2`,
    [personId, from, to, endsAt],
  )
}

export async function visitsOf(tx: Tx, personId: string): Promise<readonly PartyVisit[]> {
  const rows = await tx.query<Row>(
    `select party, sid, person_id, session_id, ends_at from openid.visit where person_id = $1`,
    [personId],
  )
  return rows.map(visitOf)
}

/** All of them, page by page, in the order of party and sid. */
export async function pageOfVisits(
  tx: Tx,
  after: Pick<PartyVisit, 'party' | 'sid'>,
  limit: number,
): Promise<readonly PartyVisit[]> {
  const rows = await tx.query<Row>(
    `select party, sid, person_id, session_id, ends_at from openid.visit
     where (party, sid) > ($1, $2) order by party, sid limit $3`,
    [after.party, after.sid, limit],
  )
  return rows.map(visitOf)
}

/** Takes visits away; gives those that stood there still, so that each is told of once. */
export async function takeVisits(
  tx: Tx,
  visits: readonly Pick<PartyVisit, 'party' | 'sid'>[],
): Promise<readonly PartyVisit[]> {
  if (visits.length === 0) return []
  const rows = await tx.query<Row>(
    `delete from openid.visit v using unnest($1::text[], $2::text[]) as gone(party, sid)
     where v.party = gone.party and v.sid = gone.sid
     returning v.party, v.sid, person_id, session_id, ends_at`,
    [visits.map(({ party }) => party), visits.map(({ sid }) => sid)],
  )
  return rows.map(visitOf)
}

/** Forgets those whose session has ended by itself. Gives how many; at most `limit` at a time. */
export async function sweepVisits(tx: Tx, now: Date, limit = 1_000): Promise<number> {
  const rows = await tx.query(
    `delete from openid.visit where (party, sid) in (
       select party, sid from openid.visit where ends_at <= $1
       limit $2 for update skip locked)
     returning 1 as one`,
    [now, limit],
  )
  return rows.length
}
