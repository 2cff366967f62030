import type { CaseView } from '#platform/catalogue'
import { summaryOf, type FormWording, type Lists } from '#platform/forms'
import type { Language } from '#platform/kernel'
import { Lines } from './lines.tsx'
import { SummaryList } from './summary-list.tsx'

type AnswersListProps = {
  readonly view: Pick<CaseView, 'service' | 'answers' | 'captured'>
  readonly language: Language
  readonly lists: Lists
  /** Where the numbers of persons are not for the reader. */
  readonly masked?: boolean
}

/** What was handed in: each question by its short name, and its answer. */
export function AnswersList({ view, language, lists, masked = false }: AnswersListProps) {
  const { service, answers, captured } = view
  const wording = service.questions as FormWording
  const rows = summaryOf(
    service.form,
    wording,
    answers,
    language,
    { ...captured, ...lists },
    {
      masked,
    },
  )
  return (
    <SummaryList
      rows={rows.map(({ label, lines }) => ({ key: label, value: <Lines lines={lines} /> }))}
    />
  )
}
