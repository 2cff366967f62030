/** The page on which a payer pays another service of government. */
import { text } from '#platform/kernel'

export const payWords = {
  title: text('Pay {client}', 'ادائیگی برائے {client}'),
  description: text('For', 'کس لیے'),
  reference: text('Reference', 'حوالہ'),
  amount: text('Amount', 'رقم'),
  inWords: text('In words', 'لفظوں میں'),
  psid: text('Payment number (PSID)', 'ادائیگی نمبر (پی ایس آئی ڈی)'),
  payBy: text('Pay by', 'ادائیگی کی آخری تاریخ'),
  byNumber: text('By payment number', 'ادائیگی نمبر سے'),
  byNumberHow: text(
    'In your bank’s or wallet’s app, or at its machine: choose government payment and type the ' +
      'payment number.',
    'اپنے بینک یا والٹ کی ایپ میں، یا مشین پر: سرکاری ادائیگی چنیں اور ادائیگی نمبر لکھیں۔',
  ),
  byRaast: text('With Raast', 'راست سے'),
  demoPay: text('Pay at the demo bank', 'نمونہ بینک میں ادا کریں'),
  again: text('I have paid: look again', 'میں نے ادا کر دیا: دوبارہ دیکھیں'),
  goBack: text('Go back to {client}', 'واپس جائیں: {client}'),
  unpaid: text('Go back without paying', 'ادا کیے بغیر واپس جائیں'),
}
