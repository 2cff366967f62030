import { defineProblems, text } from '#platform/catalogue'

export const cardProblems = defineProblems({
  'identity-card-no-fee-row': {
    status: 422,
    title: text('No fee is known to us for this today', 'آج اس کی فیس ہمیں معلوم نہیں'),
    wayOut: text(
      'Choose another speed, or ask at the centre.',
      'کوئی اور رفتار چنیں، یا مرکز سے پوچھیں۔',
    ),
  },
  'identity-card-holder-not-registered': {
    status: 422,
    title: text(
      'The register of persons holds nobody with this number for whom you may apply',
      'اس نمبر کا کوئی ایسا شخص آبادی کے رجسٹر میں نہیں جس کے لیے آپ درخواست دے سکیں',
    ),
    wayOut: text(
      'Check the number. You apply for yourself or for a child of your family; a birth is registered ' +
        'at the union council first.',
      'نمبر دوبارہ دیکھیں۔ آپ اپنے لیے یا اپنے خاندان کے بچے کے لیے درخواست دے سکتے ہیں؛ پیدائش پہلے یونین کونسل ' +
        'میں درج ہوتی ہے۔',
    ),
  },
  'identity-card-not-adult': {
    status: 422,
    title: text(
      'This card is for persons of 18 and over',
      'یہ کارڈ 18 سال یا زیادہ عمر والوں کا ہے',
    ),
    wayOut: text(
      'Choose “child under 18”: a child has a registration certificate of its own.',
      '“18 سال سے کم عمر بچہ” چنیں: بچے کا اپنا رجسٹریشن سرٹیفکیٹ ہوتا ہے۔',
    ),
  },
  'identity-card-not-child': {
    status: 422,
    title: text('This person is no longer under 18', 'یہ شخص 18 سال سے کم عمر نہیں'),
    wayOut: text('Choose a first card instead.', 'اس کے بجائے پہلا کارڈ چنیں۔'),
  },
  'identity-card-previous-unknown': {
    status: 422,
    title: text('This is not the number of that person’s card', 'یہ اس شخص کے کارڈ کا نمبر نہیں'),
    wayOut: text(
      'Copy the 16 digits from the card. If you do not have them, the centre finds them for you.',
      'کارڈ سے 16 ہندسے نقل کریں۔ اگر آپ کے پاس نہیں تو مرکز ڈھونڈ دے گا۔',
    ),
  },
  'identity-card-held': {
    status: 409,
    title: text('A card of this person is in force', 'اس شخص کا ایک کارڈ مؤثر ہے'),
    wayOut: text(
      'Nobody holds two. Apply for a renewal, a change or a duplicate with its number; a child’s old certificate is cancelled at the centre first.',
      'کسی کے پاس دو نہیں ہوتے۔ اسی کے نمبر کے ساتھ تجدید، تبدیلی یا نقل کی درخواست دیں؛ بچے کا پرانا سرٹیفکیٹ پہلے مرکز پر منسوخ ہوتا ہے۔',
    ),
  },
  'identity-card-report-first': {
    status: 409,
    title: text(
      'The card has not been reported lost yet',
      'کارڈ کی گمشدگی ابھی درج نہیں کرائی گئی',
    ),
    wayOut: text(
      'Open the case of the lost card and report it lost, so that nobody can use it. Then apply again.',
      'گمشدہ کارڈ کا کیس کھول کر گمشدگی درج کرائیں، تاکہ کوئی اسے استعمال نہ کر سکے۔ پھر دوبارہ درخواست دیں۔',
    ),
  },
  'identity-card-previous-in-force': {
    status: 409,
    title: text('The old card is still in force', 'پرانا کارڈ ابھی مؤثر ہے'),
    wayOut: text(
      'Take the old card back and cancel it first: nobody holds two cards.',
      'پہلے پرانا کارڈ واپس لے کر منسوخ کریں: کسی کے پاس دو کارڈ نہیں ہوتے۔',
    ),
  },
  'identity-card-attestor-not-relative': {
    status: 422,
    title: text(
      'The register does not hold this person as a blood relative of the applicant',
      'رجسٹر میں یہ شخص درخواست گزار کا خونی رشتہ دار درج نہیں',
    ),
    wayOut: text(
      'Ask a parent, brother, sister or grown child who is alive and over 18, or a gazetted officer.',
      'والدین، بھائی، بہن یا بالغ اولاد میں سے کسی زندہ رشتہ دار، یا گزیٹڈ افسر سے تصدیق کرائیں۔',
    ),
  },
  'identity-card-captures-missing': {
    status: 422,
    title: text('Photograph or fingerprints are missing', 'تصویر یا انگلیوں کے نشان موجود نہیں'),
    wayOut: text(
      'If they were taken, choose them here. If not, take them at the identity centre of this case; ' +
        'where that is not possible, ask there for an exception, which another officer decides.',
      'لیے جا چکے ہوں تو یہاں چنیں۔ ورنہ اس کیس کے مرکزِ شناخت پر لیں؛ ممکن نہ ہو تو وہیں استثنا کی درخواست کریں، جس کا فیصلہ دوسرا افسر کرتا ہے۔',
    ),
  },
  'identity-card-captures-of-another': {
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
  'identity-card-lookalikes': {
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
  'identity-card-collector-not-proven': {
    status: 422,
    title: text(
      'It is not proven that this is the holder or an adult of the family',
      'یہ ثابت نہیں کہ یہ حامل یا خاندان کا بالغ فرد ہے',
    ),
    wayOut: text(
      'Take face or finger of whoever collects and compare it with the record; where neither works, ' +
        'ask for an exception.',
      'وصول کرنے والے کا چہرہ یا انگلی لے کر ریکارڈ سے ملائیں؛ دونوں ممکن نہ ہوں تو استثنا کی درخواست کریں۔',
    ),
  },
  'identity-card-not-for-delivery': {
    status: 409,
    title: text('The holder collects this card at the centre', 'یہ کارڈ حامل خود مرکز سے لے گا'),
    wayOut: text(
      'Hand it over to the holder, who did not ask for delivery.',
      'حامل نے ترسیل نہیں مانگی: کارڈ اسی کے حوالے کریں۔',
    ),
  },
})
