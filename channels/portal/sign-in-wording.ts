/** The words of signing in. */
import { text } from '#platform/kernel'

export const signInWords = {
  title: text('Sign in', 'داخل ہوں'),
  askedBy: text(
    'You go on to {party} after signing in. First you see what it asks for, and decide.',
    'داخل ہونے کے بعد آپ {party} کی طرف جائیں گے۔ پہلے آپ دیکھیں گے کہ وہ کیا مانگتا ہے، اور فیصلہ آپ کریں گے۔',
  ),
  passkey: text('Sign in with a passkey', 'ڈیجیٹل چابی سے داخل ہوں'),
  passkeyWhy: text(
    'A passkey is your phone’s or computer’s own lock: your finger, face or PIN. Officers come to work with one only.',
    'ڈیجیٹل چابی (passkey) آپ کے فون یا کمپیوٹر کا اپنا تالا ہے: انگلی، چہرہ یا PIN۔ افسران صرف اسی سے کام پر آتے ہیں۔',
  ),
  needsScript: text(
    'A passkey needs JavaScript, which this browser does not run. Please use the code below.',
    'ڈیجیٹل چابی کے لیے جاوا سکرپٹ چاہیے جو اس براؤزر میں بند ہے۔ براہِ کرم نیچے کوڈ کا طریقہ اپنائیں۔',
  ),
  byCode: text('With a code to your phone', 'فون پر آئے کوڈ سے'),
  why: text(
    'We send a code to the mobile phone that is registered for your CNIC. There is no password.',
    'ہم آپ کے شناختی کارڈ پر رجسٹرڈ موبائل فون پر ایک کوڈ بھیجتے ہیں۔ کوئی پاس ورڈ نہیں۔',
  ),
  kept: text(
    'Your session had ended. What you typed is kept: sign in again and you go on where you were.',
    'آپ کا سیشن ختم ہو گیا تھا۔ جو آپ نے لکھا وہ محفوظ ہے: دوبارہ داخل ہوں اور وہیں سے آگے بڑھیں۔',
  ),
  cnic: text('Your CNIC number', 'آپ کا شناختی کارڈ نمبر'),
  cnicHint: text('13 digits, for example', '13 ہندسے، مثلاً'),
  send: text('Send me a code', 'مجھے کوڈ بھیجیں'),
  codeTitle: text('Enter the code from your phone', 'فون پر آیا کوڈ لکھیں'),
  codeSent: text(
    'If {cnic} is registered, a code is on its way to its mobile phone. It works for 5 minutes.',
    'اگر {cnic} رجسٹرڈ ہے تو اس کے موبائل فون پر کوڈ بھیج دیا گیا ہے۔ یہ 5 منٹ تک چلے گا۔',
  ),
  code: text('Code', 'کوڈ'),
  codeHint: text(
    '6 digits. Tell them to nobody, not even an official.',
    '6 ہندسے۔ کسی کو نہ بتائیں، کسی اہلکار کو بھی نہیں۔',
  ),
  confirm: text('Sign in', 'داخل ہوں'),
  again: text('No message after a minute?', 'ایک منٹ میں پیغام نہیں آیا؟'),
  againHow: text(
    'Check the number above. Then ask for another code; this page then takes only that one.',
    'اوپر لکھا نمبر دیکھ لیں۔ پھر دوسرا کوڈ منگوائیں؛ اس کے بعد یہ صفحہ صرف وہی کوڈ لے گا۔',
  ),
  sendAgain: text('Send another code', 'دوسرا کوڈ بھیجیں'),
  otherNumber: text('Use another CNIC number', 'دوسرا شناختی کارڈ نمبر لکھیں'),
  demoCode: text(
    'This is a demonstration: the message is on the demo phone.',
    'یہ نمونہ ہے: پیغام نمونہ فون پر ہے۔',
  ),
  openPhone: text('Open the demo phone (in a new tab)', 'نمونہ فون کھولیں (نئے صفحے میں)'),
}

export const demoWords = {
  title: text('Try it as somebody', 'کسی فرضی شخص کے طور پر آزمائیں'),
  how: text(
    'Choose a person: a code comes to the demo phone. An officer then makes a passkey with the ticket, which is on that phone too.',
    'کوئی شخص چنیں: کوڈ نمونہ فون پر آئے گا۔ افسر پھر ٹکٹ سے ڈیجیٹل چابی بناتا ہے؛ ٹکٹ بھی اسی فون پر ہے۔',
  ),
  citizen: text('citizen', 'شہری'),
  everybody: text('All of them, officers too', 'سب افراد، افسران بھی'),
}
