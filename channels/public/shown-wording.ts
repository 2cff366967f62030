/** What is said of words and photos that everybody sees, or does not. */
import { text } from '#platform/kernel'

export const shownWords = {
  told: text('What was told', 'جو بتایا گیا'),
  answer: text('The office’s answer', 'دفتر کا جواب'),
  covered: text(
    'What tells who somebody is has been covered […].',
    'جس سے کسی کی پہچان ہو، وہ چھپا دیا گیا ہے ⁦[…]⁩۔',
  ),
  photo: {
    told: text('Photo {number} of the citizen', 'شہری کی تصویر {number}'),
    answer: text('Photo {number} of the office', 'دفتر کی تصویر {number}'),
  },
  later: text('The text is shown from {when}.', 'تحریر {when} سے دکھائی جائے گی۔'),
  photoLater: text(
    'A photo is shown once somebody has looked for faces and number plates in it.',
    'تصویر تب دکھائی جائے گی جب کوئی اس میں چہرے اور نمبر پلیٹیں دیکھ لے۔',
  ),
  withheld: {
    text: text('The office does not show the text: {reason}.', 'دفتر تحریر نہیں دکھاتا: {reason}۔'),
    photo: text(
      'The office does not show a photo: {reason}.',
      'دفتر ایک تصویر نہیں دکھاتا: {reason}۔',
    ),
  },
  back: {
    text: text('The citizen took the text back.', 'شہری نے تحریر واپس لے لی۔'),
    photo: text('The citizen took a photo back.', 'شہری نے تصویر واپس لے لی۔'),
  },
  own: text('This is your case', 'یہ آپ کا معاملہ ہے'),
  ownHow: text(
    'What you see here everybody sees. You can take it out of public view at any time, for good. The office keeps it.',
    'جو آپ یہاں دیکھ رہے ہیں وہ سب کو نظر آتا ہے۔ آپ اسے کسی بھی وقت ہمیشہ کے لیے عوامی صفحے سے ہٹا سکتے ہیں۔ دفتر کے پاس یہ رہے گا۔',
  ),
  take: {
    words: text('Take my words out of public view', 'میری تحریر عوامی صفحے سے ہٹائیں'),
    photos: text('Take my photos out of public view', 'میری تصویریں عوامی صفحے سے ہٹائیں'),
    answer: text('Take the answer out of public view', 'دفتر کا جواب عوامی صفحے سے ہٹائیں'),
  },
}
