/** The words of the ledger's pages. */
import { text, type Text } from '#platform/kernel'
import type { AccountKind, OwnerKind, Transfer } from '#platform/payments'

export const ledgerWords = {
  title: text('Trial balance', 'آزمائشی میزان'),
  asOf: text('As it stood at the end of {day}.', 'جیسا کہ {day} کے اختتام پر تھا۔'),
  day: text('At the end of', 'اس دن کے اختتام پر'),
  show: text('Show', 'دکھائیں'),
  balances: text(
    'Debits and credits are equal, to the paisa.',
    'ڈیبٹ اور کریڈٹ ایک ایک پیسے تک برابر ہیں۔',
  ),
  broken: text(
    'Debits and credits differ. Tell the operator at once: the ledger must be checked.',
    'ڈیبٹ اور کریڈٹ برابر نہیں۔ فوراً منتظم کو بتائیں: کھاتوں کی پڑتال ضروری ہے۔',
  ),
  banks: text('The banks and what they said', 'بینک اور ان کے پیغامات'),
  nothing: text('Nothing was posted until then.', 'اس وقت تک کچھ درج نہیں ہوا۔'),
  byHead: text('By head of account', 'مدِ حساب کے لحاظ سے'),
  byAccount: text('By account', 'کھاتے کے لحاظ سے'),
  head: text('Head', 'مد'),
  headUnknown: text('Head not known', 'مد معلوم نہیں'),
  headUnconfirmed: text('{code} (not confirmed)', '{code} (غیر مصدقہ)'),
  headName: text('Name', 'نام'),
  accounts: text('Accounts', 'کھاتے'),
  account: text('Account', 'کھاتہ'),
  purpose: text('What for', 'مقصد'),
  owner: text('Whose', 'کس کا'),
  debit: text('Debit', 'ڈیبٹ'),
  credit: text('Credit', 'کریڈٹ'),
  total: text('Total', 'میزان'),
  pendingHow: text(
    'What is pending is not counted above. It stands in the account’s statement.',
    'زیرِ التوا رقوم اوپر شامل نہیں۔ وہ کھاتے کے گوشوارے میں درج ہیں۔',
  ),
}

export const statementWords = {
  title: text('Statement of {account}', 'کھاتہ {account} کا گوشوارہ'),
  from: text('From', 'سے'),
  to: text('To', 'تک'),
  show: text('Show', 'دکھائیں'),
  wrongDates: text(
    'The last day lies before the first. Nothing can be shown.',
    'آخری دن پہلے دن سے پہلے کا ہے، اس لیے کچھ نہیں دکھایا جا سکتا۔',
  ),
  kind: text('Kind', 'قسم'),
  grows: text('Grows on', 'بڑھتا ہے'),
  floor: text('Below zero', 'صفر سے کم'),
  mayGoBelow: text('May go below zero', 'صفر سے کم ہو سکتا ہے'),
  neverBelow: text('Never', 'کبھی نہیں'),
  opening: text('Opening balance', 'ابتدائی بقایا'),
  closing: text('Closing balance', 'اختتامی بقایا'),
  pendingDebit: text('Pending debits at the end', 'آخر میں زیرِ التوا ڈیبٹ'),
  pendingCredit: text('Pending credits at the end', 'آخر میں زیرِ التوا کریڈٹ'),
  lines: text('Transfers from {from} to {to}', '{from} سے {to} تک کی منتقلیاں'),
  none: text('Nothing moved in this time.', 'اس مدت میں کوئی رقم منتقل نہیں ہوئی۔'),
  at: text('When', 'کب'),
  cause: text('Cause', 'وجہ'),
  journal: text('Journal', 'جرنل'),
  other: text('Other account', 'دوسرا کھاتہ'),
  state: text('State', 'حالت'),
  balance: text('Balance', 'بقایا'),
  first: text('First page', 'پہلا صفحہ'),
}

export const kindWords: Readonly<Record<AccountKind, Text>> = {
  revenue: text('Earned by the state', 'ریاست کی آمدن'),
  clearing: text('With a bank, not yet credited', 'بینک کے پاس، ابھی جمع نہیں'),
  suspense: text('Held, and not known whose', 'موجود، مگر معلوم نہیں کس کی'),
  treasury: text('In the government’s account', 'سرکاری اکاؤنٹ میں'),
  refund: text('Owed back', 'واجب الواپسی'),
  stock: text('Paid before, not issued', 'پہلے ادا شدہ، جاری نہیں'),
  biller: text('Owed to a biller', 'بل جاری کرنے والے کو واجب'),
  client: text('Taken for another service', 'دوسرے محکمے کے لیے وصول شدہ'),
}

export const ownerWords: Readonly<Record<OwnerKind, Text>> = {
  province: text('Province {code}', 'صوبہ {code}'),
  district: text('District {code}', 'ضلع {code}'),
  bank: text('Bank {code}', 'بینک {code}'),
  vendor: text('Vendor {code}', 'فروش کنندہ {code}'),
  biller: text('Biller {code}', 'ادارہ {code}'),
  client: text('Client {code}', 'محکمہ {code}'),
  unknown: text('Not declared', 'اندراج نہیں'),
}

export const stateWords: Readonly<Record<Transfer['state'], Text>> = {
  posted: text('Posted', 'درج'),
  pending: text('Pending', 'زیرِ التوا'),
  voided: text('Voided', 'کالعدم'),
}

/** Of a transfer that ends a pending one. */
export const endingWords: Readonly<Record<Transfer['state'], Text>> = {
  ...stateWords,
  posted: text('Posted; {transfer} was pending', 'درج؛ {transfer} زیرِ التوا تھی'),
  voided: text('Voided; {transfer} was pending', 'کالعدم؛ {transfer} زیرِ التوا تھی'),
}

const causeWords: Readonly<Record<string, Text>> = {
  payment: text('Payment', 'ادائیگی'),
  refund: text('Refund granted', 'منظور شدہ واپسی'),
  stock: text('Issued from stock', 'ذخیرے سے اجرا'),
  settlement: text('Credited by the bank', 'بینک نے جمع کرایا'),
  correction: text('Correction', 'تصحیح'),
}

/** A cause that has no words yet is told as the ledger has it. */
export function causeText(cause: string): Text {
  return causeWords[cause] ?? { en: cause, ur: cause }
}
