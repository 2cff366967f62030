/** Every word of the desk. */
import type { MessageValue } from '#platform/catalogue'
import { text, type Text } from '#platform/kernel'

export const frameWords = {
  lookOver: text('Public view', 'عوامی صفحہ'),
  calls: text('Calls to make', 'جانچ کی کالیں'),
  work: text('Your offices', 'آپ کے دفاتر'),
  templates: text('Answer templates', 'جواب کے نمونے'),
  desk: text('Officers’ desk', 'افسران کا ڈیسک'),
  queue: text('Queue', 'کام کی فہرست'),
  counter: text('Counter', 'کاؤنٹر'),
  oversight: text('Oversight', 'نگرانی'),
  ledger: text('Ledger', 'کھاتے'),
  registry: text('Population register', 'رجسٹر آبادی'),
  consultations: text('Consultations', 'عوامی مشاورت'),
  centre: text('Identity centre', 'شناختی مرکز'),
  treasury: text('Each day’s money', 'ہر دن کی رقم'),
  statistics: text('Figures', 'اعداد و شمار'),
  recovery: text('A new start', 'نیا آغاز'),
  parties: text('Relying parties', 'انحصار کرنے والے ادارے'),
  offices: text('Offices and posts', 'دفاتر اور عہدے'),
  refunds: text('Refunds', 'واپسیاں'),
  licences: text('Licences', 'لائسنس'),
  rights: text('What you may do', 'آپ کے اختیارات'),
  verify: text('Verify', 'تصدیق'),
  bills: text('Take in bills', 'بل شامل کریں'),
  portal: text('Services for citizens', 'شہریوں کی خدمات'),
}

export const refusalWords = {
  toQueue: text('Back to the queue', 'کام کی فہرست پر واپس'),
  toServices: text('Services for citizens', 'شہریوں کی خدمات'),
  signOut: text('Sign out', 'باہر نکلیں'),
  endedWayOut: text(
    'Nothing was done. What you typed is shown below; copy it, sign in again and repeat the step.',
    'کوئی عمل نہیں ہوا۔ آپ کا لکھا ہوا نیچے موجود ہے؛ اسے نقل کر لیں، دوبارہ داخل ہوں اور قدم دہرائیں۔',
  ),
}

export const queueWords = {
  title: text('Your queue', 'آپ کے کام کی فہرست'),
  posts: text('Your posts', 'آپ کے عہدے'),
  postAt: text('{title}, {office}', '{title}، {office}'),
  waiting: text('Waiting', 'منتظر'),
  overdue: text('Overdue', 'مدت سے زائد'),
  due: {
    overdue: text('Overdue', 'مدت سے زائد'),
    today: text('Due today', 'آج آخری دن'),
    week: text('Due within 7 days', '7 دن میں آخری دن'),
  },
  whoseWork: text('Whose work', 'کس کا کام'),
  whose: {
    mine: text('With your posts', 'آپ کے عہدوں کے پاس'),
    office: text('With others in your office', 'آپ کے دفتر میں دوسروں کے پاس'),
    below: text('With all offices under you', 'آپ کے ماتحت تمام دفاتر کے پاس'),
  },
  counted: text('{text} ({count})', '{text} ({count})'),
  none: text('Nothing waits for you.', 'آپ کے لیے کوئی کام منتظر نہیں۔'),
  noneSuch: text('No case of this kind waits for you.', 'اس قسم کا کوئی کیس منتظر نہیں۔'),
  showAll: text('Show everything', 'سب دکھائیں'),
  filter: text('Narrow the list', 'فہرست مختصر کریں'),
  service: text('Service', 'خدمت'),
  everyService: text('All services', 'تمام خدمات'),
  which: text('Which cases', 'کون سے کیس'),
  all: text('All that wait', 'تمام منتظر'),
  everyState: text('All states', 'تمام حالتیں'),
  topic: text('About what', 'کس بارے میں'),
  everyTopic: text('Everything', 'سب کچھ'),
  everyLevel: text('All levels', 'تمام سطحیں'),
  raisedOnly: text('Raised to a higher level', 'بالائی سطح پر پہنچے ہوئے'),
  with: text('With', 'کس کے پاس'),
  notInYourOffice: text(
    'A reference without a link has not come to your office, so it does not open for you.',
    'جس حوالے پر لنک نہیں، وہ کیس آپ کے دفتر میں نہیں آیا، اس لیے آپ کے لیے نہیں کھلتا۔',
  ),
  notYourPost: text(
    'In a case without a link none of your posts has a part.',
    'جس کیس پر لنک نہیں، اس میں آپ کے کسی عہدے کا حصہ نہیں۔',
  ),
  apply: text('Show', 'دکھائیں'),
  first: text('From the start', 'شروع سے'),
  deadline: text('Deadline', 'آخری تاریخ'),
  reference: text('Reference', 'حوالہ'),
  facts: text('Facts', 'کوائف'),
  state: text('State', 'حالت'),
  age: text('Handed in', 'جمع ہوا'),
  level: text('Escalation', 'بالائی سطح'),
  today: text('today', 'آج'),
  daysAgo: text('{count} days ago', '{count} دن پہلے'),
  yesterday: text('yesterday', 'کل'),
  lateBy: text('Overdue', 'مدت گزر گئی'),
  dueSoon: text('Due soon', 'مدت قریب'),
  noDeadline: text('None', 'کوئی نہیں'),
  raised: text('Raised, level {level}', 'بالائی سطح {level}'),
  notRaised: text('No', 'نہیں'),
  services: text('How the services run', 'خدمات کیسے چلتی ہیں'),
  servicesHow: text(
    'Steps, time limits and law of each service, as the program follows them.',
    'ہر خدمت کے مراحل، میعادیں اور قانون، جن پر پروگرام چلتا ہے۔',
  ),
}

export const factWords = {
  amount: text('Amount', 'رقم'),
  number: text('Number', 'نمبر'),
}

export const searchWords = {
  title: text('Search', 'تلاش'),
  label: text('Find a case', 'کیس تلاش کریں'),
  hint: text(
    'A reference or its last four letters, a name in Urdu or English letters, a phone, a CNIC, a PSID or a document’s number.',
    'حوالہ نمبر یا اس کے آخری چار حروف، نام (اردو یا انگریزی حروف میں)، فون، شناختی کارڈ نمبر، پی ایس آئی ڈی یا دستاویز کا نمبر۔',
  ),
  keys: text(
    'From the keyboard: {key} with your browser’s access key, often Alt or Alt and Shift.',
    'کی بورڈ سے: براؤزر کی شارٹ کٹ کلید (عموماً Alt یا Alt اور Shift) کے ساتھ {key}۔',
  ),
  onRecord: text(
    'Each search is on record, and people see that their name was looked up.',
    'ہر تلاش ریکارڈ ہوتی ہے، اور لوگ دیکھ سکتے ہیں کہ ان کا نام تلاش کیا گیا۔',
  ),
  applicant: text('Applicant', 'درخواست گزار'),
  narrower: text(
    'Type more of the name, or the phone, to find others.',
    'مزید کے لیے نام کا اور حصہ یا فون لکھیں۔',
  ),
  go: text('Search', 'تلاش کریں'),
  scan: text('Find by its code', 'کوڈ سے تلاش کریں'),
  photo: text('Photo of the square code', 'چوکور کوڈ کی تصویر'),
  photoHint: text(
    'Take the code on the paper; JPEG or PNG, up to 12 MB.',
    'کاغذ پر چھپے کوڈ کی تصویر لیں؛ JPEG یا PNG، زیادہ سے زیادہ 12 ایم بی۔',
  ),
  photoGo: text('Read the code', 'کوڈ پڑھیں'),
  found: text('Cases found', 'ملنے والے کیس'),
  none: text(
    'No case was found among those that are open to you.',
    'جو کیس آپ کے لیے کھلے ہیں ان میں کوئی نہیں ملا۔',
  ),
  noneWayOut: text(
    'Check what you typed, letter by letter. Cases of other districts and other offices are not searched: this says nothing about them.',
    'اپنا لکھا ہوا حرف بہ حرف ملا لیں۔ دوسرے اضلاع اور دفاتر کے کیسوں میں تلاش نہیں ہوتی: ان کے بارے میں یہ کچھ نہیں بتاتا۔',
  ),
  noneBelow: text(
    'Nor are those of the offices under you, until they come to yours.',
    'آپ کے ماتحت دفاتر کے کیسوں میں بھی نہیں، جب تک وہ آپ کے دفتر میں نہ آئیں۔',
  ),
  below: text('All that waits in them, by reference', 'ان میں منتظر تمام کیس، حوالہ نمبر سے'),
  unreadable: text(
    'This is neither a name nor a number that the desk can search for.',
    'یہ نہ نام ہے نہ ایسا نمبر جس سے ڈیسک تلاش کر سکے۔',
  ),
  most: text('The newest {count} are shown.', 'تازہ ترین {count} دکھائے گئے ہیں۔'),
}

export const caseWords = {
  guests: {
    phone: text(
      'From a guest, by phone: no name is known. Messages reach the phone.',
      'یہ ایک مہمان کی ہے، فون سے: نام معلوم نہیں۔ پیغام فون پر پہنچتے ہیں۔',
    ),
    anonymous: text(
      'From a guest without a name: no message reaches them. They may come back to look.',
      'یہ بغیر نام کے ایک مہمان کی ہے: کوئی پیغام نہیں پہنچتا۔ وہ خود دیکھنے واپس آ سکتے ہیں۔',
    ),
  },
  takeCaptures: text(
    'Take the face or finger at the identity centre; it is then offered here.',
    'شناختی مرکز میں چہرہ یا انگلی لیں؛ پھر وہ یہاں سامنے آئے گی۔',
  ),
  reference: text('Reference', 'حوالہ'),
  number: text('Number of the document', 'دستاویز کا نمبر'),
  handedIn: text('Handed in', 'جمع ہوا'),
  deadline: text('Deadline', 'آخری تاریخ'),
  post: text('Responsible post', 'ذمہ دار عہدہ'),
  level: text('Escalation', 'بالائی سطح'),
  legalResource: text('Law', 'قانون'),
  own: text('Your own case', 'آپ کا اپنا کیس'),
  answers: text('What was handed in', 'کیا جمع کرایا گیا'),
  portrait: text(
    'The photograph on the document. Compare it with the papers and the person; that you looked is on record.',
    'دستاویز کی تصویر۔ اسے کاغذات اور متعلقہ شخص سے ملائیں؛ آپ کا دیکھنا درج ہوتا ہے۔',
  ),
  erased: text(
    'The answers were erased at the end of their keeping time.',
    'جوابات محفوظ رکھنے کی مدت پوری ہونے پر مٹا دیے گئے۔',
  ),
  cost: text('How the amount was worked out', 'یہ رقم کیسے بنی'),
  payment: text('Payment', 'ادائیگی'),
  psid: text('Payment number (PSID)', 'ادائیگی نمبر (پی ایس آئی ڈی)'),
  paidOn: text('Paid on {date}, bank number {auth}', '{date} کو ادا، بینک نمبر {auth}'),
  charge: {
    unpaid: text(
      'Not paid yet; can be paid until {date}',
      'ابھی ادا نہیں ہوا؛ {date} تک ادا ہو سکتا ہے',
    ),
    paid: text('Paid', 'ادا ہو گیا'),
    expired: text('Not paid; its time ended on {date}', 'ادا نہیں ہوا؛ مدت {date} کو ختم ہوئی'),
    cancelled: text('Not paid, and no longer asked for', 'ادا نہیں ہوا، اور اب طلب نہیں کیا جاتا'),
  },
  askedOn: text('Asked for on', 'طلب کیا گیا'),
  amount: text('Amount', 'رقم'),
  standing: text('Standing', 'صورتحال'),
  decide: text('Your decision', 'آپ کا فیصلہ'),
  leadsTo: text('Leads to: {state}', 'نتیجہ: {state}'),
  requires: text('What the law asks here', 'قانون یہاں کیا مانگتا ہے'),
  due: text('Still to be paid', 'ابھی واجب الادا'),
  refund: text('What goes back', 'کتنی رقم واپس ہو گی'),
  workOut: text('Only work out the amount', 'صرف رقم کا حساب کریں'),
  otherwise: text(
    'If the deed or case says something else: fill in only that',
    'اگر دستاویز میں کچھ اور لکھا ہو: صرف وہی بھریں',
  ),
  earlier: text(
    'Filled in as it was entered on {when}. Compare every line with what lies before you.',
    'وہی بھر دیا گیا ہے جو {when} کو درج ہوا تھا۔ ہر سطر اپنے سامنے کے کاغذ سے ملا لیں۔',
  ),
  nothing: text(
    'There is nothing for you to do on this case now.',
    'اس کیس پر اس وقت آپ کا کوئی کام نہیں۔',
  ),
  // No full stop after a state, which may be a question.
  done: text('{done}. The case now stands at: {state}', '{done}۔ کیس کی حالت اب: {state}'),
  notDone: text(
    'Not done: {action}. The case now stands at: {state}. The reasons are below.',
    'نہیں ہوا: {action}۔ کیس کی حالت اب: {state}۔ وجوہات نیچے درج ہیں۔',
  ),
  told: text('The applicant has been sent a message.', 'درخواست گزار کو پیغام بھیج دیا گیا ہے۔'),
  next: text('Take the next case', 'اگلا کیس دیکھیں'),
  toQueue: text('Back to the queue', 'کام کی فہرست پر واپس'),
  papers: text('Papers', 'کاغذات'),
  certificate: text('Document (PDF)', 'دستاویز (پی ڈی ایف)'),
  challan: text('Challan (PDF)', 'چالان (پی ڈی ایف)'),
  verify: text('Verify the document', 'دستاویز کی تصدیق'),
  history: text('History', 'تاریخ'),
  diagram: text('Steps of this service', 'اس خدمت کے مراحل'),
  diagramAt: text(
    'The states of {service} and the steps between them. The case stands at: {state}.',
    '{service} کی حالتیں اور ان کے درمیان قدم۔ کیس کی حالت: {state}۔',
  ),
  diagramOf: text(
    'The states of {service} and the steps between them.',
    '{service} کی حالتیں اور ان کے درمیان قدم۔',
  ),
  you: text('You', 'آپ'),
  applicant: text('The applicant', 'درخواست گزار'),
  otherApplicant: text('The applicant of the other case', 'دوسرے کیس کے درخواست گزار'),
  actedBy: text('Acting for the applicant', 'درخواست گزار کی طرف سے'),
  actedFor: {
    child: text(
      '{name}, guardian of the applicant (mandate {mandate})',
      '{name}، درخواست گزار کے سرپرست (اجازت نامہ {mandate})',
    ),
    parent: text(
      '{name}, son or daughter of the applicant (mandate {mandate})',
      '{name}، درخواست گزار کی اولاد (اجازت نامہ {mandate})',
    ),
    client: text(
      '{name}, lawyer or agent of the applicant (mandate {mandate})',
      '{name}، درخواست گزار کے وکیل یا نمائندہ (اجازت نامہ {mandate})',
    ),
    company: text(
      '{name}, for a company (mandate {mandate})',
      '{name}، ایک کمپنی کی طرف سے (اجازت نامہ {mandate})',
    ),
  },
  actedForCompany: text(
    '{name}, for {company} (mandate {mandate})',
    '{name}، {company} کی طرف سے (اجازت نامہ {mandate})',
  ),
  actedAtCounter: text(
    '{name}, at the counter {post}, with the applicant’s code',
    '{name}، کاؤنٹر {post} پر، درخواست گزار کے کوڈ سے',
  ),
  bank: text('Bank', 'بینک'),
  clock: text('By itself, when the time had run out', 'خود بخود، مدت گزرنے پر'),
}

export const noteWords = {
  title: text('Notes of the office', 'دفتر کے نوٹ'),
  forWhom: text(
    'Only officers who may read this case see these notes. They stay on record and cannot be changed.',
    'یہ نوٹ صرف وہ افسران دیکھتے ہیں جو یہ کیس پڑھ سکتے ہیں۔ یہ درج رہتے ہیں اور بدلے نہیں جا سکتے۔',
  ),
  label: text('Write a note for your colleagues', 'ساتھی افسران کے لیے نوٹ لکھیں'),
  add: text('Add the note', 'نوٹ درج کریں'),
  by: text('{post}, {when}', '{post}، {when}'),
}

export const stepWords = {
  step: text('{action}: {from} – {to}. {who}', '{action}: {from} – {to}۔ {who}'),
  otherStep: text(
    '{action}, if it cannot end there: {from} – {to}. {who}',
    '{action}، اگر وہ ممکن نہ ہو: {from} – {to}۔ {who}',
  ),
  applicant: text('By the applicant', 'از درخواست گزار'),
  ledger: text('When the money arrives', 'رقم پہنچنے پر'),
  audit: text('By a call-back of another office', 'دوسرے دفتر کی جانچ کی کال پر'),
  joined: text('With a step of the case that it joined', 'جس کیس میں ملائی گئی، اس کے قدم کے ساتھ'),
  partMissed: text(
    'By itself when a part was not paid in its time',
    'قسط وقت پر ادا نہ ہونے پر خود بخود',
  ),
  clockAfter: text('By itself after {time}', '{time} بعد خود بخود'),
  role: text('By the officer in the post: {role}', 'متعلقہ عہدے کے افسر: {role}'),
  within: text('within {time}', '{time} کے اندر'),
}

export const serviceWords = {
  otherwise: text('otherwise', 'ورنہ'),
  authority: text('Competent authority', 'مجاز اتھارٹی'),
  law: text('Law', 'قانون'),
  summary: text('What it is for', 'کس لیے ہے'),
  cost: text('Cost', 'لاگت'),
  duration: text('How long it takes', 'کتنا وقت لگتا ہے'),
  levels: text('Time limits', 'میعادیں'),
  levelsNone: text(
    'No officer has to act in this service.',
    'اس خدمت میں کسی افسر کو عمل نہیں کرنا۔',
  ),
  state: text('State', 'حالت'),
  meaning: text('What the applicant is told', 'درخواست گزار کو کیا بتایا جاتا ہے'),
  post: text('Who must act', 'کسے عمل کرنا ہے'),
  within: text('Within', 'میعاد'),
  message: text('Message to the applicant', 'درخواست گزار کو پیغام'),
  states: text('States', 'حالتیں'),
  none: text('None', 'کوئی نہیں'),
}

/** What stands in a message for a value that each case has of its own. */
export const messageValueWords: Readonly<Record<MessageValue, Text>> = {
  reference: text('[case number]', '[کیس نمبر]'),
  service: text('[service]', '[خدمت]'),
  amount: text('[amount]', '[رقم]'),
  psid: text('[payment number]', '[ادائیگی نمبر]'),
  deadline: text('[last day]', '[آخری تاریخ]'),
  number: text('[document number]', '[دستاویز نمبر]'),
  refund: text('[refund]', '[واپسی کی رقم]'),
  code: text('[code]', '[کوڈ]'),
  other: text('[other case]', '[دوسرا کیس]'),
  link: text('[address of the case]', '[کیس کا پتا]'),
}

export const registeredWords = {
  title: text('What the register says', 'رجسٹر میں کیا درج ہے'),
  dead: text('What the register says: deceased', 'رجسٹر میں کیا درج ہے: وفات یافتہ'),
  name: text('Name', 'نام'),
  father: text('Father', 'والد'),
  mother: text('Mother', 'والدہ'),
  number: text('Number', 'نمبر'),
  born: text('Born', 'پیدائش'),
  address: text('Address', 'پتا'),
  unknown: text('Not recorded', 'درج نہیں'),
}
