/** What acts about refunds write, each with its journal. */
import type { Tx } from '#platform/database'
import type { Paisa } from '#platform/kernel'
import { endPending, postTransfers } from '../posting.ts'
import { movedParts, payoutTransfers, type Of, type RefundEffect } from './effect.ts'
import type { RefundPart } from './part.ts'

// From the oldest payment of the case on, and from none more than it brought.
const divideSql = `
  insert into payments.refund_part (jurisdiction, id, refund_id, case_id, payment_id, psid, bank,
    auth_id, paid_on, amount_paisa, state, changed_at)
  select r.jurisdiction, r.id || '.' || c.nth, r.id, r.case_id, c.payment_id,
    coalesce(c.basket, c.psid), coalesce(a.bank_mnemonic, c.paid_bank), c.paid_auth_id,
    c.paid_date, least(c.paid_paisa, r.amount_paisa - c.before_paisa), 'owed', r.at
  from json_to_recordset($1) as r(jurisdiction text, id text, case_id text, amount_paisa bigint,
      at timestamptz)
    cross join lateral (
      select *, row_number() over earlier as nth,
        sum(paid_paisa) over earlier - paid_paisa as before_paisa
      from payments.charge
      where case_id = r.case_id and jurisdiction = r.jurisdiction and state = 'paid'
      window earlier as (order by created_at, psid)
    ) as c
    left join payments.advice a on a.jurisdiction = c.jurisdiction and a.id = c.payment_id
  where c.before_paisa < r.amount_paisa`

type Ordered = {
  readonly jurisdiction: string
  readonly id: string
  readonly caseId: string
  readonly amountPaisa: Paisa
  readonly at: Date
}

/** Divides refunds that have just been ordered among the payments of their cases. */
export async function divideRefunds(tx: Tx, orders: readonly Ordered[]): Promise<void> {
  const rows = orders.map(({ caseId, amountPaisa, ...order }) => ({
    ...order,
    case_id: caseId,
    amount_paisa: amountPaisa,
  }))
  await tx.query(divideSql, [JSON.stringify(rows)])
}

/** Writes them in their order; what they were decided on must be locked. */
export async function writeRefunds(tx: Tx, effects: readonly RefundEffect[]): Promise<void> {
  for (const effect of effects) {
    if (effect.kind === 'prepared') await writePrepared(tx, effect)
    else if (effect.kind === 'decided') await writeDecided(tx, effect)
    else if (effect.kind === 'answered') await writeAnswered(tx, effect)
    else await writeReadmitted(tx, effect)
    await moveParts(tx, movedParts(effect))
    const { ended, made } = payoutTransfers(effect)
    await endPending(tx, ended)
    await postTransfers(tx, made)
  }
}

async function moveParts(tx: Tx, parts: readonly RefundPart[]): Promise<void> {
  await tx.query(
    `update payments.refund_part p set state = x.state, changed_at = x.at
     from json_to_recordset($1) as x(jurisdiction text, id text, state text, at timestamptz)
     where p.jurisdiction = x.jurisdiction and p.id = x.id`,
    [JSON.stringify(parts.map(({ changedAt: at, ...part }) => ({ ...part, at })))],
  )
}

async function writePrepared(tx: Tx, { batch, payouts }: Of<'prepared'>): Promise<void> {
  const { id, amountPaisa, prepared } = batch
  await tx.query(
    `insert into payments.refund_batch (id, state, payouts, amount_paisa, prepared_by,
       prepared_post, prepared_at)
     values ($1, 'prepared', $2, $3, $4, $5, $6)`,
    [id, payouts.length, amountPaisa, prepared.personId, prepared.postId, prepared.at],
  )
  await tx.query(
    `insert into payments.payout (end_to_end_id, batch_id, jurisdiction, part_id)
     select "endToEndId", $2, jurisdiction, id
     from json_to_recordset($1) as x("endToEndId" text, jurisdiction text, id text)`,
    [
      JSON.stringify(
        payouts.map(({ endToEndId, part: { jurisdiction, id: part } }) => ({
          endToEndId,
          jurisdiction,
          id: part,
        })),
      ),
      id,
    ],
  )
}

async function writeDecided(tx: Tx, { batch }: Of<'decided'>): Promise<void> {
  const { id, state, decided, from } = batch
  await tx.query(
    `update payments.refund_batch set state = $2, decided_by = $3, decided_post = $4,
       decided_at = $5, payer_holder = $6, payer_bank = $7, payer_account = $8
     where id = $1`,
    [
      id,
      state,
      decided?.personId ?? null,
      decided?.postId ?? null,
      decided?.at ?? null,
      from?.holder ?? null,
      from?.bank ?? null,
      from?.account ?? null,
    ],
  )
}

async function writeAnswered(tx: Tx, effect: Of<'answered'>): Promise<void> {
  const { answered, by } = effect
  await insertAnswer(tx, effect)
  await tx.query(
    `update payments.payout o set outcome = x.outcome, reason = x.reason, answered_at = $2
     from json_to_recordset($1) as x("endToEndId" text, outcome text, reason text)
     where o.end_to_end_id = x."endToEndId"`,
    [
      JSON.stringify(
        answered.map(({ payout: { endToEndId, outcome, reason } }) => ({
          endToEndId,
          outcome,
          reason,
        })),
      ),
      by.at,
    ],
  )
}

async function insertAnswer(tx: Tx, { file, answered, by }: Of<'answered'>): Promise<void> {
  const paid = answered.filter(({ payout }) => payout.outcome === 'paid')
  await tx.query(
    `insert into payments.refund_answer (sha256, name, paid, returned, taken_by, taken_post,
       taken_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      file.sha256,
      file.name,
      paid.length,
      answered.length - paid.length,
      by.personId,
      by.postId,
      by.at,
    ],
  )
}

async function writeReadmitted(tx: Tx, { part, note }: Of<'readmitted'>): Promise<void> {
  await tx.query(
    `update payments.payout set note = $3
     where jurisdiction = $1 and part_id = $2 and outcome = 'returned' and note is null`,
    [part.jurisdiction, part.id, note],
  )
}
