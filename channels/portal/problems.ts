import { defineProblems, text } from '#platform/kernel'

export const portalProblems = defineProblems({
  'portal-page-not-found': {
    status: 404,
    title: text('There is no page at this address.', 'اس پتے پر کوئی صفحہ نہیں ہے۔'),
    wayOut: text(
      'Check the address for a missing letter, or begin again from the first page.',
      'پتہ دوبارہ دیکھ لیں، شاید کوئی حرف رہ گیا ہو، یا پہلے صفحے سے دوبارہ شروع کریں۔',
    ),
  },
  'portal-district-missing': {
    status: 422,
    title: text('No district is chosen', 'کوئی ضلع منتخب نہیں کیا گیا'),
    wayOut: text('Choose the district that you need.', 'براہِ کرم اپنا مطلوبہ ضلع چنیں۔'),
  },
  'portal-code-shape': {
    status: 422,
    title: text('The code has 6 digits', 'کوڈ میں 6 ہندسے ہوتے ہیں'),
    wayOut: text(
      'Type the 6 digits of the newest message on your phone.',
      'اپنے فون کے تازہ ترین پیغام میں لکھے 6 ہندسے درج کریں۔',
    ),
  },
  'portal-face-of-another': {
    status: 403,
    title: text('Only your own face is taken here.', 'یہاں صرف آپ کا اپنا چہرہ لیا جاتا ہے۔'),
    wayOut: text(
      'For somebody else, go to an identity centre together: an officer takes the picture there.',
      'کسی اور کے لیے، ان کے ساتھ شناختی مرکز جائیں: وہاں افسر تصویر لیتا ہے۔',
    ),
  },
  'portal-payer-misspelt': {
    status: 422,
    title: text(
      'This is neither a mobile number nor an IBAN of Pakistan',
      'یہ نہ موبائل نمبر ہے اور نہ پاکستان کا آئی بین',
    ),
    wayOut: text(
      'Go back and write the number of your Raast ID, or the 24 characters of your IBAN.',
      'واپس جا کر اپنی راست آئی ڈی کا نمبر، یا اپنے آئی بین کے 24 حروف لکھیں۔',
    ),
  },
  'portal-reference-shape': {
    status: 422,
    title: text('This is not a reference number', 'یہ حوالہ نمبر درست نہیں'),
    wayOut: text(
      'Write it as it stands in your message: letters and digits in groups.',
      'اسے ویسے ہی لکھیں جیسے آپ کے پیغام میں ہے: حروف اور ہندسے۔',
    ),
  },
})
