/** What a receipt says around its values, and how its signed fields are called. */
import { text } from '#platform/kernel'
import type { Claim } from './definition.ts'

/** No service may take this type: receipts are the platform's own. */
export const receiptDocumentType = 1_000

export const receiptClaims = {
  /** A service's id: its name may change, what was signed may not. */
  service: { key: 10, label: text('Paid for', 'برائے'), kind: 'choice' },
  reference: { key: 11, label: text('Application', 'درخواست'), kind: 'text' },
  psid: { key: 12, label: text('Payment number (PSID)', 'ادائیگی نمبر (PSID)'), kind: 'text' },
  amount: { key: 13, label: text('Amount received', 'وصول شدہ رقم'), kind: 'money' },
  paidOn: { key: 14, label: text('Paid on', 'تاریخ ادائیگی'), kind: 'date' },
  bank: { key: 15, label: text('Bank', 'بینک'), kind: 'text' },
  /** Only where the service tells one. */
  subject: { key: 17, label: text('Particulars', 'تفصیل'), kind: 'text' },
  authId: { key: 16, label: text('Bank’s reference', 'بینک کا حوالہ'), kind: 'text' },
} as const satisfies Readonly<Record<string, Claim>>

export const receiptWords = {
  title: text('Receipt', 'رسید'),
  issued: text('Received {when}', 'وصولی {when}'),
  head: text('Head of account', 'مد'),
  actedBy: text('Applied for the applicant', 'درخواست گزار کی طرف سے'),
  byMandate: text('by the holder of mandate {mandate}', 'حاملِ اجازت نامہ {mandate}'),
  atCounter: text('at the counter {post}', 'کاؤنٹر {post}'),
  note: text(
    'This receipt says that the money has reached us. It is no stamp, certificate or licence, and names nobody.',
    'یہ رسید بتاتی ہے کہ رقم ہمیں مل گئی۔ یہ کوئی اسٹامپ، سند یا لائسنس نہیں، اور اس میں کسی کا نام نہیں۔',
  ),
  check: text(
    'Plain paper proves nothing; our books do. Scan the code with this office’s verifier, and compare amount, day and payment number with this page.',
    'سادہ کاغذ ثبوت نہیں، ثبوت ہمارے کھاتے ہیں۔ اس دفتر کے تصدیقی صفحے پر کوڈ اسکین کریں، اور رقم، تاریخ اور ادائیگی نمبر اس صفحے سے ملائیں۔',
  ),
} as const

/** What our books say of a receipt, for everybody. */
export const receiptStates = {
  received: {
    name: text('Money received', 'رقم وصول ہوئی'),
    meaning: text(
      'Our books hold this payment, exactly as the receipt says.',
      'ہمارے کھاتوں میں یہ ادائیگی بالکل اسی طرح درج ہے جیسے رسید پر ہے۔',
    ),
  },
  'paid-back': {
    name: text('Received, and ordered to be paid back', 'وصول ہوئی، پھر واپسی کا حکم ہوا'),
    meaning: text(
      'Our books hold this payment, and it was decided later to give money back for this application.',
      'ہمارے کھاتوں میں یہ ادائیگی درج ہے، اور بعد میں اس درخواست کی رقم واپس کرنے کا فیصلہ ہوا۔',
    ),
  },
} as const
