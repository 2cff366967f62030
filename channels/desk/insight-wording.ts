/** What the desk tells a head of what rises, comes again and lies ahead. */
import { text } from '#platform/kernel'

export const insightWords = {
  title: text('What is rising', 'کیا بڑھ رہا ہے'),
  none: text(
    'No whole day has been counted here yet. A day is counted once it is over: the first figures come on {day} at the earliest, how many cases were handed in and what came again. What rises is told after {rising} whole weeks, what lies ahead after {ahead}.',
    'یہاں ابھی کوئی پورا دن نہیں گنا گیا۔ ہر دن ختم ہونے پر گنا جاتا ہے: پہلے اعداد جلد سے جلد {day} کو آئیں گے، کہ کتنے معاملات جمع ہوئے اور کیا پھر آیا۔ کیا بڑھ رہا ہے، یہ {rising} پورے ہفتوں بعد بتایا جائے گا، اور آگے کیا ہے، {ahead} بعد۔',
  ),
  counting: text(
    'The days since {day} are being counted just now: the first figures come within minutes.',
    '{day} سے اب تک کے دن ابھی گنے جا رہے ہیں: پہلے اعداد چند منٹ میں آئیں گے۔',
  ),
  counted: text('What is counted: {services}.', 'کیا گنا جاتا ہے: {services}۔'),
  of: text('{service}, {district}', '{service}، {district}'),
  week: text(
    'Seven days to {day}: {cases} cases; {before} in the seven before.',
    '{day} تک سات دن: {cases} معاملات؛ اس سے پہلے کے سات دنوں میں {before}۔',
  ),
  rising: text('More than expected', 'توقع سے زیادہ'),
  risingNone: text(
    'Nothing has risen beyond what its own past leads one to expect.',
    'کوئی چیز اپنے پچھلے ہفتوں کی توقع سے زیادہ نہیں بڑھی۔',
  ),
  early: text(
    'It is too early to say what rises: {known} whole weeks are known, and {min} are needed. From {day} on this page compares.',
    'ابھی نہیں کہا جا سکتا کہ کیا بڑھ رہا ہے: {known} پورے ہفتے معلوم ہیں، {min} چاہییں۔ {day} سے یہ صفحہ موازنہ کرے گا۔',
  ),
  what: text('What', 'کیا'),
  kind: text('Kind', 'قسم'),
  kinds: {
    topic: text('Subject', 'موضوع'),
    place: text('Place', 'جگہ'),
    'topic-at-place': text('Subject at a place', 'جگہ پر موضوع'),
    word: text('Word', 'لفظ'),
  },
  now: text('In these seven days', 'ان سات دنوں میں'),
  expected: text('Expected', 'متوقع'),
  more: text(
    '{count} more rose as well; all are in the files.',
    '{count} مزید بھی بڑھے؛ سب فائلوں میں ہیں۔',
  ),
  again: text('Came again after an answer', 'جواب کے بعد پھر آئے'),
  againIs: text(
    'The same at the same place within {days} days of an answer; those of the last {days} days.',
    'جواب کے {days} دنوں کے اندر اسی جگہ وہی مسئلہ؛ پچھلے {days} دنوں کے معاملات۔',
  ),
  againNone: text('Nothing came again twice at one place.', 'ایک جگہ دو بار کچھ نہیں آیا۔'),
  place: text('Place', 'جگہ'),
  topic: text('Subject', 'موضوع'),
  times: text('Times', 'بار'),
  ahead: text('What lies ahead', 'آگے کیا ہے'),
  aheadNone: text(
    'What lies ahead is told once {min} whole weeks are known.',
    '{min} پورے ہفتے معلوم ہونے پر آگے کا اندازہ بتایا جائے گا۔',
  ),
  office: text('Office', 'دفتر'),
  last: text('Last seven days', 'پچھلے سات دن'),
  from: text('From {day}', '{day} سے'),
  between: text('{expected} ({low} to {high})', '{expected} ({low} سے {high})'),
  closed: text('{closed} closed days', '{closed} تعطیل'),
  off: text('Off by, on average', 'اوسط غلطی'),
  offIs: text('{error}; as last week: {other}', '{error}؛ پچھلے ہفتے جتنا: {other}'),
  asLast: text('as last week', 'پچھلے ہفتے جتنا'),
  method: text('How this is computed', 'یہ کیسے شمار ہوتا ہے'),
  methodIs: [
    text(
      'Seven days are held against the {weeks} weeks before them. What is expected is their mean; it may vary as counts of people do, in bursts (negative binomial), by as much as all subjects of the kind did together or this one did itself.',
      'سات دنوں کا موازنہ ان سے پہلے کے {weeks} ہفتوں سے ہوتا ہے۔ توقع ان کا اوسط ہے؛ کمی بیشی اتنی مانی جاتی ہے جتنی اس قسم کے تمام موضوعات یا اس موضوع میں رہی (منفی دو رقمی)۔',
    ),
    text(
      'Of what is told to rise of one kind, at most {share} percent is chance, on average (Benjamini and Hochberg). Fewer than {count} cases, or less than half as many again, is no rise.',
      'ایک قسم کی جو چیزیں بڑھتی بتائی جائیں ان میں اوسطاً زیادہ سے زیادہ {share} فیصد اتفاق ہوتا ہے (بنجمینی اور ہوچبرگ)۔ {count} سے کم معاملات، یا ڈیڑھ گنا سے کم، اضافہ نہیں۔',
    ),
    text(
      'Words are counted in public cases, each person once a week for a word. A word is only written down once {people} people have said it within a week; numbers and what follows a title or a name are never counted.',
      'الفاظ صرف عوامی معاملات میں گنے جاتے ہیں، ہر شخص ہفتے میں ایک بار۔ لفظ تب لکھا جاتا ہے جب ایک ہفتے میں {people} لوگ اسے کہیں؛ نمبر، اور لقب یا نام کے بعد کے الفاظ کبھی نہیں گنے جاتے۔',
    ),
    text(
      'What lies ahead goes on from the last four weeks with half of their trend, fewer cases on closed days, and the season where a year is known. Both it and “as many as last week” are tried on the last weeks; the nearer one is told. Four times of five the count lies between the bounds, if nothing new happens.',
      'آگے کا اندازہ پچھلے چار ہفتوں اور ان کے آدھے رجحان سے بنتا ہے، تعطیل پر کم معاملات اور سال معلوم ہو تو موسم کے ساتھ۔ اسے اور «پچھلے ہفتے جتنا» دونوں کو گزرے ہفتوں پر آزمایا جاتا ہے؛ جو قریب تر ہو وہی بتایا جاتا ہے۔ کوئی نئی بات نہ ہو تو پانچ میں سے چار بار تعداد حدوں کے اندر رہتی ہے۔',
    ),
  ],
  files: text('The same as open data', 'یہی کھلے ڈیٹا میں'),
}
