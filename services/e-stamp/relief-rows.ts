/**
 * When the Act gives money back for a stamp, and what it keeps: dated rows like those of the
 * tariff. These sections are known to us from a summary, not from the Act's text in the Punjab
 * Code: `unconfirmed` is said wherever a row shows.
 */
import { text, type CivilDate, type Paisa, type Text } from '#platform/catalogue'
import type { Dated } from './dated-rows.ts'

export const refundReasons = [
  'not-executed',
  'party-refused',
  'duplicate',
  'unfit',
  'mistake',
  'wrong-amount',
  'executed-void',
] as const
export type RefundReason = (typeof refundReasons)[number]

type Cited = Dated & {
  readonly id: string
  /** `Sections 49 and 50`. */
  readonly section: Text
  readonly certainty: 'confirmed' | 'unconfirmed'
  readonly source: string
}

/** Within how many months of which day the application must come. */
export type TimeRow = Cited & {
  readonly reasons: readonly RefundReason[]
  readonly months: number
  readonly countedFrom: 'purchase' | 'execution'
}

/** What the law keeps of each rupee, a part of a rupee counting as a whole one. */
export type DeductionRow = Cited & { readonly keptOfRupee: Paisa }

/** No stamp of this register is older than the first row of its tariff. */
const from: CivilDate = '2017-07-01'
const certainty = 'unconfirmed'

export const timeRows: readonly TimeRow[] = [
  {
    id: 'spoiled',
    reasons: ['unfit', 'mistake', 'wrong-amount'],
    months: 6,
    countedFrom: 'purchase',
    section: text('Sections 49 and 50', 'دفعات 49 اور 50'),
    source: 'Stamp Act 1899, sections 49 and 50, as summarised; six months from purchase',
    from,
    certainty,
  },
  {
    id: 'executed-void',
    reasons: ['executed-void'],
    months: 2,
    countedFrom: 'execution',
    section: text('Section 50', 'دفعہ 50'),
    source: 'Stamp Act 1899, section 50, as summarised; two months from the date of the deed',
    from,
    certainty,
  },
  {
    id: 'unused',
    reasons: ['not-executed', 'party-refused', 'duplicate'],
    months: 6,
    countedFrom: 'purchase',
    section: text('Section 54', 'دفعہ 54'),
    source: 'Stamp Act 1899, section 54, as summarised; six months from purchase',
    from,
    certainty,
  },
]

export const deductionRows: readonly DeductionRow[] = [
  {
    id: 'ten-paisa',
    keptOfRupee: 10,
    section: text('Sections 53 and 54', 'دفعات 53 اور 54'),
    source: 'Stamp Act 1899, sections 53 and 54, as summarised: ten paisa in the rupee',
    from,
    certainty,
  },
]

const act = text('Stamp Act 1899', 'اسٹامپ ایکٹ 1899')
export const unconfirmedAct = text(
  'Stamp Act 1899 (not yet compared with its text in the Punjab Code)',
  'اسٹامپ ایکٹ 1899 (پنجاب کوڈ کے متن سے ابھی ملایا نہیں گیا)',
)

/** The Act, with how sure we are of what it says. */
export function authorityOf({ certainty: known }: Cited): Text {
  return known === 'confirmed' ? act : unconfirmedAct
}
