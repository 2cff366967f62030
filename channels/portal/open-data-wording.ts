/** The words of the page about open data; those of its columns are with the data. */
import { text } from '#platform/kernel'

export const openDataWords = {
  title: text('Open data', 'کھلا ڈیٹا'),
  lead: text(
    'What the province earned and how quickly it served, for everybody to use. No person is in it.',
    'صوبے کو کیا آمدنی ہوئی اور خدمت کتنی جلدی ہوئی، سب کے استعمال کے لیے۔ اس میں کسی شخص کا ذکر نہیں۔',
  ),
  licence: text(
    'You may use it under this licence:',
    'آپ اسے اس اجازت نامے کے تحت استعمال کر سکتے ہیں:',
  ),
  completeTo: text('Complete up to {day}.', '{day} تک مکمل۔'),
  none: text(
    'Nothing is published yet: the first day has to be over.',
    'ابھی کچھ شائع نہیں ہوا: پہلا دن ختم ہونا باقی ہے۔',
  ),
  withheldTitle: text('What is withheld, and why', 'کیا نہیں دکھایا جاتا، اور کیوں'),
  withheld: text(
    'A figure is left empty where it is the sum of fewer than {min} payments, or where one payment makes up more than half of it: it could tell what one person paid. If what is left empty on a day could still be worked out from its total, the smallest other figure is left empty as well.',
    'جہاں عدد {min} سے کم ادائیگیوں کا مجموعہ ہو، یا ایک ہی ادائیگی آدھے سے زیادہ ہو، وہاں عدد خالی ہے: اس سے کسی ایک شخص کی ادائیگی ظاہر ہو سکتی ہے۔ اگر کسی دن کے خالی اعداد کل رقم سے پھر بھی معلوم ہو سکیں تو سب سے چھوٹا دوسرا عدد بھی خالی رکھا جاتا ہے۔',
  ),
  how: text('How to use the files', 'فائلیں کیسے استعمال کریں'),
  files: text(
    'One file a month, as CSV (UTF-8, commas) and as JSON, at addresses that stay the same. Text that a spreadsheet would run as a formula has an apostrophe before it.',
    'ہر مہینے کی ایک فائل، CSV (UTF-8، کوما) اور JSON میں، ایسے پتوں پر جو نہیں بدلتے۔ جو متن اسپریڈشیٹ فارمولا سمجھتی، اس سے پہلے واحد علامتِ اقتباس ہے۔',
  ),
  catalogue: text('The catalogue for programs (DCAT)', 'پروگراموں کے لیے فہرست (DCAT)'),
  columns: text('Columns', 'خانے'),
  column: text('Column', 'خانہ'),
  kind: text('Kind', 'قسم'),
  meaning: text('Meaning', 'مطلب'),
  month: text('Month', 'مہینہ'),
  file: text('Files', 'فائلیں'),
  months: text('Files by month', 'مہینہ وار فائلیں'),
}

export const columnKinds = {
  date: text('day, YYYY-MM-DD', 'دن، YYYY-MM-DD'),
  month: text('month, YYYY-MM', 'مہینہ، YYYY-MM'),
  string: text('text', 'متن'),
  integer: text('whole number', 'عددِ صحیح'),
  decimal: text('number', 'عدد'),
}
