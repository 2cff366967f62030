import { defineProblems, text } from '#platform/kernel'

export const counterProblems = defineProblems({
  'counter-not-yours': {
    status: 403,
    title: text('You serve nobody at a counter.', 'آپ کسی کاؤنٹر پر خدمت انجام نہیں دیتے۔'),
    wayOut: text(
      'If you hold such a post, sign out and sign in again from this page.',
      'اگر آپ کے پاس ایسا عہدہ ہے تو باہر نکل کر اسی صفحے سے دوبارہ داخل ہوں۔',
    ),
  },
  'counter-page-not-found': {
    status: 404,
    title: text('There is no such page at the counter.', 'کاؤنٹر پر ایسا کوئی صفحہ نہیں۔'),
    wayOut: text('Go back to the counter.', 'کاؤنٹر پر واپس جائیں۔'),
  },
})
