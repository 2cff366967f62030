import { byteaText, type Tx } from '#platform/database'

/** What a caller repeats a request by, and a hash of what must then be repeated exactly. */
export type RequestKey = { readonly key: string; readonly bodyHash: Buffer }

const keyShape = /^[\x21-\x7e]{1,200}$/

/**
 * The key in an Idempotency-Key header, undefined where it is none. The IETF draft writes it as a
 * quoted string; most clients send it bare.
 */
export function readRequestKey(header: string): string | undefined {
  const key = header.replace(/^"(.*)"$/, '$1')
  return keyShape.test(key) ? key : undefined
}

/**
 * A request's key and the answer it got (IETF idempotency-key): the same key and body get the
 * same answer for ever; the same key with another body is refused.
 */
export type AnsweredRequest = RequestKey & {
  readonly actorId: string
  readonly answer: unknown
}

export async function findRequests(
  tx: Tx,
  keys: readonly { actorId: string; key: string }[],
): Promise<AnsweredRequest[]> {
  if (keys.length === 0) return []
  const rows = await tx.query<{
    actor_id: string
    key: string
    body_hash: Buffer
    answer: unknown
  }>(
    `select r.actor_id, r.key, r.body_hash, r.answer from cases.request r
     join unnest($1::text[], $2::text[]) as w(actor_id, key)
       on r.actor_id = w.actor_id and r.key = w.key`,
    [keys.map((k) => k.actorId), keys.map((k) => k.key)],
  )
  return rows.map((row) => ({
    actorId: row.actor_id,
    key: row.key,
    bodyHash: row.body_hash,
    answer: row.answer,
  }))
}

/** A key that a rival request has just written is a unique violation: read its answer then. */
export async function recordRequests(
  tx: Tx,
  requests: readonly AnsweredRequest[],
  at: Date,
): Promise<void> {
  if (requests.length === 0) return
  const rows = requests.map((request) => ({
    actor_id: request.actorId,
    key: request.key,
    body_hash: byteaText(request.bodyHash),
    answer: request.answer,
  }))
  await tx.query(
    `insert into cases.request (actor_id, key, body_hash, answer, at)
     select actor_id, key, body_hash, answer, $2
     from json_to_recordset($1) as x(actor_id text, key text, body_hash bytea, answer jsonb)`,
    [JSON.stringify(rows), at],
  )
}
