/** Every word of the bank's pages. */
import { text, type Text } from '#platform/kernel'
import type { Standing } from '../book.ts'

export const words = {
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
  another: text('Pay another bill', 'کوئی اور بل ادا کریں'),
  back: text('Back to the bill', 'بل پر واپس'),
  wire: text('The messages between bank and department', 'بینک اور محکمے کے درمیان پیغامات'),
  sent: text('The bank sent', 'بینک نے بھیجا'),
  answered: text('The department answered', 'محکمے کا جواب'),
  noBill: text('No bill to pay', 'کوئی واجب الادا بل نہیں'),
  held: text('Your payment is noted', 'آپ کی ادائیگی درج کر لی گئی ہے'),
  heldMeans: text(
    'The department does not answer just now. The bank holds your money and tells the department again by itself; if the department refuses, you get the money back.',
    'محکمہ اس وقت جواب نہیں دے رہا۔ رقم بینک کے پاس محفوظ ہے اور بینک محکمے کو خود دوبارہ بتائے گا؛ اگر محکمہ قبول نہ کرے تو رقم آپ کو واپس مل جائے گی۔',
  ),
  unreachable: text('The bank could not reach the department.', 'بینک محکمے تک نہ پہنچ سکا۔'),
  unreachableMeans: text(
    'Nothing was paid. Please try again in a moment.',
    'کچھ ادا نہیں ہوا۔ براہِ کرم تھوڑی دیر بعد دوبارہ کوشش کریں۔',
  ),
  ways: text('Other ways to this bank', 'اس بینک تک پہنچنے کے دوسرے راستے'),
  menu: text('{bank}: what would you like to do?', '{bank}: آپ کیا کرنا چاہتے ہیں؟'),
  payBill: text('Pay a bill', 'بل ادا کریں'),
  past: text('The last payments here', 'یہاں کی حالیہ ادائیگیاں'),
  nothingYet: text('Nothing has been paid here yet.', 'یہاں ابھی کوئی ادائیگی نہیں ہوئی۔'),
  office: text('Back office', 'دفتری حصہ'),
  officeTitle: text('Back office of {bank}', '{bank} کا دفتری حصہ'),
  officeIntro: text(
    'After each business day the bank sends these files: what it took for whom, and what the treasury has credited of it.',
    'ہر کاروباری دن کے بعد بینک یہ فائلیں بھیجتا ہے: کس کے لیے کتنا وصول ہوا، اور خزانے نے اس میں سے کتنا جمع کیا۔',
  ),
  days: text('Business days', 'کاروباری دن'),
  day: text('Day', 'دن'),
  payments: text('Payments', 'ادائیگیاں'),
  files: text('Files', 'فائلیں'),
  scroll: text('Day file (CSV)', 'دن کی فائل (CSV)'),
  statement: text('Statement (camt.053)', 'گوشوارہ (camt.053)'),
  credit: text('Treasury’s credit', 'خزانے کا اندراج'),
  unreal: text(
    'Nothing here is real: no money moves.',
    'یہاں کچھ بھی اصلی نہیں: کوئی رقم منتقل نہیں ہوتی۔',
  ),
  simulated: text('Simulated', 'نمونہ'),
}

/** What became of a payment, in a word. */
export const standings: Readonly<Record<Standing, Text>> = {
  kept: text('Paid', 'ادا شدہ'),
  held: text('Not answered yet', 'جواب کا انتظار ہے'),
  returned: text('Given back', 'رقم واپس'),
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
