/** Every word of a court-fee stamp, in both languages. */
import { text, type Text } from '#platform/catalogue'

export const questions = {
  court: {
    short: text('Court', 'عدالت'),
    title: text('For which court is the paper?', 'کاغذ کس عدالت کے لیے ہے؟'),
    hint: text(
      'As the court is named, for example “Senior Civil Judge, Mehrabad”.',
      'جیسے عدالت کا نام ہے، مثلاً “سینئر سول جج مہرآباد”۔',
    ),
  },
  paper: {
    short: text('Kind of paper', 'کاغذ کی قسم'),
    title: text('What kind of paper is the fee for?', 'فیس کس قسم کے کاغذ کی ہے؟'),
    hint: text(
      'Two fixed fees are confirmed. For everything else ask the court what is due.',
      'دو مقررہ فیسیں مصدقہ ہیں۔ باقی سب کے لیے عدالت سے پوچھیں کہ کتنی رقم واجب ہے۔',
    ),
    options: {
      'schedule-ii-one-rupee': text(
        'A paper of Schedule II that paid Re 1 before July 2024 (now Rs 100)',
        'شیڈول II کا وہ کاغذ جس پر جولائی 2024 سے پہلے 1 روپیہ تھا (اب 100 روپے)',
      ),
      'schedule-ii-two-rupees': text(
        'A paper of Schedule II that paid Rs 2 before July 2024 (now Rs 500)',
        'شیڈول II کا وہ کاغذ جس پر جولائی 2024 سے پہلے 2 روپے تھے (اب 500 روپے)',
      ),
      stated: text('An amount that the court has named', 'عدالت کی بتائی ہوئی رقم'),
    },
  },
  stated: {
    short: text('Amount named', 'بتائی گئی رقم'),
    title: text('Which amount has the court named?', 'عدالت نے کتنی رقم بتائی ہے؟'),
    hint: text(
      'In rupees. The court checks it: if it is too low, it will ask for the rest.',
      'روپوں میں۔ عدالت اس کی جانچ کرتی ہے: کم ہوئی تو باقی طلب کرے گی۔',
    ),
  },
  caseTitle: {
    short: text('Title of the case', 'عنوانِ مقدمہ'),
    title: text('What is the title of the case?', 'مقدمے کا عنوان کیا ہے؟'),
    hint: text('For example “Akram versus Aslam”.', 'مثلاً “اکرم بنام اسلم”۔'),
  },
  caseNumber: {
    short: text('Number of the case', 'مقدمہ نمبر'),
    title: text('What is the number of the case? (optional)', 'مقدمہ نمبر کیا ہے؟ (اختیاری)'),
    hint: text(
      'Leave it empty for a new case: the court gives the number.',
      'نئے مقدمے کے لیے خالی چھوڑ دیں: نمبر عدالت دیتی ہے۔',
    ),
  },
  party: {
    short: text('Party', 'فریق'),
    title: text('For which party is the fee paid?', 'فیس کس فریق کی طرف سے ہے؟'),
    hint: text(
      'As on the identity card. The name is printed on the stamp.',
      'جیسے شناختی کارڈ پر ہے۔ نام اسٹامپ پر چھپے گا۔',
    ),
  },
}

const state = (name: Text, meaning: Text, seen: Text) => ({ name, meaning, public: seen })

const states = {
  draft: state(
    text('Being filled in', 'درخواست جاری ہے'),
    text(
      'Your answers are kept. Nothing has been handed in yet.',
      'آپ کے جوابات محفوظ ہیں۔ ابھی کچھ جمع نہیں کرایا گیا۔',
    ),
    text('Nothing has been handed in yet.', 'ابھی کچھ جمع نہیں کرایا گیا۔'),
  ),
  payable: state(
    text('Waiting for payment', 'ادائیگی کا انتظار'),
    text(
      'Pay with the number shown, at any bank or in a bank’s app; the stamp is issued at once.',
      'دیے گئے نمبر سے کسی بھی بینک یا بینک کی ایپ میں ادا کریں؛ اسٹامپ فوراً جاری ہو جائے گا۔',
    ),
    text('The fee has not been paid yet.', 'فیس ابھی ادا نہیں ہوئی۔'),
  ),
  issued: state(
    text('Court fee paid', 'کورٹ فیس ادا شدہ'),
    text(
      'Print the stamp on plain paper and file it with your paper in the court.',
      'اسٹامپ سادہ کاغذ پر چھاپ کر اپنے کاغذ کے ساتھ عدالت میں جمع کرائیں۔',
    ),
    text(
      'This court fee is paid and has not been used for any case.',
      'یہ کورٹ فیس ادا شدہ ہے اور کسی مقدمے میں استعمال نہیں ہوئی۔',
    ),
  ),
  used: state(
    text('Cancelled by the court', 'عدالت نے منسوخ (استعمال) کر دی'),
    text(
      'The court has used the stamp for one paper. It cannot be used again.',
      'عدالت نے یہ اسٹامپ ایک کاغذ کے لیے استعمال کر لیا ہے۔ دوبارہ استعمال نہیں ہو سکتا۔',
    ),
    text(
      'A court has used this stamp for one paper. It cannot be used again.',
      'ایک عدالت یہ اسٹامپ ایک کاغذ کے لیے استعمال کر چکی ہے۔ دوبارہ استعمال نہیں ہو سکتا۔',
    ),
  ),
  lapsed: state(
    text('Not paid in time', 'وقت پر ادا نہیں ہوئی'),
    text(
      'The fee was not paid in time. Nothing is owed; you can apply again at any time.',
      'فیس وقت پر ادا نہیں ہوئی۔ آپ کے ذمے کچھ نہیں؛ جب چاہیں دوبارہ درخواست دے سکتے ہیں۔',
    ),
    text(
      'The fee was not paid in time. No stamp was issued.',
      'فیس وقت پر ادا نہیں ہوئی۔ کوئی اسٹامپ جاری نہیں ہوا۔',
    ),
  ),
}

/** Each fits two SMS segments with its longest values. */
const messages = {
  'pay-by': text(
    'Court fee: pay {amount} by {deadline}. PSID {psid}. Reference {reference}.',
    'کورٹ فیس: {amount}، {deadline} تک ادا کریں۔ پی ایس آئی ڈی {psid}۔ حوالہ {reference}',
  ),
  issued: text(
    'Court fee paid: {number}, {amount}. Print it on plain paper; it is good for one paper only.',
    'کورٹ فیس ادا: {number}، {amount}۔ سادہ کاغذ پر چھاپ لیں۔',
  ),
  lapsed: text(
    'Court fee: {psid} was not paid in time. Nothing is owed; you can apply again.',
    'کورٹ فیس: {psid} کی مدت ختم ہو گئی۔ آپ دوبارہ درخواست دے سکتے ہیں۔',
  ),
  used: text(
    'Court fee {number} has been used for a case. If this was not you, tell the court: {reference}.',
    'کورٹ فیس {number} استعمال ہو گئی۔ اگر یہ آپ نہیں تھے تو عدالت کو بتائیں: {reference}',
  ),
}

export const courtFeeWording = {
  name: text('Court fee', 'کورٹ فیس'),
  summary: text(
    'Pay a court fee and print its stamp on plain paper; the court cancels it for one case.',
    'کورٹ فیس ادا کریں اور اس کا اسٹامپ سادہ کاغذ پر چھاپیں؛ عدالت اسے ایک مقدمے کے لیے منسوخ کرتی ہے۔',
  ),
  cost: text(
    'Rs 100 or Rs 500 for the papers of Schedule II whose fixed fee is confirmed; otherwise the ' +
      'amount that the court has named. There is no other charge.',
    'شیڈول II کے جن کاغذات کی مقررہ فیس مصدقہ ہے ان پر 100 یا 500 روپے؛ ورنہ وہ رقم جو عدالت نے بتائی۔ کوئی ' +
      'اور فیس نہیں۔',
  ),
  needed: [
    text(
      'Your CNIC, and a mobile phone registered on it',
      'آپ کا شناختی کارڈ، اور اسی پر رجسٹرڈ موبائل فون',
    ),
    text('The name of the court and the title of the case', 'عدالت کا نام اور مقدمے کا عنوان'),
    text('The amount, where the court has named one', 'رقم، اگر عدالت نے بتائی ہو'),
  ],
  duration: text(
    'About five minutes. The stamp is issued as soon as the payment arrives.',
    'تقریباً پانچ منٹ۔ ادائیگی ملتے ہی اسٹامپ جاری ہو جاتا ہے۔',
  ),
  states,
  actions: {
    submit: text('Make the payment number', 'ادائیگی کا نمبر بنائیں'),
    settle: text('Payment received', 'ادائیگی موصول'),
    lapse: text('Not paid in time', 'وقت پر ادا نہیں ہوئی'),
    cancel: text('Cancel it for a case', 'مقدمے کے لیے منسوخ کریں'),
  },
  done: {
    submit: text('Payment number made', 'ادائیگی کا نمبر بنایا گیا'),
    cancel: text('Cancelled for a case', 'مقدمے کے لیے منسوخ ہوا'),
  },
  roles: {
    'court-reader': text('Court reader', 'ریڈر عدالت'),
  },
  messages,
  asks: {
    cancel: {
      caseNumber: {
        title: text('For which case?', 'کس مقدمے کے لیے؟'),
        hint: text(
          'Its number as in your register. Everybody can read it; write no names.',
          'نمبر جیسے آپ کے رجسٹر میں ہے۔ اسے سب پڑھ سکتے ہیں؛ نام نہ لکھیں۔',
        ),
      },
    },
  },
}
