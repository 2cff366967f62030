/** What the data page says around its values. */
import { text } from '#platform/catalogue'

export const labels = {
  holder: text('Name', 'نام'),
  type: text('Type', 'قسم'),
  country: text('Country code', 'ملک کا کوڈ'),
  book: text('Passport number', 'پاسپورٹ نمبر'),
  surname: text('Surname', 'خاندانی نام'),
  givenNames: text('Given names', 'نام'),
  nationality: text('Nationality', 'قومیت'),
  born: text('Date of birth', 'تاریخ پیدائش'),
  cnic: text('Citizenship number', 'شناختی نمبر'),
  sex: text('Sex', 'جنس'),
  placeOfBirth: text('Place of birth', 'جائے پیدائش'),
  father: text('Father’s name', 'والد کا نام'),
  issuedOn: text('Date of issue', 'تاریخ اجرا'),
  expiresOn: text('Date of expiry', 'تاریخ تنسیخ'),
} as const

export const sexes = {
  M: text('M', 'مرد'),
  F: text('F', 'عورت'),
  X: text('X', 'خواجہ سرا'),
} as const

export const paperWords = {
  state: text('Islamic Republic of Pakistan', 'اسلامی جمہوریہ پاکستان'),
  title: text('Passport: data page', 'پاسپورٹ: ڈیٹا صفحہ'),
  authority: text('Immigration and Passports', 'امیگریشن و پاسپورٹ'),
  nationality: text('Pakistani', 'پاکستانی'),
  issued: text('Issued {when}', 'اجرا {when}'),
  note: text(
    'A printed proof of the passport’s data page. It is no travel document: only the book is.',
    'پاسپورٹ کے ڈیٹا صفحے کا چھپا ہوا ثبوت۔ یہ سفری دستاویز نہیں: صرف پاسپورٹ کی کتاب ہے۔',
  ),
  check: [
    text(
      'The code holds name, date of birth and sex, signed. The two lines above are those that ' +
        'machines read in the book (ICAO Doc 9303).',
      'کوڈ میں نام، تاریخ پیدائش اور جنس دستخط شدہ ہیں۔ اوپر کی دو سطریں وہی ہیں جو مشینیں پاسپورٹ میں پڑھتی ہیں ' +
        '(ICAO Doc 9303)۔',
    ),
    text(
      'Ask the register by the number above whether the passport is in force.',
      'اوپر دیے گئے نمبر سے رجسٹر میں دیکھیں کہ پاسپورٹ مؤثر ہے۔',
    ),
  ],
}
