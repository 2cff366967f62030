/**
 * Challan form No. 32-A, the paper on which money is paid into a treasury: what is printed on it,
 * in the form's own words (handbook 1.4). How it looks is the documents block's affair.
 */
import {
  civilDateOf,
  moneyInWords,
  text,
  type CivilDate,
  type Paisa,
  type Text,
} from '#platform/kernel'
import { findHeadOfAccount, type HeadOfAccount } from './account.ts'
import {
  chargeStateAt,
  linesDueOn,
  type Charge,
  type ChargeLine,
  type ChargeState,
} from './charge.ts'
import { formatPsid } from './psid.ts'

export type ChallanCopy = { readonly id: 'treasury' | 'bank' | 'depositor'; readonly title: Text }

export type ChallanParty = {
  readonly name: string
  readonly cnic: string | undefined
  readonly designation: string | undefined
  readonly address: string | undefined
}

export type ChallanRow = {
  /** Full particulars of the remittance. */
  readonly particulars: Text
  /** The law or order under which it is paid. */
  readonly authority: string
  readonly amountPaisa: Paisa
  /** Undefined where no head is known on that date: print a line to fill in, never a guess. */
  readonly headOfAccount: string | undefined
}

export type Challan = {
  readonly title: Text
  readonly copies: readonly ChallanCopy[]
  readonly columns: typeof challanColumns
  readonly paidInto: { readonly office: Text; readonly tehsil: string; readonly district: string }
  readonly psid: string
  readonly psidGrouped: string
  readonly state: ChargeState
  readonly tenderedBy: ChallanParty
  readonly onBehalfOf: ChallanParty
  readonly rows: readonly ChallanRow[]
  readonly totalPaisa: Paisa
  readonly totalInWords: Text
  readonly issuedOn: CivilDate
  readonly dueDate: CivilDate
  readonly expiresAt: Date
  readonly footer: readonly Text[]
}

const challanTitle = text('CHALLAN FORM NO. 32-A', 'چالان فارم نمبر 32-A')

const challanCopies: readonly ChallanCopy[] = [
  { id: 'treasury', title: text('Treasury copy', 'نقل برائے خزانہ') },
  { id: 'bank', title: text('Bank copy', 'نقل برائے بینک') },
  { id: 'depositor', title: text('Depositor copy', 'نقل برائے جمع کنندہ') },
]

const challanColumns = {
  tenderedBy: text('By whom tendered', 'جمع کرانے والا'),
  onBehalfOf: text(
    'Name, designation and address of the person on whose behalf money is paid',
    'جس کی طرف سے رقم جمع ہوئی اُس کا نام، عہدہ اور پتہ',
  ),
  particulars: text(
    'Full particulars of the remittance and authority',
    'جمع شدہ رقم کی پوری تفصیل اور اختیار',
  ),
  amount: text('Amount in rupees', 'رقم (روپے)'),
  headOfAccount: text('Head of account', 'مدِ حساب'),
} as const

const challanFooter: readonly Text[] = [
  text(
    'Made from information given by the applicant.',
    'درخواست گزار کی دی ہوئی معلومات سے تیار کیا گیا۔',
  ),
  text('Only one set of copies is acceptable.', 'نقول کا صرف ایک مجموعہ قابلِ قبول ہے۔'),
]

export type ChallanDetails = {
  readonly office: Text
  readonly tehsil: string
  readonly district: string
  readonly tenderedBy: ChallanParty
  readonly onBehalfOf: ChallanParty
  readonly particulars: Text
  readonly authority: string
  readonly heads: readonly HeadOfAccount[]
}

/**
 * The challan of a charge as it is to be paid at an instant: after the due date it asks the
 * surcharge too; once paid, it shows what was paid. The amount in words uses lakh and crore; heads
 * are those in force when the charge was made, so that a reprint says what the first print said.
 */
export function challanOf(charge: Charge, details: ChallanDetails, now: Date): Challan {
  const { office, tehsil, district, tenderedBy, onBehalfOf, particulars, authority } = details
  const today = civilDateOf(now)
  const rows = linesOf(charge, today).map(({ account, amountPaisa }) => ({
    particulars,
    authority,
    amountPaisa,
    headOfAccount: findHeadOfAccount(details.heads, account, civilDateOf(charge.createdAt)),
  }))
  const totalPaisa = rows.reduce((sum, row) => sum + row.amountPaisa, 0)
  return {
    title: challanTitle,
    copies: challanCopies,
    columns: challanColumns,
    paidInto: { office, tehsil, district },
    psid: charge.psid,
    psidGrouped: formatPsid(charge.psid),
    state: chargeStateAt(charge, now),
    tenderedBy,
    onBehalfOf,
    rows,
    totalPaisa,
    totalInWords: text(moneyInWords(totalPaisa, 'en'), moneyInWords(totalPaisa, 'ur')),
    issuedOn: civilDateOf(charge.createdAt),
    dueDate: charge.dueDate,
    expiresAt: charge.expiresAt,
    footer: challanFooter,
  }
}

function linesOf(charge: Charge, today: CivilDate): readonly ChargeLine[] {
  if (!charge.paidBy) return linesDueOn(charge, today)
  const late = charge.paidBy.amountPaisa > charge.amountPaisa && charge.surcharge
  return late ? [...charge.lines, late] : charge.lines
}
