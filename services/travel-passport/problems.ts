import { defineProblems, text } from '#platform/catalogue'

export const passportProblems = defineProblems({
  'passport-no-fee-row': {
    status: 422,
    title: text('No fee is known to us for this today', 'آج اس کی فیس ہمیں معلوم نہیں'),
    wayOut: text(
      'Choose another speed, or ask at the passport office.',
      'کوئی اور رفتار چنیں، یا پاسپورٹ دفتر سے پوچھیں۔',
    ),
  },
  'passport-holder-not-registered': {
    status: 422,
    title: text(
      'The register of persons holds nobody with this number for whom you may apply',
      'اس نمبر کا کوئی ایسا شخص آبادی کے رجسٹر میں نہیں جس کے لیے آپ درخواست دے سکیں',
    ),
    wayOut: text(
      'Check the number, or ask at the registration centre.',
      'نمبر دوبارہ دیکھیں، یا رجسٹریشن مرکز سے پوچھیں۔',
    ),
  },
  'passport-age-differs': {
    status: 422,
    title: text(
      'The register says another age than the application',
      'رجسٹر میں عمر درخواست سے مختلف ہے',
    ),
    wayOut: text(
      'Say whether the holder is under 15 as the register has it.',
      'عمر 15 سال سے کم ہے یا نہیں، رجسٹر کے مطابق بتائیں۔',
    ),
  },
  'passport-name-not-latin': {
    status: 422,
    title: text(
      'The register holds no name in Latin letters, and a passport needs one',
      'رجسٹر میں لاطینی حروف میں نام نہیں، جو پاسپورٹ کے لیے ضروری ہے',
    ),
    wayOut: text(
      'Have the spelling added to the register at the registration centre. Nobody guesses it.',
      'رجسٹریشن مرکز میں انگریزی ہجے درج کرائیں۔ کوئی انہیں خود سے نہیں بناتا۔',
    ),
  },
  'passport-previous-unknown': {
    status: 422,
    title: text('This is not the number of a passport record', 'یہ پاسپورٹ کے ریکارڈ کا نمبر نہیں'),
    wayOut: text(
      'Copy the long number from the printed proof of the old passport.',
      'پرانے پاسپورٹ کے چھپے ہوئے ثبوت سے لمبا نمبر نقل کریں۔',
    ),
  },
  'passport-held': {
    status: 409,
    title: text('A passport of this person is in force', 'اس شخص کا ایک پاسپورٹ مؤثر ہے'),
    wayOut: text(
      'Nobody holds two. Apply for a renewal or a replacement, with its number.',
      'کسی کے پاس دو نہیں ہوتے۔ اسی کے نمبر کے ساتھ تجدید یا متبادل کی درخواست دیں۔',
    ),
  },
  'passport-report-first': {
    status: 409,
    title: text(
      'The passport has not been reported lost yet',
      'پاسپورٹ کی گمشدگی ابھی درج نہیں کرائی گئی',
    ),
    wayOut: text(
      'Open the case of the lost passport and report it lost. Then apply again.',
      'گمشدہ پاسپورٹ کا کیس کھول کر گمشدگی درج کرائیں۔ پھر دوبارہ درخواست دیں۔',
    ),
  },
  'passport-captures-missing': {
    status: 422,
    title: text('Photograph or fingerprints are missing', 'تصویر یا انگلیوں کے نشان موجود نہیں'),
    wayOut: text(
      'If they were taken, choose them here. If not, take them at the identity centre of this case; ' +
        'where that is not possible, ask there for an exception, which another officer decides.',
      'لیے جا چکے ہوں تو یہاں چنیں۔ ورنہ اس کیس کے مرکزِ شناخت پر لیں؛ ممکن نہ ہو تو وہیں استثنا کی درخواست کریں، جس کا فیصلہ دوسرا افسر کرتا ہے۔',
    ),
  },
  'passport-captures-of-another': {
    status: 422,
    title: text(
      'Face or fingers are not those of the person on record',
      'چہرہ یا انگلیوں کے نشان ریکارڈ والے شخص کے نہیں',
    ),
    wayOut: text(
      'Take them again from the right person, or refuse.',
      'درست شخص سے دوبارہ لیں، ورنہ نامنظور کریں۔',
    ),
  },
  'passport-lookalikes': {
    status: 409,
    title: text(
      'Somebody who looks alike has not been judged yet',
      'ملتے جلتے کسی شخص کا فیصلہ ابھی باقی ہے',
    ),
    wayOut: text(
      'Open the identity centre from this case and judge each of them, one by one. Then approve.',
      'اس کیس سے مرکزِ شناخت کھول کر ہر شخص کا الگ فیصلہ کریں۔ پھر منظور کریں۔',
    ),
  },
  'passport-previous-in-force': {
    status: 409,
    title: text('The old passport is still in force', 'پرانا پاسپورٹ ابھی مؤثر ہے'),
    wayOut: text(
      'Take the old passport back and cancel it first: nobody holds two.',
      'پہلے پرانا پاسپورٹ واپس لے کر منسوخ کریں: کسی کے پاس دو پاسپورٹ نہیں ہوتے۔',
    ),
  },
  'passport-collector-not-proven': {
    status: 422,
    title: text(
      'It is not proven that this is the holder, or an adult of a child’s family',
      'یہ ثابت نہیں کہ یہ حامل یا بچے کے خاندان کا بالغ فرد ہے',
    ),
    wayOut: text(
      'Take face or finger of whoever collects and compare it with the record; where neither works, ' +
        'ask for an exception.',
      'وصول کرنے والے کا چہرہ یا انگلی لے کر ریکارڈ سے ملائیں؛ دونوں ممکن نہ ہوں تو استثنا کی درخواست کریں۔',
    ),
  },
  'passport-not-for-delivery': {
    status: 409,
    title: text(
      'The holder collects this passport at the office',
      'یہ پاسپورٹ حامل خود دفتر سے لے گا',
    ),
    wayOut: text(
      'Hand it over to the holder, who did not ask for delivery.',
      'حامل نے ترسیل نہیں مانگی: پاسپورٹ اسی کے حوالے کریں۔',
    ),
  },
})
