/** What can be said of a finished case: one of five words, perhaps one of a few reasons. */
import { text, type Text } from '#platform/kernel'

export const scores = [1, 2, 3, 4, 5] as const
export type Score = (typeof scores)[number]

export const scoreWords: Readonly<Record<Score, Text>> = {
  1: text('Very bad', 'بہت خراب'),
  2: text('Bad', 'خراب'),
  3: text('Fair', 'مناسب'),
  4: text('Good', 'اچھا'),
  5: text('Very good', 'بہت اچھا'),
}

/** A closed list: what people write could name somebody, and would have to be screened. */
export const reasonWords = {
  quick: text('It was quick', 'کام جلدی ہوا'),
  clear: text('It was clear what to do', 'طریقہ صاف تھا'),
  kind: text('People were helpful', 'عملہ مددگار تھا'),
  slow: text('It took too long', 'بہت دیر لگی'),
  unclear: text('It was unclear what to do', 'طریقہ صاف نہیں تھا'),
  rude: text('People were not helpful', 'عملہ مددگار نہیں تھا'),
  often: text('I had to come too often', 'بار بار آنا پڑا'),
  money: text('Money was asked beside the fee', 'فیس کے علاوہ رقم مانگی گئی'),
} as const satisfies Readonly<Record<string, Text>>

export type Reason = keyof typeof reasonWords

export const isReason = (word: string): word is Reason => Object.hasOwn(reasonWords, word)

/** Who is known to be a person, and who came with a phone or without a name: counted apart. */
export const segments = ['person', 'guest'] as const
export type Segment = (typeof segments)[number]
