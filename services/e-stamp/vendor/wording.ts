/** What a vendor's stamp says: at the counter, in messages, to whoever verifies it. */
import { text, type Text } from '#platform/catalogue'
import { wording } from '../wording.ts'

export const questions = {
  instrument: {
    short: wording.instrument.short,
    title: text('What is the stamp for?', 'اسٹامپ کس کے لیے ہے؟'),
    options: { affidavit: wording.instrument.options.affidavit },
  },
  buyer: {
    short: text('Buyer', 'خریدار'),
    title: text('Who buys the stamp?', 'اسٹامپ کون خرید رہا ہے؟'),
    hint: text(
      'As on the CNIC, which you must see. The phone must be the buyer’s own: the code goes there.',
      'جیسے شناختی کارڈ پر ہے، جو آپ خود دیکھیں۔ فون خریدار کا اپنا ہو: کوڈ وہیں جائے گا۔',
    ),
  },
  reason: {
    short: text('Reason', 'غرض'),
    title: text('What does the buyer say it is for?', 'خریدار اسے کس غرض سے لے رہا ہے؟'),
    hint: text('For example: affidavit for a domicile.', 'مثلاً: ڈومیسائل کے لیے بیانِ حلفی۔'),
  },
}

function state(name: Text, meaning: Text, seen: Text = meaning) {
  return { name, meaning, public: seen }
}

const states = {
  draft: state(
    text('At the counter', 'کاؤنٹر پر'),
    text('The particulars are being written down.', 'کوائف لکھے جا رہے ہیں۔'),
  ),
  'to-confirm': state(
    text('Code sent to the buyer', 'خریدار کو کوڈ بھیج دیا گیا'),
    text(
      'Ask the buyer for the six digits that came to the phone, and issue the stamp with them.',
      'خریدار سے وہ چھ ہندسے پوچھیں جو فون پر آئے، اور ان سے اسٹامپ جاری کریں۔',
    ),
    text('No stamp has been issued yet.', 'ابھی کوئی اسٹامپ جاری نہیں ہوا۔'),
  ),
  'to-retry': state(
    text('The code was wrong', 'کوڈ غلط تھا'),
    text(
      'No stamp has been issued. One more try is left: let the buyer read the message again.',
      'اسٹامپ جاری نہیں ہوا۔ ایک کوشش باقی ہے: خریدار پیغام دوبارہ پڑھ لے۔',
    ),
    text('No stamp has been issued yet.', 'ابھی کوئی اسٹامپ جاری نہیں ہوا۔'),
  ),
  issued: state(
    text('Stamp issued', 'اسٹامپ جاری ہو گیا'),
    text(
      'Print it and hand it over. It must be used within seven days.',
      'چھاپ کر دے دیں۔ اسے سات دن میں استعمال کرنا لازم ہے۔',
    ),
    text(
      'This stamp is valid and has not been used. It lapses seven days after its issue.',
      'یہ اسٹامپ درست ہے اور استعمال نہیں ہوا۔ اجرا کے سات دن بعد یہ زائد المیعاد ہو جائے گا۔',
    ),
  ),
  used: state(
    text('Used', 'استعمال شدہ'),
    text(
      'This stamp has been used for one paper and cannot be used again.',
      'یہ اسٹامپ ایک کاغذ کے لیے استعمال ہو چکا ہے اور دوبارہ استعمال نہیں ہو سکتا۔',
    ),
  ),
  lapsed: state(
    text('Lapsed', 'زائد المیعاد'),
    text(
      'This stamp was not used within seven days of its issue. It is no longer valid.',
      'یہ اسٹامپ اجرا کے سات دن میں استعمال نہیں ہوا۔ اب درست نہیں رہا۔',
    ),
  ),
  dropped: state(
    text('Not issued', 'جاری نہیں ہوا'),
    text(
      'The buyer was not confirmed. No stamp was issued, and nothing was taken from the stock.',
      'خریدار کی تصدیق نہیں ہوئی۔ اسٹامپ جاری نہیں ہوا، اور ذخیرے سے کچھ نہیں لیا گیا۔',
    ),
    text('No stamp was issued.', 'کوئی اسٹامپ جاری نہیں ہوا۔'),
  ),
}

/** Each fits two SMS segments with its longest values. */
const messages = {
  // The digits stand first: a phone shows them without the message being opened.
  code: text(
    '{code}: your e-Stamp code. Tell it to the vendor only if you buy a stamp now. It costs ' +
      '{amount} and nothing more.',
    '{code}: آپ کا اسٹامپ کوڈ۔ صرف تب بتائیں جب اسٹامپ خرید رہے ہوں۔ قیمت {amount}، زیادہ کچھ نہیں۔',
  ),
  issued: text(
    'e-Stamp {number} issued to you. You should have paid {amount}, nothing more; if asked for ' +
      'more, complain to the Deputy Commissioner. Use it by {deadline}.',
    'اسٹامپ {number}: قیمت {amount}، زیادہ نہ دیں؛ شکایت ڈپٹی کمشنر کو۔ استعمال {deadline} تک۔',
  ),
  used: text(
    'e-Stamp {number} has been used. If this was not you, tell the Deputy Commissioner.',
    'اسٹامپ {number} استعمال ہو گیا۔ اگر یہ آپ نہیں تھے تو ڈپٹی کمشنر کو بتائیں۔',
  ),
  lapsed: text(
    'e-Stamp {number} was not used within seven days and has lapsed.',
    'اسٹامپ {number} سات دن میں استعمال نہیں ہوا اور زائد المیعاد ہو گیا۔',
  ),
}

const entry = {
  entry: {
    title: text('Under which entry of your register?', 'آپ کے رجسٹر کے کس اندراج پر؟'),
    hint: text(
      'Its number only, never a name or a CNIC: everybody can read it.',
      'صرف نمبر لکھیں، نام یا شناختی کارڈ نمبر نہیں: اسے سب پڑھ سکتے ہیں۔',
    ),
  },
}

export const stampWording = {
  name: text('Stamp from a vendor', 'اسٹامپ فروش سے اسٹامپ'),
  summary: text(
    'An affidavit’s stamp, issued at once by a licensed vendor.',
    'بیانِ حلفی کا اسٹامپ، لائسنس یافتہ اسٹامپ فروش سے فوراً۔',
  ),
  cost: text(
    'Rs 300 for an affidavit, and nothing more: the vendor may not charge for his service.',
    'بیانِ حلفی پر 300 روپے، اور کچھ نہیں: اسٹامپ فروش اپنی خدمت کے پیسے نہیں لے سکتا۔',
  ),
  needed: [
    text(
      'The buyer’s CNIC, and a mobile phone registered on it',
      'خریدار کا شناختی کارڈ، اور اسی پر رجسٹرڈ موبائل فون',
    ),
  ],
  duration: text('A few minutes at the counter.', 'کاؤنٹر پر چند منٹ۔'),
  states,
  actions: {
    open: text('Send the code to the buyer', 'خریدار کو کوڈ بھیجیں'),
    issue: text('Issue the stamp', 'اسٹامپ جاری کریں'),
    drop: text('Not issued', 'جاری نہیں ہوا'),
    attest: text('Attest an affidavit on it', 'اس پر بیانِ حلفی کی تصدیق کریں'),
    register: text('Use it for a deed', 'دستاویز کے لیے استعمال کریں'),
    lapse: text('Lapsed', 'زائد المیعاد'),
  },
  done: {
    open: text('Code sent to the buyer', 'خریدار کو کوڈ بھیجا گیا'),
    issue: text('Stamp issued', 'اسٹامپ جاری ہوا'),
    attest: text('Affidavit on it attested', 'اس پر بیانِ حلفی کی تصدیق ہوئی'),
    register: text('Used for a deed', 'دستاویز کے لیے استعمال ہوا'),
  },
  roles: {
    'stamp-vendor': text('Licensed stamp vendor', 'لائسنس یافتہ اسٹامپ فروش'),
    'oath-commissioner': text('Oath Commissioner', 'اوتھ کمشنر'),
  },
  messages,
  asks: {
    issue: {
      code: {
        title: text('Code on the buyer’s phone', 'خریدار کے فون پر آیا کوڈ'),
        hint: text('Six digits.', 'چھ ہندسے۔'),
      },
    },
    attest: entry,
    register: entry,
  },
}
