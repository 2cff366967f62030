/**
 * For what personal data may be opened, by what right, and by whom: data, not code. A purpose that
 * is not here cannot be named by the program, and one that is not open to a reader's kind is
 * refused, so "just looking" has no way in.
 */
import { text, type Text } from '#platform/kernel'

export type LegalBasis = 'law' | 'consent' | 'contract'

/**
 * Who opens: the person himself and the machine of the platform are counted; all others are
 * written down for the person to see.
 */
export type CountedKind = 'own' | 'machine'
export type StoredKind = 'officer' | 'service' | 'client' | 'mandate' | 'applicant' | 'operator'
export type ReaderKind = CountedKind | StoredKind

export type PurposeRule = {
  /** As the person reads it: "Why: …". */
  readonly words: Text
  readonly basis: LegalBasis
  /** The rule that the basis rests on. */
  readonly citation: Text
  /** What is opened under it, as the person reads it: "Seen: …". */
  readonly shows: Text
  readonly readers: readonly ReaderKind[]
}

const ownAffairs = text('To look after your own affairs', 'آپ کے اپنے معاملات دیکھنے کے لیے')
const constitution = text(
  'Constitution of Pakistan, articles 14 and 19-A',
  'آئینِ پاکستان، آرٹیکل 14 اور ⁦19-A⁩',
)
const services = text(
  'Punjab Right to Public Services Act 2019, sections 3 and 5',
  'پنجاب حقِ عوامی خدمات ایکٹ 2019، دفعات 3 اور 5',
)
const ordinance = text(
  'National Database and Registration Authority Ordinance 2000',
  'نیشنل ڈیٹا بیس اینڈ رجسٹریشن اتھارٹی آرڈیننس 2000',
)
const transactions = text(
  'Electronic Transactions Ordinance 2002, sections 6 and 16',
  'الیکٹرانک ٹرانزیکشنز آرڈیننس 2002، دفعات 6 اور 16',
)

const caseData = text(
  'an application: its answers, papers and history',
  'ایک درخواست: اس کے جوابات، دستاویزات اور کارروائی',
)
const nameData = text('name and identity card number', 'نام اور شناختی کارڈ نمبر')
const contactData = text('name, phone and language', 'نام، فون نمبر اور زبان')
const registerData = text(
  'your entries in the register: birth, family, address',
  'رجسٹر میں آپ کے اندراج: پیدائش، خاندان، پتا',
)
const agreedData = text('what you agreed to, and nothing else', 'صرف وہی جس کی آپ نے اجازت دی')
const enrolledData = text(
  'your details, and what was taken of face and fingers',
  'آپ کے کوائف، اور چہرے اور انگلیوں کا اندراج',
)

export const purposes = {
  'own-affairs': {
    words: ownAffairs,
    basis: 'law',
    citation: constitution,
    shows: caseData,
    readers: ['own'],
  },
  'sign-in': {
    words: text('To let you sign in', 'آپ کے داخلے کے لیے'),
    basis: 'law',
    citation: transactions,
    shows: contactData,
    readers: ['own', 'machine'],
  },
  messages: {
    words: text('To send you a message', 'آپ کو پیغام بھیجنے کے لیے'),
    basis: 'law',
    citation: services,
    shows: contactData,
    readers: ['machine'],
  },
  rules: {
    words: text('To apply the rules to your case', 'آپ کی درخواست پر قواعد لاگو کرنے کے لیے'),
    basis: 'law',
    citation: services,
    shows: caseData,
    readers: ['machine'],
  },
  counting: {
    words: text('To count cases, naming nobody', 'کسی کا نام لیے بغیر گنتی کے لیے'),
    basis: 'law',
    citation: services,
    shows: caseData,
    readers: ['machine'],
  },
  scrub: {
    words: text('To check that nothing was changed', 'یہ جانچنے کے لیے کہ کچھ بدلا نہیں گیا'),
    basis: 'law',
    citation: transactions,
    shows: caseData,
    readers: ['machine', 'operator'],
  },
  'case-work': {
    words: text('To work on your application', 'آپ کی درخواست پر کام کرنے کے لیے'),
    basis: 'law',
    citation: services,
    shows: caseData,
    readers: ['officer', 'client'],
  },
  task: {
    words: text(
      'To do a part that the office with your case asked for',
      'آپ کا کیس رکھنے والے دفتر کا مانگا ہوا حصہ کرنے کے لیے',
    ),
    basis: 'law',
    citation: services,
    shows: caseData,
    readers: ['officer'],
  },
  'find-applications': {
    words: text(
      'To find your applications by your name, phone or CNIC',
      'نام، فون یا شناختی کارڈ نمبر سے آپ کی درخواستیں ڈھونڈنے کے لیے',
    ),
    basis: 'law',
    citation: services,
    shows: nameData,
    readers: ['officer', 'machine'],
  },
  'counter-service': {
    words: text('To serve you at a counter', 'کاؤنٹر پر آپ کا کام کرنے کے لیے'),
    basis: 'law',
    citation: services,
    shows: nameData,
    readers: ['officer'],
  },
  oversight: {
    words: text('To see how an office works', 'دفتر کے کام کی نگرانی کے لیے'),
    basis: 'law',
    citation: text(
      'Punjab Right to Public Services Act 2019, sections 6 to 14',
      'پنجاب حقِ عوامی خدمات ایکٹ 2019، دفعات 6 تا 14',
    ),
    shows: caseData,
    readers: ['officer'],
  },
  'call-back': {
    words: text(
      'To ask you whether what an office closed is done',
      'آپ سے پوچھنے کے لیے کہ دفتر کا بند کیا ہوا کام ہوا یا نہیں',
    ),
    basis: 'law',
    citation: services,
    shows: text('an application, and your phone number', 'ایک درخواست، اور آپ کا فون نمبر'),
    readers: ['officer'],
  },
  evidence: {
    words: text(
      'To check what an application says against a register',
      'درخواست میں لکھی بات کو رجسٹر سے ملانے کے لیے',
    ),
    basis: 'law',
    citation: services,
    shows: registerData,
    readers: ['service', 'officer'],
  },
  payment: {
    words: text('To take your payment', 'آپ کی ادائیگی لینے کے لیے'),
    basis: 'contract',
    citation: services,
    shows: nameData,
    readers: ['client', 'machine'],
  },
  sharing: {
    words: text(
      'To give an organisation what you agreed to',
      'ادارے کو وہ دینے کے لیے جس کی آپ نے اجازت دی',
    ),
    basis: 'consent',
    citation: constitution,
    shows: agreedData,
    readers: ['client'],
  },
  verification: {
    words: text('To confirm who you are', 'آپ کی شناخت کی تصدیق کے لیے'),
    basis: 'law',
    citation: ordinance,
    shows: enrolledData,
    readers: ['officer', 'client', 'machine'],
  },
  enrolment: {
    words: text('To register or renew your identity', 'آپ کی شناخت کے اندراج یا تجدید کے لیے'),
    basis: 'law',
    citation: ordinance,
    shows: enrolledData,
    readers: ['officer', 'operator', 'machine'],
  },
  'population-register': {
    words: text('To keep the population register right', 'آبادی کا رجسٹر درست رکھنے کے لیے'),
    basis: 'law',
    citation: ordinance,
    shows: registerData,
    readers: ['officer', 'operator', 'machine'],
  },
  mandate: {
    words: text('To act for you, as you allowed', 'آپ کی اجازت سے آپ کی طرف سے کام کرنے کے لیے'),
    basis: 'consent',
    citation: text('Contract Act 1872, section 182', 'معاہدہ ایکٹ 1872، دفعہ 182'),
    shows: caseData,
    readers: ['mandate'],
  },
  'applied-for': {
    words: text('To apply for your document', 'آپ کی دستاویز کی درخواست کے لیے'),
    basis: 'law',
    citation: services,
    shows: text('your photograph for the document', 'دستاویز کے لیے آپ کی تصویر'),
    readers: ['applicant'],
  },
  'break-glass': {
    words: text('An emergency, looked into afterwards', 'ہنگامی صورت، جس کی بعد میں جانچ ہوئی'),
    basis: 'law',
    citation: services,
    shows: caseData,
    readers: ['officer'],
  },
  order: {
    words: text('By order of a court or an inquiry', 'عدالت یا انکوائری کے حکم پر'),
    basis: 'law',
    citation: text(
      'Qanun-e-Shahadat Order 1984, article 78-A',
      'قانونِ شہادت آرڈر 1984، آرٹیکل ⁦78-A⁩',
    ),
    shows: caseData,
    readers: ['officer'],
  },
  installation: {
    words: text('To set the platform up and keep it running', 'نظام لگانے اور چلتا رکھنے کے لیے'),
    basis: 'law',
    citation: transactions,
    shows: nameData,
    readers: ['operator'],
  },
} as const satisfies Readonly<Record<string, PurposeRule>>

export type Purpose = keyof typeof purposes

export function isPurpose(name: string): name is Purpose {
  return Object.hasOwn(purposes, name)
}

/** What a purpose is in words and in law. */
export function ruleOf(purpose: Purpose): PurposeRule {
  return purposes[purpose]
}
