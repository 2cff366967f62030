/** The words around taking in a biller's file. */
import { text } from '#platform/kernel'

export const billWords = {
  title: text('Take in bills', 'بل شامل کریں'),
  biller: text('Whose bills', 'کس کے بل'),
  place: text('District', 'ضلع'),
  placeHint: text('Where the money of these bills belongs', 'ان بلوں کی رقم کس ضلع کی ہے'),
  file: text('File (CSV)', 'فائل (CSV)'),
  fileHint: text(
    'UTF-8, up to 12 MB; a larger one is taken in by the command “daftar bills”. All of it is taken in, or nothing.',
    'UTF-8، 12 میگابائٹ تک؛ اس سے بڑی فائل “daftar bills” کمانڈ سے۔ پوری فائل شامل ہو گی یا کچھ نہیں۔',
  ),
  columns: text('Columns of the file', 'فائل کے خانے'),
  status: text(
    'One more column, “status”, may say P of a bill that was paid elsewhere and B of one that is withdrawn.',
    'ایک اور خانہ “status” بتا سکتا ہے: P جو بل کہیں اور ادا ہوا، B جو واپس لے لیا گیا۔',
  ),
  send: text('Take in', 'شامل کریں'),
  taken: text(
    '{bills} bills read, {changed} of them new or changed.',
    '{bills} بل پڑھے گئے، ان میں {changed} نئے یا تبدیل شدہ ہیں۔',
  ),
} as const
