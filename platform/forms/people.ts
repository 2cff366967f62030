/** Lists of persons, one page each: every change gives a new list or says why not. */
import type { Form, Answers } from './form.ts'
import { peopleMax } from './form.ts'
import { pathOf } from './journey.ts'
import type { Parsed } from './kinds/kind.ts'
import { listFaults, personField } from './kinds/people.ts'
import { storedValue } from './parse.ts'
import { problems } from './problems.ts'
import type { PeopleQuestion, Person, Question } from './question.ts'

/** Adds a person at the end: refused beyond `atMost`, and for a CNIC already in the list. */
export function addPerson(
  question: PeopleQuestion,
  name: string,
  people: readonly Person[],
  added: Person,
): Parsed<readonly Person[]> {
  return whole(question, name, [...people, added])
}

/** Puts another person in one's place, counted from zero. */
export function replacePerson(
  question: PeopleQuestion,
  name: string,
  people: readonly Person[],
  index: number,
  person: Person,
): Parsed<readonly Person[]> {
  if (!(index in people)) return unknownPerson(name, index)
  return whole(question, name, people.with(index, person))
}

/** Takes a person out. The list may become too short: `missingOf` then names the question. */
export function removePerson(
  name: string,
  people: readonly Person[],
  index: number,
): Parsed<readonly Person[]> {
  if (!(index in people)) return unknownPerson(name, index)
  return { value: people.toSpliced(index, 1) }
}

/** Whether there is room for one more. */
export function canAddPerson(question: PeopleQuestion, people: readonly Person[]): boolean {
  return people.length < (question.atMost ?? peopleMax)
}

/** A list that is still growing may be short, but never too long or with a person twice. */
function whole(
  question: PeopleQuestion,
  name: string,
  people: readonly Person[],
): Parsed<readonly Person[]> {
  const faults = listFaults({ ...question, atLeast: 0 }, name, people)
  return faults.length > 0 ? { faults } : { value: people }
}

function unknownPerson(name: string, index: number): Parsed<readonly Person[]> {
  return { faults: [problems['form-person-unknown']({ field: personField(name, index) })] }
}

/** A person named in a form, and where. */
export type NamedPerson = {
  readonly question: string
  readonly index: number
  readonly cnic: string
  readonly name: string
}

/** Everyone named on the path, for search and for duties that must not meet. */
export function personsIn(form: Form, answers: Answers): NamedPerson[] {
  return pathOf(form, answers).flatMap((question) => {
    const asked = form[question] as Question
    if (asked.kind !== 'person' && asked.kind !== 'people') return []
    const stored = storedValue(asked, question, answers[question])
    const persons = (asked.kind === 'people' ? (stored ?? []) : [stored]) as (Person | undefined)[]
    return persons.flatMap((one, index) =>
      one ? [{ question, index, cnic: one.cnic, name: one.name }] : [],
    )
  })
}
