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
      modification: text('Something in it has changed', 'کسی اندراج میں تبدیلی ہوئی ہے'),
      damaged: text('The passport is damaged', 'پاسپورٹ خراب ہو گیا ہے'),
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
  change: {
    title: text('What has changed?', 'کیا تبدیل ہوا ہے؟'),
    short: text('Change', 'تبدیلی'),
    hint: text(
      'The register is corrected first; the passport then says the same.',
      'پہلے رجسٹر درست ہوتا ہے؛ پھر پاسپورٹ میں وہی درج ہوتا ہے۔',
    ),
    options: {
      name: text('My name', 'نام'),
      'marital-status': text('I married, or the marriage ended', 'شادی ہوئی یا ختم ہوئی'),
      photo: text('The photograph', 'تصویر'),
      other: text('Something else', 'کچھ اور'),
    },
  },
  book: {
    title: text('With or without a chip?', 'چپ کے ساتھ یا بغیر؟'),
    short: text('Kind of book', 'کتاب کی قسم'),
    options: {
      'machine-readable': text('Machine-readable, without chip', 'مشین سے پڑھا جانے والا، بغیر چپ'),
      electronic: text('Electronic, with a chip', 'الیکٹرانک، چپ کے ساتھ'),
    },
  },
  electronicPages: {
    title: text('How many pages?', 'کتنے صفحات؟'),
    short: text('Pages', 'صفحات'),
    options: { '36': text('36 pages', '36 صفحات'), '72': text('72 pages', '72 صفحات') },
  },
  electronicSpeed: {
    title: text('How urgent is it?', 'کتنی جلدی چاہیے؟'),
    short: text('Speed', 'رفتار'),
    hint: text(
      'There is no fast track for a book with a chip.',
      'چپ والے پاسپورٹ کے لیے فاسٹ ٹریک نہیں۔',
    ),
    options: {
      normal: text('Normal', 'عام'),
      urgent: text('Urgent', 'ارجنٹ'),
    },
  },
  handOver: {
    title: text('How do you want to receive the passport?', 'پاسپورٹ کیسے وصول کریں گے؟'),
    short: text('Handing over', 'وصولی'),
    options: {
      office: text('I collect it at the passport office', 'پاسپورٹ دفتر سے خود لوں گا / لوں گی'),
      delivery: text('Delivered to the registered address', 'درج شدہ پتے پر ترسیل'),
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
      normal: text('Normal', 'عام'),
      urgent: text('Urgent', 'ارجنٹ'),
      'fast-track': text('Fast track, in 47 cities', 'فاسٹ ٹریک، 47 شہروں میں'),
    },
  },
}

const note = {
  title: text('Ground of the decision', 'فیصلے کی بنیاد'),
  hint: text('The applicant can read this.', 'درخواست گزار یہ پڑھ سکتا ہے۔'),
}

const receiver = {
  holder: text('The holder', 'حامل خود'),
  family: text('An adult of the family', 'خاندان کا بالغ فرد'),
}
const captures = {
  face: {
    title: text('Photograph of the face', 'چہرے کی تصویر'),
    hint: text(
      'From three years of age; where it does not work, an exception that another officer grants.',
      'تین سال کی عمر سے؛ ممکن نہ ہو تو استثنا، جس کی منظوری دوسرا افسر دیتا ہے۔',
    ),
  },
  fingers: {
    title: text('Fingerprint', 'انگلی کا نشان'),
    hint: text(
      'From ten years of age; where it does not work, an exception that another officer grants.',
      'دس سال کی عمر سے؛ ممکن نہ ہو تو استثنا، جس کی منظوری دوسرا افسر دیتا ہے۔',
    ),
  },
}
const refusal = {
  reason: {
    title: text('Why is it refused?', 'نامنظوری کی وجہ؟'),
    options: {
      'identity-not-proven': text('Identity not proven', 'شناخت ثابت نہیں ہوئی'),
      'papers-not-genuine': text('Papers not genuine', 'کاغذات اصلی نہیں'),
      'captures-do-not-match': text(
        'Face or fingers are another’s',
        'چہرہ یا انگلیوں کے نشان کسی اور کے ہیں',
      ),
      'already-holds-another': text('Holds another passport', 'دوسرا پاسپورٹ موجود ہے'),
      'stopped-by-law': text('An order of law stands against it', 'قانونی حکم مانع ہے'),
      other: text('Another reason, said below', 'کوئی اور وجہ، جو نیچے لکھی ہے'),
    },
  },
  note,
}

export const asks = {
  take: captures,
  approve: { note },
  allow: { note },
  refuse: refusal,
  dismiss: refusal,
  appeal: {
    ground: {
      title: text('Why should it be decided otherwise?', 'فیصلہ مختلف کیوں ہونا چاہیے؟'),
      hint: text('Another officer reads this.', 'اسے دوسرا افسر پڑھے گا۔'),
    },
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
    collector: {
      title: text('Who collects the passport?', 'پاسپورٹ کون وصول کر رہا ہے؟'),
      hint: text('Of the family only for a child.', 'خاندان کا فرد صرف بچے کے لیے۔'),
      options: receiver,
    },
    member: {
      title: text('Who of the family?', 'خاندان کا کون سا فرد؟'),
      hint: text(
        'The register of families must know this person.',
        'یہ فرد خاندان کے رجسٹر میں درج ہونا چاہیے۔',
      ),
    },
    collectorFace: {
      title: text('Face of whoever collects', 'وصول کرنے والے کا چہرہ'),
      hint: text('Compared with the own record; or a finger.', 'اپنے ریکارڈ سے موازنہ؛ یا انگلی۔'),
    },
    collectorFinger: {
      title: text('Finger of whoever collects', 'وصول کرنے والے کی انگلی'),
    },
  },
  dispatch: {
    courier: { title: text('Courier', 'کوریئر') },
    tracking: {
      title: text('Tracking number of the courier', 'کوریئر کا ٹریکنگ نمبر'),
      hint: text('The applicant sees both.', 'درخواست گزار دونوں دیکھ سکتا ہے۔'),
    },
  },
  receive: {
    inHand: { title: text('I have the passport in my hand', 'پاسپورٹ میرے ہاتھ میں ہے') },
  },
  deliver: {
    receivedBy: { title: text('Who received it?', 'کس نے وصول کیا؟'), options: receiver },
    slip: { title: text('Number of the signed delivery slip', 'دستخط شدہ رسید کا نمبر') },
  },
  return: { note },
  cancel: { note },
}
