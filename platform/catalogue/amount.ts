import type { CivilDate, Paisa, Text } from '#platform/kernel'

/** One step by which an amount came about, citing the row of law that it applies. */
export type AmountStep = {
  readonly label: Text
  readonly values?: Readonly<Record<string, string>>
  /** What this step adds to the amount; absent for a step that only explains. */
  readonly amount?: Paisa
  readonly article?: string
  readonly authority?: Text
  readonly from?: CivilDate
  readonly source?: string
}

/** What is to be paid and why: an amount never comes without its explanation. */
export type Amount = {
  readonly amount: Paisa
  readonly steps: readonly AmountStep[]
  /** What the payer should know: a disputed rate, a synthetic table. */
  readonly notices: readonly Text[]
}
