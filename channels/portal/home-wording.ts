/** The words of the first page, of tracking, and of the pages about this place. */
import { text } from '#platform/kernel'

export const homeWords = {
  publicCases: text('Public cases', 'عوامی معاملات'),
  publicCasesAre: text(
    'What others have reported, how far it is, and what offices came to.',
    'دوسروں نے کیا بتایا، کام کہاں تک پہنچا، اور دفاتر کا کیا انجام رہا۔',
  ),
  say: text('Have your say', 'اپنی رائے دیں'),
  sayIs: text('On drafts of rules, and in votes.', 'قواعد کے مسودوں پر، اور رائے شماری میں۔'),
  title: text('Government services', 'سرکاری خدمات'),
  hero: text(
    'Apply, pay, and hold a paper that proves itself',
    'درخواست، ادائیگی، اور ایسا کاغذ جو خود ثبوت ہو',
  ),
  what: text(
    'Daftar is the office that is open day and night: you answer a few questions, pay at any bank, and receive a document that anyone can verify.',
    'دفتر دن رات کھلا ہے: چند سوالوں کے جواب دیں، کسی بھی بینک میں ادائیگی کریں، اور ایسی دستاویز پائیں جس کی ہر کوئی تصدیق کر سکتا ہے۔',
  ),
  services: text('Services', 'خدمات'),
  trackTitle: text('Track an application', 'درخواست کہاں پہنچی؟'),
  reference: text('Reference number', 'حوالہ نمبر'),
  referenceHint: text('From your message, for example', 'جو پیغام میں آیا، مثلاً'),
  track: text('Track', 'دیکھیں'),
  verifyTitle: text('Verify a document', 'دستاویز کی تصدیق'),
  verifyText: text(
    'Type its number, or show its QR code or PDF. No sign-in needed.',
    'اس کا نمبر لکھیں، یا کیو آر کوڈ یا پی ڈی ایف دکھائیں۔ داخل ہونے کی ضرورت نہیں۔',
  ),
  verifyLink: text('Verify now', 'ابھی تصدیق کریں'),
  proofTitle: text('How a document proves itself', 'دستاویز خود کیسے ثابت ہوتی ہے'),
  proofs: [
    text(
      'Its QR code carries the facts with a digital signature. A phone can check it without a network.',
      'اس کے کیو آر کوڈ میں حقائق ڈیجیٹل دستخط کے ساتھ ہیں۔ فون اسے نیٹ ورک کے بغیر بھی جانچ سکتا ہے۔',
    ),
    text(
      'The register says whether it is still valid or already used, at this moment.',
      'رجسٹر اسی لمحے بتاتا ہے کہ وہ اب بھی کارآمد ہے یا استعمال ہو چکی۔',
    ),
    text(
      'A public log holds its fingerprint. Nobody, not even an official, can change the past unseen.',
      'عوامی ریکارڈ میں اس کا نشان محفوظ ہے۔ کوئی بھی، اہلکار بھی نہیں، ماضی کو چپکے سے نہیں بدل سکتا۔',
    ),
  ],
}

export const trackWords = {
  title: text('Track an application', 'درخواست کہاں پہنچی؟'),
  intro: text(
    'Anybody who has the reference number can see where an application stands. No names are shown.',
    'جس کے پاس حوالہ نمبر ہو وہ دیکھ سکتا ہے کہ درخواست کہاں پہنچی۔ کوئی نام نہیں دکھایا جاتا۔',
  ),
  isNumber: text(
    'This is the number of a document, not the reference number of an application.',
    'یہ دستاویز کا نمبر ہے، درخواست کا حوالہ نمبر نہیں۔',
  ),
  toVerifier: text('Verify this document', 'اس دستاویز کی تصدیق کریں'),
  isPsid: text(
    'This is a payment number (PSID). It belongs to the application below.',
    'یہ ادائیگی نمبر (پی ایس آئی ڈی) ہے۔ یہ نیچے دی گئی درخواست کا ہے۔',
  ),
  begun: text('Handed in', 'جمع کرائی گئی'),
  answerBy: text('Answer by', 'جواب کی آخری تاریخ'),
  comeBy: text('Come by', 'آنے کی آخری تاریخ'),
  stepBy: text('Next step by', 'اگلا کام کب تک'),
  validUntil: text('To be done by', 'کب تک'),
  yours: text(
    'Is it yours? Sign in to see all of it.',
    'کیا یہ آپ کی ہے؟ مکمل دیکھنے کے لیے داخل ہوں۔',
  ),
  open: text('Open the case', 'کیس کھولیں'),
}

export const aboutWords = {
  title: text('What we keep, and what is public', 'کیا محفوظ ہے اور کیا عوامی'),
  sections: [
    {
      id: 'kept',
      title: text('What we keep about you', 'ہم آپ کے بارے میں کیا رکھتے ہیں'),
      paragraphs: [
        text(
          'Your CNIC, name and phone number, and your answers. They are encrypted; each case has a key of its own.',
          'آپ کا شناختی کارڈ نمبر، نام، فون نمبر اور آپ کے جوابات۔ یہ سب خفیہ شکل میں ہیں اور ہر کیس کی اپنی کلید ہے۔',
        ),
        text(
          'The population register keeps your name, birth, family and address: what says who you are is entered by two registrars. Where you enrolled, your face and fingers are kept as measurements for comparing, under a key of their own.',
          'آبادی کا رجسٹر آپ کا نام، پیدائش، خاندان اور پتا رکھتا ہے: جو بات آپ کی پہچان بتاتی ہے اسے دو رجسٹرار درج کرتے ہیں۔ جہاں آپ نے اندراج کرایا، آپ کے چہرے اور انگلیوں کی پیمائش موازنے کے لیے الگ کلید کے تحت محفوظ ہے۔',
        ),
      ],
      links: [
        {
          text: text('How faces are compared', 'چہروں کا موازنہ کیسے ہوتا ہے'),
          href: '/biometrics',
        },
      ],
    },
    {
      id: 'readers',
      title: text('Who may read it', 'اسے کون پڑھ سکتا ہے'),
      paragraphs: [
        text(
          'You. The officers who handle your case: at the counter, at the centre, who decide it, and who hear an appeal. The registrars who keep the population register. The services that you use, where their rules ask who you are or who your family is.',
          'آپ خود۔ وہ افسر جن کے پاس آپ کا کیس ہے: کاؤنٹر پر، مرکز میں، فیصلہ کرنے والے اور اپیل سننے والے۔ آبادی کے رجسٹر کے رجسٹرار۔ جو خدمات آپ استعمال کرتے ہیں، جب ان کے قواعد آپ یا آپ کے خاندان کے بارے میں پوچھیں۔',
        ),
        text(
          'A bank or another organisation, only if you agree, and only what you agree to. You can withdraw at any time.',
          'بینک یا کوئی اور ادارہ، صرف آپ کی اجازت سے، اور صرف وہی جس کی آپ اجازت دیں۔ آپ کسی بھی وقت اجازت واپس لے سکتے ہیں۔',
        ),
        text(
          'In an emergency an officer outside your case may look, with a written reason that others then examine. A court or authority may order that records be opened. An auditor may examine how officers acted, and whoever runs the computers can reach what they hold.',
          'ہنگامی ضرورت میں آپ کے کیس سے باہر کا افسر بھی دیکھ سکتا ہے، تحریری وجہ کے ساتھ جسے بعد میں دوسرے جانچتے ہیں۔ عدالت یا مجاز ادارہ ریکارڈ کھولنے کا حکم دے سکتا ہے۔ آڈیٹر افسروں کے کام کی جانچ کر سکتا ہے، اور جو لوگ کمپیوٹر چلاتے ہیں ان کی رسائی بھی ہے۔',
        ),
        text(
          'Each look by another is noted with office, reason and time, and you can see it. Only where a law or court forbids it are you told later.',
          'دوسروں کا ہر دیکھنا دفتر، وجہ اور وقت کے ساتھ درج ہوتا ہے اور آپ اسے دیکھ سکتے ہیں۔ صرف جہاں قانون یا عدالت منع کرے، وہاں آپ کو بعد میں بتایا جاتا ہے۔',
        ),
      ],
      links: [
        {
          text: text('Who looked at your data', 'آپ کی معلومات کس نے دیکھیں'),
          href: '/account/reads',
        },
        { text: text('What you allowed', 'آپ نے کیا اجازت دی'), href: '/account/consents' },
        {
          text: text('Who may ask people for what', 'کون لوگوں سے کیا پوچھ سکتا ہے'),
          href: '/openid/relying-parties',
        },
      ],
    },
    {
      id: 'sealed',
      title: text('What is sealed in public', 'کیا عوامی طور پر مہر بند ہے'),
      paragraphs: [
        text(
          'Every official act leaves a fingerprint in a public log. The fingerprint says nothing about you, but it shows if anybody changes the record later.',
          'ہر سرکاری عمل عوامی ریکارڈ میں ایک نشان چھوڑتا ہے۔ یہ نشان آپ کے بارے میں کچھ نہیں بتاتا، مگر بعد میں ریکارڈ بدلا جائے تو پتا چل جاتا ہے۔',
        ),
        text(
          'A number alone never shows a name. The names stand on the paper, and whoever holds the paper can check them.',
          'صرف نمبر سے کبھی نام ظاہر نہیں ہوتا۔ نام کاغذ پر ہیں، اور جس کے ہاتھ میں کاغذ ہو وہ انہیں جانچ سکتا ہے۔',
        ),
      ],
      links: [
        { text: text('Open the public log', 'عوامی ریکارڈ کھولیں'), href: '/log/checkpoint' },
      ],
    },
    {
      id: 'accessibility',
      title: text('Open to everybody', 'سب کے لیے رسائی'),
      paragraphs: [
        text(
          'Every page works on a small phone, on a slow line, with a keyboard, with a screen reader, and without JavaScript, in Urdu and English.',
          'ہر صفحہ چھوٹے فون پر، سست نیٹ ورک پر، کی بورڈ سے، اسکرین ریڈر سے اور جاوا اسکرپٹ کے بغیر بھی چلتا ہے، اردو اور انگریزی میں۔',
        ),
        text(
          'Urdu can be read in Naskh or in Nastaliq: use the switch at the top.',
          'اردو نسخ یا نستعلیق میں پڑھی جا سکتی ہے: اوپر دیا بٹن استعمال کریں۔',
        ),
      ],
      links: [],
    },
  ],
}

export const helpWords = {
  title: text('Help', 'مدد'),
  questions: [
    {
      title: text('I cannot sign in', 'میں داخل نہیں ہو پا رہا'),
      answer: text(
        'The code goes to the mobile phone registered for your CNIC. It works for 5 minutes and once. If no message comes, check the CNIC and ask for another code.',
        'کوڈ اس موبائل فون پر جاتا ہے جو آپ کے شناختی کارڈ پر رجسٹرڈ ہے۔ یہ 5 منٹ اور صرف ایک بار چلتا ہے۔ پیغام نہ آئے تو نمبر دیکھ کر دوسرا کوڈ منگوائیں۔',
      ),
    },
    {
      title: text(
        'I have a new number, or lost my phone',
        'میرا نمبر بدل گیا ہے یا فون گم ہو گیا ہے',
      ),
      answer: text(
        'If another phone or computer of yours has a digital key, sign in there, open My identity, end the lost device and add a new key. Otherwise come to a recovery officer with your identity card: two officers give you a new start after a day, or your own face or finger does so at once. Everything that is yours stays yours.',
        'اگر آپ کے کسی اور فون یا کمپیوٹر پر ڈیجیٹل چابی ہے تو وہاں داخل ہوں، میری شناخت کھولیں، گم شدہ فون ہٹائیں اور نئی چابی بنائیں۔ ورنہ شناختی کارڈ کے ساتھ بحالی افسر کے پاس آئیں: دو افسر ایک دن بعد نیا آغاز دیتے ہیں، یا آپ کا اپنا چہرہ یا انگلی فوراً۔ آپ کا سب کچھ آپ ہی کا رہتا ہے۔',
      ),
    },
    {
      title: text('My digital key does not work', 'میری ڈیجیٹل چابی کام نہیں کر رہی'),
      answer: text(
        'Choose the code instead, and then add a new key under My identity. For some grave steps the key is asked; a recovery officer helps whoever has none left.',
        'اس کی جگہ کوڈ چنیں، پھر میری شناخت میں نئی چابی بنائیں۔ چند بڑے کاموں کے لیے چابی ہی مانگی جاتی ہے؛ جس کے پاس کوئی نہ رہے اس کی مدد بحالی افسر کرتے ہیں۔',
      ),
    },
    {
      title: text('I am not registered', 'میں رجسٹرڈ نہیں ہوں'),
      answer: text(
        'A civil registrar enters you with the papers of your birth or of your parents. Until then anybody who is registered, or a counter, can ask and pay for most things with you beside them.',
        'سول رجسٹرار آپ کی یا آپ کے والدین کی دستاویز دیکھ کر آپ کا اندراج کرتے ہیں۔ تب تک کوئی رجسٹرڈ فرد یا کاؤنٹر، آپ کی موجودگی میں، زیادہ تر کام کر سکتا ہے۔',
      ),
    },
    {
      title: text('I was interrupted in the middle', 'میں درمیان میں رک گیا تھا'),
      answer: text(
        'Every answer is kept as soon as you press Continue. Sign in again and open My cases.',
        'آگے بڑھیں دباتے ہی ہر جواب محفوظ ہو جاتا ہے۔ دوبارہ داخل ہوں اور میرے کیس کھولیں۔',
      ),
    },
    {
      title: text('I have paid and nothing happens', 'میں نے ادا کر دیا مگر کچھ نہیں ہوا'),
      answer: text(
        'The bank tells us within a second. Open the case again after a minute. If the amount was different from the challan, the bank gives it back.',
        'بینک ہمیں ایک سیکنڈ میں بتا دیتا ہے۔ ایک منٹ بعد کیس دوبارہ کھولیں۔ اگر رقم چالان سے مختلف تھی تو بینک اسے واپس کر دیتا ہے۔',
      ),
    },
    {
      title: text('Is my paper genuine?', 'کیا میرا کاغذ اصلی ہے؟'),
      answer: text(
        'Open Verify and show the QR code, the PDF or the number. You need not sign in.',
        'تصدیق کھولیں اور کیو آر کوڈ، پی ڈی ایف یا نمبر دکھائیں۔ داخل ہونے کی ضرورت نہیں۔',
      ),
    },
  ],
}
