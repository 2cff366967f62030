import type { Tx } from '#platform/database'
import type { CivilDate, Paisa } from '#platform/kernel'
import { lawfulMoves } from './charge.ts'
import { isSchemeReference, type Advice, type Payment, type PaymentDecision } from './payment.ts'
import { insertTransfersSql, moveBalances, refuseUnopened, transferRow } from './posting.ts'
import { paymentProblems } from './problems.ts'

type PaymentRow = {
  id: string
  jurisdiction: string
  psid: string
  bank: string
  auth_id: string
  amount_paisa: Paisa
  tran_date: CivilDate
  applied_to: Payment['appliedTo']
  received_at: Date
}

// One look into the key's index for each PSID, also where the planner has no statistics yet.
const findSql = `
  select p.* from unnest($1::text[]) as wanted(psid) cross join lateral (
    select id, jurisdiction, psid, bank, auth_id, amount_paisa, tran_date, applied_to, received_at
    from payments.payment where psid = wanted.psid order by bank, tran_date, auth_id limit 1000
  ) as p`

/**
 * Every payment for these PSIDs. Call it after `lockCharges` in the same transaction: the lock is
 * what makes the answer hold until the commit.
 */
export async function findPayments(tx: Tx, psids: readonly string[]): Promise<Payment[]> {
  if (psids.length === 0) return []
  return (await tx.query<PaymentRow>(findSql, [psids])).map(paymentOf)
}

const findByReferenceSql = `
  select id, jurisdiction, psid, bank, auth_id, amount_paisa, tran_date, applied_to, received_at
  from payments.payment
  where auth_id like 'RAAST/%'
    and (bank, auth_id) in (select * from unnest($1::text[], $2::text[]))`

/** The payments by these advices' scheme references, whatever bill they paid. */
export async function findByReference(
  tx: Tx,
  advices: readonly Pick<Advice, 'bank' | 'authId'>[],
): Promise<Payment[]> {
  const asked = advices.filter(({ authId }) => isSchemeReference(authId))
  if (asked.length === 0) return []
  const references = [asked.map(({ bank }) => bank), asked.map(({ authId }) => authId)]
  return (await tx.query<PaymentRow>(findByReferenceSql, references)).map(paymentOf)
}

function paymentOf(row: PaymentRow): Payment {
  return {
    id: row.id,
    jurisdiction: row.jurisdiction,
    psid: row.psid,
    bank: row.bank,
    authId: row.auth_id,
    amountPaisa: row.amount_paisa,
    date: row.tran_date,
    appliedTo: row.applied_to,
    receivedAt: row.received_at,
  }
}

// Four tables in one statement: one round trip for the whole batch. The charges move only from
// unpaid, and the count that comes back says whether all of them did. They are met by PSID alone:
// a planner without statistics prefers any index on the jurisdiction, and reads all of it.
const writeSql = `
  with advice_written as (
    insert into payments.advice (jurisdiction, id, psid, bank, bank_mnemonic, auth_id,
      amount_paisa, tran_date, tran_time, channel, received_at, outcome, response_code, verdict)
    select * from json_to_recordset($1) as x(jurisdiction text, id text, psid text, bank text,
      bank_mnemonic text, auth_id text, amount_paisa bigint, tran_date date, tran_time text,
      channel text, received_at timestamptz, outcome text, response_code text, verdict text)
  ), payment_written as (
    insert into payments.payment (jurisdiction, id, psid, bank, auth_id, amount_paisa, tran_date,
      applied_to, received_at)
    select * from json_to_recordset($2) as x(jurisdiction text, id text, psid text, bank text,
      auth_id text, amount_paisa bigint, tran_date date, applied_to text, received_at timestamptz)
  ), transfer_written as (
    ${insertTransfersSql('$3')}
  ), charge_moved as (
    update payments.charge c set state = 'paid', changed_at = x.received_at, payment_id = x.id,
      paid_bank = x.bank, paid_auth_id = x.auth_id, paid_paisa = x.amount_paisa,
      paid_date = x.tran_date, basket = x.basket
    from json_to_recordset($4) as x(psid text, id text, bank text, auth_id text,
      amount_paisa bigint, tran_date date, received_at timestamptz, basket text)
    where c.psid = x.psid and c.state || ' paid' = any($5)
    returning c.psid
  )
  select array(select psid from charge_moved) as psids,
    (select count(*) from transfer_written) as transfers`

/**
 * Writes decided advices: the raw advices, payments, transfers and the charges' new state, in one
 * statement. Decide and write in one transaction, under `lockCharges`. Throws
 * `payments-charge-moved` when a charge was not locked and somebody else was first; a unique
 * violation means the same for a reference. In both cases nothing is written: decide again.
 * Throws as `postTransfers` when an account is not open.
 */
export async function writePayments(tx: Tx, decisions: readonly PaymentDecision[]): Promise<void> {
  if (decisions.length === 0) return
  const payments = decisions.flatMap(({ payment }) => payment ?? [])
  const paid = decisions.filter(({ outcome }) => outcome === 'posted').flatMap(paidRows)
  const transfers = decisions.flatMap((decision) => decision.transfers)
  const [written] = await tx.query<{ psids: string[]; transfers: number }>(writeSql, [
    JSON.stringify(decisions.map(adviceRow)),
    JSON.stringify(payments.map(paymentRow)),
    JSON.stringify(transfers.map(transferRow)),
    JSON.stringify(paid),
    lawfulMoves,
  ])
  if (written?.transfers !== transfers.length) await refuseUnopened(tx, transfers)
  if (written?.psids.length === paid.length) return moveBalances(tx, transfers)
  const done = new Set(written?.psids)
  const psid = paid.find((payment) => !done.has(payment.psid))?.psid ?? ''
  throw paymentProblems['payments-charge-moved']({ values: { psid } })
}

/** The charges that a decision pays: its own, or all of a basket. */
function paidRows({ charge, members, payment }: PaymentDecision) {
  return (members ?? [charge]).flatMap((one) => {
    if (!one?.paidBy || !payment) return []
    const { paymentId, bank, authId, amountPaisa, date, basket } = one.paidBy
    return {
      psid: one.psid,
      id: paymentId,
      bank,
      auth_id: authId,
      amount_paisa: amountPaisa,
      tran_date: date,
      received_at: payment.receivedAt,
      basket: basket ?? null,
    }
  })
}

function adviceRow({ advice, jurisdiction, outcome, responseCode, verdict }: PaymentDecision) {
  return {
    jurisdiction,
    id: advice.id,
    psid: advice.psid,
    bank: advice.bank,
    bank_mnemonic: advice.bankMnemonic,
    auth_id: advice.authId,
    amount_paisa: advice.amountPaisa,
    tran_date: advice.date,
    tran_time: advice.time,
    channel: advice.channel,
    received_at: advice.receivedAt,
    outcome,
    response_code: responseCode,
    verdict,
  }
}

function paymentRow(payment: Payment) {
  return {
    jurisdiction: payment.jurisdiction,
    id: payment.id,
    psid: payment.psid,
    bank: payment.bank,
    auth_id: payment.authId,
    amount_paisa: payment.amountPaisa,
    tran_date: payment.date,
    applied_to: payment.appliedTo,
    received_at: payment.receivedAt,
  }
}
