/**
 * The form as JSON Schema 2020-12, which is what OpenAPI 3.1 uses. It describes; the program
 * checks with `checkAnswers`, whose refusals say more and in the person's language.
 */
import type { Condition } from './condition.ts'
import { isPersonal, type Form, type FormWording } from './form.ts'
import type { JsonSchema } from './kinds/kind.ts'
import { kindOf } from './kinds/kinds.ts'
import type { Question } from './question.ts'

/** English titles, Urdu beside them (`x-ur`); `x-personal` marks what public views leave out. */
export function jsonSchemaOf(form: Form, wording: FormWording): JsonSchema {
  const questions = Object.entries(form)
  const always = questions.filter(([, asked]) => !asked.when && !asked.optional)
  const sometimes = questions.flatMap(([name, { when, optional }]) =>
    when && !optional ? [{ if: conditionSchema(form, when), then: { required: [name] } }] : [],
  )
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: Object.fromEntries(
      questions.map(([name, question]) => [name, questionSchema(name, question, wording)]),
    ),
    required: always.map(([name]) => name),
    ...(sometimes.length > 0 && { allOf: sometimes }),
    additionalProperties: false,
  }
}

function questionSchema(name: string, question: Question, wording: FormWording): JsonSchema {
  const words = wording[name]
  if (!words) throw new Error(`${name} has no wording`)
  const description = descriptionOf(question, words.hint?.en)
  return {
    ...kindOf(question).schema(question, words),
    title: words.title.en,
    ...(description !== '' && { description }),
    'x-ur': { title: words.title.ur, ...(words.hint && { description: words.hint.ur }) },
    ...(question.when && { 'x-when': question.when }),
    ...(isPersonal(question) && { 'x-personal': true }),
  }
}

const shapeNotes: Partial<Record<Question['kind'], string>> = {
  money: 'In whole paisa: Rs 1,200.50 is 120050.',
  quantity: 'An exact decimal as text; a JSON number is accepted.',
  photos: 'The ids of attachments: photos that were uploaded for this question.',
  location: 'A place of the list; the point in degrees of WGS 84.',
  area: 'The size as exact decimal text (a JSON number is accepted), and its unit.',
}

function descriptionOf(question: Question, hint: string | undefined): string {
  const note = shapeNotes[question.kind]
  const applies = question.when && 'Applies only in some cases; otherwise it is dropped.'
  return [hint, note, applies].filter((part) => part !== undefined).join(' ')
}

/** A condition holds for answers on the path: so the question it asks about must apply as well. */
function conditionSchema(form: Form, condition: Condition): JsonSchema {
  if ('all' in condition) return { allOf: condition.all.map((one) => conditionSchema(form, one)) }
  if ('any' in condition) return { anyOf: condition.any.map((one) => conditionSchema(form, one)) }
  const { question } = condition
  const asked = { properties: { [question]: valueSchema(condition) }, required: [question] }
  const outer = form[question]?.when
  return outer ? { allOf: [asked, conditionSchema(form, outer)] } : asked
}

function valueSchema(condition: Exclude<Condition, { all: unknown } | { any: unknown }>) {
  if ('is' in condition) return { const: condition.is }
  if ('isNot' in condition) return { not: { const: condition.isNot } }
  if ('oneOf' in condition) return { enum: condition.oneOf }
  return { not: { enum: condition.noneOf } }
}
