/** What is published as open data: each set with its columns, as page and files say them. */
import { text, type Text } from '#platform/kernel'

export type Column = {
  readonly name: string
  readonly type: 'date' | 'month' | 'string' | 'integer' | 'decimal'
  readonly meaning: Text
  /** What each word that may stand there means. */
  readonly values?: Readonly<Record<string, Text>>
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
    'The day in Pakistan. Only days that are over.',
    'پاکستان کے وقت کے مطابق دن۔ صرف وہ دن جو ختم ہو چکے۔',
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
  meaning: text('Whether the figures are told.', 'اعداد دکھائے گئے یا نہیں۔'),
  values: {
    shown: text('they are', 'دکھائے گئے'),
    withheld: text(
      'they could tell what one person has paid, and are empty',
      'ان سے کسی ایک شخص کی ادائیگی ظاہر ہو سکتی تھی، اس لیے خالی ہیں',
    ),
  },
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
        'Which way the money went. What remains is the first less the second.',
        'رقم کدھر گئی۔ باقی رقم پہلی سے دوسری نکال کر۔',
      ),
      values: {
        received: text('from payers', 'ادا کرنے والوں سے وصول'),
        'paid-out': text(
          'refunds, and what licensed vendors keep',
          'واپسیاں، اور لائسنس یافتہ فروش کا کمیشن',
        ),
      },
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
      meaning: text('The month, when it is over.', 'مہینہ، ختم ہونے کے بعد۔'),
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
        'Half of them were issued so soon after the bank took the money.',
        'ان میں سے آدھی بینک کی وصولی کے بعد اتنی دیر میں جاری ہوئیں۔',
      ),
      values: {
        minute: text('up to a minute', 'ایک منٹ تک'),
        'ten-minutes': text('up to 10 minutes', '10 منٹ تک'),
        hour: text('up to an hour', 'ایک گھنٹے تک'),
        day: text('up to a day', 'ایک دن تک'),
        longer: text('longer', 'اس سے زیادہ'),
      },
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

export const exceptionSet: DataSet = {
  id: 'exceptions',
  title: text('What does not agree with the banks', 'بینکوں سے جو حساب نہیں ملتا'),
  summary: text(
    'How many payments were still to be cleared up with a bank or the treasury as each day ended. A day without a row had none.',
    'ہر دن کے اختتام پر بینک یا خزانے سے کتنی ادائیگیوں کا معاملہ طے ہونا باقی تھا۔ جس دن کی سطر نہیں، اس دن کوئی نہ تھا۔',
  ),
  appears: 'daily',
  columns: [
    day,
    {
      name: 'kind',
      type: 'string',
      meaning: text('What did not agree.', 'کیا نہیں ملتا تھا۔'),
      values: {
        'paid-no-advice': text(
          'the bank has the money, and had not told of it',
          'رقم بینک میں ہے، مگر اس کی اطلاع نہیں آئی تھی',
        ),
        'advice-no-settlement': text(
          'the bank had told, and the money is not in its file or was not credited',
          'اطلاع آئی تھی، مگر رقم بینک کی فائل میں نہیں یا جمع نہیں ہوئی',
        ),
        mismatch: text('another amount or reference', 'رقم یا حوالہ مختلف ہے'),
        double: text('it stands twice, or was paid twice', 'دو بار درج ہے، یا دو بار ادا ہوئی'),
        reversed: text('the bank took it back', 'بینک نے واپس لے لی'),
        late: text(
          'told after its day was closed, or in the file of another day',
          'اپنا دن بند ہونے کے بعد، یا کسی اور دن کی فائل میں آئی',
        ),
      },
    },
    {
      name: 'age',
      type: 'string',
      meaning: text('How long ago it was found.', 'کتنا عرصہ پہلے سامنے آیا۔'),
      values: {
        day: text('up to a day', 'ایک دن تک'),
        week: text('up to a week', 'ایک ہفتے تک'),
        month: text('up to 30 days', '30 دن تک'),
        longer: text('longer', 'اس سے زیادہ'),
      },
    },
    {
      name: 'open',
      type: 'integer',
      meaning: text('How many were open.', 'کتنے معاملات کھلے تھے۔'),
    },
  ],
}

export const dataSets: readonly DataSet[] = [revenueSet, bankSet, issueSet, exceptionSet]

/** Under which everybody may use it. */
export const licence = {
  name: text(
    'Creative Commons Attribution 4.0 (CC BY 4.0)',
    'کریئیٹو کامنز انتساب 4.0 (CC BY 4.0)',
  ),
  address: 'https://creativecommons.org/licenses/by/4.0/',
}
