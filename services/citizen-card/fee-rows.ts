/**
 * What a card costs, as dated rows. The published sources agree on these fees; the authority's own
 * page could not be read, and one who checked advises not to quote it. So each row says since when
 * it was seen and where, the applicant is told so, and an installation puts its own rows here. On
 * the days that it takes the sources differ: no day is promised anywhere.
 */
import { rupees, text, type CivilDate, type Paisa, type Text } from '#platform/catalogue'

export const cards = ['plain', 'smart', 'child'] as const
export type Card = (typeof cards)[number]
export const speeds = ['normal', 'urgent', 'executive'] as const
export type Speed = (typeof speeds)[number]

export type FeeRow = {
  readonly card: Card
  readonly speed: Speed
  /** A first card, where it costs something else than any later one. */
  readonly occasion: 'first' | 'other' | 'any'
  readonly amount: Paisa
  /** The day on which it was seen: from when it holds, no source says. */
  readonly from: CivilDate
  readonly to?: CivilDate
  readonly authority: Text
  readonly source: string
}

const seen = {
  from: '2026-10-09',
  authority: text('Fee schedule of the registration authority', 'رجسٹریشن اتھارٹی کا فیس شیڈول'),
  source:
    'Public fee tables that agree with each other, checked on 9 October 2026; the page of the ' +
    'authority itself could not be read',
} as const

const row = (card: Card, speed: Speed, occasion: FeeRow['occasion'], amount: number): FeeRow => ({
  card,
  speed,
  occasion,
  amount: rupees(amount),
  ...seen,
})

export const feeRows: readonly FeeRow[] = [
  row('plain', 'normal', 'first', 0),
  row('plain', 'normal', 'other', 400),
  row('plain', 'urgent', 'any', 1_150),
  row('plain', 'executive', 'any', 2_150),
  row('smart', 'normal', 'any', 750),
  row('smart', 'urgent', 'any', 1_500),
  row('smart', 'executive', 'any', 2_500),
  row('child', 'normal', 'any', 50),
  row('child', 'executive', 'any', 500),
]

/** Every row by which a card is charged: each change is announced. */
export const rules = feeRows.map((one) => ({
  ...one,
  id: `${one.card}/${one.speed}/${one.occasion}/${one.from}`,
}))
