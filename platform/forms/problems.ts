/**
 * Everything that can be wrong with an answer, with the way out. Values are limits, and names that
 * somebody has published; never data.
 */
import { defineProblems, text } from '#platform/kernel'
import { moneyAndNumberProblems } from './problems/amounts.ts'
import { dateProblems } from './problems/dates.ts'
import { personProblems } from './problems/persons.ts'
import { photoAndPlaceProblems } from './problems/photos.ts'

export const problems = defineProblems({
  ...personProblems,
  ...moneyAndNumberProblems,
  ...dateProblems,
  ...photoAndPlaceProblems,
  'form-fingerprint-missing': {
    status: 422,
    title: text('Choose the file', 'فائل منتخب کریں'),
    wayOut: text(
      'Choose the file, or type its SHA-256 fingerprint.',
      'فائل منتخب کریں، یا اس کا SHA-256 نشان لکھیں۔',
    ),
  },
  'form-fingerprint-wrong': {
    status: 422,
    title: text('This is no SHA-256 fingerprint', 'یہ SHA-256 نشان نہیں'),
    wayOut: text(
      'Choose the file itself, or type all 64 characters, each 0 to 9 or a to f.',
      'خود فائل منتخب کریں، یا پورے 64 حروف لکھیں، ہر ایک 0 تا 9 یا a تا f۔',
    ),
  },
  'form-file-too-large': {
    status: 422,
    title: text('This file is larger than 12 MB.', 'یہ فائل 12 ایم بی سے بڑی ہے۔'),
    wayOut: text(
      'Type its fingerprint (SHA-256) instead, or choose a smaller file.',
      'اس کی جگہ اس کا نشان (SHA-256) لکھیں، یا چھوٹی فائل منتخب کریں۔',
    ),
  },
  'form-biometric-missing': {
    status: 422,
    title: text('A face or a finger was not taken yet', 'چہرہ یا انگلی کا نشان ابھی نہیں لیا گیا'),
    wayOut: text(
      'Have it taken here with a camera, or at an identity centre; both count the same.',
      'یہاں کیمرے سے یا شناختی مرکز پر دیں؛ دونوں برابر ہیں۔',
    ),
  },
  'form-biometric-wrong': {
    status: 422,
    title: text('This is no number of a capture', 'یہ لیے گئے نشان کا نمبر نہیں'),
    wayOut: text(
      'Type the 12 letters and digits that the identity centre gave you.',
      'شناختی مرکز سے ملنے والے 12 حروف اور ہندسے لکھیں۔',
    ),
  },
  'form-answers-refused': {
    status: 422,
    title: text('Some answers need correcting', 'کچھ جوابات درست کرنے کی ضرورت ہے'),
    wayOut: text(
      'Correct the answers that are marked and send the form again.',
      'براہِ کرم نشان زدہ جوابات درست کر کے فارم دوبارہ بھیجیں۔',
    ),
  },
  'form-not-an-object': {
    status: 422,
    title: text('The answers are not an object', 'جوابات درست ساخت میں نہیں ہیں'),
    wayOut: text(
      'Send one JSON object with an answer under the name of each question.',
      'ایک JSON object بھیجیں جس میں ہر سوال کے نام کے ساتھ اس کا جواب ہو۔',
    ),
  },
  'form-unknown-answer': {
    status: 422,
    title: text('There is no such question', 'اس نام کا کوئی سوال نہیں'),
    wayOut: text(
      'Check the spelling against the description of this service, or leave it out.',
      'خدمت کی تفصیل سے نام ملا لیں، یا اسے نہ بھیجیں۔',
    ),
  },
  'form-unknown-field': {
    status: 422,
    title: text('There is no such field in this answer', 'اس جواب میں اس نام کا کوئی خانہ نہیں'),
    wayOut: text(
      'Check the spelling against the description of this service, or leave it out.',
      'خدمت کی تفصیل سے نام ملا لیں، یا اسے نہ بھیجیں۔',
    ),
  },
  'form-answer-shape': {
    status: 422,
    title: text('The answer has the wrong shape', 'جواب کی ساخت درست نہیں'),
    wayOut: text(
      'Send it in the shape that the description of this service gives for this field.',
      'اسے اسی ساخت میں بھیجیں جو خدمت کی تفصیل میں اس خانے کے لیے درج ہے۔',
    ),
  },
  'form-choice-missing': {
    status: 422,
    title: text('No option is chosen', 'کوئی انتخاب نہیں کیا گیا'),
    wayOut: text('Choose one of the options.', 'براہِ کرم دیے گئے اختیارات میں سے ایک چنیں۔'),
  },
  'form-choice-unknown': {
    status: 422,
    title: text('This is not one of the options', 'یہ دیے گئے اختیارات میں سے نہیں'),
    wayOut: text(
      'Choose one of the options that are offered.',
      'براہِ کرم صرف دیے گئے اختیارات میں سے ایک چنیں۔',
    ),
  },
  'form-text-missing': {
    status: 422,
    title: text('The answer is empty', 'جواب خالی ہے'),
    wayOut: text('Write your answer.', 'براہِ کرم اپنا جواب لکھیں۔'),
  },
  'form-text-too-long': {
    status: 422,
    title: text('The answer is longer than {max} characters', 'جواب {max} حروف سے لمبا ہے'),
    wayOut: text(
      'Shorten it to {max} characters or fewer.',
      'براہِ کرم اسے {max} یا اس سے کم حروف میں لکھیں۔',
    ),
  },
  'form-document-number-wrong': {
    status: 422,
    title: text('This is not the number of a document', 'یہ کسی دستاویز کا نمبر نہیں'),
    wayOut: text(
      'Copy the long number: letters in front, then 16 digits. The identity number of 13 digits is another.',
      'لمبا نمبر نقل کریں: پہلے حروف، پھر 16 ہندسے۔ 13 ہندسوں کا شناختی نمبر اور ہے۔',
    ),
  },
  'form-text-pictures': {
    status: 422,
    title: text('The answer contains an emoji or a picture', 'جواب میں ایموجی یا تصویر ہے'),
    wayOut: text(
      'Use letters, digits and ordinary punctuation only.',
      'براہِ کرم صرف حروف، ہندسے اور عام علامتیں استعمال کریں۔',
    ),
  },
  'form-confirmation-missing': {
    status: 422,
    title: text('The confirmation is missing', 'تصدیق نہیں کی گئی'),
    wayOut: text(
      'Read the statement and mark the box if it is true.',
      'براہِ کرم بیان پڑھیں اور اگر درست ہو تو خانے پر نشان لگائیں۔',
    ),
  },
})
