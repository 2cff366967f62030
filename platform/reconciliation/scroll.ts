/**
 * A bank's day file: the scroll that a bank or its switch sends after each business day. The
 * switch's own specification is confidential; these are the fields of its payment message
 * (consumer number, auth id, amount, date, time), one line for each payment, with a heading and
 * totals. Text in UTF-8, lines ended by LF or CRLF:
 *
 *   H,BOP,20261120
 *   D,17860001202611200001,000101,000000120000,20261120,115958,P
 *   D,17860001202611200001,000101,000000120000,20261120,120102,R
 *   T,1,000000120000,1,000000120000
 */
import { text, type CivilDate, type Paisa } from '#platform/kernel'
import {
  amountColumn,
  authIdColumn,
  civilDateIn,
  countColumn,
  dateColumn,
  mnemonicColumn,
  psidColumn,
  sumColumn,
  type FileLayout,
} from './columns.ts'
import type { Line } from './match.ts'
import { readRecords, totalFault, type Bytes } from './read-records.ts'

export const scrollLayout: FileLayout = {
  H: [mnemonicColumn('bank_mnemonic'), dateColumn('business_date')],
  D: [
    psidColumn('consumer_number'),
    authIdColumn('tran_auth_id'),
    amountColumn('transaction_amount'),
    dateColumn('tran_date'),
    {
      name: 'tran_time',
      pattern: /^([01]\d|2[0-3])([0-5]\d){2}$/,
      form: text('HHMMSS, a time that exists', 'HHMMSS، ایسا وقت جو موجود ہو'),
    },
    {
      name: 'tran_type',
      pattern: /^[PR]$/,
      form: text('P for a payment, R for a reversal', 'ادائیگی کے لیے P، واپسی کے لیے R'),
    },
  ],
  T: [
    countColumn('payments'),
    sumColumn('payments_amount'),
    countColumn('reversals'),
    sumColumn('reversals_amount'),
  ],
}

export type ScrollHead = { readonly bank: string; readonly day: CivilDate }

export type ScrollTotals = {
  readonly payments: number
  readonly paymentsPaisa: Paisa
  readonly reversals: number
  readonly reversalsPaisa: Paisa
}

export type Scroll = ScrollHead & ScrollTotals & { readonly sha256: string }

/** What takes in the lines of a file, some thousands at a time. */
export type TakeLines = (head: ScrollHead, lines: readonly Line[]) => Promise<void>

/**
 * Reads a day file as it comes; `take` gets its lines in their order, and nothing more once there
 * is a fault.
 * @throws reconciliation-file-faulty
 */
export async function readScroll(bytes: Bytes, take: TakeLines): Promise<Scroll> {
  let head: ScrollHead = { bank: '', day: '' }
  let lines: Line[] = []
  let read = 0
  const sums = { P: { count: 0, paisa: 0 }, R: { count: 0, paisa: 0 } }
  const sha256 = await readRecords(bytes, {
    layout: scrollLayout,
    head: (fields) => {
      head = {
        bank: fields['bank_mnemonic'] ?? '',
        day: civilDateIn(fields['business_date'] ?? ''),
      }
    },
    detail: (fields) => {
      const amountPaisa = Number(fields['transaction_amount'])
      const type = fields['tran_type'] === 'R' ? 'R' : 'P'
      sums[type].count += 1
      sums[type].paisa += amountPaisa
      read += 1
      lines.push({
        n: read,
        kind: type === 'R' ? 'reversal' : 'payment',
        psid: fields['consumer_number'] ?? '',
        authId: (fields['tran_auth_id'] ?? '').toUpperCase(),
        amountPaisa,
        date: civilDateIn(fields['tran_date'] ?? ''),
        time: fields['tran_time'] ?? '',
      })
    },
    totals: (fields, line) => [
      ...totalFault('payments', Number(fields['payments']), sums.P.count, line),
      ...totalFault('payments_amount', Number(fields['payments_amount']), sums.P.paisa, line),
      ...totalFault('reversals', Number(fields['reversals']), sums.R.count, line),
      ...totalFault('reversals_amount', Number(fields['reversals_amount']), sums.R.paisa, line),
    ],
    flush: async () => {
      if (lines.length > 0) await take(head, lines)
      lines = []
    },
  })
  const { P, R } = sums
  return {
    ...head,
    payments: P.count,
    paymentsPaisa: P.paisa,
    reversals: R.count,
    reversalsPaisa: R.paisa,
    sha256,
  }
}
