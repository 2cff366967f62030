/**
 * What a passport costs and how many working days it takes, as dated rows of the Directorate
 * General: normal and urgent fees from 7 March 2024, fast track from 8 May 2024, as its page stood
 * on 9 October 2026.
 */
import { rupees, text, type CivilDate, type Paisa, type Text } from '#platform/catalogue'

export const pageCounts = ['36', '72', '100'] as const
export type Pages = (typeof pageCounts)[number]
export const validities = ['5', '10'] as const
export type Years = (typeof validities)[number]
export const speeds = ['normal', 'urgent', 'fast-track'] as const
export type Speed = (typeof speeds)[number]

export type FeeRow = {
  readonly pages: Pages
  readonly years: Years
  readonly speed: Speed
  readonly amount: Paisa
  readonly from: CivilDate
  readonly to?: CivilDate
  readonly authority: Text
  readonly source: string
}

const authority = text(
  'Directorate General of Immigration and Passports',
  'ڈائریکٹوریٹ جنرل امیگریشن و پاسپورٹ',
)
const source = 'Fee page of the Directorate General (dgip.gov.pk), as read on 9 October 2026'
const since = { normal: '2024-03-07', urgent: '2024-03-07', 'fast-track': '2024-05-08' } as const

/** Pages, years, and the fee in rupees: normal, urgent, fast track. */
const table: readonly (readonly [Pages, Years, number, number, number])[] = [
  ['36', '5', 4_500, 7_500, 12_500],
  ['36', '10', 6_700, 11_200, 16_200],
  ['72', '5', 8_200, 13_500, 18_500],
  ['72', '10', 12_400, 20_200, 25_200],
  ['100', '5', 9_000, 18_000, 23_000],
  ['100', '10', 13_500, 27_000, 32_000],
]

export const feeRows: readonly FeeRow[] = table.flatMap(([pages, years, ...amounts]) =>
  speeds.map((speed, i) => ({
    pages,
    years,
    speed,
    amount: rupees(amounts[i] ?? 0),
    from: since[speed],
    authority,
    source,
  })),
)

/** By how much the fee is multiplied when a passport was lost: the first time, and the second. */
export const lossRows = [
  { id: 'lost/1', losses: 1, times: 2, from: '2024-03-07', authority, source },
  { id: 'lost/2', losses: 2, times: 4, from: '2024-03-07', authority, source },
] as const

export const rules = [
  ...feeRows.map((row) => ({ ...row, id: `${row.pages}/${row.years}/${row.speed}/${row.from}` })),
  ...lossRows,
]
