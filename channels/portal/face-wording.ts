/** The words around a photograph of a face, and what else one can do. */
import { text } from '#platform/kernel'

export const faceWords = {
  photo: text('A photograph of your face', 'آپ کے چہرے کی تصویر'),
  photoHint: text(
    'Look straight, in good light, nobody else in the picture. JPEG, PNG or WebP, at most 12 MB.',
    'سیدھا دیکھیں، روشنی اچھی ہو، تصویر میں کوئی اور نہ ہو۔ JPEG، PNG یا WebP، زیادہ سے زیادہ 12 MB۔',
  ),
  kept: text(
    'The picture itself is not kept: only the numbers by which your face is compared, sealed.',
    'تصویر محفوظ نہیں کی جاتی: صرف وہ اعداد مہر بند رکھے جاتے ہیں جن سے چہرہ ملایا جاتا ہے۔',
  ),
  otherwise: text(
    'Or the number that an identity centre gave you',
    'یا شناختی مرکز سے ملا ہوا نمبر',
  ),
  otherwiseHint: text(
    'An officer there takes the picture with you, or records why it is not possible. It counts the same.',
    'وہاں افسر آپ کی تصویر لیتا ہے، یا درج کرتا ہے کہ یہ کیوں ممکن نہیں۔ دونوں برابر ہیں۔',
  ),
  taken: text(
    'Your face has been taken, number {number}. A new picture takes its place.',
    'آپ کا چہرہ لیا جا چکا ہے، نمبر {number}۔ نئی تصویر اس کی جگہ لے گی۔',
  ),
}
