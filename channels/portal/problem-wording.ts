/** The words of pages that tell what went wrong. */
import { text } from '#platform/kernel'

export const problemWords = {
  tryAgain: text('Try again', 'دوبارہ کوشش کریں'),
  home: text('Go to the first page', 'پہلے صفحے پر جائیں'),
  help: text('Help', 'مدد'),
  signIn: text('Sign in', 'داخل ہوں'),
  ours: text('Something went wrong on our side.', 'ہماری طرف سے کوئی خرابی ہو گئی۔'),
  oursWayOut: text(
    'What you had saved is still there. Please try again in a minute.',
    'جو آپ نے محفوظ کیا تھا وہ موجود ہے۔ براہِ کرم ایک منٹ بعد دوبارہ کوشش کریں۔',
  ),
  tooLarge: text('What was sent is too large.', 'بھیجا گیا مواد بہت بڑا ہے۔'),
  tooLargeWayOut: text('Send a smaller file or a shorter text.', 'چھوٹی فائل یا مختصر متن بھیجیں۔'),
  unreadable: text('This request could not be read.', 'یہ درخواست پڑھی نہ جا سکی۔'),
  unreadableWayOut: text(
    'Go back, reload the page and try again.',
    'واپس جائیں، صفحہ دوبارہ کھولیں اور پھر کوشش کریں۔',
  ),
  number: text(
    'Number of this event for the help desk: {id}',
    'مدد مرکز کے لیے اس واقعے کا نمبر: {id}',
  ),
}

/** For a visitor who comes while too many do; the title is that of the problem. */
export const busyWords = {
  wayOut: text(
    'What you had saved is still there. Please wait a few seconds and open the page again. ' +
      'Verifying a document goes first and works meanwhile.',
    'جو آپ نے محفوظ کیا تھا وہ موجود ہے۔ براہِ کرم چند سیکنڈ انتظار کر کے صفحہ دوبارہ کھولیں۔ ' +
      'دستاویز کی تصدیق کو ترجیح دی جاتی ہے اور وہ اس دوران بھی ہو سکتی ہے۔',
  ),
  formWayOut: text(
    'Nothing was done with your form yet, and your answers are kept on this page. ' +
      'Please wait a few seconds and send it again.',
    'آپ کے فارم پر ابھی کوئی کارروائی نہیں ہوئی، اور آپ کے جوابات اس صفحے پر محفوظ ہیں۔ ' +
      'براہِ کرم چند سیکنڈ انتظار کر کے اسے دوبارہ بھیجیں۔',
  ),
  fileWayOut: text(
    'Nothing was done with what you sent. Please wait a few seconds, go back, choose the file ' +
      'once more and send it again.',
    'آپ کی بھیجی ہوئی چیز پر کوئی کارروائی نہیں ہوئی۔ براہِ کرم چند سیکنڈ انتظار کریں، واپس جا کر فائل ' +
      'دوبارہ منتخب کریں اور پھر بھیجیں۔',
  ),
  again: text('Send it again', 'دوبارہ بھیجیں'),
  open: text('Open the page again', 'صفحہ دوبارہ کھولیں'),
}
