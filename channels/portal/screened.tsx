/** Before it is handed in: what of the words others could use, and what everybody would read. */
import { InsetText, Lines, Link, WarningText } from '#channels/components'
import { namesOf, type Service } from '#platform/catalogue'
import {
  coverStretches,
  findPersonal,
  joinStretches,
  personalKinds,
  type Finding,
  type PersonalKind,
} from '#platform/forms'
import { screenedWords as words } from './screened-wording.ts'
import type { DraftVisit } from './draft.ts'

type Answers = Readonly<Record<string, unknown>>
type ScreenedProps = { readonly visit: DraftVisit; readonly answers: Answers }

export function Screened({ visit, answers }: ScreenedProps) {
  const { form } = visit.service
  return (
    <>
      {Object.entries(form).map(([name, question]) => {
        const written = answers[name]
        if (question.kind !== 'long-text' || !question.screened) return null
        if (typeof written !== 'string') return null
        const isShown = isPublished(visit.service, name, answers)
        return <Words visit={visit} name={name} written={written} isShown={isShown} />
      })}
    </>
  )
}

/** Whether everybody will read it, with what leads to persons covered. */
function isPublished({ publication }: Service, name: string, answers: Answers): boolean {
  return publication?.text === name && publication.isPublic(answers as never)
}

type WordsProps = {
  readonly visit: DraftVisit
  readonly name: string
  readonly written: string
  readonly isShown: boolean
}

function Words({ visit, name, written, isShown }: WordsProps) {
  const { speak, draft } = visit
  const all = findPersonal(written, isShown ? namesOf(visit.session.person) : [])
  // A name that the office alone reads is nothing to warn of.
  const found = isShown ? all : all.filter(({ kind }) => kind !== 'name')
  const kinds = personalKinds.filter((kind) => found.some((one) => one.kind === kind))
  const change = <Link href={`/apply/${draft.id}/${name}?from=check`}>{speak(words.change)}</Link>
  if (!isShown) {
    return (
      <>
        {kinds.map((kind) => (
          <WarningText>
            {speak(words.seems[kind])} {speak(words.others)} {change}
          </WarningText>
        ))}
      </>
    )
  }
  const shown = coverStretches(
    written,
    found.map(({ at }) => at),
  )
  return (
    <>
      {kinds.map((kind) => (
        <WarningText>
          {speak(words.seems[kind])} <bdi>{quoted(written, found, kind)}</bdi> {change}
        </WarningText>
      ))}
      <InsetText>
        <h2 class="govuk-heading-s">{speak(words.everybody)}</h2>
        <p class="govuk-body">
          <Lines lines={shown.split('\n')} />
        </p>
        <p class="govuk-body">
          {speak(found.length > 0 ? words.covered : words.nothing)} {found.length === 0 && change}
        </p>
      </InsetText>
    </>
  )
}

const quotedMax = 5

/** The very words, to whoever wrote them: he sees what is meant. */
function quoted(written: string, found: readonly Finding[], kind: PersonalKind): string {
  const own = joinStretches(found.filter((one) => one.kind === kind).map(({ at }) => at))
  const pieces = own.slice(0, quotedMax).map(([from, to]) => `“${written.slice(from, to)}”`)
  return [...pieces, ...(own.length > quotedMax ? ['…'] : [])].join(' ')
}
