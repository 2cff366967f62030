import { defineProblems, text } from '#platform/kernel'

export const caseProblems = defineProblems({
  'case-not-found': {
    status: 404,
    title: text('There is no such case.', 'ایسا کوئی کیس موجود نہیں۔'),
    wayOut: text(
      'Check the reference number against your message, letter by letter.',
      'اپنے پیغام سے حوالہ نمبر حرف بہ حرف ملا لیں۔',
    ),
  },
  'case-key-reused': {
    status: 422,
    title: text(
      'This idempotency key was used before for a different request.',
      'یہ شناختی کلید پہلے کسی اور درخواست کے لیے استعمال ہو چکی ہے۔',
    ),
    wayOut: text(
      'Use a new key for a new request; repeat a request with exactly the same body.',
      'نئی درخواست کے لیے نئی کلید لیں؛ دہرانی ہو تو بالکل وہی مواد بھیجیں۔',
    ),
  },
})
