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
  /** Where it depends on the day of payment; else it holds as long as the case waits. */
  readonly terms?: AmountTerms
}

/** Until when an amount holds, and what comes on top after that. */
export type AmountTerms = {
  /** The last day of the amount itself. */
  readonly dueDate: CivilDate
  /** 0 where nothing comes on top. */
  readonly surcharge: Paisa
  /** The last instant at which either can be paid. */
  readonly until: Date
}
