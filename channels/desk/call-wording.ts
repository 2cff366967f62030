/** What the desk says to whoever calls citizens after a case was closed. */
import type { Reached } from '#platform/catalogue'
import { text, type Text } from '#platform/kernel'

export const callWords = {
  title: text('Calls to make', 'جانچ کی کالیں'),
  lead: text(
    'Drawn by lot from cases that other offices have closed. Ask the citizen whether it was so. Nobody in the office that closed it may learn that you call before it is over, nor ever who said what.',
    'دوسرے دفاتر کے بند کیے ہوئے معاملات میں سے قرعہ سے نکلی ہیں۔ شہری سے پوچھیں کہ کام واقعی ہوا یا نہیں۔ بند کرنے والے دفتر کو کال مکمل ہونے سے پہلے اس کا علم نہ ہو، اور یہ کبھی نہیں کہ کس نے کیا کہا۔',
  ),
  none: text('No call waits for your office.', 'آپ کے دفتر کے ذمے کوئی کال نہیں۔'),
  waiting: text('Waiting ({count})', 'منتظر ({count})'),
  nearest: text(
    'The {count} to be called first are shown; the next come up as these are done.',
    'پہلے کی جانے والی {count} دکھائی گئی ہیں؛ ان کے ہونے پر اگلی سامنے آئیں گی۔',
  ),
  case: text('Case', 'معاملہ'),
  service: text('Service', 'خدمت'),
  closedAs: text('Closed as', 'کیسے بند ہوا'),
  due: text('Call by', 'کال کی آخری تاریخ'),
  calls: text('Called in vain', 'بے نتیجہ کالیں'),
  ofTries: text('{count} of {tries}', '{tries} میں سے {count}'),
  call: text('Call', 'کال'),
  heading: text('Call about {reference}', '{reference} کے بارے میں کال'),
  number: text('Number of the citizen', 'شہری کا نمبر'),
  show: text('Show the number and call', 'نمبر دیکھیں اور کال کریں'),
  showHow: text(
    'From then on you can note the answer. Each look is on record, and the citizen sees it. One call a day; after {tries} days in vain the citizen counts as not reached.',
    'اس کے بعد آپ جواب لکھ سکتے ہیں۔ ہر بار دیکھنا درج ہوتا ہے اور شہری اسے دیکھ سکتا ہے۔ دن میں ایک کال؛ {tries} دن بے نتیجہ رہے تو رابطہ نہ ہونا شمار ہوگا۔',
  ),
  today: text(
    'The citizen was called today. Try again on another day.',
    'آج کال ہو چکی ہے۔ کسی اور دن دوبارہ کوشش کریں۔',
  ),
  noNumber: text(
    'No number is known: the citizen came without a name, or is erased. The citizen counts as not reached.',
    'کوئی نمبر معلوم نہیں: شہری بغیر نام آیا تھا یا مٹا دیا گیا۔ رابطہ نہ ہونا شمار ہوگا۔',
  ),
  noteUnreached: text('Note that nobody can be called', 'درج کریں کہ کال ممکن نہیں'),
  answer: text('What came of the call', 'کال کا نتیجہ'),
  reached: text('Did you reach the citizen?', 'کیا شہری سے بات ہوئی؟'),
  asked: text('What you ask, if you reached the citizen', 'بات ہو تو یہ پوچھیں'),
  save: text('Note it', 'درج کریں'),
  answers: text('What was asked of the office', 'دفتر سے کیا کہا گیا تھا'),
  history: text('What the office did', 'دفتر نے کیا کیا'),
  noted: {
    upheld: text('Noted: it was done.', 'درج ہوا: کام ہو گیا تھا۔'),
    'not-done': text(
      'Noted: it was not done. The case is open again one level up; its citizen and the heads are told.',
      'درج ہوا: کام نہیں ہوا تھا۔ معاملہ ایک درجہ اوپر دوبارہ کھل گیا؛ شہری اور سربراہوں کو اطلاع ہے۔',
    ),
    unreached: text(
      'Noted: the citizen could not be reached.',
      'درج ہوا: شہری سے رابطہ نہیں ہو سکا۔',
    ),
    declined: text('Noted: the citizen would not say.', 'درج ہوا: شہری نے جواب نہیں دیا۔'),
    again: text(
      'Noted: no answer. Try on another day.',
      'درج ہوا: جواب نہیں ملا۔ کسی اور دن کوشش کریں۔',
    ),
  },
}

export const reachedNames: Readonly<Record<Reached, Text>> = {
  answered: text('Yes, and the citizen answered', 'جی ہاں، اور شہری نے جواب دیا'),
  declined: text('Yes, but the citizen would not say', 'جی ہاں، مگر شہری نے بتانا نہ چاہا'),
  'no-answer': text('No, nobody answered', 'نہیں، کسی نے فون نہیں اٹھایا'),
}
