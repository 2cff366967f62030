/** The words of the verifier's pages around the answers. */
import { text } from '#platform/kernel'

export const startWords = {
  title: text('Verify a document', 'دستاویز کی تصدیق'),
  lead: text(
    'Anyone may verify; no sign-in is needed. Choose the way that suits you.',
    'تصدیق ہر کوئی کر سکتا ہے؛ داخل ہونا ضروری نہیں۔ جو طریقہ آسان ہو چنیں۔',
  ),
  warning: text(
    'No genuine code opens a website. If a code asks you to open one, it is a fake.',
    'کوئی اصلی کوڈ ویب سائٹ نہیں کھولتا۔ اگر کوڈ ویب سائٹ کھولنے کو کہے تو وہ جعلی ہے۔',
  ),
  byFile: text('By a photo or the PDF', 'تصویر یا پی ڈی ایف سے'),
  file: text('Photo of the square code, or the PDF', 'چوکور کوڈ کی تصویر، یا پی ڈی ایف'),
  fileHint: text(
    '{kinds}, at most 12 MB. Hold the phone straight above the code.',
    '{kinds}، زیادہ سے زیادہ 12 میگا بائٹ۔ فون کوڈ کے عین اوپر رکھیں۔',
  ),
  fileButton: text('Check the file', 'فائل جانچیں'),
  byNumber: text('By its number', 'نمبر سے'),
  number: text('Number of the document', 'دستاویز کا نمبر'),
  numberHint: text(
    'Below the square code, like {example}. It shows no names.',
    'چوکور کوڈ کے نیچے، جیسے {example}۔ اس سے نام نظر نہیں آتے۔',
  ),
  numberButton: text('Look up the number', 'نمبر دیکھیں'),
  byCode: text('By the text of the code', 'کوڈ کے متن سے'),
  code: text('Text of the code', 'کوڈ کا متن'),
  codeHint: text(
    'If another app has read the code: everything from {start} to the end.',
    'اگر کسی اور ایپ نے کوڈ پڑھا ہو: {start} سے آخر تک سب کچھ۔',
  ),
  codeButton: text('Check the code', 'کوڈ جانچیں'),
  offline: text(
    'No network where you stand? Load the offline verifier once; it then checks signatures anywhere.',
    'جہاں آپ ہیں وہاں نیٹ ورک نہیں؟ آف لائن صفحہ ایک بار کھول لیں؛ پھر وہ ہر جگہ دستخط جانچتا ہے۔',
  ),
}

export const waitWords = {
  title: text('Please wait a moment', 'براہِ کرم ذرا انتظار کریں'),
  why: text(
    'Each connection may look up 60 numbers a minute, so that nobody can try out all of them.',
    'ہر کنکشن ایک منٹ میں 60 نمبر پوچھ سکتا ہے، تاکہ کوئی سب نمبر نہ آزما سکے۔',
  ),
}

export const offlineWords = {
  title: text('Verify without network', 'نیٹ ورک کے بغیر تصدیق'),
  lead: text(
    'This page checks the signature of a square code on your own device. With a network it also asks the register, by number alone.',
    'یہ صفحہ چوکور کوڈ کے دستخط آپ ہی کے آلے پر جانچتا ہے۔ نیٹ ورک ہو تو صرف نمبر سے رجسٹر میں بھی پوچھتا ہے۔',
  ),
  needsScript: text(
    'This page needs JavaScript, which is off in your browser.',
    'اس صفحے کو جاوا اسکرپٹ چاہیے، جو آپ کے براؤزر میں بند ہے۔',
  ),
  instead: text(
    'Verify online instead: it works without JavaScript, by photo, PDF or number.',
    'اس کے بجائے آن لائن تصدیق کریں: وہ جاوا اسکرپٹ کے بغیر تصویر، پی ڈی ایف یا نمبر سے ہو جاتی ہے۔',
  ),
  photo: text('Photo of the square code', 'چوکور کوڈ کی تصویر'),
  code: text('Or the text of the code', 'یا کوڈ کا متن'),
  codeHint: text('Everything from {start} to the end.', '{start} سے آخر تک سب کچھ۔'),
  proof: text('Proof file, if you have one', 'ثبوت کی فائل، اگر پاس ہو'),
  proofHint: text(
    'Its name ends in {ending}. It came with the document.',
    'نام کے آخر میں {ending} ہے۔ یہ دستاویز کے ساتھ ملی تھی۔',
  ),
  check: text('Check', 'جانچیں'),
  starting: text('Getting ready…', 'تیاری ہو رہی ہے…'),
}

/** A challan was shown: a paper for paying, which proves nothing by itself. */
export const challanWords = {
  title: text('This is a challan, not the document', 'یہ چالان ہے، اصل دستاویز نہیں'),
  what: text(
    'It is the paying-in form for: {service}. It only asks for money; whoever shows it has not yet shown that anything was issued.',
    'یہ رقم جمع کرانے کا فارم ہے، برائے: {service}۔ یہ صرف ادائیگی کے لیے ہے؛ اسے دکھانے سے یہ ثابت نہیں ہوتا کہ کچھ جاری ہوا ہے۔',
  ),
  payment: text('Payment', 'ادائیگی'),
  states: {
    unpaid: text('Not paid', 'ادا نہیں ہوا'),
    paid: text('Paid', 'ادا شدہ'),
    expired: text('Not paid in time', 'وقت پر ادا نہیں ہوا'),
    cancelled: text('Withdrawn', 'واپس لے لیا گیا'),
  },
  psid: text('Payment number (PSID)', 'ادائیگی نمبر (پی ایس آئی ڈی)'),
  application: text('Application', 'درخواست'),
  reference: text('Reference number', 'حوالہ نمبر'),
  compare: text(
    'Anybody can print a challan. Pay only if this payment number is the one on the paper.',
    'چالان کوئی بھی چھاپ سکتا ہے۔ تبھی ادا کریں جب یہی ادائیگی نمبر کاغذ پر ہو۔',
  ),
  track: text('See whether it is paid and issued', 'دیکھیں کہ ادا اور جاری ہوا یا نہیں'),
  unknown: text('A challan that we do not know', 'یہ چالان ہمارے پاس درج نہیں'),
  unknownWayOut: text(
    'The file says it is a challan, but no such payment number is in our books. Do not pay it; ask the office that it names.',
    'فائل خود کو چالان بتاتی ہے، مگر ایسا کوئی ادائیگی نمبر ہمارے کھاتوں میں نہیں۔ اسے ادا نہ کریں؛ جس دفتر کا نام ہے اس سے پوچھیں۔',
  ),
  psidInside: text('Its payment number: {psid}', 'اس کا ادائیگی نمبر: {psid}'),
  again: text('Verify another document', 'کوئی اور دستاویز جانچیں'),
}

/** Something was typed that belongs into another box. */
export const elsewhereWords = {
  reference: text(
    'This is the reference number of an application, not the number of a document.',
    'یہ درخواست کا حوالہ نمبر ہے، دستاویز کا نمبر نہیں۔',
  ),
  psid: text(
    'This is a payment number (PSID), not the number of a document.',
    'یہ ادائیگی نمبر (پی ایس آئی ڈی) ہے، دستاویز کا نمبر نہیں۔',
  ),
  track: text('See where the application stands', 'دیکھیں کہ درخواست کہاں پہنچی'),
}
