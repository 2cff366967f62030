/** The words of the identity centre. */
import type { CheckTold } from '#platform/catalogue'
import { text, type Text } from '#platform/kernel'

export const frameWords = {
  centre: text('Identity centre', 'شناختی مرکز'),
  check: text('Is this the person?', 'کیا یہ وہی شخص ہے؟'),
  desk: text('Desk', 'ڈیسک'),
  toDesk: text('To your desk', 'اپنے ڈیسک پر جائیں'),
  verify: text('Check a document', 'دستاویز کی جانچ'),
  ended: text(
    'Nothing was taken. Sign in and take it again.',
    'کچھ نہیں لیا گیا۔ داخل ہو کر دوبارہ لیں۔',
  ),
}

export const homeWords = {
  how: text(
    'Take a face or a finger with the person beside you, for a case or before one. Of a picture only the portrait for a card or passport is kept, sealed.',
    'چہرہ یا انگلی کا نشان اس وقت لیں جب وہ شخص آپ کے سامنے ہو، کیس کے لیے یا اس سے پہلے۔ تصویر میں سے صرف کارڈ یا پاسپورٹ کا پورٹریٹ مہر بند رکھا جاتا ہے۔',
  ),
  byCase: text('For a case', 'کیس کے لیے'),
  reference: text('Number of the case', 'کیس نمبر'),
  openCase: text('Open the case', 'کیس کھولیں'),
  byPerson: text('For a person without a case', 'بغیر کیس کے کسی شخص کے لیے'),
  cnic: text('CNIC', 'شناختی کارڈ نمبر'),
  cnicHint: text(
    'Your look is written down, whether or not anybody has the number.',
    'آپ کی تلاش درج ہوتی ہے، چاہے یہ نمبر کسی کا ہو یا نہ ہو۔',
  ),
  openPerson: text('Open the person', 'شخص کا ریکارڈ کھولیں'),
  waiting: text('Exceptions that wait', 'منتظر استثنا'),
  none: text('None waits.', 'کوئی منتظر نہیں۔'),
  what: text('In place of', 'کس کی جگہ'),
  since: text('Asked', 'درخواست کا وقت'),
  own: text('asked by you', 'آپ کی درخواست'),
}

export const cameraWords = {
  open: text('Use the camera', 'کیمرہ کھولیں'),
  take: text('Take the picture', 'تصویر لیں'),
  send: text('Send this picture', 'یہ تصویر بھیجیں'),
  again: text('Take it again', 'دوبارہ لیں'),
  still: text('The picture that was taken', 'لی گئی تصویر'),
  looking: text('The picture is being looked at.', 'تصویر دیکھی جا رہی ہے۔'),
  cropped: text(
    'So a card or passport would show it. Nothing was sent yet.',
    'کارڈ یا پاسپورٹ پر تصویر ایسی آئے گی۔ ابھی کچھ نہیں بھیجا گیا۔',
  ),
  fit: text(
    'The picture will do. Nothing was sent yet.',
    'تصویر ٹھیک ہے۔ ابھی کچھ نہیں بھیجا گیا۔',
  ),
  unseen: text(
    'Look at the picture yourself: send it, or take it again.',
    'تصویر خود دیکھ لیں: بھیجیں، یا دوبارہ لیں۔',
  ),
  shown: text(
    'So a card or passport would show it. If the head is cut off, dark or turned, take it again.',
    'کارڈ یا پاسپورٹ پر تصویر ایسی آئے گی۔ اگر سر کٹا، اندھیرا یا مڑا ہو تو دوبارہ لیں۔',
  ),
  none: text(
    'The camera does not open. Please choose a file instead.',
    'کیمرہ نہیں کھلا۔ براہِ کرم فائل چنیں۔',
  ),
}

export const caseWords = {
  people: text('Whose face and fingers', 'کس کا چہرہ اور انگلیاں'),
  applicant: text('applicant', 'درخواست گزار'),
  other: text(
    'Somebody else, such as a relative who attests',
    'کوئی اور، مثلاً تصدیق کرنے والا رشتہ دار',
  ),
  taken: text('What was taken', 'جو لیا جا چکا ہے'),
  nothing: text('Nothing was taken yet.', 'ابھی کچھ نہیں لیا گیا۔'),
  whose: text('Of', 'کس کا'),
  another: text('another person', 'کوئی اور شخص'),
  what: text('Taken', 'نشان'),
  when: text('When', 'کب'),
  quality: text('Quality', 'معیار'),
  record: text('Beside the record', 'ریکارڈ سے موازنہ'),
  like: text('the same person', 'وہی شخص'),
  unlike: text('another person', 'کوئی اور شخص'),
  noRecord: text('nothing to compare with', 'موازنے کو کچھ نہیں'),
  alike: text('Others who look alike', 'ملتے جلتے لوگ'),
  toJudge: text('{count} to judge', '{count} فیصلہ طلب'),
  noneAlike: text('none left', 'کوئی باقی نہیں'),
  notSearched: text('not searched', 'تلاش نہیں ہوئی'),
  exception: text('exception', 'استثنا'),
  used: text('used', 'استعمال ہو چکا'),
  toCase: text('To the case on the desk', 'ڈیسک پر یہ کیس'),
}

export const personWords = {
  record: text('Who is before you', 'آپ کے سامنے کون ہے'),
  name: text('Name', 'نام'),
  otherName: text('Name in Urdu', 'انگریزی میں نام'),
  number: text('CNIC', 'شناختی کارڈ نمبر'),
  born: text('Year of birth', 'سالِ پیدائش'),
  sex: text('Sex', 'جنس'),
  place: text('Place', 'جگہ'),
  enrolled: text('On record', 'ریکارڈ پر'),
  nothingEnrolled: text('nothing from a decided case yet', 'ابھی کسی فیصل شدہ کیس سے کچھ نہیں'),
  waiting: text('Exception that waits', 'منتظر استثنا'),
  waitingSince: text('{what}, asked {when}', '{what}، درخواست {when}'),
  since: text('{what}, since {when}', '{what}، {when} سے'),
  dead: text(
    'The register says that this person has died.',
    'رجسٹر کے مطابق یہ شخص وفات پا چکا ہے۔',
  ),
  unknown: text('not known', 'معلوم نہیں'),
  sexes: { M: text('man', 'مرد'), F: text('woman', 'عورت'), X: text('other', 'دیگر') },
  done: text('Taken: {what}', 'لے لیا گیا: {what}'),
  doneHow: text(
    'It becomes part of the record when the case is decided. It is offered in the case by itself; nobody types the number.',
    'کیس کا فیصلہ ہونے پر یہ ریکارڈ کا حصہ بنے گا۔ یہ کیس میں خود بخود سامنے آئے گا؛ نمبر لکھنے کی ضرورت نہیں۔',
  ),
  quality: text('Quality {quality} of 100.', 'معیار 100 میں سے {quality}۔'),
  matched: text('It is the face or finger on record.', 'یہ وہی چہرہ یا انگلی ہے جو ریکارڈ پر ہے۔'),
  differs: text(
    'It is not like the one on record. Take it again in good light, or another finger. If it stays so, ask by papers; accuse nobody: a record can be old or wrong.',
    'یہ ریکارڈ سے نہیں ملتا۔ اچھی روشنی میں دوبارہ لیں، یا دوسری انگلی لیں۔ پھر بھی نہ ملے تو کاغذات سے پوچھیں؛ کسی پر الزام نہ لگائیں: ریکارڈ پرانا یا غلط ہو سکتا ہے۔',
  ),
  alike: text(
    'Others look alike: {count}. Another officer looks at each before the case goes on.',
    'ملتے جلتے لوگ: {count}۔ کیس آگے بڑھنے سے پہلے دوسرا افسر ہر ایک کو دیکھے گا۔',
  ),
  askedDone: text(
    'The exception waits for another officer.',
    'استثنا دوسرے افسر کے فیصلے کا منتظر ہے۔',
  ),
  face: text('Take the face', 'چہرہ لیں'),
  faceFile: text('Photograph', 'تصویر'),
  faceHint: text(
    'Straight, in good light, nobody else in the picture. JPEG, PNG or WebP, at most 12 MB. A card or passport shows it, cropped to the head.',
    'سیدھا رخ، اچھی روشنی، تصویر میں کوئی اور نہ ہو۔ ⁦JPEG⁩، ⁦PNG⁩ یا ⁦WebP⁩، زیادہ سے زیادہ ⁦12 MB⁩۔ کارڈ یا پاسپورٹ پر یہی تصویر، سر تک تراش کر، آتی ہے۔',
  ),
  takeFace: text('Send the photograph', 'تصویر بھیجیں'),
  finger: text('Take a finger', 'انگلی کا نشان لیں'),
  which: text('Which finger', 'کون سی انگلی'),
  fingerFile: text('Record of the reader', 'ریڈر کا ریکارڈ'),
  fingerHint: text(
    'A file as the fingerprint reader saves it: ISO/IEC 19794-2 or ANSI 378.',
    'فنگر پرنٹ ریڈر کی محفوظ کردہ فائل: ⁦ISO/IEC 19794-2⁩ یا ⁦ANSI 378⁩۔',
  ),
  takeFinger: text('Send the record', 'ریکارڈ بھیجیں'),
  exception: text('Neither works', 'دونوں ممکن نہیں'),
  exceptionHow: text(
    'Worn fingers, an illness, a covered face, a reader that is broken: write why, and by what else you know the person. Another officer decides. It counts the same.',
    'گھسی ہوئی انگلیاں، بیماری، پردہ، خراب ریڈر: لکھیں کیوں، اور آپ اس شخص کو اور کس چیز سے پہچانتے ہیں۔ فیصلہ دوسرا افسر کرے گا۔ اس کی حیثیت برابر ہے۔',
  ),
  standsFor: text('It stands for', 'یہ کس کی جگہ ہے'),
  aFace: text('the face', 'چہرہ'),
  aFinger: text('a finger', 'انگلی'),
  reason: text('Why it cannot be taken', 'کیوں نہیں لیا جا سکتا'),
  proof: text('By what else the person is known', 'شخص کو اور کس چیز سے پہچانا گیا'),
  ask: text('Ask for an exception', 'استثنا کی درخواست دیں'),
}

export const likenessWords = {
  title: text('People who look alike', 'ملتے جلتے لوگ'),
  how: text(
    'The search found these among all enrolled faces; it decides nothing. Look at each with the papers before you, and say whether it is the same person. Pictures of others are shown to nobody.',
    'تلاش نے تمام درج چہروں میں سے یہ نکالے ہیں؛ فیصلہ تلاش نہیں کرتی۔ کاغذات سامنے رکھ کر ہر ایک کو دیکھیں اور بتائیں کہ یہ وہی شخص ہے یا نہیں۔ دوسروں کی تصویریں کسی کو نہیں دکھائی جاتیں۔',
  ),
  none: text('Nobody looks alike.', 'کوئی ملتا جلتا نہیں۔'),
  taken: text('Taken here', 'یہاں لیا گیا'),
  found: text('Found, {likeness}', 'ملا، {likeness}'),
  veryAlike: text('very much alike', 'بہت ملتا ہے'),
  alike: text('alike', 'ملتا ہے'),
  erased: text('This person’s data were erased.', 'اس شخص کا ریکارڈ مٹایا جا چکا ہے۔'),
  reason: text('Why', 'کیوں'),
  same: text('The same person', 'وہی شخص ہے'),
  another: text('Another person', 'کوئی اور ہے'),
  judged: text('Judged', 'فیصلہ'),
  own: text('You took this: another officer judges.', 'یہ آپ نے لیا تھا: فیصلہ دوسرا افسر کرے گا۔'),
  all: text(
    'All are judged. The case can go on at the desk.',
    'سب پر فیصلہ ہو گیا۔ کیس ڈیسک پر آگے بڑھ سکتا ہے۔',
  ),
}

export const exceptionWords = {
  title: text('An exception to decide', 'استثنا کا فیصلہ'),
  for: text('Instead of', 'کس کی جگہ'),
  reason: text('Why', 'کیوں'),
  proof: text('Known by', 'پہچان'),
  asked: text('Asked', 'درخواست کا وقت'),
  approve: text('Approve', 'منظور کریں'),
  refuse: text('Refuse', 'نامنظور کریں'),
  own: text(
    'You asked for it: another officer decides.',
    'یہ آپ کی درخواست ہے: فیصلہ دوسرا افسر کرے گا۔',
  ),
  done: text('Decided.', 'فیصلہ ہو گیا۔'),
}

export const checkWords = {
  how: text(
    'Somebody stands before you and says who he is. The answer is yes, no or unsure; you see nothing of his data. He sees that you looked, and when.',
    'کوئی آپ کے سامنے ہے اور اپنی شناخت بتاتا ہے۔ جواب صرف ہاں، نہیں یا غیر یقینی ہے؛ اس کا کوئی کوائف آپ نہیں دیکھتے۔ اسے نظر آئے گا کہ آپ نے کب دیکھا۔',
  ),
  face: text('By the face', 'چہرے سے'),
  finger: text('By a finger', 'انگلی سے'),
  compareFace: text('Compare the face', 'چہرہ ملائیں'),
  compareFinger: text('Compare the finger', 'انگلی ملائیں'),
  answer: text('The answer', 'جواب'),
}

/** The answer in words, and what to do then. */
export const answerWords: Readonly<
  Record<CheckTold, { readonly title: Text; readonly then: Text }>
> = {
  yes: {
    title: text('Yes, this is the person.', 'ہاں، یہ وہی شخص ہے۔'),
    then: text(
      'Go on. For 15 minutes it stands in for a second officer where somebody gets a new start here.',
      'کارروائی جاری رکھیں۔ نیا آغاز دیتے وقت یہ 15 منٹ تک دوسرے افسر کی جگہ کافی ہے۔',
    ),
  },
  no: {
    title: text('No: this is not like the record.', 'نہیں: یہ ریکارڈ سے نہیں ملتا۔'),
    then: text(
      'Try once more, or another finger. Then go on by papers and a second officer. Accuse nobody: a record can be old or wrong.',
      'ایک بار پھر کوشش کریں، یا دوسری انگلی لیں۔ پھر کاغذات اور دوسرے افسر سے کام لیں۔ کسی پر الزام نہ لگائیں: ریکارڈ پرانا یا غلط ہو سکتا ہے۔',
    ),
  },
  unsure: {
    title: text('Unsure: it may be, or not.', 'غیر یقینی: ہو سکتا ہے، نہیں بھی۔'),
    then: text(
      'Take it again in better light, or choose another finger.',
      'بہتر روشنی میں دوبارہ لیں، یا دوسری انگلی چنیں۔',
    ),
  },
  nothing: {
    title: text('There is nothing to compare with.', 'موازنے کے لیے کچھ نہیں۔'),
    then: text(
      'Nothing of this kind is enrolled under the number. Go on by papers.',
      'اس نمبر پر ایسا کچھ درج نہیں۔ کاغذات سے کام لیں۔',
    ),
  },
}
