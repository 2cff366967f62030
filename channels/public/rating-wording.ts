/** What the page of ratings says. */
import { text } from '#platform/kernel'

export const ratingWords = {
  title: text('What people think of services', 'خدمات کے بارے میں لوگوں کی رائے'),
  none: text(
    'Too little has been said yet: nothing is told of fewer than {min} ratings.',
    'ابھی بہت کم رائے آئی ہے: {min} سے کم آرا ظاہر نہیں کی جاتیں۔',
  ),
  person: text('By persons whose identity is known', 'جن کی شناخت معلوم ہے'),
  guest: text('By guests, with a phone or without a name', 'مہمان: صرف فون سے یا بغیر نام'),
  office: text('Office', 'دفتر'),
  whole: text('The service as a whole', 'پوری خدمت'),
  others: text('Smaller offices, and cases without one', 'چھوٹے دفاتر، اور بغیر دفتر کے معاملات'),
  number: text('Ratings', 'آرا'),
  good: text('Good or very good', 'اچھا یا بہت اچھا'),
  between: text('{share}% ({low} to {high}%)', '{share}% ({low} تا {high}%)'),
  reasons: text('Why', 'وجہ'),
  reason: text('{reason}: {count}', '{reason}: {count}'),
  method: text('How it is counted', 'گنتی کیسے ہوتی ہے'),
  methodIs: [
    text(
      'Whoever applied may say once, within {days} days of the end, how it went. Only real cases can be rated, each once.',
      'درخواست گزار معاملہ مکمل ہونے کے {days} دن کے اندر ایک بار رائے دے سکتا ہے۔ صرف حقیقی معاملوں پر، ہر ایک پر ایک بار۔',
    ),
    text(
      'Ratings are kept apart from cases. Once they can no longer be changed they become counts, and nobody can find whose they were.',
      'رائے معاملے سے الگ رکھی جاتی ہے۔ جب بدلی نہ جا سکے تو صرف گنتی رہ جاتی ہے، اور کوئی نہیں جان سکتا کس کی تھی۔',
    ),
    text(
      'An office is told anew only when at least {min} ratings are added at once: no two of these pages differ by one person.',
      'کسی دفتر کے اعداد تبھی بدلتے ہیں جب کم از کم {min} آرا ایک ساتھ شامل ہوں: دو صفحوں کا فرق کبھی ایک شخص نہیں ہوتا۔',
    ),
    text(
      'The range is that in which the true share lies nineteen times of twenty (Wilson); offices stand in the order of its lower end.',
      'حد وہ ہے جس میں اصل حصہ بیس میں سے انیس بار ہوتا ہے (ولسن)؛ دفاتر اس کے نچلے سرے کی ترتیب سے ہیں۔',
    ),
    text(
      'Those who answer are not all: who was served badly may speak more, or not dare to.',
      'سب لوگ رائے نہیں دیتے: جس کا کام خراب ہوا وہ زیادہ بول سکتا ہے، یا ڈر بھی سکتا ہے۔',
    ),
  ],
  files: text('The same as a file', 'یہی فائل میں'),
}
