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
      'Bring your identity card, and the old passport if you have one. Photograph and fingerprints are taken there and ' +
        'compared with your record; whose fingers cannot be read is served all the same.',
      'شناختی کارڈ، اور پرانا پاسپورٹ ہو تو وہ بھی، ساتھ لائیں۔ تصویر اور انگلیوں کے نشان وہاں لے کر آپ کے ریکارڈ سے ملائے جاتے ہیں؛ جن کی ' +
        'انگلیاں نہ پڑھی جا سکیں ان کا کام بھی اسی طرح ہوتا ہے۔',
    ),
    text('The applicant is expected at the office.', 'درخواست گزار کا دفتر میں انتظار ہے۔'),
  ),
  review: state(
    text('With the officer', 'افسر کے پاس'),
    text('An officer reads the application and decides.', 'افسر درخواست دیکھ کر فیصلہ کریں گے۔'),
    text('An officer must decide.', 'فیصلہ افسر نے کرنا ہے۔'),
  ),
  issued: state(
    text('Being printed', 'پاسپورٹ چھپ رہا ہے'),
    text(
      'Your passport is approved and being printed. You can print a proof of its data page here.',
      'آپ کا پاسپورٹ منظور ہو چکا ہے اور چھپ رہا ہے۔ ڈیٹا صفحے کا ثبوت یہاں سے چھاپ سکتے ہیں۔',
    ),
    text(
      'This passport has been issued and is in force.',
      'یہ پاسپورٹ جاری ہو چکا ہے اور مؤثر ہے۔',
    ),
  ),
  printed: state(
    text('Printed', 'پاسپورٹ چھپ گیا'),
    text(
      'Your passport is printed. If you chose to collect it, please come to the office; your face ' +
        'or finger is compared there. If you chose delivery, it leaves within three working days.',
      'آپ کا پاسپورٹ چھپ چکا ہے۔ اگر آپ نے خود لینا ہے تو دفتر تشریف لائیں؛ وہاں آپ کا چہرہ یا انگلی ملائی جائے گی۔ ترسیل کی ' +
        'صورت میں تین دفتری دنوں میں روانہ ہوگا۔',
    ),
    text(
      'This passport has been issued and is in force.',
      'یہ پاسپورٹ جاری ہو چکا ہے اور مؤثر ہے۔',
    ),
  ),
  dispatched: state(
    text('On its way', 'پاسپورٹ راستے میں ہے'),
    text(
      'The passport is with the courier; the tracking number is below. Tell us here when you have ' +
        'it. If it does not come, report it lost.',
      'پاسپورٹ کوریئر کے پاس ہے؛ ٹریکنگ نمبر نیچے درج ہے۔ مل جائے تو یہاں بتائیں۔ نہ ملے تو گمشدگی درج کرائیں۔',
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
      'The officer has refused and given the reason. You may appeal within 30 days, and apply again ' +
        'at any time. (The 30 days are this service’s own: no rule was found that gives others.)',
      'افسر نے وجہ بتا کر نامنظور کیا ہے۔ آپ 30 دن کے اندر اپیل کر سکتے ہیں، اور جب چاہیں دوبارہ درخواست دے سکتے ہیں۔ (یہ 30 ' +
        'دن اس خدمت کے اپنے ہیں: کوئی اور قاعدہ نہیں ملا۔)',
    ),
    text(
      'The application was refused. No passport was issued.',
      'درخواست نامنظور ہوئی۔ کوئی پاسپورٹ جاری نہیں ہوا۔',
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
      'The appeal was dismissed. No passport was issued.',
      'اپیل خارج ہوئی۔ کوئی پاسپورٹ جاری نہیں ہوا۔',
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
    'Passport {number} is approved and being printed. Follow it on your case {reference}.',
    'پاسپورٹ {number} منظور؛ چھپ رہا ہے۔ کیس {reference} پر دیکھیں۔',
  ),
  printed: text(
    'Passport {number} is printed. Whether to collect it or to wait: case {reference}.',
    'پاسپورٹ {number} چھپ گیا۔ آگے کیا کرنا ہے: کیس {reference}',
  ),
  dispatched: text(
    'Passport {number} is on its way. Tracking number: case {reference}.',
    'پاسپورٹ {number} روانہ۔ ٹریکنگ نمبر: کیس {reference}',
  ),
  appeal: text(
    'Passport {reference}: your appeal is with another officer.',
    'پاسپورٹ {reference}: آپ کی اپیل دوسرے افسر کے پاس ہے۔',
  ),
  dismissed: text(
    'Passport {reference}: the appeal was dismissed. The reason is on your case.',
    'پاسپورٹ {reference}: اپیل خارج۔ وجہ آپ کے کیس پر درج ہے۔',
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
    'Passport: refused. The reason, and how to appeal, are on your case {reference}.',
    'پاسپورٹ: نامنظور۔ وجہ اور اپیل کا طریقہ آپ کے کیس {reference} پر ہے۔',
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
    'By pages, years and speed; the fee stands beside each choice.',
    'صفحات، سال اور رفتار کے مطابق؛ فیس ہر انتخاب کے ساتھ لکھی ہے۔',
  ),
  needed: [
    text('An identity card, or a child’s certificate', 'شناختی کارڈ، یا بچے کا سرٹیفکیٹ'),
    text('The old passport, where there is one', 'پرانا پاسپورٹ، اگر ہو'),
  ],
  duration: text(
    'Ten minutes to apply, and one visit. The days stand beside each speed.',
    'درخواست میں دس منٹ، اور دفتر کا ایک چکر۔ دن ہر رفتار کے ساتھ لکھے ہیں۔',
  ),
  states,
  actions: {
    submit: text('Hand in the application', 'درخواست جمع کرائیں'),
    settle: text('Payment received', 'ادائیگی موصول'),
    lapse: text('Not paid in time', 'وقت پر ادا نہیں ہوئی'),
    take: text('Photograph and fingerprints done', 'تصویر اور انگلیوں کے نشان مکمل'),
    approve: text('Approve', 'منظور کریں'),
    refuse: text('Refuse', 'نامنظور کریں'),
    appeal: text('Appeal', 'اپیل کریں'),
    allow: text('Allow the appeal', 'اپیل منظور کریں'),
    dismiss: text('Dismiss the appeal', 'اپیل خارج کریں'),
    print: text('The passport is printed', 'پاسپورٹ چھپ گیا'),
    handOver: text('Hand over the passport', 'پاسپورٹ حوالے کریں'),
    dispatch: text('Send by courier', 'کوریئر سے روانہ کریں'),
    receive: text('I have received the passport', 'پاسپورٹ مجھے مل گیا'),
    deliver: text('Delivered by the courier', 'کوریئر نے پہنچا دیا'),
    return: text('Came back undelivered', 'بغیر ترسیل واپس آیا'),
    reportLost: text('Report the passport lost', 'پاسپورٹ کی گمشدگی درج کرائیں'),
    cancel: text('Cancel the passport', 'پاسپورٹ منسوخ کریں'),
  },
  done: {
    submit: text('Application handed in', 'درخواست جمع کرائی گئی'),
    take: text('Photograph and fingerprints taken', 'تصویر اور انگلیوں کے نشان لیے گئے'),
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
    cancel: text('Cancelled', 'منسوخ ہوا'),
  },
  roles: {
    'passport-clerk': text('Passport clerk', 'پاسپورٹ کلرک'),
    'passport-officer': text('Passport officer', 'پاسپورٹ افسر'),
    'passport-appeals': text('Appeals officer, passports', 'افسر اپیل پاسپورٹ'),
  },
  messages,
  asks,
}
