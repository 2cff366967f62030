import { defineProblems, text } from '#platform/kernel'

export const walletProblems = defineProblems({
  'wallet-offices-only': {
    status: 403,
    title: text('This page is for officers at work', 'یہ صفحہ افسران کے سرکاری کام کے لیے ہے'),
    wayOut: text(
      'Anybody can check a paper or a code at /verify without signing in.',
      'کوئی بھی شخص داخل ہوئے بغیر ‎/verify پر دستاویز یا کوڈ کی جانچ کر سکتا ہے۔',
    ),
  },
  'wallet-offers-too-many': {
    status: 429,
    title: text('You have just made six such codes', 'آپ ابھی ایسے چھ کوڈ بنا چکے ہیں'),
    wayOut: text(
      'Use the last one with its PIN, or make another in an hour.',
      'آخری کوڈ اس کے پن کے ساتھ استعمال کریں، یا ایک گھنٹے بعد نیا بنائیں۔',
    ),
  },
  'wallet-request-unknown': {
    status: 404,
    title: text('There is no such question of yours', 'آپ کا ایسا کوئی سوال موجود نہیں'),
    wayOut: text('Ask again.', 'دوبارہ پوچھیں۔'),
  },
  'wallet-reason-missing': {
    status: 422,
    title: text('Say why you ask', 'پوچھنے کی وجہ لکھیں'),
    wayOut: text(
      'One line is enough; the person reads it.',
      'ایک سطر کافی ہے؛ متعلقہ شخص اسے پڑھ سکتا ہے۔',
    ),
  },
  'wallet-number-missing': {
    status: 422,
    title: text('Give the number to compare', 'موازنے کے لیے نمبر لکھیں'),
    wayOut: text(
      'All 13 digits of the identity number, with or without hyphens.',
      'شناختی نمبر کے پورے 13 ہندسے، ہائفن کے ساتھ یا بغیر۔',
    ),
  },
})
