/** The words of the kinds of question themselves; a service words only its own questions. */
import { text, type Text } from '#platform/kernel'
import type { Unit } from './decimal.ts'
import type { Relation } from './question.ts'

/** Given to sentences as values, so that Urdu sentences isolate them. */
export const examples = {
  cnic: '35202-1234567-1',
  phone: '0300 1234567',
  date: '27 3 2026',
  isoDate: '2026-03-27',
}

export const personWords = {
  name: text('Full name', 'پورا نام'),
  nameHint: text(
    'As it is registered, in English or Urdu',
    'جیسا رجسٹر میں درج ہے، اردو یا انگریزی میں',
  ),
  relation: text('Relation', 'رشتہ'),
  relativeName: text('Name of father, mother or spouse', 'والد، والدہ یا شریکِ حیات کا نام'),
  cnic: text('Identity number (CNIC)', 'شناختی نمبر'),
  cnicHint: text(
    '13 digits, with or without hyphens; a child has the same number on its certificate',
    '13 ہندسے، لکیروں کے ساتھ یا بغیر؛ بچے کا یہی نمبر اس کے سرٹیفکیٹ پر ہوتا ہے',
  ),
  address: text('Address', 'پتہ'),
  phone: text('Mobile number', 'موبائل نمبر'),
  phoneOptional: text('Mobile number (optional)', 'موبائل نمبر (اختیاری)'),
  phoneHint: text(
    '11 digits that begin with 03, for messages about this case',
    '03 سے شروع ہونے والے 11 ہندسے، اس معاملے کے پیغامات کے لیے',
  ),
}

export const relationWords: Readonly<Record<Relation, Text>> = {
  'son-of': text('Son of', 'ولد'),
  'daughter-of': text('Daughter of', 'دختر'),
  'wife-of': text('Wife of', 'زوجہ'),
  'widow-of': text('Widow of', 'بیوہ'),
}

export const relationLines = {
  'son-of': text('son of {relative}', 'ولد {relative}'),
  'daughter-of': text('daughter of {relative}', 'دختر {relative}'),
  'wife-of': text('wife of {relative}', 'زوجہ {relative}'),
  'widow-of': text('widow of {relative}', 'بیوہ {relative}'),
} satisfies Record<Relation, Text>

export const summaryWords = {
  cnic: text('CNIC {cnic}', 'شناختی کارڈ {cnic}'),
  phone: text('Mobile {phone}', 'موبائل {phone}'),
  nthPerson: text('{label}: {count}', '{label}: {count}'),
  notGiven: text('Not given', 'درج نہیں'),
  confirmed: text('Confirmed', 'تصدیق شدہ'),
  amount: text('{count} {unit}', '{count} {unit}'),
  itself: text('{value}', '{value}'),
}

export const dateWords = {
  day: text('Day', 'دن'),
  month: text('Month', 'مہینہ'),
  year: text('Year', 'سال'),
  hint: text('For example, {example}', 'مثال: {example}'),
}

export const amountWords = {
  rupees: text('Rs', 'روپے'),
  size: text('Size', 'رقبہ'),
  unit: text('Unit', 'اکائی'),
  confirm: text('Yes, this is true', 'جی ہاں، یہ درست ہے'),
}

export const photoWords = {
  one: text('{count} photo', '{count} تصویر'),
  many: text('{count} photos', '{count} تصاویر'),
}

export const locationWords = {
  place: text('Area', 'علاقہ'),
  landmark: text('How to find it (optional)', 'پہچان (اختیاری)'),
  landmarkHint: text(
    'Street, shop, school or mosque nearby',
    'گلی، یا قریب کی دکان، اسکول یا مسجد',
  ),
  lat: text('Latitude (optional)', 'عرض بلد (اختیاری)'),
  lon: text('Longitude (optional)', 'طول بلد (اختیاری)'),
  point: text('Point: {lat}, {lon}', 'مقام: {lat}، {lon}'),
}

/** `one` goes with exactly 1, `many` with everything else (CLDR plurals of en and ur). */
export const unitWords: Readonly<Record<Unit, { readonly one: Text; readonly many: Text }>> = {
  kanal: { one: text('kanal', 'کنال'), many: text('kanal', 'کنال') },
  marla: { one: text('marla', 'مرلہ'), many: text('marla', 'مرلے') },
  acre: { one: text('acre', 'ایکڑ'), many: text('acres', 'ایکڑ') },
  'square-foot': {
    one: text('square foot', 'مربع فٹ'),
    many: text('square feet', 'مربع فٹ'),
  },
  'square-yard': {
    one: text('square yard', 'مربع گز'),
    many: text('square yards', 'مربع گز'),
  },
  metre: { one: text('metre', 'میٹر'), many: text('metres', 'میٹر') },
  day: { one: text('day', 'دن'), many: text('days', 'دن') },
  month: { one: text('month', 'ماہ'), many: text('months', 'ماہ') },
  year: { one: text('year', 'سال'), many: text('years', 'سال') },
  page: { one: text('page', 'صفحہ'), many: text('pages', 'صفحات') },
  item: { one: text('item', 'عدد'), many: text('items', 'عدد') },
}

/** In the order of the months; the first spelling is the usual one. */
export const monthNames: readonly (readonly string[])[] = [
  ['january', 'jan', 'جنوری'],
  ['february', 'feb', 'فروری'],
  ['march', 'mar', 'مارچ'],
  ['april', 'apr', 'اپریل'],
  ['may', 'مئی', 'مئ', 'میی'],
  ['june', 'jun', 'جون'],
  ['july', 'jul', 'جولائی', 'جولائ'],
  ['august', 'aug', 'اگست'],
  ['september', 'sep', 'sept', 'ستمبر'],
  ['october', 'oct', 'اکتوبر'],
  ['november', 'nov', 'نومبر'],
  ['december', 'dec', 'دسمبر'],
]
