/** What the page of call-backs says. */
import { text } from '#platform/kernel'

export const auditWords = {
  title: text(
    'What citizens say when another office calls',
    'دوسرے دفتر کی کال پر شہری کیا کہتے ہیں',
  ),
  none: text('Nothing has been counted yet.', 'ابھی کچھ نہیں گنا گیا۔'),
  drawn: text(
    'Of {closed} cases that were closed at least {days} days ago and within a year before that, {drawn} were drawn by lot ({share}%; announced {announced}%). Of these {ended} calls have ended.',
    'کم از کم {days} دن پہلے، اور اس سے پچھلے ایک سال میں بند ہونے والے {closed} معاملات میں سے {drawn} قرعہ سے نکلے ({share}%؛ اعلان {announced}%)۔ ان میں سے {ended} کالیں مکمل ہو چکی ہیں۔',
  ),
  tooFew: text(
    'How many were drawn is told {days} days after the closing, and of {min} closings at the least: so nobody learns of a call before it is over.',
    'کتنے نکلے، یہ بند ہونے کے {days} دن بعد اور کم از کم {min} معاملات پر بتایا جاتا ہے: تاکہ کال سے پہلے کسی کو خبر نہ ہو۔',
  ),
  byOffice: text('By the office that closed', 'بند کرنے والے دفتر کے لحاظ سے'),
  office: text('Office', 'دفتر'),
  whole: text('All offices', 'تمام دفاتر'),
  others: text('Smaller offices together', 'چھوٹے دفاتر مل کر'),
  answered: text('Answered', 'جواب دیا'),
  notDone: text('Not done', 'کام نہیں ہوا'),
  share: text('Not done, of those who answered', 'جواب دینے والوں میں سے کام نہ ہونا'),
  between: text('{share}% ({low} to {high}%)', '{share}% ({low} تا {high}%)'),
  few: text('fewer than {min} answers', '{min} سے کم جواب'),
  pressed: text('Said that they were pressed', 'بتایا کہ دباؤ ڈالا گیا'),
  unreached: text('Not reached', 'رابطہ نہ ہوا'),
  declined: text('Would not say', 'بتانا نہ چاہا'),
  overtaken: text('Disputed before the call', 'کال سے پہلے اعتراض'),
  method: text('How it is done', 'طریقہ'),
  methodIs: [
    text(
      'The lot is computed from the seal of the step that closed the case: nobody can know it before, and nobody can draw again. Each night every lot is computed anew.',
      'قرعہ معاملہ بند کرنے والے قدم کی مہر سے بنتا ہے: نہ پہلے معلوم ہو سکتا ہے، نہ دوبارہ نکالا جا سکتا ہے۔ ہر رات سب قرعے دوبارہ جانچے جاتے ہیں۔',
    ),
    text(
      'An office calls that never had the case. The office that closed it is told only what was not done, never who said so.',
      'کال وہ دفتر کرتا ہے جس کے پاس معاملہ کبھی نہیں رہا۔ بند کرنے والے دفتر کو صرف یہ بتایا جاتا ہے کہ کیا نہیں ہوا، یہ نہیں کہ کس نے بتایا۔',
    ),
    text(
      'Each is also asked whether somebody pressed him to confirm. Who says so is counted here, and named to nobody.',
      'ہر ایک سے یہ بھی پوچھا جاتا ہے کہ کیا تصدیق کے لیے دباؤ ڈالا گیا۔ جو ایسا بتائے وہ یہاں گنا جاتا ہے، اس کا نام کسی کو نہیں بتایا جاتا۔',
    ),
    text(
      'What is not done is opened again one level up, with another officer. It counts here and not among disputes.',
      'جو کام نہیں ہوا وہ ایک درجہ اوپر دوسرے افسر کے پاس دوبارہ کھلتا ہے۔ یہ یہاں گنا جاتا ہے، اعتراضات میں نہیں۔',
    ),
    text(
      'Results are told {min} at a time, of this year and the last; smaller offices are told together.',
      'نتائج {min} {min} کر کے بتائے جاتے ہیں، اس سال اور پچھلے سال کے؛ چھوٹے دفاتر ایک ساتھ۔',
    ),
    text(
      'The range is that in which the true share lies nineteen times of twenty (Wilson).',
      'حد وہ ہے جس میں اصل حصہ بیس میں سے انیس بار ہوتا ہے (ولسن)۔',
    ),
  ],
  files: text('The same as a file', 'یہی فائل میں'),
}
