/** The words of the treasury officer's pages. */
import { text } from '#platform/kernel'
import type { Text } from '#platform/kernel'
import type { ReconcileStep } from '#platform/catalogue'
import type { ExceptionEvent, FindingKind } from '#platform/reconciliation'

export const treasuryWords = {
  title: text('Each day’s money', 'ہر دن کی رقم'),
  lead: text(
    'Our ledger, the banks’ files and the treasury’s credits, held against each other day by day.',
    'ہمارا کھاتہ، بینکوں کی فائلیں اور خزانے کی جمع شدہ رقوم، ہر دن ایک دوسرے سے ملائی جاتی ہیں۔',
  ),
  days: text('Days', 'دن'),
  day: text('Day', 'دن'),
  dayTitle: text('The money of {day}', '{day} کی رقم'),
  noDays: text('No file has been taken in yet.', 'ابھی کوئی فائل درج نہیں ہوئی۔'),
  banks: text('Banks', 'بینک'),
  bank: text('Bank', 'بینک'),
  open: text('Open', 'کھلے معاملات'),
  state: text('State', 'حالت'),
  isClosed: text('Closed', 'بند'),
  isOpen: text('To be closed', 'بند ہونا باقی'),
  ours: text('Our ledger', 'ہمارا کھاتہ'),
  file: text('Bank’s file', 'بینک کی فائل'),
  difference: text('File less ledger', 'فائل منفی کھاتہ'),
  credited: text('Credited by the treasury', 'خزانے نے جمع کیا'),
  overdue: text('Of them overdue', 'ان میں سے مدت سے زائد'),
  waiting: text('Exceptions that wait for you', 'فرق والے معاملات جو آپ کے ذمے ہیں'),
  mostUrgent: text('The most urgent', 'سب سے ضروری'),
  notCompared: text('Not compared yet', 'ابھی موازنہ نہیں ہوا'),
  noFile: text('No file yet', 'فائل نہیں آئی'),
  classes: text('What became of each line and payment', 'ہر سطر اور ادائیگی کا کیا ہوا'),
  class: text('Class', 'قسم'),
  count: text('How many', 'تعداد'),
  inFile: text('In the file', 'فائل میں'),
  inLedger: text('In the ledger', 'کھاتے میں'),
  compareAgain: text('Compare {bank} again', '{bank} کا دوبارہ موازنہ کریں'),
  working: text('{bank} is being compared', '{bank} کا موازنہ ہو رہا ہے'),
  workingOn: text('{step}: {done} so far.', '{step}: اب تک {done}۔'),
  look: text('See how far it is', 'دیکھیں کہاں تک پہنچا'),
  failed: text('{bank} could not be compared.', '{bank} کا موازنہ نہ ہو سکا۔'),
  failedWhy: text(
    'Something went wrong that the operator must look at. Nothing was changed; try again.',
    'کوئی خرابی ہوئی جسے منتظم کو دیکھنا ہے۔ کچھ نہیں بدلا؛ دوبارہ کوشش کریں۔',
  ),
  exceptions: text('Exceptions', 'فرق والے معاملات'),
  exceptionsOf: text('Exceptions of {day}', '{day} کے فرق والے معاملات'),
  settledOnes: text('Those that are done', 'جو طے ہو چکے'),
  openOnes: text('Those that are open', 'جو کھلے ہیں'),
  noExceptions: text('There are none.', 'کوئی نہیں۔'),
  exception: text('Exception {reference}', 'فرق والا معاملہ {reference}'),
  kind: text('Kind', 'قسم'),
  psid: text('Payment number (PSID)', 'ادائیگی نمبر (PSID)'),
  amount: text('Amount', 'رقم'),
  deadline: text('To be settled by', 'طے کرنے کی آخری تاریخ'),
  owner: text('Belongs to', 'ذمہ دار'),
  line: text('Line of the file', 'فائل کی سطر'),
  lineSays: text(
    'Line {n}: auth id {authId}, {date} at {time}',
    'سطر {n}: تصدیقی نمبر {authId}، {date} وقت {time}',
  ),
  receipt: text('Our receipt', 'ہماری رسید'),
  whatToDo: text('What to do', 'کیا کرنا ہے'),
  take: text('I take it over', 'یہ معاملہ میرے سپرد کریں'),
  resolve: text('Settle it', 'معاملہ طے کریں'),
  admit: text(
    'Take the payment into the ledger and settle it',
    'ادائیگی کھاتے میں درج کریں اور معاملہ طے کریں',
  ),
  ownFile: text(
    'You have brought this file yourself: another officer takes its lines into the ledger.',
    'یہ فائل آپ خود لائے ہیں: اس کی سطریں کوئی دوسرا افسر کھاتے میں درج کرے گا۔',
  ),
  reason: text('How was it settled?', 'معاملہ کیسے طے ہوا؟'),
  reasonHint: text(
    'What was found, who was asked, which paper or journal puts it right. Kept for ever.',
    'کیا معلوم ہوا، کس سے پوچھا، کس کاغذ یا اندراج سے درست ہوا۔ یہ ہمیشہ محفوظ رہے گا۔',
  ),
  history: text('History', 'روداد'),
  upload: text('Take in a file', 'فائل درج کریں'),
  uploadHint: text(
    'A bank’s day file (CSV or camt.053) or the treasury’s credit advice (CSV), up to 12 MB. Larger ones the operator takes in by command.',
    'بینک کی یومیہ فائل (CSV یا camt.053) یا خزانے کی جمع کی اطلاع (CSV)، زیادہ سے زیادہ ⁦12 MB⁩۔ بڑی فائل منتظم کمانڈ سے درج کرتا ہے۔',
  ),
  fileKind: text('What is it?', 'یہ کیا ہے؟'),
  scroll: text('A bank’s day file', 'بینک کی یومیہ فائل'),
  credit: text('The treasury’s credit advice', 'خزانے کی جمع کی اطلاع'),
  supersedes: text('If this day has a file already', 'اگر اس دن کی فائل پہلے سے ہو'),
  supersedesYes: text('this one takes its place', 'یہ اس کی جگہ لے گی'),
  takenIn: text('{name}, version {version}, {at}', '{name}، نسخہ {version}، {at}'),
  close: text('The daily close', 'یومیہ اختتام'),
  closeHow: text(
    'One officer prepares it, another approves it. Then the day stands as it is, and its totals are sealed in the public log.',
    'ایک افسر تیار کرتا ہے، دوسرا منظور کرتا ہے۔ اس کے بعد دن نہیں بدلتا اور اس کا میزان عوامی ریکارڈ میں مہر بند ہو جاتا ہے۔',
  ),
  prepare: text('Prepare the close', 'اختتام تیار کریں'),
  prepareAnew: text('Prepare it anew', 'نئے سرے سے تیار کریں'),
  approve: text('Approve and close the day', 'منظور کریں اور دن بند کریں'),
  preparedBy: text('Prepared by {post}, {at}', '{post} نے تیار کیا، {at}'),
  closedBy: text('Closed by {post}, {at}', '{post} نے بند کیا، {at}'),
  act: text('Its entry in the public log: {act}', 'عوامی ریکارڈ میں اندراج: {act}'),
  heads: text('Totals by head of account', 'مدِ حساب کے لحاظ سے میزان'),
  accounts: text('Totals by account', 'کھاتوں کے لحاظ سے میزان'),
  account: text('Account', 'کھاتہ'),
  payments: text('Payments', 'ادائیگیاں'),
}

export const findingWords: Readonly<Record<FindingKind, { name: Text; todo: Text }>> = {
  matched: {
    name: text('Agrees', 'مطابق'),
    todo: text('Nothing.', 'کچھ نہیں۔'),
  },
  carried: {
    name: text('Carried over the cut-off', 'وقت کی حد پر اگلے یا پچھلے دن میں'),
    todo: text(
      'Nothing: it was paid minutes from the cut-off and stands in the neighbouring day’s file.',
      'کچھ نہیں: یہ وقت کی حد سے چند منٹ کے فرق سے ادا ہوئی اور ساتھ والے دن کی فائل میں ہے۔',
    ),
  },
  'paid-no-advice': {
    name: text('Paid, no message', 'ادا شدہ، اطلاع نہیں'),
    todo: text(
      'The bank has the money and we were never told. Ask the bank to confirm, then take it into the ledger; the payer is waiting.',
      'رقم بینک کے پاس ہے مگر ہمیں اطلاع نہیں ملی۔ بینک سے تصدیق لیں، پھر کھاتے میں درج کریں؛ ادا کرنے والا منتظر ہے۔',
    ),
  },
  'advice-no-settlement': {
    name: text('Message, no money', 'اطلاع ہے، رقم نہیں'),
    todo: text(
      'We were told of money that the bank’s file or the treasury’s credit does not hold, or whose file has not come. Claim it in writing.',
      'ہمیں ایسی رقم کی اطلاع ملی جو بینک کی فائل یا خزانے کی جمع میں نہیں، یا جس کی فائل ہی نہیں آئی۔ تحریری مطالبہ کریں۔',
    ),
  },
  mismatch: {
    name: text('Does not agree', 'مطابق نہیں'),
    todo: text(
      'Amount or reference differ, or we had refused it. Ask the bank which is right. If it has kept what we refused, take it into the ledger.',
      'رقم یا حوالہ مختلف ہے، یا ہم نے اسے مسترد کیا تھا۔ بینک سے پوچھیں کہ درست کیا ہے۔ اگر بینک نے مسترد شدہ رقم رکھ لی ہو تو اسے کھاتے میں درج کریں۔',
    ),
  },
  double: {
    name: text('Twice', 'دو بار'),
    todo: text(
      'The same payment stands twice, or one number was paid twice. A second payment is taken into the ledger, and owed back.',
      'ایک ہی ادائیگی دو بار درج ہے، یا ایک نمبر دو بار ادا ہوا۔ دوسری ادائیگی کھاتے میں درج ہوتی ہے اور واپس ہونی ہے۔',
    ),
  },
  reversed: {
    name: text('Taken back', 'واپس لی گئی'),
    todo: text(
      'The bank took the payment back. If something was issued for it, have that recovered.',
      'بینک نے ادائیگی واپس لے لی۔ اگر اس پر کچھ جاری ہوا ہو تو وصولی کروائیں۔',
    ),
  },
  late: {
    name: text('Late', 'تاخیر سے'),
    todo: text(
      'It came with another day’s file, over 30 June, or after its day was closed. See that it is booked in its own year.',
      'یہ کسی اور دن کی فائل میں، 30 جون کے بعد، یا اپنا دن بند ہونے کے بعد آئی۔ یقینی بنائیں کہ اپنے ہی سال میں درج ہو۔',
    ),
  },
}

export const stepWords: Readonly<Record<ReconcileStep, Text>> = {
  'reading-file': text('Reading the file', 'فائل پڑھی جا رہی ہے'),
  'reading-books': text('Reading our ledger', 'ہمارا کھاتہ پڑھا جا رہا ہے'),
  'looking-up': text(
    'Looking for payments of other days',
    'دوسرے دنوں کی ادائیگیاں تلاش ہو رہی ہیں',
  ),
  comparing: text('Comparing', 'موازنہ ہو رہا ہے'),
  exceptions: text('Writing down the exceptions', 'فرق درج ہو رہے ہیں'),
}

export const exceptionEventWords: Readonly<Record<ExceptionEvent['what'], Text>> = {
  found: text('Found', 'سامنے آیا'),
  changed: text('Changed with a later comparison', 'بعد کے موازنے میں بدلا'),
  owned: text('Taken over', 'ذمہ لیا گیا'),
  escalated: text(
    'Passed to the next post, because the time had run out',
    'مدت گزرنے پر اگلے عہدے کے سپرد',
  ),
  resolved: text('Settled', 'طے ہوا'),
  gone: text('Gone with a later comparison', 'بعد کے موازنے میں ختم ہوا'),
  settled: text('Its line came with another day’s file', 'اس کی سطر کسی اور دن کی فائل میں آئی'),
}

export const exceptionStateWords = {
  open: text('Open', 'کھلا'),
  resolved: text('Settled', 'طے شدہ'),
  gone: text('Gone', 'ختم'),
}
