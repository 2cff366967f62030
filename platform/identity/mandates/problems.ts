import { defineProblems, text } from '#platform/kernel'

export const mandateProblems = defineProblems({
  'mandate-days': {
    status: 422,
    title: text('These days do not fit a mandate.', 'اجازت نامے کے لیے یہ تاریخیں درست نہیں۔'),
    wayOut: text(
      'Begin today or later, and end within five years. A longer one is made anew.',
      'آغاز آج یا بعد کا ہو اور اختتام پانچ سال کے اندر۔ اس سے لمبی مدت کے لیے نئی اجازت دیں۔',
    ),
  },
  'mandate-birth': {
    status: 422,
    title: text(
      'The date of birth is missing, or this person is not a child any more.',
      'تاریخِ پیدائش درج نہیں، یا یہ شخص اب نابالغ نہیں۔',
    ),
    wayOut: text(
      'A guardian acts for a person under eighteen. A grown person makes the offer himself.',
      'سرپرست اٹھارہ سال سے کم عمر کے لیے کام کرتا ہے۔ بالغ شخص خود اجازت دیتا ہے۔',
    ),
  },
  'mandate-other': {
    status: 422,
    title: text('This is not such a number.', 'یہ نمبر درست نہیں۔'),
    wayOut: text(
      'Enter the 13 digits of the CNIC or B-Form; of a company the number of its registration.',
      'شناختی کارڈ یا ب فارم کے 13 ہندسے درج کریں؛ کمپنی کا رجسٹریشن نمبر۔',
    ),
  },
  'mandate-amount': {
    status: 422,
    title: text('This is not an amount.', 'یہ رقم درست نہیں۔'),
    wayOut: text(
      'Write whole rupees, or leave it empty for no limit.',
      'پورے روپے لکھیں، یا حد نہ ہو تو خالی چھوڑیں۔',
    ),
  },
  'mandate-self': {
    status: 422,
    title: text('Nobody needs a mandate for himself.', 'اپنے لیے کسی کو اجازت نامہ درکار نہیں۔'),
    wayOut: text('Enter the CNIC of the other person.', 'دوسرے شخص کا شناختی کارڈ نمبر درج کریں۔'),
  },
  'mandate-evidence': {
    status: 422,
    title: text(
      'It is not said what the mandate rests on.',
      'یہ نہیں بتایا گیا کہ اجازت کس بنیاد پر ہے۔',
    ),
    wayOut: text(
      'Name the paper, such as a power of attorney or a guardianship certificate, in up to 200 characters.',
      'دستاویز کا نام لکھیں، جیسے مختار نامہ یا سرپرستی کا سرٹیفکیٹ، 200 حروف تک۔',
    ),
  },
  'mandate-offers-many': {
    status: 429,
    title: text(
      'You have offered very many mandates today.',
      'آپ آج بہت سی اجازتیں پیش کر چکے ہیں۔',
    ),
    wayOut: text(
      'Offer the next one tomorrow. Those already offered wait for their answer.',
      'اگلی کل پیش کریں۔ جو پیش کی جا چکیں وہ جواب کی منتظر ہیں۔',
    ),
  },
  'mandate-not-found': {
    status: 404,
    title: text('There is no such mandate.', 'ایسا کوئی اجازت نامہ نہیں۔'),
    wayOut: text(
      'Look at your list of mandates: it may have been withdrawn.',
      'اپنے اجازت ناموں کی فہرست دیکھیں: ہو سکتا ہے یہ واپس لے لیا گیا ہو۔',
    ),
  },
  'mandate-not-now': {
    status: 409,
    title: text('This mandate is not in force.', 'یہ اجازت نامہ نافذ نہیں۔'),
    wayOut: text(
      'It has ended, was withdrawn, or has not begun. Act for yourself, or ask for a new mandate.',
      'یہ ختم ہو چکا، واپس لے لیا گیا، یا ابھی شروع نہیں ہوا۔ اپنے لیے کام کریں یا نئی اجازت لیں۔',
    ),
  },
  'mandate-ended-by-death': {
    status: 409,
    title: text('This mandate ended with a death.', 'یہ اجازت نامہ وفات کے ساتھ ختم ہو گیا۔'),
    wayOut: text(
      'Nobody can act for a person who has died; the heirs apply in their own names. If this is a mistake, please go to the civil registration office.',
      'وفات پانے والے کی طرف سے کوئی کام نہیں ہو سکتا؛ وارث اپنے نام سے درخواست دیں۔ اگر یہ غلطی ہے تو براہِ کرم سول رجسٹریشن دفتر جائیں۔',
    ),
  },
  'mandate-grown-up': {
    status: 409,
    title: text(
      'The child is eighteen: this mandate has ended.',
      'بچہ اٹھارہ سال کا ہو گیا: یہ اجازت نامہ ختم ہو گیا۔',
    ),
    wayOut: text(
      'He or she acts now, and can offer you a mandate.',
      'اب وہ خود کام کرے، اور چاہے تو آپ کو اجازت دے سکتا ہے۔',
    ),
  },
  'mandate-birth-differs': {
    status: 409,
    title: text(
      'The population register has another date of birth for this child.',
      'آبادی کے رجسٹر میں اس بچے کی تاریخِ پیدائش مختلف ہے۔',
    ),
    wayOut: text(
      'Do not accept it. The guardian can offer it anew with the right date, or have the register corrected.',
      'اسے قبول نہ کریں۔ سرپرست درست تاریخ کے ساتھ دوبارہ پیش کرے، یا رجسٹر درست کرائے۔',
    ),
  },
  'mandate-beyond': {
    status: 403,
    title: text('Your mandate does not reach so far.', 'آپ کا اجازت نامہ اس کام تک نہیں پہنچتا۔'),
    wayOut: text(
      'Whoever gave it can offer you one for this service, this step or this amount.',
      'جس نے اجازت دی ہے وہ اس خدمت، اس قدم یا اس رقم کے لیے نئی اجازت دے سکتا ہے۔',
    ),
  },
  'mandate-step-up': {
    status: 403,
    title: text(
      'Please confirm first that it is you.',
      'براہِ کرم پہلے تصدیق کریں کہ یہ آپ ہی ہیں۔',
    ),
    wayOut: text(
      'Sign in again, then offer or accept the mandate within ten minutes.',
      'دوبارہ داخل ہوں، پھر دس منٹ کے اندر اجازت دیں یا قبول کریں۔',
    ),
  },
})
