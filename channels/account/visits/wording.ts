/** The words of the page about visits at a counter. */
import type { VisitState } from '#platform/identity'
import { text, type Text } from '#platform/kernel'

export const visitWords = {
  title: text('At a counter', 'کاؤنٹر پر'),
  lead: text(
    'At a counter an assistant can apply for you: for one application, for 30 minutes, and only if you agree. Say the code from your phone to the assistant, or agree here.',
    'کاؤنٹر پر معاون آپ کی طرف سے درخواست دے سکتا ہے: ایک درخواست، 30 منٹ، اور صرف آپ کی اجازت سے۔ اپنے فون کا کوڈ معاون کو بتائیں، یا یہاں اجازت دیں۔',
  ),
  warn: text(
    'If you do not stand at this counter now, refuse, and tell nobody the code.',
    'اگر آپ اس وقت اس کاؤنٹر پر نہیں تو انکار کریں، اور کوڈ کسی کو نہ بتائیں۔',
  ),
  none: text('No counter has asked.', 'کسی کاؤنٹر نے نہیں پوچھا۔'),
  counter: text('Counter', 'کاؤنٹر'),
  postAt: text('{title}, {office}', '{title}، {office}'),
  service: text('To apply for', 'درخواست برائے'),
  asked: text('Asked', 'پوچھا گیا'),
  state: text('State', 'حالت'),
  until: text('Open until {at}', '{at} تک'),
  made: text('Application made', 'دی گئی درخواست'),
  allow: text('I am there: let them apply for me', 'میں وہاں ہوں: انہیں درخواست دینے دیں'),
  refuse: text('Refuse', 'انکار'),
  end: text('End it now', 'ابھی ختم کریں'),
  done: text('It is done, and recorded.', 'کام ہو گیا اور ریکارڈ میں آ گیا۔'),
}

export const visitStateWords: Readonly<Record<VisitState, Text>> = {
  asked: text('Waits for you', 'آپ کی منتظر'),
  lapsed: text('Not answered in time', 'وقت پر جواب نہیں دیا گیا'),
  open: text('Open', 'جاری'),
  over: text('Its time is over', 'وقت پورا ہو گیا'),
  ended: text('Ended', 'ختم کی گئی'),
}
