/** The words of the pages about offices, posts and officers. */
import type { AppointmentKind } from '#platform/identity'
import { text, type Text } from '#platform/kernel'

export const frameWords = {
  offices: text('Offices', 'دفاتر'),
  appointments: text('Appointments', 'تقرریاں'),
  glass: text('Break-glass', 'ہنگامی رسائی'),
  orders: text('Orders', 'احکام'),
  desk: text('Desk', 'ڈیسک'),
  account: text('My identity', 'میری شناخت'),
  province: text('the whole province', 'پورا صوبہ'),
  ended: text(
    'Nothing was changed. Sign in again and repeat what you did.',
    'کچھ تبدیل نہیں ہوا۔ دوبارہ داخل ہو کر اپنا عمل دہرائیں۔',
  ),
}

export const treeWords = {
  title: text('Offices and posts', 'دفاتر اور عہدے'),
  lead: text(
    'Every office with its posts. A post without anybody at it hands its cases to the next.',
    'ہر دفتر اور اس کے عہدے۔ جس عہدے پر کوئی نہ ہو اس کے کیس اگلے عہدے کو جاتے ہیں۔',
  ),
  own: text('What you may do, and why', 'آپ کے اختیارات اور ان کی بنیاد'),
  mandates: text('Mandates that wait for an officer', 'افسر کے منتظر اجازت نامے'),
  post: text('Post', 'عہدہ'),
  role: text('Role', 'ذمہ داری'),
  state: text('Today', 'آج'),
  held: text('Held', 'تعینات'),
  acting: text('Acting charge', 'قائم مقام'),
  vacant: text('Nobody', 'خالی'),
}

export const postWords = {
  holdings: text('Who holds it, from when to when', 'کون، کب سے کب تک'),
  holder: text('Holder', 'حامل'),
  who: text('Who it is', 'دیکھیں کون ہیں'),
  postAt: text('{title}, {office}', '{title}، {office}'),
  days: text('Days', 'مدت'),
  as: text('As', 'حیثیت'),
  fromTo: text('{from} to {to}', '{from} تا {to}'),
  since: text('from {from}', '{from} سے'),
  own: text('Own post', 'اپنا عہدہ'),
  acting: text('Acting charge', 'قائم مقام چارج'),
  may: text('What this role may do', 'اس ذمہ داری کے اختیارات'),
  propose: text('Propose a change', 'تبدیلی تجویز کریں'),
  what: text('What?', 'کیا؟'),
  cnic: text('CNIC of the officer', 'افسر کا شناختی کارڈ نمبر'),
  from: text('First day', 'پہلا دن'),
  to: text('Last day (empty: until further notice)', 'آخری دن (خالی: تا حکمِ ثانی)'),
  ground: text('Number of the order', 'حکم نامے کا نمبر'),
  send: text('Propose', 'تجویز کریں'),
  nobody: text('Nobody ever held it.', 'اس پر کبھی کوئی تعینات نہیں رہا۔'),
}

export const kindWords: Readonly<Record<AppointmentKind, Text>> = {
  give: text('Appoint to the post', 'عہدے پر تقرری'),
  act: text('Give acting charge', 'قائم مقام چارج'),
  end: text('End the posting from this day on', 'اس دن سے تعیناتی ختم'),
  leave: text('Leave', 'چھٹی'),
  return: text('Back from leave before its last day', 'چھٹی سے قبل از وقت واپسی'),
}

export const officerWords = {
  title: text('What {name} may do, and why', '{name} کے اختیارات اور ان کی بنیاد'),
  posts: text('Posts today', 'آج کے عہدے'),
  none: text(
    'No post counts today: none is held, or leave, or a break-glass that waits for its review.',
    'آج کوئی عہدہ مؤثر نہیں: تعیناتی نہیں، چھٹی ہے، یا ہنگامی رسائی کی جانچ باقی ہے۔',
  ),
  why: text('On the ground of', 'بنیاد'),
  registered: text('registered by the operator', 'منتظم کے اندراج سے'),
  service: text('Service', 'خدمت'),
  step: text('Step', 'قدم'),
  stepAt: text('{step} (at: {state})', '{step} (حالت: {state})'),
  by: text('By the role', 'ذمہ داری'),
  duty: text('Is then', 'حیثیت'),
  beside: text(
    'No step of a service is its own: its work lies beside them.',
    'کسی خدمت کا کوئی قدم اس کے ذمے نہیں: اس کا کام ان کے علاوہ ہے۔',
  ),
  leave: text('Leave', 'چھٹی'),
  askLeave: text('Ask for leave, or to come back sooner', 'چھٹی یا قبل از وقت واپسی کی درخواست'),
  duties: {
    maker: text('the one who prepares', 'تیار کرنے والا'),
    checker: text('the one who checks', 'پڑتال کرنے والا'),
    decider: text('the one who decides', 'فیصلہ کرنے والا'),
    applicant: text('applicant', 'درخواست گزار'),
    party: text('party', 'فریق'),
  },
}

export const appointmentWords = {
  title: text('Appointments, charges and leave', 'تقرریاں، چارج اور چھٹیاں'),
  lead: text(
    'One officer proposes, another approves. A proposal lapses after three days.',
    'ایک افسر تجویز کرتا ہے، دوسرا منظور۔ تجویز تین دن بعد ختم ہو جاتی ہے۔',
  ),
  how: text('Propose on the page of a post', 'تجویز عہدے کے صفحے پر دیں'),
  waits: text('Waits for a decision', 'فیصلے کی منتظر'),
  decided: text('Decided', 'فیصلہ شدہ'),
  toDecide: text('Your decision', 'آپ کا فیصلہ'),
  decision: text('Decision', 'فیصلہ'),
  none: text('Nothing.', 'کچھ نہیں۔'),
  approve: text('Approve', 'منظور'),
  refuse: text('Refuse', 'نامنظور'),
  withdraw: text('Take back', 'واپس لیں'),
  officer: text('Officer', 'افسر'),
  states: {
    approved: text('Approved', 'منظور'),
    refused: text('Refused', 'نامنظور'),
    withdrawn: text('Taken back, or lapsed', 'واپس، یا مدت ختم'),
  },
}

export const ticketWords = {
  title: text('Ticket of the new officer', 'نئے افسر کا ٹکٹ'),
  handOver: text(
    'Hand it over in person, today. With it and a code to the phone the officer makes a passkey for work. It works once, for 72 hours, and is shown only now.',
    'آج ہی خود ان کے ہاتھ میں دیں۔ اس سے اور فون پر آئے کوڈ سے افسر سرکاری کام کی ڈیجیٹل چابی بناتا ہے۔ یہ ایک بار، 72 گھنٹے تک چلتا ہے، اور صرف ابھی دکھایا جا رہا ہے۔',
  ),
  none: text(
    'This officer has no passkey for work yet.',
    'اس افسر کے پاس ابھی سرکاری کام کی ڈیجیٹل چابی نہیں۔',
  ),
  give: text('Give a new ticket', 'نیا ٹکٹ دیں'),
}

export const glassWords = {
  title: text('Break-glass', 'ہنگامی رسائی'),
  lead: text(
    'In an emergency one officer may see one person or one case for 60 minutes, once another allows it. The person sees it, the supervisors are told at once, and a third officer reviews it within 5 working days: else the posts of who asked rest.',
    'ہنگامی صورت میں ایک افسر دوسرے کی اجازت سے 60 منٹ تک ایک شخص یا ایک کیس دیکھ سکتا ہے۔ اس شخص کو یہ نظر آتا ہے، نگرانوں کو فوراً بتایا جاتا ہے، اور تیسرا افسر 5 ایامِ کار میں جانچ کرتا ہے: ورنہ درخواست دینے والے کے عہدے معطل ہو جاتے ہیں۔',
  ),
  ask: text('Ask for it', 'درخواست دیں'),
  subject: text(
    'CNIC of the person, or reference of the case',
    'شخص کا شناختی کارڈ نمبر، یا کیس کا حوالہ',
  ),
  reason: text('What happened, and why can it not wait?', 'کیا ہوا، اور انتظار کیوں ممکن نہیں؟'),
  scope: text('What', 'کیا'),
  person: text('one person', 'ایک شخص'),
  asked: text('Asked', 'درخواست'),
  state: text('State', 'حالت'),
  waits: text('Waits for a supervisor', 'نگران کی منتظر'),
  open: text('Open until {at}', '{at} تک کھلی'),
  review: text('To be reviewed by {day}', '{day} تک جانچ لازم'),
  justified: text('Reviewed: justified', 'جانچ: درست'),
  unjustified: text('Reviewed: not justified', 'جانچ: نادرست'),
  over: text('Lapsed', 'ختم'),
  allow: text('Allow for 60 minutes', '60 منٹ کی اجازت دیں'),
  look: text('Look', 'دیکھیں'),
  findJustified: text('It was justified', 'یہ درست تھا'),
  findUnjustified: text('It was not justified', 'یہ درست نہ تھا'),
  seen: text(
    'What you see is on the person’s record, with your post and this reason.',
    'جو آپ دیکھ رہے ہیں وہ آپ کے عہدے اور اس وجہ کے ساتھ اس شخص کے ریکارڈ میں درج ہے۔',
  ),
  name: text('Name', 'نام'),
  cnic: text('CNIC', 'شناختی کارڈ نمبر'),
  phone: text('Phone', 'فون'),
  cases: text('Cases', 'کیس'),
  noCases: text('None', 'کوئی نہیں'),
}

export const orderWords = {
  title: text('Orders that show a look late', 'وہ احکام جن میں دیکھنا تاخیر سے ظاہر ہوتا ہے'),
  lead: text(
    'By order of a court or an inquiry a look is shown to the person only when the order ends: at most {days} days. Who oversees a place writes the order down, another such officer approves it, and only who asked looks. When it ends, the person sees every look with the order’s number and section of law.',
    'عدالت یا انکوائری کے حکم پر دیکھنا اس شخص کو حکم کی مدت ختم ہونے پر دکھایا جاتا ہے: زیادہ سے زیادہ {days} دن۔ علاقے کا نگران حکم درج کرتا ہے، دوسرا نگران منظوری دیتا ہے، اور صرف درج کرنے والا دیکھتا ہے۔ مدت ختم ہونے پر وہ شخص ہر بار کا دیکھنا حکم کے نمبر اور قانون کی دفعہ کے ساتھ دیکھ لیتا ہے۔',
  ),
  open: text('In force, or waiting', 'نافذ، یا منظوری کے منتظر'),
  ended: text('Ended', 'ختم شدہ'),
  none: text('None.', 'کوئی نہیں۔'),
  ask: text('Write an order down', 'حکم درج کریں'),
  number: text('Number on the order', 'حکم کا نمبر'),
  authority: text('Court or inquiry that gave it', 'حکم دینے والی عدالت یا انکوائری'),
  law: text('Section of law', 'قانون کی دفعہ'),
  cnic: text('CNIC of the person', 'شخص کا شناختی کارڈ نمبر'),
  until: text('Last day', 'آخری دن'),
  asked: text('Written down by', 'درج کرنے والا'),
  approved: text('Approved by', 'منظور کرنے والا'),
  waits: text('Waits for another officer', 'دوسرے افسر کی منظوری باقی ہے'),
  seals: text('Shown to the person', 'اس شخص کو کب دکھایا جاتا ہے'),
  sealsUntil: text('From {at}', '{at} سے'),
  shownSince: text('Since {at}', '{at} سے دکھایا جا رہا ہے'),
  approve: text('Approve order {number}', 'حکم {number} منظور کریں'),
  look: text('Look under order {number}', 'حکم {number} کے تحت دیکھیں'),
  seen: text(
    'This look is on record. The person sees it, with the order and your post, from the day the order ends.',
    'یہ دیکھنا ریکارڈ میں درج ہے۔ حکم کی مدت ختم ہونے کے دن سے وہ شخص اسے حکم اور آپ کے عہدے کے ساتھ دیکھے گا۔',
  ),
}

export const confirmWords = {
  title: text('Mandates that wait for an officer', 'افسر کے منتظر اجازت نامے'),
  lead: text(
    'Accept for a child or a company only after you have seen the evidence yourself.',
    'بچے یا کمپنی کی طرف سے صرف تب قبول کریں جب آپ نے ثبوت خود دیکھ لیا ہو۔',
  ),
  who: text('Asked by', 'درخواست دہندہ'),
  other: text('For', 'جن کے لیے'),
  born: text('Born, as the guardian says', 'تاریخِ پیدائش، سرپرست کے مطابق'),
  evidence: text('Evidence', 'ثبوت'),
  accept: text('I have seen the evidence: accept', 'میں نے ثبوت دیکھ لیا: قبول'),
  none: text('None waits.', 'کوئی منتظر نہیں۔'),
  waiting: text('Waiting', 'منتظر'),
  next: text('Decide', 'فیصلہ'),
  look: text('Look and decide', 'دیکھیں اور فیصلہ کریں'),
  oneTitle: text('A mandate that waits for you', 'آپ کا منتظر اجازت نامہ'),
  registered: text('What the population register says', 'رجسٹرِ آبادی کے مطابق'),
  childName: text('Name of the child', 'بچے کا نام'),
  childBorn: text('Date of birth', 'تاریخِ پیدائش'),
  father: text('Father', 'والد'),
  mother: text('Mother', 'والدہ'),
  notRecorded: text('not recorded', 'درج نہیں'),
  unregistered: text(
    'The population register knows no child by this number. Accept by the papers alone, or not at all.',
    'رجسٹرِ آبادی میں اس نمبر کا کوئی بچہ نہیں۔ صرف کاغذات کی بنیاد پر قبول کریں، ورنہ نہ کریں۔',
  ),
}
