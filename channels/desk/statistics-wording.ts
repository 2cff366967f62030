/** The words of the treasury's figures. */
import type { ExceptionAge, IssueClass } from '#platform/analytics'
import { text, type Text } from '#platform/kernel'

export const statisticsWords = {
  title: text('Figures of the money', 'رقوم کے اعداد و شمار'),
  counted: text(
    'Added up from the ledger as it stood at {at}. Later payments follow within minutes.',
    'کھاتے سے {at} تک جمع کیے گئے۔ بعد کی ادائیگیاں چند منٹ میں شامل ہو جاتی ہیں۔',
  ),
  notCounted: text(
    'Not added up yet. Look again in a few minutes.',
    'ابھی جمع نہیں کیے گئے۔ چند منٹ بعد دوبارہ دیکھیں۔',
  ),
  nothing: text('No money moved in this time.', 'اس مدت میں کوئی رقم نہیں آئی گئی۔'),
  byHead: text('Revenue by head and district', 'مد اور ضلع کے لحاظ سے آمدنی'),
  head: text('Head of account', 'مد'),
  headUnknown: text('Not known', 'معلوم نہیں'),
  purpose: text('For', 'کس بابت'),
  district: text('District', 'ضلع'),
  received: text('Received', 'وصول'),
  paidOut: text('Paid out', 'ادا کیا گیا'),
  paidOutHow: text(
    'Paid out are refunds, and what licensed vendors keep of what they sell.',
    'اس میں واپسیاں اور فروش کنندگان کا کمیشن شامل ہے۔',
  ),
  remains: text('Remains', 'باقی'),
  total: text('Total', 'کل'),
  byDay: text('Revenue by day', 'دن کے لحاظ سے آمدنی'),
  day: text('Day', 'دن'),
  byBank: text('Payments by bank', 'بینک کے لحاظ سے ادائیگیاں'),
  bank: text('Bank', 'بینک'),
  payments: text('Payments', 'ادائیگیاں'),
  shareOfPayments: text('Share of payments', 'ادائیگیوں میں حصہ'),
  amount: text('Amount', 'رقم'),
  shareOfAmount: text('Share of the amount', 'رقم میں حصہ'),
  issueTimes: text('From payment to certificate', 'ادائیگی سے سند تک'),
  issueTimesHow: text(
    'From the moment at which the bank says that it took the last payment, to the certificate.',
    'اس لمحے سے جب بینک کے مطابق آخری ادائیگی ہوئی، سند جاری ہونے تک۔',
  ),
  service: text('Service', 'خدمت'),
  issued: text('Issued', 'جاری'),
  mean: text('On average', 'اوسطاً'),
  exceptions: text('Exceptions open now', 'اس وقت کھلے فرق والے معاملات'),
  noExceptions: text('None is open.', 'کوئی کھلا نہیں۔'),
  byKind: text(
    'By kind, and by how long ago they were found',
    'قسم، اور سامنے آنے کے بعد گزرے وقت کے لحاظ سے',
  ),
  kind: text('Kind', 'قسم'),
  byOwner: text('By whom they wait for', 'ذمہ دار کے لحاظ سے'),
  owner: text('Post', 'عہدہ'),
  open: text('Open', 'کھلے'),
  overdue: text('Of them overdue', 'ان میں سے مدت سے زائد'),
  openData: text(
    'The same as open data, without small figures',
    'یہی اعداد کھلے ڈیٹا میں، چھوٹے اعداد کے بغیر',
  ),
}

export const classWords: Readonly<Record<IssueClass, Text>> = {
  minute: text('Up to a minute', 'ایک منٹ تک'),
  'ten-minutes': text('Up to 10 minutes', '10 منٹ تک'),
  hour: text('Up to an hour', 'ایک گھنٹے تک'),
  day: text('Up to a day', 'ایک دن تک'),
  longer: text('Longer', 'اس سے زیادہ'),
}

export const ageWords: Readonly<Record<ExceptionAge, Text>> = {
  day: text('Up to a day', 'ایک دن تک'),
  week: text('Up to a week', 'ایک ہفتے تک'),
  month: text('Up to 30 days', '30 دن تک'),
  longer: text('Longer', 'اس سے زیادہ'),
}
