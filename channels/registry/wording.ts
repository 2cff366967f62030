import { text, type Text } from '#platform/kernel'
import type { DocumentKind, LifeEventKind, Relation, SearchPurpose } from '#platform/population'

export const words = {
  registry: text('Population register', 'رجسٹر آبادی'),
  desk: text('Desk', 'دفتر'),
  verify: text('Verify', 'تصدیق'),
  signOut: text('Sign out', 'باہر نکلیں'),
  toRegistry: text('To the register', 'رجسٹر پر جائیں'),
  endedWayOut: text(
    'Nothing was entered. Sign in again and send the form once more.',
    'کچھ درج نہیں ہوا۔ دوبارہ داخل ہوں اور فارم پھر بھیجیں۔',
  ),
  searchTitle: text('Find a person', 'شخص تلاش کریں'),
  searchHow: text(
    'By number; or by name with the father’s name, the year of birth or the place. Each person shown to you is on record and can see it.',
    'نمبر سے؛ یا نام کے ساتھ والد کا نام، پیدائش کا سال یا جگہ لکھ کر۔ جو شخص آپ کو دکھایا جائے وہ درج ہوتا ہے اور وہ خود دیکھ سکتا ہے۔',
  ),
  cnic: text('CNIC or B-form number', 'شناختی کارڈ یا ب فارم نمبر'),
  cnicHint: text('13 digits; then nothing else is needed', 'تیرہ ہندسے؛ پھر باقی کی ضرورت نہیں'),
  name: text('Name', 'نام'),
  nameHint: text('In Urdu or English, as you know it', 'اردو یا انگریزی میں، جیسا معلوم ہو'),
  fatherName: text('Father’s name', 'والد کا نام'),
  yearOfBirth: text('Year of birth', 'پیدائش کا سال'),
  place: text('Place', 'جگہ'),
  anyPlace: text('Any place', 'کوئی بھی جگہ'),
  why: text('Why do you look?', 'تلاش کی وجہ'),
  choose: text('Choose', 'منتخب کریں'),
  search: text('Search', 'تلاش کریں'),
  found: text('Persons found', 'تلاش کا نتیجہ'),
  none: text('Nobody fits.', 'کوئی شخص نہیں ملا۔'),
  noneWayOut: text(
    'Try another spelling of the father’s name, or leave out what you are not sure of.',
    'والد کے نام کے دوسرے ہجے آزمائیں، یا جس بات کا یقین نہ ہو اسے چھوڑ دیں۔',
  ),
  again: text('Search again', 'دوبارہ تلاش کریں'),
  number: text('Number', 'نمبر'),
  born: text('Born', 'پیدائش'),
  died: text('Died', 'وفات'),
  dead: text('Deceased', 'وفات یافتہ'),
  alive: text('Living', 'حیات'),
  unknown: text('Not recorded', 'درج نہیں'),
  sex: text('Sex', 'جنس'),
  permanent: text('Permanent address', 'مستقل پتا'),
  present: text('Present address', 'موجودہ پتا'),
  formerNames: text('Former names', 'سابقہ نام'),
  birthPlace: text('Place of birth', 'جائے پیدائش'),
  family: text('Family', 'خاندان'),
  relation: text('Relation', 'رشتہ'),
  heirs: text(
    'Close relatives who would be asked about an inheritance; no shares are worked out here.',
    'قریبی رشتہ دار جن سے وراثت میں پوچھا جائے گا؛ یہاں حصے نہیں نکالے جاتے۔',
  ),
  heirsTitle: text('Heirs', 'ورثا'),
  history: text('History', 'سرگزشت'),
  entered: text('Entered', 'اندراج'),
  what: text('What', 'کیا'),
  paper: text('Paper', 'دستاویز'),
  day: text('Day', 'دن'),
  strike: text('Strike', 'منسوخ کریں'),
  struck: text('Corrected since', 'بعد میں درست ہوا'),
  whose: text('In the record of', 'کس کے ریکارڈ میں'),
  wasEntered: text('Entered on', 'اندراج کی تاریخ'),
  wasSeen: text('On the paper', 'جس دستاویز پر'),
  enterTitle: text('Enter', 'اندراج کریں'),
  merged: text(
    'This record was joined to another one, which holds.',
    'یہ ریکارڈ دوسرے میں ضم ہو چکا ہے؛ وہی قائم ہے۔',
  ),
  otherRecord: text('Open that record', 'وہ ریکارڈ کھولیں'),
  record: text('Open the record', 'ریکارڈ کھولیں'),
  stays: text('Open the record that stays', 'قائم رہنے والا ریکارڈ کھولیں'),
  goes: text('Open the record that is joined or parted', 'ضم یا الگ ہونے والا ریکارڈ کھولیں'),
  enterBirth: text('Enter a birth', 'پیدائش درج کریں'),
  waitingTitle: text('Waiting for a second registrar', 'دوسرے رجسٹرار کے منتظر'),
  waitingNone: text('Nothing waits.', 'کچھ منتظر نہیں۔'),
  prepared: text('Prepared', 'تیار کیا گیا'),
  yourOwn: text('Prepared by you', 'آپ کا تیار کردہ'),
  approve: text('Approve', 'منظور کریں'),
  refuse: text('Refuse', 'نامنظور کریں'),
  withdraw: text('Take it back', 'واپس لیں'),
  approveHow: text(
    'Compare it with the paper. By approving you say that you have seen both.',
    'اسے دستاویز سے ملائیں۔ منظوری دے کر آپ تصدیق کرتے ہیں کہ دونوں دیکھ لیے۔',
  ),
  ownHow: text(
    'Another registrar must approve it. Until then you can take it back.',
    'اس کی منظوری دوسرا رجسٹرار دے گا۔ تب تک آپ اسے واپس لے سکتے ہیں۔',
  ),
  evidenceTitle: text('The paper that you have seen', 'جو دستاویز آپ نے دیکھی'),
  evidenceKind: text('Which paper', 'کون سی دستاویز'),
  evidenceNumber: text('Its number', 'اس کا نمبر'),
  evidenceScan: text('Its scan (required)', 'اس کا عکس (لازمی)'),
  evidenceScanHint: text(
    'The file is not kept here: only its fingerprint.',
    'فائل یہاں محفوظ نہیں ہوتی، صرف اس کا نشان۔',
  ),
  twoNeeded: text(
    'It holds once another registrar has approved it.',
    'یہ دوسرے رجسٹرار کی منظوری کے بعد نافذ ہوگا۔',
  ),
  oneNeeded: text('It holds at once.', 'یہ فوراً نافذ ہوگا۔'),
  send: text('Enter it', 'درج کریں'),
  prepare: text('Send it to the second registrar', 'دوسرے رجسٹرار کو بھیجیں'),
  doneWaits: text('It waits for another registrar.', 'یہ دوسرے رجسٹرار کا منتظر ہے۔'),
  doneEntered: text('It is entered.', 'درج ہو گیا۔'),
  doneRefused: text('It was refused; nothing was entered.', 'نامنظور ہوا؛ کچھ درج نہیں ہوا۔'),
  doneWithdrawn: text('You took it back; nothing was entered.', 'واپس لیا گیا؛ کچھ درج نہیں ہوا۔'),
  nameEn: text('Name in English letters', 'انگریزی حروف میں نام'),
  nameUr: text('Name in Urdu', 'اردو میں نام'),
  numberHint: text('13 digits', 'تیرہ ہندسے'),
  newbornCnic: text('Number allotted to the child', 'بچے کو الاٹ کیا گیا نمبر'),
  father: text('Father’s number', 'والد کا نمبر'),
  mother: text('Mother’s number', 'والدہ کا نمبر'),
  parentHint: text('13 digits; leave empty if not known', 'تیرہ ہندسے؛ معلوم نہ ہو تو خالی چھوڑیں'),
  spouse: text('The other spouse’s number', 'دوسرے فریق کا نمبر'),
  guardian: text('Guardian’s number', 'سرپرست کا نمبر'),
  parent: text('Number of the parent', 'والد یا والدہ کا نمبر'),
  parentAs: text('As', 'بطور'),
  tie: text('By', 'بذریعہ'),
  surviving: text('Number of the record that stays', 'قائم رہنے والے ریکارڈ کا نمبر'),
  line: text('House, street, locality', 'مکان، گلی، محلہ'),
  bornOn: text('Day of birth', 'تاریخ پیدائش'),
  use: text('Which address', 'کون سا پتا'),
}

export const sexWords: Readonly<Record<string, Text>> = {
  M: text('Male', 'مرد'),
  F: text('Female', 'عورت'),
  X: text('X', 'ایکس'),
}

export const roleWords: Readonly<Record<string, Text>> = {
  father: text('Father', 'والد'),
  mother: text('Mother', 'والدہ'),
}

export const tieWords: Readonly<Record<string, Text>> = {
  birth: text('Birth', 'پیدائش'),
  adoption: text('Adoption', 'گود لینا'),
}

export const useWords: Readonly<Record<string, Text>> = {
  permanent: words.permanent,
  present: words.present,
}

export const purposeWords: Readonly<Record<SearchPurpose, Text>> = {
  birth: text('To enter a birth', 'پیدائش درج کرنے کے لیے'),
  marriage: text('To enter a marriage or divorce', 'نکاح یا طلاق درج کرنے کے لیے'),
  death: text('To enter a death', 'وفات درج کرنے کے لیے'),
  correction: text('To correct a record', 'ریکارڈ درست کرنے کے لیے'),
  duplicate: text('To look for a second record', 'دوہرا ریکارڈ ڈھونڈنے کے لیے'),
  certificate: text('For a certificate asked for', 'مطلوبہ سرٹیفکیٹ کے لیے'),
}

export const eventWords: Readonly<Record<LifeEventKind, Text>> = {
  birth: text('Birth', 'پیدائش'),
  name: text('Change of name', 'نام کی تبدیلی'),
  sex: text('Correction of sex', 'جنس کی درستی'),
  'birth-date': text('Correction of the day of birth', 'تاریخ پیدائش کی درستی'),
  parent: text('Parent or adoption', 'ولدیت یا گود لینا'),
  guardian: text('Guardianship', 'سرپرستی'),
  marriage: text('Marriage', 'شادی'),
  divorce: text('Divorce', 'طلاق'),
  death: text('Death', 'وفات'),
  address: text('Address', 'پتا'),
  strike: text('An entry struck', 'اندراج کی منسوخی'),
  merge: text('Two records joined', 'دو ریکارڈ ضم کرنا'),
  separation: text('Joined records parted', 'ضم شدہ ریکارڈ الگ کرنا'),
}

/** Which day an event asks for. */
export const dayWords: Readonly<Partial<Record<LifeEventKind, Text>>> = {
  name: text('From which day the new name holds', 'نیا نام کس تاریخ سے ہے'),
  parent: text('Day of the adoption', 'گود لینے کی تاریخ'),
  guardian: text('Day of the guardianship order', 'سرپرستی کے حکم کی تاریخ'),
  marriage: text('Day of the marriage', 'نکاح کی تاریخ'),
  divorce: text('Day on which the divorce took effect', 'طلاق مؤثر ہونے کی تاریخ'),
  death: text('Day of death', 'وفات کی تاریخ'),
  address: text('From which day the person lives there', 'وہاں کس تاریخ سے رہائش ہے'),
}

/** What an entry in the history is. */
export const factWords: Readonly<Record<string, Text>> = {
  birth: text('Birth', 'پیدائش'),
  name: text('Name', 'نام'),
  sex: text('Sex', 'جنس'),
  parent: text('Parent', 'والدین'),
  child: text('Child', 'اولاد'),
  guardian: text('Guardian', 'سرپرست'),
  ward: text('Ward', 'زیر سرپرستی'),
  marriage: text('Marriage', 'شادی'),
  divorce: text('Divorce', 'طلاق'),
  widowhood: text('Death of the spouse', 'شریک حیات کی وفات'),
  death: text('Death', 'وفات'),
  address: text('Address', 'پتا'),
  merge: text('Joined to another record', 'دوسرے ریکارڈ میں ضم'),
  merged: text('Another record joined', 'دوسرا ریکارڈ ضم ہوا'),
  separation: text('Parted', 'الگ کیا گیا'),
  correction: text('Correction', 'درستی'),
}

export const documentWords: Readonly<Record<DocumentKind, Text>> = {
  'birth-certificate': text('Birth certificate', 'پیدائش کا سرٹیفکیٹ'),
  'hospital-record': text('Hospital record', 'ہسپتال کا ریکارڈ'),
  'matric-certificate': text('Matric certificate', 'میٹرک سرٹیفکیٹ'),
  'marriage-certificate': text('Marriage certificate', 'نکاح نامہ'),
  'divorce-certificate': text('Divorce certificate', 'طلاق نامہ'),
  'death-certificate': text('Death certificate', 'وفات کا سرٹیفکیٹ'),
  'court-order': text('Order of a court', 'عدالتی حکم'),
  'guardianship-order': text('Guardianship order', 'سرپرستی کا حکم'),
  'identity-card': text('Identity card', 'شناختی کارڈ'),
  statement: text('Statement on oath', 'حلفیہ بیان'),
  register: text('Register kept before', 'سابقہ رجسٹر'),
}

export const relationWords: Readonly<Record<Relation, Text>> = {
  self: text('The person', 'خود'),
  father: text('Father', 'والد'),
  mother: text('Mother', 'والدہ'),
  brother: text('Brother', 'بھائی'),
  sister: text('Sister', 'بہن'),
  sibling: text('Brother or sister', 'بھائی یا بہن'),
  husband: text('Husband', 'شوہر'),
  wife: text('Wife', 'بیوی'),
  spouse: text('Spouse', 'شریک حیات'),
  son: text('Son', 'بیٹا'),
  daughter: text('Daughter', 'بیٹی'),
  child: text('Child', 'اولاد'),
  guardian: text('Guardian', 'سرپرست'),
  ward: text('Ward', 'زیر سرپرستی'),
}

export const correctionWords = {
  title: text('Mistakes that persons have told', 'افراد کی بتائی ہوئی غلطیاں'),
  one: text('A mistake in an entry', 'اندراج میں غلطی'),
  listed: text('Request {number}, {time}', 'درخواست {number}، {time}'),
  asked: text('Told', 'بتایا گیا'),
  wrong: text('What is wrong', 'کیا غلط ہے'),
  paper: text('Paper named', 'بتائی گئی دستاویز'),
  how: text(
    'See the paper first. Enter the correction in the record as any other; then tell the person.',
    'پہلے دستاویز دیکھیں۔ ریکارڈ میں معمول کے مطابق درستی درج کریں؛ پھر اس شخص کو جواب دیں۔',
  ),
  record: text('Open the record', 'ریکارڈ کھولیں'),
  answer: text('Your answer to the person', 'اس شخص کو آپ کا جواب'),
  corrected: text('It was corrected', 'درست کر دیا گیا'),
  declined: text('It stays as it is', 'اندراج برقرار ہے'),
  answered: text('The person can read your answer.', 'وہ شخص آپ کا جواب پڑھ سکتا ہے۔'),
}
