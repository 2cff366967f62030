/** What a licensed vendor may issue, and for how long it holds: dated, cited rows. */
import { rupees, text, type CivilDate, type Paisa, type Text } from '#platform/catalogue'
import { rowsOn, type Dated } from '../dated-rows.ts'

export type VendorLimit = Dated & {
  /** The highest stamp that a vendor may issue. */
  readonly perStampMax: Paisa
  readonly authority: Text
  readonly source: string
}

/** Before March 2026 vendors had other limits; which, no source tells us to the day. */
export const vendorLimits: readonly VendorLimit[] = [
  {
    from: '2026-03-10',
    perStampMax: rupees(300),
    authority: text(
      'Board of Revenue, Punjab: end of the yellow stamp paper, March 2026',
      'بورڈ آف ریونیو پنجاب: زرد اسٹامپ پیپر کا خاتمہ، مارچ 2026',
    ),
    source:
      'ProPakistani, 11 March 2026 ' +
      '(propakistani.pk/2026/03/11/punjab-introduces-new-system-for-printing-e-stamp-papers); ' +
      'Dunya, 11 March 2026',
  },
]

/** Every limit under which a vendor stocks and issues: each change is announced. */
export const rules = vendorLimits.map((row) => ({ ...row, id: `per-stamp/${row.from}` }))

/** The limit of a day; undefined where none is confirmed, and then nothing is issued. */
export function vendorLimitOn(day: CivilDate): VendorLimit | undefined {
  return rowsOn(vendorLimits, day).at(-1)
}

/**
 * A vendor's stamp holds for one week from its issue: “Transaction is valid for one week from its
 * date of issuance”, as the vendor's screen of the system before this one said; no text of a rule
 * is known to us. The seven days are 168 hours, and end at the minute.
 */
export const validity = '7 days'

/** Denominations that a vendor may stock: those of a confirmed duty within his limit. */
export const denominations = ['300'] as const
