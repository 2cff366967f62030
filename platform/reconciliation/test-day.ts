/** For tests: a bank's day in a real ledger, and the files that tell of it. */
import type { TestDatabase } from '#tests/database'
import { addDays, createIdSource, startOf, type CivilDate } from '#platform/kernel'
import {
  bankAccounts,
  decidePayment,
  insertCharges,
  lockCharges,
  makePsid,
  newCharge,
  openAccounts,
  provinceAccounts,
  writePayments,
  type Account,
  type Advice,
} from '#platform/payments'
import type { NewFile } from './files.ts'
import type { Line } from './match.ts'

let drawn = 0
/** Different numbers in a known order. */
export const nextBelow = (limit: number): number => {
  drawn += 1
  return (drawn * 7_919) % limit
}
let ticks = 0
export const nextId = createIdSource(() => startOf('2026-11-20').getTime() + ticks++, nextBelow)

export const testDay: CivilDate = '2026-11-20'

const revenue = (id: Account['id'], head: string): Account => ({
  id,
  owner: { kind: 'province', code: 'PB' },
  jurisdiction: undefined,
  purpose: { en: 'Invented', ur: 'فرضی' },
  head,
})

const accountsOf = (bank: string) => [
  ...provinceAccounts('PB'),
  ...bankAccounts({ mnemonic: bank }),
  revenue('revenue/kite-permit', 'B99999'),
  revenue('revenue/kite-tail', 'B99998'),
]

/** Payments of Rs 1,200 each, posted at noon of this day; gives them as lines of a right file. */
export async function payInLedger(
  db: TestDatabase,
  payments: readonly Partial<Pick<Advice, 'bank' | 'date' | 'time' | 'receivedAt'>>[],
): Promise<Line[]> {
  const lines: Line[] = []
  for (const [i, payment] of payments.entries()) {
    const { bank = 'BOP', date = testDay, time = '120000' } = payment
    const { receivedAt = new Date(startOf(date).getTime() + 12 * 3_600_000) } = payment
    const charge = newCharge({
      psid: makePsid('1786', 1, date, nextBelow),
      jurisdiction: 'PB-LHR',
      caseId: nextId(),
      lines: [
        { account: 'revenue/kite-permit', amountPaisa: 100_000 },
        { account: 'revenue/kite-tail', amountPaisa: 20_000 },
      ],
      dueDate: addDays(date, 5),
      expiresAt: startOf(addDays(date, 10)),
      payer: 'Ayesha Khan',
      createdAt: startOf(date),
    })
    const authId = String(nextBelow(999_983)).padStart(6, '0')
    await db.transact(async (tx) => {
      await openAccounts(tx, accountsOf(bank), receivedAt)
      await insertCharges(tx, [charge])
      const [locked] = await lockCharges(tx, [charge.psid])
      const { psid, amountPaisa } = charge
      const advice: Advice = {
        id: nextId(),
        psid,
        authId,
        amountPaisa,
        date,
        time,
        bank,
        bankMnemonic: bank,
        channel: 'biller-api',
        receivedAt,
      }
      await writePayments(tx, [
        decidePayment({
          charge: locked,
          advice,
          earlierPayments: [],
          now: receivedAt,
          bankKnown: true,
        }),
      ])
    })
    const { psid, amountPaisa } = charge
    lines.push({ n: i + 1, kind: 'payment', psid, authId, amountPaisa, date, time })
  }
  return lines
}

const compact = (date: CivilDate) => date.replaceAll('-', '')
const paisa = (amount: number) => String(amount).padStart(12, '0')

/** These lines as a bank writes them. */
export function scrollOf(
  lines: readonly Line[],
  { bank = 'BOP', day = testDay }: { bank?: string; day?: CivilDate } = {},
): string {
  const sums = { payment: { count: 0, sum: 0 }, reversal: { count: 0, sum: 0 } }
  const details = lines.map(({ kind, psid, authId, amountPaisa, date, time }) => {
    sums[kind].count += 1
    sums[kind].sum += amountPaisa
    const type = kind === 'payment' ? 'P' : 'R'
    return ['D', psid, authId, paisa(amountPaisa), compact(date), time, type].join(',')
  })
  const { payment, reversal } = sums
  const totals = [payment.count, paisa(payment.sum), reversal.count, paisa(reversal.sum)]
  return [`H,${bank},${compact(day)}`, ...details, `T,${totals.join(',')}`, ''].join('\n')
}

/** A credit advice for one bank's day. */
export function creditAdviceOf(
  amountPaisa: number,
  { bank = 'BOP', day = testDay, creditedOn = addDays(testDay, 1) } = {},
): string {
  const line = ['D', bank, compact(day), 'SCR-1', 'B02701', paisa(amountPaisa)].join(',')
  return `H,${compact(creditedOn)}\n${line}\nT,1,${paisa(amountPaisa)}\n`
}

export function fileOf(content: string, changes: Partial<NewFile> = {}): NewFile {
  return { kind: 'scroll', name: 'day.csv', open: () => [Buffer.from(content)], ...changes }
}
