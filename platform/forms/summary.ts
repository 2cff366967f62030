/** The answers in words, for the page that checks them, the officer's view and the printed form. */
import { fill, say, type Language } from '#platform/kernel'
import { isPersonal, type Answers, type Form, type FormWording, type Lists } from './form.ts'
import { pathOf } from './journey.ts'
import type { Saying } from './kinds/kind.ts'
import { kindOf } from './kinds/kinds.ts'
import { personLines } from './kinds/person.ts'
import { storedValue } from './parse.ts'
import type { Person, Question } from './question.ts'
import { summaryWords } from './wording.ts'

/**
 * One row: a question that applies, or one person of a list (`index`, counted from zero).
 * `personal` rows are about a person: public views drop them. Lines are plain text, to be escaped.
 */
export type SummaryRow = {
  readonly question: string
  readonly index?: number
  readonly label: string
  readonly lines: readonly string[]
  readonly answered: boolean
  readonly personal: boolean
}

/**
 * The rows of every question on the path, in order. With `masked` CNIC and phone numbers are
 * shown in part: for whoever did not type them.
 */
export function summaryOf(
  form: Form,
  wording: FormWording,
  answers: Answers,
  language: Language,
  lists: Lists,
  { masked = false }: { readonly masked?: boolean } = {},
): SummaryRow[] {
  return pathOf(form, answers).flatMap((name) => {
    const question = form[name] as Question
    const words = wording[name]
    if (!words) throw new Error(`${name} has no wording`)
    const label = say(words.short ?? words.title, language)
    const saying: Saying = { language, wording: words, lists, masked }
    const value = storedValue(question, name, answers[name])
    const row = { question: name, label, personal: isPersonal(question) }
    if (value === undefined) {
      return [{ ...row, lines: [say(summaryWords.notGiven, language)], answered: false }]
    }
    if (question.kind === 'people') return personRows(row, value as readonly Person[], saying)
    return [{ ...row, lines: kindOf(question).lines(question, value, saying), answered: true }]
  })
}

function personRows(
  row: { question: string; label: string; personal: boolean },
  people: readonly Person[],
  saying: Saying,
): SummaryRow[] {
  return people.map((one, index) => {
    const values = { label: row.label, count: String(index + 1) }
    const label =
      people.length === 1 ? row.label : fill(summaryWords.nthPerson, saying.language, values)
    return { ...row, index, label, lines: personLines(one, saying), answered: true }
  })
}
