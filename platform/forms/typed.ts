/**
 * What a person typed, brought to one form before any rule looks at it. Invisible characters
 * (control, direction, fillers, selectors) arrive by copying from chats and PDFs; nobody means
 * them, so they are removed. Visible characters are never changed without a word.
 */
import { tidyText, westernDigits } from '#platform/kernel'

/** The fields of one posted page, as a form parser gives them. */
export type WebFields = Readonly<Record<string, string | readonly string[] | undefined>>

/** Far above every limit of a question; keeps a megabyte in a name from costing time. */
const charactersReadMax = 50_000
const invisible = /\p{Default_Ignorable_Code_Point}/gu
const pictures = /(?![©®™])\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u
const dashes = /[\u2010-\u2015\u2212]/g

/** The text of one field; of a repeated field the last, as browsers post a changed choice. */
export function typedIn(fields: WebFields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (typeof value === 'string') return value
  return value?.at(-1) ?? ''
}

/** One line. Tidied twice: removing a character can bring two together that compose into one. */
export function tidyLine(typed: string): string {
  return tidyText(tidyText(typed.slice(0, charactersReadMax).replace(invisible, '')))
}

/** Several lines, each tidied; no more than one empty line between them. */
export function tidyLines(typed: string): string {
  const lines = typed
    .slice(0, charactersReadMax)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(tidyLine)
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

/** Digits western, dashes plain, the Arabic separators as comma and point. */
export function tidyNumber(typed: string): string {
  return westernDigits(tidyLine(typed))
    .replace(dashes, '-')
    .replace(/[\u066C\u060C]/g, ',')
    .replace(/\u066B/g, '.')
}

/** Length in characters as a person counts code points, not in UTF-16 units. */
export function lengthOf(value: string): number {
  return [...value].length
}

/** Emoji and other pictures, which no certificate can print and no clerk can read aloud. */
export function hasPictures(value: string): boolean {
  return pictures.test(value)
}
