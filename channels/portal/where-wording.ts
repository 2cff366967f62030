/** The words of where offices are. */
import { text } from '#platform/kernel'

export const whereWords = {
  title: text('Offices and opening hours', 'دفاتر، پتے اور اوقات'),
  lead: text(
    'Where you can come yourself: to have a face or a finger taken, to show papers, to collect a document. What you can do from home, you need not come for.',
    'جہاں آپ خود آ سکتے ہیں: چہرہ یا انگلی کا نشان دینے، کاغذات دکھانے، دستاویز لینے۔ جو کام گھر سے ہو سکتا ہے اس کے لیے آنا ضروری نہیں۔',
  ),
  none: text('No office has given its address yet.', 'ابھی کسی دفتر کا پتہ درج نہیں۔'),
  invented: text(
    'This is a demonstration: these places do not exist, and nobody can go there.',
    'یہ نمونہ ہے: یہ جگہیں موجود نہیں، اور وہاں کوئی نہیں جا سکتا۔',
  ),
  province: text('For every district', 'تمام اضلاع کے لیے'),
  come: text('Where to come', 'کہاں آنا ہے'),
}
