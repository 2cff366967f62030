/**
 * What a passport costs and how many working days it takes, as dated rows of the Directorate
 * General: normal and urgent fees from 7 March 2024, fast track from 8 May 2024, as its page stood
 * on 9 October 2026.
 */
import {
  rupees,
  text,
  type CivilDate,
  type Duration,
  type Paisa,
  type Text,
} from '#platform/catalogue'

export const pageCounts = ['36', '72', '100'] as const
export type Pages = (typeof pageCounts)[number]
export const electronicPageCounts = ['36', '72'] as const
export const validities = ['5', '10'] as const
export type Years = (typeof validities)[number]
export const speeds = ['normal', 'urgent', 'fast-track'] as const
export type Speed = (typeof speeds)[number]
/** No fast track is offered for a book with a chip. */
export const electronicSpeeds = ['normal', 'urgent'] as const
export const books = ['machine-readable', 'electronic'] as const
export type Book = (typeof books)[number]

/** Working days by speed, as the same page gives them; fast track in 47 cities. */
export const daysBySpeed = {
  normal: '21 working days',
  urgent: '5 working days',
  'fast-track': '2 working days',
} as const satisfies Record<Speed, Duration>

export type FeeRow = {
  readonly book: Book
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

/** The same for a book with a chip: normal, urgent. */
const electronicTable: readonly (readonly [Pages, Years, number, number])[] = [
  ['36', '5', 9_000, 15_000],
  ['36', '10', 13_500, 22_500],
  ['72', '5', 16_500, 27_000],
  ['72', '10', 24_750, 40_500],
]

type Row = readonly [Pages, Years, ...(readonly number[])]

const rowsOf = (book: Book, rows: readonly Row[], offered: readonly Speed[]): FeeRow[] =>
  rows.flatMap(([pages, years, ...amounts]) =>
    offered.map((speed, i) => ({
      book,
      pages,
      years,
      speed,
      amount: rupees(amounts[i] ?? 0),
      from: since[speed],
      authority,
      source,
    })),
  )

export const feeRows: readonly FeeRow[] = [
  ...rowsOf('machine-readable', table, speeds),
  ...rowsOf('electronic', electronicTable, electronicSpeeds),
]

/** By how much the fee is multiplied when a passport was lost: the first time, and the second. */
export const lossRows = [
  { id: 'lost/1', losses: 1, times: 2, from: '2024-03-07', authority, source },
  { id: 'lost/2', losses: 2, times: 4, from: '2024-03-07', authority, source },
] as const

export const rules = [
  ...feeRows.map((row) => {
    const chip = row.book === 'electronic' ? 'electronic/' : ''
    return { ...row, id: `${chip}${row.pages}/${row.years}/${row.speed}/${row.from}` }
  }),
  ...lossRows,
]
