/** One answer, whichever way it came: read by its channel's way in, then checked by one rule. */
import { fill, say, type Language } from '#platform/kernel'
import type { FormContext, Lists, QuestionWording } from './form.ts'
import type { Control, Parsed } from './kinds/kind.ts'
import { kindOf } from './kinds/kinds.ts'
import type { Question, ValueOf } from './question.ts'
import { typedIn, type WebFields } from './typed.ts'
import { dateWords, examples } from './wording.ts'

/**
 * The answer in the fields of a posted page. Fields are named by `controlsOf`: the question's
 * name, or the name and a part: `executionDate.day`, `agent.cnic`, `firstParties[0].cnic`.
 * An optional question left empty gives `{ value: undefined }`.
 */
export function parseWebAnswer<const Q extends Question>(
  question: Q,
  name: string,
  fields: WebFields,
  context: FormContext,
): Parsed<ValueOf<Q>> {
  return settle(question, name, kindOf(question).fromWeb(question, name, fields), context)
}

/**
 * The answer in a JSON value: money in whole paisa, dates `YYYY-MM-DD`, persons as objects. A
 * stored answer parses to itself.
 */
export function parseJsonAnswer<const Q extends Question>(
  question: Q,
  name: string,
  value: unknown,
  context: FormContext,
): Parsed<ValueOf<Q>> {
  const empty = value === undefined || value === null
  const read = empty ? { value: undefined } : kindOf(question).fromJson(question, name, value)
  return settle(question, name, read, context)
}

function settle<Q extends Question>(
  question: Q,
  name: string,
  read: Parsed<unknown>,
  context: FormContext,
): Parsed<ValueOf<Q>> {
  if ('faults' in read) return read
  const kind = kindOf(question)
  const { value } = read
  if (value === undefined) {
    return question.optional ? { value } : { faults: kind.missing(question, name, context.lists) }
  }
  const faults = kind.check(question, name, value, context)
  return faults.length > 0 ? { faults } : { value: value as ValueOf<Q> }
}

/** A stored answer if it still has the shape of its question, whatever day it is now. */
export function storedValue(question: Question, name: string, value: unknown): unknown {
  if (value === undefined || value === null) return undefined
  const read = kindOf(question).fromJson(question, name, value)
  return 'faults' in read ? undefined : read.value
}

/** What to fill in on the page of a question; for people use `personQuestionOf`. */
export function controlsOf(
  question: Question,
  name: string,
  wording: QuestionWording,
  lists: Lists,
): readonly Control[] {
  return kindOf(question).controls(question, name, wording, lists)
}

/** The hint of a question's page: the service's own, or for a date an example. */
export function hintOf(
  question: Question,
  wording: QuestionWording,
  language: Language,
): string | undefined {
  if (wording.hint) return say(wording.hint, language)
  if (question.kind !== 'date') return undefined
  return fill(dateWords.hint, language, { example: examples.date })
}

/**
 * What the fields of a question's page show. After a fault give `typed`, what was posted: it
 * comes back exactly as typed, so that nobody writes anything twice.
 */
export function webFieldsOf(
  question: Question,
  name: string,
  value: unknown,
  typed?: WebFields,
): Record<string, string> {
  if (typed) {
    const own = Object.keys(typed).filter(
      (key) => key === name || key.startsWith(`${name}.`) || key.startsWith(`${name}[`),
    )
    return Object.fromEntries(own.map((key) => [key, typedIn(typed, key)]))
  }
  const stored = storedValue(question, name, value)
  return stored === undefined ? {} : kindOf(question).toWeb(question, name, stored)
}
