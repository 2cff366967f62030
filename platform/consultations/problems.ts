import { defineProblems, text } from '#platform/kernel'

export const consultationProblems = defineProblems({
  'consultation-unknown': {
    status: 404,
    title: text('There is no such consultation.', 'ایسی کوئی مشاورت نہیں ہے۔'),
    wayOut: text('Choose one from the list.', 'فہرست میں سے چنیں۔'),
  },
  'consultation-not-open': {
    status: 409,
    title: text('This consultation is not open now.', 'یہ مشاورت اس وقت کھلی نہیں ہے۔'),
    wayOut: text(
      'Its page says when it opens and when it closes. What was said stays as it is.',
      'اس کے صفحے پر آغاز اور اختتام لکھا ہے۔ جو کہا جا چکا وہ ویسے ہی رہے گا۔',
    ),
  },
  'consultation-opened-already': {
    status: 409,
    title: text('This consultation has been opened already.', 'یہ مشاورت پہلے ہی کھولی جا چکی ہے۔'),
    wayOut: text('Nothing more is to be done.', 'اب کچھ اور کرنے کی ضرورت نہیں۔'),
  },
  'consultation-own-round': {
    status: 403,
    title: text(
      'Whoever published a draft may not open it.',
      'جس نے مسودہ شائع کیا وہ اسے کھول نہیں سکتا۔',
    ),
    wayOut: text('Ask another officer to open it.', 'کسی دوسرے افسر سے کھلوائیں۔'),
  },
  'consultation-only-oneself': {
    status: 403,
    title: text(
      'Everybody speaks for himself, or for a company by its mandate.',
      'ہر شخص اپنی رائے خود دیتا ہے، یا اختیار نامے سے کسی کمپنی کی۔',
    ),
    wayOut: text(
      'Stop acting for the other person, or sign in as a citizen and not at work.',
      'دوسرے کی طرف سے کام ختم کریں، یا دفتر کے بجائے شہری کے طور پر داخل ہوں۔',
    ),
  },
  'consultation-own-draft': {
    status: 403,
    title: text('Your office has a part in this draft.', 'اس مسودے میں آپ کے دفتر کا حصہ ہے۔'),
    wayOut: text(
      'Who publishes, opens, screens or answers does not speak of it as a citizen. Say it in office.',
      'جو افسر اسے شائع کرے، کھولے، دیکھے یا جواب دے وہ شہری کے طور پر رائے نہیں دیتا۔ دفتر میں کہیں۔',
    ),
  },
  'consultation-not-resident': {
    status: 403,
    title: text(
      'Your recorded address is not in the place that this is about.',
      'آپ کا درج شدہ پتا اس جگہ کا نہیں جس کے بارے میں یہ مشاورت ہے۔',
    ),
    wayOut: text(
      'If you live there, have your address corrected: “My identity”, “My data”.',
      'اگر آپ وہاں رہتے ہیں تو پتا درست کروائیں: “میری شناخت”، “میری معلومات”۔',
    ),
  },
  'consultation-record-joined': {
    status: 403,
    title: text(
      'Your entries in the register stand under another number of yours.',
      'رجسٹر میں آپ کے اندراج آپ ہی کے دوسرے نمبر کے تحت ہیں۔',
    ),
    wayOut: text('Sign in with that number.', 'اس نمبر سے داخل ہوں۔'),
  },
  'consultation-phone-spoke': {
    status: 409,
    title: text(
      'Somebody has spoken with this phone already.',
      'اس فون سے پہلے ہی رائے دی جا چکی ہے۔',
    ),
    wayOut: text(
      'Without an identity card one phone counts once. Sign in with your CNIC to speak for yourself.',
      'شناختی کارڈ کے بغیر ایک فون کی ایک ہی رائے ہے۔ اپنی رائے کے لیے شناختی کارڈ نمبر سے داخل ہوں۔',
    ),
  },
  'consultation-empty': {
    status: 422,
    title: text('Nothing has been said yet.', 'ابھی کچھ نہیں کہا گیا۔'),
    wayOut: text(
      'Write at least one comment or answer one question.',
      'کم از کم ایک رائے لکھیں یا ایک سوال کا جواب دیں۔',
    ),
  },
  'consultation-comment-long': {
    status: 422,
    title: text('A comment is longer than {max} letters.', 'ایک رائے {max} حروف سے لمبی ہے۔'),
    wayOut: text('Make it shorter.', 'اسے مختصر کریں۔'),
  },
  'consultation-numbers': {
    status: 422,
    title: text(
      'Somebody’s identity card or phone number stands in it.',
      'اس میں کسی کا شناختی کارڈ یا فون نمبر لکھا ہے۔',
    ),
    wayOut: text(
      'Everybody will read this: take the number out.',
      'یہ سب پڑھیں گے: نمبر نکال دیں۔',
    ),
  },
  'consultation-said-wrong': {
    status: 422,
    title: text(
      'What was sent does not belong to this draft.',
      'جو بھیجا گیا وہ اس مسودے سے متعلق نہیں۔',
    ),
    wayOut: text('Use the form of the page.', 'صفحے کا فارم استعمال کریں۔'),
  },
  'consultation-comment-unknown': {
    status: 404,
    title: text('There is no such comment.', 'ایسی کوئی رائے نہیں ہے۔'),
    wayOut: text('Its author may have taken it back.', 'ہو سکتا ہے لکھنے والے نے واپس لے لی ہو۔'),
  },
  'consultation-ground-missing': {
    status: 422,
    title: text('Choose the reason.', 'وجہ چنیں۔'),
    wayOut: text(
      'A comment is withheld for a reason of this list only; else it is shown.',
      'رائے صرف اس فہرست کی کسی وجہ سے روکی جا سکتی ہے؛ ورنہ دکھائی جاتی ہے۔',
    ),
  },
  'consultation-decided': {
    status: 409,
    title: text('This has been decided already.', 'اس پر فیصلہ پہلے ہی ہو چکا ہے۔'),
    wayOut: text('Go back to the list.', 'فہرست پر واپس جائیں۔'),
  },
  'consultation-own-decision': {
    status: 403,
    title: text(
      'Whoever withheld a comment does not decide the appeal.',
      'جس نے رائے روکی وہ اپیل کا فیصلہ نہیں کر سکتا۔',
    ),
    wayOut: text('Leave it to another officer.', 'اسے کسی دوسرے افسر پر چھوڑیں۔'),
  },
  'consultation-reply-wrong': {
    status: 422,
    title: text('This answer is not complete.', 'یہ جواب مکمل نہیں۔'),
    wayOut: text(
      'Write what was said and why you follow it or not; where you changed the section, its new text.',
      'لکھیں کہ کیا کہا گیا اور مانا یا نہ مانا تو کیوں؛ دفعہ بدلی ہو تو اس کا نیا متن بھی۔',
    ),
  },
  'consultation-not-answerable': {
    status: 409,
    title: text('The answer cannot be published yet.', 'جواب ابھی شائع نہیں ہو سکتا۔'),
    wayOut: text(
      'Answer every section, and have every comment and appeal decided before.',
      'پہلے ہر دفعہ کا جواب لکھیں اور ہر رائے اور اپیل کا فیصلہ ہونے دیں۔',
    ),
  },
})
