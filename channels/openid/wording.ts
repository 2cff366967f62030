/** What people read when an organisation asks them for their data. */
import { text } from '#platform/kernel'

export const words = {
  asks: text('{party} asks for your data', '{party} آپ کی معلومات مانگ رہا ہے'),
  asksOnly: text('{party} asks who you are', '{party} پوچھ رہا ہے کہ آپ کون ہیں'),
  signedInAs: text(
    'You are signed in as {name}. Nothing is sent before you agree.',
    'آپ {name} کے نام سے داخل ہیں۔ آپ کی اجازت سے پہلے کچھ نہیں بھیجا جاتا۔',
  ),
  gets: text('What it gets', 'اسے کیا ملے گا'),
  mayGet: text('You may also give', 'آپ یہ بھی دے سکتے ہیں'),
  mayGetHint: text(
    'It goes on without these. Tick only what you want to give.',
    'ان کے بغیر بھی کام ہو جائے گا۔ صرف وہ چنیں جو دینا چاہیں۔',
  ),
  because: text('{purpose} Basis: {law}.', '{purpose} بنیاد: {law}۔'),
  unknown: text('Not known here; nothing is sent', 'یہاں معلوم نہیں؛ کچھ نہیں بھیجا جائے گا'),
  yes: text('Yes', 'ہاں'),
  no: text('No', 'نہیں'),
  compared: text('{answer} (they wrote: {typed})', '{answer} (انہوں نے لکھا: {typed})'),
  male: text('Male', 'مرد'),
  female: text('Female', 'عورت'),
  other: text('Other', 'دیگر'),
  howLong: text('For how long', 'کتنے عرصے کے لیے'),
  once: text(
    'Only now. If it wants to ask again, you are asked again.',
    'صرف ابھی۔ دوبارہ پوچھنا ہو تو آپ سے دوبارہ اجازت لی جائے گی۔',
  ),
  until: text(
    'It may ask for the same again until {day}, unless you withdraw.',
    'وہ یہی معلومات {day} تک دوبارہ لے سکتا ہے، جب تک آپ اجازت واپس نہ لیں۔',
  ),
  keeps: text('What it promises', 'اس کا وعدہ'),
  contact: text('Where to reach it', 'اس سے رابطہ'),
  subject: text(
    'It also gets a number by which it knows you again. Other organisations get another one.',
    'اسے ایک نمبر بھی ملتا ہے جس سے وہ آپ کو دوبارہ پہچانے گا۔ دوسرے اداروں کو دوسرا نمبر ملتا ہے۔',
  ),
  agree: text('Agree and go on', 'اجازت دیں اور آگے بڑھیں'),
  refuse: text('Refuse', 'انکار کریں'),
  afterwards: text(
    'You get a message now. Each time they read your data it is noted, and you can withdraw at any time.',
    'آپ کو ابھی پیغام ملے گا۔ جب بھی وہ آپ کی معلومات لیں گے، درج ہو گا، اور آپ کسی بھی وقت اجازت واپس لے سکتے ہیں۔',
  ),
  moreTitle: text('Show more of who you are', 'اپنی شناخت کا زیادہ ثبوت دیں'),
  moreWhy: text(
    '{party} needs a stronger proof than your sign-in gave. Nothing was shared.',
    '{party} کو اس سے پختہ ثبوت چاہیے جو آپ کے داخلے سے ملا۔ کچھ بھی شیئر نہیں ہوا۔',
  ),
  moreHow: text(
    'It asks for: {assurance}. What your sign-in gave: {held}.',
    'اسے چاہیے: {assurance}۔ آپ کے داخلے سے ملا: {held}۔',
  ),
  goBack: text('Go back without sharing', 'شیئر کیے بغیر واپس جائیں'),
  citizenTitle: text('Come as yourself', 'اپنی ذات کے طور پر آئیں'),
  citizenWhy: text(
    'You are signed in at your post. Your own data are yours alone: sign out, and come in as yourself.',
    'آپ اپنے عہدے سے داخل ہیں۔ آپ کی ذاتی معلومات صرف آپ کی ہیں: باہر نکلیں اور اپنی ذات کے طور پر آئیں۔',
  ),
  answeredTitle: text('You have answered this request already', 'آپ اس درخواست کا جواب دے چکے ہیں'),
  answeredAgreed: text(
    'You agreed. What you allowed stands in your account, where you can see it and take it back.',
    'آپ نے اجازت دی تھی۔ جو اجازت دی وہ آپ کے اکاؤنٹ میں درج ہے، جہاں آپ اسے دیکھ اور واپس لے سکتے ہیں۔',
  ),
  answeredRefused: text(
    'You refused. Nothing was shared.',
    'آپ نے انکار کیا تھا۔ کچھ بھی شیئر نہیں ہوا۔',
  ),
  answeredSee: text('See what you allowed', 'دیکھیں کیا اجازت دی'),
  answeredHome: text('Go to the first page', 'پہلے صفحے پر جائیں'),
  restrictedTitle: text(
    'You have restricted the use of your data',
    'آپ نے اپنی معلومات کا استعمال محدود کر رکھا ہے',
  ),
  restrictedWhy: text(
    'While this holds nothing is given to any organisation, so {party} gets nothing.',
    'جب تک یہ پابندی قائم ہے کسی ادارے کو کچھ نہیں دیا جاتا، اس لیے {party} کو بھی کچھ نہیں ملے گا۔',
  ),
  restrictedHow: text(
    'If you want to share, open “Your data”, lift the restriction, and begin again at {party}.',
    'اگر آپ معلومات دینا چاہیں تو ”آپ کی معلومات“ کھولیں، پابندی ہٹائیں، اور {party} پر دوبارہ شروع کریں۔',
  ),
  restrictedGo: text('Open “Your data”', '”آپ کی معلومات“ کھولیں'),
  failed: text('This request cannot go on', 'یہ درخواست آگے نہیں بڑھ سکتی'),
  failedWhy: text(
    'What the organisation sent us is not in order ({code}). Nothing was shared. Go back to it and begin again.',
    'ادارے نے جو ہمیں بھیجا وہ درست نہیں ({code})۔ کچھ بھی شیئر نہیں ہوا۔ اس کے پاس واپس جا کر دوبارہ شروع کریں۔',
  ),
  logoutTitle: text('Sign out everywhere in this browser?', 'اس براؤزر میں ہر جگہ سے باہر نکلیں؟'),
  logoutWhy: text(
    'You sign out of your digital identity here, and the organisations that you visited with it from this browser are told. Your consents stay as they are.',
    'آپ یہاں اپنی ڈیجیٹل شناخت سے باہر نکلتے ہیں، اور اس براؤزر سے جن اداروں پر آپ اس کے ذریعے گئے انہیں اطلاع دی جاتی ہے۔ آپ کی دی ہوئی اجازتیں برقرار رہتی ہیں۔',
  ),
  logout: text('Sign out', 'باہر نکلیں'),
  stay: text('Stay', 'رہنے دیں'),
  loggedOut: text('You are signed out', 'آپ باہر نکل گئے ہیں'),
  home: text('To the first page', 'پہلے صفحے پر'),
}

export const listWords = {
  title: text('Who may ask people for what', 'کون لوگوں سے کیا پوچھ سکتا ہے'),
  lead: text(
    'These organisations may ask you for your data. Each gets only what you agree to, and only for as long as is said here; you can withdraw at any time. One officer proposed each, another approved it; both acts stand in the public log.',
    'یہ ادارے آپ سے آپ کی معلومات مانگ سکتے ہیں۔ ہر ایک کو صرف وہی ملتا ہے جس کی آپ اجازت دیں، اور صرف اتنے عرصے کے لیے جو یہاں لکھا ہے؛ آپ کسی بھی وقت اجازت واپس لے سکتے ہیں۔ ہر ایک کو ایک افسر نے پیش کیا اور دوسرے نے منظور کیا؛ دونوں عمل عوامی ریکارڈ میں ہیں۔',
  ),
  none: text('No organisation is registered.', 'کوئی ادارہ درج نہیں۔'),
  purpose: text('What for', 'کس لیے'),
  asks: text('What it may ask', 'کیا پوچھ سکتا ہے'),
  assurance: text('How sure it must be', 'کتنا یقین ضروری ہے'),
  access: text('How often', 'کتنی بار'),
  accessOnce: text('Only when you agree, once', 'صرف آپ کی اجازت پر، ایک بار'),
  accessDays: text(
    'Once you agree, for {days} days without asking you again',
    'آپ کی اجازت کے بعد {days} دن تک، دوبارہ پوچھے بغیر',
  ),
  since: text('Approved', 'منظور ہوا'),
  suspended: text('Suspended', 'معطل'),
  suspendedMeans: text('It may ask nobody now.', 'یہ ابھی کسی سے نہیں پوچھ سکتا۔'),
  sites: text('Its site', 'اس کی سائٹ'),
}

export const assuranceWords = {
  none: text('Nobody signed in', 'کوئی داخل نہیں'),
  basic: text('A mobile number', 'موبائل نمبر'),
  substantial: text('CNIC with a passkey or a code', 'شناختی کارڈ، ڈیجیٹل چابی یا کوڈ کے ساتھ'),
  high: text('Face or finger matched', 'چہرے یا انگلی کی تصدیق'),
}
