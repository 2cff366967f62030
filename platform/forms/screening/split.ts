/**
 * Numbers in halves, with words between: `0300 mera number 1234567`. Only what begins as a mobile
 * does, or a card's three groups where a card is named: two numbers of other kinds are two.
 */
import type { Stretch } from './plain.ts'

export type SplitKind = 'identity' | 'phone'

/** So many words at the most; no line's end, and nothing that was covered before. */
const words = /^(?:[ .,:;'"()-]{1,3}[\p{L}\p{M}]{1,15}){1,4}[ .,:;'"()-]{1,3}$/u
const joined = /^[ .-]{1,3}$/u
const mobileHead = /^(?:03\d{2,5}|(?:00)?92(?:3\d{2,5})?)$/u
const mobile = /^(?:(?:00)?92|0)3\d{9}$/u
const cardHead = /^[1-9]\d{4}$/u
const cardTail = /^(?:\d{7}\d|\d{7} \d)$/u
const cardWord = /\b(?:card|cnic|nic|nadra|identity|id|shanakhti)\b|شناخت|کارڈ/iu
const groupsMax = 5

type Group = { readonly digits: string; readonly from: number; readonly to: number }

/** The groups of each such number, as stretches of the plain text. */
export function splitIn(text: string): { readonly kind: SplitKind; readonly groups: Stretch[] }[] {
  const all = [...text.matchAll(/\d+/gu)].map(
    ({ 0: digits, index }): Group => ({ digits, from: index, to: index + digits.length }),
  )
  return all.flatMap((_, first) => {
    const row = rowFrom(text, all, first)
    for (let count = 2; count <= row.length; count += 1) {
      const groups = row.slice(0, count)
      const kind = kindOf(text, groups)
      if (kind) return [{ kind, groups: groups.map(({ from, to }): Stretch => [from, to]) }]
    }
    return []
  })
}

/** As far as only words or a few signs stand between. */
function rowFrom(text: string, all: readonly Group[], first: number): Group[] {
  const row = all.slice(first, first + groupsMax)
  const end = row.findIndex((group, n) => {
    const next = row[n + 1]
    const between = next ? text.slice(group.to, next.from) : ''
    return !words.test(between) && !joined.test(between)
  })
  return end < 0 ? row : row.slice(0, end + 1)
}

function kindOf(text: string, groups: readonly Group[]): SplitKind | undefined {
  const [head, ...more] = groups
  if (!head) return undefined
  const digits = groups.map((group) => group.digits).join('')
  if (mobileHead.test(head.digits) && mobile.test(digits)) {
    // "92 houses": a country stands behind a plus, or behind noughts.
    const isCountry = !/^92$/u.test(head.digits) || text[head.from - 1] === '+'
    return isCountry && more.every((group) => group.digits.length >= 3) ? 'phone' : undefined
  }
  if (!cardHead.test(head.digits)) return undefined
  if (!cardTail.test(more.map((group) => group.digits).join(' '))) return undefined
  return cardWord.test(text) ? 'identity' : undefined
}
