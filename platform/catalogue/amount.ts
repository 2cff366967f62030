import type { CivilDate, FillValues, Paisa, Text } from '#platform/kernel'

/** One step by which an amount came about, citing the row of law that it applies. */
export type AmountStep = {
  readonly label: Text
  readonly values?: FillValues
  /** What this step adds to the amount; absent for a step that only explains. */
  readonly amount?: Paisa
  /** `Article 23` or `Section 27-A`. */
  readonly article?: Text
  readonly authority?: Text
  readonly from?: CivilDate
  readonly source?: string
}

/** What is to be paid and why: an amount never comes without its explanation. */
export type Amount = {
  readonly amount: Paisa
  readonly steps: readonly AmountStep[]
  /** What the payer should know: an ordinance that may have lapsed, a synthetic table. */
  readonly notices: readonly Text[]
}
