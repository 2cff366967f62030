/** Every word of the pages on which money goes back. */
import { text } from '#platform/kernel'

export const refundWords = {
  title: text('Refunds', 'رقوم کی واپسی'),
  lead: text(
    'A refund goes back through the bank that took the money, under the reference of that payment. ' +
      'One officer puts owed refunds into a batch, another approves it; then the batch goes to the ' +
      'bank as a file, and the bank’s answer is taken in here.',
    'رقم اسی بینک کے ذریعے، اسی ادائیگی کے حوالے پر واپس جاتی ہے جس نے وصول کی تھی۔ ایک افسر واجب واپسیوں کی ' +
      'فہرست بناتا ہے، دوسرا منظور کرتا ہے؛ پھر فہرست فائل کی صورت میں بینک کو جاتی ہے اور بینک کا جواب یہاں ' +
      'شامل کیا جاتا ہے۔',
  ),
  standing: text('Where the money is', 'رقم کہاں ہے'),
  state: text('State', 'حالت'),
  refunds: text('Refunds', 'واپسیاں'),
  amount: text('Amount', 'رقم'),
  nothingOpen: text('Nothing is owed back.', 'کوئی رقم واپس کرنا باقی نہیں۔'),
  returned: text('Returned by the bank', 'بینک سے واپس آئیں'),
  returnedHow: text(
    'The bank could not pay these. Find out why and do what is needed; then send the refund again. It ' +
      'can only go to whoever paid: where that fails for good, it stays owed.',
    'بینک یہ رقوم ادا نہ کر سکا۔ وجہ معلوم کر کے ازالہ کریں، پھر دوبارہ بھیجیں۔ رقم صرف ادا کرنے والے ہی کو جا ' +
      'سکتی ہے: ممکن نہ ہو تو واجب الادا رہتی ہے۔',
  ),
  reason: text('The bank’s reason', 'بینک کی بتائی وجہ'),
  dealBy: text('Deal with it by', 'ازالے کی آخری تاریخ'),
  note: text('What was done about it?', 'اس پر کیا کارروائی ہوئی؟'),
  noteHint: text('Without names. It stays on record.', 'نام کے بغیر۔ یہ ریکارڈ میں رہے گا۔'),
  readmit: text('Send again', 'دوبارہ بھیجیں'),
  owed: text('Owed, and in no batch', 'واجب الادا، کسی فہرست میں نہیں'),
  choose: text('Which go into the batch?', 'فہرست میں کون سی جائیں؟'),
  owedLine: text(
    '{amount}, case {reference}: {bank} took it on {day} under {auth}',
    '{amount}، کیس {reference}: {bank} نے {day} کو حوالہ {auth} پر وصول کی',
  ),
  more: text(
    'The {count} that have waited longest are shown.',
    'سب سے پرانی {count} دکھائی گئی ہیں۔',
  ),
  prepare: text('Prepare the batch', 'فہرست تیار کریں'),
  batches: text('Batches', 'فہرستیں'),
  noBatches: text('There has been no batch yet.', 'ابھی تک کوئی فہرست نہیں بنی۔'),
  batch: text('Batch {id}', 'فہرست {id}'),
  number: text('Number', 'نمبر'),
  prepared: text('Prepared', 'تیار ہوئی'),
  decided: text('Decided', 'فیصلہ ہوا'),
  byPost: text('{when}, {post}', '{when}، {post}'),
  payments: text('Payments', 'ادائیگیاں'),
  endToEnd: text('End-to-end id', 'ادائیگی کا شناختی نمبر'),
  caseReference: text('Case', 'کیس'),
  bank: text('Bank', 'بینک'),
  reference: text('Paid under', 'حوالۂ ادائیگی'),
  paidFrom: text('Paid out of', 'کس کھاتے سے'),
  approve: text('Approve the batch', 'فہرست منظور کریں'),
  refuse: text('Turn it down', 'نامنظور کریں'),
  limit: text(
    'By your post you approve up to {each} for a refund and {whole} for a batch.',
    'آپ کا عہدہ ایک واپسی پر {each} اور فہرست پر {whole} تک منظور کرتا ہے۔',
  ),
  own: text(
    'You have prepared this batch: another officer decides on it.',
    'یہ فہرست آپ نے تیار کی ہے: فیصلہ دوسرا افسر کرے گا۔',
  ),
  file: text('Payment file for the bank (pain.001)', 'بینک کے لیے ادائیگی کی فائل (pain.001)'),
  answer: text('The bank’s answer', 'بینک کا جواب'),
  answerHint: text(
    'A message pain.002, or a CSV list of what was paid and what came back.',
    'pain.002 پیغام، یا ادا شدہ اور واپس آئی رقوم کی CSV فہرست۔',
  ),
  answerFile: text('File', 'فائل'),
  takeIn: text('Take in the answer', 'جواب شامل کریں'),
}

export const batchStates = {
  prepared: text('To be decided', 'فیصلہ باقی'),
  approved: text('Approved', 'منظور'),
  refused: text('Turned down', 'نامنظور'),
}
