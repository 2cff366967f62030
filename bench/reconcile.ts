import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import type { Database } from '#platform/database'
import { addDays, createIdSource, type CivilDate } from '#platform/kernel'
import { bankAccounts, openAccounts, provinceAccounts, type Account } from '#platform/payments'
import {
  classesOf,
  compareDay,
  dayTotals,
  takeInFile,
  usualCutOff,
  type FindingKind,
} from '#platform/reconciliation'
import { withDatabase, type OwnDatabase } from './database.ts'
import { round, type Measured } from './measure.ts'

/** `BENCH_LINES` for fewer. */
const lines = Number(process.env['BENCH_LINES'] ?? 1_000_000)
const bank = 'BOP'
const firstDay: CivilDate = '2026-11-09'
const amountPaisa = 120_000
/** Of so many lines one differs, one is missing and one is of a payment that we do not know. */
const agreeing = 3_000

const revenue: Account = {
  id: 'revenue/measured',
  owner: { kind: 'province', code: 'PB' },
  jurisdiction: undefined,
  purpose: { en: 'Measured', ur: 'پیمائش' },
  head: undefined,
}

/**
 * A bank's day file taken in and compared with as many payments in the ledger, and its close
 * totalled: a tenth first, then all, so that the memory of the two can be held side by side.
 */
export function reconcileRate(): Promise<Measured> {
  return withDatabase(async (own) => {
    const opened = new Date()
    const accounts = [...provinceAccounts('PB'), ...bankAccounts({ mnemonic: bank }), revenue]
    await own.owner.transact((tx) => openAccounts(tx, accounts, opened))
    const tenth = await reconcileDay(own, firstDay, Math.round(lines / 10))
    const whole = await reconcileDay(own, addDays(firstDay, 7), lines)
    const seconds = whole.takeInSeconds + whole.compareSeconds
    return {
      name: 'reconcile',
      what: `a day file of ${lines} lines taken in and compared with the ledger`,
      perSecond: Math.round(lines / seconds),
      figures: {
        seconds: round(seconds),
        ...whole,
        memoryMbOfATenth: tenth.memoryMb,
      },
    }
  })
}

async function reconcileDay({ db, owner, folder }: OwnDatabase, day: CivilDate, count: number) {
  await fill(owner, day, count)
  const file = join(folder, `${day}.csv`)
  await writeScroll(file, day, count)
  const tools = {
    newId: createIdSource(Date.now, randomInt),
    now: () => new Date(),
    banks: new Set([bank]),
    cutOff: usualCutOff,
    calendar: { closedWeekdays: [0], holidays: new Set<string>() },
    owner: { place: 'PB', postId: 'measured' },
  }
  const memory = watchMemory()
  const taken = await timed(() =>
    takeInFile(db, { kind: 'scroll', name: 'day.csv', open: () => createReadStream(file) }, tools),
  )
  const compared = await timed(() => compareDay(db, { bank, day }, tools))
  const memoryMb = memory.stop()
  const asked = { banks: [bank], cutOffOf: () => usualCutOff }
  const totalled = await timed(() => db.transact((tx) => dayTotals(tx, day, asked)))
  const classes = new Map(
    (await classesOf(db, compared.value.id)).map((one) => [one.kind, one.count] as const),
  )
  return {
    takeInSeconds: taken.seconds,
    compareSeconds: compared.seconds,
    totalsSeconds: totalled.seconds,
    memoryMb,
    ...countsOf(classes),
  }
}

function countsOf(classes: ReadonlyMap<FindingKind, number>) {
  const matched = classes.get('matched') ?? 0
  const all = [...classes.values()].reduce((sum, count) => sum + count, 0)
  return { matched, exceptions: all - matched }
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const from = performance.now()
  const value = await work()
  return { value, seconds: round((performance.now() - from) / 1_000) }
}

/** The most that this process holds meanwhile, in megabytes. */
function watchMemory() {
  let most = 0
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss())
  }
  const timer = setInterval(look, 50)
  return {
    stop: () => {
      look()
      clearInterval(timer)
      return Math.round(most / 2 ** 20)
    },
  }
}

/** Payments all over the day, each with its advice and its transfer. */
async function fill(owner: Database, day: CivilDate, count: number): Promise<void> {
  const taken = `to_char($1::date + make_interval(secs => n::float8 * 86000 / $2), 'HH24MISS')`
  const id = `to_char($1::date, 'MMDD') || lpad(n::text, 8, '0')`
  const psid = `'1786' || to_char($1::date, 'YYYYMMDD') || lpad(n::text, 8, '0')`
  const at = `($1::date + interval '12 hours') at time zone 'Asia/Karachi'`
  const series = `from generate_series(1, $2::int) as n`
  const values = [day, count]
  await owner.query(
    `insert into payments.advice (jurisdiction, id, psid, bank, bank_mnemonic, auth_id,
       amount_paisa, tran_date, tran_time, channel, received_at, outcome, response_code, verdict)
     select 'PB-MHR', ${id}, ${psid}, '${bank}', '${bank}', lpad((n % 1000000)::text, 6, '0'),
       ${amountPaisa}, $1::date, ${taken}, 'biller-api', ${at}, 'posted', '00', 'applied'
     ${series}`,
    values,
  )
  await owner.query(
    `insert into payments.payment (jurisdiction, id, psid, bank, auth_id, amount_paisa, tran_date,
       applied_to, received_at)
     select 'PB-MHR', ${id}, ${psid}, '${bank}', lpad((n % 1000000)::text, 6, '0'),
       ${amountPaisa}, $1::date, 'charge', ${at} ${series}`,
    values,
  )
  await owner.query(
    `insert into payments.transfer (jurisdiction, journal_id, line, debit_account, credit_account,
       amount_paisa, state, cause, at)
     select 'PB-MHR', ${id}, 1, 'clearing/${bank}', '${revenue.id}', ${amountPaisa}, 'posted',
       'payment', ${at} ${series}`,
    values,
  )
  await owner.query('vacuum analyze payments.advice, payments.payment, payments.transfer')
}

async function writeScroll(path: string, day: CivilDate, count: number): Promise<void> {
  const on = day.replaceAll('-', '')
  const file = await open(path, 'w')
  let text = `H,${bank},${on}\n`
  let told = 0
  let sum = 0
  for (let n = 1; n <= count; n += 1) {
    const part = n % agreeing
    if (part === 1) continue
    const number = part === 2 ? 90_000_000 + n : n
    const paisa = part === 3 ? amountPaisa + 1 : amountPaisa
    const time = timeOf(Math.floor((n * 86_000) / count))
    const authId = String(n % 1_000_000).padStart(6, '0')
    text += `D,1786${on}${String(number).padStart(8, '0')},${authId},`
    text += `${String(paisa).padStart(12, '0')},${on},${time},P\n`
    told += 1
    sum += paisa
    if (text.length > 65_536) {
      await file.write(text)
      text = ''
    }
  }
  await file.write(`${text}T,${told},${String(sum).padStart(12, '0')},0,000000000000\n`)
  await file.close()
}

function timeOf(second: number): string {
  const parts = [Math.floor(second / 3_600), Math.floor(second / 60) % 60, second % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join('')
}
