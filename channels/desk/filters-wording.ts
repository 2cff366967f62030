/** What the desk says of filters that an officer has named. */
import { text } from '#platform/kernel'

export const filterWords = {
  title: text('Your saved filters', 'آپ کے محفوظ فلٹر'),
  lead: text(
    'Only you see them, as long as you hold your post. At most {most}.',
    'یہ صرف آپ کو نظر آتے ہیں، جب تک آپ اس عہدے پر ہیں۔ زیادہ سے زیادہ {most}۔',
  ),
  none: text(
    'You have saved none. Narrow your queue, then save what you see.',
    'آپ نے کوئی محفوظ نہیں کیا۔ فہرست مختصر کریں، پھر جو نظر آئے اسے محفوظ کریں۔',
  ),
  counted: text('{text} ({count})', '{text} ({count})'),
  save: text('Save this filter', 'یہ فلٹر محفوظ کریں'),
  name: text('What do you call it?', 'اسے کیا نام دیں گے؟'),
  nameHint: text(
    'Say what it shows; no names and no numbers of people.',
    'بتائیں کہ یہ کیا دکھاتا ہے؛ لوگوں کے نام اور نمبر نہ لکھیں۔',
  ),
  change: text('Change your saved filters', 'محفوظ فلٹر بدلیں'),
  remove: text('Delete “{name}”', '”{name}“ مٹائیں'),
}
