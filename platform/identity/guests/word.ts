/**
 * The word that leads a guest without a name back: 80 random bits as 16 letters and digits in
 * groups of four, without I, L, O and U, to be copied by hand and read aloud.
 */
import { westernDigits } from '#platform/kernel'
import type { Randomness } from '../randomness.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 16

export function newWord(random: Randomness): string {
  // 256 is a multiple of 32: each letter is as likely as any other.
  return [...random.bytes(length)].map((byte) => alphabet.charAt(byte & 31)).join('')
}

/** As it is shown: `K7QF-2M9X-TR4C-H8WB`. */
export function formatWord(word: string): string {
  return (word.match(/.{4}/g) ?? []).join('-')
}

/** Undefined where it cannot be one; what looks alike is read as what was meant. */
export function parseWord(typed: string): string | undefined {
  const letters = westernDigits(typed)
    .slice(0, 60)
    .toUpperCase()
    .replace(/[\s‐-―_.-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(letters) ? letters : undefined
}
