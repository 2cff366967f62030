import { defineProblems, text } from '#platform/kernel'

export const faceProblems = defineProblems({
  'biometrics-photo-unreadable': {
    status: 422,
    title: text('This is no photograph that can be read.', 'یہ تصویر پڑھی نہیں جا سکی۔'),
    wayOut: text(
      'Please send a photograph as JPEG, PNG or WebP, as the camera made it.',
      'براہِ کرم کیمرے کی اصل تصویر ⁦JPEG⁩، ⁦PNG⁩ یا ⁦WebP⁩ میں دیں۔',
    ),
  },
  'biometrics-photo-too-large': {
    status: 413,
    title: text('This photograph is too large.', 'یہ تصویر بہت بڑی ہے۔'),
    wayOut: text(
      'Please send one of at most 12 MB and 40 megapixels.',
      'براہِ کرم زیادہ سے زیادہ ⁦12 MB⁩ اور 40 میگا پکسل کی تصویر دیں۔',
    ),
  },
  'biometrics-face-not-fit': {
    status: 422,
    title: text('{advice}', '{advice}'),
    wayOut: text(
      'Then take the picture again. If it does not work, an identity centre helps you.',
      'پھر دوبارہ تصویر لیں۔ اگر کام نہ بنے تو شناختی مرکز آپ کی مدد کرے گا۔',
    ),
  },
  'biometrics-liveness-failed': {
    status: 422,
    title: text(
      'We could not see a living face. {reason}',
      'ہم جیتا جاگتا چہرہ نہیں دیکھ سکے۔ {reason}',
    ),
    wayOut: text(
      'Please start again, and follow each sign. An identity centre can do it with you instead.',
      'براہِ کرم دوبارہ شروع کریں اور ہر ہدایت پر عمل کریں۔ شناختی مرکز بھی یہ کام کر سکتا ہے۔',
    ),
  },
  'biometrics-challenge-over': {
    status: 409,
    title: text('The time for this picture is over.', 'اس تصویر کا وقت ختم ہو گیا ہے۔'),
    wayOut: text(
      'Please start again: each attempt has two minutes and counts once.',
      'براہِ کرم دوبارہ شروع کریں: ہر کوشش کے لیے دو منٹ ہیں اور وہ ایک بار چلتی ہے۔',
    ),
  },
})
