/** What the application for a passport asks, in both languages. */
import { text } from '#platform/catalogue'

const years = {
  '5': text('5 years', '5 سال'),
  '10': text('10 years', '10 سال'),
}

export const questions = {
  kind: {
    title: text('Which passport do you need?', 'آپ کو کون سا پاسپورٹ چاہیے؟'),
    short: text('Kind of application', 'درخواست کی قسم'),
    options: {
      new: text('A first passport', 'پہلا پاسپورٹ'),
      renewal: text('One that expires is renewed', 'ختم ہونے والے پاسپورٹ کی تجدید'),
      lost: text('The passport was lost', 'پاسپورٹ گم ہو گیا'),
    },
  },
  holder: {
    title: text('For whom is the passport?', 'پاسپورٹ کس کے لیے ہے؟'),
    short: text('Holder', 'حامل'),
    hint: text(
      'What is printed comes from the register of persons.',
      'پاسپورٹ میں وہی لکھا جاتا ہے جو آبادی کے رجسٹر میں درج ہے۔',
    ),
  },
  age: {
    title: text('How old is the holder?', 'حامل کی عمر کیا ہے؟'),
    short: text('Age', 'عمر'),
    options: {
      '15-and-over': text('15 or over', '15 سال یا زیادہ'),
      'under-15': text('Under 15', '15 سال سے کم'),
    },
  },
  previousPassport: {
    title: text(
      'What is the number of the old passport’s record?',
      'پرانے پاسپورٹ کے ریکارڈ کا نمبر کیا ہے؟',
    ),
    short: text('Old passport', 'پرانا پاسپورٹ'),
    hint: text(
      'The long number on its printed proof, for example PB-MHR-2611 0123 4567 8901.',
      'چھپے ہوئے ثبوت پر لمبا نمبر، مثلاً PB-MHR-2611 0123 4567 8901۔',
    ),
  },
  losses: {
    title: text('How often has a passport of yours been lost?', 'آپ کا پاسپورٹ کتنی بار گم ہوا؟'),
    short: text('Lost', 'گمشدگی'),
    hint: text(
      'The first time the fee is twice as high, the second time four times.',
      'پہلی بار فیس دو گنا، دوسری بار چار گنا ہے۔',
    ),
    options: {
      '1': text('This is the first time', 'یہ پہلی بار ہے'),
      '2': text('This is the second time', 'یہ دوسری بار ہے'),
    },
  },
  pages: {
    title: text('How many pages?', 'کتنے صفحات؟'),
    short: text('Pages', 'صفحات'),
    options: {
      '36': text('36 pages', '36 صفحات'),
      '72': text('72 pages', '72 صفحات'),
      '100': text('100 pages', '100 صفحات'),
    },
  },
  years: {
    title: text('For how many years?', 'کتنے سال کے لیے؟'),
    short: text('Validity', 'میعاد'),
    options: years,
  },
  childYears: {
    title: text('For how many years?', 'کتنے سال کے لیے؟'),
    short: text('Validity', 'میعاد'),
    hint: text(
      'Under 15 there is no passport for ten years.',
      '15 سال سے کم عمر میں دس سال کا پاسپورٹ نہیں ملتا۔',
    ),
    options: { '5': years['5'] },
  },
  speed: {
    title: text('How urgent is it?', 'کتنی جلدی چاہیے؟'),
    short: text('Speed', 'رفتار'),
    options: {
      normal: text('Normal: 21 working days', 'عام: 21 دن (چھٹیوں کے علاوہ)'),
      urgent: text('Urgent: 5 working days', 'ارجنٹ: 5 دن (چھٹیوں کے علاوہ)'),
      'fast-track': text(
        'Fast track: 2 working days, in 47 cities',
        'فاسٹ ٹریک: 2 دن (چھٹیوں کے علاوہ)، 47 شہروں میں',
      ),
    },
  },
}

const note = {
  title: text('Ground of the decision', 'فیصلے کی بنیاد'),
  hint: text('The applicant can read this.', 'درخواست گزار یہ پڑھ سکتا ہے۔'),
}

export const asks = {
  take: {
    photo: {
      title: text('Photograph', 'تصویر'),
      options: {
        taken: text('Taken', 'لے لی گئی'),
        'not-asked': text('Not asked at this age', 'اس عمر میں درکار نہیں'),
      },
    },
    fingers: {
      title: text('Fingerprints', 'انگلیوں کے نشان'),
      options: {
        matched: text('Compared with those on record: the same', 'ریکارڈ سے ملائے گئے: وہی ہیں'),
        exception: text(
          'Not possible: another proof, said below',
          'ممکن نہیں: دوسرا ثبوت، نیچے درج',
        ),
        'not-asked': text('Not asked at this age', 'اس عمر میں درکار نہیں'),
      },
    },
    note: { title: text('Note of the clerk', 'کلرک کا نوٹ') },
  },
  approve: { note },
  refuse: {
    reason: {
      title: text('Why is it refused?', 'نامنظوری کی وجہ؟'),
      options: {
        'identity-not-proven': text('Identity not proven', 'شناخت ثابت نہیں ہوئی'),
        'papers-not-genuine': text('Papers not genuine', 'کاغذات اصلی نہیں'),
        'stopped-by-law': text('An order of law stands against it', 'قانونی حکم مانع ہے'),
        other: text('Another reason, said below', 'کوئی اور وجہ، جو نیچے لکھی ہے'),
      },
    },
    note,
  },
  reportLost: {
    sure: {
      title: text(
        'The passport is lost. I know that it never comes into force again, even if I find it',
        'پاسپورٹ گم ہو گیا ہے۔ مجھے معلوم ہے کہ مل جانے پر بھی یہ دوبارہ مؤثر نہیں ہوگا',
      ),
    },
  },
  handOver: {
    seen: {
      title: text(
        'I have seen the holder and compared the photograph',
        'میں نے حامل کو دیکھ کر تصویر کا موازنہ کر لیا ہے',
      ),
    },
  },
  cancel: { note },
}
