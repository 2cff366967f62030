import { defineProblems, text } from '#platform/catalogue'

const askCollector = text(
  'Ask the office of the Collector (Deputy Commissioner), who grants and renews licences.',
  'کلکٹر (ڈپٹی کمشنر) کے دفتر سے رجوع کریں، جو لائسنس دیتے اور تجدید کرتے ہیں۔',
)

export const vendorProblems = defineProblems({
  'vendor-licence-missing': {
    status: 403,
    title: text(
      'The Collector has published no vendor’s licence for your post in this district',
      'کلکٹر نے اس ضلع میں آپ کے عہدے کے لیے اسٹامپ فروش کا کوئی لائسنس شائع نہیں کیا',
    ),
    wayOut: askCollector,
  },
  'vendor-post-no-licence': {
    status: 403,
    title: text(
      'Your post {post} does not carry the code of your licence, such as PB-LHR-981',
      'آپ کے عہدے {post} پر آپ کے لائسنس کا کوڈ درج نہیں، جیسے PB-LHR-981',
    ),
    wayOut: text(
      'Nothing can be bought or issued under it. Ask the office of the Collector to enter the ' +
        'post under the code that is printed on the licence.',
      'اس پر کچھ خریدا یا جاری نہیں ہو سکتا۔ کلکٹر کے دفتر سے کہیں کہ عہدہ لائسنس پر چھپے کوڈ سے درج کریں۔',
    ),
  },
  'vendor-licence-not-in-force': {
    status: 403,
    title: text(
      'Your licence {licence} holds from {from} to {to}, and not today',
      'آپ کا لائسنس {licence} {from} سے {to} تک ہے، آج مؤثر نہیں',
    ),
    wayOut: askCollector,
  },
  'vendor-licence-suspended': {
    status: 403,
    title: text(
      'Your licence {licence} has been suspended since {from}',
      'آپ کا لائسنس {licence} {from} سے معطل ہے',
    ),
    wayOut: text(
      'The Collector’s reason: {reason}. Ask his office, which also ends a suspension.',
      'کلکٹر کی بتائی وجہ: {reason}۔ ان کے دفتر سے رجوع کریں، معطلی وہی ختم کرتے ہیں۔',
    ),
  },
  'vendor-stamp-above-limit': {
    status: 422,
    title: text(
      'A vendor may issue stamps of up to {limit}; this one is {amount}',
      'اسٹامپ فروش {limit} تک کے اسٹامپ جاری کر سکتے ہیں؛ یہ {amount} کا ہے',
    ),
    wayOut: text(
      'The citizen can buy it on the portal, and print it on plain paper.',
      'شہری یہ پورٹل سے خرید کر سادہ کاغذ پر چھاپ سکتے ہیں۔',
    ),
  },
  'vendor-day-limit-reached': {
    status: 409,
    title: text(
      'Your licence allows {count} stamps a day, and today they are issued',
      'آپ کے لائسنس پر ایک دن میں {count} اسٹامپ ہو سکتے ہیں، جو آج جاری ہو چکے',
    ),
    wayOut: text(
      'Send the citizen to the portal or to another vendor; nothing was taken from your stock.',
      'شہری کو پورٹل یا کسی دوسرے اسٹامپ فروش کے پاس بھیجیں؛ آپ کے ذخیرے سے کچھ نہیں لیا گیا۔',
    ),
  },
  'vendor-no-limit-confirmed': {
    status: 422,
    title: text(
      'We know no confirmed limit for vendors’ stamps on this day',
      'اس دن کے لیے اسٹامپ فروشوں کی کوئی مصدقہ حد ہمارے علم میں نہیں',
    ),
    wayOut: askCollector,
  },
  'vendor-stamp-of-yesterday': {
    status: 409,
    title: text(
      'This stamp was asked for on {day}; a stamp is issued on its own day only',
      'یہ اسٹامپ {day} کو مانگا گیا تھا؛ اسٹامپ اسی دن جاری ہو سکتا ہے',
    ),
    wayOut: text(
      'Begin again with the buyer. Nothing was taken from your stock.',
      'خریدار کے ساتھ دوبارہ شروع کریں۔ آپ کے ذخیرے سے کچھ نہیں لیا گیا۔',
    ),
  },
  'vendor-entry-wrong': {
    status: 422,
    title: text('This cannot be the number of an entry', 'یہ اندراج کا نمبر نہیں ہو سکتا'),
    wayOut: text(
      'Write the number with at most two short words (letters, digits, spaces, / . -), and ' +
        'nobody’s name, CNIC or telephone: everybody can read it.',
      'صرف نمبر لکھیں، ساتھ زیادہ سے زیادہ دو مختصر لفظ (حروف، ہندسے، وقفہ، / . -)؛ کسی کا نام، شناختی کارڈ ' +
        'نمبر یا فون نہیں: اسے سب پڑھ سکتے ہیں۔',
    ),
  },
  'vendor-stamp-used-already': {
    status: 409,
    title: text(
      'This stamp was used on {when} at {office}, under {entry}',
      'یہ اسٹامپ {when} کو {office} میں {entry} پر استعمال ہو چکا ہے',
    ),
    wayOut: text(
      'A stamp serves one paper only (Stamp Act, sections 14 and 15). Treat this paper as not ' +
        'stamped; if its holder knows nothing of that use, tell the Collector.',
      'ایک اسٹامپ صرف ایک کاغذ کے لیے ہے (اسٹامپ ایکٹ، دفعات 14 اور 15)۔ اس کاغذ کو بغیر اسٹامپ سمجھیں؛ ' +
        'اگر رکھنے والے کو اس استعمال کا علم نہیں تو کلکٹر کو بتائیں۔',
    ),
  },
  'vendor-stamp-lapsed': {
    status: 409,
    title: text(
      'This stamp lapsed on {when}: it was not used within seven days',
      'یہ اسٹامپ {when} کو زائد المیعاد ہو گیا: سات دن میں استعمال نہیں ہوا',
    ),
    wayOut: text(
      'The paper needs a new stamp. That is how nobody can use an old date.',
      'کاغذ کے لیے نیا اسٹامپ درکار ہے۔ اسی طرح پرانی تاریخ کا استعمال رکتا ہے۔',
    ),
  },
})
