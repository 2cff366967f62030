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
      'Bring your papers to a registration centre. Fingerprints are taken there, and a photograph ' +
        'unless yours from home counts: taken with the live camera, and like your record. Whose ' +
        'fingers cannot be read is served all the same.',
      'اپنے کاغذات لے کر رجسٹریشن مرکز آئیں۔ انگلیوں کے نشان وہاں لیے جاتے ہیں، اور تصویر بھی، اگر گھر سے دی گئی ' +
        'تصویر کافی نہ ہو۔ کافی وہ ہے جو کیمرے کے سامنے لی گئی اور آپ کے ریکارڈ سے مل گئی۔ جن کے نشان نہ پڑھے ' +
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
  review: state(
    text('With the officer', 'افسر کے پاس'),
    text(
      'An officer compares your papers and captures with the register and looks at everybody whom ' +
        'the search found alike. No machine decides.',
      'افسر آپ کے کاغذات اور نشانات کا رجسٹر سے موازنہ کریں گے، اور تلاش میں ملنے والے ہر ملتے جلتے شخص کو خود دیکھیں گے۔ ' +
        'فیصلہ کوئی مشین نہیں کرتی۔',
    ),
    text('An officer must decide.', 'فیصلہ افسر نے کرنا ہے۔'),
  ),
  refused: state(
    text('Refused', 'نامنظور'),
    text(
      'The officer has refused and given the reason. You may appeal within 30 days, and apply again ' +
        'at any time. (The 30 days are this service’s own: no rule was found that gives others.)',
      'افسر نے وجہ بتا کر نامنظور کیا ہے۔ آپ 30 دن کے اندر اپیل کر سکتے ہیں، اور جب چاہیں دوبارہ درخواست دے ' +
        'سکتے ہیں۔ (یہ 30 دن اس خدمت کے اپنے ہیں: کوئی اور قاعدہ نہیں ملا۔)',
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
    text('Being printed', 'کارڈ چھپ رہا ہے'),
    text(
      'Your card is approved and being printed. You can print its proof here on paper and put the ' +
        'card into a wallet on your phone already now.',
      'آپ کا کارڈ منظور ہو چکا ہے اور چھپ رہا ہے۔ آپ ابھی یہاں سے اس کا ثبوت کاغذ پر چھاپ سکتے اور کارڈ فون کے والٹ میں رکھ ' +
        'سکتے ہیں۔',
    ),
    text('This card has been issued and is in force.', 'یہ کارڈ جاری ہو چکا ہے اور مؤثر ہے۔'),
  ),
  printed: state(
    text('Printed', 'کارڈ چھپ گیا'),
    text(
      'Your card is printed. If you chose to collect it, please come to the centre; your face or ' +
        'finger is compared there. If you chose delivery, it leaves within three working days.',
      'آپ کا کارڈ چھپ چکا ہے۔ اگر آپ نے خود لینا ہے تو مرکز تشریف لائیں؛ وہاں آپ کا چہرہ یا انگلی ملائی جائے گی۔ ترسیل کی ' +
        'صورت میں کارڈ تین دفتری دنوں میں روانہ ہوگا۔',
    ),
    text('This card has been issued and is in force.', 'یہ کارڈ جاری ہو چکا ہے اور مؤثر ہے۔'),
  ),
  dispatched: state(
    text('On its way', 'کارڈ راستے میں ہے'),
    text(
      'The card is with the courier; the tracking number is below. Tell us here when you have it. If ' +
        'it does not come, report it lost: it is then worth nothing at once.',
      'کارڈ کوریئر کے پاس ہے؛ ٹریکنگ نمبر نیچے درج ہے۔ مل جائے تو یہاں بتائیں۔ نہ ملے تو گمشدگی درج کرائیں: کارڈ فوراً غیر مؤثر ہو ' +
        'جائے گا۔',
    ),
    text('This card has been issued and is in force.', 'یہ کارڈ جاری ہو چکا ہے اور مؤثر ہے۔'),
  ),
  'handed-over': state(
    text('Card handed over', 'کارڈ دے دیا گیا'),
    text(
      'You have your card. If it is lost, report it here: it is then worth nothing at once.',
      'کارڈ آپ کے پاس ہے۔ گم ہو جائے تو یہاں اطلاع دیں: کارڈ فوراً غیر مؤثر ہو جائے گا۔',
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
    'Identity card {number} is approved and being printed. Follow it on your case {reference}.',
    'شناختی کارڈ {number} منظور؛ چھپ رہا ہے۔ کیس {reference} پر دیکھیں۔',
  ),
  printed: text(
    'Identity card {number} is printed. Whether to collect it or to wait: case {reference}.',
    'شناختی کارڈ {number} چھپ گیا۔ آگے کیا کرنا ہے: کیس {reference}',
  ),
  dispatched: text(
    'Identity card {number} is on its way. Tracking number: case {reference}.',
    'شناختی کارڈ {number} روانہ۔ ٹریکنگ نمبر: کیس {reference}',
  ),
  'handed-over': text(
    'Identity card {number} was handed over. If this was not you, report it lost: {reference}.',
    'شناختی کارڈ {number} دے دیا گیا۔ اگر آپ نے نہیں لیا تو گمشدگی درج کرائیں: {reference}',
  ),
  lost: text(
    'Identity card {number} is reported lost and worth nothing from now on. Reference {reference}.',
    'شناختی کارڈ {number} کی گمشدگی درج؛ اب یہ غیر مؤثر ہے۔ حوالہ {reference}',
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
    'The first card without a chip is free unless it is urgent. Every other fee stands beside the ' +
      'choice.',
    'بغیر چپ کا پہلا کارڈ مفت ہے، اگر جلدی نہ ہو۔ باقی ہر فیس انتخاب کے ساتھ لکھی ہے۔',
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
    'Ten minutes to apply, and one visit. The days that the desk has follow how urgent it is.',
    'درخواست میں دس منٹ، اور مرکز کا ایک چکر۔ دفتر کے دن اس پر ہیں کہ کتنی جلدی ہے۔',
  ),
  states: { ...before, ...after },
  actions: {
    submit: text('Hand in the application', 'درخواست جمع کرائیں'),
    settle: text('Payment received', 'ادائیگی موصول'),
    lapse: text('Not paid in time', 'وقت پر ادا نہیں ہوئی'),
    take: text('Photograph and fingerprints done', 'تصویر اور انگلیوں کے نشان مکمل'),
    attest: text('Record the attestation', 'تصدیق درج کریں'),
    approve: text('Approve', 'منظور کریں'),
    refuse: text('Refuse', 'نامنظور کریں'),
    appeal: text('Appeal', 'اپیل کریں'),
    allow: text('Allow the appeal', 'اپیل منظور کریں'),
    dismiss: text('Dismiss the appeal', 'اپیل خارج کریں'),
    print: text('The card is printed', 'کارڈ چھپ گیا'),
    handOver: text('Hand over the card', 'کارڈ حوالے کریں'),
    dispatch: text('Send by courier', 'کوریئر سے روانہ کریں'),
    receive: text('I have received the card', 'کارڈ مجھے مل گیا'),
    deliver: text('Delivered by the courier', 'کوریئر نے پہنچا دیا'),
    return: text('Came back undelivered', 'بغیر ترسیل واپس آیا'),
    reportLost: text('Report the card lost', 'کارڈ کی گمشدگی درج کرائیں'),
    found: text('The card was found', 'کارڈ مل گیا'),
    cancel: text('Cancel the card', 'کارڈ منسوخ کریں'),
  },
  done: {
    submit: text('Application handed in', 'درخواست جمع کرائی گئی'),
    take: text('Photograph and fingerprints taken', 'تصویر اور انگلیوں کے نشان لیے گئے'),
    attest: text('Attested', 'تصدیق ہوئی'),
    approve: text('Approved', 'منظور ہوئی'),
    refuse: text('Refused', 'نامنظور ہوئی'),
    appeal: text('Appeal made', 'اپیل کی گئی'),
    allow: text('Appeal allowed', 'اپیل منظور ہوئی'),
    dismiss: text('Appeal dismissed', 'اپیل خارج ہوئی'),
    print: text('Printed', 'چھپ گیا'),
    handOver: text('Handed over to whoever was compared', 'تصدیق کے بعد حوالے کیا گیا'),
    dispatch: text('Sent by courier', 'کوریئر سے روانہ ہوا'),
    receive: text('Received by the holder', 'حامل کو مل گیا'),
    deliver: text('Delivered', 'پہنچا دیا گیا'),
    return: text('Came back', 'واپس آیا'),
    reportLost: text('Reported lost', 'گمشدگی درج ہوئی'),
    found: text('Found again', 'دوبارہ مل گیا'),
    cancel: text('Cancelled', 'منسوخ ہوا'),
  },
  roles: {
    'registration-officer': text('Registration officer', 'رجسٹریشن افسر'),
    'identity-approver': text('Officer who approves identity cards', 'افسر منظوری شناختی کارڈ'),
    'identity-appeals': text('Appeals officer, identity cards', 'افسر اپیل شناختی کارڈ'),
  },
  messages,
  asks,
}
