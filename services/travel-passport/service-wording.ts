/** What the service says of itself, of its states and in its messages. */
import { text, type Text } from '#platform/catalogue'
import { asks } from './wording.ts'

const state = (name: Text, meaning: Text, seen: Text) => ({ name, meaning, public: seen })

const states = {
  draft: state(
    text('Being filled in', 'درخواست جاری ہے'),
    text(
      'Your answers are kept. Nothing has been handed in yet.',
      'آپ کے جوابات محفوظ ہیں۔ ابھی کچھ جمع نہیں کرایا گیا۔',
    ),
    text('Nothing has been handed in yet.', 'ابھی کچھ جمع نہیں کرایا گیا۔'),
  ),
  payable: state(
    text('Waiting for payment', 'ادائیگی کا انتظار'),
    text(
      'Pay with the number shown, at any bank or in a bank’s app; then come to the passport office.',
      'دیے گئے نمبر سے کسی بھی بینک یا بینک کی ایپ میں ادا کریں؛ پھر پاسپورٹ دفتر آئیں۔',
    ),
    text('The fee has not been paid yet.', 'فیس ابھی ادا نہیں ہوئی۔'),
  ),
  capture: state(
    text('Come to the passport office', 'پاسپورٹ دفتر تشریف لائیں'),
    text(
      'Bring your identity card and the old passport. Photograph and fingerprints are taken there.',
      'شناختی کارڈ اور پرانا پاسپورٹ ساتھ لائیں۔ تصویر اور انگلیوں کے نشان وہاں لیے جاتے ہیں۔',
    ),
    text('The applicant is expected at the office.', 'درخواست گزار کا دفتر میں انتظار ہے۔'),
  ),
  review: state(
    text('With the officer', 'افسر کے پاس'),
    text('An officer reads the application and decides.', 'افسر درخواست دیکھ کر فیصلہ کریں گے۔'),
    text('An officer must decide.', 'فیصلہ افسر نے کرنا ہے۔'),
  ),
  issued: state(
    text('Passport ready', 'پاسپورٹ تیار ہے'),
    text(
      'Your passport is ready to be collected. You can print a proof of its data page here.',
      'آپ کا پاسپورٹ وصولی کے لیے تیار ہے۔ ڈیٹا صفحے کا ثبوت یہاں سے چھاپ سکتے ہیں۔',
    ),
    text(
      'This passport has been issued and is in force.',
      'یہ پاسپورٹ جاری ہو چکا ہے اور مؤثر ہے۔',
    ),
  ),
  'handed-over': state(
    text('Passport handed over', 'پاسپورٹ دے دیا گیا'),
    text(
      'You have your passport. If it is lost, report it here at once.',
      'پاسپورٹ آپ کے پاس ہے۔ گم ہو جائے تو فوراً یہاں اطلاع دیں۔',
    ),
    text(
      'This passport has been handed over and is in force.',
      'یہ پاسپورٹ دیا جا چکا ہے اور مؤثر ہے۔',
    ),
  ),
  lost: state(
    text('Reported lost', 'گمشدگی درج'),
    text(
      'Nobody can travel with it any more. Apply for a new one; the fee is higher.',
      'اب اس پر کوئی سفر نہیں کر سکتا۔ نئے پاسپورٹ کی درخواست دیں؛ فیس زیادہ ہے۔',
    ),
    text(
      'This passport was reported lost and is not in force. Do not accept it.',
      'اس پاسپورٹ کی گمشدگی درج ہے اور یہ مؤثر نہیں۔ اسے قبول نہ کریں۔',
    ),
  ),
  refused: state(
    text('Refused', 'نامنظور'),
    text(
      'The officer has refused and given the reason. You may apply again.',
      'افسر نے وجہ بتا کر نامنظور کیا ہے۔ آپ دوبارہ درخواست دے سکتے ہیں۔',
    ),
    text(
      'The application was refused. No passport was issued.',
      'درخواست نامنظور ہوئی۔ کوئی پاسپورٹ جاری نہیں ہوا۔',
    ),
  ),
  cancelled: state(
    text('Cancelled', 'منسوخ'),
    text(
      'An officer has cancelled the passport and given the ground.',
      'افسر نے وجہ بتا کر پاسپورٹ منسوخ کر دیا ہے۔',
    ),
    text(
      'This passport was cancelled and is not in force.',
      'یہ پاسپورٹ منسوخ ہو چکا ہے اور مؤثر نہیں۔',
    ),
  ),
  lapsed: state(
    text('Not paid in time', 'وقت پر ادا نہیں ہوئی'),
    text(
      'The fee was not paid in time. Nothing is owed; you can apply again at any time.',
      'فیس وقت پر ادا نہیں ہوئی۔ آپ کے ذمے کچھ نہیں؛ جب چاہیں دوبارہ درخواست دے سکتے ہیں۔',
    ),
    text(
      'The fee was not paid in time. No passport was issued.',
      'فیس وقت پر ادا نہیں ہوئی۔ کوئی پاسپورٹ جاری نہیں ہوا۔',
    ),
  ),
}

const messages = {
  pay: text(
    'Passport: pay {amount} by {deadline}. PSID {psid}. Reference {reference}.',
    'پاسپورٹ: {amount}، {deadline} تک ادا کریں۔ پی ایس آئی ڈی {psid}۔ حوالہ {reference}',
  ),
  come: text(
    'Passport {reference}: please come to the passport office with your papers.',
    'پاسپورٹ {reference}: اپنے کاغذات لے کر پاسپورٹ دفتر تشریف لائیں۔',
  ),
  'under-review': text(
    'Passport {reference}: with the officer, who answers by {deadline}.',
    'پاسپورٹ {reference}: افسر کے پاس ہے، جواب {deadline} تک۔',
  ),
  issued: text(
    'Passport {number} is ready. Collect it; a proof can be printed from your case.',
    'پاسپورٹ {number} تیار ہے۔ دفتر سے لیں؛ ثبوت اپنے کیس سے چھاپ لیں۔',
  ),
  'handed-over': text(
    'Passport {number} was handed over. If this was not you, report it lost: {reference}.',
    'پاسپورٹ {number} دے دیا گیا۔ اگر آپ نے نہیں لیا تو گمشدگی درج کرائیں: {reference}',
  ),
  lost: text(
    'Passport {number} is reported lost and not in force any more. Reference {reference}.',
    'پاسپورٹ {number} کی گمشدگی درج؛ اب یہ مؤثر نہیں۔ حوالہ {reference}',
  ),
  refused: text(
    'Passport: refused. The reason is on your case {reference}.',
    'پاسپورٹ: نامنظور۔ وجہ آپ کے کیس {reference} پر درج ہے۔',
  ),
  cancelled: text(
    'Passport {number} has been cancelled. The ground is on your case {reference}.',
    'پاسپورٹ {number} منسوخ۔ وجہ آپ کے کیس {reference} پر درج ہے۔',
  ),
  lapsed: text(
    'Passport: {psid} was not paid in time. Nothing is owed; you can apply again.',
    'پاسپورٹ: {psid} کی مدت ختم ہو گئی۔ آپ دوبارہ درخواست دے سکتے ہیں۔',
  ),
}

export const serviceWording = {
  name: text('Passport', 'پاسپورٹ'),
  summary: text(
    'A first passport, a new one, or one in place of a lost one.',
    'پہلا پاسپورٹ، نیا پاسپورٹ، یا گمشدہ کی جگہ دوسرا۔',
  ),
  cost: text(
    'From Rs 4,500, by pages, years and speed; shown before you hand in.',
    '4,500 روپے سے، صفحات، سال اور رفتار کے مطابق؛ جمع کرانے سے پہلے دکھائی جاتی ہے۔',
  ),
  needed: [
    text('An identity card, or a child’s certificate', 'شناختی کارڈ، یا بچے کا سرٹیفکیٹ'),
    text('The old passport, where there is one', 'پرانا پاسپورٹ، اگر ہو'),
  ],
  duration: text(
    '21 working days, 5 if urgent, 2 by fast track; ten minutes to apply.',
    '21 دن، ارجنٹ 5 دن، فاسٹ ٹریک 2 دن (چھٹیوں کے علاوہ)؛ درخواست میں دس منٹ۔',
  ),
  states,
  actions: {
    submit: text('Hand in the application', 'درخواست جمع کرائیں'),
    settle: text('Payment received', 'ادائیگی موصول'),
    lapse: text('Not paid in time', 'وقت پر ادا نہیں ہوئی'),
    take: text('Photograph and fingerprints done', 'تصویر اور نشانات مکمل'),
    approve: text('Approve', 'منظور کریں'),
    refuse: text('Refuse', 'نامنظور کریں'),
    handOver: text('Hand over the passport', 'پاسپورٹ حوالے کریں'),
    reportLost: text('Report the passport lost', 'پاسپورٹ کی گمشدگی درج کرائیں'),
    cancel: text('Cancel the passport', 'پاسپورٹ منسوخ کریں'),
  },
  done: {
    submit: text('Application handed in', 'درخواست جمع کرائی گئی'),
    take: text('Photograph and fingerprints taken', 'تصویر اور نشانات لیے گئے'),
    approve: text('Approved', 'منظور ہوئی'),
    refuse: text('Refused', 'نامنظور ہوئی'),
    handOver: text('Passport handed over', 'پاسپورٹ حوالے کیا گیا'),
    reportLost: text('Reported lost', 'گمشدگی درج ہوئی'),
    cancel: text('Cancelled', 'منسوخ ہوا'),
  },
  messages,
  asks,
}
