/** What the desk says to the head of offices about their work. */
import { text } from '#platform/kernel'

export const workWords = {
  title: text('The work of your offices', 'آپ کے دفاتر کا کام'),
  lead: text(
    'Every open case stands in exactly one line. The numbers are those of this moment.',
    'ہر زیرِ کار کیس ٹھیک ایک سطر میں شمار ہے۔ یہ تعداد اسی لمحے کی ہے۔',
  ),
  insight: text(
    'What is rising, what came again, what lies ahead',
    'کیا بڑھ رہا ہے، کیا پھر آیا، آگے کیا ہے',
  ),
  total: text('All offices together', 'تمام دفاتر مل کر'),
  post: text('Post', 'عہدہ'),
  open: text('Open', 'زیرِ کار'),
  overdue: text('Overdue', 'مدت سے زائد'),
  today: text('Due today', 'آج آخری دن'),
  passed: text('Passed on', 'دوسرے دفتر سے آئے'),
  raised: text('Raised', 'بالائی سطح پر پہنچے'),
  idle: text('Posts without an open case: {count}', 'عہدے جن کے پاس کوئی کیس نہیں: {count}'),
  officeTotal: text('The whole office', 'پورا دفتر'),
  postAt: text('{title} ({post})', '{title} ({post})'),
  onLeave: text('On leave until {date}', '{date} تک رخصت پر'),
  nobody: text('Nobody at work', 'کوئی کام پر نہیں'),
}
