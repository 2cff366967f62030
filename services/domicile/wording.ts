/** Every word of the domicile certificate, in both languages. */
import { text } from '#platform/catalogue'

export const questions = {
  reason: {
    title: text('Why are you domiciled in this district?', 'آپ کا ڈومیسائل اس ضلع کا کیوں ہے؟'),
    short: text('Ground', 'بنیاد'),
    options: {
      birth: text('I was born here', 'میں یہاں پیدا ہوا / ہوئی'),
      residence: text('I have lived here for years', 'میں برسوں سے یہاں رہتا / رہتی ہوں'),
      marriage: text('I am married to a resident', 'میری شادی یہاں کے رہائشی سے ہوئی ہے'),
    },
  },
  since: {
    title: text('Since when have you lived here?', 'آپ یہاں کب سے رہ رہے ہیں؟'),
    short: text('Resident since', 'رہائش کی تاریخ'),
  },
  applicant: {
    title: text('Your particulars', 'آپ کے کوائف'),
    short: text('Applicant', 'درخواست گزار'),
    hint: text(
      'As on your identity card. They are printed on the certificate.',
      'جیسے شناختی کارڈ پر ہیں۔ یہ سرٹیفکیٹ پر چھپیں گے۔',
    ),
  },
  purpose: {
    title: text('What do you need the certificate for?', 'سرٹیفکیٹ کس کام کے لیے چاہیے؟'),
    short: text('Purpose', 'مقصد'),
    hint: text('For example admission or a job.', 'مثلاً داخلہ یا ملازمت۔'),
  },
}

export const decisionQuestions = {
  note: {
    title: text('Ground of the decision', 'فیصلے کی بنیاد'),
    hint: text('The applicant can read this.', 'درخواست گزار یہ پڑھ سکتا ہے۔'),
  },
}

export const serviceWording = {
  name: text('Domicile certificate', 'ڈومیسائل سرٹیفکیٹ'),
  summary: text(
    'A certificate that you belong to this district, for admissions and jobs.',
    'اس ضلع سے تعلق کا سرٹیفکیٹ، داخلے اور ملازمت کے لیے۔',
  ),
  cost: text('There is no fee.', 'کوئی فیس نہیں ہے۔'),
  needed: [
    text(
      'Your CNIC and a mobile phone registered on it',
      'آپ کا شناختی کارڈ اور اسی پر رجسٹرڈ موبائل فون',
    ),
    text('Your address in the district', 'ضلع میں آپ کا پتہ'),
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
    'under-review': {
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
  },
  actions: {
    submit: text('Hand in the application', 'درخواست جمع کرائیں'),
    approve: text('Approve', 'منظور کریں'),
    refuse: text('Refuse', 'نامنظور کریں'),
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
    issued: text(
      '{service} issued: {number}. Print it from your case.',
      '{service} جاری: {number}۔ اپنے کیس سے چھاپ لیں۔',
    ),
    refused: text(
      '{service}: refused. The ground is on your case {reference}.',
      '{service}: نامنظور۔ وجہ آپ کے کیس {reference} پر درج ہے۔',
    ),
  },
  roles: {
    'domicile-officer': text('Domicile officer', 'ڈومیسائل افسر'),
  },
  asks: { approve: decisionQuestions, refuse: decisionQuestions },
}
