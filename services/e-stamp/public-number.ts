import { westernDigits } from '#platform/catalogue'

/** After Western digits are put for Urdu ones: digits of other scripts are no digits here. */
const shape = /^[\p{L}0-9][\p{L}\p{M}0-9 ./()-]*$/u
/** `RFA-12-2026-LHR`, `Book 1 No. 77`, `دعویٰ 45/2026`: more words, or longer ones, are prose. */
const max = { words: 2, letters: 12 }

/**
 * A number of a register that everybody may read from now on: no prose, and nobody's CNIC or
 * telephone, in whatever digits and with whatever between them.
 */
export function isPublicNumber(typed: unknown): boolean {
  if (typeof typed !== 'string') return false
  const western = westernDigits(typed)
  const digits = western.replaceAll(/\D/g, '')
  if (!shape.test(western) || digits === '') return false
  return !isOfPerson(digits) && !isProse(western)
}

/** A CNIC has 13 digits; a mobile number 03 or 923 and nine more. */
function isOfPerson(digits: string): boolean {
  return digits.length >= 13 || /(?:0|92)3\d{9}/.test(digits)
}

function isProse(typed: string): boolean {
  const words = typed.match(/\p{L}[\p{L}\p{M}]+/gu) ?? []
  const letters = typed.match(/\p{L}/gu) ?? []
  return words.length > max.words || letters.length > max.letters
}
