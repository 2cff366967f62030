/**
 * The treasury after hell: each bank's files are taken in by the command, an officer settles what
 * does not agree at the desk, and every total is held against the other side's.
 */
import { join } from 'node:path'
import { addDays } from '#platform/kernel'
import { runCommand } from '#tests/program'
import { ask } from './asking.ts'
import type { BankHouse } from './bank-house.ts'
import { formIn, pageIn, type Seat } from './desk.ts'
import type { House } from './house.ts'
import type { Journal } from './journal.ts'

export type Treasury = {
  readonly house: House
  readonly address: string
  /** Of the treasury officer. */
  readonly seat: Seat
  readonly banks: readonly BankHouse[]
  readonly journal: Journal
  /** What each bank's clearing account held before its bank was opened. */
  readonly before: Clearing
}

type BankDay = { readonly bank: BankHouse; readonly day: string }

/** A line that was taken in may turn another into an exception; more often it cannot go on. */
const roundsMax = 4

/** Reconciles and settles until nothing is open; what then does not agree is a breach. */
export async function makeEndsMeet(treasury: Treasury) {
  const { banks, journal } = treasury
  const bankDays = await daysOf(banks)
  for (const { bank, day } of bankDays) await takeIn(treasury, bank, day)
  for (let round = 1; ; round += 1) {
    for (const { bank, day } of bankDays) await reconcile(treasury, bank, day)
    const settled = await settleAll(treasury, [...new Set(bankDays.map(({ day }) => day))])
    if (settled === 0) break
    if (round === roundsMax) {
      journal.breach(`PAY-7 exceptions that come again: ${settled}`)
      break
    }
  }
  return checkTotals(treasury)
}

/** Each business day of which a bank has a file, and the day before: it may have half of both. */
async function daysOf(banks: readonly BankHouse[]): Promise<BankDay[]> {
  const books = await Promise.all(banks.map((bank) => bank.book()))
  const held = books.flatMap(({ days }) => days.map(({ day }) => day))
  const days = new Set(held.flatMap((day) => [addDays(day, -1), day]))
  return [...days].sort().flatMap((day) => banks.map((bank) => ({ bank, day })))
}

/** One bank sends records, the other a statement. */
const fileNames: Readonly<Record<string, string>> = { DEMO: 'scroll.csv', NEELAM: 'camt053.xml' }

async function takeIn({ house, journal }: Treasury, bank: BankHouse, day: string): Promise<void> {
  const name = fileNames[bank.mnemonic] ?? ''
  const file = join(house.dataFolder, `${bank.mnemonic}-${day}-${name}`)
  await bank.saveFile(day, name, file)
  await command(house, journal, ['--day', day, '--bank', bank.mnemonic, file])
}

async function reconcile({ house, journal }: Treasury, bank: BankHouse, day: string) {
  await command(house, journal, ['--day', day, '--bank', bank.mnemonic])
}

async function command(house: House, journal: Journal, words: readonly string[]): Promise<void> {
  const { code, output } = await runCommand(['reconcile', ...words, '--data', house.dataFolder])
  if (code !== 0) journal.breach(`PAY-7 reconcile ${words.join(' ')}: ${output.join(' ')}`)
}

/** Takes every line that nobody told us of into the ledger, and settles the rest with a reason. */
async function settleAll(treasury: Treasury, days: readonly string[]): Promise<number> {
  let settled = 0
  for (const day of days) {
    for (;;) {
      const open = await openOnes(treasury, day)
      if (open.length === 0 || treasury.journal.breaches.length > 0) break
      for (const href of open) await settle(treasury, href)
      settled += open.length
    }
  }
  return settled
}

const msMax = 30_000

async function openOnes({ address, seat }: Treasury, day: string): Promise<string[]> {
  const path = `/desk/treasury/${day}/exceptions`
  const { body } = await ask(address, { method: 'GET', path, headers: { cookie: seat } }, msMax)
  const links = pageIn(body).matchAll(/href="(\/desk\/treasury\/[\d-]+\/exceptions\/[A-Z]+\/\d+)"/g)
  return [...new Set([...links].map(([, href = '']) => href))]
}

async function settle({ address, seat, journal }: Treasury, href: string): Promise<void> {
  const headers = { cookie: seat }
  const { body } = await ask(address, { method: 'GET', path: href, headers }, msMax)
  const page = pageIn(body)
  const path = `${href}/resolve`
  const step = page.includes('value="admit"') ? 'admit' : 'resolve'
  const form = { ...formIn(page, path), reason: 'As the bank’s file has it', step }
  const { status } = await ask(address, { method: 'POST', path, headers, form }, msMax)
  if (status !== 303) journal.breach(`PAY-7 ${step} of ${href} was answered ${status}`)
}

type Clearing = ReadonlyMap<string, number>

/** What each bank owes us, by the account's name. */
export async function clearingOf({ owner }: House): Promise<Clearing> {
  const rows = await owner.query<{ account: string; paisa: number }>(clearingSql)
  return new Map(rows.map(({ account, paisa }) => [account, paisa]))
}

type RunRow = {
  bank: string
  day: string
  lines: number
  file_paisa: number
  ledger_paisa: number
  listed: number
}

const runsSql = `
  select r.bank, r.day, r.lines, r.file_paisa, r.ledger_paisa, (
    select coalesce(sum(f.file_paisa - f.ledger_paisa), 0)::bigint
    from reconciliation.finding f where f.run_id = r.id and f.kind <> 'matched') as listed
  from reconciliation.bank_day b join reconciliation.run r on r.id = b.run_id`

const findingsSql = `
  select f.kind as name, count(*) as n, sum(f.file_paisa - f.ledger_paisa)::bigint as paisa
  from reconciliation.bank_day b join reconciliation.finding f on f.run_id = b.run_id
  where $1 = '' or b.bank = $1 group by f.kind order by f.kind`

const clearingSql = `
  select account, sum(paisa)::bigint as paisa from payments.transfer, lateral (values
    (debit_account, amount_paisa), (credit_account, -amount_paisa)) as side (account, paisa)
  where state = 'posted' and account like 'clearing/%' group by account`

type Finding = { name: string; n: number; paisa: number }

/** Day by day, and in all: the bank's book, its files as we read them, the ledger. */
async function checkTotals({ house, banks, journal, before }: Treasury) {
  const { owner } = house
  const after = await clearingOf(house)
  const runs = await owner.query<RunRow>(runsSql)
  let keptPaisa = 0
  for (const bank of banks) {
    const { days } = await bank.book()
    const own = runs.filter((run) => run.bank === bank.mnemonic)
    for (const run of own) {
      const { payments = 0, paisa = 0 } = days.find(({ day }) => day === run.day) ?? {}
      const name = `${run.bank} ${run.day}`
      if (run.lines !== payments || run.file_paisa !== paisa) {
        journal.breach(`PAY-7 ${name}: the bank says ${paisa}, its file ${run.file_paisa}`)
      }
      if (run.file_paisa !== run.ledger_paisa + run.listed) {
        journal.breach(`PAY-7 ${name}: ${run.file_paisa}, ${run.ledger_paisa}, ${run.listed}`)
      }
    }
    const kept = days.reduce((sum, { paisa }) => sum + paisa, 0)
    const account = `clearing/${bank.mnemonic}`
    const clearing = (after.get(account) ?? 0) - (before.get(account) ?? 0)
    // What was paid twice is the bank's to give back, and not ours; nothing else may be left.
    const found = await owner.query<Finding>(findingsSql, [bank.mnemonic])
    const twice = found.find(({ name }) => name === 'double')?.paisa ?? 0
    if (kept !== clearing + twice) {
      journal.breach(`PAY-7 ${bank.mnemonic} has ${kept}, we ${clearing}, twice ${twice}`)
    }
    keptPaisa += kept
  }
  const all = await owner.query<Finding>(findingsSql, [''])
  return { findings: Object.fromEntries(all.map(({ name, n }) => [name, n])), keptPaisa }
}
