/** What the desk says of cases that go with others, and of what other offices are asked. */
import { text } from '#platform/kernel'

export const linkedWords = {
  similar: text('Open cases about the same, at the same place', 'اسی جگہ، اسی بارے میں کھلے کیس'),
  similarHint: text('Choose one, or type a reference below.', 'ایک چنیں، یا نیچے حوالہ لکھیں۔'),
  similarAt: text('{state}, handed in {date}', '{state}، {date} کو جمع'),
  open: text('Open {reference}', '{reference} کھولیں'),
  typed: text('Another one, by its reference', 'کوئی اور، اس کے حوالے سے'),
  reference: text('Reference of the other case', 'دوسرے کیس کا حوالہ'),
  noOffice: text('Choose an office', 'دفتر چنیں'),
  asked: text('What {office} was asked, until {date}', '{office} سے کیا کہا گیا، {date} تک'),
  title: text('What your office was asked by others', 'دوسروں نے آپ کے دفتر سے کیا مانگا'),
  titleBelow: text(
    'What the offices below you were asked by others',
    'دوسروں نے آپ کے ماتحت دفاتر سے کیا مانگا',
  ),
  lead: text(
    'The case is with another office, and its days go on. You may read it while your part is open.',
    'کیس دوسرے دفتر کے پاس ہے اور اس کے دن چل رہے ہیں۔ جب تک آپ کا حصہ باقی ہے، آپ اسے پڑھ سکتے ہیں۔',
  ),
  none: text('Nothing is asked of you now.', 'اس وقت آپ سے کچھ نہیں مانگا گیا۔'),
  counted: text('Asked of your office: {count}', 'آپ کے دفتر سے مانگے گئے کام: {count}'),
  done: text(
    'Your answer to {reference} is with the office that asked.',
    '{reference} پر آپ کا جواب مانگنے والے دفتر کو مل گیا۔',
  ),
  byDay: text('The nearest day first', 'قریب ترین دن پہلے'),
  case: text('Case', 'کیس'),
  service: text('Service', 'سروس'),
  office: text('Office', 'دفتر'),
  until: text('Until', 'آخری دن'),
  caseUntil: text('The case itself', 'خود کیس'),
  overdue: text('Overdue', 'مدت گزر گئی'),
  overdueTitle: text(
    'Asked of your offices by others, and overdue',
    'دوسروں نے آپ کے دفاتر سے مانگا، مدت گزر گئی',
  ),
  all: text('All that your offices were asked', 'آپ کے دفاتر سے مانگے گئے تمام کام'),
}
