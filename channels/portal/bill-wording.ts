/** The words around bills of any biller. */
import { text } from '#platform/kernel'

export const billWords = {
  title: text('My bills', 'میرے بل'),
  none: text(
    'Your list is empty. Add a bill by the number on it: you then see what is due and are reminded.',
    'آپ کی فہرست خالی ہے۔ بل پر درج نمبر سے اسے شامل کریں: پھر واجب رقم نظر آئے گی اور یاد دہانی ملے گی۔',
  ),
  due: text('What is due', 'کیا واجب ہے'),
  dueHint: text(
    'Chosen together, they are paid with one payment number: all of them or none.',
    'ایک ساتھ چنے گئے بل ایک ہی ادائیگی نمبر سے ادا ہوتے ہیں: سب یا کوئی نہیں۔',
  ),
  nothingDue: text('Nothing is due today.', 'آج کچھ واجب نہیں۔'),
  bill: text('{biller}: {amount}', '{biller}: {amount}'),
  billOf: text('Bill {number}, {account}', 'بل {number}، {account}'),
  payBy: text('Pay by {date}', 'آخری تاریخ {date}'),
  later: text('After {date}: {amount}', '{date} کے بعد: {amount}'),
  late: text('Its due date was {date}', 'آخری تاریخ {date} تھی'),
  pay: text('Pay what is chosen', 'چنے ہوئے بل ادا کریں'),
  list: text('Numbers on your list', 'آپ کی فہرست کے نمبر'),
  countDue: text('Due: {count}', 'واجب: {count}'),
  noneDue: text('Nothing due', 'کچھ واجب نہیں'),
  stale: text(
    'The biller did not answer just now; this is what we knew before.',
    'ادارے نے ابھی جواب نہیں دیا؛ یہ پہلے کی معلومات ہیں۔',
  ),
  unreached: text(
    'The biller did not answer just now. Look again later.',
    'ادارے نے ابھی جواب نہیں دیا۔ کچھ دیر بعد دوبارہ دیکھیں۔',
  ),
  remove: text('Remove', 'ہٹائیں'),
  removeTitle: text('Remove this number from your list?', 'کیا یہ نمبر فہرست سے ہٹا دیں؟'),
  removeText: text(
    'We then forget that you watch it, and remind you no more. What you paid stays under My cases.',
    'پھر ہم بھول جائیں گے کہ آپ اسے دیکھتے ہیں، اور یاد دہانی نہیں ہو گی۔ جو ادا کیا وہ میرے کیس میں رہے گا۔',
  ),
  removeYes: text('Yes, remove it', 'جی ہاں، ہٹا دیں'),
  removeNo: text('No, keep it', 'نہیں، رہنے دیں'),
  add: text('Add a bill', 'بل شامل کریں'),
  whose: text('Whose bill is it?', 'بل کس کا ہے؟'),
  unconfirmed: text(
    'We have no official source for the shape of this number: compare it well with the bill.',
    'اس نمبر کی شکل کا کوئی سرکاری ذریعہ ہمارے پاس نہیں: اسے بل سے اچھی طرح ملا لیں۔',
  ),
  example: text('{hint}, for example {example}', '{hint}، مثلاً {example}'),
} as const
