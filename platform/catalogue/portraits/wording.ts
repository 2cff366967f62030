/** What a document says in the place of its portrait, and what a screen reader says of it. */
import { text } from '#platform/kernel'

export const portraitWords = {
  alt: text('Photograph of the holder', 'حامل کی تصویر'),
  exception: text('No photograph: exception granted', 'تصویر نہیں: استثنا منظور'),
  none: text('Without photograph', 'بغیر تصویر'),
  changed: text(
    'The photograph is not the one that was issued. Please tell the office.',
    'یہ وہ تصویر نہیں جو جاری ہوئی تھی۔ براہِ کرم دفتر کو بتائیں۔',
  ),
  gone: text(
    'No longer valid: the photograph was destroyed',
    'دستاویز مؤثر نہیں رہی: تصویر مٹا دی گئی',
  ),
} as const
