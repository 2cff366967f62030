import type { Database } from '#platform/database'
import {
  bankAccounts,
  createMarking,
  openAccounts,
  provinceAccounts,
  readStatement,
  readTrialBalance,
  type Account,
} from '#platform/payments'
import { withDatabase, type OwnDatabase } from './database.ts'
import { rateOf, round, type Measured } from './measure.ts'

/** `BENCH_TRANSFERS` for fewer. */
const transfers = Number(process.env['BENCH_TRANSFERS'] ?? 1_000_000)
const linesShown = 50
const districts = ['PB-LHR', 'PB-MHR', 'PB-RWP']
const account = 'revenue/measured'
const firstAt = Date.UTC(2026, 0, 1)
/** Four hundred a second, as if all had come on one busy day. */
const msApart = 2.5
const instantOf = (n: number) => new Date(firstAt + Math.floor(n * msApart))
const lastAt = instantOf(transfers)

/** The first page of a statement, at times all over the account's life. */
export function statementRate(seconds: number): Promise<Measured> {
  return withDatabase((own) => statementRateOn(own, seconds))
}

async function statementRateOn({ db, owner }: OwnDatabase, seconds: number): Promise<Measured> {
  await fill(owner)
  const unmarked = await rateOf(1, seconds, () => firstPage(db))
  const markFrom = performance.now()
  const marks = await createMarking({ db, now: () => new Date(lastAt.getTime() + 1e6) }).markOnce()
  const markMs = performance.now() - markFrom
  const ours = await rateOf(1, seconds, () => firstPage(db))
  const bare = await rateOf(1, seconds, () => barePage(db))
  const trialFrom = performance.now()
  await readTrialBalance(db, { before: lastAt })
  const trialMs = performance.now() - trialFrom
  return {
    name: 'statement',
    what: `first page of a statement of an account with ${transfers} transfers, and its balances`,
    ...ours,
    yardstick: 'bare Postgres, the same fifty rows by their index',
    yardstickPerSecond: bare.perSecond,
    ratio: round(ours.perSecond / Math.max(1, bare.perSecond)),
    figures: {
      withoutMarksP99Ms: unmarked.p99Ms,
      trialBalanceMs: round(trialMs),
      marks,
      markAllMs: round(markMs),
    },
  }
}

async function fill(owner: Database): Promise<void> {
  const purpose = { en: 'Measured', ur: 'پیمائش' }
  const banks = ['BANKA', 'BANKB'].flatMap((mnemonic) => bankAccounts({ mnemonic }))
  const earned = provinceAccounts('PB').map((one): Account => ({ ...one, id: account, purpose }))
  await openAccounts(owner, [...banks, ...earned.slice(0, 1)], new Date(firstAt))
  await owner.query(
    `insert into payments.transfer (jurisdiction, journal_id, line, debit_account,
       credit_account, amount_paisa, state, cause, at)
     select ($4::text[])[1 + n % 3], 'j' || lpad(n::text, 11, '0'), 1,
       case n % 2 when 0 then 'clearing/BANKA' else 'clearing/BANKB' end, $5, 100 + n % 977,
       'posted', 'payment', $2::timestamptz + n * $3::float8 * interval '1 millisecond'
     from generate_series(0, $1 - 1) as n`,
    [transfers, new Date(firstAt), msApart, districts, account],
  )
  await owner.query('analyze payments.transfer')
}

const anyInstant = () => instantOf(Math.random() * transfers)

async function firstPage(db: Database): Promise<void> {
  const asked = { account, places: districts, from: anyInstant(), until: lastAt }
  await readStatement(db, { ...asked, linesMax: linesShown })
}

async function barePage(db: Database): Promise<void> {
  await db.query(
    `select * from payments.transfer where credit_account = $1 and jurisdiction = $2 and at >= $3
     order by at limit $4`,
    [account, districts[0], anyInstant(), linesShown],
  )
}
