import { defineProblems, text } from '#platform/kernel'

export const deskProblems = defineProblems({
  'desk-officers-only': {
    status: 403,
    title: text('The desk is for officers at work.', 'ڈیسک صرف افسران کے سرکاری کام کے لیے ہے۔'),
    wayOut: text(
      'You are signed in as a citizen. If you hold a post, sign out and sign in again from the desk.',
      'آپ بطور شہری داخل ہیں۔ اگر آپ کے پاس عہدہ ہے تو باہر نکل کر ڈیسک سے دوبارہ داخل ہوں۔',
    ),
  },
  'desk-no-post': {
    status: 403,
    title: text('You hold no post today.', 'آج آپ کے پاس کوئی عہدہ نہیں۔'),
    wayOut: text(
      'Ask your office to record your posting; it counts from that moment.',
      'اپنے دفتر سے کہیں کہ آپ کی تعیناتی درج کرے؛ وہ اسی وقت سے مؤثر ہوگی۔',
    ),
  },
  'desk-oversight-only': {
    status: 403,
    title: text(
      'This page is for supervisors and auditors.',
      'یہ صفحہ نگران اور آڈیٹر افسران کے لیے ہے۔',
    ),
    wayOut: text(
      'Go back to your queue; if you oversee an office, have that post recorded.',
      'اپنے کام کی فہرست پر واپس جائیں؛ اگر آپ کسی دفتر کے نگران ہیں تو وہ عہدہ درج کروائیں۔',
    ),
  },
  'desk-page-not-found': {
    status: 404,
    title: text('There is no such page on the desk.', 'ڈیسک پر ایسا کوئی صفحہ نہیں۔'),
    wayOut: text('Go back to your queue.', 'اپنے کام کی فہرست پر واپس جائیں۔'),
  },
})
