/** What the stamps of a bulk load are copied from: real ones, bought through the one door. */
import type { Tx } from '#platform/database'
import { prepareCommitments } from './commitments.ts'
import type { Plan } from './plan.ts'
import { searchableCnic } from './plan.ts'

/**
 * Rows wider than a quarter of a page would be kept aside and fetched for each stamp anew; these
 * stay whole (`plain`).
 */
const tables = [
  `create table seed.template as
   select row_number() over (order by c.id) - 1 as n, c.service, c.language, c.sealed,
     left((c.facts - array['psid', 'number', 'executionDate'])::text, -1) as facts,
     ch.amount_paisa, ch.lines::text as lines, ch.paid_bank as bank,
     left(ch.payer, length(ch.payer) - 8) as payer,
     left((e.item - array['executionDate', 'issuedOn'])::text, -1) as item,
     e.sealed as item_sealed,
     (select count(*)::int from registers.search_value v
      where v.register = e.register and v.key = e.key) as parties,
     d.sealed as document_sealed, c.id as case_id, ch.payment_id
   from cases.case c join payments.charge ch on ch.case_id = c.id
     join registers.entry e on e.case_id = c.id join documents.document d on d.case_id = c.id
   where c.service = 'e-stamp' and c.state = 'issued'
     and octet_length(c.sealed) + octet_length(d.sealed) < 4000`,
  `alter table seed.template alter sealed set storage plain, alter facts set storage plain,
     alter lines set storage plain, alter item set storage plain,
     alter item_sealed set storage plain, alter document_sealed set storage plain`,
  `create table seed.event_template as
   select t.n, t.bank, e.facts::text as event_facts
   from seed.template t join cases.event e on e.case_id = t.case_id and e.seq = 1`,
  `create table seed.transfer_template as
   select t.n, x.line, x.debit_account, x.credit_account, x.amount_paisa
   from seed.template t join payments.transfer x on x.journal_id = t.payment_id`,
  `create table seed.day (n bigint, date date, day text, entry bytea)`,
  `create table seed.searchable (n bigint, hash bytea)`,
]

/** Makes the tables that a load reads; gives how many templates there are. */
export async function prepareTemplates(
  tx: Tx,
  plan: Plan,
  hashOf: (cnic: string) => Buffer,
): Promise<number> {
  for (const sql of tables) await tx.query(sql)
  await tx.query(
    `insert into seed.day
     select n, $1::date + n, to_char($1::date + n, 'YYYY-MM-DD'),
       decode(lpad(to_hex(96 + length($2)), 2, '0'), 'hex') || convert_to($2, 'UTF8') || '\\x6a'
         || convert_to(to_char($1::date + n, 'YYYY-MM-DD'), 'UTF8')
     from generate_series(0, $3) as n`,
    [plan.firstDay, plan.jurisdiction.code, plan.days],
  )
  for (let from = 0; from < plan.searchable; from += hashesAtOnce) {
    const count = Math.min(hashesAtOnce, plan.searchable - from)
    const hashes = Array.from({ length: count }, (_, i) =>
      hashOf(searchableCnic(from + i)).toString('hex'),
    )
    await tx.query(
      `insert into seed.searchable select $1::bigint + at - 1, decode(hash, 'hex')
       from unnest($2::text[]) with ordinality as given(hash, at)`,
      [from, hashes],
    )
  }
  for (const table of ['template', 'event_template', 'transfer_template', 'day', 'searchable']) {
    await tx.query(`analyze seed.${table}`)
  }
  await prepareCommitments(tx)
  const [row] = await tx.query<{ count: number }>(`select count(*) as count from seed.template`)
  return row?.count ?? 0
}

const hashesAtOnce = 10_000
