import { defineProblems, text } from '#platform/catalogue'

export const problems = defineProblems({
  'e-stamp-no-confirmed-rate': {
    status: 422,
    title: text(
      'There is no confirmed stamp duty rate for {instrument} ({place}) executed on {date}',
      '{date} کو تحریر ہونے والی دستاویز {instrument} ({place}) کے لیے اسٹامپ ڈیوٹی کی کوئی مصدقہ شرح موجود نہیں',
    ),
    wayOut: text(
      'Check the date and the kind of deed. If they are right, ask the Collector (Deputy ' +
        'Commissioner) of your district to decide the proper stamp under section 31 of the Stamp ' +
        'Act 1899, and pay what the Collector decides.',
      'تاریخ اور دستاویز کی قسم دوبارہ دیکھ لیں۔ اگر درست ہیں تو اپنے ضلع کے کلکٹر (ڈپٹی کمشنر) سے ' +
        'اسٹامپ ایکٹ 1899 کی دفعہ 31 کے تحت درست اسٹامپ کا تعین کروائیں اور کلکٹر کی طے کردہ رقم ادا کریں۔',
    ),
  },
  'e-stamp-urban-sale-rate-in-conflict': {
    status: 422,
    title: text(
      'The stamp duty on a sale deed for urban property signed since 1 July 2026 is not settled: ' +
        'the Punjab Gazette of 10 April 2026 (Ordinance VI of 2026) gives 1 %, and a public ' +
        'calculator checked on 9 October 2026 gives 2 % under a “Stamp (Amendment) Act 2026” ' +
        'that we have not been able to read',
      'یکم جولائی 2026 سے دستخط شدہ شہری جائیداد کے بیع نامے پر اسٹامپ ڈیوٹی طے نہیں: پنجاب گزٹ 10 اپریل ' +
        '2026 (آرڈیننس 6 بابت 2026) میں 1 فیصد درج ہے، اور 9 اکتوبر 2026 کو دیکھا گیا ایک عوامی کیلکولیٹر ' +
        '“اسٹامپ (ترمیمی) ایکٹ 2026” کے تحت 2 فیصد دکھاتا ہے، جو ایکٹ ہم پڑھ نہیں سکے',
    ),
    wayOut: text(
      'We do not take money on an uncertain rate. Ask the Collector (Deputy Commissioner) of ' +
        'your district to decide the proper stamp under section 31 of the Stamp Act 1899, and ' +
        'pay what the Collector decides. If the kind of deed, its date or the locality is wrong, ' +
        'correct it; your other answers are kept.',
      'ہم غیر یقینی شرح پر رقم نہیں لیتے۔ اپنے ضلع کے کلکٹر (ڈپٹی کمشنر) سے اسٹامپ ایکٹ 1899 کی دفعہ 31 ' +
        'کے تحت درست اسٹامپ کا تعین کروائیں اور کلکٹر کی طے کردہ رقم ادا کریں۔ اگر دستاویز کی قسم، تاریخ ' +
        'یا علاقہ غلط ہے تو درست کر لیں؛ آپ کے باقی جوابات محفوظ ہیں۔',
    ),
  },
  'e-stamp-valuation-table-missing': {
    status: 422,
    title: text(
      'We do not have the Collector’s valuation table for the fiscal year in which this deed was signed',
      'جس مالی سال میں اس دستاویز پر دستخط ہوئے، اس کا کلکٹر کا مالیتی جدول ہمارے پاس موجود نہیں',
    ),
    wayOut: text(
      'Check the date of the deed. If it is right, ask the Collector (Deputy Commissioner) of ' +
        'your district, who makes the table, to decide the proper stamp under section 31 of the ' +
        'Stamp Act 1899.',
      'دستاویز کی تاریخ دوبارہ دیکھ لیں۔ اگر درست ہے تو اپنے ضلع کے کلکٹر (ڈپٹی کمشنر) سے، جو یہ جدول تیار ' +
        'کرتے ہیں، اسٹامپ ایکٹ 1899 کی دفعہ 31 کے تحت درست اسٹامپ کا تعین کروائیں۔',
    ),
  },
  'e-stamp-lease-terms-missing': {
    status: 422,
    title: text(
      'The term or the amount of the lease has not been given',
      'لیز کی مدت یا رقم درج نہیں کی گئی',
    ),
    wayOut: text(
      'Give both as they are written in the lease.',
      'دونوں ویسے لکھیں جیسے لیز میں درج ہیں۔',
    ),
  },
  'e-stamp-execution-date-ahead': {
    status: 422,
    title: text(
      'The date of the deed, {date}, has not come yet',
      'دستاویز کی تاریخ {date} ابھی نہیں آئی',
    ),
    wayOut: text(
      'Give the day on which the deed was or is being signed: today or earlier.',
      'وہ تاریخ لکھیں جس دن دستاویز پر دستخط ہوئے یا ہو رہے ہیں: آج یا اس سے پہلے۔',
    ),
  },
  'e-stamp-last-transfer-wrong': {
    status: 422,
    title: text(
      'The date of the last transfer is missing or is later than the date of the deed',
      'آخری منتقلی کی تاریخ درج نہیں یا دستاویز کی تاریخ کے بعد کی ہے',
    ),
    wayOut: text(
      'Give the date of the last transfer as it stands on the earlier registered deed.',
      'پچھلی رجسٹرڈ دستاویز پر درج آخری منتقلی کی تاریخ لکھیں۔',
    ),
  },
  'e-stamp-consideration-missing': {
    status: 422,
    title: text('The price has not been given', 'قیمت درج نہیں کی گئی'),
    wayOut: text(
      'Give the whole price written in the deed, in rupees, and not less than Rs 1.',
      'دستاویز میں لکھی گئی پوری قیمت روپوں میں لکھیں، جو ایک روپے سے کم نہ ہو۔',
    ),
  },
  'e-stamp-valuation-missing': {
    status: 422,
    title: text(
      'The valuation table has no rate for this locality, class of property and date',
      'مالیتی جدول میں اس علاقے، جائیداد کی قسم اور تاریخ کے لیے کوئی نرخ نہیں',
    ),
    wayOut: text(
      'Check the locality, the class of property and the date of the deed. If they are right, ' +
        'ask the office of the Deputy Commissioner, who makes the table.',
      'علاقہ، جائیداد کی قسم اور دستاویز کی تاریخ دوبارہ دیکھ لیں۔ اگر درست ہیں تو ڈپٹی کمشنر کے دفتر ' +
        'سے رجوع کریں، جو یہ جدول تیار کرتا ہے۔',
    ),
  },
  'e-stamp-area-missing': {
    status: 422,
    title: text('The area of the land has not been given', 'زمین کا رقبہ درج نہیں کیا گیا'),
    wayOut: text(
      'Give the area in kanal, marla and square feet, more than nothing.',
      'رقبہ کنال، مرلہ اور مربع فٹ میں لکھیں، جو صفر سے زیادہ ہو۔',
    ),
  },
  'e-stamp-valuation-row-wrong': {
    status: 422,
    title: text(
      'A row of the valuation table cannot be used: {column} holds {value}',
      'مالیتی جدول کی ایک سطر قابل استعمال نہیں: {column} میں {value} درج ہے',
    ),
    wayOut: text('It should hold: {expected}.', 'یہاں یہ ہونا چاہیے: {expected}۔'),
  },
})
