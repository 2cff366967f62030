/** What the service says outside its form: start page, states, actions, messages, certificate. */
import { text } from '#platform/catalogue'

const states = {
  draft: {
    name: text('Being filled in', 'درخواست جاری ہے'),
    meaning: text(
      'Your answers are kept. Nothing has been handed in yet.',
      'آپ کے جوابات محفوظ ہیں۔ ابھی کچھ جمع نہیں کرایا گیا۔',
    ),
  },
  payable: {
    name: text('Waiting for payment', 'ادائیگی کا انتظار'),
    meaning: text(
      'The challan is ready. Pay it at any bank or in a bank’s app; the stamp is issued at once.',
      'چالان تیار ہے۔ کسی بھی بینک یا بینک کی ایپ سے ادا کریں؛ اسٹامپ فوراً جاری ہو جائے گا۔',
    ),
    public: text(
      'The challan has not been paid yet. No stamp has been issued.',
      'چالان ابھی ادا نہیں ہوا۔ کوئی اسٹامپ جاری نہیں ہوا۔',
    ),
  },
  issued: {
    name: text('Stamp issued', 'اسٹامپ جاری ہو گیا'),
    meaning: text(
      'The stamp is valid and has not been used. Print it on plain paper and take it with the deed.',
      'اسٹامپ درست ہے اور ابھی استعمال نہیں ہوا۔ سادہ کاغذ پر چھاپ کر دستاویز کے ساتھ لے جائیں۔',
    ),
    public: text(
      'This stamp is valid and has not been used for any deed.',
      'یہ اسٹامپ درست ہے اور کسی دستاویز کے لیے استعمال نہیں ہوا۔',
    ),
  },
  lapsed: {
    name: text('Challan lapsed', 'چالان کی مدت ختم'),
    meaning: text(
      'The challan was not paid in time. Nothing is owed; you can apply again at any time.',
      'چالان وقت پر ادا نہیں ہوا۔ آپ کے ذمے کچھ نہیں؛ جب چاہیں دوبارہ درخواست دے سکتے ہیں۔',
    ),
    public: text(
      'The challan was not paid in time. No stamp was issued.',
      'چالان وقت پر ادا نہیں ہوا۔ کوئی اسٹامپ جاری نہیں ہوا۔',
    ),
  },
  consumed: {
    name: text('Used', 'استعمال شدہ'),
    meaning: text(
      'The stamp has been used for one deed and cannot be used again.',
      'اسٹامپ ایک دستاویز کے لیے استعمال ہو چکا ہے اور دوبارہ استعمال نہیں ہو سکتا۔',
    ),
    public: text(
      'This stamp has been used for one deed and cannot be used again.',
      'یہ اسٹامپ ایک دستاویز کے لیے استعمال ہو چکا ہے اور دوبارہ استعمال نہیں ہو سکتا۔',
    ),
  },
  'refund-asked': {
    name: text('Refund asked', 'رقم واپسی کی درخواست'),
    meaning: text(
      'The Collector is looking at the request. The stamp cannot be used in the meantime.',
      'کلکٹر درخواست دیکھ رہے ہیں۔ اس دوران اسٹامپ استعمال نہیں ہو سکتا۔',
    ),
    public: text(
      'A refund has been asked for this stamp. It cannot be used until the Collector decides.',
      'اس اسٹامپ کی رقم واپس مانگی گئی ہے۔ کلکٹر کے فیصلے تک یہ استعمال نہیں ہو سکتا۔',
    ),
  },
  refunded: {
    name: text('Refunded', 'رقم واپس'),
    meaning: text(
      'The Collector has approved the refund. The stamp is no longer valid.',
      'کلکٹر نے رقم کی واپسی منظور کر لی ہے۔ اسٹامپ اب درست نہیں رہا۔',
    ),
    public: text(
      'The money for this stamp has been given back. It is no longer valid.',
      'اس اسٹامپ کی رقم واپس ہو چکی ہے۔ یہ اب درست نہیں رہا۔',
    ),
  },
} as const

const actions = {
  submit: text('Make the challan', 'چالان بنائیں'),
  settle: text('Payment received', 'ادائیگی موصول'),
  lapse: text('Challan lapsed', 'چالان کی مدت ختم'),
  consume: text('Mark as used for a deed', 'دستاویز کے لیے استعمال شدہ قرار دیں'),
  applyForRefund: text('Ask for a refund', 'رقم کی واپسی کی درخواست دیں'),
  approve: text('Approve the refund', 'رقم کی واپسی منظور کریں'),
  refuse: text('Refuse the refund', 'رقم کی واپسی نامنظور کریں'),
} as const

/** Each fits two SMS segments with its longest values; `notify` chooses one by state. */
const messages = {
  'pay-by': text(
    'e-Stamp: pay {amount} by {deadline}. PSID {psid}. Reference {reference}.',
    'ای اسٹامپ: {amount}، {deadline} تک ادا کریں۔ پی ایس آئی ڈی {psid}۔ حوالہ {reference}',
  ),
  'stamp-issued': text(
    'e-Stamp issued: {number}, {amount}. Print it on plain paper; it is valid for one deed only.',
    'ای اسٹامپ جاری: {number}، {amount}۔ سادہ کاغذ پر چھاپ لیں۔',
  ),
  'stamp-lapsed': text(
    'e-Stamp: challan {psid} was not paid in time. Nothing is owed; you can apply again.',
    'ای اسٹامپ: چالان {psid} کی مدت ختم ہو گئی۔ آپ دوبارہ درخواست دے سکتے ہیں۔',
  ),
  'stamp-used': text(
    'e-Stamp {number} has been used for a deed. If this was not you, tell us at once: {reference}.',
    'ای اسٹامپ {number} استعمال ہو گیا۔ اگر یہ آپ نہیں تھے تو فوراً بتائیں: {reference}',
  ),
  'refund-asked': text(
    'e-Stamp {number}: your refund request has reached the Collector. Answer by {deadline}.',
    'ای اسٹامپ {number}: رقم واپسی کی درخواست کلکٹر کو مل گئی۔ جواب {deadline} تک',
  ),
  'stamp-refunded': text(
    'e-Stamp {number}: the Collector has approved your refund.',
    'ای اسٹامپ {number}: کلکٹر نے رقم کی واپسی منظور کر لی ہے۔',
  ),
} as const

const reason = {
  title: text('Why is the stamp not needed?', 'اسٹامپ کی ضرورت کیوں نہیں رہی؟'),
  options: {
    'not-executed': text('The deed was not signed', 'دستاویز پر دستخط نہیں ہوئے'),
    'party-refused': text('The other side refused', 'دوسرے فریق نے انکار کر دیا'),
    mistake: text('A mistake in the deed or the application', 'دستاویز یا درخواست میں غلطی'),
    'wrong-amount': text('The amount was wrong', 'رقم غلط تھی'),
    duplicate: text('A stamp was bought twice', 'اسٹامپ دو بار خرید لیا گیا'),
    unfit: text('The printed stamp is unfit for use', 'چھپا ہوا اسٹامپ قابل استعمال نہیں'),
  },
} as const

const asks = {
  consume: {
    deedNumber: {
      title: text('Number of the deed', 'دستاویز نمبر'),
      hint: text(
        'The number under which the deed is entered in your register.',
        'وہ نمبر جس سے دستاویز آپ کے رجسٹر میں درج ہے۔',
      ),
    },
    deedHash: {
      title: text('Fingerprint of the deed', 'دستاویز کا ڈیجیٹل نشان'),
      hint: text(
        'SHA-256 of the scanned deed: 64 characters from 0 to 9 and a to f.',
        'اسکین شدہ دستاویز کا SHA-256: صفر تا 9 اور a تا f کے 64 حروف۔',
      ),
    },
  },
  applyForRefund: {
    reason,
    account: {
      title: text('Bank account for the refund (IBAN)', 'رقم واپسی کے لیے بینک اکاؤنٹ (IBAN)'),
      hint: text('24 characters, beginning with PK.', '24 حروف، PK سے شروع۔'),
    },
  },
  approve: {
    note: {
      title: text('Ground of the decision', 'فیصلے کی بنیاد'),
      hint: text('The applicant can read this.', 'درخواست گزار یہ پڑھ سکتا ہے۔'),
    },
  },
  refuse: {
    note: {
      title: text('Why is the refund refused?', 'رقم کی واپسی کیوں نامنظور ہے؟'),
      hint: text('The applicant can read this.', 'درخواست گزار یہ پڑھ سکتا ہے۔'),
    },
  },
} as const

export const serviceWording = {
  name: text('e-Stamp', 'ای اسٹامپ'),
  summary: text(
    'Pay stamp duty for a deed or an affidavit, print the stamp on plain paper at home, and let ' +
      'anyone check that it is genuine.',
    'دستاویز یا بیانِ حلفی کی اسٹامپ ڈیوٹی ادا کریں، گھر پر سادہ کاغذ پر اسٹامپ چھاپیں، اور کوئی بھی اس کی ' +
      'تصدیق کر سکے۔',
  ),
  cost: text(
    'The stamp duty that the law sets for your deed: Rs 300 for an affidavit, Rs 3,000 for an ' +
      'agreement to sell, a percentage of the value for property. You see the amount and how it ' +
      'was worked out before you pay. There is no other charge for the stamp.',
    'وہ اسٹامپ ڈیوٹی جو قانون آپ کی دستاویز پر لگاتا ہے: بیانِ حلفی پر 300 روپے، اقرار نامہ بیع پر 3,000 روپے، ' +
      'جائیداد پر مالیت کا فیصد۔ ادائیگی سے پہلے آپ رقم اور اس کا حساب دیکھ سکتے ہیں۔ اسٹامپ کی کوئی اور فیس ' +
      'نہیں۔',
  ),
  needed: [
    text(
      'Your CNIC, and a mobile phone registered on it',
      'آپ کا شناختی کارڈ، اور اسی پر رجسٹرڈ موبائل فون',
    ),
    text(
      'Name, CNIC, father’s or husband’s name and address of everyone named in the deed',
      'دستاویز کے تمام افراد کے نام، شناختی کارڈ نمبر، والد یا شوہر کا نام اور پتہ',
    ),
    text(
      'For property: the locality, its class, its area and the price in the deed',
      'جائیداد کے لیے: علاقہ، قسم، رقبہ اور دستاویز میں لکھی قیمت',
    ),
  ],
  duration: text(
    'About ten minutes to apply. The stamp is issued as soon as the payment arrives.',
    'درخواست میں تقریباً دس منٹ۔ ادائیگی ملتے ہی اسٹامپ جاری ہو جاتا ہے۔',
  ),
  states,
  actions,
  messages,
  asks,
} as const

/** Labels of the certificate's fields, for the printed document and the verifier. */
export const certificateWording = {
  title: text('e-Stamp, non-judicial', 'ای اسٹامپ، غیر عدالتی'),
  amount: text('Amount', 'رقم'),
  instrument: text('Description', 'تفصیل'),
  firstParties: text('First party', 'فریق اول'),
  secondParties: text('Second party', 'فریق دوم'),
  agent: text('Agent', 'نمائندہ'),
  property: text('Property', 'جائیداد'),
  propertyDetails: text('Details', 'مزید تفصیل'),
  consideration: text('Price in the deed', 'دستاویز میں قیمت'),
  purpose: text('Purpose', 'مقصد'),
  leaseTerm: text('Term of the lease', 'لیز کی مدت'),
  leaseAmount: text('Amount of the lease', 'لیز کی رقم'),
  executionDate: text('Date of the deed', 'دستاویز کی تاریخ'),
  psid: text('Paid by challan', 'ادا شدہ چالان'),
} as const
