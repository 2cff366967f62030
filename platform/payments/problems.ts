import { defineProblems, text } from '#platform/kernel'

export const paymentProblems = defineProblems({
  'payments-amount-unpayable': {
    status: 422,
    title: text(
      'An amount of {amount} cannot be paid through a bank with one payment number.',
      '{amount} کی رقم ایک ادائیگی نمبر سے بینک کے ذریعے ادا نہیں ہو سکتی۔',
    ),
    wayOut: text(
      'The amount must be above zero and at most {limit}. For more, ask the treasury.',
      'رقم صفر سے زیادہ اور {limit} تک ہونی چاہیے۔ اس سے زیادہ کے لیے خزانے سے رجوع کریں۔',
    ),
  },
  'payments-charge-misdated': {
    status: 422,
    title: text(
      'A payment number must be payable until its due date, and its due date cannot be past.',
      'مقررہ تاریخ گزری ہوئی نہیں ہو سکتی، اور ادائیگی نمبر اُس تاریخ تک کھلا رہنا چاہیے۔',
    ),
    wayOut: text(
      'Choose a due date from today on, and a last day that is not before it.',
      'آج یا آج کے بعد کی مقررہ تاریخ چنیں، اور آخری دن اس سے پہلے نہ ہو۔',
    ),
  },
  'payments-account-unknown': {
    status: 422,
    title: text('There is no account {account}.', '{account} نام کا کوئی کھاتہ نہیں ہے۔'),
    wayOut: text(
      'Name an account as kind/name, for example revenue/permit-fee.',
      'کھاتے کا نام قسم/نام کی صورت میں لکھیں، مثلاً revenue/permit-fee۔',
    ),
  },
  'payments-charge-unknown': {
    status: 404,
    title: text(
      'We do not know the payment number {psid}.',
      'ادائیگی نمبر {psid} ہمارے ریکارڈ میں نہیں ہے۔',
    ),
    wayOut: text(
      'Check the 20 digits on your challan and try again.',
      'اپنے چالان پر لکھے 20 ہندسے دیکھ کر دوبارہ کوشش کریں۔',
    ),
  },
  'payments-stock-empty': {
    status: 409,
    title: text(
      'Your stock does not hold enough for this stamp.',
      'آپ کے اسٹاک میں اس اسٹامپ کے لیے کافی رقم نہیں۔',
    ),
    wayOut: text(
      'Nothing was issued. Buy stock by challan, and issue the stamp when the challan is paid.',
      'کچھ جاری نہیں ہوا۔ چالان کے ذریعے اسٹاک خریدیں، اور چالان کی ادائیگی کے بعد اسٹامپ جاری کریں۔',
    ),
  },
  'payments-charge-moved': {
    status: 409,
    title: text(
      'The payment number {psid} changed while this payment was being recorded.',
      'یہ ادائیگی درج ہونے کے دوران ادائیگی نمبر {psid} کی حالت بدل گئی۔',
    ),
    wayOut: text(
      'Nothing was recorded. Send the same payment again.',
      'کچھ درج نہیں ہوا۔ یہی ادائیگی دوبارہ بھیجیں۔',
    ),
  },
})
