/** Accounts as rows: opened once, found by whoever reads the books. */
import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '#platform/database'
import { accountKinds, hasFloor, kindOf } from './account.ts'
import type { Account, AccountId, OwnerKind } from './account.ts'
import { paymentProblems } from './problems.ts'

const openSql = `
  insert into payments.account as a (id, kind, owner_kind, owner, jurisdiction, purpose_en,
    purpose_ur, head, side, may_go_below_zero, opened_at)
  select x.*, $2::timestamptz from json_to_recordset($1) as x(id text, kind text,
    owner_kind text, owner text, jurisdiction text, purpose_en text, purpose_ur text, head text,
    side text, may_go_below_zero boolean)
  on conflict (id) do update set owner_kind = excluded.owner_kind, owner = excluded.owner,
    jurisdiction = excluded.jurisdiction, purpose_en = excluded.purpose_en,
    purpose_ur = excluded.purpose_ur, head = coalesce(a.head, excluded.head)`

const floorSql = `
  insert into payments.balance (account, balance_paisa)
  select unnest($1::text[]), 0 on conflict (account) do nothing`

/**
 * Opens accounts, all or none; one that is open gets the owner and the purpose given here, and a
 * head if it had none. What is open as declared is only read. Gives the ids of those that were
 * opened or changed. Within a transaction.
 * @throws payments-account-other-head when an open account has another head
 */
export async function openAccounts(
  tx: Tx,
  accounts: readonly Account[],
  now: Date,
): Promise<AccountId[]> {
  const known = new Map((await listAccounts(tx)).map((account) => [account.id, account]))
  const changed = accounts.filter((account) => {
    const before = known.get(account.id)
    refuseOtherHead(before, account)
    return !isDeepStrictEqual(before, { ...account, head: account.head ?? before?.head })
  })
  if (changed.length === 0) return []
  const ids = changed.map(({ id }) => id)
  await tx.query(openSql, [JSON.stringify(changed.map(accountRow)), now])
  await tx.query(floorSql, [ids.filter(hasFloor)])
  return ids
}

/** What was booked under a head is history: another head is another account. */
function refuseOtherHead(before: Account | undefined, { id, head }: Account): void {
  if (!before?.head || !head || before.head === head) return
  const values = { account: id, head: before.head }
  throw paymentProblems['payments-account-other-head']({ values })
}

function accountRow({ id, owner, jurisdiction, purpose, head }: Account) {
  const kind = kindOf(id)
  const { side, mayGoBelowZero } = accountKinds[kind]
  return {
    id,
    kind,
    owner_kind: owner.kind,
    owner: owner.code,
    jurisdiction,
    purpose_en: purpose.en,
    purpose_ur: purpose.ur,
    head,
    side,
    may_go_below_zero: mayGoBelowZero,
  }
}

type AccountRow = {
  id: AccountId
  owner_kind: OwnerKind
  owner: string
  jurisdiction: string | null
  purpose_en: string
  purpose_ur: string
  head: string | null
}

const columns = 'id, owner_kind, owner, jurisdiction, purpose_en, purpose_ur, head'

/** Every account, by its id. */
export async function listAccounts(tx: Tx): Promise<Account[]> {
  const rows = await tx.query<AccountRow>(`select ${columns} from payments.account order by id`)
  return rows.map(accountOf)
}

export async function findAccount(tx: Tx, id: string): Promise<Account | undefined> {
  const [row] = await tx.query<AccountRow>(
    `select ${columns} from payments.account where id = $1`,
    [id],
  )
  return row && accountOf(row)
}

function accountOf(row: AccountRow): Account {
  return {
    id: row.id,
    owner: { kind: row.owner_kind, code: row.owner },
    jurisdiction: row.jurisdiction ?? undefined,
    purpose: { en: row.purpose_en, ur: row.purpose_ur },
    head: row.head ?? undefined,
  }
}
