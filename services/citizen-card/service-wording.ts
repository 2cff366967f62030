/** What the service says of itself, of its states and in its messages. */
import { text, type Text } from '#platform/catalogue'
import { asks } from './wording.ts'

const state = (name: Text, meaning: Text, seen: Text) => ({ name, meaning, public: seen })

const before = {
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
      'Pay with the number shown, at any bank or in a bank’s app; then come to the centre.',
      'دیے گئے نمبر سے کسی بھی بینک یا بینک کی ایپ میں ادا کریں؛ پھر مرکز آئیں۔',
    ),
    text('The fee has not been paid yet.', 'فیس ابھی ادا نہیں ہوئی۔'),
  ),
  capture: state(
    text('Come to the centre', 'مرکز تشریف لائیں'),
    text(
      'Bring your papers to a registration centre. Photograph and fingerprints are taken there; ' +
        'whose fingers cannot be read is served all the same.',
      'اپنے کاغذات لے کر رجسٹریشن مرکز آئیں۔ تصویر اور انگلیوں کے نشان وہاں لیے جاتے ہیں؛ جن کے نشان نہ پڑھے ' +
        'جا سکیں ان کا کام بھی اسی طرح ہوتا ہے۔',
    ),
    text('The applicant is expected at the centre.', 'درخواست گزار کا مرکز میں انتظار ہے۔'),
  ),
  attestation: state(
    text('To be attested', 'تصدیق باقی ہے'),
    text(
      'Bring a blood relative to the centre, or the paper attested by a gazetted officer.',
      'کسی خونی رشتہ دار کو مرکز لائیں، یا گزیٹڈ افسر سے تصدیق شدہ کاغذ لائیں۔',
    ),
    text('The application waits to be attested.', 'درخواست کی تصدیق باقی ہے۔'),
  ),
  lookalikes: state(
    text('Others look alike', 'ملتے جلتے افراد'),
    text(
      'A search compares every new photograph with all others. An officer looks at those who look ' +
        'alike, and decides; no machine does.',
      'ہر نئی تصویر کا باقی سب سے موازنہ ہوتا ہے۔ ملتے جلتے افراد کو افسر خود دیکھ کر فیصلہ کرتے ہیں؛ مشین نہیں۔',
    ),
    text('An officer must decide.', 'فیصلہ افسر نے کرنا ہے۔'),
  ),
  review: state(
    text('With the officer', 'افسر کے پاس'),
    text(
      'An officer compares your papers and captures with the register and will decide.',
      'افسر آپ کے کاغذات اور نشانات کا رجسٹر سے موازنہ کر کے فیصلہ کریں گے۔',
    ),
    text('An officer must decide.', 'فیصلہ افسر نے کرنا ہے۔'),
  ),
  refused: state(
    text('Refused', 'نامنظور'),
    text(
      'The officer has refused and given the reason. You may appeal within 30 days, and apply again ' +
        'at any time.',
      'افسر نے وجہ بتا کر نامنظور کیا ہے۔ آپ 30 دن کے اندر اپیل کر سکتے ہیں، اور جب چاہیں دوبارہ درخواست دے ' +
        'سکتے ہیں۔',
    ),
    text(
      'The application was refused. No card was issued.',
      'درخواست نامنظور ہوئی۔ کوئی کارڈ جاری نہیں ہوا۔',
    ),
  ),
  appeal: state(
    text('Appeal with another officer', 'اپیل دوسرے افسر کے پاس'),
    text(
      'An officer who had no part in the refusal decides your appeal.',
      'آپ کی اپیل کا فیصلہ وہ افسر کریں گے جن کا نامنظوری میں حصہ نہیں تھا۔',
    ),
    text('An appeal is being decided.', 'اپیل زیرِ فیصلہ ہے۔'),
  ),
  dismissed: state(
    text('Appeal dismissed', 'اپیل خارج'),
    text(
      'The appeal was dismissed with a reason. The courts remain open to you.',
      'اپیل وجہ بتا کر خارج کی گئی۔ عدالت کا راستہ کھلا ہے۔',
    ),
    text(
      'The appeal was dismissed. No card was issued.',
      'اپیل خارج ہوئی۔ کوئی کارڈ جاری نہیں ہوا۔',
    ),
  ),
  lapsed: state(
    text('Not paid in time', 'وقت پر ادا نہیں ہوئی'),
    text(
      'The fee was not paid in time. Nothing is owed; you can apply again at any time.',
      'فیس وقت پر ادا نہیں ہوئی۔ آپ کے ذمے کچھ نہیں؛ جب چاہیں دوبارہ درخواست دے سکتے ہیں۔',
    ),
    text(
      'The fee was not paid in time. No card was issued.',
      'فیس وقت پر ادا نہیں ہوئی۔ کوئی کارڈ جاری نہیں ہوا۔',
    ),
  ),
} as const

const after = {
  issued: state(
    text('Card ready', 'کارڈ تیار ہے'),
    text(
      'Your card is printed and waits for you. You can print it here on paper and put it into a ' +
        'wallet on your phone already now.',
      'آپ کا کارڈ چھپ چکا ہے اور آپ کا منتظر ہے۔ آپ ابھی اسے یہاں سے کاغذ پر چھاپ اور فون کے والٹ میں رکھ سکتے ہیں۔',
    ),
    text('This card has been issued and is in force.', 'یہ کارڈ جاری ہو چکا ہے اور مؤثر ہے۔'),
  ),
  'handed-over': state(
    text('Card handed over', 'کارڈ دے دیا گیا'),
    text(
      'You have your card. If it is lost, report it here: it is then worth nothing at once.',
      'کارڈ آپ کے پاس ہے۔ گم ہو جائے تو یہاں اطلاع دیں: کارڈ فوراً بے کار ہو جائے گا۔',
    ),
    text('This card has been handed over and is in force.', 'یہ کارڈ دیا جا چکا ہے اور مؤثر ہے۔'),
  ),
  lost: state(
    text('Reported lost', 'گمشدگی درج'),
    text(
      'Nobody can use the card. If you find it, show it and yourself at the centre; otherwise apply ' +
        'for a new one.',
      'اب کوئی یہ کارڈ استعمال نہیں کر سکتا۔ مل جائے تو کارڈ لے کر خود مرکز آئیں؛ ورنہ نئے کارڈ کی درخواست دیں۔',
    ),
    text(
      'This card was reported lost and is not in force. Do not accept it.',
      'اس کارڈ کی گمشدگی درج ہے اور یہ مؤثر نہیں۔ اسے قبول نہ کریں۔',
    ),
  ),
  cancelled: state(
    text('Cancelled', 'منسوخ'),
    text(
      'An officer has cancelled the card and given the ground.',
      'افسر نے وجہ بتا کر کارڈ منسوخ کر دیا ہے۔',
    ),
    text('This card was cancelled and is not in force.', 'یہ کارڈ منسوخ ہو چکا ہے اور مؤثر نہیں۔'),
  ),
} as const

const messages = {
  pay: text(
    'Identity card: pay {amount} by {deadline}. PSID {psid}. Reference {reference}.',
    'شناختی کارڈ: {amount}، {deadline} تک ادا کریں۔ پی ایس آئی ڈی {psid}۔ حوالہ {reference}',
  ),
  come: text(
    'Identity card {reference}: please come to the registration centre with your papers.',
    'شناختی کارڈ {reference}: اپنے کاغذات لے کر رجسٹریشن مرکز تشریف لائیں۔',
  ),
  attest: text(
    'Identity card {reference}: bring a blood relative, or a gazetted officer’s attestation.',
    'شناختی کارڈ {reference}: خونی رشتہ دار یا گزیٹڈ افسر کی تصدیق ساتھ لائیں۔',
  ),
  'under-review': text(
    'Identity card {reference}: with the officer, who answers by {deadline}.',
    'شناختی کارڈ {reference}: افسر کے پاس ہے، جواب {deadline} تک۔',
  ),
  issued: text(
    'Identity card {number} is ready. Collect it, or print it from your case.',
    'شناختی کارڈ {number} تیار ہے۔ مرکز سے لیں یا اپنے کیس سے چھاپ لیں۔',
  ),
  'handed-over': text(
    'Identity card {number} was handed over. If this was not you, report it lost: {reference}.',
    'شناختی کارڈ {number} دے دیا گیا۔ اگر آپ نے نہیں لیا تو گمشدگی درج کرائیں: {reference}',
  ),
  lost: text(
    'Identity card {number} is reported lost and worth nothing from now on. Reference {reference}.',
    'شناختی کارڈ {number} کی گمشدگی درج؛ اب یہ بے کار ہے۔ حوالہ {reference}',
  ),
  refused: text(
    'Identity card: refused. The reason, and how to appeal, are on your case {reference}.',
    'شناختی کارڈ: نامنظور۔ وجہ اور اپیل کا طریقہ آپ کے کیس {reference} پر ہے۔',
  ),
  appeal: text(
    'Identity card {reference}: your appeal is with another officer.',
    'شناختی کارڈ {reference}: آپ کی اپیل دوسرے افسر کے پاس ہے۔',
  ),
  dismissed: text(
    'Identity card {reference}: the appeal was dismissed. The reason is on your case.',
    'شناختی کارڈ {reference}: اپیل خارج۔ وجہ آپ کے کیس پر درج ہے۔',
  ),
  cancelled: text(
    'Identity card {number} has been cancelled. The ground is on your case {reference}.',
    'شناختی کارڈ {number} منسوخ۔ وجہ آپ کے کیس {reference} پر درج ہے۔',
  ),
  lapsed: text(
    'Identity card: {psid} was not paid in time. Nothing is owed; you can apply again.',
    'شناختی کارڈ: {psid} کی مدت ختم ہو گئی۔ آپ دوبارہ درخواست دے سکتے ہیں۔',
  ),
}

export const serviceWording = {
  name: text('Identity card', 'شناختی کارڈ'),
  summary: text(
    'A first identity card, a new one, or the certificate of a child.',
    'پہلا شناختی کارڈ، نیا کارڈ، یا بچے کا سرٹیفکیٹ۔',
  ),
  cost: text(
    'The first card without a chip is free unless it is urgent. Every other fee is shown before you ' +
      'hand in.',
    'بغیر چپ کا پہلا کارڈ مفت ہے، اگر جلدی نہ ہو۔ باقی ہر فیس جمع کرانے سے پہلے دکھائی جاتی ہے۔',
  ),
  needed: [
    text(
      'The number on the old card or on the child’s certificate',
      'پرانے کارڈ یا بچے کے سرٹیفکیٹ کا نمبر',
    ),
    text('A paper that proves the birth or the change', 'پیدائش یا تبدیلی کا ثبوت'),
    text(
      'For a first card: a blood relative who comes along, or a gazetted officer’s attestation',
      'پہلے کارڈ کے لیے: ساتھ آنے والا خونی رشتہ دار، یا گزیٹڈ افسر کی تصدیق',
    ),
  ],
  duration: text(
    'Ten minutes to apply, and one visit. How many days the card takes is not promised.',
    'درخواست میں دس منٹ، اور مرکز کا ایک چکر۔ کارڈ کے دنوں کا وعدہ نہیں کیا جاتا۔',
  ),
  states: { ...before, ...after },
  actions: {
    submit: text('Hand in the application', 'درخواست جمع کرائیں'),
    settle: text('Payment received', 'ادائیگی موصول'),
    lapse: text('Not paid in time', 'وقت پر ادا نہیں ہوئی'),
    take: text('Photograph and fingerprints done', 'تصویر اور نشانات مکمل'),
    compare: text('Photograph and fingerprints compared', 'تصویر اور نشانات کا موازنہ مکمل'),
    clear: text('All are other persons', 'سب دوسرے افراد ہیں'),
    skip: text('Too young for captures', 'تصویر و نشانات کی عمر نہیں'),
    attest: text('Record the attestation', 'تصدیق درج کریں'),
    approve: text('Approve', 'منظور کریں'),
    refuse: text('Refuse', 'نامنظور کریں'),
    appeal: text('Appeal', 'اپیل کریں'),
    allow: text('Allow the appeal', 'اپیل منظور کریں'),
    dismiss: text('Dismiss the appeal', 'اپیل خارج کریں'),
    handOver: text('Hand over the card', 'کارڈ حوالے کریں'),
    reportLost: text('Report the card lost', 'کارڈ کی گمشدگی درج کرائیں'),
    found: text('The card was found', 'کارڈ مل گیا'),
    cancel: text('Cancel the card', 'کارڈ منسوخ کریں'),
  },
  done: {
    submit: text('Application handed in', 'درخواست جمع کرائی گئی'),
    take: text('Photograph and fingerprints taken', 'تصویر اور نشانات لیے گئے'),
    compare: text('Photograph and fingerprints compared', 'تصویر اور نشانات کا موازنہ ہوا'),
    clear: text('Found to be another person', 'دوسرا شخص پایا گیا'),
    skip: text('No captures at this age', 'اس عمر میں تصویر و نشانات نہیں'),
    attest: text('Attested', 'تصدیق ہوئی'),
    approve: text('Approved', 'منظور ہوئی'),
    refuse: text('Refused', 'نامنظور ہوئی'),
    appeal: text('Appeal made', 'اپیل کی گئی'),
    allow: text('Appeal allowed', 'اپیل منظور ہوئی'),
    dismiss: text('Appeal dismissed', 'اپیل خارج ہوئی'),
    handOver: text('Card handed over', 'کارڈ حوالے کیا گیا'),
    reportLost: text('Reported lost', 'گمشدگی درج ہوئی'),
    found: text('Found again', 'دوبارہ مل گیا'),
    cancel: text('Cancelled', 'منسوخ ہوا'),
  },
  messages,
  asks,
}
