/** The words of pages that tell what went wrong. */
import { text } from '#platform/kernel'

export const problemWords = {
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
