/** What closed questions came to: of everybody, by place, and by how sure it is who answered. */
import { Isolate, Table, type Cell } from '#channels/components'
import type { Consultation } from '#platform/catalogue'
import {
  levels,
  namesOf,
  titlesOf,
  type ConsultationOutcome,
  type ConsultationQuestion,
  type ToldQuestion,
  type ToldRow,
} from '#platform/consultations'
import type { Text } from '#platform/kernel'
import { areaName, type Visit } from './visit.ts'
import { levelWords, words } from './wording.ts'

type Part = { readonly visit: Visit; readonly consultation: Consultation }

export function Results({
  visit,
  consultation,
  outcome,
}: Part & { readonly outcome: ConsultationOutcome }) {
  const { speak } = visit
  const questions = consultation.terms.questions.filter(({ options }) => options)
  if (questions.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m" id="results">
        {speak(words.results)}
      </h2>
      <p class="govuk-body">{speak(words.resultsNote)}</p>
      {questions.map((question) => {
        const told = outcome.questions.find((one) => one.question === question.id)
        return (
          <>
            <h3 class="govuk-heading-s">{speak(titlesOf(question))}</h3>
            {told?.all ? (
              <QuestionTables
                visit={visit}
                consultation={consultation}
                told={told}
                question={question}
              />
            ) : (
              <p class="govuk-body">{speak(words.tooFew)}</p>
            )}
          </>
        )
      })}
      <Companies visit={visit} consultation={consultation} outcome={outcome} />
    </>
  )
}

type Tables = Part & { readonly told: ToldQuestion; readonly question: ConsultationQuestion }

function QuestionTables({ visit, consultation, told, question }: Tables) {
  const { speak } = visit
  const { options = [] } = question
  const isLevel = (group: string): group is (typeof levels)[number] =>
    (levels as readonly string[]).includes(group)
  const parts: readonly (readonly [Text, readonly ToldRow[], (group: string) => Text])[] = [
    [words.place, told.byArea, (group) => areaName(consultation, group)],
    [
      words.known,
      told.byLevel,
      (group) => (isLevel(group) ? levelWords[group] : words.areaUnknown),
    ],
  ]
  return (
    <>
      {parts.map(([name, rows, nameOf]) => (
        <Table
          caption={`${speak(titlesOf(question))} – ${speak(name)}`}
          captionClasses="govuk-visually-hidden"
          stacked
          small
          head={[
            { text: speak(name) },
            ...options.map((one): Cell => ({ text: speak(namesOf(one)), format: 'numeric' })),
          ]}
          rows={[...rows, { group: '', counts: told.all }].map(({ group, counts }, index) => {
            const title = index === rows.length ? words.everybody : nameOf(group)
            if (!counts) {
              return [
                { text: speak(title) },
                { text: speak(words.withheldRow), colspan: options.length },
              ]
            }
            return [
              { text: speak(title) },
              ...options.map(
                ({ id }): Cell => ({
                  text: <Isolate>{counts[id] ?? 0}</Isolate>,
                  format: 'numeric',
                }),
              ),
            ]
          })}
        />
      ))}
    </>
  )
}

/** A company speaks under its name, and is counted with nobody. */
function Companies({
  visit: { speak },
  consultation,
  outcome,
}: Part & { readonly outcome: ConsultationOutcome }) {
  const { questions } = consultation.terms
  if (outcome.organisations.length === 0) return null
  const said = (answers: Readonly<Record<string, string>>) =>
    questions.flatMap((question) => {
      const option = question.options?.find(({ id }) => id === answers[question.id])
      return option ? [`${speak(titlesOf(question))} ${speak(namesOf(option))}`] : []
    })
  return (
    <>
      <h3 class="govuk-heading-s">{speak(words.companies)}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {outcome.organisations.map(({ name, answers }) => (
          <li>
            <bdi>{name}</bdi>: {said(answers).join(' · ') || '–'}
          </li>
        ))}
      </ul>
    </>
  )
}
