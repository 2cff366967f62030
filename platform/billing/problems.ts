import { defineProblems, text } from '#platform/kernel'

export const billingProblems = defineProblems({
  'billing-part-missing': {
    status: 422,
    title: text('Type this: {part}.', 'یہ لکھیں: {part}۔'),
    wayOut: text('It stands on the bill, like {example}.', 'یہ بل پر درج ہوتا ہے، جیسے {example}۔'),
  },
  'billing-part-wrong': {
    status: 422,
    title: text('This has another shape: {part}.', 'اس کی شکل درست نہیں: {part}۔'),
    wayOut: text(
      'Compare it with the bill: {hint}, like {example}.',
      'بل سے ملا کر دیکھیں: {hint}، جیسے {example}۔',
    ),
  },
  'billing-biller-unknown': {
    status: 404,
    title: text('Bills of this biller are not paid here.', 'اس ادارے کے بل یہاں ادا نہیں ہوتے۔'),
    wayOut: text('Choose a biller from the list.', 'فہرست سے ادارہ چنیں۔'),
  },
  'billing-saved-unknown': {
    status: 404,
    title: text('This bill is not on your list.', 'یہ بل آپ کی فہرست میں نہیں۔'),
    wayOut: text('Add it by its number first.', 'پہلے اسے اس کے نمبر سے شامل کریں۔'),
  },
  'billing-saved-too-many': {
    status: 409,
    title: text('Your list holds {most} bills already.', 'آپ کی فہرست میں پہلے ہی {most} بل ہیں۔'),
    wayOut: text('Take one off the list, then add this one.', 'ایک بل ہٹائیں، پھر یہ شامل کریں۔'),
  },
  'billing-account-unknown': {
    status: 422,
    title: text('The biller does not know this number.', 'ادارہ اس نمبر کو نہیں جانتا۔'),
    wayOut: text('Compare it with the bill and try again.', 'بل سے ملا کر دوبارہ کوشش کریں۔'),
  },
  'billing-nothing-chosen': {
    status: 422,
    title: text('Choose at least one bill.', 'کم از کم ایک بل چنیں۔'),
    wayOut: text('Tick the bills that you want to pay.', 'جو بل ادا کرنے ہیں ان پر نشان لگائیں۔'),
  },
  'billing-not-due': {
    status: 409,
    title: text('This bill is not due any more.', 'یہ بل اب واجب الادا نہیں۔'),
    wayOut: text(
      'It was paid, or a newer bill holds what was left. Look at your bills again.',
      'یہ ادا ہو چکا ہے، یا باقی رقم نئے بل میں شامل ہے۔ اپنے بل دوبارہ دیکھیں۔',
    ),
  },
  'billing-file-refused': {
    status: 422,
    title: text('Nothing of this file was taken in.', 'اس فائل میں سے کچھ شامل نہیں ہوا۔'),
    wayOut: text(
      'Mend the lines named here and send the whole file again.',
      'یہاں بتائی گئی سطریں درست کر کے پوری فائل دوبارہ بھیجیں۔',
    ),
  },
  'billing-file-unreadable': {
    status: 422,
    title: text('Line {line}: it does not fit the columns.', 'سطر {line}: یہ خانوں کے مطابق نہیں۔'),
    wayOut: text(
      'Send text in UTF-8 with commas; the first line names the columns.',
      'کوما والی UTF-8 فائل بھیجیں جس کی پہلی سطر میں خانوں کے نام ہوں۔',
    ),
  },
  'billing-file-empty': {
    status: 422,
    title: text('This file holds no bill.', 'اس فائل میں کوئی بل نہیں۔'),
    wayOut: text(
      'Write one line for each bill below the names of the columns.',
      'خانوں کے ناموں کے نیچے ہر بل کی ایک سطر لکھیں۔',
    ),
  },
  'billing-column-missing': {
    status: 422,
    title: text('The first line does not name {column}.', 'پہلی سطر میں {column} کا نام نہیں۔'),
    wayOut: text('Its columns are: {columns}.', 'اس کے خانے یہ ہیں: {columns}۔'),
  },
  'billing-line-wrong': {
    status: 422,
    title: text('Line {line}, {column}: {fault}', 'سطر {line}، {column}: {fault}'),
    wayOut: text('Mend it and send the file again.', 'اسے درست کر کے فائل دوبارہ بھیجیں۔'),
  },
})
