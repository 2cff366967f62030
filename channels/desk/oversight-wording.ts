/** The words of the supervisor's pages. */
import { text } from '#platform/kernel'
import type { SignalKind } from '#platform/analytics'
import type { Text } from '#platform/kernel'

export const oversightWords = {
  title: text('What the offices did', 'دفاتر کی کارکردگی'),
  from: text('From', 'سے'),
  to: text('To', 'تک'),
  show: text('Show', 'دکھائیں'),
  period: text('From {from} to {to}', '{from} سے {to} تک'),
  counts: text('By office', 'دفتر کے لحاظ سے'),
  office: text('Office', 'دفتر'),
  nobodysOffice: text('{place}: citizens, banks and the clock', '{place}: شہری، بینک اور وقت'),
  service: text('Service', 'خدمت'),
  state: text('Came to', 'جس حالت میں آئے'),
  count: text('Cases', 'کیس'),
  mean: text('Average time', 'اوسط وقت'),
  meanHow: text(
    'Where the certificate is thereby issued, the time counts from the application; else from the state before.',
    'جہاں اس سے سند جاری ہوئی، وقت درخواست سے گنا گیا ہے؛ ورنہ پچھلی حالت سے۔',
  ),
  nothing: text('Nothing was recorded in this time.', 'اس مدت میں کچھ درج نہیں ہوا۔'),
  decisions: text('Who decided what, and how quickly', 'کس نے کیا فیصلہ کیا، اور کتنی جلدی'),
  decisionsLink: text('All decisions', 'تمام فیصلے'),
  quick: text('Only those taken in less than 10 seconds', 'صرف 10 سیکنڈ سے کم میں کیے گئے'),
  everyDecision: text('All of them', 'تمام'),
  post: text('Post', 'عہدہ'),
  step: text('Step', 'قدم'),
  took: text('Took', 'وقت لگا'),
  at: text('When', 'کب'),
  reference: text('Case', 'کیس'),
  signals: text('Worth a look', 'توجہ طلب'),
  signalsHow: text(
    'A signal accuses nobody: it only says where to look. Open the cases before you judge.',
    'یہ اشارے کسی پر الزام نہیں؛ صرف بتاتے ہیں کہ کہاں دیکھنا ہے۔ رائے قائم کرنے سے پہلے کیس کھول کر دیکھیں۔',
  ),
  noSignals: text('No signals in this time.', 'اس مدت میں کوئی اشارہ نہیں۔'),
  why: text('Why', 'وجہ'),
  back: text('Back to the figures', 'اعداد و شمار پر واپس'),
  older: text('Older', 'پرانے'),
  newer: text('Newer', 'نئے'),
  counted: text(
    'Counted from the public record, a few seconds behind it. No person is named here.',
    'یہ اعداد عوامی ریکارڈ سے چند سیکنڈ کے فرق سے گنے جاتے ہیں۔ یہاں کسی شخص کا نام نہیں۔',
  ),
  wrongDates: text(
    'The last day lies before the first. Nothing can be shown.',
    'آخری دن پہلے دن سے پہلے کا ہے، اس لیے کچھ نہیں دکھایا جا سکتا۔',
  ),
}

export const looksWords = {
  title: text('Who was looked at', 'کن افراد کی معلومات دیکھی گئیں'),
  how: text(
    'By post. A look accuses nobody: ask the officer what it was for. Each person sees it too.',
    'عہدے کے لحاظ سے۔ دیکھنا کسی پر الزام نہیں: افسر سے پوچھیں کہ کس کام کے لیے تھا۔ وہ شخص بھی اسے دیکھتا ہے۔',
  ),
  none: text(
    'Nobody was looked at outside a case in this time.',
    'اس مدت میں کسی کیس کے بغیر کسی کی معلومات نہیں دیکھی گئیں۔',
  ),
  post: text('Post', 'عہدہ'),
  what: text('What', 'کیا'),
  persons: text('Persons', 'افراد'),
  'without-case': text('Persons looked at without a case', 'کیس کے بغیر دیکھے گئے افراد'),
  'own-kin': text('Looked at himself or a relative', 'اپنی یا کسی رشتہ دار کی معلومات دیکھیں'),
  many: text('Very many within an hour, and why', 'ایک گھنٹے میں بہت زیادہ، اور وجہ'),
}

export const whyWords = {
  title: text('What is this work?', 'یہ کون سا کام ہے؟'),
  how: text(
    'You opened {persons} persons within an hour; {most} are usual. Say why, and go on. Your supervisor is told and sees what you wrote.',
    'آپ نے ایک گھنٹے میں {persons} افراد کی معلومات کھولیں؛ معمول {most} ہے۔ وجہ بتا کر آگے بڑھیں۔ آپ کے نگران کو اطلاع ہو گی اور وہ آپ کی لکھی وجہ دیکھیں گے۔',
  ),
  reason: text('Why (name nobody)', 'وجہ (کسی کا نام نہ لکھیں)'),
  goOn: text('Go on', 'آگے بڑھیں'),
}

export const timeWords = {
  seconds: text('{n} s', '{n} سیکنڈ'),
  minutes: text('{n} min', '{n} منٹ'),
  hours: text('{n} h', '{n} گھنٹے'),
  days: text('{n} days', '{n} دن'),
}

export const signalWords: Readonly<Record<SignalKind, { name: Text; why: Text }>> = {
  'off-hours': {
    name: text('Outside office hours', 'دفتری اوقات کے علاوہ'),
    why: text(
      'Before 8 or after 17 o’clock, or on a day when the office is closed.',
      'صبح 8 بجے سے پہلے، شام 5 بجے کے بعد یا چھٹی کے دن کیا گیا۔',
    ),
  },
  hasty: {
    name: text('Decided in seconds', 'سیکنڈوں میں فیصلہ'),
    why: text('Decided after {seconds} seconds.', '{seconds} سیکنڈ بعد فیصلہ ہوا۔'),
  },
  'just-under-limit': {
    name: text('Just under a limit', 'حد سے ذرا کم'),
    why: text('{value}; the limit is {limit}.', '{value}؛ حد {limit} ہے۔'),
  },
  'same-agent': {
    name: text('Same officer, same agent', 'وہی افسر، وہی نمائندہ'),
    why: text(
      'The {times}th time this month that this post had papers from this agent.',
      'اس مہینے میں {times} ویں بار اس عہدے کے سامنے اسی نمائندے کے کاغذات آئے۔',
    ),
  },
  'many-reprints': {
    name: text('Printed many times', 'بار بار چھاپا گیا'),
    why: text('Printed again {times} times.', '{times} بار دوبارہ چھاپا گیا۔'),
  },
  'night-sale': {
    name: text('Sold at night', 'رات کو فروخت'),
    why: text(
      'Sold after {hour} o’clock, when counters are shut.',
      '{hour} بجے کے بعد فروخت، جب کاؤنٹر بند ہوتے ہیں۔',
    ),
  },
  'same-buyer': {
    name: text('Same buyer again', 'وہی خریدار بار بار'),
    why: text(
      'The {times}th of this buyer in this month, from any vendor.',
      'اسی خریدار کا اس مہینے میں {times} واں، کسی بھی فروش سے۔',
    ),
  },
  'split-purchase': {
    name: text('Several to one buyer on one day', 'ایک دن ایک خریدار کو کئی'),
    why: text(
      'The {times}th of this buyer on this day: together they may come to more than a vendor may sell.',
      'اسی خریدار کا اس دن {times} واں: مل کر یہ فروش کی حد سے بڑھ سکتے ہیں۔',
    ),
  },
}
