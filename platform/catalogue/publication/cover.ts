/** What an officer asks to be covered in a text, as stretches of it: sentences, and words. Pure. */
import { coverStretches, stretchesOfWords, type Stretch } from '#platform/forms'
import type { Part } from '#platform/publication'
import type { CaseView } from '../case-view.ts'

/** What was written, to whoever may read the case. */
export function writtenIn(
  { answers, events }: Pick<CaseView, 'answers' | 'events'>,
  { source, seq, name }: Part,
): string {
  const said = source === 'told' ? answers : events.find((event) => event.seq === seq)?.said
  const written = said?.[name]
  return typeof written === 'string' ? written : ''
}

/** A text as everybody reads it, or would. */
export const coveredText = (view: Pick<CaseView, 'answers' | 'events'>, part: Part): string =>
  coverStretches(writtenIn(view, part), part.covered as readonly Stretch[])

export type Sentence = { readonly at: Stretch; readonly shown: string; readonly isCovered: boolean }

/** Each sentence as everybody would read it. */
export function sentencesOf(written: string, covered: Part['covered']): Sentence[] {
  const stretches = covered as readonly Stretch[]
  return [...written.matchAll(/[^.!?؟۔\n]+[.!?؟۔]*/gu)]
    .filter(([sentence]) => sentence.trim() !== '')
    .map(({ 0: sentence, index }) => {
      const at: Stretch = [index, index + sentence.length]
      const within = stretches.flatMap(([from, to]): Stretch[] => {
        const inside: Stretch = [Math.max(from, at[0]) - at[0], Math.min(to, at[1]) - at[0]]
        return inside[0] < inside[1] ? [inside] : []
      })
      const isCovered = within.some(([from, to]) => to - from >= sentence.trim().length)
      return { at, shown: coverStretches(sentence, within).trim(), isCovered }
    })
}

export type AskedToCover = { readonly sentences: readonly number[]; readonly words: string }

/** Sentences by their number, and every place of each word; undefined where a word is not there. */
export function stretchesAsked(
  written: string,
  { sentences, words }: AskedToCover,
): readonly Stretch[] | undefined {
  const all = sentencesOf(written, [])
  const typed = words
    .split(/[,،\n]/u)
    .map((word) => word.trim())
    .filter(Boolean)
  const found = typed.map((word) => stretchesOfWords(written, word))
  if (found.some((places) => places.length === 0)) return undefined
  return [...sentences.flatMap((number) => (all[number] ? [all[number].at] : [])), ...found.flat()]
}
