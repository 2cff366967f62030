/** Every word of the demonstration pages. */
import { text } from '#platform/kernel'

export const frameWords = {
  unreal: text(
    'Nothing here is real: no message leaves this computer, and no money moves.',
    'یہاں کچھ بھی اصلی نہیں: نہ کوئی پیغام اس کمپیوٹر سے باہر جاتا ہے، نہ کوئی رقم منتقل ہوتی ہے۔',
  ),
}

export const phoneWords = {
  title: text('Messages on the demo phone', 'نمونہ فون پر پیغامات'),
  of: text('Messages of {name}', '{name} کے پیغامات'),
  intro: text(
    'Every message that Daftar sends in this demonstration arrives here.',
    'اس نمونے میں دفتر کا بھیجا ہوا ہر پیغام یہاں آتا ہے۔',
  ),
  newestCode: text('Newest sign-in code', 'داخلے کا تازہ ترین کوڈ'),
  codeFor: text('for {name}, sent {when}', '{name} کے لیے، {when} کو بھیجا گیا'),
  codeOld: text(
    'This code is older than 5 minutes and no longer works. Ask for a new one.',
    'یہ کوڈ 5 منٹ سے پرانا ہے اور اب نہیں چلے گا۔ نیا کوڈ منگوائیں۔',
  ),
  enterCode: text('Sign in', 'داخل ہوں'),
  phones: text('Phones', 'فون'),
  all: text('All phones', 'سب فون'),
  unknown: text('Another phone', 'کوئی اور فون'),
  none: text('No message has arrived yet.', 'ابھی کوئی پیغام نہیں آیا۔'),
  noneWayOut: text(
    'Sign in with the CNIC of a demo person, and the code arrives here within a second.',
    'کسی نمونہ شخص کے شناختی کارڈ نمبر سے داخل ہوں، کوڈ ایک سیکنڈ میں یہاں آ جائے گا۔',
  ),
  again: text('Look again', 'دوبارہ دیکھیں'),
  live: text('Refresh by itself every 5 seconds', 'ہر 5 سیکنڈ بعد خود تازہ ہو'),
  quiet: text('Stop refreshing by itself', 'خود تازہ ہونا بند کریں'),
  parts: text('{count} SMS parts', '{count} ایس ایم ایس حصے'),
  part: text('1 SMS part', '1 ایس ایم ایس حصہ'),
}

export const bankWords = {
  title: text('Pay a bill at the demo bank', 'نمونہ بینک میں بل ادا کریں'),
  intro: text(
    'This page does what a bank’s counter or app does: it asks the department for the bill by its PSID, and tells the department when you have paid.',
    'یہ صفحہ وہی کرتا ہے جو بینک کا کاؤنٹر یا ایپ کرتی ہے: محکمے سے پی ایس آئی ڈی پر بل پوچھتا ہے، اور ادائیگی پر محکمے کو بتاتا ہے۔',
  ),
  psid: text('Payment number (PSID)', 'ادائیگی نمبر (پی ایس آئی ڈی)'),
  psidHint: text(
    'The 20 digits on your challan or on the page of your case.',
    'آپ کے چالان یا کیس کے صفحے پر لکھے 20 ہندسے۔',
  ),
  find: text('Find the bill', 'بل تلاش کریں'),
  psidFaulty: text(
    'A PSID has 20 digits. One of these is missing or mistyped; copy it again from the challan.',
    'پی ایس آئی ڈی کے 20 ہندسے ہوتے ہیں۔ کوئی ہندسہ رہ گیا یا غلط لکھا گیا ہے؛ چالان سے دوبارہ نقل کریں۔',
  ),
  bill: text('Your bill', 'آپ کا بل'),
  name: text('Name', 'نام'),
  amount: text('Amount', 'رقم'),
  inWords: text('In words', 'الفاظ میں'),
  dueDate: text('Pay by', 'ادائیگی کی آخری تاریخ'),
  state: text('Status', 'حالت'),
  unpaid: text('Not paid yet', 'ابھی ادا نہیں ہوا'),
  paid: text('Paid', 'ادا شدہ'),
  datePaid: text('Paid on', 'ادائیگی کی تاریخ'),
  blocked: text('Can no longer be paid', 'اب ادا نہیں ہو سکتا'),
  pay: text('Pay {amount}', '{amount} ادا کریں'),
  misbehave: text('Misbehave, as banks sometimes do', 'بینک کی غلطی آزمائیں'),
  misbehaveMeans: text(
    'The department must refuse a wrong amount, and must count the same payment once however often it is told.',
    'محکمے پر لازم ہے کہ غلط رقم قبول نہ کرے، اور ایک ہی ادائیگی کو ایک ہی بار گنے خواہ کتنی بار بتائی جائے۔',
  ),
  payWrong: text('Pay a wrong amount: {amount}', 'غلط رقم ادا کریں: {amount}'),
  sendAgain: text('Send the same message again', 'وہی پیغام دوبارہ بھیجیں'),
  sendMany: text('Send it 20 times at once', 'اسے ایک ساتھ 20 بار بھیجیں'),
  accepted: text('Paid', 'ادائیگی ہو گئی'),
  receipt: text('Receipt number', 'رسید نمبر'),
  authId: text('The bank’s transaction number', 'بینک کا لین دین نمبر'),
  already: text('Already received', 'پہلے ہی موصول'),
  alreadyMeans: text(
    'The department had this payment before and counted it once. Nothing was paid twice.',
    'محکمے کو یہ ادائیگی پہلے مل چکی تھی اور ایک ہی بار گنی گئی۔ کچھ بھی دو بار ادا نہیں ہوا۔',
  ),
  refused: text('The payment was refused', 'ادائیگی قبول نہیں ہوئی'),
  moneyBack: text(
    'The bank gives the money back. Nothing was booked.',
    'بینک رقم واپس کر دیتا ہے۔ کچھ درج نہیں ہوا۔',
  ),
  answers: text('Answers of the department', 'محکمے کے جوابات'),
  answersOf: text('{count} × code {code}: {meaning}', '{count} × کوڈ {code}: {meaning}'),
  toCase: text('See what it has done', 'دیکھیں کیا ہوا'),
  toPhone: text('See the message on the demo phone', 'نمونہ فون پر پیغام دیکھیں'),
  another: text('Pay another bill', 'کوئی اور بل ادا کریں'),
  back: text('Back to the bill', 'بل پر واپس'),
  wire: text('The messages between bank and department', 'بینک اور محکمے کے درمیان پیغامات'),
  sent: text('The bank sent', 'بینک نے بھیجا'),
  answered: text('The department answered (HTTP {status})', 'محکمے کا جواب (HTTP {status})'),
  noBill: text('No bill to pay', 'کوئی واجب الادا بل نہیں'),
}

/** What an answer to an inquiry means to a customer, by response code. */
export const inquiryMeanings = {
  '00': text('The bill was found.', 'بل مل گیا۔'),
  '01': text(
    'The department knows no bill with this PSID.',
    'محکمے کے پاس اس پی ایس آئی ڈی کا کوئی بل نہیں۔',
  ),
  '02': text(
    'This bill can no longer be paid: its time is over, or it was withdrawn.',
    'یہ بل اب ادا نہیں ہو سکتا: اس کی مدت گزر گئی ہے یا اسے واپس لے لیا گیا ہے۔',
  ),
  '03': text('The department could not answer.', 'محکمہ جواب نہ دے سکا۔'),
  '04': text(
    'The department could not read the bank’s message.',
    'محکمہ بینک کا پیغام نہ پڑھ سکا۔',
  ),
  '05': text(
    'The department could not answer just now. Please try again in a minute.',
    'محکمہ اس وقت جواب نہ دے سکا۔ براہِ کرم ایک منٹ بعد دوبارہ کوشش کریں۔',
  ),
}

/** What an answer to a payment means, by response code. */
export const paymentMeanings = {
  '00': text('accepted and booked', 'قبول اور درج'),
  '01': text('no bill with this PSID', 'اس پی ایس آئی ڈی کا کوئی بل نہیں'),
  '02': text('the bill can no longer be paid', 'یہ بل اب ادا نہیں ہو سکتا'),
  '03': text('the same payment, already counted', 'وہی ادائیگی، پہلے سے گنی ہوئی'),
  '04': text('wrong amount, or a bill that is paid already', 'غلط رقم، یا بل پہلے سے ادا شدہ'),
  '05': text('the department failed; nothing was booked', 'محکمے میں خرابی؛ کچھ درج نہیں ہوا'),
}
