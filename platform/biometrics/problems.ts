import { defineProblems, text } from '#platform/kernel'

export const biometricsProblems = defineProblems({
  'biometrics-capture-unknown': {
    status: 404,
    title: text('This capture is not there.', 'یہ لی گئی تصویر یا نشان موجود نہیں۔'),
    wayOut: text(
      'Please have your face or finger taken again.',
      'براہِ کرم چہرے یا انگلی کا نشان دوبارہ دیں۔',
    ),
  },
  'biometrics-capture-of-another-case': {
    status: 409,
    title: text(
      'This capture was taken for another application.',
      'یہ تصویر یا نشان کسی دوسری درخواست کے لیے لیا گیا تھا۔',
    ),
    wayOut: text(
      'A capture serves one application. Please have your face or finger taken for this one.',
      'ایک بار لیا گیا نشان ایک ہی درخواست کے لیے ہوتا ہے۔ براہِ کرم اس درخواست کے لیے نیا دیں۔',
    ),
  },
  'biometrics-capture-expired': {
    status: 409,
    title: text('This capture is too old.', 'یہ تصویر یا نشان پرانا ہو چکا ہے۔'),
    wayOut: text(
      'Captures are kept for 120 days. Please have your face or finger taken again.',
      'یہ 120 دن تک رکھے جاتے ہیں۔ براہِ کرم چہرے یا انگلی کا نشان دوبارہ دیں۔',
    ),
  },
  'biometrics-exception-not-open': {
    status: 409,
    title: text('This exception does not wait for you.', 'یہ استثنا آپ کے فیصلے کا منتظر نہیں۔'),
    wayOut: text(
      'It was decided already, or somebody else than who asked for it has to decide.',
      'اس کا فیصلہ ہو چکا ہے، یا کسی ایسے افسر کو کرنا ہے جس نے یہ درخواست نہیں کی۔',
    ),
  },
  'biometrics-finger-other-format': {
    status: 422,
    title: text(
      'This is not a fingerprint record that we read.',
      'یہ ایسا فنگر پرنٹ ریکارڈ نہیں جو ہم پڑھ سکیں۔',
    ),
    wayOut: text(
      'Set the reader to ISO/IEC 19794-2 (2005) or ANSI 378 (2004), and take the finger again.',
      'ریڈر کو ⁦ISO/IEC 19794-2 (2005)⁩ یا ⁦ANSI 378 (2004)⁩ پر رکھیں اور انگلی کا نشان دوبارہ لیں۔',
    ),
  },
  'biometrics-finger-broken': {
    status: 422,
    title: text('This fingerprint record is not whole.', 'یہ فنگر پرنٹ ریکارڈ مکمل نہیں۔'),
    wayOut: text(
      'Please take the finger again, or send the record once more.',
      'براہِ کرم انگلی کا نشان دوبارہ لیں، یا ریکارڈ پھر سے بھیجیں۔',
    ),
  },
  'biometrics-finger-several': {
    status: 422,
    title: text(
      'This fingerprint record is not of exactly one finger.',
      'یہ فنگر پرنٹ ریکارڈ ٹھیک ایک انگلی کا نہیں۔',
    ),
    wayOut: text(
      'Take one finger at a time, once for each record.',
      'ایک وقت میں ایک انگلی کا نشان لیں، اور ہر ریکارڈ میں ایک ہی بار۔',
    ),
  },
  'biometrics-finger-too-many': {
    status: 422,
    title: text(
      'This fingerprint record shows more than a finger has.',
      'اس فنگر پرنٹ ریکارڈ میں ایک انگلی سے زیادہ نقوش ہیں۔',
    ),
    wayOut: text(
      'Clean the reader and the finger, and take the finger again.',
      'ریڈر اور انگلی صاف کریں اور نشان دوبارہ لیں۔',
    ),
  },
  'biometrics-finger-too-few': {
    status: 422,
    title: text(
      'The reader saw too little of this finger.',
      'ریڈر کو اس انگلی کا نشان بہت کم نظر آیا۔',
    ),
    wayOut: text(
      'Press a little more, in the middle of the glass, or take another finger. Where no finger works, an officer can go on without.',
      'شیشے کے بیچ میں ذرا زور سے رکھیں، یا دوسری انگلی دیں۔ اگر کوئی انگلی کام نہ کرے تو افسر اس کے بغیر کارروائی کر سکتا ہے۔',
    ),
  },
  'biometrics-finger-absurd': {
    status: 422,
    title: text(
      'This fingerprint record says what no reader sees.',
      'اس فنگر پرنٹ ریکارڈ میں وہ باتیں ہیں جو کوئی ریڈر نہیں دیکھتا۔',
    ),
    wayOut: text(
      'Please take the finger again. If it happens again, have the reader checked.',
      'براہِ کرم انگلی کا نشان دوبارہ لیں۔ پھر یہی ہو تو ریڈر کی جانچ کرائیں۔',
    ),
  },
  'biometrics-finger-other-position': {
    status: 422,
    title: text(
      'This record is of another finger than the one you chose.',
      'یہ ریکارڈ اس انگلی کا نہیں جو آپ نے چنی۔',
    ),
    wayOut: text(
      'Choose the finger that was taken, or take the one that you chose.',
      'جس انگلی کا نشان لیا گیا وہ چنیں، یا چنی ہوئی انگلی کا نشان لیں۔',
    ),
  },
  'biometrics-too-busy': {
    status: 503,
    title: text(
      'Many people are being compared just now.',
      'اس وقت بہت سے لوگوں کا موازنہ ہو رہا ہے۔',
    ),
    wayOut: text('Please try again in a minute.', 'براہِ کرم ایک منٹ بعد دوبارہ کوشش کریں۔'),
  },
  'biometrics-took-too-long': {
    status: 503,
    title: text('The comparison took too long.', 'موازنے میں بہت دیر لگی۔'),
    wayOut: text(
      'Please try again. If it happens again, have your face or finger taken anew.',
      'براہِ کرم دوبارہ کوشش کریں۔ پھر یہی ہو تو چہرے یا انگلی کا نشان نئے سرے سے دیں۔',
    ),
  },
})
