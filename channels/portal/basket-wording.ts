import { text } from '#platform/kernel'

export const basketWords = {
  title: text('Pay several at once', 'ایک ساتھ کئی ادائیگیاں'),
  intro: text(
    'Choose what you want to pay with one payment number. All of it is paid, or nothing.',
    'جو ایک ہی ادائیگی نمبر سے ادا کرنا چاہیں وہ چنیں۔ سب کی ادائیگی ہو گی یا کسی کی نہیں۔',
  ),
  none: text(
    'There are not two payments of yours that are open. A single one is paid on the page of its case.',
    'آپ کی دو ادائیگیاں باقی نہیں۔ اکیلی ادائیگی اپنے کیس کے صفحے سے ہوتی ہے۔',
  ),
  choose: text('What is to be paid', 'کیا ادا کرنا ہے'),
  hint: text('{amount}, case {reference}, by {date}', '{amount}، کیس {reference}، {date} تک'),
  make: text('Make one payment number', 'ایک ادائیگی نمبر بنائیں'),
  psid: text('Payment number for all of these', 'ان سب کا ادائیگی نمبر'),
  amount: text('In all', 'کل رقم'),
  payBy: text('Pay by', 'ادائیگی کی آخری تاریخ'),
  contains: text('What it pays', 'اس میں کیا شامل ہے'),
  states: {
    unpaid: text('Not paid yet', 'ابھی ادا نہیں ہوا'),
    paid: text('Paid', 'ادا شدہ'),
    expired: text('Its time is over', 'مدت ختم'),
    cancelled: text(
      'No longer payable: one of these was paid or given up',
      'اب ادا نہیں ہو سکتا: ان میں سے ایک ادا یا ترک ہو چکی',
    ),
  },
  isTogether: text(
    'This is the number of several payments made together. Only the person who put them together sees which.',
    'یہ اکٹھی کی گئی کئی ادائیگیوں کا نمبر ہے۔ ان کی تفصیل صرف وہی دیکھ سکتا ہے جس نے انہیں اکٹھا کیا۔',
  ),
  toTogether: text('See what it pays', 'دیکھیں اس میں کیا شامل ہے'),
  singly: text(
    'Each can still be paid by its own number instead. This number is then no longer good.',
    'ہر ایک اپنے نمبر سے بھی ادا ہو سکتی ہے۔ تب یہ نمبر کارآمد نہیں رہے گا۔',
  ),
} as const
