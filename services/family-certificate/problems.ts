import { defineProblems, text } from '#platform/catalogue'

export const familyProblems = defineProblems({
  'family-certificate-no-fee-row': {
    status: 422,
    title: text('No fee is known to us for this today', 'آج اس کی فیس ہمیں معلوم نہیں'),
    wayOut: text('Ask at the registration centre.', 'رجسٹریشن مرکز سے پوچھیں۔'),
  },
  'family-certificate-not-yours': {
    status: 422,
    title: text(
      'The register holds no such family of yours',
      'رجسٹر میں آپ کا ایسا کوئی خاندان درج نہیں',
    ),
    wayOut: text(
      'Give your own number. If somebody of your family is missing, have the register corrected first.',
      'اپنا ہی نمبر لکھیں۔ اگر خاندان کا کوئی فرد درج نہیں تو پہلے رجسٹر درست کرائیں۔',
    ),
  },
})
