import { fill, text, type FillValues, type Text } from '#platform/catalogue'

/** A text made of what is said in each language. */
export function inBoth(say: (language: 'en' | 'ur') => string): Text {
  return text(say('en'), say('ur'))
}

/** A text with its values filled in, in both languages. */
export function filled(message: Text, values: FillValues): Text {
  return inBoth((language) => fill(message, language, values))
}

/** What a record or an answer holds under a name, where it is text. */
export function textIn(
  held: Readonly<Record<string, unknown>> | undefined,
  name: string,
): string | undefined {
  const value = held?.[name]
  return typeof value === 'string' ? value : undefined
}
