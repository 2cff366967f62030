/** What the application for a card asks, in both languages. */
import { text } from '#platform/catalogue'

export const questions = {
  kind: {
    title: text('Which card do you need?', 'آپ کو کون سا کارڈ چاہیے؟'),
    short: text('Kind of application', 'درخواست کی قسم'),
    options: {
      new: text('A first card, at 18 or over', 'پہلا کارڈ، 18 سال یا زیادہ عمر میں'),
      renewal: text('A card that expires is renewed', 'ختم ہونے والے کارڈ کی تجدید'),
      modification: text('Something on the card has changed', 'کارڈ کے کسی اندراج میں تبدیلی'),
      duplicate: text('The card is lost or damaged', 'کارڈ گم یا خراب ہو گیا ہے'),
      child: text('A certificate for a child under 18', '18 سال سے کم عمر بچے کا سرٹیفکیٹ'),
    },
  },
  holder: {
    title: text('For whom is the card?', 'کارڈ کس کے لیے ہے؟'),
    short: text('Holder', 'حامل'),
    hint: text(
      'Write the names as they are registered: that is what is printed. Whoever has no card yet finds ' +
        'the number on a child’s certificate or on the family certificate.',
      'نام ویسے ہی لکھیں جیسے رجسٹر میں ہیں: وہی چھپتے ہیں۔ جس کے پاس ابھی کارڈ نہیں، اسے نمبر بچپن کے سرٹیفکیٹ یا ' +
        'خاندان کے سرٹیفکیٹ پر ملے گا۔',
    ),
  },
  previousCard: {
    title: text('What is the number of the old card?', 'پرانے کارڈ کا نمبر کیا ہے؟'),
    short: text('Old card', 'پرانا کارڈ'),
    hint: text(
      'The long number with letters in front, for example PB-MHR-2611 0123 4567 8901.',
      'وہ لمبا نمبر جس کے شروع میں حروف ہیں، مثلاً PB-MHR-2611 0123 4567 8901۔',
    ),
  },
  loss: {
    title: text('What has happened to the card?', 'کارڈ کے ساتھ کیا ہوا؟'),
    short: text('Reason', 'وجہ'),
    options: {
      lost: text('It is lost or was stolen', 'گم ہو گیا یا چوری ہو گیا'),
      damaged: text('It is damaged', 'خراب ہو گیا'),
    },
  },
  change: {
    title: text('What has changed?', 'کیا تبدیل ہوا ہے؟'),
    short: text('Change', 'تبدیلی'),
    hint: text(
      'The register is corrected first; the card then says the same.',
      'پہلے رجسٹر درست ہوتا ہے؛ پھر کارڈ پر وہی درج ہوتا ہے۔',
    ),
    options: {
      address: text('My address', 'پتہ'),
      name: text('My name', 'نام'),
      'marital-status': text('I married, or the marriage ended', 'شادی ہوئی یا ختم ہوئی'),
      photo: text('The photograph', 'تصویر'),
      'date-of-birth': text('The date of birth', 'تاریخ پیدائش'),
    },
  },
  firstPaper: {
    title: text('Which paper proves your birth?', 'پیدائش کا کون سا ثبوت ہے؟'),
    short: text('Paper', 'دستاویز'),
    hint: text('Bring it to the centre.', 'اسے مرکز ساتھ لائیں۔'),
    options: {
      'birth-certificate': text('Birth certificate', 'پیدائش سرٹیفکیٹ'),
      'matric-certificate': text('Matriculation certificate', 'میٹرک سرٹیفکیٹ'),
      'citizenship-certificate': text('Citizenship certificate', 'شہریت سرٹیفکیٹ'),
    },
  },
  childPaper: {
    title: text('Which paper proves the birth?', 'پیدائش کا کون سا ثبوت ہے؟'),
    short: text('Paper', 'دستاویز'),
    options: {
      'union-council-certificate': text(
        'Birth certificate of the union council',
        'یونین کونسل کا پیدائش سرٹیفکیٹ',
      ),
    },
  },
  changePaper: {
    title: text('Which paper proves the change?', 'تبدیلی کا کون سا ثبوت ہے؟'),
    short: text('Paper', 'دستاویز'),
    options: {
      nikahnama: text('Nikahnama', 'نکاح نامہ'),
      'divorce-papers': text('Divorce papers', 'طلاق کے کاغذات'),
      'court-order': text('Court order', 'عدالتی حکم'),
      'address-proof': text('Proof of address', 'پتے کا ثبوت'),
      'matric-certificate': text('Matriculation certificate', 'میٹرک سرٹیفکیٹ'),
      none: text('None: only the photograph changes', 'کوئی نہیں: صرف تصویر بدلے گی'),
    },
  },
  paperFile: {
    title: text(
      'Fingerprint of the scanned paper (optional)',
      'اسکین شدہ دستاویز کا نشان (اختیاری)',
    ),
    short: text('Scan', 'اسکین'),
    hint: text(
      'You may leave this empty and show the paper at the centre.',
      'آپ اسے خالی چھوڑ کر مرکز میں دستاویز دکھا سکتے ہیں۔',
    ),
  },
  portrait: {
    title: text('Show your face now, if you like', 'چاہیں تو اپنا چہرہ ابھی دکھائیں'),
    short: text('Face', 'چہرہ'),
    hint: text(
      'If it is the same as on record, your new card shows this picture, and none is taken at the ' +
        'centre. An old picture is never used again. You may leave this out.',
      'اگر یہ ریکارڈ سے مل گیا تو نئے کارڈ پر یہی تصویر ہوگی اور مرکز میں تصویر نہیں لی جائے گی۔ پرانی تصویر ' +
        'دوبارہ استعمال نہیں ہوتی۔ آپ اسے چھوڑ بھی سکتے ہیں۔',
    ),
  },
  card: {
    title: text('With or without a chip?', 'چپ کے ساتھ یا بغیر؟'),
    short: text('Card', 'کارڈ'),
    options: {
      plain: text('Without chip', 'بغیر چپ'),
      smart: text('With chip', 'چپ کے ساتھ'),
    },
  },
  speed: {
    title: text('How urgent is it?', 'کتنی جلدی چاہیے؟'),
    short: text('Speed', 'رفتار'),
    hint: text(
      'The more urgent, the higher the fee. The days are the longest that the centre gives itself.',
      'جتنی جلدی، اتنی زیادہ فیس۔ یہ دن مرکز کی اپنی زیادہ سے زیادہ مدت ہیں۔',
    ),
    options: {
      normal: text('Normal', 'عام'),
      urgent: text('Urgent', 'ارجنٹ'),
      executive: text('Executive', 'ایگزیکٹو'),
    },
  },
  childSpeed: {
    title: text('How urgent is it?', 'کتنی جلدی چاہیے؟'),
    short: text('Speed', 'رفتار'),
    options: {
      normal: text('Normal', 'عام'),
      executive: text('Executive', 'ایگزیکٹو'),
    },
  },
  handOver: {
    title: text('How do you want to receive the card?', 'کارڈ کیسے وصول کریں گے؟'),
    short: text('Handing over', 'وصولی'),
    options: {
      centre: text('I collect it at the centre', 'مرکز سے خود لوں گا / لوں گی'),
      delivery: text('Delivered to the registered address', 'درج شدہ پتے پر ترسیل'),
    },
  },
}

const note = {
  title: text('Ground of the decision', 'فیصلے کی بنیاد'),
  hint: text('The applicant can read this.', 'درخواست گزار یہ پڑھ سکتا ہے۔'),
}
const seen = {
  title: text(
    'I have seen the holder and compared the photograph',
    'میں نے حامل کو دیکھ کر تصویر کا موازنہ کر لیا ہے',
  ),
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
      'already-registered': text('Already registered as another', 'پہلے سے کسی اور نام سے درج'),
      'not-a-citizen': text('Citizenship not proven', 'شہریت ثابت نہیں ہوئی'),
      'captures-do-not-match': text(
        'Face or fingers are another’s',
        'چہرہ یا انگلیوں کے نشان کسی اور کے ہیں',
      ),
      'attestation-failed': text('Attestation failed', 'تصدیق نہیں ہو سکی'),
      other: text('Another reason, said below', 'کوئی اور وجہ، جو نیچے لکھی ہے'),
    },
  },
  note,
}

export const asks = {
  take: captures,
  attest: {
    by: {
      title: text('Who attests?', 'تصدیق کون کرتا ہے؟'),
      options: {
        'blood-relative': text('A blood relative, here', 'خونی رشتہ دار، یہاں موجود'),
        'gazetted-officer': text('A gazetted officer, on paper', 'گزیٹڈ افسر، کاغذ پر'),
      },
    },
    relative: { title: text('The relative', 'رشتہ دار') },
    relativeCapture: {
      title: text(
        'The relative’s fingerprint, compared with the record',
        'رشتہ دار کی انگلی کا نشان، ریکارڈ سے موازنے کے لیے',
      ),
    },
    officerPost: { title: text('Name of the officer’s post', 'افسر کے عہدے کا نام') },
  },
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
    where: {
      title: text('Where was it lost? (optional)', 'کہاں گم ہوا؟ (اختیاری)'),
      hint: text(
        'From the moment you report it the card is worth nothing, everywhere.',
        'اطلاع دیتے ہی کارڈ ہر جگہ غیر مؤثر ہو جائے گا۔',
      ),
    },
  },
  cancel: { note },
  found: { seen },
  handOver: {
    collector: {
      title: text('Who collects the card?', 'کارڈ کون وصول کر رہا ہے؟'),
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
    inHand: { title: text('I have the card in my hand', 'کارڈ میرے ہاتھ میں ہے') },
  },
  deliver: {
    receivedBy: { title: text('Who received it?', 'کس نے وصول کیا؟'), options: receiver },
    slip: { title: text('Number of the signed delivery slip', 'دستخط شدہ رسید کا نمبر') },
  },
  return: { note },
}
