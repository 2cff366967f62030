import type { Tx } from '#platform/database'
import type { CivilDate, Paisa } from '#platform/kernel'
import type { AccountId } from './account.ts'
import { lawfulMoves, type Charge, type ChargeLine, type ChargeState } from './charge.ts'

type ChargeRow = {
  jurisdiction: string
  psid: string
  case_id: string
  state: ChargeState
  amount_paisa: Paisa
  lines: ChargeLine[]
  surcharge_account: AccountId | null
  surcharge_paisa: Paisa
  due_date: CivilDate
  expires_at: Date
  payer: string
  created_at: Date
  payment_id: string | null
  paid_bank: string | null
  paid_auth_id: string | null
  paid_paisa: Paisa | null
  paid_date: CivilDate | null
  basket: string | null
}

const columns = `jurisdiction, psid, case_id, state, amount_paisa, lines, surcharge_account,
  surcharge_paisa, due_date, expires_at, payer, created_at, payment_id, paid_bank, paid_auth_id,
  paid_paisa, paid_date, basket`

function chargeOf(row: ChargeRow): Charge {
  return {
    psid: row.psid,
    jurisdiction: row.jurisdiction,
    caseId: row.case_id,
    state: row.state,
    amountPaisa: row.amount_paisa,
    lines: row.lines,
    surcharge: row.surcharge_account
      ? { account: row.surcharge_account, amountPaisa: row.surcharge_paisa }
      : undefined,
    dueDate: row.due_date,
    expiresAt: row.expires_at,
    payer: row.payer,
    createdAt: row.created_at,
    paidBy: row.payment_id
      ? {
          paymentId: row.payment_id,
          bank: row.paid_bank ?? '',
          authId: row.paid_auth_id ?? '',
          amountPaisa: row.paid_paisa ?? 0,
          date: row.paid_date ?? '',
          ...(row.basket !== null && { basket: row.basket }),
        }
      : undefined,
  }
}

const insertSql = `
  insert into payments.charge (jurisdiction, psid, case_id, state, amount_paisa, lines,
    surcharge_account, surcharge_paisa, due_date, expires_at, payer, created_at, changed_at)
  select jurisdiction, psid, case_id, state, amount_paisa, lines, surcharge_account,
    surcharge_paisa, due_date, expires_at, payer, created_at, created_at
  from json_to_recordset($1) as x(jurisdiction text, psid text, case_id text, state text,
    amount_paisa bigint, lines jsonb, surcharge_account text, surcharge_paisa bigint,
    due_date date, expires_at timestamptz, payer text, created_at timestamptz)`

/**
 * Writes charges made by `newCharge`, in one statement. A PSID that exists already is a unique
 * violation (`isUniqueViolation`): the caller makes new PSIDs and tries its transaction again.
 */
export async function insertCharges(tx: Tx, charges: readonly Charge[]): Promise<void> {
  if (charges.length === 0) return
  const rows = charges.map((charge) => ({
    jurisdiction: charge.jurisdiction,
    psid: charge.psid,
    case_id: charge.caseId,
    state: charge.state,
    amount_paisa: charge.amountPaisa,
    lines: charge.lines,
    surcharge_account: charge.surcharge?.account ?? null,
    surcharge_paisa: charge.surcharge?.amountPaisa ?? 0,
    due_date: charge.dueDate,
    expires_at: charge.expiresAt,
    payer: charge.payer,
    created_at: charge.createdAt,
  }))
  await tx.query(insertSql, [JSON.stringify(rows)])
}

const lockSql = `select ${columns} from payments.charge where psid = any($1)
  order by psid for update`

/**
 * Locks the charges of these PSIDs until the transaction ends, always in the order of their
 * numbers so that two batches cannot wait for each other. Unknown PSIDs are simply missing.
 */
export async function lockCharges(tx: Tx, psids: readonly string[]): Promise<Charge[]> {
  if (psids.length === 0) return []
  return (await tx.query<ChargeRow>(lockSql, [psids])).map(chargeOf)
}

const findSql = `select ${columns} from payments.charge where psid = $1`

/** One charge as last committed, for an inquiry. Never decide a payment on it: lock instead. */
export async function findCharge(tx: Tx, psid: string): Promise<Charge | undefined> {
  const [row] = await tx.query<ChargeRow>(findSql, [psid])
  return row && chargeOf(row)
}

const findManySql = `select ${columns} from payments.charge where psid = any($1) order by psid`

/** These charges as last committed, in the order of their numbers. */
export async function findCharges(tx: Tx, psids: readonly string[]): Promise<Charge[]> {
  if (psids.length === 0) return []
  return (await tx.query<ChargeRow>(findManySql, [psids])).map(chargeOf)
}

const findOfCaseSql = `select ${columns} from payments.charge
  where jurisdiction = $1 and case_id = $2 order by created_at, due_date, psid`

/** A case's charges, oldest first, parts by their days: a deficiency is a later charge. */
export async function findChargesOfCase(
  tx: Tx,
  jurisdiction: string,
  caseId: string,
): Promise<Charge[]> {
  return (await tx.query<ChargeRow>(findOfCaseSql, [jurisdiction, caseId])).map(chargeOf)
}

/** An unpaid amount that nobody is asked for any more: its time is over, or its case ended. */
export type ClosedCharge = { readonly psid: string; readonly state: 'expired' | 'cancelled' }

// Only what may still move there, and in the order of `lockCharges`.
const closeSql = `
  with chosen as (
    select c.psid, x.state
    from json_to_recordset($1) as x(psid text, state text)
    join payments.charge c on c.psid = x.psid
    where c.state || ' ' || x.state = any($2)
    order by c.psid for update of c
  )
  update payments.charge c set state = chosen.state, changed_at = $3
  from chosen where c.psid = chosen.psid
  returning c.psid`

/**
 * Closes what is not paid; gives the PSIDs that were closed. A paid charge stays paid. Whoever
 * pays a closed one at a bank is told so and keeps the money; from a bank's file it is suspense.
 */
export async function closeCharges(
  tx: Tx,
  charges: readonly ClosedCharge[],
  now: Date,
): Promise<string[]> {
  if (charges.length === 0) return []
  const rows = await tx.query<{ psid: string }>(closeSql, [
    JSON.stringify(charges),
    lawfulMoves,
    now,
  ])
  return rows.map(({ psid }) => psid)
}
