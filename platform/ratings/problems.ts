import { defineProblems, text } from '#platform/kernel'

export const ratingProblems = defineProblems({
  'rating-not-now': {
    status: 409,
    title: text('This case cannot be rated now.', 'اس معاملے پر ابھی رائے نہیں دی جا سکتی۔'),
    wayOut: text(
      'A case is rated once it has come to an end, within {days} days.',
      'رائے معاملہ مکمل ہونے کے بعد {days} دن کے اندر دی جاتی ہے۔',
    ),
  },
  'rating-only-oneself': {
    status: 403,
    title: text(
      'Only whoever applied rates the case, for himself.',
      'رائے صرف درخواست گزار خود دیتا ہے۔',
    ),
    wayOut: text(
      'Stop acting for another, or sign in as whoever applied.',
      'دوسرے کی طرف سے کام ختم کریں، یا درخواست گزار کے طور پر داخل ہوں۔',
    ),
  },
  'rating-score-missing': {
    status: 422,
    title: text('Choose one of the five words.', 'پانچ میں سے ایک لفظ چنیں۔'),
    wayOut: text('Then press the button again.', 'پھر بٹن دوبارہ دبائیں۔'),
  },
})
