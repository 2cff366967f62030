/** What the bank says to whoever comes with a digital identity. */
import { text } from '#platform/kernel'

export const accountWords = {
  name: text('Open an account', 'اکاؤنٹ کھولیں'),
  title: text('Open an account with your digital identity', 'ڈیجیٹل شناخت سے اکاؤنٹ کھولیں'),
  lead: text(
    'No photocopies and no form. {bank} asks your digital identity for your verified name and CNIC, which the law on money laundering asks of it, and you see every item before it is given.',
    'نہ فوٹو کاپی، نہ فارم۔ {bank} آپ کی ڈیجیٹل شناخت سے تصدیق شدہ نام اور شناختی کارڈ نمبر مانگتا ہے، جو منی لانڈرنگ کے قانون کے تحت ضروری ہے۔ دینے سے پہلے آپ ہر چیز دیکھتے ہیں۔',
  ),
  go: text('Go on with your digital identity', 'ڈیجیٹل شناخت سے آگے بڑھیں'),
  check: text('Only confirm who you are', 'صرف اپنی شناخت کی تصدیق کریں'),
  checkLead: text(
    'To pay you money {bank} need not know you: type your name and CNIC, and it learns yes or no.',
    'آپ کو رقم دینے کے لیے {bank} کو آپ کی معلومات نہیں چاہییں: نام اور شناختی کارڈ نمبر لکھیں، اسے صرف ہاں یا نہیں معلوم ہو گا۔',
  ),
  yourName: text('Your name', 'آپ کا نام'),
  yourCnic: text('Your CNIC number', 'آپ کا شناختی کارڈ نمبر'),
  cnicHint: text(
    '13 digits, for example 35202-1234567-1',
    '13 ہندسے، مثلاً \u206635202-1234567-1\u2069',
  ),
  nameMissing: text('Type your name', 'اپنا نام لکھیں'),
  cnicFaulty: text(
    'Type all 13 digits of your CNIC number, with or without hyphens',
    'شناختی کارڈ نمبر کے پورے 13 ہندسے لکھیں، ہائفن کے ساتھ یا بغیر',
  ),
  confirm: text('Confirm', 'تصدیق کریں'),
  opened: text('Your account is open', 'آپ کا اکاؤنٹ کھل گیا'),
  again: text('You have an account already', 'آپ کا اکاؤنٹ پہلے سے موجود ہے'),
  number: text('Account number', 'اکاؤنٹ نمبر'),
  right: text('Confirmed', 'تصدیق ہو گئی'),
  wrong: text('Not confirmed', 'تصدیق نہیں ہوئی'),
  got: text('What {bank} received', '{bank} کو کیا ملا'),
  gotLead: text(
    'Nothing else was sent. You can see in your digital identity that {bank} read it, and withdraw.',
    'اس کے سوا کچھ نہیں بھیجا گیا۔ آپ اپنی ڈیجیٹل شناخت میں دیکھ سکتے ہیں کہ {bank} نے یہ لیا، اور اجازت واپس لے سکتے ہیں۔',
  ),
  renew: text('Ask again for the same', 'یہی معلومات دوبارہ لیں'),
  renewMeans: text(
    'As {bank} does by itself once in a while, to keep what it knows up to date.',
    'جیسے {bank} وقتاً فوقتاً خود کرتا ہے، تاکہ اس کی معلومات تازہ رہیں۔',
  ),
  withdrawn: text('You have withdrawn your consent', 'آپ نے اجازت واپس لے لی ہے'),
  withdrawnMeans: text(
    '{bank} is given nothing any more. Your account stays; to confirm who you are, agree anew.',
    '{bank} کو اب کچھ نہیں دیا جاتا۔ آپ کا اکاؤنٹ برقرار ہے؛ شناخت کی تصدیق کے لیے دوبارہ اجازت دیں۔',
  ),
  item: text('Item', 'چیز'),
  value: text('Value', 'قدر'),
  how: text('How sure', 'کتنا یقین'),
  verified: text('verified, {assurance}', 'تصدیق شدہ، {assurance}'),
  plain: text('as you keep it there', 'جیسا آپ نے وہاں درج کرایا'),
  assurances: {
    basic: text('by mobile number', 'موبائل نمبر سے'),
    substantial: text('by CNIC and sign-in', 'شناختی کارڈ اور داخلے سے'),
    high: text('by face or finger', 'چہرے یا انگلی سے'),
  } as Readonly<Record<string, ReturnType<typeof text>>>,
  subject: text('Your number at this bank', 'اس بینک میں آپ کا نمبر'),
  refused: text('Nothing was shared', 'کچھ شیئر نہیں کیا گیا'),
  refusedMeans: text(
    'Nothing was sent to {bank}, and no account was opened. If you have restricted the use of your data in your digital identity, lift that there first; then begin again.',
    '{bank} کو کچھ نہیں بھیجا گیا، اور کوئی اکاؤنٹ نہیں کھلا۔ اگر آپ نے اپنی ڈیجیٹل شناخت میں معلومات کا استعمال محدود کر رکھا ہے تو پہلے وہاں پابندی ہٹائیں، پھر دوبارہ شروع کریں۔',
  ),
  failed: text('That did not work', 'یہ نہیں ہو سکا'),
  failedMeans: text(
    'The answer did not belong to this browser, came too late, or could not be checked. Please begin again.',
    'جواب اس براؤزر کا نہیں تھا، دیر سے آیا، یا جانچا نہ جا سکا۔ براہِ کرم دوبارہ شروع کریں۔',
  ),
  closed: text(
    '{bank} cannot ask your digital identity at present. Nothing was sent. Please try later or come to a branch.',
    '{bank} اس وقت آپ کی ڈیجیٹل شناخت سے نہیں پوچھ سکتا۔ کچھ نہیں بھیجا گیا۔ براہِ کرم بعد میں کوشش کریں یا برانچ آئیں۔',
  ),
  begin: text('Begin again', 'دوبارہ شروع کریں'),
  yes: text('Yes', 'ہاں'),
  no: text('No', 'نہیں'),
  claims: {
    name: text('Name', 'نام'),
    'name#ur': text('Name in Urdu', 'اردو میں نام'),
    cnic: text('CNIC number', 'شناختی کارڈ نمبر'),
    age_over_18: text('18 or older', '18 سال یا زیادہ'),
    phone_number: text('Mobile number', 'موبائل نمبر'),
    name_matches: text('The name is right', 'نام درست ہے'),
    cnic_matches: text('The CNIC number is right', 'شناختی کارڈ نمبر درست ہے'),
  } as Readonly<Record<string, ReturnType<typeof text>>>,
}
