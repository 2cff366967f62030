/**
 * What a kind of question knows. Each way in (web, JSON) only reads; what may be read is checked
 * once, in `check`, so that no channel is more lenient than another.
 */
import type { Language, Problem, Text } from '#platform/kernel'
import type { FormContext, Lists, Option, QuestionWording } from '../form.ts'
import type { Question } from '../question.ts'
import type { WebFields } from '../typed.ts'

/**
 * A value, undefined where the answer was left empty; or everything that is wrong with it. Ask
 * `'faults' in parsed`.
 */
export type Parsed<V> = { readonly value: V | undefined } | { readonly faults: readonly Problem[] }

/**
 * One thing to fill in on a page. `name` is the HTML name and id, and what a fault's `field`
 * names; a fault about the whole answer names the beginning that its controls share.
 */
export type Control = {
  readonly name: string
  readonly shape: 'line' | 'lines' | 'radios' | 'list' | 'tick' | 'file' | 'photos' | 'coordinates'
  readonly label: Text
  readonly hint?: Text
  readonly options?: readonly (Option & { readonly hint?: Text })[]
  /** The options come in the alphabet of the reader's language. */
  readonly byName?: true
  readonly inputMode?: 'numeric' | 'decimal' | 'tel'
  /** Numbers are typed left to right on an Urdu page too; text follows its own script. */
  readonly direction: 'ltr' | 'auto'
  readonly widthCharacters?: number
  readonly lengthMax?: number
  /** Of photos: how many. */
  readonly most?: number
  readonly prefix?: Text
  readonly suffix?: Text
}

/** How an answer is to be said: `masked` hides the middle of CNIC and phone numbers. */
export type Saying = {
  readonly language: Language
  readonly wording: QuestionWording
  readonly lists: Lists
  readonly masked: boolean
}

export type JsonSchema = { readonly [key: string]: unknown }

export type Kind<Q extends Question, V> = {
  /** Reads posted fields; the kind's own field names begin with `field`. */
  fromWeb(question: Q, field: string, fields: WebFields): Parsed<V>
  /** Reads a JSON value that is neither null nor undefined. */
  fromJson(question: Q, field: string, value: unknown): Parsed<V>
  /** The faults of leaving a required question empty; never none. */
  missing(question: Q, field: string, lists?: Lists): readonly Problem[]
  /** The rules that hold for a value whichever way it came. */
  check(question: Q, field: string, value: V, context: FormContext): readonly Problem[]
  /** The fields that give this value when posted again. */
  toWeb(question: Q, field: string, value: V): Record<string, string>
  controls(question: Q, field: string, wording: QuestionWording, lists: Lists): readonly Control[]
  /** The answer in words, one line each. */
  lines(question: Q, value: V, saying: Saying): readonly string[]
  schema(question: Q, wording: QuestionWording): JsonSchema
}
