import { defineProblems, text } from '#platform/kernel'

export const ballotProblems = defineProblems({
  'ballot-unknown': {
    status: 404,
    title: text('There is no such vote.', 'ایسی کوئی رائے شماری نہیں ہے۔'),
    wayOut: text('Choose one from the list of votes.', 'رائے شماریوں کی فہرست سے چنیں۔'),
  },
  'ballot-not-open': {
    status: 409,
    title: text('This vote is not open now.', 'یہ رائے شماری اس وقت کھلی نہیں ہے۔'),
    wayOut: text(
      'Its page says when it opens and when it closes.',
      'اس کے صفحے پر لکھا ہے کہ کب کھلتی اور کب بند ہوتی ہے۔',
    ),
  },
  'ballot-opened-already': {
    status: 409,
    title: text('This vote has been opened already.', 'یہ رائے شماری پہلے ہی کھولی جا چکی ہے۔'),
    wayOut: text('Nothing more is to be done.', 'اب کچھ اور کرنے کی ضرورت نہیں۔'),
  },
  'ballot-own-round': {
    status: 403,
    title: text(
      'Whoever published a vote may not open it.',
      'جس نے رائے شماری شائع کی وہ اسے کھول نہیں سکتا۔',
    ),
    wayOut: text('Ask another officer to open it.', 'کسی دوسرے افسر سے کھلوائیں۔'),
  },
  'ballot-only-oneself': {
    status: 403,
    title: text(
      'Everybody votes for himself, as a citizen.',
      'ہر شخص اپنا ووٹ خود، شہری کے طور پر دیتا ہے۔',
    ),
    wayOut: text(
      'Stop acting for another, or sign in as a citizen and not at work.',
      'دوسرے کی طرف سے کام ختم کریں، یا دفتر کے بجائے شہری کے طور پر داخل ہوں۔',
    ),
  },
  'ballot-not-resident': {
    status: 403,
    title: text(
      'Your recorded address is not in this neighbourhood.',
      'آپ کا درج شدہ پتا اس محلے میں نہیں ہے۔',
    ),
    wayOut: text(
      'If you live there, have your address corrected: “My identity”, “My data”.',
      'اگر آپ وہاں رہتے ہیں تو پتا درست کروائیں: “میری شناخت”، “میری معلومات”۔',
    ),
  },
  'ballot-record-joined': {
    status: 403,
    title: text(
      'Your entries in the register stand under another number of yours.',
      'رجسٹر میں آپ کے اندراج آپ ہی کے دوسرے نمبر کے تحت ہیں۔',
    ),
    wayOut: text('Sign in with that number to vote.', 'ووٹ دینے کے لیے اس نمبر سے داخل ہوں۔'),
  },
  'ballot-too-young': {
    status: 403,
    title: text(
      'This vote is for those who are {age} or older.',
      'اس رائے شماری کے لیے عمر کم از کم {age} سال ہونی چاہیے۔',
    ),
    wayOut: text(
      'If your date of birth is wrong, have it corrected: “My identity”, “My data”.',
      'اگر تاریخ پیدائش غلط درج ہے تو درست کروائیں: “میری شناخت”، “میری معلومات”۔',
    ),
  },
  'ballot-paper-given': {
    status: 409,
    title: text(
      'You have been given your voting paper for this vote.',
      'اس رائے شماری کے لیے آپ کو ووٹ کی پرچی دی جا چکی ہے۔',
    ),
    wayOut: text(
      'There is one for each person. Use it where you received it; nobody can give you another.',
      'ہر شخص کے لیے ایک ہی پرچی ہے۔ جہاں ملی تھی وہیں استعمال کریں؛ دوسری نہیں مل سکتی۔',
    ),
  },
  'ballot-paper-unreadable': {
    status: 422,
    title: text('This cannot be signed.', 'اس پر دستخط نہیں ہو سکتے۔'),
    wayOut: text('Ask for your voting paper again.', 'ووٹ کی پرچی دوبارہ مانگیں۔'),
  },
  'ballot-paper-false': {
    status: 422,
    title: text(
      'This is no voting paper of this vote.',
      'یہ اس رائے شماری کی ووٹ کی پرچی نہیں ہے۔',
    ),
    wayOut: text(
      'Copy the whole paper, as you were given it for this vote.',
      'پوری پرچی نقل کریں، جیسی اس رائے شماری کے لیے ملی تھی۔',
    ),
  },
  'ballot-cast-already': {
    status: 409,
    title: text(
      'This voting paper has been used, for another choice.',
      'یہ پرچی کسی اور انتخاب کے لیے استعمال ہو چکی ہے۔',
    ),
    wayOut: text(
      'A ballot cannot be changed. What was cast first counts.',
      'ڈالا ہوا ووٹ بدلا نہیں جا سکتا۔ جو پہلے ڈالا گیا وہی گنا جائے گا۔',
    ),
  },
  'ballot-choices-wrong': {
    status: 422,
    title: text('Choose one to {max} of the projects.', 'ایک سے {max} تک منصوبے چنیں۔'),
    wayOut: text(
      'Tick them and send the ballot again. Your paper has not been used.',
      'نشان لگا کر دوبارہ بھیجیں۔ آپ کی پرچی ابھی استعمال نہیں ہوئی۔',
    ),
  },
})
