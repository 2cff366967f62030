import { text } from '#platform/kernel'

export const personWords = {
  title: text('My record and family', 'میرا ریکارڈ اور خاندان'),
  about: text(
    'What the population register says of you.',
    'آبادی کا رجسٹر آپ کے بارے میں کیا کہتا ہے۔',
  ),
  none: text(
    'Nothing is recorded of you in this register.',
    'اس رجسٹر میں آپ کے بارے میں کچھ درج نہیں۔',
  ),
  elsewhere: text(
    'This is what our own registrars have entered. To know who you are, services here ask the national register: what is wrong there is put right there.',
    'یہ وہ ہے جو ہمارے اپنے رجسٹراروں نے درج کیا۔ آپ کی شناخت کے لیے یہاں کی خدمات قومی رجسٹر سے پوچھتی ہیں: وہاں کی غلطی وہیں درست ہوتی ہے۔',
  ),
  name: text('Name', 'نام'),
  number: text('Number', 'نمبر'),
  born: text('Born', 'پیدائش'),
  sex: text('Sex', 'جنس'),
  father: text('Father', 'والد'),
  mother: text('Mother', 'والدہ'),
  address: text('Permanent address', 'مستقل پتا'),
  present: text('Present address', 'موجودہ پتا'),
  unknown: text('Not recorded', 'درج نہیں'),
  marriage: text('Marriage', 'شادی'),
  marriedSince: text('Since {date}', '{date} سے'),
  marriedUntil: text('{from} to {to}', '{from} سے {to} تک'),
  children: text('Children recorded', 'درج شدہ بچے'),
  family: text(
    'Your parents’ names are part of your own record. The names of your other relatives are their own data: the certificate of a family gives them, and they see that it did.',
    'والدین کے نام آپ کے اپنے ریکارڈ کا حصہ ہیں۔ دوسرے رشتہ داروں کے نام ان کا اپنا ڈیٹا ہیں: خاندانی سرٹیفکیٹ میں ملتے ہیں، اور وہ بھی یہ دیکھ سکتے ہیں۔',
  ),
  recorded: text('Recorded', 'درج ہے'),
  entries: text('Entries about you', 'آپ کے بارے میں اندراجات'),
  wrongTitle: text('Something is wrong?', 'کچھ غلط ہے؟'),
  wrong: text(
    'Ask for it to be put right; a registrar looks at your paper, and another one approves.',
    'درستی کی درخواست دیں؛ ایک رجسٹرار آپ کی دستاویز دیکھے گا اور دوسرا منظوری دے گا۔',
  ),
  correct: text('Ask for a correction', 'درستی کی درخواست دیں'),
}
