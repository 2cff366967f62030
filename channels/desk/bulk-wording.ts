/** What the desk says where one step is taken on several cases. */
import { text } from '#platform/kernel'

export const bulkWords = {
  title: text('Several cases at once', 'ایک ساتھ کئی کیس'),
  lead: text(
    'Tick cases in the list above. Each is a step of its own: what cannot be done is told, and the rest is done.',
    'اوپر کی فہرست میں کیسوں پر نشان لگائیں۔ ہر ایک الگ قدم ہے: جو نہ ہو سکے وہ بتا دیا جاتا ہے، باقی ہو جاتے ہیں۔',
  ),
  ticked: text('Ticked', 'نشان زدہ'),
  tick: text('Tick', 'نشان'),
  tickCase: text('Tick {reference}', '{reference} پر نشان لگائیں'),
  what: text('What to do with them', 'ان کا کیا کرنا ہے'),
  stepOf: text('{service}: {action}', '{service}: {action}'),
  colleague: text('To which colleague', 'کس ساتھی کو'),
  colleagueHint: text('Only where cases are given on.', 'صرف جب کیس کسی اور کو دینے ہوں۔'),
  colleagueAt: text('{title} ({post})', '{title} ({post})'),
  nobody: text('Choose a colleague', 'ساتھی منتخب کریں'),
  reason: text('Why they are given on', 'کیوں دیے جا رہے ہیں'),
  go: text('Do it for all ticked', 'نشان زدہ تمام پر کریں'),
  results: text('What became of each', 'ہر ایک کا کیا ہوا'),
  result: text('Result', 'نتیجہ'),
  counts: text('{done} done, {left} not done', '{done} ہو گئے، {left} نہیں ہوئے'),
  ok: text('Done: {done}', 'ہو گیا: {done}'),
  notDone: text('Not done', 'نہیں ہوا'),
  none: text('No case was ticked.', 'کسی کیس پر نشان نہیں لگایا گیا۔'),
  toQueue: text('Back to the queue', 'کام کی فہرست پر واپس'),
}
