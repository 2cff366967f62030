/**
 * Conditions are plain data, so that they can be drawn, published and checked before they run.
 * A condition speaks only about an answer that was given: with no answer neither `is` nor `isNot`
 * holds, so a question never appears because of something that nobody said.
 */
export type Condition =
  | { readonly question: string; readonly is: string }
  | { readonly question: string; readonly isNot: string }
  | { readonly question: string; readonly oneOf: readonly string[] }
  | { readonly question: string; readonly noneOf: readonly string[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }

/** The conditions that can be put to one earlier choice. */
export type AnswerTo<Name extends string> = {
  is<const Option extends string>(option: Option): { readonly question: Name; readonly is: Option }
  isNot<const Option extends string>(
    option: Option,
  ): { readonly question: Name; readonly isNot: Option }
  oneOf<const Options extends readonly string[]>(
    options: Options,
  ): { readonly question: Name; readonly oneOf: Options }
  noneOf<const Options extends readonly string[]>(
    options: Options,
  ): { readonly question: Name; readonly noneOf: Options }
}

/** `answer('instrument').isNot('affidavit')`: a condition on a choice asked earlier. */
export function answer<const Name extends string>(question: Name): AnswerTo<Name> {
  return {
    is: (option) => ({ question, is: option }),
    isNot: (option) => ({ question, isNot: option }),
    oneOf: (options) => ({ question, oneOf: options }),
    noneOf: (options) => ({ question, noneOf: options }),
  }
}

/** Holds when every one of the conditions holds. */
export function all<const List extends readonly Condition[]>(
  conditions: List,
): { readonly all: List } {
  return { all: conditions }
}

/** Holds when at least one of the conditions holds. */
export function any<const List extends readonly Condition[]>(
  conditions: List,
): { readonly any: List } {
  return { any: conditions }
}

/** The opposite of a condition, pushed down to its answers (De Morgan). */
export type Negated<C> = C extends { readonly question: infer Name; readonly is: infer Option }
  ? { readonly question: Name; readonly isNot: Option }
  : C extends { readonly question: infer Name; readonly isNot: infer Option }
    ? { readonly question: Name; readonly is: Option }
    : C extends { readonly question: infer Name; readonly oneOf: infer Options }
      ? { readonly question: Name; readonly noneOf: Options }
      : C extends { readonly question: infer Name; readonly noneOf: infer Options }
        ? { readonly question: Name; readonly oneOf: Options }
        : C extends { readonly all: infer List }
          ? { readonly any: { readonly [I in keyof List]: Negated<List[I]> } }
          : C extends { readonly any: infer List }
            ? { readonly all: { readonly [I in keyof List]: Negated<List[I]> } }
            : never

/** Holds when an answer was given and the condition is false of it. */
export function not<const C extends Condition>(condition: C): Negated<C> {
  return negate(condition) as Negated<C>
}

function negate(condition: Condition): Condition {
  if ('all' in condition) return { any: condition.all.map(negate) }
  if ('any' in condition) return { all: condition.any.map(negate) }
  const { question } = condition
  if ('is' in condition) return { question, isNot: condition.is }
  if ('isNot' in condition) return { question, is: condition.isNot }
  if ('oneOf' in condition) return { question, noneOf: condition.oneOf }
  return { question, oneOf: condition.noneOf }
}

/** Whether a condition holds; `given` gives the answer to an earlier question, or undefined. */
export function holds(condition: Condition, given: (question: string) => unknown): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, given))
  if ('any' in condition) return condition.any.some((part) => holds(part, given))
  const value = given(condition.question)
  if (typeof value !== 'string') return false
  if ('is' in condition) return value === condition.is
  if ('isNot' in condition) return value !== condition.isNot
  if ('oneOf' in condition) return condition.oneOf.includes(value)
  return !condition.noneOf.includes(value)
}

/** Every question that a condition asks about, with the options that it names. */
export function askedIn(condition: Condition): { question: string; options: readonly string[] }[] {
  if ('all' in condition) return condition.all.flatMap(askedIn)
  if ('any' in condition) return condition.any.flatMap(askedIn)
  const { question } = condition
  if ('is' in condition) return [{ question, options: [condition.is] }]
  if ('isNot' in condition) return [{ question, options: [condition.isNot] }]
  if ('oneOf' in condition) return [{ question, options: condition.oneOf }]
  return [{ question, options: condition.noneOf }]
}
