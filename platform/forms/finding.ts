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
/** Of a story more words fit by chance: what is suggested is at least half as good as the best. */
const storyShareMin = 0.5
/** The first is clear where the next is so much less; then few stand beside it. */
const clearShareMax = 0.8
const clearMax = 4

/** Words that stand in any sentence and say nothing of what it is about. */
const small = new Set(
  [
    'the a an in on at is are was of to and or from for with by my our us me it this that has have',
    'been had be we i you they he she there here since so very its not',
    'mein main mai se hai hain ka ki ke ko ne par pe aur ye yeh wo woh tak bhi ho hota hoti raha',
    'rahi rahe gaya gai gayi gaye kar ke hum hamari hamare hamara meri mera mere jo koi kuch hi to',
    'میں سے ہے ہیں تھا تھی تھے کا کی کے کو نے پر اور یہ وہ کہ تک بھی ہو ہوتا ہوتی رہا رہی رہے',
    'گیا گئی گئے کر ہم ہماری ہمارے ہمارا میری میرا میرے جو کوئی کچھ ہی تو اس ان جس ایک دو تین',
    'بہت صرف لیے ہوا ہوئی ہوئے',
  ].flatMap((line) => line.split(' ')),
)

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
  return better(rankOptions(options, asked), shareMin, countMax)
}

/**
 * Options that a story may be about: fewer than a search for single words gives, and few where the
 * first is clear.
 */
export function suggestOptions(
  options: readonly Option[],
  told: string,
  countMax: number,
): readonly Option[] {
  const ranked = rankOptions(options, told)
  const [[, best] = [undefined, 0], [, next] = [undefined, 0]] = ranked
  const isClear = next < best * clearShareMax
  return better(ranked, storyShareMin, isClear ? Math.min(clearMax, countMax) : countMax)
}

type Ranked = readonly (readonly [option: Option, score: number])[]

/** Those of at least a part of the best one's score. */
function better(ranked: Ranked, share: number, countMax: number): readonly Option[] {
  const best = ranked[0]?.[1] ?? 0
  return ranked
    .filter(([, score]) => score >= best * share)
    .slice(0, countMax)
    .map(([option]) => option)
}

/** What words say for each option, the most first. */
function rankOptions(options: readonly Option[], asked: string): Ranked {
  const index = indexOf(options)
  const scores = new Map<number, number>()
  const words = [...new Set(wordsOf(asked))].slice(0, wordsMax)
  const telling = words.filter((word) => !small.has(word))
  for (const word of telling.length > 0 ? telling : words) {
    const found = weigh(index, word)
    for (const [place, weight] of found) scores.set(place, (scores.get(place) ?? 0) + weight)
  }
  return [...scores]
    .sort(([a, one], [b, other]) => other - one || a - b)
    .flatMap(([place, score]) => {
      const option = options[place]
      return option ? [[option, score] as const] : []
    })
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
