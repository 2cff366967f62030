/**
 * What must hold of stamps after they were issued: each is used once or paid back once, never both,
 * and register, event record, log and books all say the same of it.
 */
import { actOf } from '#platform/cases'
import type { Database } from '#platform/database'
import { decodeEntry, type LeafKind } from '#platform/log'
import { balances } from '#platform/payments'
import { caseIdOf, type Acknowledged } from './journal.ts'
import { deedNumberOf, stateAfter } from './endings.ts'

type Breaches = string[]

type Ended = { readonly caseId: string; readonly act: string; readonly life: string }

function endedIn(journal: readonly Acknowledged[], state: string): Ended[] {
  return journal
    .filter(({ act }) => stateAfter.get(act) === state)
    .map(({ act, life, answer }) => ({ caseId: caseIdOf(answer), act, life }))
}

const lostSql = `
  select id from unnest($1::text[]) as w(id)
  where not exists (
    select from cases.event e join registers.entry r
      on r.case_id = e.case_id and r.case_seq = e.seq and r.state = e.to_state
    where e.case_id = w.id and e.to_state = $2)`

const otherDeedSql = `
  select id from unnest($1::text[], $2::text[]) as w(id, deed)
  where not exists (
    select from registers.entry r where r.case_id = w.id and r.state = 'consumed'
      and r.item ->> 'deedNumber' = w.deed)`

const notOrderedSql = `
  select id from unnest($1::text[]) as w(id)
  where not exists (select from payments.refund r where r.case_id = w.id)`

/** What was acknowledged is in the event record, in the register and in the books. */
export async function checkEndings(
  owner: Database,
  journal: readonly Acknowledged[],
): Promise<Breaches> {
  const breaches: Breaches = []
  const find = async (what: string, sql: string, values: readonly unknown[]) => {
    const rows = await owner.query<{ id: string }>(sql, values)
    breaches.push(...rows.map(({ id }) => `${what}: ${id}`))
  }
  for (const state of new Set(stateAfter.values())) {
    const ids = endedIn(journal, state).map(({ caseId }) => caseId)
    await find(`ST-3 ${state} is gone`, lostSql, [[...new Set(ids)], state])
  }
  const used = endedIn(journal, 'consumed')
  const deeds = used.map(({ life, act }) => deedNumberOf(life, act))
  const usedIds = used.map(({ caseId }) => caseId)
  await find('CO-2 used for another deed', otherDeedSql, [usedIds, deeds])
  const paidBack = endedIn(journal, 'refunded').map(({ caseId }) => caseId)
  await find('PAY-6 approved, and nothing ordered', notOrderedSql, [paidBack])
  return breaches
}

/** Each of these finds rows that must not exist. */
export const forbiddenAfterIssue: readonly (readonly [string, string])[] = [
  [
    'CO-1 used twice in the register',
    `select key as id from registers.entry where register = 'stamps' and state = 'consumed'
     group by key having count(*) > 1`,
  ],
  [
    'CO-1 used twice in the event record',
    `select case_id as id from cases.event where to_state = 'consumed'
     group by case_id having count(*) > 1`,
  ],
  [
    'CO-2 used for no deed, or nowhere',
    `select key as id from registers.entry where register = 'stamps' and state = 'consumed'
     and (item ->> 'deedNumber' is null and item ->> 'deedFile' is null
       or item ->> 'usedAt' is null or item ->> 'pageCount' is null)`,
  ],
  [
    'CO-3 used, and its money paid back',
    `select case_id as id from cases.event where to_state in ('consumed', 'refunded')
     group by case_id having count(distinct to_state) > 1`,
  ],
  [
    'CO-3 a step that cannot follow',
    `select case_id as id from cases.event
     where (to_state in ('consumed', 'refund-asked') and from_state <> 'issued')
       or (to_state = 'refund-checked' and from_state <> 'refund-asked')
       or (to_state = 'refunded' and from_state <> 'refund-checked')`,
  ],
  [
    'ST-5 a register that is not where its case is',
    `select k.id from cases.case k where k.service = 'e-stamp' and k.record_key is not null
     and k.state is distinct from (select e.state from registers.entry e
       where e.register = 'stamps' and e.key = k.record_key order by e.seq desc limit 1)`,
  ],
  [
    'ST-5 an entry without its event',
    `select r.key as id from registers.entry r where r.register = 'stamps' and not exists
       (select from cases.event e where e.case_id = r.case_id and e.seq = r.case_seq
       and e.to_state = r.state)`,
  ],
  [
    'PAY-6 approved and not ordered once, or ordered and not approved',
    `select coalesce(e.case_id, r.case_id) as id
     from (select distinct case_id from cases.event where to_state = 'refunded') e
     full join (select case_id, count(*) as n from payments.refund group by case_id) r
       on r.case_id = e.case_id
     where e.case_id is null or r.n is distinct from 1`,
  ],
  [
    'PAY-6 money back for a stamp that was used',
    `select r.case_id as id from payments.refund r join cases.event e
       on e.case_id = r.case_id and e.to_state = 'consumed'`,
  ],
  [
    // 10 paisa of each rupee, a part of one counting as a whole (Stamp Act, section 54).
    'PAY-6 not what the law gives back',
    `select r.case_id as id from payments.refund r where r.amount_paisa is distinct from
       (select sum(c.paid_paisa - ceil(c.paid_paisa / 100.0) * 10) from payments.charge c
       where c.case_id = r.case_id and c.state = 'paid')`,
  ],
  [
    'PAY-6 an order that does not stand once in the books, out of what was earned',
    `select r.case_id as id from payments.refund r
     join payments.charge c on c.case_id = r.case_id and c.state = 'paid'
     where 1 <> (select count(*) from payments.transfer t where t.journal_id = r.id
       and t.cause = 'refund' and t.state = 'posted' and t.amount_paisa = r.amount_paisa
       and t.credit_account = 'refund/payable' and exists (select from payments.transfer p
         where p.journal_id = c.payment_id and p.credit_account = t.debit_account))`,
  ],
  [
    'GL-1 one officer checked a refund and approved it',
    `select a.case_id as id from cases.event a join cases.event b on b.case_id = a.case_id
     where a.action = 'checkRefund' and b.action = 'approve' and a.actor_id = b.actor_id`,
  ],
]

/** What is owed back is what was ordered; earned, or in stock, is what was paid less that. */
export async function checkBalances(owner: Database): Promise<Breaches> {
  const all = await balances(owner, { asOf: new Date() })
  const creditOf = (kind: string) =>
    all
      .filter(({ account }) => account.startsWith(kind))
      .reduce((sum, { creditPaisa, debitPaisa }) => sum + creditPaisa - debitPaisa, 0)
  const [books] = await owner.query<{ paid: number; ordered: number }>(
    `select (select coalesce(sum(paid_paisa), 0)::bigint from payments.charge) as paid,
       (select coalesce(sum(amount_paisa), 0)::bigint from payments.refund) as ordered`,
  )
  const { paid, ordered } = books ?? { paid: 0, ordered: 0 }
  const breaches: Breaches = []
  if (creditOf('') !== 0) breaches.push(`PAY-1 debits and credits differ by ${creditOf('')}`)
  if (creditOf('refund/') !== ordered) {
    breaches.push(`PAY-6 ${creditOf('refund/')} paisa owed back, and ${ordered} ordered`)
  }
  const kept = creditOf('revenue/') + creditOf('stock/')
  if (kept !== paid - ordered) breaches.push(`PAY-3 ${kept} paisa kept of ${paid} less ${ordered}`)
  return breaches
}

export type EventPlace = {
  readonly jurisdiction: string
  readonly id: string
  readonly seq: number
  readonly state: string
}

const kindAfter: ReadonlyMap<string, LeafKind> = new Map([
  ['consumed', 'consumed'],
  ['refunded', 'refunded'],
])

/** Each stamp that was used, or paid back, has one leaf that says so; what was promised first. */
export function checkEndingLeaves(
  journal: readonly Acknowledged[],
  events: readonly EventPlace[],
  leaves: readonly { readonly act: string; readonly entry: Uint8Array }[],
): Breaches {
  const placeOf = new Map(events.map((event) => [actOf(event), event]))
  const breaches: Breaches = []
  for (const [state, kind] of kindAfter) {
    const counts = new Map<string, number>()
    for (const { act } of leaves.filter(({ entry }) => decodeEntry(entry)?.kind === kind)) {
      const { id, state: reached } = placeOf.get(act) ?? { id: act, state: 'nothing' }
      if (reached !== state) breaches.push(`AU-2 a leaf says ${kind} of what is ${reached}: ${act}`)
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    const ended = endedIn(journal, state).map(({ caseId }) => caseId)
    const reached = events.filter((event) => event.state === state).map(({ id }) => id)
    for (const id of new Set([...ended, ...reached])) {
      const count = counts.get(id) ?? 0
      if (count !== 1) breaches.push(`AU-2 ${count} leaves say ${kind} of ${id}`)
    }
  }
  return breaches.slice(0, 5)
}
