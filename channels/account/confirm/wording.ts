import { text } from '#platform/kernel'

export const confirmWords = {
  title: text('Confirm that it is you', 'تصدیق کریں کہ یہ آپ ہی ہیں'),
  why: text(
    'What you are about to do is important. Somebody else at your screen must not be able to do it.',
    'جو آپ کرنے والے ہیں وہ اہم ہے۔ آپ کی سکرین پر بیٹھا کوئی اور شخص یہ نہ کر سکے۔',
  ),
  byPasskey: text('Confirm with your passkey', 'ڈیجیٹل چابی سے تصدیق کریں'),
  needsScript: text(
    'You have a passkey, and it needs JavaScript in this browser. Please switch it on, or use another browser.',
    'آپ کی ڈیجیٹل چابی ہے اور اس کے لیے اس براؤزر میں جاوا سکرپٹ چاہیے۔ براہِ کرم اسے چالو کریں یا دوسرا براؤزر استعمال کریں۔',
  ),
  lost: text(
    'Since you have a passkey, a code to the phone is not enough here: codes can be tricked out of people. If you have lost your passkey, please go to a service centre with your identity card; two officers there give you a new start.',
    'چونکہ آپ کے پاس ڈیجیٹل چابی ہے، یہاں فون کا کوڈ کافی نہیں: کوڈ دھوکے سے لیے جا سکتے ہیں۔ چابی کھو گئی ہو تو براہِ کرم شناختی کارڈ کے ساتھ خدمت مرکز تشریف لے جائیں؛ وہاں دو افسر آپ کو نیا آغاز دیں گے۔',
  ),
  noPasskey: text(
    'This step needs a passkey, and you have none that works. Please go to a service centre.',
    'اس کام کے لیے ڈیجیٹل چابی چاہیے، اور آپ کی کوئی چابی کارآمد نہیں۔ براہِ کرم خدمت مرکز جائیں۔',
  ),
  sendCode: text('Send a code to my phone', 'میرے فون پر کوڈ بھیجیں'),
  sent: text(
    'A code is on its way to {phone}. It works for 5 minutes.',
    '{phone} پر کوڈ بھیج دیا گیا ہے۔ یہ 5 منٹ تک چلے گا۔',
  ),
  openPhone: text('Open the demo phone (in a new tab)', 'نمونہ فون کھولیں (نئے صفحے میں)'),
  code: text('Code', 'کوڈ'),
  codeHint: text(
    '6 digits. Tell them to nobody, not even an official.',
    '6 ہندسے۔ کسی کو نہ بتائیں، کسی اہلکار کو بھی نہیں۔',
  ),
  confirm: text('Confirm', 'تصدیق کریں'),
}
