/** What the printed card says around its values. */
import { text } from '#platform/catalogue'

export const labels = {
  holder: text('Name', 'نام'),
  father: text('Father’s name', 'والد کا نام'),
  card: text('Kind of card', 'کارڈ کی قسم'),
  sex: text('Gender', 'جنس'),
  cnic: text('Identity number', 'شناختی نمبر'),
  born: text('Date of birth', 'تاریخ پیدائش'),
  issuedOn: text('Date of issue', 'تاریخ اجرا'),
  expiresOn: text('Date of expiry', 'تاریخ تنسیخ'),
  address: text('Address', 'پتہ'),
  signature: text('Holder’s signature', 'دستخط حامل'),
  cardNumber: text('Card number', 'کارڈ نمبر'),
} as const

export const cardKinds = {
  plain: text('Card without chip', 'بغیر چپ کارڈ'),
  smart: text('Card with chip', 'چپ والا کارڈ'),
  child: text('Child registration certificate', 'بچے کا رجسٹریشن سرٹیفکیٹ'),
} as const

export const sexes = {
  M: text('M', 'مرد'),
  F: text('F', 'عورت'),
  X: text('X', 'خواجہ سرا'),
} as const

export const paperWords = {
  country: text('Islamic Republic of Pakistan', 'اسلامی جمہوریہ پاکستان'),
  title: text('National identity card', 'قومی شناختی کارڈ'),
  childTitle: text('Child registration certificate', 'بچے کا رجسٹریشن سرٹیفکیٹ'),
  authority: text('Registration Authority', 'رجسٹریشن اتھارٹی'),
  issued: text('Issued {when}', 'اجرا {when}'),
  note: text(
    'Both sides in the size of the card, to be cut out and folded. The plastic card shows the same.',
    'کارڈ کے سائز میں دونوں رخ، کاٹ کر تہہ کرنے کے لیے۔ پلاسٹک کارڈ پر بھی یہی درج ہے۔',
  ),
  childNote: text(
    'Both sides in the size of a card, to be cut out and folded.',
    'کارڈ کے سائز میں دونوں رخ، کاٹ کر تہہ کرنے کے لیے۔',
  ),
  lost: text(
    'If the card is lost, open your case and report it: from that moment it is worth nothing.',
    'کارڈ گم ہو جائے تو اپنا کیس کھول کر اطلاع دیں: اسی لمحے سے کارڈ غیر مؤثر ہو جاتا ہے۔',
  ),
  check: [
    text(
      'The code holds the holder’s name, date of birth and gender, signed, in the form of Claim 169: ' +
        'readers for identity cards of other countries read it too.',
      'کوڈ میں حامل کا نام، تاریخ پیدائش اور جنس دستخط شدہ ہیں، Claim 169 کی شکل میں: دوسرے ملکوں کے ' +
        'ریڈر بھی اسے پڑھتے ہیں۔',
    ),
    text(
      'A good signature is not enough: ask the register by the card number whether it is in force.',
      'صرف درست دستخط کافی نہیں: کارڈ نمبر سے رجسٹر میں دیکھیں کہ کارڈ مؤثر ہے۔',
    ),
  ],
}
