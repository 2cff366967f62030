import { text } from '#platform/kernel'

export const enrolWords = {
  title: text('Come to work with your passkey', 'اپنی ڈیجیٹل چابی سے کام پر آئیں'),
  why: text(
    'You hold a post. An officer’s desk opens with a passkey only: a code can be tricked out of you, a passkey cannot.',
    'آپ کے پاس عہدہ ہے۔ افسر کی میز صرف ڈیجیٹل چابی سے کھلتی ہے: کوڈ دھوکے سے لیا جا سکتا ہے، چابی نہیں۔',
  ),
  known: text('If you already have a passkey for work', 'اگر کام کی ڈیجیٹل چابی پہلے سے ہے'),
  usePasskey: text('Use my passkey', 'میری ڈیجیٹل چابی استعمال کریں'),
  first: text('The first time: with your ticket', 'پہلی بار: اپنے ٹکٹ سے'),
  firstHow: text(
    'The ticket came with your appointment. It works once, for 72 hours, and makes a passkey on this device.',
    'ٹکٹ تقرری کے ساتھ آیا تھا۔ یہ ایک بار، 72 گھنٹے تک چلتا ہے، اور اس آلے پر ڈیجیٹل چابی بناتا ہے۔',
  ),
  onDemoPhone: text(
    'This is a demonstration: the ticket is on the demo phone (in a new tab)',
    'یہ نمونہ ہے: ٹکٹ نمونہ فون پر ہے (نئے صفحے میں)',
  ),
  ticket: text('Ticket', 'ٹکٹ'),
  ticketHint: text('12 letters and digits', '12 حروف اور ہندسے'),
  make: text('Make a passkey on this device', 'اس آلے پر ڈیجیٹل چابی بنائیں'),
  needsScript: text(
    'A passkey needs JavaScript in this browser. Once you are at your desk it works without.',
    'ڈیجیٹل چابی کے لیے اس براؤزر میں جاوا سکرپٹ چاہیے۔ میز پر پہنچنے کے بعد اس کی ضرورت نہیں۔',
  ),
  confirmFirst: text('Confirm first that it is you', 'پہلے تصدیق کریں کہ یہ آپ ہی ہیں'),
  asCitizen: text('Go on as a citizen', 'بطور شہری جاری رکھیں'),
}
