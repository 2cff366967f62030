/** What the pages of consultations say to everybody. */
import type { ConsultationPhase } from '#platform/catalogue'
import type { CommentState, Ground, Level } from '#platform/consultations'
import { text, type Text } from '#platform/kernel'

export const phaseWords: Readonly<Record<ConsultationPhase, Text>> = {
  published: text('Published, not opened yet', 'شائع ہو چکا، ابھی کھلا نہیں'),
  awaited: text('Opens {when}', 'آغاز {when}'),
  open: text('Open until {when}', '{when} تک کھلی ہے'),
  closing: text('Over; what was said is being counted', 'ختم؛ آرا گنی جا رہی ہیں'),
  answering: text('Closed. The office answers by {when}', 'بند۔ دفتر {when} تک جواب دے گا'),
  overdue: text(
    'No answer: it was due on {when} and has not been published',
    'جواب نہیں آیا: آخری تاریخ {when} تھی',
  ),
  answered: text('Answered on {when}', '{when} کو جواب دیا گیا'),
}

export const levelWords: Readonly<Record<Level, Text>> = {
  verified: text('Known by identity card', 'شناختی کارڈ سے تصدیق شدہ'),
  phone: text('Known by a phone only', 'صرف فون سے'),
  organisation: text('A company', 'کمپنی'),
}

export const groundWords: Readonly<Record<Ground, Text>> = {
  abuse: text('It insults somebody', 'کسی کی توہین ہے'),
  threat: text('It threatens, or calls to violence', 'دھمکی یا تشدد پر اکسانا ہے'),
  'names-persons': text('It names or exposes a person', 'کسی شخص کا نام یا راز ظاہر کرتی ہے'),
  advertising: text('It advertises', 'اشتہار ہے'),
  'not-about-it': text('It is not about this draft', 'اس مسودے کے بارے میں نہیں'),
}

export const stateWords: Readonly<Record<CommentState, Text>> = {
  waiting: text('Not shown yet: it is looked at first', 'ابھی نہیں دکھائی گئی: پہلے دیکھی جائے گی'),
  published: text('Everybody can read it', 'سب پڑھ سکتے ہیں'),
  withheld: text('Withheld', 'روکی گئی'),
  appealed: text('Withheld; the head has been asked', 'روکی گئی؛ سربراہ سے کہا گیا ہے'),
  upheld: text('Withheld; the head agreed', 'روکی گئی؛ سربراہ نے بھی یہی کہا'),
}

export const words = {
  title: text('Consultations', 'عوامی مشاورت'),
  lead: text(
    'Drafts of rules and plans. Say what you think of them; the office must answer what was said.',
    'قواعد اور منصوبوں کے مسودے۔ اپنی رائے دیں؛ دفتر کو ہر بات کا جواب دینا ہو گا۔',
  ),
  none: text('No draft has been published yet.', 'ابھی کوئی مسودہ شائع نہیں ہوا۔'),
  votes: text('Votes', 'رائے شماریاں'),
  feed: text('Follow with a feed reader (Atom)', 'فیڈ ریڈر سے خبر پائیں (Atom)'),
  who: text('Who may speak', 'کون رائے دے سکتا ہے'),
  anybody: text('{place}: anybody', '{place}: ہر کوئی'),
  residents: text(
    '{place}: whoever has a recorded address there',
    '{place}: جس کا درج شدہ پتا وہاں ہے',
  ),
  how: text('How you are known', 'شناخت کیسے'),
  howLevels: {
    basic: text('by a phone, or by your identity card', 'فون سے، یا شناختی کارڈ سے'),
    substantial: text('by your identity card', 'شناختی کارڈ سے'),
    high: text('by face or finger', 'چہرے یا انگلی سے'),
  },
  opens: text('Opens', 'آغاز'),
  closes: text('Closes', 'اختتام'),
  due: text('Answer due', 'جواب کی آخری تاریخ'),
  authority: text('Held by', 'زیرِ اہتمام'),
  law: text('Law', 'قانون'),
  saidBy: text('Have spoken', 'رائے دینے والے'),
  saidCounts: text(
    '{verified} by identity card, {phone} by phone only, {organisation} companies',
    '{verified} شناختی کارڈ سے، {phone} صرف فون سے، {organisation} کمپنیاں',
  ),
  papers: text('Papers', 'دستاویزات'),
  contents: text('Contents', 'فہرست'),
  inEnglish: text('The same in English', 'یہی متن انگریزی میں'),
  inUrdu: text('The same in Urdu', 'یہی متن اردو میں'),
  comments: text(
    'Comments: {published} shown, {withheld} withheld, {waiting} not looked at yet',
    'آرا: {published} دکھائی گئیں، {withheld} روکی گئیں، {waiting} ابھی دیکھی جانی ہیں',
  ),
  noComments: text('No comments yet', 'ابھی کوئی رائے نہیں'),
  questions: text('Questions', 'سوالات'),
  inWords: text('To be answered in words', 'جواب اپنے الفاظ میں'),
  general: text('The draft as a whole', 'پورا مسودہ'),
  say: text('Say what you think', 'اپنی رائے دیں'),
  sayByPhone: text('Without an identity card, by phone', 'شناختی کارڈ کے بغیر، فون سے'),
  mine: text('What you have said', 'آپ کی رائے'),
  results: text('Results', 'نتائج'),
  resultsNote: text(
    'People, not companies, by where they live and by how they are known. A row is told only where every answer that was given there was given by at least ten people, and not all gave the same.',
    'لوگ، کمپنیاں نہیں؛ رہائش اور شناخت کے مطابق۔ سطر صرف وہاں دکھائی جاتی ہے جہاں ہر دیا گیا جواب کم از کم دس لوگوں نے دیا ہو اور سب کا جواب ایک نہ ہو۔',
  ),
  tooFew: text('Too few answered for a result.', 'نتیجے کے لیے بہت کم جواب آئے۔'),
  everybody: text('Everybody', 'سب'),
  place: text('Place', 'جگہ'),
  known: text('Known by', 'شناخت'),
  withheldRow: text('not told: too few', 'نہیں بتایا: بہت کم'),
  elsewhere: text('Elsewhere', 'کہیں اور'),
  areaUnknown: text('Not known', 'معلوم نہیں'),
  companies: text('What companies answered', 'کمپنیوں کے جواب'),
  answerTitle: text('What the office answers', 'دفتر کا جواب'),
  wasSaid: text('What was said', 'کیا کہا گیا'),
  why: text('Why', 'کیوں'),
  outcomes: {
    changed: text('The draft was changed', 'مسودہ بدلا گیا'),
    kept: text('The draft stays as it was', 'مسودہ ویسا ہی رہا'),
  },
  adopted: text(
    'As it is adopted; what was taken out is struck, what was put in is underlined',
    'منظور شدہ متن؛ جو نکالا گیا کٹا ہوا ہے، جو ڈالا گیا اس کے نیچے لکیر ہے',
  ),
  adoptedPlain: text('The same without marks', 'یہی متن نشانات کے بغیر'),
  noAnswer: text(
    'The office has not answered in time. The head has been told, and the public log says so.',
    'دفتر نے وقت پر جواب نہیں دیا۔ سربراہ کو بتا دیا گیا ہے، اور عوامی ریکارڈ میں درج ہے۔',
  ),
  files: text('All of it as files', 'سب کچھ فائلوں میں'),
  filesAre: {
    comments: text('Comments', 'آرا'),
    results: text('Results', 'نتائج'),
    whole: text('Draft, results and answer', 'مسودہ، نتائج اور جواب'),
  },
  rules: text('What is fair here', 'یہاں کے قاعدے'),
  rulesAre: [
    text(
      'Everybody counts once. Until the close you can change what you said, or take it back.',
      'ہر شخص ایک بار گنا جاتا ہے۔ اختتام تک آپ اپنی رائے بدل یا واپس لے سکتے ہیں۔',
    ),
    text(
      'Comments are shown without a name, with how surely their author is known.',
      'آرا نام کے بغیر دکھائی جاتی ہیں، اس کے ساتھ کہ لکھنے والا کتنا تصدیق شدہ ہے۔',
    ),
    text(
      'An officer can withhold a comment only for a reason of a closed list. Every one that is withheld is counted here, and its author can ask the head. What nobody withholds in time is shown.',
      'افسر رائے صرف ایک مقررہ فہرست کی وجہ سے روک سکتا ہے۔ ہر روکی گئی رائے یہاں گنی جاتی ہے، اور لکھنے والا سربراہ سے کہہ سکتا ہے۔ جو وقت پر نہ روکی جائے وہ دکھائی جاتی ہے۔',
    ),
    text(
      'Who publishes, opens, screens or answers a draft does not speak of it as a citizen.',
      'جو افسر مسودہ شائع کرے، کھولے، آرا دیکھے یا جواب دے، وہ شہری کے طور پر رائے نہیں دیتا۔',
    ),
    text(
      'Results are counted at the close and not shown before. Every step is in the public log.',
      'نتائج اختتام پر گنے جاتے ہیں، پہلے نہیں دکھائے جاتے۔ ہر قدم عوامی ریکارڈ میں ہے۔',
    ),
  ],
  openIt: text('Open this draft to the people', 'یہ مسودہ لوگوں کے لیے کھولیں'),
  openWhy: text(
    'You are the second officer. Compare what stands here with the decision on paper: once it is open, nothing of it can be changed.',
    'آپ دوسرے افسر ہیں۔ یہاں درج باتیں کاغذی فیصلے سے ملا لیں: کھلنے کے بعد کچھ نہیں بدل سکتا۔',
  ),
  work: text('Your work here', 'یہاں آپ کا کام'),
  workParts: {
    screen: text('Look at comments: {count} wait', 'آرا دیکھیں: {count} باقی'),
    appeals: text('Decide appeals: {count} wait', 'اپیلوں کا فیصلہ کریں: {count} باقی'),
    answer: text('Answer what was said', 'جو کہا گیا اس کا جواب دیں'),
  },
} as const

export const commentWords = {
  title: text('Comments', 'آرا'),
  none: text('None is shown.', 'کوئی نہیں دکھائی گئی۔'),
  withheld: text('Withheld. Reason: {ground}', 'روکی گئی۔ وجہ: {ground}'),
  more: text('More', 'مزید'),
  company: text('{name}, a company', '{name}، کمپنی'),
} as const

export const sayWords = {
  title: text('Say what you think', 'اپنی رائے دیں'),
  lead: text(
    'Write as much or as little as you like: one comment is enough. Everybody will read it, without your name.',
    'جتنا چاہیں لکھیں: ایک رائے بھی کافی ہے۔ اسے سب پڑھیں گے، آپ کے نام کے بغیر۔',
  ),
  again: text(
    'What you said before stands here. What you send now takes its place.',
    'آپ کی پہلی رائے یہاں درج ہے۔ اب جو بھیجیں گے وہ اس کی جگہ لے گا۔',
  ),
  company: text(
    'You speak for {name}. Its name will be shown.',
    'آپ {name} کی طرف سے بول رہے ہیں۔ اس کا نام دکھایا جائے گا۔',
  ),
  noNumbers: text(
    'Write no identity card or phone numbers, and no names of others.',
    'شناختی کارڈ یا فون نمبر نہ لکھیں، اور نہ دوسروں کے نام۔',
  ),
  text: text('Read the section', 'دفعہ پڑھیں'),
  comment: text('Your comment on: {subject}', 'آپ کی رائے: {subject}'),
  optional: text('If you like', 'اگر چاہیں'),
  area: text('Where do you live?', 'آپ کہاں رہتے ہیں؟'),
  areaHint: text('Results are told by place.', 'نتائج جگہ کے مطابق بتائے جاتے ہیں۔'),
  areaNone: text('I do not say', 'نہیں بتاتا'),
  noAnswer: text('No answer', 'کوئی جواب نہیں'),
  send: text('Send', 'بھیجیں'),
} as const

export const mineWords = {
  title: text('What you have said', 'آپ کی رائے'),
  sent: text(
    'Taken. You count once, whatever you change.',
    'درج ہو گئی۔ آپ ایک بار گنے جائیں گے، چاہے کچھ بھی بدلیں۔',
  ),
  nothing: text('You have said nothing here yet.', 'آپ نے ابھی یہاں کچھ نہیں کہا۔'),
  answers: text('Your answers', 'آپ کے جواب'),
  comments: text('Your comments', 'آپ کی آرا'),
  comment: text('Comment', 'رائے'),
  state: text('What becomes of it', 'اس کا کیا ہوا'),
  on: text('About', 'بارے میں'),
  reason: text('Reason: {ground}', 'وجہ: {ground}'),
  appeal: text('Ask the head', 'سربراہ سے کہیں'),
  appealWhy: text(
    'The head looks at the comment anew. Whoever withheld it does not decide.',
    'سربراہ رائے کو نئے سرے سے دیکھے گا۔ جس نے روکی وہ فیصلہ نہیں کرے گا۔',
  ),
  change: text('Change it', 'بدلیں'),
  takeBack: text('Take all of it back', 'سب واپس لیں'),
  takeBackAsk: text('Take back all that you have said?', 'کیا آپ اپنی پوری رائے واپس لیں؟'),
  takeBackIs: text(
    'All your answers and comments here are deleted, and you are not counted. Until the close you can speak anew.',
    'یہاں آپ کے تمام جواب اور آرا مٹ جائیں گی اور آپ گنے نہیں جائیں گے۔ اختتام تک آپ نئے سرے سے رائے دے سکتے ہیں۔',
  ),
  takeBackNot: text('No, keep it', 'نہیں، رہنے دیں'),
} as const
