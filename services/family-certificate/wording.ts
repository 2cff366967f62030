/** Every word of the family certificate, in both languages. */
import { text, type Text } from '#platform/catalogue'

export const familyNames = {
  alpha: text('Family by birth (alpha)', 'پیدائشی خاندان (قسم اول)'),
  beta: text('Family by marriage (beta)', 'ازدواجی خاندان (قسم دوم)'),
  gamma: text('Family by adoption (gamma)', 'کفالتی خاندان (قسم سوم)'),
  'alpha-and-beta': text('By birth and by marriage', 'پیدائشی اور ازدواجی دونوں'),
}

export const relationNames: Readonly<Record<string, Text>> = {
  self: text('Self', 'خود'),
  father: text('Father', 'والد'),
  mother: text('Mother', 'والدہ'),
  brother: text('Brother', 'بھائی'),
  sister: text('Sister', 'بہن'),
  sibling: text('Brother or sister', 'بھائی یا بہن'),
  husband: text('Husband', 'شوہر'),
  wife: text('Wife', 'بیوی'),
  spouse: text('Spouse', 'شریکِ حیات'),
  son: text('Son', 'بیٹا'),
  daughter: text('Daughter', 'بیٹی'),
  child: text('Child', 'اولاد'),
  guardian: text('Guardian', 'سرپرست'),
  ward: text('Child in care', 'زیرِ کفالت بچہ'),
  other: text('Of the family', 'فردِ خاندان'),
}

export const paperWords = {
  title: text('Family registration certificate', 'خاندان کا رجسٹریشن سرٹیفکیٹ'),
  authority: text('Registration Authority', 'رجسٹریشن اتھارٹی'),
  issued: text('Issued {when}', 'اجرا {when}'),
  holder: text('Holder', 'حامل'),
  family: text('Family', 'خاندان'),
  count: text('Persons listed', 'درج افراد'),
  columns: {
    name: text('Name', 'نام'),
    relation: text('Relation to holder', 'حامل سے رشتہ'),
    cnic: text('Identity number', 'شناختی نمبر'),
    born: text('Born', 'پیدائش'),
  },
  note: text(
    'The family as the register had it on the day of issue. Births, marriages and deaths since then ' +
      'are not in it.',
    'خاندان جیسا اجرا کے دن رجسٹر میں درج تھا۔ اس کے بعد کی پیدائش، شادی یا وفات اس میں شامل نہیں۔',
  ),
  check: [
    text(
      'Ask the register by the number above; compare holder, family and number of persons.',
      'اوپر دیے گئے نمبر سے رجسٹر میں دیکھیں؛ حامل، خاندان اور افراد کی تعداد کا موازنہ کریں۔',
    ),
  ],
}

export const questions = {
  family: {
    title: text('Which family is to be listed?', 'کون سا خاندان درج ہو؟'),
    short: paperWords.family,
    options: familyNames,
    optionHints: {
      alpha: text('Parents, brothers and sisters', 'والدین، بھائی اور بہنیں'),
      beta: text('Spouse and children', 'شریکِ حیات اور اولاد'),
      gamma: text('Children in your care, or your guardians', 'زیرِ کفالت بچے، یا آپ کے سرپرست'),
    },
  },
  holder: {
    title: text('Your particulars', 'آپ کے کوائف'),
    short: paperWords.holder,
    hint: text(
      'You can ask for your own family only.',
      'آپ صرف اپنے خاندان کا سرٹیفکیٹ لے سکتے ہیں۔',
    ),
  },
}

const note = {
  title: text('Ground of the decision', 'فیصلے کی بنیاد'),
  hint: text('The applicant can read this.', 'درخواست گزار یہ پڑھ سکتا ہے۔'),
}
const state = (name: Text, meaning: Text, seen: Text) => ({ name, meaning, public: seen })

export const serviceWording = {
  name: text('Family certificate', 'خاندان کا سرٹیفکیٹ'),
  summary: text(
    'A certificate of your family by birth, by marriage or by adoption, for visas, heirs and schools.',
    'پیدائشی، ازدواجی یا کفالتی خاندان کا سرٹیفکیٹ، ویزا، وراثت اور داخلوں کے لیے۔',
  ),
  cost: text(
    'Rs 1,000 for one family, Rs 2,000 for two.',
    'ایک خاندان 1,000 روپے، دونوں 2,000 روپے۔',
  ),
  needed: [text('Your identity number', 'آپ کا شناختی نمبر')],
  duration: text(
    'Five minutes to apply. An officer confirms it within 3 working days.',
    'درخواست میں پانچ منٹ۔ افسر 3 دفتری دنوں میں تصدیق کرتے ہیں۔',
  ),
  states: {
    draft: state(
      text('Being filled in', 'درخواست جاری ہے'),
      text('Nothing has been handed in yet.', 'ابھی کچھ جمع نہیں کرایا گیا۔'),
      text('Nothing has been handed in yet.', 'ابھی کچھ جمع نہیں کرایا گیا۔'),
    ),
    payable: state(
      text('Waiting for payment', 'ادائیگی کا انتظار'),
      text(
        'Pay with the number shown, at any bank or in a bank’s app.',
        'دیے گئے نمبر سے کسی بھی بینک یا بینک کی ایپ میں ادا کریں۔',
      ),
      text('The fee has not been paid yet.', 'فیس ابھی ادا نہیں ہوئی۔'),
    ),
    review: state(
      text('With the officer', 'افسر کے پاس'),
      text('An officer confirms it from the register.', 'افسر رجسٹر سے اس کی تصدیق کر رہے ہیں۔'),
      text('An officer must decide.', 'فیصلہ افسر نے کرنا ہے۔'),
    ),
    issued: state(
      text('Certificate issued', 'سرٹیفکیٹ جاری'),
      text('You can print your certificate now.', 'آپ اپنا سرٹیفکیٹ ابھی چھاپ سکتے ہیں۔'),
      text(
        'This certificate has been issued and is in force.',
        'یہ سرٹیفکیٹ جاری ہو چکا ہے اور مؤثر ہے۔',
      ),
    ),
    refused: state(
      text('Refused', 'نامنظور'),
      text(
        'The officer has refused and given the ground. You may apply again.',
        'افسر نے وجہ بتا کر نامنظور کیا ہے۔ آپ دوبارہ درخواست دے سکتے ہیں۔',
      ),
      text('No certificate was issued.', 'کوئی سرٹیفکیٹ جاری نہیں ہوا۔'),
    ),
    cancelled: state(
      text('Cancelled', 'منسوخ'),
      text(
        'The certificate was wrong and is cancelled.',
        'سرٹیفکیٹ غلط تھا اور منسوخ کر دیا گیا ہے۔',
      ),
      text('This certificate was cancelled.', 'یہ سرٹیفکیٹ منسوخ ہو چکا ہے۔'),
    ),
    lapsed: state(
      text('Not paid in time', 'وقت پر ادا نہیں ہوئی'),
      text(
        'Nothing is owed; you can apply again.',
        'آپ کے ذمے کچھ نہیں؛ دوبارہ درخواست دے سکتے ہیں۔',
      ),
      text('The fee was not paid in time.', 'فیس وقت پر ادا نہیں ہوئی۔'),
    ),
  },
  actions: {
    submit: text('Hand in the application', 'درخواست جمع کرائیں'),
    settle: text('Payment received', 'ادائیگی موصول'),
    lapse: text('Not paid in time', 'وقت پر ادا نہیں ہوئی'),
    approve: text('Confirm and issue', 'تصدیق کر کے جاری کریں'),
    refuse: text('Refuse', 'نامنظور کریں'),
    cancel: text('Cancel the certificate', 'سرٹیفکیٹ منسوخ کریں'),
  },
  done: {
    submit: text('Application handed in', 'درخواست جمع کرائی گئی'),
    approve: text('Confirmed and issued', 'تصدیق ہوئی اور جاری ہوا'),
    refuse: text('Refused', 'نامنظور ہوئی'),
    cancel: text('Cancelled', 'منسوخ ہوا'),
  },
  messages: {
    pay: text(
      'Family certificate: pay {amount} by {deadline}. PSID {psid}. Reference {reference}.',
      'خاندان کا سرٹیفکیٹ: {amount}، {deadline} تک۔ پی ایس آئی ڈی {psid}۔ حوالہ {reference}',
    ),
    issued: text(
      'Family certificate {number} issued. Print it from your case.',
      'خاندان کا سرٹیفکیٹ {number} جاری۔ اپنے کیس سے چھاپ لیں۔',
    ),
    refused: text(
      'Family certificate: refused. The ground is on your case {reference}.',
      'خاندان کا سرٹیفکیٹ: نامنظور۔ وجہ آپ کے کیس {reference} پر درج ہے۔',
    ),
    lapsed: text(
      'Family certificate: {psid} was not paid in time. Nothing is owed.',
      'خاندان کا سرٹیفکیٹ: {psid} کی مدت ختم۔ آپ کے ذمے کچھ نہیں۔',
    ),
  },
  asks: { approve: { note }, refuse: { note }, cancel: { note } },
}
