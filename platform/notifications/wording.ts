import {
  languages,
  placeholdersOf,
  say,
  tidyText,
  type Language,
  type Problem,
  type Text,
} from '#platform/kernel'
import { notificationProblems } from './problems.ts'
import { segmentsOf, type Segments } from './segments.ts'

/** The names in a wording that comes as data are checked when it is said, not when compiled. */
const sayAny: (message: Text, language: Language, values: Record<string, string>) => string = say

/** A name of 5,000 letters must not become 75 parts at the public's cost. */
const valueLengthMax = 60

/**
 * The words of a message: values are tidied (no control, direction or line characters), cut at 60
 * characters and isolated, so that a number inside Urdu keeps its order on every phone. Throws
 * when the wording asks for a value that is not given.
 */
export function renderMessage(
  template: Text,
  language: Language,
  values: Readonly<Record<string, string>>,
): string {
  const tidied: Record<string, string> = {}
  for (const [name, value] of Object.entries(values)) tidied[name] = cut(tidyText(value))
  return sayAny(template, language, tidied)
}

function cut(value: string): string {
  const characters = [...value]
  if (characters.length <= valueLengthMax) return value
  return `${characters.slice(0, valueLengthMax - 1).join('')}…`
}

/** What a wording costs in each language with these values: shown to whoever edits it. */
export function costOfMessage(
  template: Text,
  values: Readonly<Record<string, string>>,
): Readonly<Record<Language, Segments>> {
  const entries = languages.map((language) => [
    language,
    segmentsOf(renderMessage(template, language, values)),
  ])
  return Object.fromEntries(entries) as Record<Language, Segments>
}

/**
 * What is wrong with a wording, before it is ever sent; nothing when the list is empty. `examples`
 * gives every value on offer, as long as it gets. Faults: `message-wording-values-differ`,
 * `message-wording-too-long`.
 */
export function faultsOfWording(
  template: Text,
  examples: Readonly<Record<string, string>>,
  partsMax: number,
): readonly Problem[] {
  const asked = placeholdersOf(template.en)
  const isSame = asked.join() === placeholdersOf(template.ur).join()
  if (!isSame || asked.some((name) => !Object.hasOwn(examples, name))) {
    const names = Object.keys(examples).join(', ')
    return [notificationProblems['message-wording-values-differ']({ values: { names } })]
  }
  const dearest = Math.max(...Object.values(costOfMessage(template, examples)).map((c) => c.count))
  if (dearest <= partsMax) return []
  const values = { parts: String(dearest), partsMax: String(partsMax) }
  return [notificationProblems['message-wording-too-long']({ values })]
}
