/**
 * What leads to a person in words that others are to read, and those words with it covered. Pure,
 * and on the careful side: a word too many is covered rather than one too few.
 */
import { namesIn } from './names.ts'
import { numberKinds, numbersIn } from './numbers.ts'
import { plainOf, type Stretch } from './plain.ts'

export const personalKinds = [...numberKinds, 'name'] as const
export type PersonalKind = (typeof personalKinds)[number]

export type Finding = { readonly kind: PersonalKind; readonly at: Stretch }

/** Stands for each sign that is covered while more is looked for. */
const covered = '█'
/** Shown in its place, not as long as it was: in signs that every font has. */
const shown = '[…]'
const shownShort = '×'
/** Covering one thing may show another to be found. */
const roundsMax = 8

/** In the order in which they stand; `known` are names that stand for persons here. */
export function findPersonal(written: string, known: readonly string[] = []): Finding[] {
  const all: Finding[] = []
  let left = written
  for (let round = 0; round < roundsMax; round += 1) {
    const plain = plainOf(left)
    const names = namesIn(plain, known).map((at): Finding => ({ kind: 'name', at }))
    const found = [...numbersIn(plain), ...names].filter(({ at: [from, to] }) => from < to)
    if (found.length === 0) break
    all.push(...found)
    left = covering(
      left,
      found.map(({ at }) => at),
      (length) => covered.repeat(length),
    )
  }
  return all.toSorted((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
}

/** Which kinds stand in it. */
export function personalKindsIn(written: string, known?: readonly string[]): PersonalKind[] {
  const found = findPersonal(written, known)
  return personalKinds.filter((kind) => found.some((one) => one.kind === kind))
}

/** The same words, and one sign in place of each stretch; never longer than before. */
export function coverStretches(written: string, stretches: readonly Stretch[]): string {
  return covering(written, stretches, (length) =>
    length < shown.length ? shownShort.repeat(length) : shown,
  )
}

function covering(
  written: string,
  stretches: readonly Stretch[],
  bar: (length: number) => string,
): string {
  let [out, at] = ['', 0]
  for (const [from, to] of joinStretches(stretches)) {
    out += written.slice(at, from) + bar(to - from)
    at = to
  }
  return out + written.slice(at)
}

/** In their order, those that meet as one. */
export function joinStretches(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && from <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], to)]
    else joined.push([from, to])
  }
  return joined
}

/** Every place where these words stand, however they are written in their script. */
export function stretchesOfWords(written: string, words: string): Stretch[] {
  const { text, at } = plainOf(written)
  const [all, asked] = [text.toLowerCase(), plainOf(words).text.toLowerCase().trim()]
  // Where a letter is another length in small the places would be others.
  if (asked === '' || all.length !== text.length) return []
  const found: Stretch[] = []
  for (let from = all.indexOf(asked); from >= 0; from = all.indexOf(asked, from + asked.length)) {
    found.push(at(from, from + asked.length))
  }
  return found
}
