import { defineProblems, text } from '#platform/kernel'

export const consentProblems = defineProblems({
  'consent-purpose-denied': {
    status: 403,
    title: text(
      'Personal data may not be opened for this purpose.',
      'اس مقصد کے لیے ذاتی معلومات نہیں کھولی جا سکتیں۔',
    ),
    wayOut: text(
      'Open it in the course of a case or a duty that gives you the right to.',
      'انہیں کسی ایسی درخواست یا فرض کے دوران کھولیں جو آپ کو اس کا حق دیتا ہو۔',
    ),
  },
  'consent-order-too-long': {
    status: 422,
    title: text(
      'An order seals for {days} days at most.',
      'حکم زیادہ سے زیادہ {days} دن کے لیے ہوتا ہے۔',
    ),
    wayOut: text(
      'Enter an earlier end. A longer need is a new order.',
      'اس سے پہلے کی تاریخ لکھیں۔ زیادہ مدت کے لیے نیا حکم درکار ہے۔',
    ),
  },
  'consent-order-incomplete': {
    status: 422,
    title: text('The order is not told in full.', 'حکم کی تفصیل مکمل نہیں۔'),
    wayOut: text(
      'Enter its number, who gave it, the section of law, the CNIC, and a day to come.',
      'حکم کا نمبر، جاری کرنے والے کا نام، قانون کی دفعہ، شناختی کارڈ نمبر اور آئندہ کی تاریخ لکھیں۔',
    ),
  },
  'consent-order-not-yours': {
    status: 403,
    title: text('This order is not yours to act on.', 'اس حکم پر کارروائی آپ کا اختیار نہیں۔'),
    wayOut: text(
      'Who oversees the place asks, another such officer approves once before it ends, and neither is whom it concerns.',
      'علاقے کا نگران افسر درخواست کرتا ہے، دوسرا نگران مدت ختم ہونے سے پہلے ایک بار منظوری دیتا ہے؛ ان میں سے کوئی وہ نہیں جس کے بارے میں حکم ہے۔',
    ),
  },
  'consent-restricted': {
    status: 403,
    title: text(
      'This person has asked that nothing be shared.',
      'اس شخص نے معلومات کسی سے بانٹنے سے منع کر رکھا ہے۔',
    ),
    wayOut: text(
      'Only the person can lift that, under My identity.',
      'صرف وہی شخص اسے اپنی شناخت کے صفحے سے ہٹا سکتا ہے۔',
    ),
  },
  'consent-erasure-held': {
    status: 409,
    title: text(
      'The law keeps this for now: {law}.',
      'قانون کے تحت یہ ابھی محفوظ رکھنا لازم ہے: {law}۔',
    ),
    wayOut: text(
      'You may ask to correct it, or restrict its use. What the law does not keep can be erased.',
      'آپ درستی کی درخواست یا استعمال محدود کر سکتے ہیں۔ جو قانون نہیں روکتا وہ مٹایا جا سکتا ہے۔',
    ),
  },
  'consent-why-missing': {
    status: 422,
    title: text('No reason was given.', 'کوئی وجہ نہیں بتائی گئی۔'),
    wayOut: text(
      'Say in a sentence what work this is, then go on.',
      'ایک جملے میں بتائیں کہ یہ کون سا کام ہے، پھر آگے بڑھیں۔',
    ),
  },
  'consent-order-not-live': {
    status: 403,
    title: text('No order in force covers this.', 'کوئی نافذ حکم اس کی اجازت نہیں دیتا۔'),
    wayOut: text(
      'The order must be approved, must not have ended, and must name this person.',
      'حکم منظور شدہ ہو، اس کی مدت باقی ہو، اور اس میں اسی شخص کا نام ہو۔',
    ),
  },
  'consent-searches-spent': {
    status: 429,
    title: text(
      'You have searched {most} times in an hour.',
      'آپ ایک گھنٹے میں {most} بار تلاش کر چکے ہیں۔',
    ),
    wayOut: text(
      'Go on later. Cases in your queue open without a search.',
      'کچھ دیر بعد تلاش کریں۔ آپ کی فہرست کے کیس تلاش کے بغیر کھلتے ہیں۔',
    ),
  },
})
