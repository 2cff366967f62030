import { defineProblems, text } from '#platform/kernel'

export const verifierProblems = defineProblems({
  'verifier-too-many-questions': {
    status: 429,
    title: text(
      'Too many numbers were asked from this connection.',
      'اس کنکشن سے بہت سے نمبر پوچھے گئے ہیں۔',
    ),
    wayOut: text(
      'Please wait {seconds} seconds and ask again. The square code can be checked without network at any time.',
      'براہِ کرم {seconds} سیکنڈ انتظار کر کے دوبارہ پوچھیں۔ چوکور کوڈ ہر وقت نیٹ ورک کے بغیر بھی جانچا جا سکتا ہے۔',
    ),
  },
  'verifier-number-missing': {
    status: 422,
    title: text('Type the number of the document.', 'دستاویز کا نمبر لکھیں۔'),
    wayOut: text(
      'It stands in the box at the top of the paper and again at its foot: letters and 16 digits.',
      'یہ کاغذ کے اوپر والے خانے میں اور نیچے بھی چھپا ہے: چند حروف اور 16 ہندسے۔',
    ),
  },
  'verifier-number-mistyped': {
    status: 422,
    title: text('This cannot be a number of ours.', 'یہ ہمارا نمبر نہیں ہو سکتا۔'),
    wayOut: text(
      'A digit is missing, wrong or swapped: the last two digits check the others. Compare it with the paper, digit by digit.',
      'کوئی ہندسہ رہ گیا ہے، غلط ہے یا آگے پیچھے ہو گیا ہے: آخری دو ہندسے باقی کی جانچ کرتے ہیں۔ کاغذ سے ایک ایک ہندسہ ملائیں۔',
    ),
  },
  'verifier-number-is-code': {
    status: 422,
    title: text(
      'This is the text of the square code, not the number.',
      'یہ چوکور کوڈ کا متن ہے، نمبر نہیں۔',
    ),
    wayOut: text(
      'Paste it into the field for the text of the code.',
      'اسے کوڈ کے متن والے خانے میں چسپاں کریں۔',
    ),
  },
  'verifier-no-fingerprint': {
    status: 404,
    title: text(
      'The register holds no file’s fingerprint under this number',
      'رجسٹر میں اس نمبر پر کسی فائل کا نشان درج نہیں',
    ),
    wayOut: text(
      'Compare the number and the pages of the deed with what the verifier shows.',
      'دستاویز کا نمبر اور صفحات تصدیقی صفحے سے ملائیں۔',
    ),
  },
  'verifier-file-missing': {
    status: 422,
    title: text('Choose a photo or a PDF.', 'تصویر یا پی ڈی ایف چنیں۔'),
    wayOut: text('A photo of the square code is enough.', 'چوکور کوڈ کی ایک تصویر کافی ہے۔'),
  },
  'verifier-code-missing': {
    status: 422,
    title: text('Paste the text of the code.', 'کوڈ کا متن چسپاں کریں۔'),
    wayOut: text('It begins with {start}', 'یہ {start} سے شروع ہوتا ہے۔'),
  },
  'verifier-proof-not-there': {
    status: 404,
    title: text('There is no proof for this number yet.', 'اس نمبر کا ثبوت ابھی موجود نہیں۔'),
    wayOut: text(
      'If the document was issued a moment ago, try again in a few seconds.',
      'اگر دستاویز ابھی جاری ہوئی ہے تو چند سیکنڈ بعد دوبارہ کوشش کریں۔',
    ),
  },
})
