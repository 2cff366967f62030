/** What is published as open data: each set with its columns, as page and files say them. */
import { text, type Text } from '#platform/kernel'

export type Column = {
  readonly name: string
  readonly type: 'date' | 'month' | 'string' | 'integer' | 'decimal'
  readonly meaning: Text
}

export type DataSet = {
  /** In its address. */
  readonly id: string
  readonly title: Text
  readonly summary: Text
  /** When a new part of it appears: with each day that is over, or with each month. */
  readonly appears: 'daily' | 'monthly'
  readonly columns: readonly Column[]
}

const day: Column = {
  name: 'day',
  type: 'date',
  meaning: text(
    'The day in Pakistan, as YYYY-MM-DD. Only days that are over.',
    'پاکستان کے وقت کے مطابق دن، YYYY-MM-DD کی صورت میں۔ صرف وہ دن جو ختم ہو چکے۔',
  ),
}

const district: readonly Column[] = [
  {
    name: 'district',
    type: 'string',
    meaning: text('The district by its code, such as PB-MHR.', 'ضلع کا کوڈ، جیسے PB-MHR۔'),
  },
  {
    name: 'district_name',
    type: 'string',
    meaning: text('The district by its English name.', 'ضلع کا انگریزی نام۔'),
  },
]

const status: Column = {
  name: 'status',
  type: 'string',
  meaning: text(
    '“shown”, or “withheld” where the figures could tell what one person has paid; then they are empty.',
    'shown: دکھایا گیا؛ withheld: روکا گیا، جہاں اعداد سے کسی ایک شخص کی ادائیگی ظاہر ہو سکتی تھی؛ تب اعداد خالی ہیں۔',
  ),
}

const amount: Column = {
  name: 'amount_rupees',
  type: 'decimal',
  meaning: text(
    'The sum in rupees; two decimals are paisa.',
    'کل رقم روپوں میں؛ دو اعشاریے پیسے ہیں۔',
  ),
}

export const revenueSet: DataSet = {
  id: 'revenue',
  title: text('Revenue by head, district and day', 'مد، ضلع اور دن کے لحاظ سے آمدنی'),
  summary: text(
    'What the province earned through its services, and paid out of it, as the ledger has it.',
    'خدمات سے صوبے کو کیا آمدنی ہوئی اور اس میں سے کیا ادا کیا گیا، کھاتے کے مطابق۔',
  ),
  appears: 'daily',
  columns: [
    day,
    ...district,
    {
      name: 'head',
      type: 'string',
      meaning: text(
        'Head of account in the government’s Chart of Accounts; empty while it is not known.',
        'سرکاری چارٹ آف اکاؤنٹس میں مد؛ معلوم نہ ہونے تک خالی۔',
      ),
    },
    {
      name: 'account',
      type: 'string',
      meaning: text(
        'The account of the ledger that earned it.',
        'کھاتے کا وہ حساب جسے آمدنی ہوئی۔',
      ),
    },
    {
      name: 'flow',
      type: 'string',
      meaning: text(
        '“received”, or “paid-out”: refunds, and what licensed vendors keep. What remains is the first less the second.',
        'received: وصول؛ paid-out: واپسی اور لائسنس یافتہ فروش کا کمیشن۔ باقی رقم پہلی سے دوسری نکال کر۔',
      ),
    },
    status,
    {
      name: 'postings',
      type: 'integer',
      meaning: text('Of how many postings it is the sum.', 'یہ کتنے اندراجات کا مجموعہ ہے۔'),
    },
    amount,
  ],
}

export const bankSet: DataSet = {
  id: 'banks',
  title: text('Payments by bank and day', 'بینک اور دن کے لحاظ سے ادائیگیاں'),
  summary: text(
    'How many payments each bank took, and how much.',
    'ہر بینک نے کتنی ادائیگیاں اور کتنی رقم وصول کی۔',
  ),
  appears: 'daily',
  columns: [
    day,
    {
      name: 'bank',
      type: 'string',
      meaning: text('The bank by its short name.', 'بینک کا مختصر نام۔'),
    },
    status,
    {
      name: 'payments',
      type: 'integer',
      meaning: text('How many payments.', 'کتنی ادائیگیاں۔'),
    },
    amount,
  ],
}

export const issueSet: DataSet = {
  id: 'issue-times',
  title: text('From payment to certificate', 'ادائیگی سے سند تک'),
  summary: text(
    'How soon certificates were issued after they were paid for.',
    'ادائیگی کے بعد سند کتنی جلدی جاری ہوئی۔',
  ),
  appears: 'monthly',
  columns: [
    {
      name: 'month',
      type: 'month',
      meaning: text('The month, as YYYY-MM, when it is over.', 'مہینہ، YYYY-MM، ختم ہونے کے بعد۔'),
    },
    {
      name: 'service',
      type: 'string',
      meaning: text('The service by its name in addresses.', 'خدمت کا وہ نام جو پتوں میں آتا ہے۔'),
    },
    ...district,
    status,
    {
      name: 'issued',
      type: 'integer',
      meaning: text(
        'How many certificates that had to be paid for were issued.',
        'ادائیگی کے بعد کتنی اسناد جاری ہوئیں۔',
      ),
    },
    {
      name: 'half_within',
      type: 'string',
      meaning: text(
        'Half of them were issued so soon after the bank took the money: within a minute, ten-minutes, an hour, a day, or longer.',
        'ان میں سے آدھی بینک کی وصولی کے بعد اتنی دیر میں جاری ہوئیں: minute ایک منٹ، ten-minutes دس منٹ، hour ایک گھنٹہ، day ایک دن، longer اس سے زیادہ۔',
      ),
    },
    {
      name: 'nine_in_ten_within',
      type: 'string',
      meaning: text(
        'Nine in ten of them, told in the same way.',
        'ہر دس میں سے نو، اسی طرح بتائی گئی مدت میں۔',
      ),
    },
  ],
}

export const dataSets: readonly DataSet[] = [revenueSet, bankSet, issueSet]

/** Under which everybody may use it. */
export const licence = {
  name: text(
    'Creative Commons Attribution 4.0 (CC BY 4.0)',
    'کریئیٹو کامنز انتساب 4.0 (CC BY 4.0)',
  ),
  address: 'https://creativecommons.org/licenses/by/4.0/',
}
