/** Which questions a program can put to people, and whether a service can be answered so. */
import type { Form, Question, QuestionKind } from '#platform/forms'
import type { Service } from '../definition.ts'

/** The first question of a kind. */
export function firstOf(form: Form, kind: QuestionKind): string | undefined {
  return Object.entries(form).find(([, question]) => question.kind === kind)?.[0]
}

/** What a program can ask as a line, a number, a day or a choice. */
const asked: readonly QuestionKind[] = [
  'one-of',
  'one-from',
  'short-text',
  'long-text',
  'quantity',
  'money',
  'date',
  'confirmation',
]

export const isPlain = ({ kind }: Question): boolean => asked.includes(kind)

/** Whether guests may hand it in, with answers that a program can ask for. */
export function isReportable({ form, applicant, channels, publication }: Service): boolean {
  const isOpen = applicant.assurance === 'none' || applicant.assurance === 'basic'
  const others = Object.values(form).filter(({ kind }) => kind !== 'photos' && kind !== 'location')
  const needless = (question: Question) => question.optional === true || isPlain(question)
  return (
    isOpen && publication !== undefined && channels.includes('portal') && others.every(needless)
  )
}
