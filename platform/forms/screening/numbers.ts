/** Numbers by which a person is found: card, phone, vehicle, account; and addresses of mail. */
import type { Plain, Stretch } from './plain.ts'
import { platesIn } from './plates.ts'
import { splitIn } from './split.ts'
import { spokenIn } from './spoken.ts'

export const numberKinds = ['identity', 'phone', 'plate', 'email', 'account'] as const
export type NumberKind = (typeof numberKinds)[number]

export type FoundNumber = { readonly kind: NumberKind; readonly at: Stretch }

/** What was covered before is no gap, else what stands on both sides would become one number. */
const gap = '(?:(?!\\[…\\]|█)[^\\p{L}\\p{N}]){0,6}'
/** Between two digits of one number stand signs, and a letter at the most: `0300 x (123)*45,67`. */
const run = new RegExp(`\\d(?:${gap}(?:\\p{L}${gap})?\\d)*`, 'gu')
/** Letters that look like digits, in a word of digits. */
const mixed = /(?<![\p{L}\p{N}])[\doOlI]{3,}(?![\p{L}\p{N}])/gu
const alike: Readonly<Record<string, string>> = { o: '0', O: '0', l: '1', I: '1' }
const withDigits = (text: string) =>
  text.replaceAll(mixed, (word) => word.replaceAll(/[oOlI]/gu, (one) => alike[one] ?? one))
/** `1,250,000` and `12,50,000` are money; no card is written so. */
const money = /\d,(?:\d\d,)*\d{3}(?!\d)/u
/** `03-11-2026 8:30` is a moment, though its digits could be a phone's. */
const moment = /^\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d\D{1,3}\d{1,2}[:.]\d\d$/u

/** A number written in many small groups is one all the same. */
const groupsMax = 15

const wholes: readonly (readonly [NumberKind, RegExp])[] = [
  ['identity', /^[1-9]\d{12}$/u],
  // A mobile however its country is written, else a line with its area.
  ['phone', /^(?:(?:00)?92|0)3\d{9}$/u],
  ['phone', /^(?:00)?92[1-9]\d{8,9}$/u],
]
/** In the groups in which it is usual, else any two small numbers would be one. */
const grouped: readonly (readonly [NumberKind, RegExp])[] = [
  ['phone', /^\(?0[1-9]\d{1,2}\)?[-\s.]?\d{3,4}[-\s.]?\d{3,4}$/u],
  ['phone', /^3\d{2}[-\s.]?\d{7}$/u],
  // From behind, as whoever wants it read but not found writes it; a card's is one either way.
  ['phone', /^\d{7}[-\s.]?\d{2}30$/u],
  ['phone', /^\d{9}329(?:00)?$/u],
  ['identity', /^\d-?\d{7}-?\d{5}$/u],
]

const marks: readonly (readonly [NumberKind, RegExp])[] = [
  ['email', /[\w.+-]{1,64}\s?[([{]\s?at\s?[)\]}]\s?[\w.-]{1,64}/giu],
  ['email', /[\w.+-]{1,64} at [\w-]{1,64} dot \p{L}{2,24}/giu],
  ['email', /[^\s@<>(),;:"]{1,64}\s?@\s?[^\s@<>(),;:"]{1,64}\.[\p{L}]{2,24}/gu],
  ['account', /(?<![A-Za-z0-9])[Pp][Kk][-\s]?\d{2}[-\s]?[A-Za-z]{4}(?:[-\s]?\d){16}(?!\d)/gu],
  // A passport's.
  ['identity', /(?<![A-Za-z0-9])[A-Za-z]{2}[-\s]?\d{7}(?!\d)/gu],
]

export function numbersIn({ text, at }: Plain): FoundNumber[] {
  const found: FoundNumber[] = spokenIn(text).map(([from, to]) => ({
    kind: 'phone',
    at: at(from, to),
  }))
  for (const { 0: whole, index } of withDigits(text).matchAll(run)) {
    for (const { kind, from, to } of numbersOfRun(whole)) {
      found.push({ kind, at: at(index + from, index + to) })
    }
  }
  for (const [kind, pattern] of marks) {
    for (const { 0: whole, index } of text.matchAll(pattern)) {
      found.push({ kind, at: at(index, index + whole.length) })
    }
  }
  for (const { kind, groups } of splitIn(text)) {
    found.push(...groups.map(([from, to]): FoundNumber => ({ kind, at: at(from, to) })))
  }
  for (const [from, to] of platesIn(text)) found.push({ kind: 'plate', at: at(from, to) })
  return found
}

type InRun = { readonly kind: NumberKind; readonly from: number; readonly to: number }

/** Several numbers may follow one another: each row of groups that makes one is one. */
function numbersOfRun(whole: string): InRun[] {
  const groups = [...whole.matchAll(/\d+/gu)].map(({ 0: digits, index }) => ({
    digits,
    from: index,
    to: index + digits.length,
  }))
  const found: InRun[] = []
  for (const [first, { from }] of groups.entries()) {
    let digits = ''
    for (const group of groups.slice(first, first + groupsMax)) {
      digits += group.digits
      if (digits.length > 15) break
      const kind = kindOf(digits, whole.slice(from, group.to))
      if (kind) found.push({ kind, from, to: group.to })
    }
  }
  return found
}

function kindOf(digits: string, asWritten: string): NumberKind | undefined {
  if (moment.test(asWritten)) return undefined
  const byWhole = wholes.find(([, pattern]) => pattern.test(digits))?.[0]
  if (byWhole && !(byWhole === 'identity' && money.test(asWritten))) return byWhole
  return grouped.find(([, pattern]) => pattern.test(asWritten))?.[0]
}
