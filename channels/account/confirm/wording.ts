import { text } from '#platform/kernel'

export const confirmWords = {
  title: text('Confirm that it is you', 'تصدیق کریں کہ یہ آپ ہی ہیں'),
  why: text(
    'What you are about to do is important. Somebody else at your screen must not be able to do it.',
    'جو آپ کرنے والے ہیں وہ اہم ہے۔ آپ کی سکرین پر بیٹھا کوئی اور شخص یہ نہ کر سکے۔',
  ),
  byPasskey: text('Confirm with your passkey', 'ڈیجیٹل چابی سے تصدیق کریں'),
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
