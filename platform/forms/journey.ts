/**
 * The way through a form. A question is on the path when its condition holds for answers that
 * are themselves on the path; so an answer that no longer applies cannot keep others alive.
 */
import { type Problem } from '#platform/kernel'
import { askedIn, holds } from './condition.ts'
import type { Answers, AnswersOf, Form, FormContext } from './form.ts'
import { asObject, unknownFields } from './kinds/object.ts'
import { parseJsonAnswer } from './parse.ts'
import { problems } from './problems.ts'
import type { Question } from './question.ts'

function answerIn(answers: Answers, name: string): unknown {
  return Object.hasOwn(answers, name) ? answers[name] : undefined
}

/** Walks the questions that apply, in order; `visit` gives the answer that conditions may see. */
function walk(form: Form, visit: (name: string, question: Question) => unknown): void {
  const given = new Map<string, unknown>()
  for (const [name, question] of Object.entries(form)) {
    if (question.when && !holds(question.when, (earlier) => given.get(earlier))) continue
    given.set(name, visit(name, question))
  }
}

/** The names of the questions that apply now, in order. */
export function pathOf(form: Form, answers: Answers): string[] {
  const path: string[] = []
  walk(form, (name) => {
    path.push(name)
    return answerIn(answers, name)
  })
  return path
}

/**
 * How many questions there will be, seen from one of them; undefined while its own answer, or one
 * that follows it, may add a question or take one away.
 */
export function countOf(form: Form, answers: Answers, at: string): number | undefined {
  const names = Object.keys(form)
  const place = names.indexOf(at)
  const isOnPath = new Map<string, boolean>()
  for (const [name, { when }] of Object.entries(form)) {
    const asked = when ? askedIn(when).map(({ question }) => question) : []
    if (asked.some((other) => isOnPath.get(other) && names.indexOf(other) >= place))
      return undefined
    const given = (other: string) => (isOnPath.get(other) ? answerIn(answers, other) : undefined)
    isOnPath.set(name, !when || holds(when, given))
  }
  return [...isOnPath.values()].filter(Boolean).length
}

/** The answers to questions that apply; everything else is dropped. */
export function answersOnPath(form: Form, answers: Answers): Record<string, unknown> {
  const kept: [string, unknown][] = []
  walk(form, (name) => {
    const value = answerIn(answers, name)
    if (value !== undefined) kept.push([name, value])
    return value
  })
  return Object.fromEntries(kept)
}

/** Remembers an answer; an empty one is kept as `null`: asked, and left empty. */
export function withAnswer(
  answers: Answers,
  name: string,
  value: unknown,
): Record<string, unknown> {
  return { ...answers, [name]: value ?? null }
}

/**
 * The question to ask next: the one that follows `after` on the path; without `after` the first
 * that was never asked or still lacks a required answer. Undefined: time to check the answers.
 */
export function nextQuestion(form: Form, answers: Answers, after?: string): string | undefined {
  const path = pathOf(form, answers)
  if (after !== undefined) return path.find((name) => comesAfter(form, name, after))
  const missing = new Set(missingOf(form, answers))
  return path.find((name) => missing.has(name) || answerIn(answers, name) === undefined)
}

/** The question before this one on the path; undefined at the beginning. */
export function previousQuestion(form: Form, answers: Answers, before: string): string | undefined {
  return pathOf(form, answers).findLast((name) => comesAfter(form, before, name))
}

/** By the order of the form, so that it also holds for a question that is off the path now. */
function comesAfter(form: Form, name: string, other: string): boolean {
  const names = Object.keys(form)
  return names.indexOf(name) > names.indexOf(other)
}

/** The questions on the path that must be answered and are not, or not by enough of them. */
export function missingOf(form: Form, answers: Answers): string[] {
  return pathOf(form, answers).filter((name) => {
    const question = form[name] as Question
    const value = answerIn(answers, name) ?? undefined
    const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0)
    if (isEmpty) return question.optional !== true
    // A list begun must be long enough, also where it might have been left out.
    const isList = question.kind === 'people' || question.kind === 'photos'
    return isList && (value as unknown[]).length < (question.atLeast ?? 1)
  })
}

/** A whole form's answers, or everything that is wrong with them. */
export type Checked<F> =
  | { readonly answers: AnswersOf<F> }
  | { readonly faults: readonly Problem[] }

/**
 * Checks a whole form, from a draft or from JSON. Unknown names are refused; answers to
 * questions that do not apply are dropped; what remains is normal: checking it again changes
 * nothing. A question whose condition asks about a faulty answer is not asked: one fault, not two.
 */
export function checkAnswers<const F extends Form>(
  form: F,
  answers: unknown,
  context: FormContext,
): Checked<F> {
  const given = asObject(answers)
  if (!given) return { faults: [problems['form-not-an-object']()] }
  const faults = unknownFields(given, Object.keys(form), '')
  const kept: [string, unknown][] = []
  const seen = { ...context, answers: given }
  walk(form, (name, question) => {
    const parsed = parseJsonAnswer(question, name, answerIn(given, name), seen)
    if ('faults' in parsed) {
      faults.push(...parsed.faults)
      return undefined
    }
    if (parsed.value !== undefined) kept.push([name, parsed.value])
    return parsed.value
  })
  return faults.length > 0 ? { faults } : { answers: Object.fromEntries(kept) as AnswersOf<F> }
}

/** The refusal of a whole form, for a channel that answers with one problem. */
export function refusalOf(faults: readonly Problem[]): Problem {
  return problems['form-answers-refused']({ faults })
}
