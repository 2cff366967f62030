/**
 * Words in both languages, and the rule that keeps numbers readable inside Urdu.
 *
 * Unisolated, `4210-2600` inside an Urdu sentence prints as `2600-4210` (Unicode Bidirectional
 * Algorithm, UAX 9). Every value put into a sentence is therefore wrapped in an isolate.
 */
export const languages = ['en', 'ur'] as const
export type Language = (typeof languages)[number]

/** One thing to say, in every language. A missing language does not compile. */
export type Text<English extends string = string> = { readonly en: English; readonly ur: string }

type Placeholders<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

/** The values that a text asks for: `{amount}` in the English wording needs `amount`. */
export type Values<S extends string> = string extends S
  ? Record<string, string>
  : Record<Placeholders<S>, string>

const leftToRightIsolate = '\u2066'
const firstStrongIsolate = '\u2068'
const popIsolate = '\u2069'
const arabicScript = /\p{Script=Arabic}/u

export function text<English extends string>(en: English, ur: string): Text<English> {
  return { en, ur }
}

export function isLanguage(value: unknown): value is Language {
  return value === 'en' || value === 'ur'
}

/** In the alphabet of the reader's language: an Urdu list in English order is in none. */
export function inAlphabet<One>(
  all: Iterable<One>,
  language: Language,
  nameOf: (one: One) => string,
): One[] {
  const { compare } = new Intl.Collator(language)
  return [...all].sort((one, other) => compare(nameOf(one), nameOf(other)))
}

/** Wraps a value so that the text around it cannot reorder it; names keep their own direction. */
export function isolate(value: string): string {
  if (value === '') return value
  const open = arabicScript.test(value) ? firstStrongIsolate : leftToRightIsolate
  return `${open}${value}${popIsolate}`
}

/** Says a text in a language; the values that it asks for are checked while typing. */
export function say<English extends string>(
  message: Text<English>,
  language: Language,
  ...values: [Placeholders<English>] extends [never] ? [] : [Values<English>]
): string {
  return fill(message, language, values[0] ?? {})
}

/** Values of a text that is data; one that is itself said differently comes in every language. */
export type FillValues = Readonly<Record<string, string | Text>>

/** As `say`, for texts that are data; each value is isolated where the script reorders it. */
export function fill(message: Text, language: Language, given: FillValues): string {
  return message[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const found = given[name]
    if (found === undefined) throw new Error(`no value for {${name}} in "${message.en}"`)
    const value = typeof found === 'string' ? found : found[language]
    return language === 'ur' || arabicScript.test(value) ? isolate(value) : value
  })
}

/** The names of the values that a wording asks for, for the check that both languages ask alike. */
export function placeholdersOf(wording: string): string[] {
  return [...new Set([...wording.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort()
}

/** Urdu and Arabic-Indic digits become 0–9. */
export function westernDigits(value: string): string {
  return value.replace(/[\u06F0-\u06F9\u0660-\u0669]/g, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  )
}

/**
 * What most people type is tidy already: printable ASCII, and Urdu letters that need no composing.
 * Combining marks (064B-065F, 0670) and the Arabic look-alikes 0643 and 064A take the long way.
 */
const tidyLetter =
  '[!-~\\u060C\\u061B\\u061F\\u0621-\\u0642\\u0644-\\u0649\\u0660-\\u066D' +
  '\\u0671-\\u06D5\\u06EE-\\u06FF]'
const isTidy = new RegExp(`^(?:${tidyLetter}+(?: (?! |$)|$))*$`)

/**
 * One spelling for what people type: composed characters, Urdu letters for their Arabic
 * look-alikes, no control or direction characters, single spaces.
 */
export function tidyText(value: string): string {
  if (isTidy.test(value)) return value
  return value
    .normalize('NFC')
    .replace(/\u064A/g, '\u06CC')
    .replace(/\u0643/g, '\u06A9')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, (char) => (/\s/.test(char) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim()
}

/** A field not known by name, as text; `otherwise` for what is neither text nor number. */
export function textOf(value: unknown, otherwise = ''): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise
}

/** A text made of what is said in each language. */
export function inBoth(say: (language: Language) => string): Text {
  return { en: say('en'), ur: say('ur') }
}

/** A text with its values filled in, in both languages. */
export function filled(message: Text, values: FillValues): Text {
  return inBoth((language) => fill(message, language, values))
}

/** A field that is kept in both languages, one line each: English first. */
export function bothLinesOf(value: unknown): Text {
  const [en = '', ur = en] = textOf(value, '–').split('\n')
  return { en, ur }
}
