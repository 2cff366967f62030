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
