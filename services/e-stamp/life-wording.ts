/** What is said of a stamp after it was issued: its states, steps, messages, questions, paper. */
import { text } from '#platform/catalogue'
import { filled } from './both.ts'
import { authorityOf, deductionRows, timeRows } from './relief-rows.ts'
import { wording } from './wording.ts'

export const lifeStates = {
  deficient: {
    name: text('More duty is due', 'مزید ڈیوٹی واجب ہے'),
    meaning: text(
      'Your deed needs more duty than this stamp carries. Pay the rest below; then the officer ' +
        'can use the stamp. If you do not pay, the stamp stays good for the amount on it. If you ' +
        'think that this is a mistake, ask the office: it can withdraw the demand.',
      'آپ کی دستاویز پر اس اسٹامپ سے زیادہ ڈیوٹی لگتی ہے۔ باقی رقم نیچے ادا کریں، پھر افسر اسٹامپ استعمال کر ' +
        'سکیں گے۔ ادا نہ کرنے پر اسٹامپ اپنی درج رقم کے لیے درست رہے گا۔ اگر آپ کے خیال میں یہ غلطی ہے تو دفتر ' +
        'سے کہیں: وہ مطالبہ واپس لے سکتا ہے۔',
    ),
    public: text(
      'This stamp was shown for a deed that needs more duty. It cannot be used until the rest is ' +
        'paid or the demand is withdrawn or runs out.',
      'یہ اسٹامپ ایسی دستاویز کے لیے پیش ہوا جس پر زیادہ ڈیوٹی لگتی ہے۔ باقی رقم ادا ہونے، یا مطالبہ واپس ' +
        'یا ختم ہونے تک یہ استعمال نہیں ہو سکتا۔',
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
      'Take the printed stamp, a copy of your CNIC and an affidavit to the Collector’s office. ' +
        'The refund clerk checks that the money reached the treasury. The stamp cannot be used ' +
        'in the meantime.',
      'چھپا ہوا اسٹامپ، شناختی کارڈ کی نقل اور بیانِ حلفی کلکٹر کے دفتر لے جائیں۔ ریفنڈ کلرک دیکھیں گے کہ رقم ' +
        'خزانے میں پہنچی تھی۔ اس دوران اسٹامپ استعمال نہیں ہو سکتا۔',
    ),
    public: text(
      'A refund has been asked for this stamp. It cannot be used until the Collector decides.',
      'اس اسٹامپ کی رقم واپس مانگی گئی ہے۔ کلکٹر کے فیصلے تک یہ استعمال نہیں ہو سکتا۔',
    ),
  },
  'refund-checked': {
    name: text('Refund before the Collector', 'رقم واپسی کلکٹر کے سامنے'),
    meaning: text(
      'The clerk has found your payment in the treasury. The Collector decides now. The stamp ' +
        'cannot be used in the meantime.',
      'کلرک نے آپ کی ادائیگی خزانے میں پا لی ہے۔ اب کلکٹر فیصلہ کریں گے۔ اس دوران اسٹامپ استعمال نہیں ہو سکتا۔',
    ),
    public: text(
      'A refund of this stamp is before the Collector. It cannot be used until he decides.',
      'اس اسٹامپ کی رقم واپسی کلکٹر کے سامنے ہے۔ فیصلے تک یہ استعمال نہیں ہو سکتا۔',
    ),
  },
  refunded: {
    name: text('Refunded', 'رقم واپس'),
    meaning: text(
      'The Collector has approved the refund; the treasury pays it back to where the stamp was paid ' +
        'from. The stamp is no longer valid.',
      'کلکٹر نے رقم کی واپسی منظور کر لی ہے؛ خزانہ رقم وہیں بھیجے گا جہاں سے اسٹامپ کی ادائیگی ہوئی تھی۔ اسٹامپ ' +
        'اب درست نہیں رہا۔',
    ),
    public: text(
      'The money for this stamp has been given back. It is no longer valid.',
      'اس اسٹامپ کی رقم واپس ہو چکی ہے۔ یہ اب درست نہیں رہا۔',
    ),
  },
} as const

export const lifeActions = {
  consume: text('Use the stamp for this deed', 'اس دستاویز کے لیے اسٹامپ استعمال کریں'),
  withdraw: text('Withdraw the demand for more duty', 'مزید ڈیوٹی کا مطالبہ واپس لیں'),
  applyForRefund: text('Ask for a refund', 'رقم کی واپسی کی درخواست دیں'),
  checkRefund: text('Confirm and pass to the Collector', 'تصدیق کر کے کلکٹر کو بھیجیں'),
  returnRefund: text('Return the request', 'درخواست واپس کریں'),
  approve: text('Approve the refund', 'رقم کی واپسی منظور کریں'),
  refuse: text('Refuse the refund', 'رقم کی واپسی نامنظور کریں'),
} as const

export const lifeDone = {
  consume: text('Used for a deed', 'دستاویز کے لیے استعمال ہوا'),
  withdraw: text('Demand for more duty withdrawn', 'مزید ڈیوٹی کا مطالبہ واپس لیا گیا'),
  applyForRefund: text('Refund asked for', 'رقم کی واپسی کی درخواست دی گئی'),
  checkRefund: text('Confirmed and passed to the Collector', 'تصدیق کے بعد کلکٹر کو بھیجا گیا'),
  returnRefund: text('Refund request returned', 'رقم واپسی کی درخواست لوٹائی گئی'),
  approve: text('Refund approved', 'رقم کی واپسی منظور ہوئی'),
  refuse: text('Refund refused', 'رقم کی واپسی نامنظور ہوئی'),
} as const

/** Each fits two SMS segments with its longest values. */
export const lifeMessages = {
  'stamp-deficient': text(
    'e-Stamp {number}: your deed needs {amount} more. Pay by {deadline}. PSID {psid}.',
    'ای اسٹامپ {number}: {amount} مزید واجب، {deadline} تک۔ پی ایس آئی ڈی {psid}',
  ),
  'top-up-paid': text(
    'e-Stamp {number}: the rest of the duty is paid, {amount} in all. The officer can use it now.',
    'ای اسٹامپ {number}: باقی ڈیوٹی ادا ہو گئی، کل {amount}۔ اب استعمال ہو سکتا ہے۔',
  ),
  'top-up-lapsed': text(
    'e-Stamp {number}: the rest of the duty was not paid in time. The stamp stays good for {amount}.',
    'ای اسٹامپ {number}: باقی ڈیوٹی وقت پر ادا نہ ہوئی۔ اسٹامپ {amount} کے لیے درست ہے۔',
  ),
  'top-up-withdrawn': text(
    'e-Stamp {number}: no more duty is asked of you. Do not pay the second challan.' +
      ' The reason is in your case.',
    'ای اسٹامپ {number}: مزید ڈیوٹی کا مطالبہ واپس۔ دوسرا چالان ادا نہ کریں۔ وجہ کیس میں ہے۔',
  ),
  'stamp-used': text(
    'e-Stamp {number} has been used for a deed. If this was not you, tell us at once: {reference}.',
    'ای اسٹامپ {number} استعمال ہو گیا۔ اگر یہ آپ نہیں تھے تو فوراً بتائیں: {reference}',
  ),
  'refund-asked': text(
    'e-Stamp {number}: your refund request has arrived. Bring the printed stamp. Answer by {deadline}.',
    'ای اسٹامپ {number}: رقم واپسی کی درخواست مل گئی۔ اصل اسٹامپ لائیں۔ جواب {deadline} تک',
  ),
  'refund-checked': text(
    'e-Stamp {number}: your refund is before the Collector. Decision due by {deadline}.',
    'ای اسٹامپ {number}: رقم واپسی کلکٹر کے سامنے ہے۔ فیصلہ {deadline} تک',
  ),
  'refund-refused': text(
    'e-Stamp {number}: your refund was refused. The reason is in your case {reference}.',
    'ای اسٹامپ {number}: رقم واپسی نامنظور۔ وجہ کیس میں ہے: {reference}',
  ),
  'stamp-refunded': text(
    'e-Stamp {number}: the Collector has approved your refund of {refund}.',
    'ای اسٹامپ {number}: کلکٹر نے {refund} کی واپسی منظور کر لی ہے۔',
  ),
} as const

const [deduction] = deductionRows
const [soonest] = [...timeRows].sort((a, b) => a.months - b.months)
const [usual] = timeRows

/** The limits as the dated rows have them, with how sure we are. */
const limits = filled(
  text(
    'Ask within {months} months of buying the stamp; if the deed was signed and turned out void, ' +
      'within {void} months of its date. Of each rupee {kept} paisa are kept. {section}, ' +
      '{authority}.',
    'اسٹامپ خریدنے کے {months} ماہ کے اندر درخواست دیں؛ اگر دستاویز پر دستخط ہو کر وہ کالعدم نکلی تو اس کی تاریخ ' +
      'سے {void} ماہ کے اندر۔ ہر روپے میں سے {kept} پیسے کاٹے جاتے ہیں۔ {section}، {authority}۔',
  ),
  {
    months: String(usual?.months ?? ''),
    void: String(soonest?.months ?? ''),
    kept: String(deduction?.keptOfRupee ?? ''),
    section: text('Sections 49, 50, 53 and 54', 'دفعات 49، 50، 53 اور 54'),
    authority: deduction ? authorityOf(deduction) : '',
  },
)

const ground = (title: ReturnType<typeof text>) => ({
  note: { title, hint: text('The applicant can read this.', 'درخواست گزار یہ پڑھ سکتا ہے۔') },
})

/** The application's own questions, asked again of the deed. */
const onlyWhereOther = text(
  'Only where the deed says something else than the stamp.',
  'صرف تب جب دستاویز میں اسٹامپ سے مختلف بات لکھی ہو۔',
)
const otherwise = <W extends { title: ReturnType<typeof text> }>(words: W) => ({
  ...words,
  hint: onlyWhereOther,
})

export const lifeAsks = {
  consume: {
    deedFile: {
      title: text('The scanned deed', 'اسکین شدہ دستاویز'),
      hint: text(
        'The file is not kept, only its fingerprint (SHA-256): by it anyone can check later that ' +
          'a file is this very deed.',
        'فائل محفوظ نہیں کی جاتی، صرف اس کا نشان (SHA-256): اس سے بعد میں کوئی بھی جانچ سکتا ہے کہ فائل یہی ' +
          'دستاویز ہے۔',
      ),
    },
    deedNumber: {
      title: text('Number of the deed', 'دستاویز نمبر'),
      hint: text(
        'As entered in your register. Everybody who checks the stamp can read it.',
        'جیسے آپ کے رجسٹر میں درج ہے۔ اسٹامپ کی تصدیق کرنے والا ہر شخص اسے پڑھ سکتا ہے۔',
      ),
    },
    pageCount: {
      title: text('Pages of the deed', 'دستاویز کے صفحات'),
      hint: text('Every page gets a label of its own.', 'ہر صفحے کے لیے الگ لیبل بنے گا۔'),
    },
    instrument: otherwise(wording.instrument),
    executionDate: otherwise(wording.executionDate),
    consideration: otherwise(wording.consideration),
    classification: otherwise(wording.classification),
    roadSide: otherwise(wording.roadSide),
    landArea: otherwise(wording.landArea),
    coveredArea: otherwise(wording.coveredArea),
    leaseTerm: otherwise(wording.leaseTerm),
    leaseAmount: otherwise(wording.leaseAmount),
  },
  applyForRefund: {
    reason: {
      title: text('Why is the stamp not needed?', 'اسٹامپ کی ضرورت کیوں نہیں رہی؟'),
      hint: limits,
      options: {
        'not-executed': text('The deed was not signed', 'دستاویز پر دستخط نہیں ہوئے'),
        'party-refused': text('The other side refused', 'دوسرے فریق نے انکار کر دیا'),
        duplicate: text('A stamp was bought twice', 'اسٹامپ دو بار خرید لیا گیا'),
        unfit: text(
          'The stamp was spoiled before anything was written',
          'کچھ لکھنے سے پہلے اسٹامپ خراب ہو گیا',
        ),
        mistake: text(
          'A mistake was made in writing the deed, or in the application',
          'دستاویز لکھنے میں یا درخواست میں غلطی ہوئی',
        ),
        'wrong-amount': text('The amount was wrong', 'رقم غلط تھی'),
        'executed-void': text(
          'The deed was signed and turned out void',
          'دستاویز پر دستخط ہوئے مگر وہ کالعدم نکلی',
        ),
      },
    },
    explanation: {
      title: text('What else should the office know?', 'دفتر کو اور کیا معلوم ہونا چاہیے؟'),
    },
    surrender: {
      title: text('Giving up the stamp', 'اسٹامپ سے دستبرداری'),
      one: text(
        'I hand the printed stamp to the office, and it has not been used for any deed.',
        'میں چھپا ہوا اسٹامپ دفتر میں جمع کراتا/کراتی ہوں، اور یہ کسی دستاویز کے لیے استعمال نہیں ہوا۔',
      ),
    },
  },
  checkRefund: {
    credit: {
      title: text('Credit in the treasury', 'خزانے میں جمع'),
      one: text(
        'I have found the whole payment in the treasury’s account.',
        'میں نے پوری ادائیگی خزانے کے کھاتے میں دیکھ لی ہے۔',
      ),
    },
    scroll: {
      title: text('Number of the bank’s scroll', 'بینک اسکرول نمبر'),
      hint: text('Where the payment stands in it.', 'جہاں یہ ادائیگی درج ہے۔'),
    },
    original: {
      title: text('The printed stamp', 'چھپا ہوا اسٹامپ'),
      one: text(
        'The printed stamp, a copy of the CNIC and the affidavit have been handed in.',
        'چھپا ہوا اسٹامپ، شناختی کارڈ کی نقل اور بیانِ حلفی جمع ہو چکے ہیں۔',
      ),
    },
  },
  withdraw: ground(text('Why is no more asked?', 'مطالبہ کیوں واپس لیا جا رہا ہے؟')),
  returnRefund: ground(text('Why is the request returned?', 'درخواست کیوں واپس کی جا رہی ہے؟')),
  approve: ground(text('Ground of the decision', 'فیصلے کی بنیاد')),
  refuse: ground(text('Why is the refund refused?', 'رقم کی واپسی کیوں نامنظور ہے؟')),
} as const

export const endorsementWording = {
  title: text('Stamp used for a deed', 'دستاویز پر استعمال شدہ اسٹامپ'),
  deedKind: text('Kind of deed', 'دستاویز کی قسم'),
  deedNumber: text('Number of the deed', 'دستاویز نمبر'),
  deedFile: text('Fingerprint of the file', 'فائل کا نشان'),
  pageCount: text('Pages of the deed', 'دستاویز کے صفحات'),
  usedOn: text('Used on', 'تاریخِ استعمال'),
  usedAt: text('Used at', 'مقامِ استعمال'),
  usedLine: text('Used {when}', 'استعمال {when}'),
  attach: text(
    'Attach this sheet to the deed, and one label to each of its pages. The stamp serves this ' +
      'deed only: a page without its label, or with another number, is not of this deed.',
    'یہ ورق دستاویز کے ساتھ لگائیں، اور ہر صفحے پر ایک لیبل۔ اسٹامپ صرف اسی دستاویز کے لیے ہے: جس صفحے پر اپنا ' +
      'لیبل نہ ہو یا نمبر اور ہو، وہ اس دستاویز کا نہیں۔',
  ),
  labels: text('Labels for the pages', 'صفحات کے لیبل'),
  page: text('Page', 'صفحہ'),
  check: text(
    'Scan the code with this office’s verifier and compare deed number, pages and office with ' +
      'this sheet. The verifier also says whether a file is the very deed.',
    'اس دفتر کے تصدیقی صفحے پر کوڈ اسکین کریں اور دستاویز نمبر، صفحات اور دفتر ملائیں۔ تصدیقی صفحہ یہ بھی بتاتا ' +
      'ہے کہ کوئی فائل یہی دستاویز ہے یا نہیں۔',
  ),
} as const
