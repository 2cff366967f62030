/** What the page says on which an officer asks whoever stands before him. */
import { text } from '#platform/kernel'

export const personWords = {
  title: text('Verify a person', 'کسی شخص کی تصدیق'),
  what: text(
    'The person shows the least that answers your question, from the wallet on his or her phone.',
    'متعلقہ شخص اپنے فون کے والٹ سے صرف اتنا دکھاتا ہے جتنا آپ کے سوال کا جواب ہو۔',
  ),
  question: text('What must you know?', 'آپ کو کیا جاننا ہے؟'),
  questions: {
    'over-18': text('Is this person over 18?', 'کیا یہ شخص 18 سال سے بڑا ہے؟'),
    'same-person': text('Is this the person with a number?', 'کیا یہ وہی شخص ہے جس کا یہ نمبر ہے؟'),
    'name-and-birth': text('Name and date of birth', 'نام اور تاریخ پیدائش'),
  },
  hints: {
    'over-18': text('Answered by yes or no.', 'جواب ہاں یا نہیں میں۔'),
    'same-person': text('Answered by yes or no.', 'جواب ہاں یا نہیں میں۔'),
    'name-and-birth': text('Only where the law asks for them.', 'صرف جہاں قانون تقاضا کرے۔'),
  },
  yes: {
    'over-18': text('Yes, over 18', 'ہاں، 18 سال سے بڑا ہے'),
    'same-person': text('Yes, the same person', 'ہاں، وہی شخص ہے'),
    'name-and-birth': text('Shown', 'دکھا دیا گیا'),
  },
  number: text('The number to compare', 'موازنے کے لیے نمبر'),
  numberHint: text(
    'Only for “the person with a number”. It is not kept.',
    'صرف “جس کا یہ نمبر ہے” کے لیے۔ اسے محفوظ نہیں رکھا جاتا۔',
  ),
  reason: text('Why do you ask?', 'آپ کیوں پوچھ رہے ہیں؟'),
  reasonHint: text(
    'In a few words, for example “sale of medicine”.',
    'چند لفظوں میں، مثلاً “دوا کی فروخت”۔',
  ),
  ask: text('Ask', 'پوچھیں'),
  otherWays: text('Other ways', 'دوسرے طریقے'),
  byBiometric: text(
    'By face or finger at the counter, where nothing else is at hand',
    'کاؤنٹر پر چہرے یا انگلی سے، جب کچھ اور موجود نہ ہو',
  ),
  byConsent: text(
    'An organisation that is registered with us asks online: the person agrees with a passkey',
    'ہمارے ہاں درج ادارہ آن لائن پوچھتا ہے: متعلقہ شخص اپنی ڈیجیٹل چابی سے اجازت دیتا ہے',
  ),
  byCode: text(
    'By the code on a card or paper, also without network',
    'کارڈ یا کاغذ کے کوڈ سے، نیٹ ورک کے بغیر بھی',
  ),
  officer: text('Are you an officer?', 'کیا آپ افسر ہیں؟'),
  officerHow: text(
    'You are signed in as a citizen. Sign out, open this page again, and sign in with your passkey for work.',
    'آپ بطور شہری داخل ہیں۔ باہر نکلیں، یہ صفحہ دوبارہ کھولیں، اور کام کی ڈیجیٹل چابی سے داخل ہوں۔',
  ),
  signOut: text('Sign out', 'باہر نکلیں'),
  scan: text(
    'Let the person scan this with the wallet. This page answers by itself, within 5 minutes.',
    'متعلقہ شخص اسے اپنے والٹ سے اسکین کرے۔ یہ صفحہ 5 منٹ کے اندر خود جواب دے گا۔',
  ),
  qr: text('Code to scan with a wallet', 'والٹ سے اسکین کرنے کا کوڈ'),
  toAnswer: text('See the answer', 'جواب دیکھیں'),
  over: text('Nobody answered in time. Ask again.', 'وقت پر جواب نہیں آیا۔ دوبارہ پوچھیں۔'),
  recorded: text(
    'Office, time and purpose are recorded, and the person can see them.',
    'دفتر، وقت اور مقصد درج ہوتے ہیں، اور متعلقہ شخص انہیں دیکھ سکتا ہے۔',
  ),
  name: text('Name', 'نام'),
  born: text('Date of birth', 'تاریخ پیدائش'),
}

export const outcomeWords = {
  no: text('No', 'نہیں'),
  'not-in-force': text(
    'Refused: the card is lost, cancelled or expired, or its wallet was taken back',
    'رد: کارڈ گم شدہ، منسوخ یا میعاد ختم ہے، یا اس کا والٹ واپس لیا گیا',
  ),
  declined: text('The person shares nothing', 'متعلقہ شخص نے کچھ نہیں دکھایا'),
  'not-shown': text('What you asked for was not shown', 'جو پوچھا گیا وہ نہیں دکھایا گیا'),
  refused: text(
    'Refused: what was shown is not genuine, or was not made for you',
    'رد: جو دکھایا گیا وہ اصلی نہیں، یا آپ کے لیے نہیں بنایا گیا',
  ),
}
