/** What the pages of suggestions say. */
import type { SupportView } from '#platform/publication'
import { text, type Text } from '#platform/kernel'

export const viewWords: Readonly<Record<SupportView, Text>> = {
  open: text('Open', 'زیرِ غور'),
  due: text('Must be answered', 'جواب لازم'),
  answered: text('Answered', 'جواب دیا گیا'),
}

export const supportWords = {
  title: text('Suggestions', 'تجاویز'),
  lead: text(
    'What others suggest, where everybody may see it. Stand behind what you think right.',
    'دوسرے کیا تجویز کرتے ہیں، جو سب دیکھ سکتے ہیں۔ جو درست لگے اس کی حمایت کریں۔',
  ),
  none: text('There is none here.', 'یہاں کوئی نہیں۔'),
  suggestion: text('Suggestion', 'تجویز'),
  since: text('Since', 'کب سے'),
  verified: text('By identity card', 'شناختی کارڈ سے'),
  phone: text('By phone only', 'صرف فون سے'),
  state: text('State', 'حالت'),
  own: text('Make a suggestion', 'تجویز دیں'),
  late: text('No answer in time', 'وقت پر جواب نہیں'),
  more: text('More', 'مزید'),
  order: text('How they are ordered', 'ترتیب کیسے ہے'),
  orderIs: text(
    'By how many people with an identity card stand behind it for each day that it has been here, counted cautiously: neither who came first nor one early voice decides, and phones alone move nothing.',
    'ہر دن کے حساب سے شناختی کارڈ والے کتنے لوگوں نے حمایت کی، محتاط گنتی کے ساتھ: نہ پہلے آنے والا جیتتا ہے نہ ایک ابتدائی آواز، اور صرف فون سے ترتیب نہیں بدلتی۔',
  ),
  heading: text('Support', 'حمایت'),
  support: text('I support this', 'میری حمایت شامل کریں'),
  how: text(
    'One person counts once, without a name, and can take it back at any time. With {count} supporters by identity card the office must answer within {days}.',
    'ہر شخص ایک بار گنا جاتا ہے، نام کے بغیر، اور کسی بھی وقت واپس لے سکتا ہے۔ شناختی کارڈ والے {count} حامی ہوں تو دفتر کو {days} میں جواب دینا ہو گا۔',
  ),
  counted: text(
    'Behind it stand {verified} people by identity card and {phone} by phone only.',
    'حمایت: {verified} لوگ شناختی کارڈ سے، {phone} صرف فون سے۔',
  ),
  reached: text(
    'Enough people stand behind it: the office must answer by {when}.',
    'کافی لوگوں نے حمایت کی: دفتر کو {when} تک جواب دینا ہے۔',
  ),
  overdue: text(
    'Enough people stand behind it, and the office has not answered by {when}. The head has been told.',
    'کافی لوگوں نے حمایت کی، مگر دفتر نے {when} تک جواب نہیں دیا۔ سربراہ کو بتا دیا گیا ہے۔',
  ),
  has: text('You support this.', 'آپ اس کی حمایت کرتے ہیں۔'),
  takeBack: text('Take it back', 'واپس لیں'),
  byPhone: text(
    'Support it by phone, without an identity card',
    'شناختی کارڈ کے بغیر، فون سے حمایت',
  ),
} as const
