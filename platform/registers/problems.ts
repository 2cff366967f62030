import { defineProblems, text } from '#platform/kernel'

export const registerProblems = defineProblems({
  'register-state-order': {
    status: 409,
    title: text(
      'This record cannot go from {from} to {to}.',
      'یہ اندراج {from} سے {to} کی حالت میں نہیں جا سکتا۔',
    ),
    wayOut: text(
      'Look at the record again: somebody may have changed it a moment ago.',
      'اندراج دوبارہ دیکھ لیں: ہو سکتا ہے ابھی کسی نے اسے بدلا ہو۔',
    ),
  },
  'register-entry-refused': {
    status: 422,
    title: text(
      'The register refuses this entry: {reason}.',
      'رجسٹر یہ اندراج قبول نہیں کرتا: {reason}۔',
    ),
    wayOut: text(
      'Correct what is named and try again.',
      'جس چیز کا ذکر ہے اسے درست کر کے دوبارہ کوشش کریں۔',
    ),
  },
})
