/**
 * What the verifier says, answer by answer: on the server's page and, the same words, on the page
 * that works without network. Free of Node.
 */
import { text, type Text } from '#platform/kernel'

/** `open`: nothing is known either way. */
export type Tone = 'good' | 'bad' | 'caution' | 'open'
export type Answer = { readonly tone: Tone; readonly name: Text; readonly meaning: Text }

/** The seal of a PDF file as a whole. */
export const fileAnswers = {
  whole: {
    tone: 'good',
    name: text('File unchanged', 'فائل میں کوئی تبدیلی نہیں'),
    meaning: text(
      'The issuing office sealed this PDF, and nothing in it was changed or added.',
      'جاری کرنے والے دفتر نے اس پی ڈی ایف پر مہر لگائی، اور اس کے بعد نہ کچھ بدلا نہ بڑھایا گیا۔',
    ),
  },
  changed: {
    tone: 'bad',
    name: text('File changed', 'فائل بدلی گئی ہے'),
    meaning: text(
      'The PDF carries a seal, and its content no longer fits the seal: something in it was changed after it was issued.',
      'پی ڈی ایف پر مہر ہے، مگر مواد مہر سے میل نہیں کھاتا: جاری ہونے کے بعد اس میں کچھ بدلا گیا ہے۔',
    ),
  },
  appended: {
    tone: 'bad',
    name: text('Something was added afterwards', 'بعد میں کچھ بڑھایا گیا ہے'),
    meaning: text(
      'The issuing office sealed this PDF, and later somebody added something to the file. Its pages may show what was never issued. Below you see only what was sealed.',
      'جاری کرنے والے دفتر نے اس پی ڈی ایف پر مہر لگائی، پھر کسی نے فائل میں کچھ بڑھا دیا۔ اس کے صفحات پر وہ کچھ نظر آ سکتا ہے جو کبھی جاری نہیں ہوا۔ نیچے صرف وہی ہے جس پر مہر لگی تھی۔',
    ),
  },
  untrusted: {
    tone: 'bad',
    name: text('Sealed by somebody else', 'مہر کسی اور کی ہے'),
    meaning: text(
      'The PDF carries a seal, but not one of an office that we know.',
      'پی ڈی ایف پر مہر ہے، مگر کسی ایسے دفتر کی نہیں جسے ہم جانتے ہوں۔',
    ),
  },
  none: {
    tone: 'caution',
    name: text('File not sealed', 'فائل پر مہر نہیں'),
    meaning: text(
      'This PDF carries no seal, so its pages prove nothing. Every PDF that our offices issue is sealed.',
      'اس پی ڈی ایف پر مہر نہیں، اس لیے اس کے صفحات کچھ ثابت نہیں کرتے۔ ہمارے دفاتر کی ہر پی ڈی ایف پر مہر ہوتی ہے۔',
    ),
  },
} as const satisfies Record<string, Answer>

/** The signature inside a square code, or inside the data attached to a PDF. */
export const codeAnswers = {
  good: {
    tone: 'good',
    name: text('Signature genuine', 'دستخط اصلی ہیں'),
    meaning: text(
      'The data in the code was signed by the issuing office and has not been changed.',
      'کوڈ کے اندر کی معلومات پر جاری کرنے والے دفتر کے دستخط ہیں اور ان میں کوئی تبدیلی نہیں ہوئی۔',
    ),
  },
  'signature-wrong': {
    tone: 'bad',
    name: text('Signature false', 'دستخط جعلی ہیں'),
    meaning: text(
      'The code names one of our offices, but the signature does not fit: it was changed or forged.',
      'کوڈ میں ہمارے ایک دفتر کا نام ہے، مگر دستخط میل نہیں کھاتے: اسے بدلا یا گھڑا گیا ہے۔',
    ),
  },
  'issuer-not-of-this-key': {
    tone: 'bad',
    name: text('Signed in a wrong name', 'غلط نام سے دستخط'),
    meaning: text(
      'The signature is that of another office than the code names.',
      'دستخط اس دفتر کے نہیں جس کا نام کوڈ میں ہے۔',
    ),
  },
  'key-not-valid-then': {
    tone: 'bad',
    name: text('Signed outside the valid time', 'میعاد سے باہر دستخط'),
    meaning: text(
      'The office’s key was not valid on the day that the code states.',
      'کوڈ میں درج دن پر دفتر کی کلید کارآمد نہیں تھی۔',
    ),
  },
  'key-not-in-trust-list': {
    tone: 'bad',
    name: text('Signed by an unknown key', 'نامعلوم کلید سے دستخط'),
    meaning: text(
      'The code has the right form, but nobody we know has signed it.',
      'کوڈ کی شکل درست ہے، مگر اس پر کسی ایسے دفتر کے دستخط نہیں جسے ہم جانتے ہوں۔',
    ),
  },
  /** Without network the list may be the older one; online the answer above is given. */
  'key-not-in-kept-list': {
    tone: 'caution',
    name: text('Signed by a key not known here', 'دستخط کی کلید یہاں معلوم نہیں'),
    meaning: text(
      'The code has the right form, but its key is not in the list on this device. Do not rely on it until you have opened this page with network.',
      'کوڈ کی شکل درست ہے، مگر اس کی کلید اس آلے کی فہرست میں نہیں۔ جب تک یہ صفحہ نیٹ ورک کے ساتھ نہ کھولیں، اس پر بھروسا نہ کریں۔',
    ),
  },
  'damaged-credential': {
    tone: 'caution',
    name: text('Code incomplete or damaged', 'کوڈ نامکمل یا خراب ہے'),
    meaning: text(
      'It begins like one of our codes, but part of it is missing or unreadable. Scan it again, whole; if it stays so, do not rely on it.',
      'یہ ہمارے کوڈ کی طرح شروع ہوتا ہے مگر اس کا کچھ حصہ غائب ہے یا پڑھا نہیں جا رہا۔ پورا کوڈ دوبارہ اسکین کریں؛ پھر بھی یہی ہو تو اس پر بھروسا نہ کریں۔',
    ),
  },
  'web-address': {
    tone: 'bad',
    name: text('This is not a genuine code', 'یہ اصلی کوڈ نہیں'),
    meaning: text(
      'This code is a web address. Genuine codes never open a website: a page that it opens can say anything. Do not open it.',
      'یہ کوڈ کسی ویب سائٹ کا پتا ہے۔ اصلی کوڈ کبھی ویب سائٹ نہیں کھولتا: ایسا صفحہ کچھ بھی دکھا سکتا ہے۔ اسے نہ کھولیں۔',
    ),
  },
  'not-a-credential-code': {
    tone: 'bad',
    name: text('Not a code of ours', 'یہ ہمارا کوڈ نہیں'),
    meaning: text(
      'This code holds something else. Our codes begin with {start} and are printed beside the number.',
      'اس کوڈ میں کچھ اور ہے۔ ہمارے کوڈ {start} سے شروع ہوتے ہیں اور نمبر کے ساتھ چھپے ہوتے ہیں۔',
    ),
  },
  'no-data': {
    tone: 'bad',
    name: text('No signed data inside', 'اندر دستخط شدہ معلومات نہیں'),
    meaning: text(
      'This PDF does not hold the signed data that our documents carry. If it is a scan, check the square code by a photo, or type the number.',
      'اس پی ڈی ایف میں وہ دستخط شدہ معلومات نہیں جو ہماری دستاویزات میں ہوتی ہیں۔ اگر یہ اسکین ہے تو چوکور کوڈ کی تصویر سے جانچیں یا نمبر لکھیں۔',
    ),
  },
  none: {
    tone: 'open',
    name: text('Nothing signed to check', 'جانچنے کو دستخط نہیں'),
    meaning: text(
      'A typed number proves nothing about the paper in your hand. Scan the square code to see what was signed.',
      'لکھا ہوا نمبر آپ کے ہاتھ میں موجود کاغذ کے بارے میں کچھ ثابت نہیں کرتا۔ کیا دستخط ہوا تھا، یہ دیکھنے کے لیے چوکور کوڈ اسکین کریں۔',
    ),
  },
} as const satisfies Record<string, Answer>

export type CodeAnswerName = keyof typeof codeAnswers

/** What the register says, where it is not a state of the document itself. */
export const stateAnswers = {
  unknown: {
    tone: 'bad',
    name: text('Not in the register', 'رجسٹر میں نہیں'),
    meaning: text(
      'No register of ours holds this number. Nothing was issued under it.',
      'ہمارے کسی رجسٹر میں یہ نمبر نہیں۔ اس نمبر سے کچھ جاری نہیں ہوا۔',
    ),
  },
  mismatch: {
    tone: 'bad',
    name: text('Another document has this number', 'یہ نمبر کسی اور دستاویز کا ہے'),
    meaning: text(
      'The code is signed, and yet the register holds another document under its number. Keep the paper and tell the issuing office.',
      'کوڈ پر دستخط ہیں، پھر بھی رجسٹر میں اس نمبر پر کوئی اور دستاویز ہے۔ کاغذ سنبھال کر رکھیں اور جاری کرنے والے دفتر کو بتائیں۔',
    ),
  },
  replaced: {
    tone: 'caution',
    name: text('Issued anew since', 'بعد میں نئی جاری ہوئی'),
    meaning: text(
      'This paper was issued, and later another one with the same number took its place: what it says has changed since. Ask for the newer paper.',
      'یہ کاغذ جاری ہوا تھا، بعد میں اسی نمبر کا دوسرا کاغذ اس کی جگہ جاری ہوا: اس میں درج بات بدل چکی ہے۔ نیا کاغذ مانگیں۔',
    ),
  },
  'not-asked': {
    tone: 'open',
    name: text('Not looked up', 'نہیں دیکھا گیا'),
    meaning: text(
      'Without a genuine signature there is no number to trust. If you have the paper, type its number.',
      'اصلی دستخط کے بغیر کوئی نمبر قابلِ بھروسا نہیں۔ کاغذ پاس ہو تو اس کا نمبر لکھیں۔',
    ),
  },
  expired: {
    tone: 'bad',
    name: text('Expired', 'میعاد ختم'),
    meaning: text(
      'The last day of this paper is over. It does not hold any more.',
      'اس دستاویز کی میعاد ختم ہو چکی ہے۔ اب یہ مؤثر نہیں۔',
    ),
  },
  offline: {
    tone: 'caution',
    name: text('State unknown without network', 'نیٹ ورک کے بغیر حالت معلوم نہیں'),
    meaning: text(
      'A genuine document can have been used or cancelled since. Go online before you pay.',
      'اصلی دستاویز بھی بعد میں استعمال یا منسوخ ہو چکی ہو سکتی ہے۔ رقم دینے سے پہلے آن لائن تصدیق کریں۔',
    ),
  },
} as const satisfies Record<string, Answer>

/** What the public log says. */
export const logAnswers = {
  sealed: {
    tone: 'good',
    name: text('In the public log', 'عوامی ریکارڈ میں ہے'),
    meaning: text(
      'Entry {index} of the public log. Nobody can take it out or change it unseen.',
      'عوامی ریکارڈ کا اندراج {index}۔ اسے کوئی چپکے سے نہ نکال سکتا ہے نہ بدل سکتا ہے۔',
    ),
  },
  waiting: {
    tone: 'caution',
    name: text('About to be sealed', 'مہر بند ہونے والا ہے'),
    meaning: text(
      'The document is new and will stand in the public log in a few seconds. Ask again then.',
      'دستاویز نئی ہے اور چند سیکنڈ میں عوامی ریکارڈ میں آ جائے گی۔ تب دوبارہ پوچھیں۔',
    ),
  },
  absent: {
    tone: 'bad',
    name: text('Not in the public log', 'عوامی ریکارڈ میں نہیں'),
    meaning: text(
      'The public log holds no entry for this document. Every genuine one has an entry.',
      'عوامی ریکارڈ میں اس دستاویز کا کوئی اندراج نہیں۔ ہر اصلی دستاویز کا اندراج ہوتا ہے۔',
    ),
  },
  'not-asked': {
    tone: 'open',
    name: text('Not looked up', 'نہیں دیکھا گیا'),
    meaning: text(
      'There is no genuine document to look for.',
      'کوئی اصلی دستاویز نہیں جسے ڈھونڈا جائے۔',
    ),
  },
  'no-proof': {
    tone: 'open',
    name: text('No proof given', 'ثبوت نہیں دیا گیا'),
    meaning: text(
      'Give the proof file that came with the document, and it is checked here, without network.',
      'دستاویز کے ساتھ ملنے والی ثبوت کی فائل دیں تو وہ یہیں، نیٹ ورک کے بغیر، جانچی جائے گی۔',
    ),
  },
  'proof-good': {
    tone: 'good',
    name: text('In the public log, proof checked', 'عوامی ریکارڈ میں ہے، ثبوت جانچ لیا گیا'),
    meaning: text(
      'The proof shows this document as entry {index} of the public log, under the log’s own signature.',
      'ثبوت کے مطابق یہ دستاویز عوامی ریکارڈ کا اندراج {index} ہے، ریکارڈ کے اپنے دستخط کے ساتھ۔',
    ),
  },
  'proof-of-another': {
    tone: 'bad',
    name: text('Proof of another document', 'ثبوت کسی اور دستاویز کا ہے'),
    meaning: text(
      'The proof file does not belong to this document, or one of the two was changed.',
      'ثبوت کی فائل اس دستاویز کی نہیں، یا دونوں میں سے ایک بدلی گئی ہے۔',
    ),
  },
  'proof-false': {
    tone: 'bad',
    name: text('Proof false', 'ثبوت جعلی ہے'),
    meaning: text(
      'The proof file is not signed by our public log.',
      'ثبوت کی فائل پر ہمارے عوامی ریکارڈ کے دستخط نہیں۔',
    ),
  },
  'proof-unreadable': {
    tone: 'caution',
    name: text('Proof unreadable', 'ثبوت پڑھا نہیں جا سکا'),
    meaning: text(
      'This is not a proof file, or it is damaged.',
      'یہ ثبوت کی فائل نہیں، یا خراب ہے۔',
    ),
  },
  'proof-cannot-check': {
    tone: 'open',
    name: text('This device cannot check proofs', 'یہ فون ثبوت نہیں جانچ سکتا'),
    meaning: text(
      'The browser of this device is too old for this check. Go online for the answer.',
      'اس فون کا براؤزر اس جانچ کے لیے پرانا ہے۔ جواب کے لیے آن لائن جائیں۔',
    ),
  },
} as const satisfies Record<string, Answer>

/** What to do, in one sentence: it sums up nothing that the three answers keep apart. */
export const adviceWords = {
  refuse: text(
    'Do not accept this document. Keep it, and ask the issuing office.',
    'یہ دستاویز قبول نہ کریں۔ اسے پاس رکھیں اور جاری کرنے والے دفتر سے پوچھیں۔',
  ),
  again: text(
    'This is no answer about the document yet. Scan the whole code again, or type the number.',
    'یہ ابھی دستاویز کے بارے میں جواب نہیں۔ پورا کوڈ دوبارہ اسکین کریں یا نمبر لکھیں۔',
  ),
  state: text(
    'The document is genuine, but read its state before you accept it: it is no longer as it was issued.',
    'دستاویز اصلی ہے، مگر قبول کرنے سے پہلے اس کی حالت پڑھیں: یہ اب ویسی نہیں جیسی جاری ہوئی تھی۔',
  ),
  /** Of a typed number, with no document in hand that could be called genuine. */
  stateOfNumber: text(
    'The register says of this number: {state}',
    'رجسٹر اس نمبر کے بارے میں کہتا ہے: {state}',
  ),
  compare: text(
    'Now compare every line below with the paper. One difference, and the paper is false.',
    'اب نیچے کی ہر سطر کاغذ سے ملائیں۔ ایک بھی فرق ہو تو کاغذ جعلی ہے۔',
  ),
  compareNumber: text(
    'The register knows this number. Compare type and amount with the paper, then scan the square code: only it shows the names.',
    'رجسٹر میں یہ نمبر موجود ہے۔ قسم اور رقم کاغذ سے ملائیں، پھر چوکور کوڈ اسکین کریں: نام صرف اسی سے نظر آتے ہیں۔',
  ),
  online: text(
    'Signed by the office. Compare every line below with the paper, and go online before you pay.',
    'دفتر کے دستخط موجود ہیں۔ نیچے کی ہر سطر کاغذ سے ملائیں، اور رقم دینے سے پہلے آن لائن تصدیق کریں۔',
  ),
  pages: text(
    'Do not believe the pages of this file. Only the signed lines below count.',
    'اس فائل کے صفحات پر یقین نہ کریں۔ صرف نیچے کی دستخط شدہ سطریں معتبر ہیں۔',
  ),
}

export const resultWords = {
  title: text('What we found', 'جانچ کا نتیجہ'),
  signature: text('Signature', 'دستخط'),
  state: text('State in the register', 'رجسٹر میں حالت'),
  log: text('Public log', 'عوامی ریکارڈ'),
  asOf: text('As of {time}', 'بوقت {time}'),
  inForce: text(
    'The register says so now; it can change at any time.',
    'رجسٹر اس وقت یہی کہتا ہے؛ یہ کسی بھی وقت بدل سکتا ہے۔',
  ),
  notInForce: text(
    'It is no longer as it was issued. Do not pay for it or accept it without asking the office.',
    'یہ اب ویسی نہیں جیسی جاری ہوئی تھی۔ دفتر سے پوچھے بغیر نہ اس کے لیے رقم دیں نہ اسے قبول کریں۔',
  ),
  proof: text('Download the proof', 'ثبوت ڈاؤن لوڈ کریں'),
  signedFields: text('Signed: compare with the paper', 'دستخط شدہ: کاغذ سے ملائیں'),
  registerFields: text('In the register under this number', 'اس نمبر پر رجسٹر میں'),
  noNames: text(
    'A number alone shows no names: they are in the signed square code.',
    'صرف نمبر سے نام نہیں دکھائے جاتے: وہ دستخط شدہ چوکور کوڈ میں ہیں۔',
  ),
  document: text('Document', 'دستاویز'),
  number: text('Number', 'نمبر'),
  issuedAt: text('Issued on', 'تاریخِ اجرا'),
  issuer: text('Issued by', 'جاری کرنے والا'),
  otherField: text('Field {key}', 'خانہ {key}'),
  file: text('Is a file this very deed?', 'کیا کوئی فائل یہی دستاویز ہے؟'),
  fileGo: text('Compare the file', 'فائل ملائیں'),
  fileSame: text('This is the very file', 'یہی وہ فائل ہے'),
  fileSameMeans: text(
    'Its fingerprint is the one in the register under {number}. Not one sign in it differs.',
    'اس کا نشان وہی ہے جو رجسٹر میں نمبر {number} پر درج ہے۔ اس میں ایک حرف کا بھی فرق نہیں۔',
  ),
  fileOther: text('This is another file', 'یہ کوئی اور فائل ہے'),
  fileOtherMeans: text(
    'Its fingerprint is not the one in the register under {number}. Something in it differs, or it is another scan of the same paper: then compare the pages and their labels.',
    'اس کا نشان وہ نہیں جو رجسٹر میں نمبر {number} پر درج ہے۔ اس میں کچھ مختلف ہے، یا یہ اسی کاغذ کا دوسرا اسکین ہے: تب صفحات اور ان کے لیبل ملائیں۔',
  ),
  again: text('Verify another document', 'کوئی اور دستاویز جانچیں'),
}
