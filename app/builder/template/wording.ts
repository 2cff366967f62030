/** Every word of the service, in both languages. */
import { text } from '#platform/catalogue'

export const name = text('Sample permit', 'نمونہ اجازت نامہ')
export const authority = text('District Administration', 'ضلعی انتظامیہ')
export const law = text(
  'Its law is not named yet: a demonstration',
  'اس کا قانون ابھی درج نہیں: صرف نمونہ',
)

export const questions = {
  purpose: {
    title: text('What do you need it for?', 'آپ کو یہ کس کام کے لیے چاہیے؟'),
    short: text('Purpose', 'مقصد'),
    options: {
      personal: text('For myself', 'اپنے لیے'),
      business: text('For a business', 'کاروبار کے لیے'),
    },
  },
  place: {
    title: text('For which place do you need it?', 'یہ کس جگہ کے لیے چاہیے؟'),
    short: text('Place', 'جگہ'),
    hint: text('As people of the place know it.', 'جس نام سے لوگ اسے جانتے ہیں۔'),
  },
  from: {
    title: text('From which day do you need it?', 'یہ کس دن سے چاہیے؟'),
    short: text('From', 'آغاز'),
  },
  applicant: {
    title: text('Your particulars', 'آپ کے کوائف'),
    short: text('Applicant', 'درخواست گزار'),
    hint: text(
      'As on your identity card. They are printed on the certificate.',
      'جیسے شناختی کارڈ پر ہیں۔ یہ سرٹیفکیٹ پر چھپیں گے۔',
    ),
  },
}

const decisionQuestions = {
  note: {
    title: text('Ground of the decision', 'فیصلے کی بنیاد'),
    hint: text('The applicant can read this.', 'درخواست گزار یہ پڑھ سکتا ہے۔'),
  },
}

export const wording = {
  name,
  summary: text(
    'Apply here. An officer decides, and anybody can check the certificate.',
    'یہاں درخواست دیں۔ فیصلہ افسر کرتے ہیں، اور سرٹیفکیٹ کی تصدیق ہر کوئی کر سکتا ہے۔',
  ),
  cost: text(
    'There is a fee. You pay it after the officer has approved your application.',
    'اس کی فیس ہے۔ افسر کی منظوری کے بعد ادا کی جاتی ہے۔',
  ),
  needed: [
    text(
      'Your CNIC and a mobile phone registered on it',
      'آپ کا شناختی کارڈ اور اسی پر رجسٹرڈ موبائل فون',
    ),
  ],
  duration: text(
    'About five minutes to apply. The officer decides within 5 working days.',
    'درخواست میں تقریباً پانچ منٹ۔ افسر 5 دن کے اندر (چھٹیوں کے علاوہ) فیصلہ کرتے ہیں۔',
  ),
  states: {
    draft: {
      name: text('Being filled in', 'درخواست جاری ہے'),
      meaning: text(
        'Your answers are kept. Nothing has been handed in yet.',
        'آپ کے جوابات محفوظ ہیں۔ ابھی کچھ جمع نہیں کرایا گیا۔',
      ),
    },
    review: {
      name: text('With the officer', 'افسر کے پاس'),
      meaning: text(
        'An officer is reading your application and will decide in time.',
        'افسر آپ کی درخواست دیکھ رہے ہیں اور وقت پر فیصلہ کریں گے۔',
      ),
      public: text(
        'An officer is reading the application and must decide in time.',
        'درخواست افسر کے پاس ہے، جنہیں وقت پر فیصلہ کرنا ہے۔',
      ),
    },
    payable: {
      name: text('To be paid', 'فیس واجب الادا'),
      meaning: text(
        'Your application is approved. Pay the fee within 7 days.',
        'آپ کی درخواست منظور ہو گئی ہے۔ 7 دن کے اندر فیس ادا کریں۔',
      ),
      public: text(
        'The application is approved; its fee has not been paid yet.',
        'درخواست منظور ہو چکی ہے؛ فیس ابھی ادا نہیں ہوئی۔',
      ),
    },
    issued: {
      name: text('Certificate issued', 'سرٹیفکیٹ جاری'),
      meaning: text(
        'Your certificate is ready. You can print it now.',
        'آپ کا سرٹیفکیٹ تیار ہے۔ آپ اسے ابھی چھاپ سکتے ہیں۔',
      ),
      public: text(
        'This certificate has been issued and is in force.',
        'یہ سرٹیفکیٹ جاری ہو چکا ہے اور مؤثر ہے۔',
      ),
    },
    refused: {
      name: text('Refused', 'نامنظور'),
      meaning: text(
        'The officer has refused and given the ground. You may apply again.',
        'افسر نے وجہ بتا کر نامنظور کیا ہے۔ آپ دوبارہ درخواست دے سکتے ہیں۔',
      ),
      public: text(
        'The officer has refused this application. No certificate was issued.',
        'افسر نے یہ درخواست نامنظور کی ہے۔ کوئی سرٹیفکیٹ جاری نہیں ہوا۔',
      ),
    },
    lapsed: {
      name: text('Not paid in time', 'فیس وقت پر ادا نہیں ہوئی'),
      meaning: text(
        'The fee was not paid in time. You may apply again.',
        'فیس وقت پر ادا نہیں ہوئی۔ آپ دوبارہ درخواست دے سکتے ہیں۔',
      ),
      public: text(
        'The fee was not paid in time. No certificate was issued.',
        'فیس وقت پر ادا نہیں ہوئی۔ کوئی سرٹیفکیٹ جاری نہیں ہوا۔',
      ),
    },
  },
  actions: {
    submit: text('Hand in the application', 'درخواست جمع کرائیں'),
    approve: text('Approve', 'منظور کریں'),
    refuse: text('Refuse', 'نامنظور کریں'),
    settle: text('Fee paid', 'فیس ادا ہوئی'),
    lapse: text('Time to pay is over', 'ادائیگی کی مدت ختم'),
  },
  done: {
    submit: text('Application handed in', 'درخواست جمع کرائی گئی'),
    approve: text('Approved', 'منظور ہوئی'),
    refuse: text('Refused', 'نامنظور ہوئی'),
  },
  messages: {
    received: text(
      '{service}: received, reference {reference}. Answer by {deadline}.',
      '{service}: درخواست مل گئی، حوالہ {reference}۔ جواب {deadline} تک۔',
    ),
    pay: text(
      '{service}: approved. Pay {amount} by {deadline}, PSID {psid}.',
      '{service}: منظور۔ {amount} ادا کریں، {deadline} تک، PSID {psid}۔',
    ),
    issued: text(
      '{service} issued: {number}. Print it from your case.',
      '{service} جاری: {number}۔ اپنے کیس سے چھاپ لیں۔',
    ),
    refused: text(
      '{service}: refused. The ground is on your case {reference}.',
      '{service}: نامنظور۔ وجہ آپ کے کیس {reference} پر درج ہے۔',
    ),
  },
  asks: { approve: decisionQuestions, refuse: decisionQuestions },
}
