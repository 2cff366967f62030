import { byteaText, type Tx } from '#platform/database'
import type { Vault } from '#platform/identity'
import type { CivilDate, Paisa } from '#platform/kernel'
import type { Bill } from './bill.ts'
import { billingProblems } from './problems.ts'

/** A bill as its biller gives it; `account` is the text of `accountOf`. */
export type NewBill = Bill & { readonly account: string }

type BillRow = {
  account: Buffer
  number: string
  biller: string
  jurisdiction: string
  amount_paisa: Paisa
  arrears_paisa: Paisa
  after_due_paisa: Paisa | null
  due_date: CivilDate
  is_open: boolean
}

const columns = `account, number, biller, jurisdiction, amount_paisa, arrears_paisa,
  after_due_paisa, due_date, is_open and paid_case is null as is_open`

function billOf(row: BillRow): Bill {
  return {
    jurisdiction: row.jurisdiction,
    biller: row.biller,
    number: row.number,
    amountPaisa: row.amount_paisa,
    arrearsPaisa: row.arrears_paisa,
    afterDuePaisa: row.after_due_paisa ?? undefined,
    dueDate: row.due_date,
    isOpen: row.is_open,
  }
}

/** 32 bytes by which an account's bills are found; nobody reads the number from them. */
export function accountIndex(vault: Vault, account: string): Buffer {
  return vault.blindIndex('billing.account', account)
}

const findSql = `select ${columns} from billing.bill where account = any($1::bytea[])`
const lockSql = `${findSql} order by account, number for update`

/** By the text of `accountOf`; an account without bills is missing. */
export type BillsByAccount = Map<string, readonly Bill[]>

async function readBills(
  tx: Tx,
  vault: Vault,
  accounts: readonly string[],
  sql: string,
): Promise<BillsByAccount> {
  if (accounts.length === 0) return new Map()
  const names = new Map(
    accounts.map((account) => [accountIndex(vault, account).toString('hex'), account]),
  )
  const rows = await tx.query<BillRow>(sql, [[...names.keys()].map((hex) => `\\x${hex}`)])
  const byHash = Map.groupBy(rows, ({ account }) => account.toString('hex'))
  return new Map([...byHash].map(([hex, found]) => [names.get(hex) ?? '', found.map(billOf)]))
}

/** The bills of these accounts as last committed; never pay on them: lock instead. */
export function findBills(tx: Tx, vault: Vault, accounts: readonly string[]) {
  return readBills(tx, vault, accounts, findSql)
}

/** The same, locked until the transaction ends, always in one order. */
export function lockBills(tx: Tx, vault: Vault, accounts: readonly string[]) {
  return readBills(tx, vault, accounts, lockSql)
}

const asTable = `json_to_recordset($1::json) as x(account bytea, number text, biller text,
  jurisdiction text, amount_paisa bigint, arrears_paisa bigint, after_due_paisa bigint,
  due_date date, is_open boolean)`

const figures = (of: string) =>
  ['amount_paisa', 'arrears_paisa', 'after_due_paisa', 'due_date', 'is_open', 'jurisdiction']
    .map((column) => `${of}.${column}`)
    .join(', ')

const keepSql = `insert into billing.bill as b (account, number, biller, jurisdiction, amount_paisa,
    arrears_paisa, after_due_paisa, due_date, is_open, taken_in_at)
  select x.*, $2::timestamptz from ${asTable}
  on conflict (account, number) do update set amount_paisa = excluded.amount_paisa,
    arrears_paisa = excluded.arrears_paisa, after_due_paisa = excluded.after_due_paisa,
    due_date = excluded.due_date, is_open = excluded.is_open, jurisdiction = excluded.jurisdiction,
    taken_in_at = excluded.taken_in_at
  where b.paid_case is null and b.taken_in_at < excluded.taken_in_at
    and ($3 or b.jurisdiction = excluded.jurisdiction)
    and (${figures('b')}) is distinct from (${figures('excluded')})
  returning 1 as one`

const otherwiseSql = `select x.account, x.number from ${asTable}
  join billing.bill b on b.account = x.account and b.number = x.number
  where (${figures('b')}) is distinct from (${figures('x')})`

export type Kept = {
  /** How many were new, or said otherwise before. */
  readonly changed: number
  /**
   * Those that stay otherwise: they were paid, came at this same moment with other figures, or
   * belong to another district.
   */
  readonly otherwise: readonly NewBill[]
}

export type Keeping = {
  readonly now: Date
  /** Whether a known bill goes to the district that it is said to be of. */
  readonly mayMove: boolean
}

/** Keeps what a biller says of these bills, none of them twice, in one statement. */
export async function keepBills(
  tx: Tx,
  vault: Vault,
  bills: readonly NewBill[],
  { now, mayMove }: Keeping,
): Promise<Kept> {
  const rows = bills.map((bill) => rowOf(vault, bill))
  const table = JSON.stringify(rows)
  const changed = (await tx.query(keepSql, [table, now, mayMove])).length
  if (changed === bills.length) return { changed, otherwise: [] }
  const found = await tx.query<{ account: Buffer; number: string }>(otherwiseSql, [table])
  const known = new Set(found.map(({ account, number }) => `${byteaText(account)} ${number}`))
  const otherwise = bills.filter((bill, i) => known.has(`${rows[i]?.account} ${bill.number}`))
  return { changed, otherwise }
}

/** Its biller has said that nothing of this account is due. */
export async function closeBills(tx: Tx, vault: Vault, account: string): Promise<void> {
  await tx.query(
    `update billing.bill set is_open = false
     where account = $1::bytea and is_open and paid_case is null`,
    [byteaText(accountIndex(vault, account))],
  )
}

function rowOf(vault: Vault, bill: NewBill) {
  return {
    account: byteaText(accountIndex(vault, bill.account)),
    number: bill.number,
    biller: bill.biller,
    jurisdiction: bill.jurisdiction,
    amount_paisa: bill.amountPaisa,
    arrears_paisa: bill.arrearsPaisa,
    after_due_paisa: bill.afterDuePaisa ?? null,
    due_date: bill.dueDate,
    is_open: bill.isOpen,
  }
}

export type BillPaid = {
  readonly account: string
  readonly number: string
  readonly caseId: string
  readonly at: Date
}

/**
 * Notes that these bills were paid, each by one case, for ever. Under `lockBills`; throws
 * `billing-not-due` where one was paid before, and then nothing is written.
 */
export async function payBills(tx: Tx, vault: Vault, paid: readonly BillPaid[]): Promise<void> {
  if (paid.length === 0) return
  const rows = paid.map(({ account, number, caseId, at }) => ({
    account: byteaText(accountIndex(vault, account)),
    number,
    paid_case: caseId,
    paid_at: at,
  }))
  const done = await tx.query(
    `update billing.bill b set paid_case = x.paid_case, paid_at = x.paid_at
     from json_to_recordset($1::json)
       as x(account bytea, number text, paid_case text, paid_at timestamptz)
     where b.account = x.account and b.number = x.number and b.paid_case is null
     returning 1 as one`,
    [JSON.stringify(rows)],
  )
  if (done.length < paid.length) throw billingProblems['billing-not-due']()
}
