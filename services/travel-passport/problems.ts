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
})
