/** What the service says outside its form: start page, states, actions, messages, certificate. */
import { text } from '#platform/catalogue'
import { lifeActions, lifeAsks, lifeDone, lifeMessages, lifeStates } from './life-wording.ts'

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
  ...lifeStates,
} as const

const actions = {
  submit: text('Make the challan', 'چالان بنائیں'),
  settle: text('Payment received', 'ادائیگی موصول'),
  lapse: text('Challan lapsed', 'چالان کی مدت ختم'),
  ...lifeActions,
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
  ...lifeMessages,
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
      'was worked out before you pay. There is no other charge for the stamp. Sale deeds for ' +
      'property in a town, signed from 1 July 2026 on, cannot be stamped here yet: published ' +
      'sources disagree on their rate.',
    'وہ اسٹامپ ڈیوٹی جو قانون آپ کی دستاویز پر لگاتا ہے: بیانِ حلفی پر 300 روپے، اقرار نامہ بیع پر 3,000 روپے، ' +
      'جائیداد پر مالیت کا فیصد۔ ادائیگی سے پہلے آپ رقم اور اس کا حساب دیکھ سکتے ہیں۔ اسٹامپ کی کوئی اور فیس ' +
      'نہیں۔ شہری جائیداد کے وہ بیع نامے جن پر یکم جولائی 2026 سے دستخط ہوئے، ان کا اسٹامپ ابھی یہاں نہیں ملتا: ' +
      'ان کی شرح پر شائع شدہ ذرائع میں اختلاف ہے۔',
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
  done: { submit: text('Challan made', 'چالان بنایا گیا'), ...lifeDone },
  roles: {
    collector: text('Collector', 'کلکٹر'),
    'sub-registrar': text('Sub-Registrar', 'سب رجسٹرار'),
    'refund-clerk': text('Refund clerk', 'ریفنڈ کلرک'),
  },
  messages,
  asks: lifeAsks,
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
