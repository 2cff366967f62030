/**
 * The treasury's credit advice: what it has credited to the government's account, bank by bank and
 * head by head, for which business day. No public specification exists; these columns are ours.
 *
 *   H,20261123
 *   D,BOP,20261120,SCR-4471,B02701,000000120000
 *   T,1,000000120000
 */
import { text, type CivilDate, type Paisa } from '#platform/kernel'
import {
  amountColumn,
  civilDateIn,
  countColumn,
  dateColumn,
  mnemonicColumn,
  sumColumn,
  type FileLayout,
} from './columns.ts'
import { readRecords, totalFault, type Bytes } from './read-records.ts'

export const creditLayout: FileLayout = {
  H: [dateColumn('credited_on')],
  D: [
    mnemonicColumn('bank_mnemonic'),
    dateColumn('business_date'),
    {
      name: 'reference',
      pattern: /^[A-Za-z0-9][A-Za-z0-9/-]{0,29}$/,
      form: text(
        'up to 30 letters, digits, hyphens or slashes',
        'زیادہ سے زیادہ 30 حروف، ہندسے، ہائفن یا ترچھی لکیریں',
      ),
    },
    {
      name: 'head_of_account',
      pattern: /^[A-Z]\d{5}$/,
      form: text('a letter and 5 digits, such as B02701', 'ایک حرف اور 5 ہندسے، جیسے B02701'),
    },
    amountColumn('amount'),
  ],
  T: [countColumn('credits'), sumColumn('credits_amount')],
}

/** One amount that the treasury has credited. */
export type Credit = {
  /** Its place in the file, from 1. */
  readonly n: number
  readonly bank: string
  /** The bank's business day that it settles. */
  readonly day: CivilDate
  readonly reference: string
  readonly head: string
  readonly amountPaisa: Paisa
}

export type CreditAdvice = {
  readonly creditedOn: CivilDate
  readonly credits: number
  readonly creditsPaisa: Paisa
  readonly sha256: string
}

export type TakeCredits = (creditedOn: CivilDate, credits: readonly Credit[]) => Promise<void>

/**
 * Reads a credit advice as it comes.
 * @throws reconciliation-file-faulty
 */
export async function readCreditAdvice(bytes: Bytes, take: TakeCredits): Promise<CreditAdvice> {
  let creditedOn: CivilDate = ''
  let credits: Credit[] = []
  let count = 0
  let sum = 0
  const sha256 = await readRecords(bytes, {
    layout: creditLayout,
    head: (fields) => {
      creditedOn = civilDateIn(fields['credited_on'] ?? '')
    },
    detail: (fields) => {
      const amountPaisa = Number(fields['amount'])
      count += 1
      sum += amountPaisa
      credits.push({
        n: count,
        bank: fields['bank_mnemonic'] ?? '',
        day: civilDateIn(fields['business_date'] ?? ''),
        reference: fields['reference'] ?? '',
        head: fields['head_of_account'] ?? '',
        amountPaisa,
      })
    },
    totals: (fields, line) => [
      ...totalFault('credits', Number(fields['credits']), count, line),
      ...totalFault('credits_amount', Number(fields['credits_amount']), sum, line),
    ],
    flush: async () => {
      if (credits.length > 0) await take(creditedOn, credits)
      credits = []
    },
  })
  return { creditedOn, credits: count, creditsPaisa: sum, sha256 }
}
