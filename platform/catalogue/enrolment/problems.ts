import { defineProblems, text } from '#platform/kernel'

export const enrolmentProblems = defineProblems({
  'enrolment-not-yours': {
    status: 403,
    title: text(
      'The identity centre is for officers who take or decide captures.',
      'شناختی مرکز ان افسران کے لیے ہے جو چہرہ یا انگلی کا نشان لیتے یا اس پر فیصلہ کرتے ہیں۔',
    ),
    wayOut: text(
      'Go back to your desk. If this is your work, have the post recorded.',
      'اپنے ڈیسک پر واپس جائیں۔ اگر یہ آپ کا کام ہے تو عہدہ درج کروائیں۔',
    ),
  },
  'enrolment-own-cause': {
    status: 403,
    title: text(
      'This is your own cause, or that of somebody you act for.',
      'یہ آپ کا اپنا معاملہ ہے، یا اس کا جس کی طرف سے آپ کام کرتے ہیں۔',
    ),
    wayOut: text('Please ask another officer.', 'براہِ کرم کسی دوسرے افسر سے کہیں۔'),
  },
  'enrolment-own-work': {
    status: 403,
    title: text(
      'You took this yourself: another officer decides it.',
      'یہ نشان آپ نے خود لیا تھا: اس کا فیصلہ دوسرا افسر کرے گا۔',
    ),
    wayOut: text('Please leave it to a colleague.', 'براہِ کرم یہ کسی ساتھی افسر پر چھوڑیں۔'),
  },
  'enrolment-person-unknown': {
    status: 404,
    title: text('Nobody is registered here.', 'یہاں کوئی شخص درج نہیں۔'),
    wayOut: text(
      'Check the number. Who is in no register yet is entered there first.',
      'نمبر دوبارہ دیکھیں۔ جو کسی رجسٹر میں نہیں، پہلے وہاں درج ہوگا۔',
    ),
  },
  'enrolment-number-wrong': {
    status: 422,
    title: text('This is no CNIC.', 'یہ شناختی کارڈ نمبر نہیں۔'),
    wayOut: text('Please type all 13 digits.', 'براہِ کرم پورے 13 ہندسے لکھیں۔'),
  },
  'enrolment-too-often': {
    status: 429,
    title: text(
      'This has been tried often within the hour.',
      'ایک گھنٹے میں یہ کئی بار ہو چکا ہے۔',
    ),
    wayOut: text(
      'Please go on in an hour, or choose the way without a face or finger.',
      'براہِ کرم ایک گھنٹے بعد کریں، یا چہرے اور انگلی کے بغیر والا راستہ چنیں۔',
    ),
  },
  'enrolment-words-missing': {
    status: 422,
    title: text('Please write this.', 'براہِ کرم یہ لکھیں۔'),
    wayOut: text(
      'Whoever decides has nothing else to go by.',
      'فیصلہ کرنے والے کے پاس اس کے سوا کچھ نہیں۔',
    ),
  },
  'enrolment-file-missing': {
    status: 422,
    title: text('No file was chosen.', 'کوئی فائل نہیں چنی گئی۔'),
    wayOut: text('Choose the file, then send it.', 'فائل چنیں، پھر بھیجیں۔'),
  },
  'enrolment-candidate-not-open': {
    status: 409,
    title: text('This person was judged already.', 'اس شخص پر فیصلہ ہو چکا ہے۔'),
    wayOut: text('Open the list again.', 'فہرست دوبارہ کھولیں۔'),
  },
  'enrolment-page-not-found': {
    status: 404,
    title: text('This page does not exist.', 'یہ صفحہ موجود نہیں۔'),
    wayOut: text('Go back to the identity centre.', 'شناختی مرکز پر واپس جائیں۔'),
  },
})
