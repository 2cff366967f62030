/** What can stand in the way after a stamp was issued. */
import { defineProblems, text } from '#platform/catalogue'

export const lifeProblems = defineProblems({
  'e-stamp-used-already': {
    status: 409,
    title: text(
      'This stamp was used on {when} at {office} for the deed {deed}',
      'یہ اسٹامپ {when} کو {office} میں دستاویز {deed} کے لیے استعمال ہو چکا ہے',
    ),
    wayOut: text(
      'A stamp serves one deed only. Keep the paper, and treat this deed as not stamped; if its ' +
        'holder knows nothing of that use, tell the Collector.',
      'ایک اسٹامپ صرف ایک دستاویز کے لیے ہے۔ کاغذ اپنے پاس رکھیں اور اس دستاویز کو بغیر اسٹامپ سمجھیں؛ اگر ' +
        'اسٹامپ رکھنے والے کو اس استعمال کا علم نہیں تو کلکٹر کو بتائیں۔',
    ),
  },
  'e-stamp-refund-pending': {
    status: 409,
    title: text(
      'A refund for this stamp has been pending since {when}',
      'اس اسٹامپ کی رقم واپسی کی درخواست {when} سے زیرِ غور ہے',
    ),
    wayOut: text(
      'Until the Collector has decided, it cannot be used for a deed or claimed again.',
      'کلکٹر کے فیصلے تک یہ نہ کسی دستاویز کے لیے استعمال ہو سکتا ہے نہ دوبارہ درخواست دی جا سکتی ہے۔',
    ),
  },
  'e-stamp-refunded-already': {
    status: 409,
    title: text(
      'The money for this stamp was given back on {when}',
      'اس اسٹامپ کی رقم {when} کو واپس ہو چکی ہے',
    ),
    wayOut: text(
      'The stamp is no longer valid. The deed needs another.',
      'یہ اسٹامپ اب درست نہیں رہا۔ دستاویز کے لیے دوسرا اسٹامپ درکار ہے۔',
    ),
  },
  'e-stamp-deed-not-named': {
    status: 422,
    title: text('The deed has not been named', 'دستاویز کی شناخت درج نہیں کی گئی'),
    wayOut: text(
      'Choose the file of the scanned deed, or give the deed’s number, or both.',
      'اسکین شدہ دستاویز کی فائل منتخب کریں، یا دستاویز کا نمبر لکھیں، یا دونوں۔',
    ),
  },
  'e-stamp-deed-number-wrong': {
    status: 422,
    title: text('This cannot be the number of a deed', 'یہ دستاویز کا نمبر نہیں ہو سکتا'),
    wayOut: text(
      'Write the number with at most two short words (letters, digits, spaces, / . -), and ' +
        'nobody’s name, CNIC or telephone: everybody can read it.',
      'صرف نمبر لکھیں، ساتھ زیادہ سے زیادہ دو مختصر لفظ (حروف، ہندسے، وقفہ، / . -)؛ کسی کا نام، شناختی کارڈ ' +
        'نمبر یا فون نہیں: اسے سب پڑھ سکتے ہیں۔',
    ),
  },
  'e-stamp-deed-of-another-kind': {
    status: 422,
    title: text(
      'This stamp was bought for another kind of deed, and its application does not say enough ' +
        'to charge this one',
      'یہ اسٹامپ کسی اور قسم کی دستاویز کے لیے خریدا گیا تھا، اور اس کی درخواست سے اس دستاویز کی ڈیوٹی نہیں ' +
        'نکالی جا سکتی',
    ),
    wayOut: text(
      'Do not act on the deed. Send it to the Collector, who decides the proper stamp, or ask ' +
        'for a stamp that was bought for this kind of deed.',
      'دستاویز پر کارروائی نہ کریں۔ اسے کلکٹر کو بھیجیں جو درست اسٹامپ طے کرتے ہیں، یا اسی قسم کی دستاویز کے ' +
        'لیے خریدا گیا اسٹامپ مانگیں۔',
    ),
  },
  'e-stamp-refund-too-late': {
    status: 422,
    title: text(
      'The last day to ask for this refund was {day}',
      'اس رقم کی واپسی کی درخواست کا آخری دن {day} تھا',
    ),
    wayOut: text(
      '{section}, {authority}. If the reason or the stamp is another one, correct it; for ' +
        'anything else ask the Collector of your district.',
      '{section}، {authority}۔ اگر وجہ یا اسٹامپ کوئی اور ہے تو درست کریں؛ باقی باتوں کے لیے اپنے ضلع کے ' +
        'کلکٹر سے پوچھیں۔',
    ),
  },
  'e-stamp-refund-no-rule': {
    status: 422,
    title: text(
      'We know no rule by which this refund can be worked out today',
      'ہمارے پاس آج ایسا کوئی قاعدہ نہیں جس سے یہ رقم واپسی نکالی جا سکے',
    ),
    wayOut: text(
      'Please ask the Collector of your district.',
      'براہ کرم اپنے ضلع کے کلکٹر سے پوچھیں۔',
    ),
  },
})
