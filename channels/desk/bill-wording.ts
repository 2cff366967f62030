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
  send: text('Take in', 'شامل کریں'),
  taken: text(
    '{bills} bills read, {added} of them new.',
    '{bills} بل پڑھے گئے، ان میں {added} نئے ہیں۔',
  ),
} as const
