/** What the pages of officers say. */
import { text } from '#platform/kernel'

export const frameWords = {
  consultations: text('Consultations', 'عوامی مشاورت'),
  desk: text('Officers’ desk', 'افسران کا ڈیسک'),
} as const

export const screenWords = {
  title: text('Comments to look at', 'دیکھنے کے لیے آرا'),
  appeals: text('Appeals', 'اپیلیں'),
  lead: text(
    'Nothing tells you who wrote them. A comment that you do not withhold is shown by itself on the day that stands beside it.',
    'آپ کو نہیں بتایا جاتا کہ کس نے لکھی۔ جو رائے آپ نہ روکیں وہ ساتھ درج دن خود دکھا دی جائے گی۔',
  ),
  appealsLead: text(
    'Their authors ask you to show them. What you decide is final here.',
    'لکھنے والے چاہتے ہیں کہ یہ دکھائی جائیں۔ یہاں آپ کا فیصلہ حتمی ہے۔',
  ),
  none: text('Nothing waits.', 'کچھ باقی نہیں۔'),
  about: text('About', 'بارے میں'),
  shown: text('Shown by itself', 'خود دکھائی جائے گی'),
  before: text('Withheld because', 'روکنے کی وجہ'),
  decide: text('Decide', 'فیصلہ کریں'),
  show: text('Show it', 'دکھائیں'),
  reason: text('Or withhold it, because', 'یا روکیں، کیونکہ'),
  choose: text('Choose', 'چنیں'),
  withhold: text('Withhold it', 'روکیں'),
  back: text('To the draft', 'مسودے پر'),
} as const

export const answerWords = {
  title: text('Answer what was said', 'جو کہا گیا اس کا جواب'),
  lead: text(
    'Answer every subject; then publish the whole. Nothing is seen before, and nothing can be changed after.',
    'ہر موضوع کا جواب لکھیں؛ پھر سب ایک ساتھ شائع کریں۔ اس سے پہلے کچھ نظر نہیں آتا اور بعد میں کچھ نہیں بدلتا۔',
  ),
  due: text('Due by {when}', 'آخری تاریخ {when}'),
  undecided: text(
    '{count} comments or appeals are not decided yet. The answer can be published after that.',
    '{count} آرا یا اپیلوں کا فیصلہ باقی ہے۔ جواب اس کے بعد شائع ہو سکتا ہے۔',
  ),
  subject: text('Subject', 'موضوع'),
  comments: text('Comments', 'آرا'),
  state: text('Answer', 'جواب'),
  written: text('written', 'لکھا گیا'),
  missing: text('missing', 'باقی'),
  publish: text('Publish the whole answer', 'پورا جواب شائع کریں'),
  read: text('Read the comments', 'آرا پڑھیں'),
  saidUr: text('What was said (Urdu)', 'کیا کہا گیا (اردو)'),
  saidEn: text('What was said (English)', 'کیا کہا گیا (انگریزی)'),
  saidHint: text(
    'The gist: each opinion, and how many shared it',
    'خلاصہ: ہر رائے، اور کتنوں نے دی',
  ),
  outcome: text('What became of it', 'نتیجہ'),
  whyUr: text('Why (Urdu)', 'کیوں (اردو)'),
  whyEn: text('Why (English)', 'کیوں (انگریزی)'),
  textUr: text('The section as it is adopted (Urdu)', 'منظور شدہ دفعہ (اردو)'),
  textEn: text('The section as it is adopted (English)', 'منظور شدہ دفعہ (انگریزی)'),
  textHint: text('Needed where it was changed', 'اگر بدلی گئی ہو تو ضروری'),
  keep: text('Keep this answer', 'یہ جواب محفوظ کریں'),
  back: text('To all subjects', 'تمام موضوعات پر'),
} as const
