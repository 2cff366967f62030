import { defineProblems, text } from '#platform/kernel'

const askBank = text(
  'None of the file was taken. Ask the bank to correct it.',
  'فائل کی کوئی سطر نہیں لی گئی۔ بینک سے درستی کرائیں۔',
)
const lookAgain = text(
  'Open the page of refunds again: somebody may have been quicker.',
  'واپسیوں کا صفحہ دوبارہ کھولیں: شاید کوئی اور پہلے کر چکا۔',
)

export const refundProblems = defineProblems({
  'refund-batch-size': {
    status: 422,
    title: text(
      'A batch takes from one refund to {most}, each of them once',
      'ایک فہرست میں ایک سے {most} تک واپسیاں آ سکتی ہیں، ہر ایک ایک بار',
    ),
    wayOut: text('Choose which refunds go into it.', 'چنیں کہ کون سی واپسیاں اس میں جائیں۔'),
  },
  'refund-not-owed': {
    status: 409,
    title: text(
      'One of these refunds is in a batch already, or is paid',
      'ان میں سے کوئی واپسی پہلے ہی فہرست میں ہے یا ادا ہو چکی',
    ),
    wayOut: lookAgain,
  },
  'refund-not-returned': {
    status: 409,
    title: text(
      'The bank has not returned this refund, or somebody has dealt with it',
      'یہ رقم بینک سے واپس نہیں آئی، یا کوئی اس کا ازالہ کر چکا',
    ),
    wayOut: lookAgain,
  },
  'refund-reason-missing': {
    status: 422,
    title: text('Say what was done about it', 'لکھیں کہ اس پر کیا کارروائی ہوئی'),
    wayOut: text('One to 300 characters, without names.', 'ایک سے 300 حروف، نام کے بغیر۔'),
  },
  'refund-batch-not-found': {
    status: 404,
    title: text('There is no such batch of refunds', 'واپسیوں کی ایسی کوئی فہرست نہیں'),
    wayOut: lookAgain,
  },
  'refund-batch-decided': {
    status: 409,
    title: text('This batch has been decided already', 'اس فہرست کا فیصلہ ہو چکا ہے'),
    wayOut: lookAgain,
  },
  'refund-own-batch': {
    status: 403,
    title: text(
      'Another officer must decide on the batch that you have prepared',
      'جو فہرست آپ نے تیار کی اس کا فیصلہ دوسرا افسر کرے گا',
    ),
    wayOut: text('Ask a colleague who may approve it.', 'کسی مجاز ساتھی سے کہیں۔'),
  },
  'refund-own-cause': {
    status: 403,
    title: text(
      'You asked for one of these refunds yourself, or decided on it',
      'ان میں سے کوئی واپسی آپ نے خود مانگی یا اس کا فیصلہ کیا',
    ),
    wayOut: text(
      'Who asked for a refund or granted it has no hand in paying it out. Ask a colleague.',
      'جو رقم واپس مانگے یا منظور کرے وہ اس کی ادائیگی میں شریک نہیں ہوتا۔ کسی ساتھی سے کہیں۔',
    ),
  },
  'refund-own-answer': {
    status: 403,
    title: text(
      'You took in the answer by which this refund came back',
      'جس جواب سے یہ رقم واپس آئی وہ آپ نے خود شامل کیا',
    ),
    wayOut: text(
      'Another officer deals with what came back, and says that it may be sent again. Ask a colleague.',
      'واپس آئی رقم دوسرا افسر دیکھتا ہے اور وہی دوبارہ بھیجنے کا کہتا ہے۔ کسی ساتھی سے کہیں۔',
    ),
  },
  'refund-over-limit': {
    status: 403,
    title: text(
      'By your post you may approve up to {each} for a refund and {whole} for a batch',
      'آپ کا عہدہ ایک واپسی پر {each} اور پوری فہرست پر {whole} تک منظور کر سکتا ہے',
    ),
    wayOut: text(
      'An officer with a higher limit must approve it, or it is turned down and split.',
      'زیادہ حد والا افسر منظور کرے، یا فہرست نامنظور کر کے تقسیم کی جائے۔',
    ),
  },
  'refund-no-paying-account': {
    status: 409,
    title: text(
      'Nobody has registered the account out of which refunds are paid',
      'وہ کھاتہ درج نہیں جس سے رقوم واپس کی جاتی ہیں',
    ),
    wayOut: text(
      'The operator registers it with the installation: treasury, with its bank and its account.',
      'منتظم اسے اندراج میں treasury کے تحت بینک اور کھاتے کے ساتھ درج کرے۔',
    ),
  },
  'refund-file-not-yet': {
    status: 409,
    title: text(
      'There is a payment file for an approved batch only',
      'ادائیگی کی فائل صرف منظور شدہ فہرست کی ہوتی ہے',
    ),
    wayOut: text('Another officer must approve it first.', 'پہلے دوسرا افسر اسے منظور کرے۔'),
  },
  'refund-answer-unreadable': {
    status: 422,
    title: text(
      'This is no answer of a bank: neither a message pain.002 nor a list of payments',
      'یہ بینک کا جواب نہیں: نہ pain.002 پیغام، نہ ادائیگیوں کی فہرست',
    ),
    wayOut: text(
      'A list is CSV with the columns end_to_end_id, status, amount and reason. {fault}',
      'فہرست CSV ہے جس کے کالم end_to_end_id، status، amount اور reason ہیں۔ {fault}',
    ),
  },
  'refund-answer-empty': {
    status: 422,
    title: text(
      'The file says of no payment that it was made or returned',
      'فائل کسی ادائیگی کے ہونے یا واپس آنے کا نہیں بتاتی',
    ),
    wayOut: text('Take in the bank’s next answer.', 'بینک کا اگلا جواب شامل کریں۔'),
  },
  'refund-answer-taken': {
    status: 409,
    title: text('This very file has been taken in already', 'یہی فائل پہلے لی جا چکی ہے'),
    wayOut: text('Nothing more is to be done.', 'مزید کچھ کرنا نہیں۔'),
  },
  'refund-answer-faulty': {
    status: 422,
    title: text('The answer does not fit what was sent', 'جواب بھیجی گئی فائل سے نہیں ملتا'),
    wayOut: askBank,
  },
  'refund-answer-unknown': {
    status: 422,
    title: text('{id} was never sent to the bank', '{id} بینک کو بھیجی نہیں گئی'),
    wayOut: askBank,
  },
  'refund-answer-repeats': {
    status: 422,
    title: text('{id} stands in the file twice', '{id} فائل میں دو بار ہے'),
    wayOut: askBank,
  },
  'refund-answer-amount': {
    status: 422,
    title: text('{id} was sent as {amount}', '{id} کی رقم {amount} بھیجی گئی تھی'),
    wayOut: askBank,
  },
  'refund-answer-contradicts': {
    status: 422,
    title: text(
      '{id} came back before, and cannot have been paid',
      '{id} پہلے واپس آ چکی ہے، ادا نہیں ہو سکتی',
    ),
    wayOut: askBank,
  },
})
