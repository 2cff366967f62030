import { text } from '#platform/kernel'

export const dataWords = {
  title: text('Your data', 'آپ کی معلومات'),
  about: text(
    'Take a copy, have a mistake put right, restrict or erase what is held about you.',
    'نقل لیں، غلطی درست کرائیں، استعمال محدود کریں یا محفوظ معلومات مٹوائیں۔',
  ),
  copyTitle: text('Take a copy', 'نقل لیں'),
  copy: text(
    'Everything that is held about you: to read here or as a PDF, and as a JSON file for programs.',
    'آپ کے بارے میں محفوظ سب کچھ: یہیں یا PDF میں پڑھنے کے لیے، اور پروگراموں کے لیے JSON فائل۔',
  ),
  read: text('Read it here', 'یہیں پڑھیں'),
  readTitle: text('Everything that is held about you', 'آپ کے بارے میں محفوظ تمام معلومات'),
  asOf: text('As of {at}.', 'بوقت {at}۔'),
  nothing: text('Nothing is held.', 'کچھ محفوظ نہیں۔'),
  more: text('{count} more are in the PDF.', 'مزید {count} اندراج PDF میں ہیں۔'),
  pdf: text('Download to read (PDF)', 'پڑھنے کے لیے حاصل کریں (PDF)'),
  json: text('Download for programs (JSON)', 'پروگراموں کے لیے حاصل کریں (JSON)'),
  restrictTitle: text('Restrict its use', 'استعمال محدود کریں'),
  free: text(
    'Your data may be shared where you allowed it, and counted in statistics that name nobody.',
    'جہاں آپ نے اجازت دی وہاں معلومات بانٹی جا سکتی ہیں، اور بے نام اعداد و شمار میں شامل ہوتی ہیں۔',
  ),
  restricted: text(
    'Restricted: nothing is given to any organisation, whatever you allowed, and what happens in your applications is left out of published figures from now on. Offices still do what the law asks, and money is still accounted for.',
    'محدود: آپ کی اجازت کے باوجود کسی ادارے کو کچھ نہیں دیا جاتا، اور آپ کی درخواستوں کی آئندہ کارروائی شائع ہونے والے اعداد و شمار میں شامل نہیں ہوتی۔ دفاتر قانونی کام کرتے رہیں گے اور رقوم کا حساب جاری رہے گا۔',
  ),
  restrict: text('Restrict', 'محدود کریں'),
  unrestrict: text('Lift the restriction', 'پابندی ہٹائیں'),
  correctTitle: text('Put a mistake right', 'غلطی درست کرائیں'),
  correctGo: text('Report a mistake', 'غلطی کی اطلاع دیں'),
  correct: text(
    'Say what is wrong and what proves it. An officer decides; the old entry stays in the history.',
    'بتائیں کیا غلط ہے اور اس کا ثبوت کیا ہے۔ افسر فیصلہ کرے گا؛ پرانا اندراج تاریخ میں رہتا ہے۔',
  ),
  eraseTitle: text('Erase', 'مٹائیں'),
  kept: text(
    'The law keeps {count} of your records: {law}.',
    'قانون آپ کے {count} ریکارڈ محفوظ رکھتا ہے: {law}۔',
  ),
  heldByOrder: text(
    'An authority has ordered that nothing of yours be erased for now.',
    'ایک مجاز ادارے نے فی الحال آپ کی معلومات مٹانے سے روک رکھا ہے۔',
  ),
  eraseSome: text(
    'Everything else can be erased: drafts, watched bills and old applications. It cannot be undone.',
    'باقی سب مٹایا جا سکتا ہے: نامکمل درخواستیں، محفوظ بل اور پرانی درخواستیں۔ یہ واپس نہیں ہو گا۔',
  ),
  eraseAll: text(
    'No law keeps anything: everything about you is erased, your way in too. It cannot be undone.',
    'کوئی قانون کچھ نہیں روکتا: آپ کے بارے میں سب کچھ، آپ کا داخلہ بھی، مٹ جائے گا۔ یہ واپس نہیں ہو گا۔',
  ),
  goes: text('What would be erased', 'کیا مٹ جائے گا'),
  goesCase: text('{service}, {reference}', '{service}، {reference}'),
  goesDrafts: text('{count} applications not handed in', '{count} نامکمل درخواستیں'),
  goesBills: text('{count} bills on your list', '{count} محفوظ بل'),
  goesPerson: text('Your name, number, phone and way in', 'آپ کا نام، نمبر، فون اور داخلہ'),
  goesNothing: text('Nothing: the law keeps all of it.', 'کچھ نہیں: قانون سب محفوظ رکھتا ہے۔'),
  keptTitle: text('What the law keeps', 'قانون کیا محفوظ رکھتا ہے'),
  erase: text('Erase what can be erased', 'جو مٹ سکتا ہے مٹائیں'),
  goOn: text('See what can be erased', 'دیکھیں کیا مٹ سکتا ہے'),
  erased: text(
    'What the law does not keep was erased.',
    'جو قانون محفوظ نہیں رکھتا وہ مٹا دیا گیا۔',
  ),
  changed: text('Saved.', 'محفوظ ہو گیا۔'),
}

export const correctWords = {
  title: text('A mistake in the population register', 'آبادی کے رجسٹر میں غلطی'),
  how: text(
    'Say what is wrong and which paper proves it. The registrar sees the paper and two of them decide. You see the answer here.',
    'بتائیں کیا غلط ہے اور کون سی دستاویز اس کا ثبوت ہے۔ رجسٹرار دستاویز دیکھیں گے اور دو افسر فیصلہ کریں گے۔ جواب یہیں نظر آئے گا۔',
  ),
  wrong: text('What is wrong, and what is right?', 'کیا غلط ہے، اور درست کیا ہے؟'),
  paper: text('Which paper proves it?', 'کون سی دستاویز اس کا ثبوت ہے؟'),
  paperHint: text(
    'Such as: birth certificate UC-17/2026. Bring the paper itself to the registrar’s office; no ' +
      'file is sent.',
    'جیسے: سندِ پیدائش UC-17/2026۔ اصل دستاویز رجسٹرار کے دفتر لائیں؛ کوئی فائل نہیں بھیجنی۔',
  ),
  sent: text('What you have told', 'آپ کی بھیجی ہوئی درخواستیں'),
  sentOn: text('Sent {time}', '{time} کو بھیجی گئی'),
  inField: text('{field}: {fault}', '{field}: {fault}'),
  place: text('District of your record', 'آپ کے ریکارڈ کا ضلع'),
  send: text('Send to the registrar', 'رجسٹرار کو بھیجیں'),
  asked: text(
    'The registrar has your request. Take the paper to the registrar’s office: nothing is decided before it was seen.',
    'آپ کی درخواست رجسٹرار کو مل گئی۔ دستاویز رجسٹرار کے دفتر لے جائیں: اسے دیکھے بغیر فیصلہ نہیں ہوگا۔',
  ),
  takeBack: text('Take it back', 'واپس لیں'),
  takenBack: text(
    'You took your request back. The registrar sees that it needs no answer.',
    'آپ نے درخواست واپس لے لی۔ رجسٹرار کو نظر آئے گا کہ جواب کی ضرورت نہیں۔',
  ),
  wasTakenBack: text('Taken back by you', 'آپ نے واپس لی'),
  state: text('State', 'حالت'),
  open: text('Waits for the registrar', 'رجسٹرار کے پاس زیرِ غور'),
  corrected: text('Corrected', 'درست کر دیا گیا'),
  declined: text('Stays as it is', 'اندراج برقرار ہے'),
  answer: text('The registrar’s answer', 'رجسٹرار کا جواب'),
}
