/**
 * One key for the spellings of a name, in Urdu script and in Roman letters: محمد, Muhammad and Mohd
 * give the same. Urdu writes few vowels and Roman spellings agree on none, so vowels go; a first
 * vowel leaves a mark. Pure; the rules are data in name-rules.ts.
 */
import { tidyText } from '#platform/kernel'
import {
  articles,
  commonParts,
  joinedEndings,
  namedSpellings,
  romanSounds,
  titles,
  urduSounds,
} from './name-rules.ts'

const isUrdu = /\p{Script=Arabic}/u
/** Harakat, the superscript alef, the tatweel: print shows them, a search does not know them. */
const marks = /[\u0610-\u061A\u064B-\u065F\u0670\u0640\u06D6-\u06ED]/g
/** Habibur Rahman, Ziaul Haq: the article belongs to neither part. */
const articleWrittenOn =
  /([a-z]{2,})u(?:r[\s-]+(?=r)|l[\s-]+(?=haq|has|isl|am[ie]|ain)|n[\s-]+(?=n)|s[\s-]+(?=s))/g
const abd = 'abd'
const partsMax = 4

/**
 * The keys of the parts by which somebody is found, at most four; none for a name without letters.
 * Titles, and parts that half of the country bears, are left out where anything else is left.
 */
export function nameKeys(name: string): string[] {
  const words = wordsOf(name)
  const named = words.filter((word) => !titles.includes(word))
  const keys = unique((named.length > 0 ? named : words).map(keyOfWord))
  const telling = keys.filter((key) => !commonKeys().has(key))
  return (telling.length > 0 ? telling : keys).slice(0, partsMax)
}

/** The key of one word; the empty one for a word without letters. */
export function keyOfWord(word: string): string {
  const urdu = isUrdu.test(word)
  const known = namedSpellings.find(({ roman, urdu: spellings }) =>
    urdu ? spellings.includes(word) : roman.test(word),
  )
  if (known) return known.key
  return consonantsOf(urdu ? urduSkeleton(word) : romanSkeleton(word))
}

/** Words in small letters; what is written on in one and apart in the other comes apart. */
export function wordsOf(name: string): string[] {
  const plain = tidyText(name)
    .normalize('NFKC')
    .replace(marks, '')
    .replace(/\u064A|\u0649/g, 'ی')
    .replace(/\u0643/g, 'ک')
    .replace(/[\u06C0\u06C2]/g, 'ہ')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .replace(articleWrittenOn, '$1 ')
  const written = plain
    .split(/[^a-z\p{Script=Arabic}'’ʿʾ‘`]+/u)
    .map((word) => word.replace(/['’ʿʾ‘`]/g, ''))
  return written
    .filter((word) => word !== '')
    .flatMap((word, i) => (isUrdu.test(word) ? urduWords(word, i > 0) : romanWords(word, i > 0)))
}

/** عبدالرحمان and عبد الرحمان; صلاح الدین and صلاحالدین. */
function urduWords(word: string, follows: boolean): string[] {
  const joined = /^عبدا?ل(.{2,})$/u.exec(word)
  if (joined?.[1]) return [abd, joined[1]]
  if (word === 'عبد' || word === 'عبدل') return [abd]
  const second = /^(.{2,})ال(دین|رحمن|رحمان|نساء|نسا|حق)$/u.exec(word)
  if (second?.[1] && second[2]) return [second[1], second[2]]
  const ending = /^(.{2,})(اللہ)$/u.exec(word)
  if (ending?.[1]) return [ending[1], 'لہ']
  if (follows && /^ال(دین|رحمن|رحمان|نساء|نسا|حق|حسن|اسلام)$/u.test(word)) return [word.slice(2)]
  if (follows && word === 'اللہ') return ['لہ']
  return [word]
}

function romanWords(word: string, follows: boolean): string[] {
  const joined = /^abd[aeiou](?:l|r|s|n|d|z|t|sh)?([a-z]*)$/.exec(word)
  if (joined) return joined[1] && joined[1].length > 1 ? [abd, ...tail(word, joined[1])] : [abd]
  if (word === abd) return [abd]
  if (follows && /^[aeu]l+ah?$/.test(word)) return ['lah']
  if (follows && articles.test(word)) return []
  for (const { roman, second } of joinedEndings) {
    const first = roman.exec(word)?.[1]
    if (first) return [first, second]
  }
  return [word]
}

/** Abdullah and Abdulla are عبد and اللہ, whose one l stands for both. */
function tail(word: string, rest: string): string[] {
  return /^abd[aeiou]l+ah?$/.test(word) ? ['lah'] : [rest]
}

/** Sounds with a mark `A` for each vowel that is written; ی and و are vowels but at the start. */
function urduSkeleton(word: string): string {
  const plain = word.replace(/کھ/g, 'ک').replace(/پھ/g, 'ف').replace(/ھ/g, '').replace(/ء/g, '')
  return Array.from(plain, (letter) => urduSounds[letter] ?? '').join('')
}

function romanSkeleton(word: string): string {
  let rest = word
  let sounds = ''
  while (rest !== '') {
    const found = romanSounds.find(([letters]) => rest.startsWith(letters))
    if (found) {
      sounds += found[1]
      rest = rest.slice(found[0].length)
    } else {
      const letter = rest.charAt(0)
      sounds += 'aeiou'.includes(letter) ? 'A' : letter
      rest = rest.slice(1)
    }
  }
  return sounds
}

/** A first vowel stays as `A`; a last h is the vowel that it ends, as in فاطمہ and Fatimah. */
function consonantsOf(sounds: string): string {
  const first = sounds.charAt(0)
  const rest = sounds.slice(1).replace(/h$/, '').replace(/[Awy]/g, '')
  return (first + rest).replace(/nb/g, 'mb').replace(/(.)\1+/g, '$1')
}

let common: ReadonlySet<string> | undefined
function commonKeys(): ReadonlySet<string> {
  common ??= new Set(
    commonParts.flatMap((part) => wordsOf(part).map(keyOfWord)).concat(commonParts),
  )
  return common
}

const unique = (keys: readonly string[]) => [...new Set(keys.filter((key) => key !== ''))]
