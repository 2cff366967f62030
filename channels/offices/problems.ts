import { defineProblems, text } from '#platform/kernel'

export const officesProblems = defineProblems({
  'offices-officers-only': {
    status: 403,
    title: text(
      'These pages are for officers at work.',
      'یہ صفحات صرف افسران کے سرکاری کام کے لیے ہیں۔',
    ),
    wayOut: text(
      'If you hold a post, sign in again as an officer. A post counts from its first day and rests on leave.',
      'اگر آپ کے پاس عہدہ ہے تو بطور افسر دوبارہ داخل ہوں۔ عہدہ پہلے دن سے مؤثر ہوتا ہے اور چھٹی میں معطل رہتا ہے۔',
    ),
  },
  'offices-page-not-found': {
    status: 404,
    title: text('There is no such page here.', 'یہاں ایسا کوئی صفحہ نہیں۔'),
    wayOut: text(
      'Go back to the offices and choose from there.',
      'دفاتر کے صفحے پر واپس جائیں اور وہاں سے چنیں۔',
    ),
  },
})
