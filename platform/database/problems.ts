import { defineProblems, text } from '#platform/kernel'

export const databaseProblems = defineProblems({
  'database-text-unkeepable': {
    status: 422,
    title: text(
      'A text holds a sign that cannot be written.',
      'کسی تحریر میں ایسا نشان ہے جو لکھا نہیں جا سکتا۔',
    ),
    wayOut: text(
      'Please type the text again, without what was pasted from elsewhere.',
      'براہِ کرم تحریر دوبارہ خود لکھیں، کہیں اور سے چسپاں کیے بغیر۔',
    ),
  },
  'database-full': {
    status: 507,
    title: text(
      'The record store is full, so nothing was accepted.',
      'ریکارڈ کا ذخیرہ بھر گیا ہے، اس لیے کچھ قبول نہیں کیا گیا۔',
    ),
    wayOut: text(
      'Nothing you sent was lost or half done. Please try again later; the operator has been told.',
      'آپ کی کوئی چیز ضائع یا ادھوری نہیں رہی۔ براہِ کرم بعد میں دوبارہ کوشش کریں؛ منتظم کو خبر کر دی گئی ہے۔',
    ),
  },
  'database-unavailable': {
    status: 503,
    title: text(
      'The record store does not answer just now.',
      'ریکارڈ کا ذخیرہ اس وقت جواب نہیں دے رہا۔',
    ),
    wayOut: text(
      'Please try again in a minute. Send the same request again; it will not be done twice.',
      'براہِ کرم ایک منٹ بعد دوبارہ کوشش کریں۔ وہی درخواست دوبارہ بھیجیں؛ کام دو بار نہیں ہوگا۔',
    ),
  },
})
