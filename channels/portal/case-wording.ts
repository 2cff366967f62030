/** The words around a case of any service. */
import { text } from '#platform/kernel'

export const caseWords = {
  toPublic: text('What everybody sees of it', 'سب کو اس میں سے کیا نظر آتا ہے'),
  reference: text('Reference number', 'حوالہ نمبر'),
  number: text('Number', 'نمبر'),
  pay: text('Pay now', 'اب ادائیگی کریں'),
  psid: text('Payment number (PSID)', 'ادائیگی نمبر (پی ایس آئی ڈی)'),
  amount: text('Amount', 'رقم'),
  inWords: text('In words', 'لفظوں میں'),
  payBy: text('Pay by', 'ادائیگی کی آخری تاریخ'),
  parts: text('To be paid in parts', 'قسطوں میں ادائیگی'),
  partsHow: text(
    'Each part has a payment number and a day of its own. After its day a part may cost more; what is not paid by its last day has consequences.',
    'ہر قسط کا اپنا ادائیگی نمبر اور اپنی تاریخ ہے۔ تاریخ کے بعد قسط زیادہ ہو سکتی ہے؛ جو آخری تاریخ تک ادا نہ ہو اس کے نتائج ہیں۔',
  ),
  part: text('Part', 'قسط'),
  dueOn: text('Due on', 'تاریخ'),
  takenUntil: text('Taken until', 'آخری تاریخ'),
  standing: text('Standing', 'حالت'),
  payHow: text('How to pay', 'ادائیگی کیسے کریں'),
  payByApp: text(
    'In your bank’s app or at its machine: choose government payment and type the payment number.',
    'بینک کی ایپ یا مشین پر: سرکاری ادائیگی چنیں اور ادائیگی نمبر لکھیں۔',
  ),
  payWithChallan: text(
    'At a bank’s counter: print the challan and take it with you.',
    'بینک کے کاؤنٹر پر: چالان چھاپ کر ساتھ لے جائیں۔',
  ),
  payWithNumber: text(
    'At a bank’s counter: write the payment number down and show it there; no paper is needed.',
    'بینک کے کاؤنٹر پر: ادائیگی نمبر لکھ کر ساتھ لے جائیں اور وہاں دکھائیں؛ کسی کاغذ کی ضرورت نہیں۔',
  ),
  challan: text('Open the challan (PDF)', 'چالان کھولیں (پی ڈی ایف)'),
  demoPay: text('Pay at the demo bank', 'نمونہ بینک میں ادا کریں'),
  again: text('I have paid: look again', 'میں نے ادا کر دیا: دوبارہ دیکھیں'),
  said: text('What the office says', 'دفتر کیا کہتا ہے'),
  waiting: text('An answer is due by {date}.', 'جواب {date} تک آنا ہے۔'),
  waitingStep: text(
    'The office’s next step is due by {date}.',
    'دفتر کا اگلا کام {date} تک ہونا ہے۔',
  ),
  comeBy: text('Come by {date}.', '{date} تک تشریف لائیں۔'),
  thenAnswer: text(
    'We answer within {time} after you came.',
    'آپ کے آنے کے بعد {time} کے اندر جواب دیا جائے گا۔',
  ),
  document: text('Your document', 'آپ کی دستاویز'),
  certificate: text('Open the document (PDF)', 'دستاویز کھولیں (پی ڈی ایف)'),
  oldDocument: text('The document as it was issued', 'دستاویز جیسی جاری ہوئی تھی'),
  oldMeans: text(
    'This document is not in force now: {state}. Whoever checks it is told so. Open it for your ' +
      'records, or where an office asks you to bring it.',
    'یہ دستاویز اس وقت مؤثر نہیں: {state}۔ جو اسے جانچے گا اسے یہی بتایا جائے گا۔ اسے صرف اپنے ریکارڈ کے لیے ' +
      'کھولیں، یا جب کوئی دفتر اسے ساتھ لانے کو کہے۔',
  ),
  oldOpen: text('Open it as a record (PDF)', 'ریکارڈ کے لیے کھولیں (پی ڈی ایف)'),
  qrLabel: text(
    'QR code with the signed data of this document',
    'اس دستاویز کے دستخط شدہ ڈیٹا کا کیو آر کوڈ',
  ),
  qrCaption: text(
    'Anyone can scan this code to check the document, even without a network.',
    'کوئی بھی یہ کوڈ اسکین کر کے دستاویز جانچ سکتا ہے، نیٹ ورک کے بغیر بھی۔',
  ),
  portrait: text(
    'The document will show this photograph. If it does not show you well, please tell the office before it decides.',
    'دستاویز پر یہی تصویر ہوگی۔ اگر اس میں آپ صاف نظر نہ آئیں تو فیصلے سے پہلے دفتر کو بتائیں۔',
  ),
  wallet: text('Put it into a wallet', 'والٹ میں رکھیں'),
  verify: text('See what a verifier sees', 'دیکھیں کہ تصدیق کرنے والے کو کیا نظر آتا ہے'),
  receipts: text('Your receipts', 'آپ کی رسیدیں'),
  receipt: text('Receipt (PDF)', 'رسید (پی ڈی ایف)'),
  actions: text('What you can do', 'آپ کیا کر سکتے ہیں'),
  due: text('Why more is to be paid', 'مزید رقم کیوں واجب ہے'),
  refund: text(
    'What is paid back, and what the law keeps',
    'کتنی رقم واپس ہو گی اور قانون کتنی کاٹتا ہے',
  ),
  goesBack: {
    owed: text(
      '{amount} goes back through {bank}, by which it was paid.',
      '{amount} {bank} کے ذریعے واپس جائے گی، جس سے ادائیگی ہوئی تھی۔',
    ),
    prepared: text(
      '{amount} is about to go back through {bank}, by which it was paid.',
      '{amount} {bank} کے ذریعے واپس بھیجی جا رہی ہے، جس سے ادائیگی ہوئی تھی۔',
    ),
    sent: text(
      'The treasury has told {bank} to pay back {amount}.',
      'خزانے نے {bank} سے {amount} واپس ادا کرنے کو کہہ دیا ہے۔',
    ),
    paid: text(
      '{bank} has paid back {amount} to where it was paid from.',
      '{bank} نے {amount} وہیں واپس کر دی جہاں سے ادائیگی ہوئی تھی۔',
    ),
    returned: text(
      '{bank} could not pay back {amount}. The treasury finds out why; you may also ask the bank.',
      '{bank} {amount} واپس ادا نہ کر سکا۔ خزانہ وجہ معلوم کر رہا ہے؛ آپ بھی بینک سے پوچھ سکتے ہیں۔',
    ),
  },
  cost: text('How the amount was worked out', 'یہ رقم کیسے بنی'),
  answers: text('Your answers', 'آپ کے جوابات'),
  showAnswers: text('Show what was handed in', 'دیکھیں کیا جمع کرایا گیا'),
  history: text('What has happened', 'اب تک کیا ہوا'),
  you: text('You', 'آپ'),
  applicant: text('The applicant', 'درخواست گزار'),
  otherApplicant: text('The applicant of the other case', 'دوسرے کیس کے درخواست گزار'),
  youForAnother: text(
    'You, for the applicant, by a mandate',
    'آپ، درخواست گزار کی طرف سے، اجازت نامے پر',
  ),
  mandateHolder: text(
    'Somebody else for the applicant, by a mandate',
    'کوئی دوسرا شخص، درخواست گزار کی طرف سے، اجازت نامے پر',
  ),
  byNamed: text(
    '{name}, for the applicant, by a mandate',
    '{name}، درخواست گزار کی طرف سے، اجازت نامے پر',
  ),
  atCounter: text(
    'The counter {post}, for the applicant, with the applicant’s code',
    'کاؤنٹر {post}، درخواست گزار کی طرف سے، اس کے کوڈ پر',
  ),
  actedBy: text('Who acted for the applicant', 'درخواست گزار کی طرف سے کس نے کام کیا'),
  youActed: text('You, by mandate {mandate}', 'آپ، اجازت نامہ {mandate} پر'),
  post: text('{title}, {office}', '{title}، {office}'),
  officer: text('Officer, {authority}', 'افسر، {authority}'),
  bank: text('Bank', 'بینک'),
  audit: text('By a call from another office', 'دوسرے دفتر کی کال پر'),
  clock: text('By itself, when the time had run out', 'خود بخود، مدت گزرنے پر'),
}

export const casesWords = {
  title: text('My cases', 'میرے کیس'),
  unfinished: text('Not handed in yet', 'ابھی جمع نہیں ہوئیں'),
  unfinishedNote: text('Last changed {date}', 'آخری تبدیلی {date}'),
  goOn: text('Go on', 'آگے بڑھیں'),
  discard: text('Delete', 'مٹا دیں'),
  discardTitle: text('Delete these answers?', 'کیا یہ جوابات مٹا دیں؟'),
  discardText: text(
    'They have not been handed in. Once deleted they cannot be brought back.',
    'یہ ابھی جمع نہیں ہوئے۔ مٹانے کے بعد واپس نہیں لائے جا سکتے۔',
  ),
  discardYes: text('Yes, delete', 'جی ہاں، مٹا دیں'),
  discardNo: text('No, go on filling in', 'نہیں، آگے بڑھیں'),
  handedIn: text('Handed in', 'جمع شدہ'),
  none: text('You have no cases yet.', 'ابھی آپ کا کوئی کیس نہیں۔'),
  choose: text('Choose a service', 'کوئی خدمت چنیں'),
  service: text('Service', 'خدمت'),
  reference: text('Reference', 'حوالہ'),
  state: text('State', 'حالت'),
  changed: text('Last changed', 'آخری تبدیلی'),
}
