/** What each table gets for the stamps of a bulk load: `select`s in the order of its columns. */
import type { Plan } from './plan.ts'
import { personSql } from './stamp-sql.ts'

/** Objects are given as text, and those of templates without their closing brace. */
export type BulkTable = {
  readonly name: string
  readonly select: (plan: Plan) => string
}

const issued = `from seed.stamp s join seed.template t on t.n = s.template
  join seed.day d on d.n = s.moved_day where s.class = 0`

const caseRows = ({ jurisdiction: { code } }: Plan) => `
  select '${code}', s.case_id, t.service, (array['issued', 'lapsed', 'payable'])[s.class + 1],
    case s.class when 2 then 1 else 2 end, s.person, t.language, null::bytea, t.sealed,
    t.facts || ', "psid": "' || s.psid || '", "executionDate": "' || d.day
      || coalesce('", "number": "' || s.number, '') || '"}',
    s.number, null, null::timestamptz, 0::smallint, case s.class when 2 then 'lapse' end,
    case s.class when 2 then s.at + interval '7 days' end, s.at, coalesce(s.moved_at, s.at)
  from seed.stamp s join seed.template t on t.n = s.template join seed.day d on d.n = s.day`

/** The first event as the template has it; the second is the bank's, or the clock's. */
const eventRows = ({ jurisdiction: { code } }: Plan) => `
  select '${code}', s.case_id, v.seq,
    case when v.seq = 1 then 'submit' when s.class = 0 then 'settle' else 'lapse' end,
    case when v.seq = 1 then 'person' when s.class = 0 then 'ledger' else 'clock' end,
    case when v.seq = 1 then s.person when s.class = 0 then t.bank else 'clock' end,
    null, case v.seq when 2 then 'payable' end,
    case when v.seq = 1 then 'payable' when s.class = 0 then 'issued' else 'lapsed' end,
    case v.seq when 1 then t.event_facts else '{}' end, null::bytea,
    case v.seq when 1 then s.applied else s.moved end,
    case v.seq when 1 then substr(s.chance, 1, 16) else substr(s.chance, 17) end,
    case v.seq when 1 then s.at else s.moved_at end
  from seed.stamp s join seed.event_template t on t.n = s.template
  cross join (values (1), (2)) as v(seq)
  where v.seq = 1 or s.class <> 2`

/** `[1, kind, commitment, issuer, day]` in CBOR; what follows the commitment is the day's. */
const leafRows = ({ jurisdiction: { code } }: Plan) => `
  select case v.seq when 1 then s.leaf else s.moved_leaf end,
    '${code}/' || s.case_id || '/' || v.seq,
    case when v.seq = 1 then '\\x8501015820'::bytea when s.class = 0 then '\\x8501035820'::bytea
      else '\\x8501075820'::bytea end
      || case v.seq when 1 then s.applied else s.moved end || d.entry,
    case v.seq when 1 then s.at else s.moved_at end,
    case v.seq when 1 then s.at else s.moved_at end + interval '250 ms'
  from seed.stamp s cross join (values (1), (2)) as v(seq)
  join seed.day d on d.n = case v.seq when 1 then s.day else s.moved_day end
  where v.seq = 1 or s.class <> 2`

const entryRows = ({ jurisdiction: { code } }: Plan) => `
  select 'stamps', s.number, 1, 'issued',
    t.item || ', "executionDate": "' || d.day || '", "issuedOn": "' || d.day || '"}', t.item_sealed,
    '${code}', s.case_id, 2, s.moved_at ${issued}`

/** One in fifty first parties is a searchable person, so that each of them has two stamps. */
const searchRows = (plan: Plan) => `
  select 'stamps', 'cnic', case when v.party = 1 and s.n % 50 = 1 then p.hash
    else sha256(int8send(s.n) || int4send(v.party)) end, s.number
  from seed.stamp s join seed.template t on t.n = s.template
  cross join lateral generate_series(1, t.parties) as v(party)
  left join seed.searchable p on p.n = (s.n / 50) % ${plan.searchable}
  where s.class = 0`

const documentRows = ({ jurisdiction: { code } }: Plan) => `
  select '${code}', s.moved_id || '1', t.service, s.number, s.case_id, 2, t.document_sealed,
    s.moved, s.moved_at, sha256(s.chance) ${issued}`

const chargeRows = ({ jurisdiction: { code } }: Plan) => `
  select '${code}', s.psid, s.case_id, (array['paid', 'expired', 'unpaid'])[s.class + 1],
    t.amount_paisa, t.lines, null, 0::bigint, d.date + 7, s.at + interval '7 days',
    t.payer || right(s.case_id, 8), s.at, coalesce(s.moved_at, s.at),
    case s.class when 0 then s.moved_id || '0' end, case s.class when 0 then t.bank end,
    case s.class when 0 then lpad((s.n % 1000000)::text, 6, '0') end,
    case s.class when 0 then t.amount_paisa end, case s.class when 0 then m.date end, null
  from seed.stamp s join seed.template t on t.n = s.template join seed.day d on d.n = s.day
  left join seed.day m on m.n = s.moved_day`

const adviceRows = ({ jurisdiction: { code } }: Plan) => `
  select '${code}', s.moved_id || '0', s.psid, t.bank, t.bank,
    lpad((s.n % 1000000)::text, 6, '0'), t.amount_paisa, d.date, '120000', 'biller-api',
    s.moved_at, 'posted', '00', 'paid' ${issued}`

const paymentRows = ({ jurisdiction: { code } }: Plan) => `
  select '${code}', s.moved_id || '0', s.psid, t.bank, lpad((s.n % 1000000)::text, 6, '0'),
    t.amount_paisa, d.date, 'charge', s.moved_at ${issued}`

const transferRows = ({ jurisdiction: { code } }: Plan) => `
  select '${code}', s.moved_id || '0', x.line, x.debit_account, x.credit_account,
    x.amount_paisa, 'posted', 'payment', s.moved_at, null::text, null::integer
  from seed.stamp s join seed.transfer_template x on x.n = s.template where s.class = 0`

/** Words and phones are swept a week after sending; what remains is that something was sent. */
const messageRows = () => `
  select s.person, case v.seq when 1 then s.id || '1' else s.moved_id || '2' end, s.person,
    case when v.seq = 1 then 'pay-by' when s.class = 0 then 'stamp-issued' else 'stamp-lapsed' end,
    t.language, s.case_id, null::bytea, v.at, v.at, null::timestamptz, 1, null::timestamptz,
    'delivered', v.at, null, 'http-gateway', s.id || v.seq, 2, null::bytea, null::bytea,
    'phone'
  from seed.stamp s join seed.template t on t.n = s.template
  cross join lateral (values (1, s.at), (2, s.moved_at)) as v(seq, at)
  where v.at is not null`

/** The log comes first: its tiles are made while the other tables are loaded. Then by size. */
export const bulkTables: readonly BulkTable[] = [
  { name: 'log.leaf', select: leafRows },
  { name: 'cases.event', select: eventRows },
  { name: 'cases.case', select: caseRows },
  { name: 'notifications.message', select: messageRows },
  { name: 'registers.search_value', select: searchRows },
  { name: 'registers.entry', select: entryRows },
  { name: 'payments.charge', select: chargeRows },
  { name: 'documents.document', select: documentRows },
  { name: 'payments.payment', select: paymentRows },
  { name: 'payments.advice', select: adviceRows },
  { name: 'payments.transfer', select: transferRows },
  {
    name: 'registers.unique_value',
    select: () => `select 'stamps', 'psid', s.psid, s.number from seed.stamp s where s.class = 0`,
  },
  { name: 'identity.person', select: personSql },
]
