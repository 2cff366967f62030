/** The words of the page about comparing faces and fingers; the figures come with the data. */
import { text } from '#platform/kernel'

export const biometricsWords = {
  title: text('How we compare faces and fingers', 'ہم چہروں اور انگلیوں کا موازنہ کیسے کرتے ہیں'),
  plain: text(
    'A program measures your face or finger and compares it with what was enrolled, so that nobody can apply in your name. It can err, so a person always decides, and you lose nothing if it does not know you.',
    'ایک پروگرام آپ کے چہرے یا انگلی کو ناپ کر پہلے سے درج نمونے سے ملاتا ہے، تاکہ کوئی آپ کے نام سے درخواست نہ دے سکے۔ اس سے غلطی ہو سکتی ہے، اس لیے فیصلہ ہمیشہ انسان کرتا ہے، اور پہچان نہ ہونے پر آپ کا کوئی حق ختم نہیں ہوتا۔',
  ),
  lead: text(
    'A comparison can err. Here is how often it did when we measured it, and what that does not tell.',
    'موازنے میں غلطی ہو سکتی ہے۔ یہاں لکھا ہے کہ ناپنے پر غلطی کتنی بار ہوئی، اور یہ اعداد کیا نہیں بتاتے۔',
  ),
  keptTitle: text('What is kept of you', 'آپ کا کیا محفوظ رکھا جاتا ہے'),
  kept: text(
    'Only the measures of your face, or the points of your finger, by which you are compared: sealed under a key of their own. What was taken for an application is destroyed after {days} days. Of a picture only the small portrait on a card or passport is kept, sealed, as long as the document holds.',
    'صرف چہرے کی پیمائشیں یا انگلی کے نقاط جن سے آپ کا موازنہ ہوتا ہے: الگ چابی سے مہر بند۔ درخواست کے لیے جو کچھ لیا گیا وہ {days} دن بعد مٹا دیا جاتا ہے۔ تصویر میں سے صرف کارڈ یا پاسپورٹ کا چھوٹا پورٹریٹ رکھا جاتا ہے، مہر بند، جب تک دستاویز مؤثر ہو۔',
  ),
  decidesTitle: text('What a comparison decides', 'موازنہ کس بات کا فیصلہ کرتا ہے'),
  decides: text(
    'It never refuses you by itself. If your face or your finger is not known again, or looks like somebody else’s, an officer looks into it and must give a reason. Where neither works for you, an officer can accept another proof of equal standing.',
    'یہ خود کبھی آپ کو انکار نہیں کرتا۔ اگر آپ کا چہرہ یا انگلی نہ پہچانی جائے، یا کسی اور سے ملتی لگے، تو ایک افسر دیکھتا ہے اور اسے وجہ لکھنی ہوتی ہے۔ جہاں دونوں کام نہ کریں وہاں افسر برابر درجے کا دوسرا ثبوت قبول کر سکتا ہے۔',
  ),
  search: text(
    'When somebody enrols, his face is compared with all others: an officer sees the {count} most alike at most, and says of each whether it is the same person.',
    'اندراج کے وقت چہرے کا باقی سب چہروں سے موازنہ ہوتا ہے: افسر زیادہ سے زیادہ {count} سب سے ملتے چہرے دیکھتا ہے اور ہر ایک کے بارے میں بتاتا ہے کہ وہی شخص ہے یا نہیں۔',
  ),
  face: text('Faces', 'چہرے'),
  finger: text('Fingers', 'انگلیاں'),
  measured: text('Measured on {day} on the data set {set}.', '{day} کو مجموعہ {set} پر ناپا گیا۔'),
  sets: text(
    'Each set, where both errors are equally frequent',
    'ہر مجموعہ، جہاں دونوں غلطیاں برابر ہوں',
  ),
  set: text('Set', 'مجموعہ'),
  people: text('People or fingers', 'افراد یا انگلیاں'),
  pairs: text('Pairs of one; of two', 'ایک ہی کے جوڑے؛ دو کے جوڑے'),
  equal: text('Error rate', 'غلطی کی شرح'),
  thresholds: text('Thresholds, over all sets', 'حدیں، سب مجموعوں پر'),
  fingerThreshold: text(
    'Score from which on two count as one',
    'وہ اسکور جس سے دو کو ایک مانا جائے',
  ),
  faceThreshold: text(
    'Distance up to which two count as one',
    'وہ فاصلہ جس تک دو کو ایک مانا جائے',
  ),
  inUse: text('{score}: in use', '{score}: استعمال میں'),
  falseMatches: text('Strangers taken for one', 'اجنبی جو ایک سمجھے گئے'),
  falseNonMatches: text('Not known again', 'جو پہچانے نہ گئے'),
  groups: text('By group of people', 'لوگوں کے گروہ کے لحاظ سے'),
  limits: text('What these figures do not say', 'یہ اعداد کیا نہیں بتاتے'),
}
