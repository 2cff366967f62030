import { maskPersonal } from '#platform/kernel'

/** A space or a letter of another script, as addresses spell them: words that somebody typed. */
const typedWords = /\+|%20|%[89A-F][0-9A-F]/i

/** An address to come back to; no number of anybody, nor words that were typed, is repeated. */
export function unnamed(address: string): string {
  const [path = '/'] = address.split('?')
  if (maskPersonal(address) !== address || typedWords.test(path)) return '/'
  return typedWords.test(address) ? path : address
}
