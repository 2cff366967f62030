import { defineProblems, text } from '#platform/kernel'

export const attachmentProblems = defineProblems({
  'attachments-picture-unreadable': {
    status: 422,
    title: text(
      'This file is not a picture that can be read.',
      'یہ فائل تصویر کے طور پر پڑھی نہیں جا سکی۔',
    ),
    wayOut: text(
      'Please choose a photo as JPEG, PNG or WebP. Your other answers are kept.',
      'براہِ کرم JPEG، PNG یا WebP میں تصویر چنیں۔ آپ کے باقی جوابات محفوظ ہیں۔',
    ),
  },
  'attachments-too-large': {
    status: 413,
    title: text('This picture is too large.', 'یہ تصویر بہت بڑی ہے۔'),
    wayOut: text(
      'Please choose one of at most {megabytes} MB and {megapixels} megapixels. Your other answers are kept.',
      'براہِ کرم زیادہ سے زیادہ {megabytes} MB اور {megapixels} میگا پکسل کی تصویر چنیں۔ آپ کے باقی جوابات محفوظ ہیں۔',
    ),
  },
  'attachments-empty': {
    status: 422,
    title: text('This file is empty.', 'یہ فائل خالی ہے۔'),
    wayOut: text('Please choose the photo again.', 'براہِ کرم تصویر دوبارہ چنیں۔'),
  },
  'attachments-too-many': {
    status: 422,
    title: text('There are already {max} photos here.', 'یہاں پہلے ہی {max} تصاویر ہیں۔'),
    wayOut: text('Remove one before you add another.', 'نئی تصویر سے پہلے ایک تصویر ہٹا دیں۔'),
  },
  'attachments-too-much-today': {
    status: 429,
    title: text('You have sent very many photos today.', 'آپ آج بہت سی تصاویر بھیج چکے ہیں۔'),
    wayOut: text(
      'Please go on without this photo, or add it tomorrow.',
      'براہِ کرم اس تصویر کے بغیر آگے بڑھیں، یا اسے کل شامل کریں۔',
    ),
  },
  'attachments-unknown': {
    status: 422,
    title: text('A photo is not there any more.', 'ایک تصویر اب موجود نہیں۔'),
    wayOut: text('Please add it again.', 'براہِ کرم اسے دوبارہ شامل کریں۔'),
  },
  'attachments-upload-unknown': {
    status: 404,
    title: text('There is no such upload.', 'ایسی کوئی ترسیل موجود نہیں۔'),
    wayOut: text(
      'Begin a new one: one that is not finished ends after a day.',
      'نئی ترسیل شروع کریں: جو مکمل نہ ہو وہ ایک دن بعد ختم ہو جاتی ہے۔',
    ),
  },
  'attachments-offset-wrong': {
    status: 409,
    title: text(
      'This part does not begin where the last one ended.',
      'یہ حصہ وہاں سے شروع نہیں ہوتا جہاں پچھلا ختم ہوا۔',
    ),
    wayOut: text(
      'Ask how much has arrived and go on from there: {offset}.',
      'معلوم کریں کتنا پہنچ چکا ہے اور وہیں سے آگے بھیجیں: {offset}۔',
    ),
  },
  'attachments-more-than-said': {
    status: 422,
    title: text('More has arrived than was announced.', 'بتائے گئے حجم سے زیادہ موصول ہوا۔'),
    wayOut: text(
      'Begin a new upload and announce its whole size.',
      'پورا حجم بتا کر نئی ترسیل شروع کریں۔',
    ),
  },
  'attachments-too-busy': {
    status: 503,
    title: text('Many photos are being read just now.', 'اس وقت بہت سی تصاویر پڑھی جا رہی ہیں۔'),
    wayOut: text('Please try again in a minute.', 'براہِ کرم ایک منٹ بعد دوبارہ کوشش کریں۔'),
  },
})
