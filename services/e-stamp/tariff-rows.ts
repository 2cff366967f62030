/**
 * The Punjab's stamp duty as dated, cited rows: Schedule I of the Stamp Act 1899 as the Finance
 * Acts and Ordinances changed it. A row is here only when its rate AND its days are confirmed by
 * a published source; between two rows of one instrument there may be a gap, and in a gap the
 * service refuses rather than guesses. Both `from` and `to` are days on which the row holds.
 */
import { rupees, text, type Text } from '#platform/catalogue'
import type { ChargeRow, Conflict, Instrument, Place, Unsettled } from './tariff.ts'

/** The first day of the oldest confirmed rate. */
export const firstDay = '2017-07-01'

const financeAct2017 = {
  authority: text('Punjab Finance Act 2017', 'پنجاب فنانس ایکٹ 2017'),
  source:
    'The Nation, 14 June 2017 (nation.com.pk/14-Jun-2017/punjab-assembly-carries-finance-bill)',
} as const
const ordinance2020 = {
  authority: text(
    'Stamp (Amendment) Ordinance 2020 (Punjab, V of 2020)',
    'اسٹامپ (ترمیمی) آرڈیننس 2020 (پنجاب، 5 بابت 2020)',
  ),
  source:
    'Text of the Ordinance, sections 1(3) and 2 ' +
    '(knowpanhwar.blogspot.com/2020/04/the-stamp-amendment-ordinance-2020-v-of.html)',
  from: '2020-04-01',
  to: '2020-06-30',
} as const
const cabinetCommittee2022 = {
  authority: text(
    'Reduction approved by the Cabinet Committee on Legislative Business, September 2022',
    'کابینہ کمیٹی برائے قانون سازی کی منظور کردہ کمی، ستمبر 2022',
  ),
  source: 'The News, 21 September 2022 (thenews.com.pk/print/993281)',
  from: '2022-09-22',
  to: '2026-04-09',
  caution: text(
    'The change was approved by 21 September 2022; the day of its notification is not known to ' +
      'us. For a deed signed in September or October 2022, please confirm the rate with the ' +
      'Collector.',
    'یہ تبدیلی 21 ستمبر 2022 تک منظور ہو چکی تھی؛ اس کے نوٹیفکیشن کی تاریخ ہمیں معلوم نہیں۔ ستمبر یا ' +
      'اکتوبر 2022 میں دستخط شدہ دستاویز کے لیے براہ کرم کلکٹر سے شرح کی تصدیق کر لیں۔',
  ),
} as const
const financeAct2024 = {
  authority: text('Punjab Finance Act 2024', 'پنجاب فنانس ایکٹ 2024'),
  source:
    'Daily Times (dailytimes.com.pk/1204149); ProPakistani, 27 June 2024 ' +
    '(propakistani.pk/2024/06/27/punjab-government-increases-court-fees-and-stamp-duties)',
  from: '2024-07-01',
} as const
const ordinance2026 = {
  authority: text(
    'Stamp (Amendment) Ordinance 2026 (Punjab, VI of 2026)',
    'اسٹامپ (ترمیمی) آرڈیننس 2026 (پنجاب، 6 بابت 2026)',
  ),
  source:
    'Punjab Gazette, 10 April 2026 ' +
    '(punjabcode.punjab.gov.pk/uploads/articles/stamp-amendment-ordinance-2026-pdf.pdf), ' +
    'as reported by a public stamp duty calculator',
  from: '2026-04-10',
} as const

type Citation = {
  readonly authority: Text
  readonly source: string
  readonly from: string
  readonly to?: string
  readonly caution?: Text
}

function percent(
  instrument: Instrument,
  article: string,
  place: Place | 'any',
  basisPoints: number,
  citation: Citation,
): ChargeRow {
  return {
    id: `${instrument}/${place}/${citation.from}`,
    instrument,
    article,
    part: 'duty',
    place,
    charge: { basisPoints },
    ...citation,
  }
}

function fixed(
  instrument: Instrument,
  article: string,
  amount: number,
  cited: Citation,
): ChargeRow {
  return {
    id: `${instrument}/any/${cited.from}`,
    instrument,
    article,
    part: 'duty',
    place: 'any',
    charge: { fixed: rupees(amount) },
    ...cited,
  }
}

const to2020March = { ...financeAct2017, from: '2017-07-01', to: '2020-03-31' } as const
const to2020June = { ...financeAct2017, from: '2017-07-01', to: '2020-06-30' } as const
/** Confirmed only for the fiscal year for which the Finance Act was passed. */
const fiscalYear2017 = { ...financeAct2017, from: '2017-07-01', to: '2018-06-30' } as const

const saleDeed: readonly ChargeRow[] = [
  percent('sale-deed', '23', 'urban', 500, to2020March),
  percent('sale-deed', '23', 'urban', 100, ordinance2020),
  percent('sale-deed', '23', 'urban', 100, cabinetCommittee2022),
  // From July 2026 two sources differ: see `punjabConflicts`.
  percent('sale-deed', '23', 'urban', 100, { ...ordinance2026, to: '2026-06-30' }),
  percent('sale-deed', '23', 'rural', 300, to2020June),
  percent('sale-deed', '23', 'rural', 300, cabinetCommittee2022),
  percent('sale-deed', '23', 'rural', 100, ordinance2026),
]

const assignable = percent('assignable-deed', '11-AA', 'any', 100, ordinance2026)
const assignableDeed: readonly ChargeRow[] = [
  { ...assignable, id: `${assignable.id}/within-12-months`, when: 'within-12-months' },
  {
    ...assignable,
    id: `${assignable.id}/after-12-months`,
    when: 'after-12-months',
    charge: { basisPoints: 200 },
  },
  {
    ...assignable,
    id: `${assignable.id}/service-charge`,
    part: 'service-charge',
    charge: { basisPoints: 10 },
    source: 'HRNW, 16 April 2026 (hrnww.com/?p=14623)',
  },
]

const reportedWithinTheFamily = text(
  'This is the general rate of 2017-18 as it was reported. If the deed is within the family, ' +
    'please ask the Collector first whether a lower rate applies.',
  'یہ مالی سال 2017 تا 2018 کی عام شرح ہے جیسے شائع ہوئی۔ اگر دستاویز خاندان کے اندر ہے تو براہ کرم پہلے کلکٹر سے ' +
    'پوچھ لیں کہ کیا کم شرح لاگو ہوتی ہے۔',
)

const otherPropertyDeeds: readonly ChargeRow[] = [
  percent('gift-deed', '33', 'urban', 500, {
    ...fiscalYear2017,
    caution: reportedWithinTheFamily,
  }),
  percent('gift-deed', '33', 'rural', 300, fiscalYear2017),
  percent('gift-deed', '33', 'urban', 100, ordinance2026),
  percent('gift-deed', '33', 'rural', 100, ordinance2026),
  percent('court-auction-certificate', '18', 'urban', 500, to2020March),
  percent('court-auction-certificate', '18', 'urban', 100, ordinance2020),
  percent('court-auction-certificate', '18', 'urban', 100, ordinance2026),
  percent('court-auction-certificate', '18', 'rural', 100, ordinance2026),
  percent('consent-decree', '27-A', 'rural', 100, ordinance2026),
  percent('release-deed', '55', 'any', 100, ordinance2026),
  percent('housing-transfer', '63', 'urban', 300, fiscalYear2017),
  percent('housing-transfer', '63', 'any', 100, ordinance2026),
]

const lease2017 = percent('lease', '35', 'any', 325, fiscalYear2017)
/** Confirmed for the one fiscal year; what a lease pays since is not known to us. */
const leases: readonly ChargeRow[] = [
  { ...lease2017, id: `${lease2017.id}/under-20-years`, when: 'under-20-years' },
  {
    ...lease2017,
    id: `${lease2017.id}/from-20-years`,
    when: 'from-20-years',
    charge: { basisPoints: 525 },
  },
]

const fixedDuties: readonly ChargeRow[] = [
  fixed('agreement-to-sell', '5(cc)', 3_000, financeAct2024),
  fixed('affidavit', '4', 300, financeAct2024),
  fixed('divorce-deed', '29', 1_000, financeAct2024),
]

export const punjabRows: readonly ChargeRow[] = [
  ...saleDeed,
  ...otherPropertyDeeds,
  ...assignableDeed,
  ...leases,
  ...fixedDuties,
]

/**
 * What two published sources give differently. Neither is charged: no row holds, and the refusal
 * names both. Whoever has the text of the law adds its row and takes the conflict out.
 */
export const punjabConflicts: readonly Conflict[] = [
  {
    instrument: 'sale-deed',
    place: 'urban',
    from: '2026-07-01',
    source:
      'Punjab Gazette, 10 April 2026: 1 %; a public calculator, checked on 9 October 2026: 2 % ' +
      'under a “Stamp (Amendment) Act 2026”',
    refusal: 'e-stamp-urban-sale-rate-in-conflict',
  },
]

const byOrdinance2026 = punjabRows.filter((row) => row.authority === ordinance2026.authority)
const urbanGifts2026 = [
  'gift-deed/urban/2026-04-10',
  'court-auction-certificate/urban/2026-04-10',
] as const

/** What published sources leave open about rows that are charged. */
export const punjabUnsettled: readonly Unsettled[] = [
  {
    id: 'urban-rate-not-named-2026',
    rows: urbanGifts2026,
    notice: text(
      'What we have read of Ordinance VI of 2026 lowers 3 % to 1 % in this article; it does not ' +
        'name the urban rate. You are charged 1 %, the rate reported for town and village alike. ' +
        'If a higher urban rate applies, the difference can be asked of you later.',
      'آرڈیننس 6 بابت 2026 کا جو متن ہم نے دیکھا ہے وہ اس آرٹیکل میں 3 فیصد کو 1 فیصد کرتا ہے؛ اس میں شہری ' +
        'شرح کا نام نہیں۔ آپ سے 1 فیصد لیا جا رہا ہے، جو شہر اور دیہات دونوں کے لیے بتایا گیا ہے۔ اگر شہری ' +
        'شرح زیادہ ہوئی تو فرق بعد میں طلب کیا جا سکتا ہے۔',
    ),
    sources: [ordinance2026.source, ordinance2020.source],
  },
  {
    id: 'ordinance-may-have-lapsed-2026',
    rows: byOrdinance2026.filter((row) => row.to === undefined).map((row) => row.id),
    notice: text(
      'This rate comes from an ordinance of 10 April 2026. An ordinance ends after a limited time ' +
        'unless the Provincial Assembly makes it an Act. We have not been able to read such an ' +
        'Act; please confirm the rate with the Collector if the value is large.',
      'یہ شرح 10 اپریل 2026 کے ایک آرڈیننس سے ہے۔ آرڈیننس محدود مدت کے بعد ختم ہو جاتا ہے، سوائے اس کے کہ ' +
        'صوبائی اسمبلی اسے ایکٹ بنا دے۔ ایسا ایکٹ ہم پڑھ نہیں سکے؛ اگر مالیت زیادہ ہو تو براہ کرم کلکٹر سے ' +
        'شرح کی تصدیق کر لیں۔',
    ),
    sources: [ordinance2026.source],
  },
]
