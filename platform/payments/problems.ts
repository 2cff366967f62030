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
  'payments-account-not-open': {
    status: 409,
    title: text('The account {account} is not open here.', 'کھاتہ {account} یہاں کھلا نہیں ہے۔'),
    wayOut: text(
      'Nothing was posted. The operator declares the account and starts the program again.',
      'کچھ درج نہیں ہوا۔ منتظم کھاتے کا اندراج کر کے پروگرام دوبارہ چلائے۔',
    ),
  },
  'payments-account-not-found': {
    status: 404,
    title: text('There is no account {account}.', 'کھاتہ {account} موجود نہیں۔'),
    wayOut: text(
      'The trial balance lists the accounts that are open.',
      'کھلے کھاتوں کی فہرست آزمائشی میزان میں ہے۔',
    ),
  },
  'payments-account-other-head': {
    status: 409,
    title: text(
      'The account {account} is kept under the head {head} and stays there.',
      'کھاتہ {account} مد {head} کے تحت ہے اور وہیں رہے گا۔',
    ),
    wayOut: text(
      'What was booked under a head is history. Declare another account for the new head.',
      'جو رقم ایک مد میں درج ہوئی وہ تاریخ ہے۔ نئی مد کے لیے الگ کھاتہ بنائیں۔',
    ),
  },
  'payments-balance-too-low': {
    status: 409,
    title: text(
      'The account {account} does not hold enough.',
      'کھاتے {account} میں کافی رقم نہیں۔',
    ),
    wayOut: text(
      'Nothing was moved. Check the amount, and what is pending on the account.',
      'کوئی رقم منتقل نہیں ہوئی۔ رقم اور کھاتے کی زیرِ التوا رقوم دیکھ لیں۔',
    ),
  },
  'payments-pending-not-open': {
    status: 409,
    title: text(
      'The transfer {transfer} is not pending, or was ended already.',
      'منتقلی {transfer} زیرِ التوا نہیں، یا پہلے ہی مکمل ہو چکی ہے۔',
    ),
    wayOut: text(
      'Nothing was changed. Look at the statement of its account.',
      'کچھ تبدیل نہیں ہوا۔ متعلقہ کھاتے کا گوشوارہ دیکھیں۔',
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
  'payments-basket-size': {
    status: 422,
    title: text(
      'Choose at least two payments to pay together, and at most {most}.',
      'اکٹھی ادائیگی کے لیے کم از کم دو اور زیادہ سے زیادہ {most} ادائیگیاں چنیں۔',
    ),
    wayOut: text(
      'A single payment has its own payment number on the page of its application.',
      'اکیلی ادائیگی کا اپنا نمبر اُس کی درخواست کے صفحے پر ہے۔',
    ),
  },
  'payments-basket-places': {
    status: 422,
    title: text(
      'Payments of different districts cannot be paid together.',
      'مختلف اضلاع کی ادائیگیاں اکٹھی نہیں ہو سکتیں۔',
    ),
    wayOut: text(
      'Choose those of one district, and pay the others after them.',
      'ایک ضلعے کی ادائیگیاں چنیں، باقی اُن کے بعد ادا کریں۔',
    ),
  },
  'payments-basket-closed': {
    status: 409,
    title: text(
      'One of these payments can no longer be made.',
      'ان میں سے ایک ادائیگی اب نہیں ہو سکتی۔',
    ),
    wayOut: text(
      'It was paid or its time is over. Look at the list again and choose from what is still open.',
      'وہ ادا ہو چکی یا اُس کی مدت ختم ہو گئی۔ فہرست دوبارہ دیکھیں اور جو باقی ہیں ان میں سے چنیں۔',
    ),
  },
  'payments-basket-amount': {
    status: 422,
    title: text(
      'Together these come to more than a bank takes with one payment number.',
      'یہ سب مل کر اس حد سے زیادہ ہیں جو بینک ایک ادائیگی نمبر پر لیتا ہے۔',
    ),
    wayOut: text('Pay them in two parts.', 'انہیں دو حصوں میں ادا کریں۔'),
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
  'payments-asked-too-often': {
    status: 429,
    title: text(
      'A bank has been asked for this payment three times already.',
      'اس ادائیگی کے لیے بینک کو تین بار درخواست بھیجی جا چکی ہے۔',
    ),
    wayOut: text(
      'Look into your bank’s app, or pay by the payment number.',
      'اپنے بینک کی ایپ دیکھیں، یا ادائیگی نمبر سے ادا کریں۔',
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
