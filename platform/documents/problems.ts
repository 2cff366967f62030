import { defineProblems, text } from '#platform/kernel'

export const documentProblems = defineProblems({
  'document-photo-too-large': {
    status: 413,
    title: text(
      'The picture is too large: at most {megabytes} MB and {megapixels} million dots.',
      'تصویر بہت بڑی ہے: زیادہ سے زیادہ {megabytes} میگا بائٹ اور {megapixels} ملین نقطے۔',
    ),
    wayOut: text(
      'Take the photo again at a lower quality, or cut out just the square code.',
      'کم معیار پر دوبارہ تصویر لیں، یا صرف چوکور کوڈ کا حصہ کاٹ لیں۔',
    ),
  },
  'document-file-not-image': {
    status: 415,
    title: text(
      'This file is not a picture that we can read.',
      'یہ فائل ایسی تصویر نہیں جو ہم پڑھ سکیں۔',
    ),
    wayOut: text(
      'Send a photo as JPEG or PNG, as phones take them.',
      'تصویر JPEG یا PNG شکل میں بھیجیں، جیسی فون لیتا ہے۔',
    ),
  },
  'document-no-qr-found': {
    status: 422,
    title: text(
      'We found no square code (QR) in the picture.',
      'تصویر میں چوکور کوڈ (QR) نہیں ملا۔',
    ),
    wayOut: text(
      'Hold the phone straight above the code, in good light, until the code fills half the picture. You can also type the number of the document.',
      'اچھی روشنی میں فون کوڈ کے عین اوپر رکھیں، یہاں تک کہ کوڈ آدھی تصویر گھیر لے۔ آپ دستاویز کا نمبر بھی لکھ سکتے ہیں۔',
    ),
  },
  'document-file-not-pdf': {
    status: 415,
    title: text('This file is not a PDF.', 'یہ فائل پی ڈی ایف نہیں ہے۔'),
    wayOut: text(
      'Send the file exactly as you received it, or a photo of the printed page.',
      'فائل ویسی ہی بھیجیں جیسی آپ کو ملی تھی، یا چھپے ہوئے صفحے کی تصویر۔',
    ),
  },
  'document-pdf-too-large': {
    status: 413,
    title: text(
      'The PDF is too large: at most {megabytes} MB.',
      'پی ڈی ایف بہت بڑی ہے: زیادہ سے زیادہ {megabytes} میگا بائٹ۔',
    ),
    wayOut: text(
      'Our documents are far smaller. Send the file exactly as you received it.',
      'ہماری دستاویزات اس سے کہیں چھوٹی ہوتی ہیں۔ فائل ویسی ہی بھیجیں جیسی آپ کو ملی تھی۔',
    ),
  },
  'document-pdf-unreasonable': {
    status: 422,
    title: text(
      'This PDF hides more inside than any document of ours, so we did not open it.',
      'اس پی ڈی ایف کے اندر ہماری کسی بھی دستاویز سے زیادہ کچھ چھپا ہے، اس لیے ہم نے اسے نہیں کھولا۔',
    ),
    wayOut: text(
      'It was not made by this office. Check the printed page by its square code or number.',
      'یہ اس دفتر کی بنائی ہوئی نہیں۔ چھپا ہوا صفحہ اس کے چوکور کوڈ یا نمبر سے جانچ لیں۔',
    ),
  },
  'document-data-too-long': {
    status: 422,
    title: text(
      'There is more text than fits a document.',
      'متن اس سے زیادہ ہے جتنا دستاویز میں سما سکے۔',
    ),
    wayOut: text('Shorten the longest answers.', 'سب سے لمبے جوابات مختصر کریں۔'),
  },
  'document-not-made': {
    status: 500,
    title: text('The document could not be made.', 'دستاویز تیار نہیں ہو سکی۔'),
    wayOut: text(
      'What was recorded is safe, and the document will be made again. Please try once more in a few minutes.',
      'درج شدہ معلومات محفوظ ہیں اور دستاویز دوبارہ تیار کی جائے گی۔ براہِ کرم چند منٹ بعد کوشش کریں۔',
    ),
  },
  'document-took-too-long': {
    status: 503,
    title: text(
      'Reading or making the document took too long, so we stopped.',
      'دستاویز پڑھنے یا بنانے میں بہت دیر لگی، اس لیے ہم رک گئے۔',
    ),
    wayOut: text(
      'Please try again in a minute. A smaller or clearer picture helps.',
      'براہِ کرم ایک منٹ بعد دوبارہ کوشش کریں۔ چھوٹی یا صاف تصویر سے مدد ملتی ہے۔',
    ),
  },
  'document-too-busy': {
    status: 503,
    title: text(
      'Too many documents are waiting just now.',
      'اس وقت بہت سی دستاویزات انتظار میں ہیں۔',
    ),
    wayOut: text('Please try again in a minute.', 'براہِ کرم ایک منٹ بعد دوبارہ کوشش کریں۔'),
  },
  'document-number-needs-prefix': {
    status: 409,
    title: text(
      'More than one document has these digits.',
      'یہ ہندسے ایک سے زیادہ دستاویزات کے ہیں۔',
    ),
    wayOut: text(
      'Type the letters before the digits as well, as they are printed.',
      'ہندسوں سے پہلے چھپے ہوئے حروف بھی لکھیں۔',
    ),
  },
})
