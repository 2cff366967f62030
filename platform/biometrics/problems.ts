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
      'Captures are kept for 30 days. Please have your face or finger taken again.',
      'یہ 30 دن تک رکھے جاتے ہیں۔ براہِ کرم چہرے یا انگلی کا نشان دوبارہ دیں۔',
    ),
  },
})
