/**
 * The service by which the bills of one biller are paid: its form, steps and words follow from the
 * declaration. A case of it is one attempt to pay one bill; a bill is paid once, by whichever case
 * the money came for first.
 */
import { billOn, billingProblems, holdsOn, termsFrom } from '#platform/billing'
import type { Bill, Biller } from '#platform/billing'
import { shortText, type ShortTextQuestion } from '#platform/forms'
import {
  addDays,
  civilDateOf,
  filled,
  formatDate,
  inBoth,
  moneyText,
  startOf,
  text,
  textOf,
  type CivilDate,
  type Text,
} from '#platform/kernel'
import type { Charge } from '#platform/payments'
import type { Amount, AmountStep } from './amount.ts'
import type { DatedRule } from './announce-rules.ts'
import type { Service } from './definition.ts'

/** A biller as an installation declares it: at most forty lines of data. */
export type BillerDeclaration = Biller & {
  readonly competentAuthority: Text
  readonly legalResource: Text
  /** Where the ledger keeps what is paid: `biller/…` for a company, `revenue/…` for a tax. */
  readonly account: { readonly id: string; readonly purpose: Text }
  /** Since when its bills are taken as they stand, and where that can be read. */
  readonly billed: { readonly from: CivilDate; readonly source: string }
}

/** The answer that names one bill of the account. */
export const billQuestion = 'bill'

/** A payment number for a bill lives this long; after it a new one is asked for. */
const psidDays = 15

const words = {
  bill: text('Which bill', 'کون سا بل'),
  billHint: text('As the biller numbers it', 'جیسا ادارے نے نمبر دیا'),
  billed: text('Bill {number}, due on {date}', 'بل {number}، آخری تاریخ {date}'),
  arrears: text(
    'Of this, left from earlier bills: {amount}',
    'اس میں پچھلے بلوں کی باقی رقم: {amount}',
  ),
  late: text('After the due date, as the bill says', 'آخری تاریخ کے بعد، جیسا بل پر درج ہے'),
  asBilled: text('Charged as the biller’s bill says', 'ادارے کے بل کے مطابق وصولی'),
  unconfirmed: text(
    '{rule}: no source confirms it, so it is not applied here.',
    '{rule}: کسی ذریعے سے تصدیق نہیں ہوئی، اس لیے یہاں لاگو نہیں۔',
  ),
  summary: text('See what is due and pay it.', 'واجب رقم دیکھیں اور ادا کریں۔'),
  cost: text('What the bill says.', 'جو بل پر درج ہے۔'),
  needed: text('The number on your bill', 'آپ کے بل پر درج نمبر'),
  duration: text('At once, when the bank has told us.', 'بینک کی اطلاع ملتے ہی۔'),
  states: {
    draft: {
      name: text('Not asked for yet', 'ابھی طلب نہیں کیا گیا'),
      meaning: text('No payment number yet.', 'ابھی ادائیگی نمبر نہیں۔'),
    },
    unpaid: {
      name: text('To be paid', 'واجب الادا'),
      meaning: text(
        'Pay with this number at any bank. If the bill is paid by somebody else or changes, the bank takes nothing from you: look at My bills.',
        'کسی بھی بینک میں اس نمبر سے ادا کریں۔ اگر یہ بل کوئی اور ادا کر دے یا بل بدل جائے تو بینک آپ سے رقم نہیں لے گا: میرے بل دیکھیں۔',
      ),
      public: text('This bill has not been paid by this number.', 'اس نمبر سے یہ بل ادا نہیں ہوا۔'),
    },
    paid: {
      name: text('Paid', 'ادا شدہ'),
      meaning: text('The bill is paid. Keep the receipt.', 'بل ادا ہو گیا۔ رسید محفوظ رکھیں۔'),
      public: text('This bill has been paid.', 'یہ بل ادا ہو چکا ہے۔'),
    },
    lapsed: {
      name: text('Number expired', 'نمبر کی مدت ختم'),
      meaning: text(
        'This payment number is closed. If the bill is still due, ask for another.',
        'یہ ادائیگی نمبر بند ہو گیا۔ اگر بل ابھی واجب ہے تو دوسرا نمبر لیں۔',
      ),
      public: text('This payment number is closed.', 'یہ ادائیگی نمبر بند ہو گیا ہے۔'),
    },
  },
  actions: {
    pay: text('Ask for a payment number', 'ادائیگی نمبر لیں'),
    settle: text('Paid at a bank', 'بینک میں ادا ہوا'),
    lapse: text('The number expired', 'نمبر کی مدت ختم ہوئی'),
  },
  role: text('Billing officer, {agency}', 'بلنگ افسر، {agency}'),
  done: { pay: text('Payment number asked for', 'ادائیگی نمبر لیا گیا') },
  messages: {
    paid: text(
      '{service}: your payment was received. Reference {reference}.',
      '{service}: آپ کی ادائیگی موصول ہو گئی۔ حوالہ {reference}۔',
    ),
  },
}

/** A biller as the platform holds it: the service by which its bills are paid. */
export function defineBiller(declaration: BillerDeclaration): Service {
  const { id, name, identifier, competentAuthority, legalResource, account } = declaration
  const { cost, needed, duration, summary, states, actions, done, messages } = words
  const parts = identifier.map(
    (part) => [part.name, shortText({ max: 30, personal: true })] as const,
  )
  const form: Record<string, ShortTextQuestion> = {
    ...Object.fromEntries(parts),
    [billQuestion]: shortText({ max: 24 }),
  }
  const asked = identifier.map((part) => [part.name, { title: part.label, hint: part.hint }])
  return {
    id,
    competentAuthority,
    legalResource,
    // It is offered on the page of bills, not among the services.
    channels: [],
    applicant: { assurance: 'substantial' },
    form,
    questions: {
      ...Object.fromEntries(asked),
      [billQuestion]: { title: words.bill, hint: words.billHint },
    },
    wording: {
      name,
      summary,
      cost,
      needed: [needed],
      duration,
      states,
      actions,
      done,
      messages,
      roles: { [declaration.uploadedBy]: filled(words.role, { agency: competentAuthority }) },
    },
    biller: declaration,
    rules: rulesOf(declaration),
    cost: {
      amount: ({ evidence, today }) =>
        amountOf(declaration, evidence[billQuestion] as Bill | undefined, today),
      accounts: [account],
      creditAccount: account.id,
    },
    workflow: {
      initial: 'draft',
      states: {
        draft: { pay: { by: 'applicant', to: 'unpaid' } },
        unpaid: {
          settle: { by: 'ledger', to: 'paid' },
          lapse: { by: 'clock', to: 'lapsed', after: `${psidDays} days` },
        },
        paid: {},
        lapsed: {},
      },
    },
    subject: (answers) => subjectOf(identifier, answers),
    delivered: ['paid'],
    notify: { paid: 'paid' },
  }
}

/** The bill's number and the end of the account's: enough for whoever knows them, and no more. */
function subjectOf([first]: Biller['identifier'], answers: Readonly<Record<string, unknown>>) {
  const account = textOf(answers[first?.name ?? ''])
  const shown = account.slice(-Math.min(4, Math.floor(account.length / 2)))
  return `${textOf(answers[billQuestion])} (*${shown})`
}

/** What is charged as billed, and each rule by the day; an unconfirmed one says that it is. */
function rulesOf({ competentAuthority, billed, dueRules }: BillerDeclaration): DatedRule[] {
  const asBilled = { id: 'as-billed', authority: competentAuthority, ...billed }
  return [{ ...asBilled, name: words.asBilled } as DatedRule, ...dueRules]
}

/**
 * What a bill comes to, step by step, and what it will come to later.
 * @throws billing-not-due for a bill that is not due, or that nobody knows
 */
export function amountOf(biller: Biller, bill: Bill | undefined, today: CivilDate): Amount {
  if (!bill) throw billingProblems['billing-not-due']()
  const { amountPaisa, rule, isLate } = billOn(bill, biller, today)
  const { dueDate, surchargePaisa, lastDay } = termsFrom(bill, biller, today, psidDays - 1)
  const date = inBoth((language) => formatDate(bill.dueDate, language))
  const steps: AmountStep[] = [
    { label: words.billed, values: { number: bill.number, date }, amount: bill.amountPaisa },
  ]
  if (bill.arrearsPaisa > 0) {
    steps.push({ label: words.arrears, values: { amount: moneyText(bill.arrearsPaisa) } })
  }
  const change = amountPaisa - bill.amountPaisa
  if (rule) {
    const { name: label, authority, from, source } = rule
    steps.push({ label, amount: change, authority, from, source })
  } else if (change > 0) steps.push({ label: words.late, amount: change })
  const until = new Date(startOf(addDays(lastDay, 1)).getTime() - 1)
  return {
    amount: amountPaisa,
    steps,
    notices: isLate && change > 0 ? [] : noticesOn(biller, isLate, today),
    terms: { dueDate, surcharge: surchargePaisa, until },
  }
}

/** Whether a bill still says what it said when this was charged for it. */
export function isBilledAs(biller: Biller, bill: Bill, charge: Charge): boolean {
  const terms = termsFrom(bill, biller, civilDateOf(charge.createdAt), psidDays - 1)
  return (
    terms.amountPaisa === charge.amountPaisa &&
    terms.surchargePaisa === (charge.surcharge?.amountPaisa ?? 0) &&
    terms.dueDate === charge.dueDate
  )
}

/** Rules that are spoken of and that nobody confirms: said, and not charged. */
function noticesOn({ dueRules }: Biller, isLate: boolean, today: CivilDate): Text[] {
  return dueRules
    .filter(
      (rule) =>
        rule.certainty === 'unconfirmed' &&
        (rule.when === 'late') === isLate &&
        holdsOn(rule, today),
    )
    .map(({ name }) => filled(words.unconfirmed, { rule: name }))
}
