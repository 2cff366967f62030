/**
 * What a vendor keeps of each stamp: dated rows of his district, as an authority publishes them
 * there. No rate is known to us from an official text (that of the Indian Punjab is another
 * country's law), so none is shipped: until one is published a vendor gets nothing.
 */
import {
  isCivilDate,
  text,
  textOf,
  tidyText,
  type CivilDate,
  type Item,
  type Paisa,
  type RegisterDefinition,
} from '#platform/catalogue'
import { rowsOn, shareADay, type Dated } from '../dated-rows.ts'

export type CommissionRow = Dated & {
  /** Hundredths of a per cent of the stamp's value. */
  readonly basisPoints: number
  readonly authority: string
  /** The notification that sets it. */
  readonly source: string
}

/** One record a district holds all its rows; the earlier records stay. */
export const vendorCommissions: RegisterDefinition = {
  id: 'vendor-commissions',
  publicFields: ['rows'],
  states: { published: ['published'] },
  publishedBy: 'collector',
}

export const commissionEvidence = {
  register: vendorCommissions.id,
  purpose: text('To work out the vendor’s commission', 'اسٹامپ فروش کا کمیشن معلوم کرنے کے لیے'),
  key: (_answers: unknown, { jurisdiction }: { readonly jurisdiction: string }) =>
    commissionKey(jurisdiction),
}

const commissionKey = (jurisdiction: string) => `${jurisdiction}/commission`

/** What the vendor keeps of a stamp issued on a day; a part of a paisa is nobody's. */
export function commissionOn(item: Item | undefined, day: CivilDate, value: Paisa): Paisa {
  const rows = (item?.['rows'] ?? []) as readonly CommissionRow[]
  const row = rowsOn(rows, day).at(-1)
  return row ? Math.floor((value * row.basisPoints) / 10_000) : 0
}

export const commissionColumns = [
  'district',
  'commission_per_cent',
  'from',
  'to',
  'authority',
  'source',
] as const

type Line = Readonly<Record<string, string>>

/** A district's rows as one record, or what is wrong with the lines of the file. */
export function commissionRecordOf(lines: readonly Line[]) {
  const faults: string[] = []
  const rows = lines.map((line, index) => {
    const said = (column: (typeof commissionColumns)[number]) =>
      tidyText(textOf(line[column], '')).trim()
    const [from, to, percent] = [said('from'), said('to'), said('commission_per_cent')]
    const fault = (what: string) => faults.push(`line ${index + 2}: ${what}`)
    if (!/^\d{1,2}(?:\.\d{1,2})?$/.test(percent)) fault('commission_per_cent is not like 1.5')
    if (!isCivilDate(from)) fault('from is not a date like 2026-07-01')
    if (to !== '' && (!isCivilDate(to) || to < from)) fault('to is not a date from that day on')
    if (said('authority') === '' || said('source') === '') fault('authority or source is empty')
    return {
      from,
      ...(to !== '' && { to }),
      basisPoints: Math.round(Number(percent) * 100),
      authority: said('authority'),
      source: said('source'),
    }
  })
  const meet = rows.some((row, index) => rows.slice(index + 1).some((one) => shareADay(row, one)))
  if (meet) faults.push('two lines hold on the same day')
  const [{ district = '' } = {}] = lines
  return { faults, record: { key: commissionKey(district), item: { rows } } }
}
