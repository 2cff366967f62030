/** The words of the page that tells an officer what he may do. */
import { text } from '#platform/kernel'

export const rightsWords = {
  title: text('What you may do', 'آپ کے اختیارات'),
  posts: text('Your posts today', 'آج آپ کے عہدے'),
  postAt: text('{office}. Places: {places}', '{office}۔ دائرۂ اختیار: {places}'),
  placesWhy: text(
    'You see and decide only cases of these places. Any other case does not exist for your desk.',
    'آپ صرف انہی جگہوں کے کیس دیکھ اور نمٹا سکتے ہیں۔ باقی کیس آپ کے ڈیسک پر موجود ہی نہیں۔',
  ),
  none: text('No service has a step for your posts.', 'کسی خدمت میں آپ کے عہدوں کا کوئی کام نہیں۔'),
  law: text('Legal basis: {law}', 'قانونی بنیاد: {law}'),
  steps: text('Steps that are yours', 'آپ کے اقدامات'),
  step: text('Step', 'قدم'),
  when: text('While the case stands at', 'جب کیس کی حالت ہو'),
  whenWithin: text('{state}, within {within}', '{state}، {within} کے اندر'),
  leads: text('It leads to', 'نتیجہ'),
  duty: text('You are then', 'تب آپ کی حیثیت'),
  mustNotMeet: text(
    'Duties that must not meet in one person',
    'وہ حیثیتیں جو ایک شخص میں جمع نہیں ہو سکتیں',
  ),
  mustNotMeetMeans: text(
    'Within one case. The system refuses the step, whichever post you use and whoever asks.',
    'ایک ہی کیس میں۔ آپ کوئی بھی عہدہ استعمال کریں، نظام ایسا قدم لینے سے انکار کرے گا۔',
  ),
  oneDuty: text('Who is', 'جو ہو'),
  otherDuty: text('cannot also be', 'وہ ساتھ یہ نہیں ہو سکتا'),
  why: text('Why', 'کیوں'),
  duties: {
    applicant: text('applicant', 'درخواست گزار'),
    party: text('party', 'فریق'),
    maker: text('the one who prepares', 'تیار کرنے والا'),
    checker: text('the one who checks', 'پڑتال کرنے والا'),
    decider: text('the one who decides', 'فیصلہ کرنے والا'),
  },
  record: text('What is recorded of you', 'آپ کا کیا ریکارڈ رہتا ہے'),
  recorded: [
    text(
      'Every step: who, in which post, when, on which case, with what you wrote. Nobody can change or delete it.',
      'ہر قدم: کس نے، کس عہدے میں، کب، کس کیس پر، اور آپ نے کیا لکھا۔ اسے کوئی بدل یا مٹا نہیں سکتا۔',
    ),
    text(
      'A fingerprint of every step in the public log. Your name is not in it; a changed or missing record shows.',
      'ہر قدم کا نشان عوامی ریکارڈ میں۔ اس میں آپ کا نام نہیں؛ بدلا یا غائب ریکارڈ ظاہر ہو جاتا ہے۔',
    ),
    text(
      'The applicant sees each step, the office and what you wrote as its ground, but not your name.',
      'درخواست گزار ہر قدم، دفتر اور آپ کی لکھی وجہ دیکھتا ہے، مگر آپ کا نام نہیں۔',
    ),
    text(
      'Supervisors and auditors see how quickly offices decide, and what is out of the ordinary.',
      'نگران اور آڈیٹر دیکھتے ہیں کہ دفاتر کتنی جلدی فیصلہ کرتے ہیں اور کیا معمول سے ہٹ کر ہے۔',
    ),
  ],
} as const
