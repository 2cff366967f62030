/** The words of the pages about banks. */
import { text } from '#platform/kernel'

export const bankWords = {
  title: text('Banks', 'بینک'),
  day: text('On', 'تاریخ'),
  show: text('Show', 'دکھائیں'),
  none: text('No bank is registered.', 'کوئی بینک درج نہیں۔'),
  caption: text(
    'Their terms today, and their messages on {day}',
    'آج کی شرائط، اور {day} کے پیغامات',
  ),
  bank: text('Bank', 'بینک'),
  networks: text('May ask from', 'کہاں سے پوچھ سکتا ہے'),
  anywhere: text('Any address', 'کسی بھی پتے سے'),
  signs: text('Signs its messages', 'پیغام پر دستخط'),
  yes: text('Yes', 'ہاں'),
  no: text('No', 'نہیں'),
  limits: text('Limits', 'حدود'),
  noLimit: text('None', 'کوئی نہیں'),
  paymentMax: text('{amount} for one payment', 'ایک ادائیگی پر {amount}'),
  dayMax: text('{amount} a day', 'ایک دن میں {amount}'),
  rateMax: text('{count} messages a second', 'فی سیکنڈ {count} پیغامات'),
  passwords: text('Password', 'پاس ورڈ'),
  one: text('One in force', 'ایک کارآمد'),
  changing: text(
    'Being changed: the former one counts until {until}',
    'بدلا جا رہا ہے: پچھلا {until} تک کارآمد ہے',
  ),
  messages: text('Messages', 'پیغامات'),
  book: text('What {bank} said on {day}', '{day} کو {bank} کے پیغامات'),
  bookMeans: text(
    'Every message and its answer as they went over the wire, in the order in which they came. They may name payers: open only what you need.',
    'ہر پیغام اور اس کا جواب اسی طرح جیسے بھیجا گیا، آمد کی ترتیب سے۔ ان میں ادا کنندگان کے نام ہو سکتے ہیں: صرف وہی کھولیں جس کی ضرورت ہو۔',
  ),
  silent: text('It said nothing on that day.', 'اس دن کوئی پیغام نہیں آیا۔'),
  exchange: text('{message}, answered {code}', '{message}، جواب {code}'),
  sent: text('The bank sent, from', 'بینک نے بھیجا، پتہ'),
  answered: text('It was answered', 'اسے جواب ملا'),
} as const
