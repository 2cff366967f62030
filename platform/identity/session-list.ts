/** A person's own sessions, to look through and to end. */
import type { Tx } from '#platform/database'
import { sessionLimits, type AuthenticationMethod, type SessionKind } from './sessions.ts'

export type ListedSession = {
  readonly id: string
  readonly kind: SessionKind
  readonly amr: readonly AuthenticationMethod[]
  readonly device: string
  readonly openedAt: Date
  readonly lastSeenAt: Date
}

type Row = {
  id: string
  kind: SessionKind
  amr: AuthenticationMethod[]
  device: string
  created_at: Date
  last_seen_at: Date
}

/** Those that still open something, the one seen last first; a hundred at most. */
export async function listSessions(tx: Tx, personId: string, now: Date): Promise<ListedSession[]> {
  const idleSince = (kind: SessionKind) => new Date(now.getTime() - sessionLimits[kind].idleMs)
  const rows = await tx.query<Row>(
    `select id, kind, amr, device, created_at, last_seen_at from identity.session
     where person_id = $1 and expires_at > $2
       and last_seen_at > case kind when 'officer' then $3::timestamptz else $4::timestamptz end
     order by last_seen_at desc, id limit 100`,
    [personId, now, idleSince('officer'), idleSince('citizen')],
  )
  return rows.map(({ created_at: openedAt, last_seen_at: lastSeenAt, ...row }) => ({
    ...row,
    openedAt,
    lastSeenAt,
  }))
}

/** Of these ids of sessions, by any person, those that nobody has ended. */
export async function findSessions(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(
    `select id from identity.session where id = any($1)`,
    [ids],
  )
  return new Set(rows.map(({ id }) => id))
}

/** Ends one session, if it is this person's; tell the reader too (`forgetAll`). */
export async function endSession(tx: Tx, personId: string, id: string): Promise<boolean> {
  const ended = await tx.query(
    `delete from identity.session where person_id = $1 and id = $2 returning 1 as one`,
    [personId, id],
  )
  return ended.length > 0
}
