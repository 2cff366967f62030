/**
 * The words of what somebody told, each once, as they are counted: in small letters, without the
 * variants in which Urdu is typed and the ways in which its sounds are spelt in Roman letters. What
 * says nothing is left out, and what may name a person or a number never goes further. Pure.
 */
import { westernDigits } from '#platform/kernel'
import { nameMarks, stopWords } from './stop-words.ts'

/** `key`: by which spellings count as one. `written`: as it stood, in small letters. */
export type Word = { readonly key: string; readonly written: string }

const lettersMin = 3
const lettersMax = 24
/** How much is read of one telling, and how many words of it count. */
const readMax = 4_000
const wordsMax = 40
/** A name may have so many parts after what stands before it. */
const nameParts = 2

const marks = /[\u0610-\u061A\u064B-\u065F\u0670\u0640\u06D6-\u06ED\u200C\u200D]/g
const isUrdu = /^\p{Script=Arabic}+$/u
const isRoman = /^[a-z]+$/
/** Unicode has several of a letter, and keyboards give any of them. */
const variants: readonly (readonly [RegExp, string])[] = [
  [/[\u064A\u0649\u06D2\u06D3]/g, 'ی'],
  [/\u0643/g, 'ک'],
  [/[\u0647\u06C0\u06C2\u06C3\u06D5\u0629]/g, 'ہ'],
  [/\u06BE/g, 'ھ'],
  [/[\u0623\u0625\u0671]/g, 'ا'],
  [/\u0624/g, 'و'],
  [/\u0626/g, 'ی'],
]
/** Of the spellings of one sound those that are met most; what is left apart is counted apart. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/ee|ii|ey$|ay$/g, 'i'],
  [/oo|ou|uu/g, 'u'],
  [/aa+/g, 'a'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/(.)\1+/g, '$1'],
]

const segmenter = new Intl.Segmenter('ur', { granularity: 'word' })
const stopped = new Set(stopWords.map(foldOf))
const namely = new Set(nameMarks.map(foldOf))

export function wordsTold(told: string): readonly Word[] {
  const found = new Map<string, Word>()
  let naming = 0
  for (const { segment, isWordLike } of segmenter.segment(plainOf(told.slice(0, readMax)))) {
    if (!isWordLike) {
      // A sentence that ends here ends a name with it.
      if (/[.!?۔؟\n]/.test(segment)) naming = 0
      continue
    }
    const key = foldOf(segment)
    if (namely.has(key)) {
      naming = nameParts
      continue
    }
    if (naming > 0) {
      naming -= 1
      continue
    }
    if (!isTelling(segment, key) || found.has(key)) continue
    found.set(key, { key, written: segment })
    if (found.size === wordsMax) break
  }
  return [...found.values()]
}

/** A word of one script with letters alone; names of streets with digits tell where, not what. */
function isTelling(segment: string, key: string): boolean {
  const length = [...segment].length
  if (length < lettersMin || length > lettersMax) return false
  return (isUrdu.test(segment) || isRoman.test(segment)) && !stopped.has(key)
}

function plainOf(told: string): string {
  const plain = westernDigits(told)
    .normalize('NFKC')
    .replace(marks, '')
    .toLowerCase()
    // Numbers, and words with numbers or signs of addresses in them, are never words.
    .replace(/\S*[\d@_/\\]\S*/g, ' ')
  return variants.reduce((text, [from, to]) => text.replace(from, to), plain)
}

function foldOf(word: string): string {
  const plain = plainOf(word)
  if (!isRoman.test(plain)) return plain
  return sounds.reduce((text, [from, to]) => text.replace(from, to), plain)
}
