import { text } from '#platform/kernel'

export const consentsWords = {
  title: text('What you allowed', 'آپ نے کیا اجازت دی'),
  about: text(
    'Organisations that may have your data, for what and until when. Take it back with one tap.',
    'کن اداروں کو آپ کی معلومات کی اجازت ہے، کس لیے اور کب تک۔ ایک بٹن سے واپس لیں۔',
  ),
  how: text(
    'Offices that act by law do not need your permission and are not here: see who looked at your data.',
    'جو دفاتر قانون کے تحت کام کرتے ہیں انہیں آپ کی اجازت درکار نہیں اور وہ یہاں درج نہیں: وہ آپ کی معلومات دیکھنے والوں میں ہیں۔',
  ),
  none: text('You have allowed nothing to anybody.', 'آپ نے کسی کو کوئی اجازت نہیں دی۔'),
  purpose: text('For', 'کس لیے'),
  data: text('What', 'کیا'),
  comma: text(', ', '، '),
  given: text('Given', 'کب دی'),
  ends: text('Ends', 'کب تک'),
  state: text('State', 'حالت'),
  live: text('In force', 'نافذ'),
  answered: text(
    'Once: answered on {at}, and ended with that',
    'ایک بار: {at} کو جواب دے دیا گیا، اور اسی کے ساتھ ختم',
  ),
  onceOpen: text('Once: not answered yet', 'ایک بار: ابھی جواب نہیں دیا گیا'),
  withdrawn: text('Taken back on {at}', '{at} کو واپس لی گئی'),
  replaced: text('Replaced by your later consent', 'آپ کی بعد کی اجازت نے اس کی جگہ لے لی'),
  whoMay: text('Who may ask people for what', 'کون لوگوں سے کیا پوچھ سکتا ہے'),
  restricted: text(
    'You have restricted the use of your data: while this holds nobody here gets anything.',
    'آپ نے اپنی معلومات کا استعمال محدود کر رکھا ہے: جب تک یہ قائم ہے یہاں درج کسی ادارے کو کچھ نہیں ملتا۔',
  ),
  toData: text('Open “Your data”', '”آپ کی معلومات“ کھولیں'),
  ended: text('Ended', 'مدت ختم'),
  receipt: text('Receipt number', 'رسید نمبر'),
  withdraw: text('Withdraw permission from {organisation}', '{organisation} سے اجازت واپس لیں'),
  withdrawMeans: text(
    'This ends everything that you allowed it. From that moment it gets nothing more. What it was given before, it must delete when its purpose is over.',
    'اس سے اس ادارے کو دی گئی ہر اجازت ختم ہو جاتی ہے۔ اسی لمحے سے اسے مزید کچھ نہیں ملے گا۔ جو پہلے دیا جا چکا ہے وہ اسے مقصد پورا ہونے پر مٹانا ہو گا۔',
  ),
  done: text('You have taken it back.', 'آپ نے اجازت واپس لے لی۔'),
}
