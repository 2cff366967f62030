/** Every word of the counter that is not the service's own. */
import { text } from '#platform/kernel'

export const words = {
  counter: text('Counter', 'کاؤنٹر'),
  verify: text('Verify', 'تصدیق'),
  toCounter: text('Back to the counter', 'کاؤنٹر پر واپس'),
  signOut: text('Sign out', 'باہر نکلیں'),
  endedWayOut: text(
    'Nothing was issued. What you typed is shown below; copy it, sign in again and go on.',
    'کچھ جاری نہیں ہوا۔ آپ کا لکھا ہوا نیچے موجود ہے؛ اسے نقل کر لیں، دوبارہ داخل ہو کر جاری رکھیں۔',
  ),
  district: text('District', 'ضلع'),
  left: text('In stock', 'ذخیرے میں'),
  bought: text('Bought on this day', 'اس دن خریدا'),
  issued: text('Issued on this day', 'اس دن جاری'),
  cost: text('Price', 'قیمت'),
  psid: text('Payment number (PSID)', 'ادائیگی کا نمبر (PSID)'),
  amount: text('Amount', 'رقم'),
  number: text('Number', 'نمبر'),
  print: text('Print', 'چھاپیں'),
  challan: text('Print the challan', 'چالان چھاپیں'),
  next: text('Next customer', 'اگلا گاہک'),
  answers: text('What was written down', 'کیا لکھا گیا'),
  day: text('Day', 'تاریخ'),
  show: text('Show', 'دکھائیں'),
  serial: text('No.', 'نمبر شمار'),
  time: text('Time', 'وقت'),
  state: text('State', 'حالت'),
  noLines: text('Nothing was issued on this day.', 'اس دن کچھ جاری نہیں ہوا۔'),
  neverEdited: text(
    'The register writes itself: a line is there because the paper was issued. None can be changed, ' +
      'added or taken out.',
    'یہ رجسٹر خود لکھا جاتا ہے: سطر اس لیے ہے کہ کاغذ جاری ہوا۔ کوئی سطر بدلی، بڑھائی یا نکالی نہیں جا سکتی۔',
  ),
}
