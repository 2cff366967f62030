/** What the pages say on which officers look over what everybody may see. */
import { text } from '#platform/kernel'

export const lookOverWords = {
  title: text('What everybody sees of it', 'سب کو اس میں سے کیا نظر آتا ہے'),
  waiting: text('To be looked over', 'دیکھنا باقی ہے'),
  lead: text(
    'Photos are shown only once you have looked at them. Words are shown after three working days even if nobody looks: names and numbers that were found are covered already.',
    'تصویریں آپ کے دیکھنے کے بعد ہی دکھائی جاتی ہیں۔ تحریر چھٹیوں کے علاوہ تین دن بعد خود دکھائی جاتی ہے: جو نام اور نمبر ملے وہ پہلے ہی چھپا دیے گئے ہیں۔',
  ),
  more: text(
    'More wait than are listed: these are the {count} oldest. The next come as these are decided.',
    'فہرست سے زیادہ معاملے باقی ہیں: یہ سب سے پرانے {count} ہیں۔ ان کے فیصلے کے ساتھ اگلے آتے جائیں گے۔',
  ),
  none: text('Nothing waits to be looked at.', 'دیکھنے کے لیے کچھ باقی نہیں۔'),
  nothing: text(
    'This case shows no words and no photos.',
    'اس معاملے کی کوئی تحریر یا تصویر نہیں دکھائی جاتی۔',
  ),
  case: text('Case', 'معاملہ'),
  since: text('Since', 'کب سے'),
  texts: text('Texts', 'تحریریں'),
  photos: text('Photos', 'تصویریں'),
  text: {
    told: text('What was told', 'جو بتایا گیا'),
    answer: text('The office’s answer', 'دفتر کا جواب'),
  },
  photo: {
    told: text('Photo of the citizen, {number}', 'شہری کی تصویر {number}'),
    answer: text('Photo of the office, {number}', 'دفتر کی تصویر {number}'),
  },
  states: {
    waiting: text('Nobody has looked at it yet', 'ابھی کسی نے نہیں دیکھا'),
    shown: text('Everybody sees it', 'سب کو نظر آتا ہے'),
    'shown-unseen': text(
      'Everybody sees it; nobody has looked at it yet',
      'سب کو نظر آتا ہے؛ ابھی کسی نے نہیں دیکھا',
    ),
    withheld: text('Withheld: {reason}', 'روکا گیا: {reason}'),
    'taken-back': text('Taken back by the citizen', 'شہری نے واپس لے لیا'),
  },
  from: text('{waits}. Shown from {when}', '{waits}۔ {when} سے دکھایا جائے گا'),
  sentences: text('Cover whole sentences', 'پورے جملے چھپائیں'),
  sentencesHint: text(
    'Tick what would tell who somebody is. No word can be changed, and what is covered stays covered.',
    'وہ جملے چنیں جن سے کسی کی پہچان ہو۔ کوئی لفظ بدلا نہیں جا سکتا، اور جو چھپا دیا گیا وہ چھپا رہتا ہے۔',
  ),
  words: text('Cover single words', 'الگ لفظ چھپائیں'),
  wordsHint: text(
    'As they stand in the text, with commas between them.',
    'جیسے تحریر میں ہیں، درمیان میں کوما لگا کر۔',
  ),
  notThere: text('The text has no such word.', 'تحریر میں ایسا کوئی لفظ نہیں۔'),
  grid: text('Cover fields of the photo', 'تصویر کے خانے چھپائیں'),
  gridHint: text(
    'The lines divide the photo into the same fields. Faces that were found are covered already: look for others, for number plates, for names on walls and papers.',
    'لکیریں تصویر کو انہی خانوں میں بانٹتی ہیں۔ جو چہرے ملے وہ چھپا دیے گئے ہیں: باقی چہرے، نمبر پلیٹیں، دیوار یا کاغذ پر لکھے نام خود دیکھیں۔',
  ),
  cell: text('Field {name}', 'خانہ {name}'),
  preview: text('The photo as everybody would see it', 'تصویر جیسے سب کو نظر آئے گی'),
  keep: text('Looked at: show it like this', 'دیکھ لیا: اسی طرح دکھائیں'),
  release: text('Show it to everybody', 'سب کو دکھائیں'),
  again: text('Show it with more covered', 'مزید چھپا کر دکھائیں'),
  why: text('Reason for not showing it', 'نہ دکھانے کی وجہ'),
  whyHint: text(
    'It is told and counted in the figures of the office.',
    'یہ بتائی جاتی ہے اور دفتر کے اعداد و شمار میں گنی جاتی ہے۔',
  ),
  choose: text('Choose a reason', 'وجہ چنیں'),
  withhold: text('Do not show it', 'نہ دکھائیں'),
}
