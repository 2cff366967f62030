/** Refunds in the database: their parts, batches, payments and the bank's answers. */
import type { Tx } from '#platform/database'
import type { CivilDate, Paisa } from '#platform/kernel'
import type { RefundBatch, BatchState } from './batch.ts'
import type { PartKey, Payout, RefundPart, RefundState } from './part.ts'

type PartRow = {
  jurisdiction: string
  id: string
  refund_id: string
  case_id: string
  payment_id: string
  psid: string
  bank: string
  auth_id: string
  paid_on: CivilDate
  amount_paisa: Paisa
  state: RefundState
  changed_at: Date
}

const partColumns = `p.jurisdiction, p.id, p.refund_id, p.case_id, p.payment_id, p.psid, p.bank,
  p.auth_id, p.paid_on, p.amount_paisa, p.state, p.changed_at`

function partOf(row: PartRow): RefundPart {
  return {
    jurisdiction: row.jurisdiction,
    id: row.id,
    refundId: row.refund_id,
    caseId: row.case_id,
    paymentId: row.payment_id,
    psid: row.psid,
    bank: row.bank,
    authId: row.auth_id,
    paidOn: row.paid_on,
    amountPaisa: row.amount_paisa,
    state: row.state,
    changedAt: row.changed_at,
  }
}

/** What stands in this state, the longest waiting first. */
export async function partsIn(tx: Tx, state: RefundState, limit: number): Promise<RefundPart[]> {
  const rows = await tx.query<PartRow>(
    `select ${partColumns} from payments.refund_part p where p.state = $1
     order by p.changed_at, p.id limit $2`,
    [state, limit],
  )
  return rows.map(partOf)
}

export type StateSum = {
  readonly state: RefundState
  readonly parts: number
  readonly paisa: Paisa
}

/** How much is on its way, by its state; what is paid is history. */
export function openRefundSums(tx: Tx): Promise<StateSum[]> {
  return tx.query<StateSum>(
    `select state, count(*) as parts, sum(amount_paisa)::bigint as paisa
     from payments.refund_part where state <> 'paid' group by state`,
  )
}

/** Parts by their keys, locked in one order until the transaction ends. */
export async function lockParts(tx: Tx, keys: readonly PartKey[]): Promise<RefundPart[]> {
  if (keys.length === 0) return []
  const rows = await tx.query<PartRow>(
    `select ${partColumns} from payments.refund_part p
     join unnest($1::text[], $2::text[]) as w(jurisdiction, id)
       on p.jurisdiction = w.jurisdiction and p.id = w.id
     order by p.jurisdiction, p.id for update of p`,
    [keys.map(({ jurisdiction }) => jurisdiction), keys.map(({ id }) => id)],
  )
  return rows.map(partOf)
}

/** What becomes of a case's refund, part by part; none where nothing is owed back. */
export async function refundPartsOfCase(
  tx: Tx,
  { jurisdiction, id }: { readonly jurisdiction: string; readonly id: string },
): Promise<RefundPart[]> {
  const rows = await tx.query<PartRow>(
    `select ${partColumns} from payments.refund_part p
     where p.case_id = $1 and p.jurisdiction = $2 order by p.id`,
    [id, jurisdiction],
  )
  return rows.map(partOf)
}

type BatchRow = {
  id: string
  state: BatchState
  payouts: number
  amount_paisa: Paisa
  prepared_by: string
  prepared_post: string
  prepared_at: Date
  decided_by: string | null
  decided_post: string | null
  decided_at: Date | null
  payer_holder: string | null
  payer_bank: string | null
  payer_account: string | null
}

const batchColumns = `id, state, payouts, amount_paisa, prepared_by, prepared_post, prepared_at,
  decided_by, decided_post, decided_at, payer_holder, payer_bank, payer_account`

function batchOf(row: BatchRow): RefundBatch {
  const { decided_by: personId, decided_post: postId, decided_at: at } = row
  const { payer_holder: holder, payer_bank: bank, payer_account: account } = row
  return {
    id: row.id,
    state: row.state,
    payouts: row.payouts,
    amountPaisa: row.amount_paisa,
    prepared: { personId: row.prepared_by, postId: row.prepared_post, at: row.prepared_at },
    decided: personId !== null && postId !== null && at ? { personId, postId, at } : undefined,
    from:
      holder !== null && bank !== null && account !== null ? { holder, bank, account } : undefined,
  }
}

/** The newest batches. */
export async function recentBatches(tx: Tx, limit: number): Promise<RefundBatch[]> {
  const rows = await tx.query<BatchRow>(
    `select ${batchColumns} from payments.refund_batch order by prepared_at desc, id desc limit $1`,
    [limit],
  )
  return rows.map(batchOf)
}

export async function findBatch(tx: Tx, id: string): Promise<RefundBatch | undefined> {
  const [row] = await tx.query<BatchRow>(
    `select ${batchColumns} from payments.refund_batch where id = $1`,
    [id],
  )
  return row && batchOf(row)
}

export async function lockBatches(tx: Tx, ids: readonly string[]): Promise<RefundBatch[]> {
  if (ids.length === 0) return []
  const rows = await tx.query<BatchRow>(
    `select ${batchColumns} from payments.refund_batch where id = any($1) order by id for update`,
    [ids],
  )
  return rows.map(batchOf)
}

type PayoutRow = PartRow & {
  end_to_end_id: string
  batch_id: string
  outcome: Payout['outcome'] | null
  reason: string | null
}

function payoutOf(row: PayoutRow): Payout {
  return {
    endToEndId: row.end_to_end_id,
    batchId: row.batch_id,
    part: partOf(row),
    outcome: row.outcome ?? undefined,
    reason: row.reason ?? undefined,
  }
}

const payoutColumns = `o.end_to_end_id, o.batch_id, o.outcome, o.reason, ${partColumns}`
const withParts = `payments.payout o
  join payments.refund_part p on p.jurisdiction = o.jurisdiction and p.id = o.part_id`

/** The payments of a batch, in the order of its file. */
export async function payoutsOf(tx: Tx, batchId: string): Promise<Payout[]> {
  const rows = await tx.query<PayoutRow>(
    `select ${payoutColumns} from ${withParts} where o.batch_id = $1 order by o.end_to_end_id`,
    [batchId],
  )
  return rows.map(payoutOf)
}

/** Those payments of these batches, and those of approved batches by these ids, all locked. */
export async function lockPayouts(
  tx: Tx,
  {
    batches,
    endToEndIds,
  }: { readonly batches: readonly string[]; readonly endToEndIds: readonly string[] },
): Promise<Payout[]> {
  if (batches.length + endToEndIds.length === 0) return []
  const rows = await tx.query<PayoutRow>(
    `select ${payoutColumns} from ${withParts}
     where o.batch_id = any($1) or (o.end_to_end_id = any($2) and exists (
       select from payments.refund_batch b where b.id = o.batch_id and b.state = 'approved'))
     order by p.jurisdiction, p.id, o.end_to_end_id for update of p, o`,
    [batches, endToEndIds],
  )
  return rows.map(payoutOf)
}

/** Returned payments that wait for an officer, with what the bank said, the oldest first. */
export async function returnedPayouts(tx: Tx, limit: number): Promise<Payout[]> {
  const rows = await tx.query<PayoutRow>(
    `select distinct on (p.changed_at, p.id) ${payoutColumns} from ${withParts}
     where p.state = 'returned' and o.outcome = 'returned'
     order by p.changed_at, p.id, o.answered_at desc limit $1`,
    [limit],
  )
  return rows.map(payoutOf)
}

/** Who took in the answers by which these parts came back and are not owed again yet. */
export async function takersOfReturns(
  tx: Tx,
  keys: readonly PartKey[],
): Promise<readonly (PartKey & { readonly personId: string })[]> {
  if (keys.length === 0) return []
  return tx.query(
    `select o.jurisdiction, o.part_id as id, a.taken_by as "personId"
     from unnest($1::text[], $2::text[]) as w(jurisdiction, id)
       join payments.payout o on o.part_id = w.id and o.jurisdiction = w.jurisdiction
       join payments.refund_answer a on a.taken_at = o.answered_at
     where o.outcome = 'returned' and o.note is null`,
    [keys.map(({ jurisdiction }) => jurisdiction), keys.map(({ id }) => id)],
  )
}

/** Which of these answers were taken before, by the hash of their bytes. */
export async function answersTaken(tx: Tx, hashes: readonly string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await tx.query<{ sha256: string }>(
    `select sha256 from payments.refund_answer where sha256 = any($1)`,
    [hashes],
  )
  return new Set(rows.map(({ sha256 }) => sha256))
}
