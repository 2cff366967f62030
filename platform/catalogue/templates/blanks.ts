/** Blanks of a template that nobody filled: such an answer is sent to nobody. */
import type { Move } from '../definition/moves.ts'
import { catalogueProblems } from '../problems.ts'

/** What stands in brackets: `[date of the visit]`, `{name}`, `[…]`. */
const blank = /\[[^[\]]{0,200}\]|\{[^{}]{0,200}\}/u

/** @throws answer-has-blanks */
export function checkBlanks(
  { templates }: Pick<Move, 'templates'>,
  said: Readonly<Record<string, unknown>>,
): void {
  const words = templates === undefined ? undefined : said[templates]
  const [left] = typeof words === 'string' ? (blank.exec(words) ?? []) : []
  if (left === undefined || templates === undefined) return
  throw catalogueProblems['answer-has-blanks']({ field: templates, values: { blank: left } })
}
