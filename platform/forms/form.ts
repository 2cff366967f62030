/**
 * A form is its questions in the order in which they are asked. Its types say what a service may
 * rely on: a question that is always asked has an answer; a conditional one may have none.
 */
import { isCivilDate, type CivilDate, type Text } from '#platform/kernel'
import { askedIn } from './condition.ts'
import { decimalsMax } from './decimal.ts'
import type { Asking, Box, DateSettings, Point, Question, Refusal, ValueOf } from './question.ts'

export type Form = Readonly<Record<string, Question>>

/** Answers as they are stored: `null` is a question that was asked and left empty. */
export type Answers = Readonly<Record<string, unknown>>

type MayBeEmpty<Q> = Q extends { readonly when: unknown } | { readonly optional: true }
  ? true
  : false

type OpenNames<F> = { [K in keyof F]: MayBeEmpty<F[K]> extends true ? K : never }[keyof F]

/** What a whole, checked form gives; conditional and optional answers may be absent. */
export type AnswersOf<F> = {
  readonly [K in Exclude<keyof F, OpenNames<F>>]: ValueOf<F[K]>
} & { readonly [K in OpenNames<F>]?: ValueOf<F[K]> | undefined }

type OptionIn<C> = C extends { readonly is: infer Option } | { readonly isNot: infer Option }
  ? Option
  : C extends
        | { readonly oneOf: readonly (infer Option)[] }
        | { readonly noneOf: readonly (infer Option)[] }
    ? Option
    : never

type Refused<F, C> = C extends
  | { readonly all: readonly (infer Part)[] }
  | { readonly any: readonly (infer Part)[] }
  ? Refused<F, Part>
  : C extends { readonly question: infer Name extends string }
    ? Name extends keyof F
      ? F[Name] extends { readonly kind: 'one-of'; readonly options: readonly (infer Option)[] }
        ? Exclude<OptionIn<C>, Option> extends infer Wrong extends string
          ? [Wrong] extends [never]
            ? never
            : `${Name} has no option ${Wrong}`
          : never
        : F[Name] extends { readonly kind: 'one-from' }
          ? never
          : `a condition can only ask about a choice, and ${Name} is none`
      : `there is no question ${Name}`
    : never

/**
 * `form: F & FormOf<F>` makes a condition on an unknown question, or with an unknown option, a
 * compile error that says so. That a condition asks only about earlier questions, types cannot
 * say; `checkForm` does, at start.
 */
export type FormOf<F> = {
  readonly [K in keyof F]: F[K] extends { readonly when: infer C }
    ? [Refused<F, C>] extends [never]
      ? unknown
      : { readonly when: Refused<F, C> }
    : unknown
}

/** Declares a form by itself; a service writes the same record inline in its definition. */
export function defineForm<const F extends Form>(form: F & FormOf<F>): F {
  return form
}

/** What one question says. `short`: its label in summaries; `one`: the title of a person's page. */
export type QuestionWording = {
  readonly title: Text
  readonly short?: Text
  readonly hint?: Text
  readonly options?: Readonly<Record<string, Text>>
  readonly optionHints?: Readonly<Record<string, Text | undefined>>
  readonly one?: Text
}

type WordingOf<Q> = Omit<QuestionWording, 'options' | 'optionHints'> &
  (Q extends { readonly kind: 'one-of'; readonly options: readonly (infer Option extends string)[] }
    ? {
        readonly options: { readonly [O in Option]: Text }
        readonly optionHints?: { readonly [O in Option]?: Text }
      }
    : NonNullable<unknown>)

/** What every question of a form says; a missing question, option or language does not compile. */
export type Wording<F> = { readonly [K in keyof F]: WordingOf<F[K]> }
export type FormWording = Readonly<Record<string, QuestionWording>>

/** One line of a list that is handed in at run time; options of one `group` stand together. */
export type Option = {
  readonly value: string
  readonly label: Text
  readonly group?: Text
  /** What else people call it, in any script; an option is found by these words. */
  readonly words?: string
  /** What it stands under, the widest first, where a list is a tree. */
  readonly under?: readonly { readonly id: string; readonly label: Text }[]
  /** Where it is, in a list of places; and its border, where anybody has published one. */
  readonly point?: Point
  readonly outline?: readonly Point[]
  /** Why it cannot be chosen beside the answers so far; it is offered, and the reason is told. */
  readonly refusal?: Refusal<string>
}
export type Lists = Readonly<Record<string, readonly Option[]>>

/**
 * What a rule needs besides the answer: the civil date now, the named lists, and the answers given
 * so far, which `checkAnswers` sees for itself.
 */
export type FormContext = {
  readonly today: CivilDate
  readonly lists: Lists
  readonly answers?: Answers
}

/** Whether answers to a question are about a person, so that public views leave them out. */
export function isPersonal({ kind, personal }: Question): boolean {
  if (kind === 'photos') return personal !== false
  return personal === true || ['person', 'people', 'biometric'].includes(kind)
}

/** What is wrong with a question as a definition. */
export type FormFault = { readonly question: string; readonly fault: string }

const nameShape = /^[a-z][A-Za-z0-9]*$/

/**
 * What is wrong with a form as a definition; none when it can run. Because a condition may only
 * ask about earlier questions, a form has no cycles and its path is found in one pass.
 */
export function checkForm(form: Form): FormFault[] {
  const earlier = new Map<string, Question>()
  const faults: FormFault[] = []
  for (const [name, question] of Object.entries(form)) {
    const found = [...conditionFaults(question, earlier, form), ...settingFaults(question)]
    if (!nameShape.test(name)) found.push('a name is camelCase letters and digits')
    for (const fault of found) faults.push({ question: name, fault })
    earlier.set(name, question)
  }
  return faults
}

function conditionFaults(asking: Asking, earlier: Map<string, Question>, form: Form): string[] {
  if (!asking.when) return []
  const asked = askedIn(asking.when)
  if (asked.length === 0) return ['its condition is empty']
  return asked.flatMap(({ question: name, options }) => {
    const other = earlier.get(name)
    if (!other) {
      return Object.hasOwn(form, name)
        ? [`its condition asks about ${name}, which does not come earlier`]
        : [`its condition asks about ${name}, and there is no such question`]
    }
    if (other.kind === 'one-from') return []
    if (other.kind !== 'one-of') return [`its condition asks about ${name}, which is no choice`]
    return options
      .filter((option) => !other.options.includes(option))
      .map((option) => `its condition names ${option}, which is no option of ${name}`)
  })
}

function settingFaults(question: Question): string[] {
  switch (question.kind) {
    case 'one-of': {
      const distinct = new Set(question.options)
      if (distinct.size === 0) return ['it offers no option']
      return distinct.size === question.options.length ? [] : ['it offers an option twice']
    }
    case 'people': {
      const { atLeast = 1, atMost = peopleMax } = question
      const whole = Number.isInteger(atLeast) && Number.isInteger(atMost)
      if (!whole || atLeast < 1) return ['atLeast is 1 or more; for none, say optional']
      if (atMost > peopleMax) return [`atMost is no more than ${peopleMax}`]
      return atLeast <= atMost ? [] : ['atLeast is above atMost']
    }
    case 'money':
    case 'quantity': {
      const { atLeast = 0, atMost = Number.MAX_SAFE_INTEGER } = question
      if (question.kind === 'quantity' && !decimalsOk(question.decimals)) {
        return [`decimals is a whole number from 0 to ${decimalsMax}`]
      }
      if (!(atLeast >= 0)) return ['atLeast is zero or more']
      return atLeast <= atMost ? [] : ['atLeast is above atMost']
    }
    case 'short-text':
    case 'long-text':
      return question.max >= 1 && question.max <= textMax ? [] : [`max is from 1 to ${textMax}`]
    case 'date':
      return dateFaults(question)
    case 'area':
      return question.units?.length === 0 ? ['it offers no unit'] : []
    case 'one-from':
      return question.list === '' ? ['it names no list'] : []
    case 'location':
      return question.list === '' ? ['it names no list'] : boxFaults(question.within)
    case 'photos': {
      const { atLeast = 1, atMost = photosMax } = question
      const whole = Number.isInteger(atLeast) && Number.isInteger(atMost)
      if (!whole || atLeast < 1) return ['atLeast is 1 or more; for none, say optional']
      if (atMost > photosMax) return [`atMost is no more than ${photosMax}`]
      return atLeast <= atMost ? [] : ['atLeast is above atMost']
    }
    default:
      return []
  }
}

/** The most persons in one answer: `firstParties[49]`. */
export const peopleMax = 50
/** The most photos in one answer. */
export const photosMax = 5
/** The most characters that any text question may allow. */
export const textMax = 10_000

function dateFaults({ notBefore, notAfter }: DateSettings): string[] {
  const bounds = [notBefore, notAfter].filter((bound) => bound && bound !== 'today')
  const wrong = bounds.filter((bound) => !isCivilDate(bound ?? ''))
  if (wrong.length > 0) return wrong.map((bound) => `its bound ${bound} is no date`)
  const [first = '', last = ''] = bounds
  return bounds.length === 2 && first > last ? ['notBefore is after notAfter'] : []
}

function boxFaults(box: Box | undefined): string[] {
  if (!box) return []
  const { south, north, west, east } = box
  const isBox = -90 <= south && south < north && north <= 90 && -180 <= west && west < east
  return isBox && east <= 180 ? [] : ['within is no box of degrees: south, north, west, east']
}

function decimalsOk(decimals = decimalsMax): boolean {
  return Number.isInteger(decimals) && decimals >= 0 && decimals <= decimalsMax
}

/** What a wording lacks for a form, for definitions that did not pass the compiler. */
export function checkWording(form: Form, wording: FormWording): FormFault[] {
  const faults: FormFault[] = []
  const say = (question: string, fault: string) => faults.push({ question, fault })
  for (const [name, question] of Object.entries(form)) {
    const words = Object.hasOwn(wording, name) ? wording[name] : undefined
    if (!words) {
      say(name, 'has no wording')
      continue
    }
    const texts = [words.title, words.short, words.hint, words.one, ...optionTexts(words)]
    if (texts.some((one) => one && !(one.en.trim() && one.ur.trim()))) {
      say(name, 'lacks a language in its wording')
    }
    if (question.kind !== 'one-of') continue
    for (const option of question.options) {
      if (!words.options?.[option]) say(name, `its option ${option} has no wording`)
    }
  }
  for (const name of Object.keys(wording)) {
    if (!Object.hasOwn(form, name)) say(name, 'is a wording without a question')
  }
  return faults
}

function optionTexts(words: QuestionWording): (Text | undefined)[] {
  return [...Object.values(words.options ?? {}), ...Object.values(words.optionHints ?? {})]
}
