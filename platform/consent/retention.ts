/** The register of retention: how long each kind of record is kept, and by what rule. */
import type { Tx } from '#platform/database'
import { text, type Text } from '#platform/kernel'

export type Retention = {
  readonly words: Text
  /** Whole years after the last change; undefined keeps for ever. */
  readonly years?: number | undefined
  /** Or days, where it is short. */
  readonly days?: number | undefined
  /** Or as long as the document that shows it may hold: its own row says until when. */
  readonly withDocument?: true
  readonly citation: Text
}

const noLonger = text(
  'Personal Data Protection Bill 2023 (draft): no longer than needed',
  'ذاتی ڈیٹا تحفظ بل 2023 (مسودہ): ضرورت سے زیادہ نہیں',
)

export const retentions = {
  'register-entries': {
    words: text(
      'Documents in a public register (stamps, deeds, certificates) are kept for ever.',
      'سرکاری رجسٹر کی دستاویزات (اسٹامپ، دستاویزات، سرٹیفکیٹ) ہمیشہ رکھی جاتی ہیں۔',
    ),
    citation: text(
      'Stamp Act 1899; Electronic Transactions Ordinance 2002, section 6',
      'اسٹامپ ایکٹ 1899؛ الیکٹرانک ٹرانزیکشنز آرڈیننس 2002، دفعہ 6',
    ),
  },
  payments: {
    words: text(
      'A payment and what it was for are kept for ten years.',
      'ادائیگی اور اس کی وجہ دس سال رکھی جاتی ہے۔',
    ),
    years: 10,
    citation: text(
      'Income Tax Ordinance 2001, section 174; Electronic Transactions Ordinance 2002, section 6',
      'انکم ٹیکس آرڈیننس 2001، دفعہ 174؛ الیکٹرانک ٹرانزیکشنز آرڈیننس 2002، دفعہ 6',
    ),
  },
  cases: {
    words: text(
      'A case without payment or document is kept for five years after its last step.',
      'ادائیگی یا دستاویز کے بغیر درخواست آخری قدم کے بعد پانچ سال رکھی جاتی ہے۔',
    ),
    years: 5,
    citation: text(
      'Punjab Right to Public Services Act 2019, sections 6 to 14',
      'پنجاب حقِ عوامی خدمات ایکٹ 2019، دفعات 6 تا 14',
    ),
  },
  posts: {
    words: text(
      'Who held which public post is kept for ever.',
      'کس نے کون سا سرکاری عہدہ سنبھالا، ہمیشہ رکھا جاتا ہے۔',
    ),
    citation: text(
      'Qanun-e-Shahadat Order 1984, article 78-A',
      'قانونِ شہادت آرڈر 1984، آرٹیکل ⁦78-A⁩',
    ),
  },
  population: {
    words: text(
      'The population register is kept for ever; a mistake in it is corrected, not erased.',
      'آبادی کا رجسٹر ہمیشہ رکھا جاتا ہے؛ اس کی غلطی درست ہوتی ہے، مٹائی نہیں جاتی۔',
    ),
    citation: text(
      'National Database and Registration Authority Ordinance 2000, sections 9 and 28',
      'نیشنل ڈیٹا بیس اینڈ رجسٹریشن اتھارٹی آرڈیننس 2000، دفعات 9 اور 28',
    ),
  },
  reads: {
    words: text(
      'Who looked at your data is kept for seven years.',
      'آپ کی معلومات کس نے دیکھیں، سات سال رکھا جاتا ہے۔',
    ),
    years: 7,
    citation: text(
      'Prevention of Electronic Crimes Act 2016, section 32 (one year at least)',
      'انسدادِ الیکٹرانک جرائم ایکٹ 2016، دفعہ 32 (کم از کم ایک سال)',
    ),
  },
  drafts: {
    words: text(
      'An application that was never handed in is kept for a year.',
      'جو درخواست جمع نہ ہوئی ایک سال رکھی جاتی ہے۔',
    ),
    years: 1,
    citation: noLonger,
  },
  guests: {
    words: text(
      'Who began without a name and handed nothing in is forgotten after a day.',
      'جس نے بغیر نام کے شروع کیا اور کچھ جمع نہیں کیا، ایک دن بعد بھلا دیا جاتا ہے۔',
    ),
    days: 1,
    citation: noLonger,
  },
  pictures: {
    words: text(
      'A photo that was not handed in is kept for 30 days; one that was, as long as its application.',
      'جو تصویر جمع نہ ہوئی 30 دن رکھی جاتی ہے؛ جمع ہونے والی تصویر اپنی درخواست کے ساتھ رہتی ہے۔',
    ),
    days: 30,
    citation: noLonger,
  },
  opinions: {
    words: text(
      'What you said in a consultation is nobody’s a year after its answer: the words stay, and lead to no one.',
      'مشاورت میں آپ کی رائے جواب کے ایک سال بعد کسی کے نام پر نہیں رہتی: الفاظ رہتے ہیں، مگر کسی تک نہیں پہنچاتے۔',
    ),
    years: 1,
    citation: noLonger,
  },
  ratings: {
    words: text(
      'How you rated a case can be changed for 30 days; then only counts are left of it.',
      'معاملے پر آپ کی رائے 30 دن بدلی جا سکتی ہے؛ پھر اس کی صرف گنتی رہ جاتی ہے۔',
    ),
    days: 37,
    citation: noLonger,
  },
  messages: {
    words: text(
      'The words of a message are kept for seven days.',
      'پیغام کے الفاظ سات دن رکھے جاتے ہیں۔',
    ),
    days: 7,
    citation: noLonger,
  },
  captures: {
    words: text(
      'A capture of a face or a finger is kept for 120 days, as an application and its appeal may last; of its picture only the portrait for a card or passport.',
      'چہرے یا انگلی کا نمونہ 120 دن رکھا جاتا ہے، جتنی درخواست اور اپیل چل سکتی ہے؛ اس کی تصویر میں سے صرف کارڈ یا پاسپورٹ والا فوٹو۔',
    ),
    days: 120,
    citation: noLonger,
  },
  portraits: {
    words: text(
      'The portrait on a card or passport is kept, sealed, until the document ends or stops to hold.',
      'کارڈ یا پاسپورٹ کا فوٹو مہر بند رکھا جاتا ہے، جب تک دستاویز کی مدت باقی ہے اور وہ مؤثر ہے۔',
    ),
    withDocument: true,
    citation: text(
      'National Identity Card Rules 2002; Passports Act 1974',
      'قومی شناختی کارڈ قواعد 2002؛ پاسپورٹ ایکٹ 1974',
    ),
  },
} as const satisfies Readonly<Record<string, Retention>>

export type RetentionId = keyof typeof retentions

/** What a rule is in words, in law and in time. */
export function retentionOf(id: RetentionId): Retention {
  return retentions[id]
}

/** The instant before which the last change must lie for this rule to let a record end. */
export function endsBefore(id: RetentionId, now: Date): Date | undefined {
  const { years, days } = retentionOf(id)
  if (years === undefined && days === undefined) return undefined
  const before = new Date(now)
  before.setUTCFullYear(before.getUTCFullYear() - (years ?? 0))
  return new Date(before.getTime() - (days ?? 0) * 86_400_000)
}

/** Ends lines of the record of reads that are older than its rule; gives how many. */
export async function sweepReads(tx: Tx, now: Date, limit = 1_000): Promise<number> {
  const [row] = await tx.query<{ ended: number }>(`select consent.end_reads($1, $2) as ended`, [
    now,
    limit,
  ])
  return row?.ended ?? 0
}
