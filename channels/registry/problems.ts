import { defineProblems, text } from '#platform/kernel'

export const registryProblems = defineProblems({
  'registry-not-yours': {
    status: 403,
    title: text('These pages are for civil registrars.', 'یہ صفحات سول رجسٹرار کے لیے ہیں۔'),
    wayOut: text(
      'Sign in with the account that holds such a post.',
      'اس اکاؤنٹ سے داخل ہوں جس کے پاس یہ عہدہ ہے۔',
    ),
  },
  'registry-page-not-found': {
    status: 404,
    title: text('There is no such page.', 'ایسا کوئی صفحہ نہیں۔'),
    wayOut: text('Begin at the register.', 'رجسٹر سے شروع کریں۔'),
  },
})
