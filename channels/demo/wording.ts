/** Every word of the demonstration pages. */
import { text } from '#platform/kernel'

export const frameWords = {
  unreal: text(
    'Nothing here is real: no message leaves this computer, and no money moves.',
    'یہاں کچھ بھی اصلی نہیں: نہ کوئی پیغام اس کمپیوٹر سے باہر جاتا ہے، نہ کوئی رقم منتقل ہوتی ہے۔',
  ),
}

export const homeWords = {
  title: text('What can be tried here', 'یہاں کیا آزمایا جا سکتا ہے'),
  try: text('Try', 'آزمائیں'),
  seed: text(
    'For cases to decide, apply for something, or give this command in another terminal:',
    'فیصلے کے لیے معاملات چاہییں تو کوئی درخواست دیں، یا دوسرے ٹرمینل میں یہ کمانڈ دیں:',
  ),
  wallet: text(
    'To carry a card in a wallet, start one in another terminal:',
    'کارڈ والٹ میں رکھنے کے لیے دوسرے ٹرمینل میں والٹ چلائیں:',
  ),
  persons: text('Who can sign in', 'کون داخل ہو سکتا ہے'),
  how: text(
    'Sign in with a CNIC; the code comes to the demo phone. An officer then makes a passkey with the ticket that is on that phone too.',
    'شناختی کارڈ نمبر سے داخل ہوں؛ کوڈ نمونہ فون پر آتا ہے۔ افسر پھر اسی فون پر آئے ہوئے ٹکٹ سے پاس کی بناتے ہیں۔',
  ),
  signIn: text('Sign in', 'داخل ہوں'),
  citizen: text('Citizen', 'شہری'),
}

/** By address: all that a demonstration has. */
export const wayWords = {
  '/': text('Buy a stamp, complain, apply: the services', 'اسٹامپ، شکایت، درخواست: تمام خدمات'),
  '/demo/phone': text('Messages that came', 'آئے ہوئے پیغامات'),
  '/demo/mail': text('E-mails that came', 'آئی ہوئی ای میل'),
  '/demo/bank': text('Pay at the bank', 'بینک میں ادا کریں'),
  '/demo/library': text('Pay for a service elsewhere', 'دوسرے محکمے کی ادائیگی کریں'),
  '/demo/bank/account': text('Open a bank account by identity', 'شناخت سے بینک اکاؤنٹ کھولیں'),
  '/public': text('What others told', 'دوسروں نے کیا بتایا'),
  '/consultations': text('Have your say', 'اپنی رائے دیں'),
  '/votes': text('Vote', 'ووٹ دیں'),
  '/verify': text('Verify a paper', 'کاغذ کی تصدیق کریں'),
  '/account': text('Your identity, and who looked at you', 'آپ کی شناخت، اور آپ کو کس نے دیکھا'),
  '/desk': text('Decide a case, as an officer', 'معاملے کا فیصلہ کریں، بطور افسر'),
  '/counter': text('Serve a customer at a counter', 'کاؤنٹر پر خدمت کریں'),
  '/registry': text('Keep the population register', 'آبادی کا رجسٹر رکھیں'),
  '/enrolment': text('Take a face or a finger', 'چہرہ یا انگلی کا نشان لیں'),
  '/offices': text('Posts and officers', 'عہدے اور افسر'),
  '/openid/relying-parties': text('Who may ask about people', 'کون لوگوں سے پوچھ سکتا ہے'),
  '/verify/person': text('Ask a wallet, as an officer', 'والٹ سے پوچھیں، بطور افسر'),
  '/api': text('As a program: the API', 'بطور پروگرام: اے پی آئی'),
  '/log': text('The public log', 'عوامی ریکارڈ'),
}

export const phoneWords = {
  title: text('Messages on the demo phone', 'نمونہ فون پر پیغامات'),
  of: text('Messages of {name}', '{name} کے پیغامات'),
  intro: text(
    'Every message that Daftar sends in this demonstration arrives here.',
    'اس نمونے میں دفتر کا بھیجا ہوا ہر پیغام یہاں آتا ہے۔',
  ),
  newestCode: text('Newest sign-in code', 'داخلے کا تازہ ترین کوڈ'),
  codeFor: text('for {name}, sent {when}', '{name} کے لیے، {when} کو بھیجا گیا'),
  codeOld: text(
    'This code is older than 5 minutes and no longer works. Ask for a new one.',
    'یہ کوڈ 5 منٹ سے پرانا ہے اور اب نہیں چلے گا۔ نیا کوڈ منگوائیں۔',
  ),
  enterCode: text('Sign in', 'داخل ہوں'),
  phones: text('Phones', 'فون'),
  all: text('All phones', 'سب فون'),
  unknown: text('Another phone', 'کوئی اور فون'),
  none: text('No message has arrived yet.', 'ابھی کوئی پیغام نہیں آیا۔'),
  noneWayOut: text(
    'Sign in with the CNIC of a demo person, and the code arrives here within a second.',
    'کسی نمونہ شخص کے شناختی کارڈ نمبر سے داخل ہوں، کوڈ ایک سیکنڈ میں یہاں آ جائے گا۔',
  ),
  again: text('Look again', 'دوبارہ دیکھیں'),
  live: text('Refresh by itself every 5 seconds', 'ہر 5 سیکنڈ بعد خود تازہ ہو'),
  quiet: text('Stop refreshing by itself', 'خود تازہ ہونا بند کریں'),
  parts: text('{count} SMS parts', '{count} ایس ایم ایس حصے'),
  part: text('1 SMS part', '1 ایس ایم ایس حصہ'),
}

export const mailBoxWords = {
  title: text('Mails of the demonstration', 'نمونے کی ای میل'),
  intro: text(
    'Every e-mail that Daftar sends in this demonstration arrives here, whoever it is for.',
    'اس نمونے میں دفتر کی بھیجی ہوئی ہر ای میل یہاں آتی ہے، کسی کے بھی نام ہو۔',
  ),
  none: text('No mail has arrived yet.', 'ابھی کوئی ای میل نہیں آئی۔'),
  again: text('Look again', 'دوبارہ دیکھیں'),
  phone: text('Messages on the demo phone', 'نمونہ فون پر پیغامات'),
  stop: text('The button of the mail program would post to:', 'میل پروگرام کا بٹن یہاں بھیجتا:'),
}

export const libraryWords = {
  title: text('Kite Library, a service elsewhere', 'پتنگ کتب خانہ، ایک دوسرا محکمہ'),
  intro: text(
    'An invented library has its readers pay their fines on Daftar’s own page, over the API ' +
      'that any service of government can use.',
    'یہ فرضی کتب خانہ اپنے قارئین کے جرمانے دفتر کے ادائیگی صفحے پر وصول کرتا ہے، ' +
      'اسی اے پی آئی سے جو ہر سرکاری محکمہ استعمال کر سکتا ہے۔',
  ),
  lateBook: text('Fine for a late book', 'تاخیر سے کتاب لوٹانے کا جرمانہ'),
  pay: text('Pay the fine', 'جرمانہ ادا کریں'),
  thanks: text('Thank you, your fine is paid', 'شکریہ، آپ کا جرمانہ ادا ہو گیا'),
  fines: text('What the library asked for', 'کتب خانے نے جو رقم مانگی'),
  reference: text('Reference', 'حوالہ'),
  amount: text('Amount', 'رقم'),
  state: text('State', 'حالت'),
  states: {
    created: text('Not paid yet', 'ابھی ادا نہیں ہوا'),
    success: text('Paid', 'ادا شدہ'),
    failed: text('Not paid in time', 'وقت پر ادا نہیں ہوا'),
    cancelled: text('Cancelled', 'منسوخ'),
  },
  told: text('What the library was told', 'کتب خانے کو ملنے والی اطلاعات'),
  toldNothing: text(
    'Nothing yet. When a fine is paid a signed letter comes by itself.',
    'ابھی کچھ نہیں۔ جرمانہ ادا ہوتے ہی دستخط شدہ اطلاع خود آ جاتی ہے۔',
  ),
  toldHow: text(
    'Each letter’s signature was checked with the library’s own key.',
    'ہر اطلاع کے دستخط کتب خانے کی اپنی کلید سے جانچے گئے۔',
  ),
}
