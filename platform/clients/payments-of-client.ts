/** Which payments a client has asked for, and by which reference of its own. */
import type { Tx } from '#platform/database'
import type { Vault } from '#platform/identity'

export type AskedPayment = {
  readonly client: string
  readonly id: string
  readonly reference: string
  readonly createdAt: Date
}

const indexOf = (vault: Vault, client: string, reference: string) =>
  vault.blindIndex('clients.payment.reference', `${client} ${reference}`)

export async function notePayments(
  tx: Tx,
  vault: Vault,
  asked: readonly AskedPayment[],
): Promise<void> {
  if (asked.length === 0) return
  const rows = asked.map(({ client, id, reference, createdAt }) => ({
    client,
    id,
    reference_index: `\\x${indexOf(vault, client, reference).toString('hex')}`,
    created_at: createdAt,
  }))
  await tx.query(
    `insert into clients.payment (client, id, reference_index, created_at)
     select client, id, reference_index, created_at
     from json_to_recordset($1::json)
       as x(client text, id text, reference_index bytea, created_at timestamptz)`,
    [JSON.stringify(rows)],
  )
}

/** The ids of a client's payments, the latest first; of one reference where it is named. */
export async function clientPayments(
  tx: Tx,
  vault: Vault,
  asked: {
    readonly client: string
    readonly reference: string | undefined
    readonly offset: number
    readonly limit: number
  },
): Promise<{ readonly ids: readonly string[]; readonly total: number }> {
  const { client, reference, offset, limit } = asked
  const index = reference === undefined ? null : indexOf(vault, client, reference)
  const rows = await tx.query<{ id: string; total: number }>(
    `select id, count(*) over () as total from clients.payment
     where client = $1 and ($2::bytea is null or reference_index = $2)
     order by id desc offset $3 limit $4`,
    [client, index, offset, limit],
  )
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 }
}
