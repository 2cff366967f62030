/** What people read of it in programs of others. */
import { text } from '#platform/kernel'

export const words = {
  word: text(
    'Write this secret word down now: {word}. It alone leads back to the answer, at {origin}/guest/return, where you also say whether it is solved.',
    'یہ خفیہ لفظ ابھی لکھ لیں: {word}۔ صرف اسی سے آپ جواب تک واپس آ سکتے ہیں: {origin}/guest/return، وہیں آپ بتائیں گے کہ مسئلہ حل ہوا یا نہیں۔',
  ),
  phone: text(
    'Come back with your phone number at {origin}/guest/phone: there you read the answer and say whether it is solved.',
    'اپنے موبائل نمبر سے {origin}/guest/phone پر واپس آئیں: وہاں جواب پڑھیں اور بتائیں کہ مسئلہ حل ہوا یا نہیں۔',
  ),
  again: text(
    'This had come before and is one request; the way back to it was told then.',
    'یہ پہلے آ چکا تھا اور ایک ہی درخواست ہے؛ اس تک واپسی کا طریقہ تب بتا دیا گیا تھا۔',
  ),
  media: text(
    'media_url was not fetched; send pictures as files.',
    'media_url سے تصویر نہیں لی گئی؛ تصویریں فائل کے طور پر بھیجیں۔',
  ),
  conditional: text(
    'Asked only where an earlier answer calls for it.',
    'صرف اس وقت پوچھا جاتا ہے جب پہلے کا جواب اس کا تقاضا کرے۔',
  ),
  rupees: text('In rupees.', 'روپوں میں۔'),
}
