/** What the form says, question by question, in the order in which it asks. */
import { text, type Text } from '#platform/catalogue'
import type { Instrument, LeaseTerm } from './tariff.ts'
import type { Classification, RoadSide } from './valuation.ts'

export type QuestionWording<Option extends string = string> = {
  readonly title: Text
  /** Its label where answers are listed. */
  readonly short: Text
  readonly hint?: Text
  readonly options: Readonly<Record<Option, Text>>
  readonly optionHints?: Readonly<Partial<Record<Option, Text>>>
}
type PlainWording = Omit<QuestionWording, 'options' | 'optionHints'>

const instrument: QuestionWording<Instrument> = {
  short: text('Kind of deed', 'دستاویز کی قسم'),
  title: text('What kind of deed is the stamp for?', 'اسٹامپ کس قسم کی دستاویز کے لیے ہے؟'),
  hint: text(
    'The kind of deed decides the duty. If yours is not in the list, its rate is not confirmed ' +
      'yet: please ask the office of the Deputy Commissioner.',
    'ڈیوٹی کا دارومدار دستاویز کی قسم پر ہے۔ اگر آپ کی دستاویز فہرست میں نہیں تو اس کی شرح کی ابھی تصدیق ' +
      'نہیں ہوئی: براہ کرم ڈپٹی کمشنر کے دفتر سے پوچھیں۔',
  ),
  options: {
    'sale-deed': text('Sale deed (bay nama)', 'بیع نامہ'),
    'gift-deed': text('Gift deed (hiba nama)', 'ہبہ نامہ'),
    'release-deed': text('Release deed (dastbardari)', 'دستبرداری نامہ'),
    'housing-transfer': text(
      'Transfer in a housing society or of a lease',
      'ہاؤسنگ سوسائٹی یا لیز کی منتقلی',
    ),
    'court-auction-certificate': text(
      'Certificate of sale by court auction',
      'عدالتی نیلامی کا سرٹیفکیٹ فروخت',
    ),
    'consent-decree': text('Consent decree or declaration', 'رضامندی کی ڈگری یا استقرار حق'),
    'assignable-deed': text('Assignable deed', 'قابل انتقال دستاویز'),
    lease: text('Lease (patta)', 'پٹہ / لیز'),
    'agreement-to-sell': text('Agreement to sell or contract', 'اقرار نامہ بیع یا معاہدہ'),
    affidavit: text('Affidavit (bayan-e-halfi)', 'بیانِ حلفی'),
    'divorce-deed': text('Divorce deed (talaq nama)', 'طلاق نامہ'),
  },
  optionHints: {
    lease: text(
      'Its rate is confirmed only for leases signed from 1 July 2017 to 30 June 2018.',
      'اس کی شرح صرف یکم جولائی 2017 سے 30 جون 2018 تک دستخط شدہ لیز کے لیے مصدقہ ہے۔',
    ),
  },
}

const classification: QuestionWording<Classification> = {
  short: text('Use of the property', 'جائیداد کا استعمال'),
  title: text('How is the property used?', 'جائیداد کس کام کے لیے ہے؟'),
  hint: text(
    'Choose the actual use. A wrong class can lead to a demand for more duty later.',
    'اصل استعمال منتخب کریں۔ غلط قسم لکھنے پر بعد میں مزید ڈیوٹی طلب کی جا سکتی ہے۔',
  ),
  options: {
    residential: text('Residential', 'رہائشی'),
    commercial: text('Commercial', 'تجارتی'),
    industrial: text('Industrial', 'صنعتی'),
    agricultural: text('Agricultural', 'زرعی'),
  },
}

const roadSide: QuestionWording<RoadSide> = {
  short: text('On a main road', 'بڑی سڑک پر'),
  title: text('Is the property on a main road?', 'کیا جائیداد بڑی سڑک پر واقع ہے؟'),
  options: {
    'on-main-road': text('Yes, on a main road', 'جی ہاں، بڑی سڑک پر'),
    'off-main-road': text(
      'No, on an inner street or away from the road',
      'نہیں، اندرونی گلی یا سڑک سے ہٹ کر',
    ),
  },
}

const locality: PlainWording = {
  short: text('Locality', 'علاقہ'),
  title: text('In which locality is the property?', 'جائیداد کس علاقے میں ہے؟'),
  hint: text(
    'Localities are those of the valuation table that the Collector makes each fiscal year, as it was ' +
      'when the deed was signed.',
    'یہ علاقے اس مالیتی جدول کے ہیں جو کلکٹر ہر مالی سال کے لیے تیار کرتے ہیں، یعنی اس سال کا جس میں ' +
      'دستاویز پر دستخط ہوئے۔',
  ),
}

const propertyDetails: PlainWording = {
  short: text('Property', 'جائیداد کی تفصیل'),
  title: text('Describe the property', 'جائیداد کی تفصیل لکھیں'),
  hint: text(
    'House or plot number, khewat and khasra, or the four boundaries, as the deed will say.',
    'مکان یا پلاٹ نمبر، کھیوٹ و خسرہ، یا حدود اربعہ، جیسے دستاویز میں لکھا جائے گا۔',
  ),
}

const landArea: PlainWording = {
  short: text('Area of the land', 'زمین کا رقبہ'),
  title: text('How large is the land?', 'زمین کا رقبہ کتنا ہے؟'),
  hint: text(
    'As its papers state it, for example 5 marla or 2.5 acre.',
    'جیسے کاغذات میں درج ہے، مثلاً 5 مرلہ یا 2.5 ایکڑ۔',
  ),
}

const coveredArea: PlainWording = {
  short: text('Covered area', 'تعمیر شدہ رقبہ'),
  title: text('How large is the covered area?', 'تعمیر شدہ رقبہ کتنا ہے؟'),
  hint: text(
    'In square feet, all floors together. Leave it empty if nothing is built on the land.',
    'مربع فٹ میں، تمام منزلیں ملا کر۔ اگر زمین پر کوئی تعمیر نہیں تو خالی چھوڑ دیں۔',
  ),
}

const consideration: PlainWording = {
  short: text('Price in the deed', 'دستاویز میں قیمت'),
  title: text('What is the price in the deed?', 'دستاویز میں قیمت کتنی لکھی ہے؟'),
  hint: text(
    'In rupees. Duty is charged on this price or on the valuation table, whichever is higher.',
    'روپوں میں۔ ڈیوٹی اس قیمت یا مالیتی جدول میں سے جو زیادہ ہو اس پر لگتی ہے۔',
  ),
}

const leaseTerm: QuestionWording<LeaseTerm> = {
  short: text('Term of the lease', 'لیز کی مدت'),
  title: text('For how long is the lease?', 'لیز کتنی مدت کے لیے ہے؟'),
  options: {
    'under-20-years': text('Less than 20 years', '20 سال سے کم'),
    'from-20-years': text('20 years or more', '20 سال یا زیادہ'),
  },
}

const leaseAmount: PlainWording = {
  short: text('Amount of the lease', 'لیز کی رقم'),
  title: text('What is the amount of the lease?', 'لیز کی رقم کتنی ہے؟'),
  hint: text(
    'In rupees, for the whole term, as the lease states it. Duty is charged on this amount.',
    'روپوں میں، پوری مدت کے لیے، جیسے لیز میں درج ہے۔ ڈیوٹی اسی رقم پر لگتی ہے۔',
  ),
}

const lastTransferDate: PlainWording = {
  short: text('Last transfer', 'آخری منتقلی'),
  title: text('When was the property last transferred?', 'جائیداد آخری بار کب منتقل ہوئی؟'),
  hint: text(
    'The date on the earlier registered deed. The rate changes twelve months after it.',
    'پچھلی رجسٹرڈ دستاویز کی تاریخ۔ اس کے بارہ ماہ بعد شرح بدل جاتی ہے۔',
  ),
}

const firstParties: PlainWording = {
  short: text('First party', 'فریق اول'),
  title: text('Who is the first party?', 'فریق اول کون ہے؟'),
  hint: text(
    'The person who sells, gives, releases, transfers or declares. Name everyone on this side.',
    'جو شخص بیچ رہا، ہبہ کر رہا، دستبردار ہو رہا، منتقل کر رہا یا بیان دے رہا ہے۔ اس طرف کے تمام افراد لکھیں۔',
  ),
}

const secondParties: PlainWording = {
  short: text('Second party', 'فریق دوم'),
  title: text('Who is the second party?', 'فریق دوم کون ہے؟'),
  hint: text(
    'The person who buys or receives. Name everyone on this side.',
    'جو شخص خرید رہا یا وصول کر رہا ہے۔ اس طرف کے تمام افراد لکھیں۔',
  ),
}

const agent: PlainWording = {
  short: text('Agent', 'نمائندہ'),
  title: text(
    'Does somebody act for you? (optional)',
    'کیا کوئی آپ کی طرف سے کام کر رہا ہے؟ (اختیاری)',
  ),
  hint: text(
    'The person who pays the challan and collects the stamp, if it is not you.',
    'وہ شخص جو چالان ادا کرے گا اور اسٹامپ وصول کرے گا، اگر آپ خود نہیں۔',
  ),
}

const purpose: PlainWording = {
  short: text('Purpose', 'مقصد'),
  title: text('What will the stamp be used for?', 'اسٹامپ کس مقصد کے لیے استعمال ہوگا؟'),
  hint: text(
    'In a few words, for example “affidavit for a domicile certificate”. It is printed on the stamp.',
    'چند الفاظ میں، مثلاً “ڈومیسائل کے لیے بیانِ حلفی”۔ یہ اسٹامپ پر چھپے گا۔',
  ),
}

const executionDate: PlainWording = {
  short: text('Date of the deed', 'دستاویز کی تاریخ'),
  title: text('On which day is the deed signed?', 'دستاویز پر دستخط کس دن ہو رہے ہیں؟'),
  hint: text(
    'Today, or an earlier day if it is already signed. The rate of that day applies. The stamp ' +
      'itself always carries the date on which it is paid.',
    'آج، یا اگر پہلے دستخط ہو چکے ہیں تو وہ دن۔ اسی دن کی شرح لاگو ہوگی۔ اسٹامپ پر ہمیشہ ادائیگی کی تاریخ ' +
      'درج ہوتی ہے۔',
  ),
}

export const wording = {
  instrument,
  executionDate,
  locality,
  classification,
  roadSide,
  propertyDetails,
  landArea,
  coveredArea,
  consideration,
  leaseTerm,
  leaseAmount,
  lastTransferDate,
  firstParties,
  secondParties,
  agent,
  purpose,
} as const
