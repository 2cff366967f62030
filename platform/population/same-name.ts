/**
 * Whether what somebody wrote is the name that is registered: in Urdu letter by letter, in Roman
 * letters by sound, since everybody spells those differently. Pure.
 */
import type { Names } from './entry.ts'
import { titles } from './name-rules.ts'
import { nameKeys, wordsOf } from './phonetic-key.ts'

const isUrdu = /\p{Script=Arabic}/u

/** The registered name in the script of what was written. */
export function inScriptOf(written: string, { en, ur }: Names): string {
  return (isUrdu.test(written) ? ur : en) || en || ur
}

export function isSameName(written: string, registered: Names): boolean {
  const name = inScriptOf(written, registered)
  if (name === '') return true
  const isWhollyUrdu = isUrdu.test(written) && isUrdu.test(name)
  const tell = isWhollyUrdu ? untitled : nameKeys
  return sorted(tell(written)) === sorted(tell(name))
}

const untitled = (name: string) => wordsOf(name).filter((word) => !titles.includes(word))
const sorted = (words: readonly string[]) => [...words].sort().join(' ')
