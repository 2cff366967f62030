/**
 * The bank's own book: what it took from whom for which bill, and what became of that. One line of
 * JSON for each fact, on the disk before anybody acts on it; read again when the bank is opened.
 */
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { CivilDate, Paisa } from '#platform/kernel'

/** Where the customer stood; an order is paid without anybody waiting. */
export type Way = 'counter' | 'app' | 'atm' | 'order'

/** Money that a customer handed over for a bill; the first four fields are its reference. */
export type Taken = {
  readonly psid: string
  /** The bank's own number of the payment: six digits. */
  readonly authId: string
  readonly amountPaisa: Paisa
  readonly date: CivilDate
  /** HHMMSS on the wall of the bank. */
  readonly time: string
  readonly way: Way
  /** The business day in whose file it stands. */
  readonly fileDay: CivilDate
  /** The biller is never told: its money is found in the day file alone. */
  readonly isSilent: boolean
}

/**
 * `held`: the bank has the money, and the biller has not answered · `kept`: the biller has counted
 * it · `returned`: the biller has refused it, and the customer has the money back.
 */
export type Standing = 'held' | 'kept' | 'returned'

export type BankPayment = Taken & { readonly standing: Standing; readonly receipt: string }

type Line =
  | { readonly taken: Taken }
  | { readonly of: string; readonly standing: 'kept' | 'returned'; readonly receipt: string }

export type Book = {
  /** Money that is handed over again for what was returned is held again; else nothing changes. */
  take(taken: Taken): BankPayment
  /** What is kept stays kept. */
  settle(payment: Taken, standing: 'kept' | 'returned', receipt: string): void
  find(payment: Taken): BankPayment | undefined
  /** Every payment, the oldest first. */
  payments(): readonly BankPayment[]
  close(): void
}

/** By these four a payment is known, here and at the biller. */
export function referenceOf({ psid, authId, date, amountPaisa }: Taken): string {
  return [psid, authId, date, amountPaisa].join('/')
}

/** Opens the book in a folder; a last line that a kill has torn was never acted on, and goes. */
export function openBook(folder: string): Book {
  const file = join(folder, 'book.jsonl')
  const payments = new Map<string, BankPayment>()
  for (const line of readLines(file)) enter(payments, line)
  let handle: number | undefined
  const write = (line: Line) => {
    if (handle === undefined) {
      mkdirSync(folder, { recursive: true })
      handle = openSync(file, 'a', 0o600)
    }
    writeSync(handle, `${JSON.stringify(line)}\n`)
    fdatasyncSync(handle)
    enter(payments, line)
  }
  const find = (payment: Taken) => payments.get(referenceOf(payment))
  return {
    find,
    take(taken) {
      const known = find(taken)
      if (!known || known.standing === 'returned') write({ taken })
      return find(taken) as BankPayment
    },
    settle(payment, standing, receipt) {
      if (find(payment)?.standing === 'held') write({ of: referenceOf(payment), standing, receipt })
    },
    payments: () => [...payments.values()],
    close: () => {
      if (handle !== undefined) closeSync(handle)
      handle = undefined
    },
  }
}

function enter(payments: Map<string, BankPayment>, line: Line): void {
  if ('taken' in line) {
    payments.set(referenceOf(line.taken), { ...line.taken, standing: 'held', receipt: '' })
    return
  }
  const { of, standing, receipt } = line
  const payment = payments.get(of)
  if (payment) payments.set(of, { ...payment, standing, receipt })
}

function readLines(file: string): Line[] {
  if (!existsSync(file)) return []
  const bytes = readFileSync(file)
  const whole = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1)
  if (whole.length < bytes.length) truncateSync(file, whole.length)
  return whole
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
}
