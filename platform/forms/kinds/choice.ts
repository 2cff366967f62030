import { fill, say, text, type Language, type Problem, type Text } from '#platform/kernel'
import type { Lists, Option } from '../form.ts'
import { problems } from '../problems.ts'
import type { OneFromQuestion, OneOfQuestion } from '../question.ts'
import { tidyLine, typedIn, type WebFields } from '../typed.ts'
import { itself } from './itself.ts'
import type { Kind, Parsed } from './kind.ts'

function chosenOnWeb(_question: unknown, field: string, fields: WebFields): Parsed<string> {
  return { value: tidyLine(typedIn(fields, field)) || undefined }
}

function chosenInJson(_question: unknown, field: string, value: unknown): Parsed<string> {
  if (typeof value !== 'string') return { faults: [problems['form-answer-shape']({ field })] }
  return { value: tidyLine(value) || undefined }
}

function missing(_question: unknown, field: string) {
  return [problems['form-choice-missing']({ field })]
}

/** Few enough to see at once; more than this is a list to choose from. */
const radiosMax = 12

/** A choice among options that the definition itself names. */
export const oneOfKind: Kind<OneOfQuestion, string> = {
  fromWeb: chosenOnWeb,
  fromJson: chosenInJson,
  missing,
  check(question, field, value) {
    return question.options.includes(value) ? [] : [problems['form-choice-unknown']({ field })]
  },
  toWeb: (_question, field, value) => ({ [field]: value }),
  controls(question, field, wording) {
    const options = question.options.map((value) => {
      const hint = wording.optionHints?.[value]
      const label = wording.options?.[value] ?? { en: value, ur: value }
      return { value, label, ...(hint && { hint }) }
    })
    const shape = options.length > radiosMax ? 'list' : 'radios'
    const hint = wording.hint && { hint: wording.hint }
    return [{ name: field, shape, label: wording.title, ...hint, options, direction: 'auto' }]
  },
  lines(_question, value, { language, wording }) {
    const label = wording.options?.[value]
    return [label ? say(label, language) : itself(value, language)]
  },
  schema: (question, wording) => ({
    type: 'string',
    enum: question.options,
    ...(wording.options && { 'x-labels': wording.options }),
  }),
}

/** A choice from a named list that is handed in at run time: places, offices, banks. */
export const oneFromKind: Kind<OneFromQuestion, string> = {
  fromWeb: chosenOnWeb,
  fromJson: chosenInJson,
  missing: (question, field, lists = {}) =>
    emptyIn(question, field, lists) ?? missing(question, field),
  check(question, field, value, { lists, answers = {} }) {
    const option = optionsByValue(lists, question.list).get(value)
    if (!option) {
      return emptyIn(question, field, lists) ?? [problems['form-choice-unknown']({ field })]
    }
    const refused = option.refusal?.(value, { answers, field })
    return refused ? [refused] : []
  },
  toWeb: (_question, field, value) => ({ [field]: value }),
  controls(question, field, wording, lists) {
    const options = listOf(lists, question.list)
    const [empty] = emptyIn(question, field, lists) ?? []
    const said = empty ? sentencesOf(empty) : wording.hint
    const hint = said && { hint: said }
    const { byName } = question
    const shown = { ...hint, options, ...(byName && { byName }) }
    return [{ name: field, shape: 'list', label: wording.title, ...shown, direction: 'auto' }]
  },
  lines(question, value, { language, lists }) {
    const option = optionsByValue(lists, question.list).get(value)
    // The list may have changed since the answer was given: then its code says more than nothing.
    if (!option) return [itself(value, language)]
    return [say(option.label, language)]
  },
  schema: (question) => ({ type: 'string', minLength: 1, 'x-list': question.list }),
}

/** A list that was not handed in is a fault of the program, not of the person. */
function listOf(lists: Lists, name: string) {
  const list = Object.hasOwn(lists, name) ? lists[name] : undefined
  if (!list) throw new Error(`the list ${name} was not handed in`)
  return list
}

/** Where the list has no option at all: why, in the service's own words. */
function emptyIn({ list, whenEmpty }: OneFromQuestion, field: string, lists: Lists) {
  return whenEmpty && lists[list]?.length === 0 ? [whenEmpty({ field })] : undefined
}

const twoSentences = text('{title}. {wayOut}', '{title}۔ {wayOut}')

function sentencesOf(problem: Problem): Text {
  const both = (language: Language) =>
    fill(twoSentences, language, {
      title: problem.title(language),
      wayOut: problem.wayOut(language),
    })
  return text(both('en'), both('ur'))
}

const indexes = new WeakMap<readonly Option[], ReadonlyMap<string, Option>>()

/** A list of places has thousands of options and is handed in with every answer: indexed once. */
function optionsByValue(lists: Lists, name: string): ReadonlyMap<string, Option> {
  const list = listOf(lists, name)
  const known = indexes.get(list)
  if (known) return known
  const index = new Map(list.map((option) => [option.value, option]))
  indexes.set(list, index)
  return index
}
