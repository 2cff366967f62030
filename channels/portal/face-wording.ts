/** The words around a picture of a face: how it is taken, and what was taken before. */
import { text } from '#platform/kernel'

export const faceWords = {
  live: text('With the camera', 'کیمرے سے'),
  liveLead: text(
    'You are shown three movements, one after the other. It takes about twenty seconds; you can stop at any time. Be alone before the camera, in good light.',
    'آپ کو ایک کے بعد ایک تین حرکات بتائی جائیں گی۔ اس میں تقریباً بیس سیکنڈ لگتے ہیں؛ آپ کسی بھی وقت روک سکتے ہیں۔ کیمرے کے سامنے اکیلے ہوں اور روشنی اچھی ہو۔',
  ),
  sent: text('With a photograph', 'تصویر بھیج کر'),
  sentLead: text(
    'Somebody may help you with it. But a photograph does not show that you were there yourself, so the office may ask you to come to the counter.',
    'اس میں کوئی آپ کی مدد کر سکتا ہے۔ لیکن تصویر سے یہ ثابت نہیں ہوتا کہ آپ خود موجود تھے، اس لیے دفتر آپ کو کاؤنٹر پر بلا سکتا ہے۔',
  ),
  photo: text('A photograph of your face', 'آپ کے چہرے کی تصویر'),
  photoHint: text(
    'Look straight, in good light, nobody else in the picture. JPEG, PNG or WebP, at most 12 MB.',
    'سیدھا دیکھیں، روشنی اچھی ہو، تصویر میں کوئی اور نہ ہو۔ ⁦JPEG⁩، ⁦PNG⁩ یا ⁦WebP⁩، زیادہ سے زیادہ ⁦12 MB⁩۔',
  ),
  send: text('Send this photograph', 'یہ تصویر بھیجیں'),
  kept: text(
    'No picture is kept: only the numbers by which your face is compared, sealed, for 120 days.',
    'کوئی تصویر محفوظ نہیں کی جاتی: صرف وہ اعداد، مہر بند، 120 دن کے لیے رکھے جاتے ہیں جن سے چہرہ ملایا جاتا ہے۔',
  ),
  keptPortrait: text(
    'Of the picture a small portrait is kept, sealed, for your document: 120 days, or as long as the document holds. Your face is compared by numbers, which are sealed too.',
    'تصویر میں سے ایک چھوٹا پورٹریٹ آپ کی دستاویز کے لیے مہر بند رکھا جاتا ہے: 120 دن، یا جب تک دستاویز مؤثر ہو۔ چہرہ جن اعداد سے ملایا جاتا ہے وہ بھی مہر بند ہیں۔',
  ),
  centre: text('At an identity centre', 'شناختی مرکز پر'),
  centreFace: text(
    'An officer takes the picture with you, or records why it is not possible. It counts the same, and appears here by itself.',
    'افسر آپ کے ساتھ تصویر لیتا ہے، یا درج کرتا ہے کہ یہ کیوں ممکن نہیں۔ یہ برابر شمار ہوتا ہے اور یہاں خود نظر آ جاتا ہے۔',
  ),
  centreFinger: text(
    'Fingers are taken at an identity centre. What an officer took of you for this application, or why it is not possible, appears here by itself.',
    'انگلیوں کے نشان شناختی مرکز پر لیے جاتے ہیں۔ افسر نے اس درخواست کے لیے جو نشان لیا، یا جو وجہ درج کی، وہ یہاں خود نظر آ جاتی ہے۔',
  ),
  ofAnother: text(
    'You are acting for somebody else: his face is taken at an identity centre, where he comes himself. It appears here by itself.',
    'آپ کسی اور کی طرف سے کام کر رہے ہیں: ان کا چہرہ شناختی مرکز پر لیا جاتا ہے جہاں وہ خود آئیں۔ وہ یہاں خود نظر آ جاتا ہے۔',
  ),
  again: text('Take a new picture', 'نئی تصویر لیں'),
  chosen: text('Taken for this question', 'اس سوال کے لیے لیا گیا'),
}

/** What was taken, by how it was. */
export const captureWords = {
  live: text('Your photo of {date}, checked live', 'آپ کی {date} کی تصویر، کیمرے پر جانچی گئی'),
  sent: text(
    'Your photo of {date}, sent, not checked live',
    'آپ کی {date} کی تصویر، بھیجی گئی، کیمرے پر جانچی نہیں گئی',
  ),
  attended: text(
    'Your photo of {date}, taken with an officer',
    'آپ کی {date} کی تصویر، افسر کے سامنے لی گئی',
  ),
  finger: text(
    'Your finger of {date}, taken with an officer',
    'آپ کی انگلی کا {date} کا نشان، افسر کے سامنے لیا گیا',
  ),
  exception: text(
    'An officer recorded on {date} why it is not possible',
    'افسر نے {date} کو درج کیا کہ یہ کیوں ممکن نہیں',
  ),
  unlike: text(
    '(not like the face on record: an officer will look at it)',
    '(ریکارڈ کے چہرے سے نہیں ملتی: افسر اسے دیکھے گا)',
  ),
}
