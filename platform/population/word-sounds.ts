/**
 * The vowels between the consonants of a word. The key of a name leaves them out (phonetic-key.ts),
 * so that every spelling is found; whoever compares two names needs them: Jamal is not Jamil, and
 * Tahir is not Tahira. Urdu writes the long ones, Roman letters all as each pleases. Pure.
 */
import { romanSounds, urduSounds } from './name-rules.ts'
import { keyOfWord } from './phonetic-key.ts'

/**
 * After each consonant the vowels that follow it: small letters may be heard, capital ones must be.
 * `F` is the last ی, which is read as i or a; an open end may have any vowel.
 */
type Sounds = {
  readonly consonants: readonly string[]
  readonly vowels: readonly string[]
  readonly hasOpenEnd: boolean
}

type Sound = { readonly consonant?: string; readonly vowel?: string }

const isUrdu = /\p{Script=Arabic}/u
const urduVowels: Readonly<Record<string, string>> = {
  ا: 'A',
  آ: 'A',
  أ: 'A',
  إ: 'A',
  ی: 'I',
  ے: 'I',
  ئ: 'i',
  و: 'U',
  ؤ: 'u',
  ع: '',
}
const romanVowels: Readonly<Record<string, string>> = {
  a: 'a',
  e: 'e',
  i: 'i',
  y: 'i',
  o: 'u',
  u: 'u',
  w: 'u',
}
/** The hamza by itself, and the alif of the article in ذوالفقار. */
const muteInUrdu = /ء|(?<=^ذو)ا(?=ل)/gu
/** Letters that a name ends with where Roman letters have an a, or an a and an h. */
const endingsInA = /(?<![اآ])[ہۂۃةه]$/u

/** Whether two words can be one name: the same consonants, and no vowel that speaks against it. */
export function soundAlike(one: string, other: string): boolean {
  const key = keyOfWord(one)
  if (key === '' || key !== keyOfWord(other)) return false
  if (isUrdu.test(one) && isUrdu.test(other)) return plainUrdu(one) === plainUrdu(other)
  const [first, second] = [soundsOf(one), soundsOf(other)]
  // A name of the table has its own spellings, each as good as the other.
  if (first.consonants.join('') !== key || second.consonants.join('') !== key) return true
  if (isUrdu.test(one)) return isReadingOf(second, first)
  return isUrdu.test(other) ? isReadingOf(first, second) : areSpellings(first, second)
}

/** Two ways to write the same letters of Urdu. */
function plainUrdu(word: string): string {
  return keyOfTable(word) ?? spelledPlainly(word)
}

function keyOfTable(word: string): string | undefined {
  const key = keyOfWord(word)
  return soundsOf(word).consonants.join('') === key ? undefined : key
}

const spelledPlainly = (word: string) =>
  word
    .replace(/[آأإ]/g, 'ا')
    .replace(/ئ/g, 'ی')
    .replace(/ؤ/g, 'و')
    .replace(/[ۂۃةه]/g, 'ہ')
    .replace(/ء/g, '')
    .replace(/^رحمن$/, 'رحمان')

/** Whether Roman letters read what Urdu has written: each long vowel is heard, and the end. */
function isReadingOf(roman: Sounds, urdu: Sounds): boolean {
  const isHeard = urdu.vowels.every((written, i) => isWithin(written, roman.vowels[i] ?? ''))
  return isHeard && (urdu.hasOpenEnd || endsAs(roman, urdu))
}

const heardAs: Readonly<Record<string, RegExp>> = {
  A: /[ae]/,
  I: /[ie]/,
  U: /u/,
  F: /[aie]/,
}

/** Whether the long vowels that are written stand, in their order, among those that are read. */
function isWithin(written: string, read: string): boolean {
  let rest = read
  for (const vowel of written) {
    const heard = heardAs[vowel]
    if (!heard) continue
    const at = rest.search(heard)
    if (at < 0) return false
    rest = rest.slice(at + 1)
  }
  return true
}

/** A vowel at the end is always written in Urdu. */
function endsAs(roman: Sounds, urdu: Sounds): boolean {
  const end = endOf(roman)
  if (end === '' || end === 'e') return true
  const written = endOf(urdu)
  const before = urdu.vowels.at(-1)?.at(-2) ?? ''
  const fits = (vowel: string) => vowel.toLowerCase() === end || (vowel === 'F' && end !== 'u')
  return fits(written) || (/[iu]/.test(written) && fits(before))
}

const endOf = ({ vowels }: Sounds) => vowels.at(-1)?.at(-1) ?? ''

/**
 * Of two spellings in Roman letters the short vowels prove nothing. What is written as a here and
 * as i there, long here and not at all there, or ends otherwise, is another name.
 */
function areSpellings(one: Sounds, other: Sounds): boolean {
  const last = one.vowels.length - 1
  const startsWithVowel = one.consonants[0] === 'A'
  return one.vowels.every((vowels, i) => {
    const [first, second] = [vowels, other.vowels[i] ?? ''].map((all) => all.replace(/ee/g, 'i'))
    if (first === undefined || second === undefined) return false
    if (i === last) return endAlike(first, second)
    return i === 0 && startsWithVowel ? beginAlike(first, second) : areNear(first, second)
  })
}

const isOf = (one: string, other: string, first: RegExp, second: RegExp) =>
  (first.test(one) && second.test(other)) || (first.test(other) && second.test(one))

/** Irfan is Arfan to many, and Awais Owais; nobody writes Umair for Amir. */
const beginAlike = (one: string, other: string) => !isOf(one, other, /^[aie]+$/, /^u+$/)

const areNear = (one: string, other: string) =>
  !isOf(one, other, /^a+$/, /^i+$/) && !isOf(one, other, /^..+$/, /^$/)

function endAlike(one: string, other: string): boolean {
  const ends = [one.at(-1) ?? '', other.at(-1) ?? '']
  if (ends.includes('e')) return true
  const isAfterI = [one, other].map((all) => /[ie]./.test(all))
  return ends[0] === ends[1] && isAfterI[0] === isAfterI[1]
}

function soundsOf(word: string): Sounds {
  const urdu = isUrdu.test(word)
  const plain = urdu ? word.replace(/([کپ])?ھ/g, '$1').replace(muteInUrdu, '') : word
  const sounds = withoutLastH(urdu ? urduSoundsOf(plain) : romanSoundsOf(plain))
  return { ...placed(sounds), hasOpenEnd: urdu && /[حع]$/u.test(plain) }
}

function urduSoundsOf(word: string): Sound[] {
  const letters = Array.from(word)
  return letters.flatMap((letter, i): Sound[] => {
    const isLast = i === letters.length - 1
    if (i > 0 && isLast && endingsInA.test(word)) return [{ vowel: 'A' }]
    if (i > 0 && isLast && letter === 'ی') return [{ vowel: 'F' }]
    const vowel = urduVowels[letter]
    const consonant = urduSounds[letter]
    if (i > 0 && vowel !== undefined) return [{ vowel }]
    if (consonant === undefined) return []
    // What carries a first vowel says nothing of it, but for the long a.
    return letter === 'آ' ? [{ consonant }, { vowel: 'A' }] : [{ consonant }]
  })
}

function romanSoundsOf(word: string): Sound[] {
  const sounds: Sound[] = []
  let rest = word
  while (rest !== '') {
    const [letters, heard] = romanSounds.find(([one]) => rest.startsWith(one)) ?? [
      rest.charAt(0),
      rest.charAt(0),
    ]
    rest = rest.slice(letters.length)
    const isFirst = sounds.length === 0
    for (const letter of heard) {
      const vowel = romanVowels[letter]
      if (vowel === undefined || (isFirst && 'wy'.includes(letter))) {
        sounds.push({ consonant: letter })
      } else sounds.push(...(isFirst ? [{ consonant: 'A' }] : []), { vowel })
    }
    if (letters === 'qu') sounds.push({ vowel: 'u' })
  }
  return sounds
}

/** A last h is the vowel that it ends, as in Fatimah. */
function withoutLastH(sounds: readonly Sound[]): readonly Sound[] {
  return sounds.length > 1 && sounds.at(-1)?.consonant === 'h' ? sounds.slice(0, -1) : sounds
}

/** The same consonant twice is one, with all the vowels; an n before a b is an m. */
function placed(sounds: readonly Sound[]): Omit<Sounds, 'hasOpenEnd'> {
  const heard = sounds.flatMap(({ consonant }) => consonant ?? [])
  const kept = heard.map((one, i) => (one === 'n' && heard[i + 1] === 'b' ? 'm' : one))
  const consonants: string[] = []
  const vowels: string[] = []
  let next = 0
  for (const { consonant, vowel } of sounds) {
    if (consonant === undefined) {
      vowels.push(`${vowels.pop() ?? ''}${vowel ?? ''}`)
      continue
    }
    const one = kept[next] ?? consonant
    next += 1
    if (one === consonants.at(-1)) continue
    consonants.push(one)
    vowels.push('')
  }
  return { consonants, vowels }
}
