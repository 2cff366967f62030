/**
 * Finds options of a list by the words that people use for them: Urdu, Roman Urdu as anybody
 * spells it, or English; and suggests some from what somebody has told. Pure.
 */
import { keyOfWord, wordsOf } from '#platform/population'
import type { Text } from '#platform/kernel'
import type { Option } from './form.ts'

/** What a word of an option weighs: its name tells most, the names above it least. */
const weights = { name: 3, word: 2, above: 1 }
/** A word as it is written says more than one that only sounds alike. */
const soundShare = 0.6
/** Fewer consonants than this are shared by too many words. */
const soundLengthMin = 2
/** Below this part of the best, an option is no answer to what was asked. */
const shareMin = 0.3
const wordsMax = 200

type Index = {
  readonly options: readonly Option[]
  /** What each option weighs, by its place in the list. */
  readonly words: ReadonlyMap<string, ReadonlyMap<number, number>>
  readonly sounds: ReadonlyMap<string, ReadonlyMap<number, number>>
}

const indexes = new WeakMap<readonly Option[], Index>()

/** Options that the words mean, the best first; none where no word is known. */
export function findOptions(
  options: readonly Option[],
  asked: string,
  countMax: number,
): readonly Option[] {
  const index = indexOf(options)
  const scores = new Map<number, number>()
  const words = [...new Set(wordsOf(asked))].slice(0, wordsMax)
  for (const word of words) {
    const found = weigh(index, word)
    for (const [place, weight] of found) scores.set(place, (scores.get(place) ?? 0) + weight)
  }
  const ranked = [...scores].sort(([a, one], [b, other]) => other - one || a - b)
  const best = ranked[0]?.[1] ?? 0
  return ranked
    .filter(([, score]) => score >= best * shareMin)
    .slice(0, countMax)
    .flatMap(([place]) => options[place] ?? [])
}

/** The widest headings that options stand under, as the list has them. */
export function branchesOf(
  options: readonly Option[],
): readonly { readonly id: string; readonly label: Text }[] {
  const tops = options.flatMap(({ under: [top] = [] }) => (top ? [[top.id, top] as const] : []))
  return [...new Map(tops).values()]
}

/** Everything under a heading, however deep. */
export function optionsUnder(options: readonly Option[], branch: string): readonly Option[] {
  return options.filter(({ under = [] }) => under.some(({ id }) => id === branch))
}

/** What one word says for each option: much where few options know it. */
function weigh({ options, words, sounds }: Index, word: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const add = (known: ReadonlyMap<number, number> | undefined, share: number) => {
    const rarity = Math.log(1 + options.length / (known?.size ?? 1))
    for (const [place, weight] of known ?? []) {
      found.set(place, Math.max(found.get(place) ?? 0, weight * rarity * share))
    }
  }
  add(words.get(word), 1)
  const sound = soundOf(word)
  if (sound) add(sounds.get(sound), soundShare)
  return found
}

function soundOf(word: string): string | undefined {
  const sound = keyOfWord(word)
  return sound.length >= soundLengthMin ? sound : undefined
}

function indexOf(options: readonly Option[]): Index {
  const known = indexes.get(options)
  if (known) return known
  const words = new Map<string, Map<number, number>>()
  const sounds = new Map<string, Map<number, number>>()
  options.forEach((option, place) => {
    const { label, words: more = '', under = [] } = option
    note(words, sounds, place, `${label.en} ${label.ur}`, weights.name)
    note(words, sounds, place, more, weights.word)
    for (const { label: above } of under) {
      note(words, sounds, place, `${above.en} ${above.ur}`, weights.above)
    }
  })
  const index = { options, words, sounds }
  indexes.set(options, index)
  return index
}

type Known = Map<string, Map<number, number>>

function note(words: Known, sounds: Known, place: number, said: string, weight: number): void {
  for (const word of wordsOf(said)) {
    heavier(words, word, place, weight)
    const sound = soundOf(word)
    if (sound) heavier(sounds, sound, place, weight)
  }
}

function heavier(known: Known, name: string, place: number, weight: number): void {
  const places = known.get(name) ?? new Map<number, number>()
  places.set(place, Math.max(places.get(place) ?? 0, weight))
  known.set(name, places)
}
