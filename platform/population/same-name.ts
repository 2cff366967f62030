/**
 * Whether what somebody wrote is the name that is registered. Everybody spells Roman letters in his
 * own way, and papers leave out what half of the country is called; nobody writes another name.
 * Pure.
 */
import type { Names } from './entry.ts'
import { commonParts, titles } from './name-rules.ts'
import { wordsOf } from './phonetic-key.ts'
import { soundAlike } from './word-sounds.ts'

const isUrdu = /\p{Script=Arabic}/u

/** The registered name in the script of what was written. */
export function inScriptOf(written: string, { en, ur }: Names): string {
  return (isUrdu.test(written) ? ur : en) || en || ur
}

export function isSameName(written: string, registered: Names): boolean {
  const name = inScriptOf(written, registered)
  if (name === '') return true
  if (wordsOf(written).join(' ') === wordsOf(name).join(' ')) return true
  if (!areAlike(written, name)) return false
  // Urdu writes the long vowels that Roman letters leave open; where both agree, both count.
  const { en, ur } = registered
  return name === ur || ur === '' || !areAlike(en, ur) || areAlike(written, ur)
}

/** Every telling part is in both; of the common ones one may have fewer, and none has others. */
function areAlike(one: string, other: string): boolean {
  const [first, second] = [partsOf(one), partsOf(other)]
  if (!isWithin(first.telling, second.telling)) return false
  if (!isWithin(second.telling, first.telling)) return false
  const isFewer = isWithin(first.common, second.common)
  const isMore = isWithin(second.common, first.common)
  return first.telling.length > 0 ? isFewer || isMore : isFewer && isMore
}

type Parts = { readonly telling: readonly string[]; readonly common: readonly string[] }

function partsOf(name: string): Parts {
  const words = wordsOf(name)
  const untitled = words.filter((word) => !titles.includes(word))
  const named = untitled.length > 0 ? untitled : words
  return {
    telling: named.filter((word) => !isCommon(word)),
    common: named.filter(isCommon),
  }
}

let commonWords: readonly string[] | undefined
function isCommon(word: string): boolean {
  commonWords ??= commonParts.flatMap(wordsOf)
  return commonWords.some((common) => soundAlike(word, common))
}

const isWithin = (some: readonly string[], all: readonly string[]) =>
  some.every((word) => all.some((other) => soundAlike(word, other)))
