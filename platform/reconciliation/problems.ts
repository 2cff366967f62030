import { defineProblems, text } from '#platform/kernel'

export const reconciliationProblems = defineProblems({
  'reconciliation-file-faulty': {
    status: 422,
    title: text(
      'The file was not taken in: something in it is wrong.',
      'فائل قبول نہیں ہوئی: اس میں کچھ غلط ہے۔',
    ),
    wayOut: text(
      'Nothing of it was kept. Ask its sender for a right one; each fault is listed with its line.',
      'اس میں سے کچھ محفوظ نہیں ہوا۔ بھیجنے والے سے درست فائل مانگیں؛ ہر غلطی اپنی سطر کے ساتھ درج ہے۔',
    ),
  },
  'reconciliation-record-unknown': {
    status: 422,
    title: text(
      'Line {line} begins with something other than H, D or T.',
      'سطر {line} H، D یا T سے شروع نہیں ہوتی۔',
    ),
    wayOut: text(
      'Each line begins with H (heading), D (a payment) or T (totals).',
      'ہر سطر H (سرنامہ)، D (ادائیگی) یا T (میزان) سے شروع ہوتی ہے۔',
    ),
  },
  'reconciliation-record-misplaced': {
    status: 422,
    title: text('Line {line} stands in the wrong place.', 'سطر {line} غلط جگہ پر ہے۔'),
    wayOut: text(
      'The heading comes first, once; the totals come last, once.',
      'سرنامہ سب سے پہلے اور میزان سب سے آخر میں، ایک ایک بار آتا ہے۔',
    ),
  },
  'reconciliation-file-cut-short': {
    status: 422,
    title: text(
      'The file ends at line {line} without its totals.',
      'فائل سطر {line} پر میزان کے بغیر ختم ہو گئی۔',
    ),
    wayOut: text(
      'It was cut short on its way. Ask for it again.',
      'یہ راستے میں ادھوری رہ گئی۔ دوبارہ مانگیں۔',
    ),
  },
  'reconciliation-field-count-wrong': {
    status: 422,
    title: text(
      'Line {line} has {found} fields; {wanted} belong there.',
      'سطر {line} میں {found} خانے ہیں؛ {wanted} ہونے چاہییں۔',
    ),
    wayOut: text(
      'Fields are parted by commas, and no field holds one.',
      'خانے کوما سے الگ ہوتے ہیں اور کسی خانے کے اندر کوما نہیں آتا۔',
    ),
  },
  'reconciliation-field-wrong': {
    status: 422,
    title: text(
      'Line {line}: {field} is not of its form.',
      'سطر {line}: {field} اپنی مقررہ صورت میں نہیں۔',
    ),
    wayOut: text('It should be: {form}', 'یہ ہونا چاہیے: {form}'),
  },
  'reconciliation-totals-wrong': {
    status: 422,
    title: text(
      'Line {line}: {field} says {said}; the lines come to {counted}.',
      'سطر {line}: {field} میں {said} لکھا ہے؛ سطریں {counted} بنتی ہیں۔',
    ),
    wayOut: text(
      'Lines are missing or were changed. Ask for the file again.',
      'سطریں کم ہیں یا بدل گئی ہیں۔ فائل دوبارہ مانگیں۔',
    ),
  },
  'reconciliation-line-too-long': {
    status: 422,
    title: text('Line {line} is far too long.', 'سطر {line} حد سے زیادہ لمبی ہے۔'),
    wayOut: text(
      'This is not a file of this kind. Choose another.',
      'یہ اس قسم کی فائل نہیں۔ کوئی اور چنیں۔',
    ),
  },
  'reconciliation-xml-unreadable': {
    status: 422,
    title: text('Line {line} is no readable XML.', 'سطر {line} قابلِ خواندگی XML نہیں۔'),
    wayOut: text(
      'It was cut short or changed on its way. Ask for it again.',
      'یہ راستے میں ادھوری رہ گئی یا بدل گئی۔ دوبارہ مانگیں۔',
    ),
  },
  'reconciliation-statement-unknown': {
    status: 422,
    title: text(
      'This is no statement camt.053.001 of version 8 or later.',
      'یہ camt.053.001 (نسخہ 8 یا بعد) کا گوشوارہ نہیں۔',
    ),
    wayOut: text(
      'Ask the bank for its end-of-day statement in that form.',
      'بینک سے دن کے اختتام کا گوشوارہ اسی صورت میں مانگیں۔',
    ),
  },
  'reconciliation-bank-unknown': {
    status: 422,
    title: text('No bank {bank} is registered here.', 'یہاں {bank} نام کا کوئی بینک درج نہیں۔'),
    wayOut: text(
      'Have the operator register the bank, or choose another file.',
      'منتظم سے بینک درج کروائیں، یا کوئی اور فائل چنیں۔',
    ),
  },
  'reconciliation-file-other-day': {
    status: 422,
    title: text(
      'The file is of {bank} for {day}, not what was asked for.',
      'یہ فائل {bank} کی {day} کی ہے، وہ نہیں جو مانگی گئی تھی۔',
    ),
    wayOut: text(
      'Choose the right file, or name the bank and the day that it is of.',
      'درست فائل چنیں، یا وہی بینک اور دن بتائیں جس کی یہ فائل ہے۔',
    ),
  },
  'reconciliation-day-to-come': {
    status: 422,
    title: text(
      'The file of {bank} is for {day}, which has not come yet.',
      '{bank} کی یہ فائل {day} کی ہے، جو ابھی نہیں آیا۔',
    ),
    wayOut: text(
      'Ask its sender for the file of the right day; nothing of this one was kept.',
      'بھیجنے والے سے درست دن کی فائل مانگیں؛ اس میں سے کچھ محفوظ نہیں ہوا۔',
    ),
  },
  'reconciliation-file-known': {
    status: 409,
    title: text(
      'This very file was taken in before, for {bank} and {day}.',
      'بالکل یہی فائل {bank} کے لیے {day} کو پہلے درج ہو چکی ہے۔',
    ),
    wayOut: text('Nothing needs to be done.', 'کچھ کرنے کی ضرورت نہیں۔'),
  },
  'reconciliation-day-has-file': {
    status: 409,
    title: text(
      '{bank} has a file for {day} already, and this is another.',
      '{bank} کی {day} کی فائل پہلے سے موجود ہے، اور یہ مختلف ہے۔',
    ),
    wayOut: text(
      'If the bank has corrected itself, say that this file takes the other’s place; both are kept.',
      'اگر بینک نے تصحیح کی ہے تو بتائیں کہ یہ فائل پہلی کی جگہ لے گی؛ دونوں محفوظ رہیں گی۔',
    ),
  },
  'reconciliation-day-closed': {
    status: 409,
    title: text('{day} is closed.', '{day} کا حساب بند ہو چکا ہے۔'),
    wayOut: text(
      'A closed day stays as it is. What is wrong in it is put right by a later journal.',
      'بند دن نہیں بدلتا۔ جو کچھ اس میں غلط ہو وہ بعد کے اندراج سے درست ہوتا ہے۔',
    ),
  },
  'reconciliation-no-file': {
    status: 409,
    title: text('{bank} has no file for {day} yet.', '{bank} کی {day} کی فائل ابھی نہیں آئی۔'),
    wayOut: text('Take in the bank’s file first.', 'پہلے بینک کی فائل درج کریں۔'),
  },
  'reconciliation-no-officer': {
    status: 409,
    title: text(
      'Nobody is appointed to whom an exception could belong.',
      'کوئی ایسا افسر مقرر نہیں جس کے ذمے فرق والا معاملہ آ سکے۔',
    ),
    wayOut: text(
      'Have the operator register a treasury officer whose post covers every district.',
      'منتظم سے ایسا افسرِ خزانہ درج کروائیں جس کا عہدہ تمام اضلاع پر ہو۔',
    ),
  },
  'reconciliation-exception-busy': {
    status: 409,
    title: text(
      'This exception is being compared just now, or is not there.',
      'اس معاملے کا اس وقت موازنہ ہو رہا ہے، یا یہ موجود نہیں۔',
    ),
    wayOut: text(
      'Nothing was changed. Try again when the comparison is done.',
      'کچھ نہیں بدلا۔ موازنہ مکمل ہونے پر دوبارہ کوشش کریں۔',
    ),
  },
  'reconciliation-exception-done': {
    status: 409,
    title: text('This exception is not open any more.', 'یہ معاملہ اب کھلا نہیں۔'),
    wayOut: text('Its history says what became of it.', 'اس کی روداد میں درج ہے کہ اس کا کیا ہوا۔'),
  },
  'reconciliation-line-not-taken': {
    status: 409,
    title: text('This line cannot be taken into the ledger.', 'یہ سطر کھاتے میں درج نہیں ہو سکتی۔'),
    wayOut: text(
      'Ask the bank which payment it is, and settle the matter with what it answers.',
      'بینک سے پوچھیں کہ یہ کون سی ادائیگی ہے، اور اس کے جواب کے مطابق معاملہ طے کریں۔',
    ),
  },
  'reconciliation-own-file': {
    status: 403,
    title: text('You have brought this file yourself.', 'یہ فائل آپ خود لائے ہیں۔'),
    wayOut: text(
      'Another officer takes its lines into the ledger.',
      'اس کی سطریں کوئی دوسرا افسر کھاتے میں درج کرے گا۔',
    ),
  },
  'reconciliation-reason-missing': {
    status: 422,
    title: text('Say how it was settled.', 'لکھیں کہ معاملہ کیسے طے ہوا۔'),
    wayOut: text(
      'A sentence for whoever audits this day, up to 1,000 letters.',
      'اس دن کا آڈٹ کرنے والے کے لیے ایک جملہ، زیادہ سے زیادہ 1000 حروف۔',
    ),
  },
  'reconciliation-day-not-over': {
    status: 409,
    title: text('{day} is not over yet.', '{day} ابھی ختم نہیں ہوا۔'),
    wayOut: text('A day is closed from the next day on.', 'دن کا حساب اگلے دن سے بند ہو سکتا ہے۔'),
  },
  'reconciliation-day-incomplete': {
    status: 409,
    title: text(
      'The payments of {bank} on {day} are not compared as they stand now.',
      '{bank} کی {day} کی ادائیگیوں کا موجودہ حالت میں موازنہ نہیں ہوا۔',
    ),
    wayOut: text(
      'Take in the bank’s file if it is missing, and compare the day again.',
      'اگر بینک کی فائل نہیں آئی تو درج کریں، پھر دن کا دوبارہ موازنہ کریں۔',
    ),
  },
  'reconciliation-day-busy': {
    status: 409,
    title: text('{day} is being compared just now.', '{day} کا اس وقت موازنہ ہو رہا ہے۔'),
    wayOut: text('Try again when it is done.', 'اس کے مکمل ہونے پر دوبارہ کوشش کریں۔'),
  },
  'reconciliation-day-moved': {
    status: 409,
    title: text(
      '{day} has changed since these totals were made.',
      'یہ میزان بننے کے بعد {day} کا حساب بدل گیا ہے۔',
    ),
    wayOut: text(
      'Look at the day again, and have its close prepared anew.',
      'دن کو دوبارہ دیکھیں اور اختتام نئے سرے سے تیار کروائیں۔',
    ),
  },
  'reconciliation-close-not-prepared': {
    status: 409,
    title: text('Nobody has prepared a close of {day}.', '{day} کا اختتام کسی نے تیار نہیں کیا۔'),
    wayOut: text(
      'One officer prepares it, another approves it.',
      'ایک افسر تیار کرتا ہے، دوسرا منظور کرتا ہے۔',
    ),
  },
  'reconciliation-own-close': {
    status: 403,
    title: text('You have prepared this close yourself.', 'یہ اختتام آپ نے خود تیار کیا ہے۔'),
    wayOut: text(
      'Another officer in another post must approve it.',
      'اس کی منظوری کوئی دوسرا افسر اپنے عہدے سے دے گا۔',
    ),
  },
})
