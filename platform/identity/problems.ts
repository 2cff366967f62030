import { defineProblems, text } from '#platform/kernel'

export const identityProblems = defineProblems({
  'identity-cnic-wrong': {
    status: 422,
    title: text('This is not a CNIC number.', 'یہ شناختی کارڈ نمبر درست نہیں۔'),
    wayOut: text(
      'Enter the 13 digits on the front of your card, like 35202-1234567-1.',
      'اپنے کارڈ کے سامنے لکھے 13 ہندسے درج کریں، جیسے ⁦35202-1234567-1⁩۔',
    ),
  },
  'identity-code-wrong': {
    status: 403,
    title: text(
      'This is not the code that you asked for here.',
      'یہ وہ کوڈ نہیں جو آپ نے یہاں منگوایا تھا۔',
    ),
    wayOut: text(
      'Type the 6 digits of the message that came after you asked. Codes that you did not ask for do not work here: leave them.',
      'جو پیغام آپ کے منگوانے کے بعد آیا اس کے 6 ہندسے لکھیں۔ جو کوڈ آپ نے نہیں منگوائے وہ یہاں نہیں چلتے: انہیں رہنے دیں۔',
    ),
  },
  'identity-code-expired': {
    status: 403,
    title: text('This code is no longer valid.', 'یہ کوڈ اب کارآمد نہیں رہا۔'),
    wayOut: text(
      'A code works for 5 minutes and only once. Please ask for a new one.',
      'کوڈ 5 منٹ تک اور صرف ایک بار چلتا ہے۔ براہِ کرم نیا کوڈ منگوائیں۔',
    ),
  },
  'identity-code-attempts-spent': {
    status: 429,
    title: text('The code was typed wrong too many times.', 'کوڈ بہت بار غلط لکھا گیا۔'),
    wayOut: text(
      'This code no longer works. Please ask for a new one.',
      'یہ کوڈ اب نہیں چلے گا۔ براہِ کرم نیا کوڈ منگوائیں۔',
    ),
  },
  'identity-codes-too-many': {
    status: 429,
    title: text(
      'Too many codes were asked for with this CNIC.',
      'اس شناختی کارڈ نمبر سے بہت زیادہ کوڈ منگوائے گئے۔',
    ),
    wayOut: text(
      'Use the code you asked for, or try again in an hour; from a connection that you signed in from before, you can ask at once.',
      'جو کوڈ آپ نے منگوایا ہے وہ استعمال کریں، یا ایک گھنٹے بعد کوشش کریں؛ جس کنکشن سے آپ پہلے داخل ہو چکے ہیں وہاں سے ابھی منگوا سکتے ہیں۔',
    ),
  },
  'identity-guests-too-many': {
    status: 429,
    title: text(
      'Too many people without an account have begun from this connection.',
      'اس کنکشن سے بغیر اکاؤنٹ کے بہت سے لوگ شروع کر چکے ہیں۔',
    ),
    wayOut: text(
      'Sign in with your CNIC, use another connection, or try again tomorrow.',
      'شناختی کارڈ سے داخل ہوں، کوئی اور کنکشن استعمال کریں، یا کل دوبارہ کوشش کریں۔',
    ),
  },
  'identity-word-wrong': {
    status: 403,
    title: text('No case has this word.', 'اس خفیہ لفظ کا کوئی کیس نہیں۔'),
    wayOut: text(
      'Type all 16 letters and digits as you copied them. If a newer word was made, only that one works.',
      'تمام 16 حروف اور ہندسے ویسے ہی لکھیں جیسے آپ نے نوٹ کیے تھے۔ اگر بعد میں نیا لفظ بنایا گیا ہو تو صرف وہی چلتا ہے۔',
    ),
  },
  'identity-phone-wrong': {
    status: 422,
    title: text('This is not a mobile number.', 'یہ موبائل نمبر درست نہیں۔'),
    wayOut: text(
      'Enter a Pakistani mobile number, like 0300 1234567.',
      'پاکستانی موبائل نمبر درج کریں، جیسے ⁦0300 1234567⁩۔',
    ),
  },
  'identity-not-signed-in': {
    status: 401,
    title: text(
      'You are not signed in, or your session has ended.',
      'آپ لاگ اِن نہیں ہیں، یا آپ کا سیشن ختم ہو گیا ہے۔',
    ),
    wayOut: text(
      'Please sign in again. What you had saved is still there.',
      'براہِ کرم دوبارہ لاگ اِن کریں۔ جو آپ نے محفوظ کیا تھا وہ موجود ہے۔',
    ),
  },
  'identity-not-allowed': {
    status: 403,
    title: text('You may not do this.', 'آپ کو اس کام کی اجازت نہیں۔'),
    wayOut: text(
      'It belongs to another person or to another office. If you think it is yours, ask that office.',
      'یہ کسی دوسرے شخص یا دفتر کا کام ہے۔ اگر آپ کے خیال میں یہ آپ کا ہے تو اس دفتر سے رابطہ کریں۔',
    ),
  },
  'identity-assurance-too-low': {
    status: 403,
    title: text(
      'This needs a stronger proof of who you are.',
      'اس کام کے لیے آپ کی شناخت کا زیادہ پختہ ثبوت چاہیے۔',
    ),
    wayOut: text(
      'Sign in with your CNIC and the code sent to your phone, or visit a service centre.',
      'اپنے شناختی کارڈ اور فون پر آنے والے کوڈ سے لاگ اِن کریں، یا خدمت مرکز تشریف لائیں۔',
    ),
  },
  'identity-no-post': {
    status: 403,
    title: text('You hold no official post today.', 'آج آپ کے پاس کوئی سرکاری عہدہ نہیں۔'),
    wayOut: text(
      'Sign in as a citizen, or ask your office to record your posting.',
      'بطور شہری لاگ اِن کریں، یا اپنے دفتر سے کہیں کہ آپ کی تعیناتی درج کرے۔',
    ),
  },
  'identity-passkey-only': {
    status: 403,
    title: text(
      'Officers come to work with a passkey only.',
      'افسران صرف ڈیجیٹل چابی سے کام پر آتے ہیں۔',
    ),
    wayOut: text(
      'Sign in with the passkey of your device. If you have none yet, use the enrolment ticket that came with your appointment.',
      'اپنے آلے کی ڈیجیٹل چابی سے داخل ہوں۔ اگر ابھی نہیں ہے تو تقرری کے ساتھ آیا اندراجی ٹکٹ استعمال کریں۔',
    ),
  },
  'identity-passkey-refused': {
    status: 403,
    title: text('This passkey was not accepted.', 'یہ ڈیجیٹل چابی قبول نہیں ہوئی۔'),
    wayOut: text(
      'Try once more with the passkey of this site, and confirm with your finger, face or PIN. Or use another way to sign in.',
      'اس سائٹ کی ڈیجیٹل چابی سے دوبارہ کوشش کریں اور انگلی، چہرے یا PIN سے تصدیق کریں۔ یا داخلے کا دوسرا طریقہ اپنائیں۔',
    ),
  },
  'identity-passkey-expired': {
    status: 403,
    title: text('This attempt is over.', 'اس کوشش کا وقت ختم ہو گیا۔'),
    wayOut: text(
      'A passkey answers once, within 5 minutes, in the browser that asked. Please try again.',
      'ڈیجیٹل چابی ایک بار، 5 منٹ کے اندر، اسی براؤزر میں جواب دیتی ہے۔ براہِ کرم دوبارہ کوشش کریں۔',
    ),
  },
  'identity-passkey-cloned': {
    status: 403,
    title: text(
      'This passkey seems to have been copied, and is stopped.',
      'لگتا ہے اس ڈیجیٹل چابی کی نقل بنائی گئی ہے، اس لیے اسے روک دیا گیا ہے۔',
    ),
    wayOut: text(
      'Sign in another way, remove it under My identity, and add a new one.',
      'کسی اور طریقے سے داخل ہوں، ”میری شناخت“ میں اسے ہٹائیں اور نئی شامل کریں۔',
    ),
  },
  'identity-passkey-known': {
    status: 409,
    title: text('This passkey is registered already.', 'یہ ڈیجیٹل چابی پہلے سے درج ہے۔'),
    wayOut: text('You can sign in with it.', 'آپ اس سے داخل ہو سکتے ہیں۔'),
  },
  'identity-passkeys-too-many': {
    status: 409,
    title: text(
      'You have 12 passkeys, the most there can be.',
      'آپ کی 12 ڈیجیٹل چابیاں ہیں، اس سے زیادہ نہیں ہو سکتیں۔',
    ),
    wayOut: text('Remove one that you no longer use.', 'جو استعمال میں نہیں اسے ہٹا دیں۔'),
  },
  'identity-passkey-last': {
    status: 409,
    title: text(
      'This is the only passkey with which you come to work.',
      'یہ واحد ڈیجیٹل چابی ہے جس سے آپ کام پر آتے ہیں۔',
    ),
    wayOut: text(
      'Add another one first. If this device is lost, ask your office for a new ticket.',
      'پہلے دوسری شامل کریں۔ اگر یہ آلہ گم ہو گیا ہے تو اپنے دفتر سے نیا ٹکٹ مانگیں۔',
    ),
  },
  'identity-passkey-site-unknown': {
    status: 409,
    title: text('Passkeys do not work at this address.', 'اس پتے پر ڈیجیٹل چابی نہیں چلتی۔'),
    wayOut: text(
      'They need the public address of the site, over HTTPS; on this machine, localhost.',
      'اس کے لیے سائٹ کا عوامی پتہ HTTPS پر چاہیے؛ اسی مشین پر localhost۔',
    ),
  },
  'identity-authenticator-not-allowed': {
    status: 403,
    title: text(
      'Your office does not allow this kind of device for work.',
      'آپ کا دفتر کام کے لیے اس قسم کے آلے کی اجازت نہیں دیتا۔',
    ),
    wayOut: text(
      'Use a security key or a device that your office has handed out.',
      'وہ سکیورٹی کی یا آلہ استعمال کریں جو آپ کے دفتر نے دیا ہے۔',
    ),
  },
  'identity-ticket-wrong': {
    status: 403,
    title: text('This ticket does not work.', 'یہ ٹکٹ کام نہیں کرتا۔'),
    wayOut: text(
      'Type it as it was handed to you. It works once, for 72 hours; after 5 wrong tries ask your office for another.',
      'جیسے آپ کو ملا ویسے ہی لکھیں۔ یہ ایک بار، 72 گھنٹے تک چلتا ہے؛ 5 غلط کوششوں کے بعد دفتر سے نیا مانگیں۔',
    ),
  },
  'identity-recovery-incomplete': {
    status: 422,
    title: text('Something is missing here.', 'یہاں کچھ کمی ہے۔'),
    wayOut: text(
      'Write the reason and what you have seen; a new phone like 0300 1234567, or none.',
      'وجہ اور جو آپ نے دیکھا لکھیں؛ نیا فون ⁦0300 1234567⁩ جیسا، یا خالی۔',
    ),
  },
  'identity-recovery-not-compared': {
    status: 409,
    title: text(
      'This person was not compared here within the last 15 minutes.',
      'پچھلے 15 منٹ میں یہاں اس شخص کا چہرہ یا انگلی ریکارڈ سے نہیں ملائی گئی۔',
    ),
    wayOut: text(
      'Compare face or finger at this counter first, or let a second officer decide.',
      'پہلے اسی کاؤنٹر پر چہرہ یا انگلی ملائیں، یا فیصلہ دوسرے افسر پر چھوڑیں۔',
    ),
  },
  'identity-recovery-needs-two': {
    status: 409,
    title: text('This needs two officers.', 'اس کے لیے دو افسر درکار ہیں۔'),
    wayOut: text(
      'A new number and the way back into a post are decided by a second officer. Please prepare it for one.',
      'نئے نمبر اور عہدے پر واپسی کا فیصلہ دوسرا افسر کرتا ہے۔ براہِ کرم اسے اس کے لیے تیار کریں۔',
    ),
  },
  'identity-recovery-not-open': {
    status: 409,
    title: text(
      'This recovery does not wait for your decision.',
      'یہ بحالی آپ کے فیصلے کی منتظر نہیں۔',
    ),
    wayOut: text(
      'It may be decided, too old, or prepared by yourself: then another officer decides.',
      'شاید فیصلہ ہو چکا، یہ پرانی ہے، یا آپ نے خود تیار کی: تب دوسرا افسر فیصلہ کرے گا۔',
    ),
  },
  'identity-code-too-weak': {
    status: 403,
    title: text(
      'This person has a passkey: a code alone lets no program in.',
      'اس شخص کے پاس ڈیجیٹل چابی ہے: صرف کوڈ سے کسی پروگرام کو اجازت نہیں ملتی۔',
    ),
    wayOut: text(
      'Sign in on the site with the passkey and let the program in under My identity, Devices.',
      'سائٹ پر ڈیجیٹل چابی سے داخل ہو کر ”میری شناخت“ میں آلات کے صفحے سے پروگرام کو اجازت دیں۔',
    ),
  },
  'identity-recovery-waiting': {
    status: 409,
    title: text(
      'A new start for this person waits for a second officer, or was given in the last 24 hours.',
      'اس شخص کا نیا آغاز دوسرے افسر کا منتظر ہے، یا پچھلے 24 گھنٹوں میں دیا جا چکا ہے۔',
    ),
    wayOut: text(
      'Another officer decides the one that waits. A second one is given on the next day.',
      'جو منتظر ہے اس کا فیصلہ دوسرا افسر کرے گا۔ اگلا اگلے دن دیا جا سکتا ہے۔',
    ),
  },
  'identity-recovery-too-many': {
    status: 429,
    title: text(
      'You have prepared as many new starts as one officer may in a day.',
      'ایک افسر ایک دن میں جتنے نئے آغاز تیار کر سکتا ہے، آپ کر چکے۔',
    ),
    wayOut: text(
      'Another officer prepares the next, or you do tomorrow.',
      'اگلا کوئی دوسرا افسر تیار کرے، یا آپ کل۔',
    ),
  },
  'identity-held': {
    status: 403,
    title: text(
      'Your phone number was changed less than 24 hours ago.',
      'آپ کا فون نمبر 24 گھنٹے سے کم پہلے بدلا گیا ہے۔',
    ),
    wayOut: text(
      'To protect you from others, this step waits until 24 hours have passed, or confirm it with a passkey.',
      'آپ کو دوسروں سے بچانے کے لیے یہ کام 24 گھنٹے بعد ہو سکے گا، یا ڈیجیٹل چابی سے تصدیق کریں۔',
    ),
  },
  'identity-duties-meet': {
    status: 403,
    title: text('One person may not do both of these.', 'ایک ہی شخص یہ دونوں کام نہیں کر سکتا۔'),
    wayOut: text('Another officer must take this step.', 'یہ قدم کسی دوسرے افسر کو اٹھانا ہوگا۔'),
  },
  'identity-post-held': {
    status: 409,
    title: text(
      'Another officer holds this post in those days.',
      'ان دنوں یہ عہدہ کسی دوسرے افسر کے پاس ہے۔',
    ),
    wayOut: text(
      'End that posting first, or choose other dates.',
      'پہلے وہ تعیناتی ختم کریں، یا دوسری تاریخیں چنیں۔',
    ),
  },
  'identity-post-unknown': {
    status: 404,
    title: text('This post is not known here.', 'یہ عہدہ یہاں درج نہیں۔'),
    wayOut: text(
      'Check the post and its jurisdiction, or register the post first.',
      'عہدہ اور اس کا دائرۂ اختیار دوبارہ دیکھیں، یا پہلے عہدے کا اندراج کریں۔',
    ),
  },
  'identity-person-unknown': {
    status: 404,
    title: text('This person is not known here.', 'یہ شخص یہاں درج نہیں۔'),
    wayOut: text(
      'Check the number, or register the person first.',
      'نمبر دوبارہ دیکھیں، یا پہلے اس شخص کا اندراج کریں۔',
    ),
  },
  'identity-person-erased': {
    status: 410,
    title: text('The data of this person were erased.', 'اس شخص کی معلومات مٹا دی گئی ہیں۔'),
    wayOut: text(
      'Nobody can read them any more. The person can register again.',
      'اب انہیں کوئی نہیں پڑھ سکتا۔ وہ شخص دوبارہ اندراج کرا سکتا ہے۔',
    ),
  },
  'identity-form-stale': {
    status: 403,
    title: text(
      'This page did not come from your own session.',
      'یہ صفحہ آپ کے اپنے سیشن سے نہیں آیا۔',
    ),
    wayOut: text(
      'Please open the page again and repeat what you did. Nothing was changed.',
      'براہِ کرم صفحہ دوبارہ کھولیں اور اپنا عمل دہرائیں۔ کچھ تبدیل نہیں ہوا۔',
    ),
  },
  'identity-sealed-unreadable': {
    status: 500,
    title: text('A protected record could not be opened.', 'ایک محفوظ ریکارڈ کھل نہ سکا۔'),
    wayOut: text(
      'Nothing was changed. Please tell the operator; the record must be compared with its backup.',
      'کچھ تبدیل نہیں ہوا۔ براہِ کرم منتظم کو بتائیں؛ ریکارڈ کو محفوظ نقل سے ملانا ہوگا۔',
    ),
  },
})
