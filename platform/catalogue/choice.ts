import type { CivilDate } from '#platform/kernel'

/** One option of a question, with what is answered so far. */
export type Choice<Answers> = {
  readonly question: keyof Answers & string
  readonly option: string
  readonly answers: Partial<Answers>
  readonly today: CivilDate
}
