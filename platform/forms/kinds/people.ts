import type { Problem } from '#platform/kernel'
import { peopleMax } from '../form.ts'
import { problems } from '../problems.ts'
import type { PeopleQuestion, Person, PersonQuestion } from '../question.ts'
import type { WebFields } from '../typed.ts'
import type { Kind, Parsed } from './kind.ts'
import { personKind, personLines, personSchema, personToWeb } from './person.ts'

/** The question that is asked about each person of a list, on that person's own page. */
export function personQuestionOf(question: PeopleQuestion): PersonQuestion {
  return question.phone === undefined
    ? { kind: 'person' }
    : { kind: 'person', phone: question.phone }
}

/** The field of the n-th person of a list, counted from zero: `firstParties[0]`. */
export function personField(name: string, index: number): string {
  return `${name}[${index}]`
}

/** The faults of a list as a whole: too few, too many, one CNIC twice. */
export function listFaults(
  question: PeopleQuestion,
  field: string,
  people: readonly Person[],
): Problem[] {
  const { atLeast = 1, atMost = peopleMax } = question
  if (people.length > atMost) return [tooMany(field, atMost)]
  const faults = twice(field, people)
  if (people.length < atLeast) {
    faults.push(problems['form-people-too-few']({ field, values: { min: String(atLeast) } }))
  }
  return faults
}

function twice(field: string, people: readonly Person[]): Problem[] {
  const seen = new Set<string>()
  return people.flatMap(({ cnic }, index) => {
    if (!seen.has(cnic)) {
      seen.add(cnic)
      return []
    }
    return [problems['form-person-twice']({ field: `${personField(field, index)}.cnic` })]
  })
}

function tooMany(field: string, most: number): Problem {
  return problems['form-people-too-many']({ field, values: { max: String(most) } })
}

function joined(field: string, read: readonly Parsed<Person>[]): Parsed<readonly Person[]> {
  const faults = read.flatMap((one) => ('faults' in one ? one.faults : []))
  if (faults.length > 0) return { faults }
  const people = read.flatMap((one) => ('value' in one && one.value ? [one.value] : []))
  if (people.length > peopleMax) return { faults: [tooMany(field, peopleMax)] }
  return { value: people.length > 0 ? people : undefined }
}

/** The places of a list that were posted, in order; a place beyond every limit is not a place. */
function placesIn(field: string, fields: WebFields): number[] {
  const places = new Set<number>()
  for (const name of Object.keys(fields)) {
    if (!name.startsWith(`${field}[`)) continue
    const match = /^(\d{1,3})\]\./.exec(name.slice(field.length + 1))
    if (match) places.add(Number(match[1]))
  }
  return [...places].sort((a, b) => a - b)
}

/** A list of persons, each named once. */
export const peopleKind: Kind<PeopleQuestion, readonly Person[]> = {
  fromWeb(question, field, fields) {
    const each = personQuestionOf(question)
    return joined(
      field,
      placesIn(field, fields).map((n) => personKind.fromWeb(each, personField(field, n), fields)),
    )
  },
  fromJson(question, field, json) {
    if (!Array.isArray(json)) return { faults: [problems['form-answer-shape']({ field })] }
    const most = question.atMost ?? peopleMax
    if (json.length > most) return { faults: [tooMany(field, most)] }
    const each = personQuestionOf(question)
    return joined(
      field,
      json.map((one, n) => {
        const at = personField(field, n)
        const read = personKind.fromJson(each, at, one)
        const empty = 'value' in read && read.value === undefined
        return empty ? { faults: personKind.missing(each, at) } : read
      }),
    )
  },
  missing: ({ atLeast = 1 }, field) => [
    problems['form-people-missing']({ field, values: { min: String(atLeast) } }),
  ],
  check: listFaults,
  toWeb: (_question, field, people) =>
    Object.assign({}, ...people.map((one, n) => personToWeb(personField(field, n), one))),
  controls: (question, field, wording, lists) =>
    personKind.controls(personQuestionOf(question), personField(field, 0), wording, lists),
  lines: (_question, people, saying) => people.flatMap((one) => personLines(one, saying)),
  schema: (question) => ({
    type: 'array',
    items: personSchema(question),
    minItems: question.atLeast ?? 1,
    maxItems: question.atMost ?? peopleMax,
  }),
}
