import { defineProblems, text } from '#platform/kernel'

export const deskProblems = defineProblems({
  'desk-answer-names': {
    status: 422,
    title: text(
      'Everybody will read this answer, and it seems to name a person or a number.',
      'یہ جواب سب لوگ پڑھیں گے، اور اس میں کسی شخص کا نام یا نمبر معلوم ہوتا ہے۔',
    ),
    wayOut: text(
      'Change it, or press again: then everybody reads it with that covered.',
      'اسے بدلیں، یا دوبارہ بٹن دبائیں: تب وہ حصہ چھپا کر سب کو دکھایا جائے گا۔',
    ),
  },
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
  'desk-treasury-only': {
    status: 403,
    title: text(
      'This page is for the treasury and for auditors.',
      'یہ صفحہ خزانے اور آڈیٹر افسران کے لیے ہے۔',
    ),
    wayOut: text(
      'Go back to your queue; if you hold a post in the treasury, have that post recorded.',
      'اپنے کام کی فہرست پر واپس جائیں؛ اگر آپ کا عہدہ خزانے میں ہے تو وہ عہدہ درج کروائیں۔',
    ),
  },
  'desk-day-money-only': {
    status: 403,
    title: text('This page is for the treasury’s officers.', 'یہ صفحہ خزانے کے افسران کے لیے ہے۔'),
    wayOut: text(
      'Go back to your queue; if you settle the day’s money, have that post recorded.',
      'اپنے کام کی فہرست پر واپس جائیں؛ اگر دن کی رقم کا حساب آپ کے ذمے ہے تو وہ عہدہ درج کروائیں۔',
    ),
  },
  'desk-heads-only': {
    status: 403,
    title: text('This page is for heads of offices.', 'یہ صفحہ دفاتر کے سربراہان کے لیے ہے۔'),
    wayOut: text(
      'Go back to your queue; if you head an office, have that post recorded.',
      'اپنے کام کی فہرست پر واپس جائیں؛ اگر آپ کسی دفتر کے سربراہ ہیں تو وہ عہدہ درج کروائیں۔',
    ),
  },
  'desk-file-missing': {
    status: 422,
    title: text('No file was chosen.', 'کوئی فائل منتخب نہیں کی گئی۔'),
    wayOut: text(
      'Choose the file that the bank or the treasury has sent.',
      'بینک یا خزانے کی بھیجی ہوئی فائل چنیں۔',
    ),
  },
  'desk-all-books-only': {
    status: 403,
    title: text(
      'What banks say is for those who keep the books of every district.',
      'بینکوں کے پیغامات ان کے لیے ہیں جو تمام اضلاع کے کھاتے رکھتے ہیں۔',
    ),
    wayOut: text(
      'Ask the treasury of the province for the message that you need.',
      'جس پیغام کی ضرورت ہو وہ صوبائی خزانے سے مانگیں۔',
    ),
  },
  'desk-photo-missing': {
    status: 422,
    title: text('No photo was chosen.', 'کوئی تصویر منتخب نہیں کی گئی۔'),
    wayOut: text(
      'Take a photo of the square code, or type the number.',
      'چوکور کوڈ کی تصویر لیں، یا نمبر لکھیں۔',
    ),
  },
  'desk-file-too-large': {
    status: 422,
    title: text('This file is larger than 12 MB.', 'یہ فائل 12 ایم بی سے بڑی ہے۔'),
    wayOut: text(
      'Type its fingerprint (SHA-256) instead, or choose a smaller file.',
      'اس کی جگہ اس کا نشان (SHA-256) لکھیں، یا چھوٹی فائل منتخب کریں۔',
    ),
  },
  'desk-code-not-ours': {
    status: 422,
    title: text(
      'No office of ours has signed this code.',
      'اس کوڈ پر ہمارے کسی دفتر کے دستخط نہیں۔',
    ),
    wayOut: text(
      'Do not act on this paper. The verifier says in detail what is wrong with it.',
      'اس کاغذ پر کارروائی نہ کریں۔ تصدیقی صفحہ تفصیل سے بتاتا ہے کہ اس میں کیا خرابی ہے۔',
    ),
  },
  'desk-code-elsewhere': {
    status: 404,
    title: text(
      'The code is genuine, but its case is not in your jurisdiction.',
      'کوڈ اصلی ہے، مگر اس کا کیس آپ کے دائرۂ اختیار میں نہیں۔',
    ),
    wayOut: text(
      'The office of the district in which it was issued deals with it.',
      'جس ضلع میں یہ جاری ہوا اسی کا دفتر اس پر کارروائی کرتا ہے۔',
    ),
  },
  'desk-refunds-only': {
    status: 403,
    title: text(
      'This page is for officers who pay refunds out for the whole province.',
      'یہ صفحہ ان افسران کے لیے ہے جو پورے صوبے کی رقوم واپس کرتے ہیں۔',
    ),
    wayOut: text('Go back to your queue.', 'اپنے کام کی فہرست پر واپس جائیں۔'),
  },
  'desk-page-not-found': {
    status: 404,
    title: text('There is no such page on the desk.', 'ڈیسک پر ایسا کوئی صفحہ نہیں۔'),
    wayOut: text('Go back to your queue.', 'اپنے کام کی فہرست پر واپس جائیں۔'),
  },
})
