/** What whoever applied is asked of a finished case. */
import { text } from '#platform/kernel'

export const ratingWords = {
  title: text('How did it go?', 'کام کیسا رہا؟'),
  link: text('Say how it went', 'بتائیں کام کیسا رہا'),
  why: text(
    'No office and no officer can see what you say or that you said it. It is counted with others, ten at the least.',
    'کوئی دفتر یا افسر نہیں دیکھ سکتا کہ آپ نے کیا کہا یا کچھ کہا بھی۔ یہ کم از کم دس کے ساتھ مل کر گنا جاتا ہے۔',
  ),
  until: text('You can change it until {date}.', 'آپ {date} تک بدل سکتے ہیں۔'),
  score: text('The service was', 'خدمت کیسی تھی'),
  reason: text('Above all because (if you like)', 'سب سے بڑی وجہ (چاہیں تو)'),
  noReason: text('I would rather not say', 'بتانا نہیں چاہتے'),
  send: text('Send', 'بھیجیں'),
  change: text('Change', 'بدلیں'),
  thanks: text('Thank you. It is kept.', 'شکریہ۔ محفوظ ہو گیا۔'),
  back: text('Back to the case', 'معاملے پر واپس'),
}
