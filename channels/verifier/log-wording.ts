/** The words of the pages about the public log. */
import { text } from '#platform/kernel'

export const logWords = {
  title: text('The public log', 'عوامی ریکارڈ'),
  what: text(
    'Every official act leaves one entry in this log: a fingerprint, an office and a day, never a name. Entries are only ever added. If anybody took one out or changed one, the fingerprint of the whole log would no longer fit, and everyone could see it.',
    'ہر سرکاری عمل اس ریکارڈ میں ایک اندراج چھوڑتا ہے: ایک نشانِ انگشت، دفتر اور دن، کبھی کوئی نام نہیں۔ اندراج صرف بڑھائے جاتے ہیں۔ کوئی ایک بھی نکالا یا بدلا جائے تو پورے ریکارڈ کا نشان میل نہ کھائے گا اور سب کو نظر آ جائے گا۔',
  ),
  insideTitle: text('What is in it', 'اس میں کیا ہے'),
  inside: [
    text(
      'Each document that was issued, used, refunded, withdrawn or that lapsed, and each payment and decision on the way.',
      'ہر دستاویز کا اجرا، استعمال، رقم کی واپسی، واپس لیا جانا یا میعاد کا ختم ہونا، اور راستے کی ہر ادائیگی اور ہر فیصلہ۔',
    ),
    text(
      'Each list that an office published, and each rate or rule that changed.',
      'ہر فہرست جو کسی دفتر نے عام کی، اور ہر شرح یا قاعدہ جو بدلا۔',
    ),
    text(
      'Of each act only its kind, the office, the day, and a fingerprint that nobody can read backwards.',
      'ہر عمل کی صرف قسم، دفتر، دن، اور ایک ایسا نشان جسے کوئی الٹا نہیں پڑھ سکتا۔',
    ),
  ],
  outsideTitle: text('What is not in it', 'اس میں کیا نہیں ہے'),
  outside: [
    text(
      'No name, identity number, phone, address, amount or number of a document.',
      'کوئی نام، شناختی نمبر، فون، پتا، رقم یا دستاویز کا نمبر نہیں۔',
    ),
    text(
      'It cannot tell that something did not happen: whether a document is still unused, only the register says.',
      'یہ نہیں بتا سکتا کہ کچھ نہیں ہوا: دستاویز اب تک استعمال ہوئی یا نہیں، یہ صرف رجسٹر بتاتا ہے۔',
    ),
  ],
  size: text('Entries', 'اندراجات'),
  waiting: text('Waiting to be sealed', 'مہر بند ہونے کے منتظر'),
  asOf: text('As of', 'بوقت'),
  origin: text('Name of the log', 'ریکارڈ کا نام'),
  head: text('Fingerprint of the whole log', 'پورے ریکارڈ کا نشان'),
  upToDate: text(
    'Everything recorded up to {time} is sealed.',
    '{time} تک درج ہونے والا ہر عمل مہر بند ہے۔',
  ),
  behind: text(
    'The oldest act that waits was recorded {seconds} seconds ago.',
    'سب سے پرانا منتظر عمل {seconds} سیکنڈ پہلے درج ہوا۔',
  ),
  none: text('The log has not been opened yet.', 'ریکارڈ ابھی کھولا نہیں گیا۔'),
  checkTitle: text('Check it yourself', 'خود جانچیں'),
  check: text(
    'With the project’s own program: it reads every entry and computes the fingerprint again.',
    'منصوبے کے اپنے پروگرام سے: یہ ہر اندراج پڑھ کر نشان دوبارہ بناتا ہے۔',
  ),
  others: text(
    'Or with any tool that knows the open specification of such logs.',
    'یا کسی بھی ایسے آلے سے جو ان ریکارڈوں کی کھلی تفصیل جانتا ہو۔',
  ),
  specification: text('Specification: tlog-tiles', 'تفصیل: tlog-tiles'),
  checkpoint: text('The signed checkpoint', 'دستخط شدہ چیک پوائنٹ'),
  checkpointText: text(
    'Keep a copy. If a later checkpoint does not extend this one, the log has been changed.',
    'اس کی نقل رکھیں۔ اگر بعد کا چیک پوائنٹ اس سے آگے نہ بڑھے تو ریکارڈ بدلا گیا ہے۔',
  ),
  key: text('Key that verifies its signature', 'دستخط جانچنے کی کلید'),
  lastSealed: text('Last entry sealed', 'آخری اندراج کی مہر'),
  lastScrub: text('Last full recount', 'آخری مکمل پڑتال'),
  scrubGood: text(
    'On {time}: {leaves} entries and the records behind them were computed again, and all agree.',
    '{time}: {leaves} اندراج اور ان کے پیچھے کے ریکارڈ دوبارہ شمار کیے گئے، سب درست نکلے۔',
  ),
  scrubBad: text(
    'On {time}: {faults} things did not agree. The operator has been told.',
    '{time}: {faults} باتیں میل نہیں کھائیں۔ منتظم کو اطلاع دی جا چکی ہے۔',
  ),
  scrubNever: text('Not yet: the first is tonight.', 'ابھی نہیں: پہلی آج رات ہو گی۔'),
  witnesses: text('Witnesses', 'گواہ'),
  witnessesText: text(
    'Witnesses are other people’s machines. Each remembers the last fingerprint of the whole log that it saw, and confirms a new one only if nothing was taken out or changed in between. More than half of them must confirm: two of three.',
    'گواہ دوسروں کی مشینیں ہیں۔ ہر گواہ پورے ریکارڈ کا آخری نشان یاد رکھتا ہے، اور نئے نشان کی تصدیق تبھی کرتا ہے جب بیچ میں نہ کچھ نکالا گیا ہو نہ بدلا گیا ہو۔ آدھے سے زیادہ کی تصدیق ضروری ہے: تین میں سے دو۔',
  ),
  noWitness: text('has not confirmed this fingerprint', 'نے اس نشان کی تصدیق نہیں کی'),
  sawIt: text('confirmed it on {time}', 'نے {time} کو تصدیق کی'),
  documentTitle: text('The entries of one document', 'ایک دستاویز کے اندراجات'),
  documentText: text(
    'Whoever has the number of a document can see every entry of its life, and save the proofs.',
    'جس کے پاس دستاویز کا نمبر ہو وہ اس کے سب اندراجات دیکھ سکتا ہے، اور ثبوت محفوظ کر سکتا ہے۔',
  ),
  documentButton: text('Show its entries', 'اندراجات دکھائیں'),
  rules: text('Every rate and rule that was announced', 'ہر شرح اور قاعدہ جس کا اعلان ہوا'),
  trust: text('Whose signatures count', 'کن کے دستخط معتبر ہیں'),
  trustText: text(
    'The list of keys with which our offices sign documents.',
    'ان کلیدوں کی فہرست جن سے ہمارے دفاتر دستاویزات پر دستخط کرتے ہیں۔',
  ),
  trustLink: text('Trust list (JSON)', 'معتبر کلیدوں کی فہرست (JSON)'),
}

export const recordWords = {
  title: text('Entries of {number} in the public log', 'عوامی ریکارڈ میں {number} کے اندراجات'),
  lead: text(
    'Every official act on this document, in the order in which it was sealed. No names.',
    'اس دستاویز پر ہر سرکاری عمل، مہر لگنے کی ترتیب سے۔ کوئی نام نہیں۔',
  ),
  act: text('Act', 'عمل'),
  day: text('Day', 'دن'),
  index: text('Entry', 'اندراج'),
  proof: text('Proof', 'ثبوت'),
  save: text('Save', 'محفوظ کریں'),
  waiting: text(
    'Acts that will be sealed in a few seconds: {count}. Load this page again then.',
    'چند سیکنڈ میں مہر بند ہونے والے اعمال: {count}۔ تب یہ صفحہ دوبارہ کھولیں۔',
  ),
  all: text('Save all proofs in one file', 'سب ثبوت ایک فائل میں محفوظ کریں'),
  later: text(
    'Keep the file beside the document. In ten years, without this site, it can be checked on the offline page of any copy of this program, or with:',
    'یہ فائل دستاویز کے ساتھ رکھیں۔ دس سال بعد بھی، اس ویب سائٹ کے بغیر، اسے اس پروگرام کی کسی بھی نقل کے آف لائن صفحے پر جانچا جا سکتا ہے، یا یوں:',
  ),
  meaning: text(
    'The log shows what was done and that it was not changed since. What the document is worth today, only the register says:',
    'ریکارڈ بتاتا ہے کہ کیا ہوا اور یہ کہ اسے بعد میں بدلا نہیں گیا۔ آج دستاویز کی حیثیت کیا ہے، یہ صرف رجسٹر بتاتا ہے:',
  ),
  verify: text('Verify this document', 'اس دستاویز کی تصدیق کریں'),
}

export const ruleWords = {
  title: text('Rates and rules that were announced', 'وہ شرحیں اور قواعد جن کا اعلان ہوا'),
  lead: text(
    'Every dated rule by which our services charge and decide, with the authority that it comes from. Each new row and each change has an entry of its own in the public log, from the day it was announced here.',
    'ہر تاریخ وار قاعدہ جس سے ہماری خدمات رقم لگاتی اور فیصلہ کرتی ہیں، اور وہ اختیار جہاں سے وہ آیا۔ ہر نئی سطر اور ہر تبدیلی کا عوامی ریکارڈ میں اپنا اندراج ہے، جس دن سے یہاں اعلان ہوا۔',
  ),
  ids: text(
    'The name of a rule says in short words what it is for, one after the other, and at its end the day from which it was written: “{example}” is the child’s fee, executive track, any kind, as of 9 October 2026. By it the rule is found again in the log.',
    'قاعدے کا نام مختصر انگریزی الفاظ میں بتاتا ہے کہ وہ کس لیے ہے، اور آخر میں وہ تاریخ جس سے لکھا گیا: “{example}” یعنی بچے کی فیس، ایگزیکٹو درجہ، ہر قسم، 9 اکتوبر 2026 سے۔ اسی نام سے قاعدہ ریکارڈ میں دوبارہ ملتا ہے۔',
  ),
  sources: text(
    'A source stands as it was published, in English. Where none could be read, it says so: such a rule is unconfirmed.',
    'ماخذ ویسے ہی درج ہے جیسے انگریزی میں شائع ہوا۔ جہاں کوئی ماخذ نہ پڑھا جا سکا وہاں یہی لکھا ہے: ایسا قاعدہ غیر مصدقہ ہے۔',
  ),
  none: text('No rule has been announced yet.', 'ابھی کسی قاعدے کا اعلان نہیں ہوا۔'),
  rule: text('Rule', 'قاعدہ'),
  holds: text('Holds', 'مدت'),
  from: text('From {from}', '{from} سے'),
  fromTo: text('{from} to {to}', '{from} تا {to}'),
  withdrawn: text('Taken out', 'نکال دیا گیا'),
  authority: text('Authority and source', 'اختیار اور ماخذ'),
  index: text('Entry in the log', 'ریکارڈ میں اندراج'),
  waiting: text('in a few seconds', 'چند سیکنڈ میں'),
}
