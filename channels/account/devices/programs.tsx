/** The programs that act for a person, each with a way to end it. */
import { Button, Form, SummaryList } from '#channels/components'
import type { ListedProgram } from '#platform/identity'
import { formatInstant } from '#platform/kernel'
import type { SignedInVisit } from '../visit.tsx'
import { devicesPath as path } from './paths.ts'
import { programWords as words } from './program-wording.ts'

type ProgramsProps = {
  readonly visit: SignedInVisit
  readonly programs: readonly ListedProgram[]
}

export function Programs({ visit: { speak, language, visitor }, programs }: ProgramsProps) {
  const when = (at: Date) => <bdi>{formatInstant(at, language)}</bdi>
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.programs)}</h2>
      <p class="govuk-body">{speak(programs.length === 0 ? words.none : words.how)}</p>
      {programs.map(({ id, label, createdAt, expiresAt }) => (
        <>
          <SummaryList
            card={{ title: <bdi>{label}</bdi> }}
            rows={[
              { key: speak(words.since), value: when(createdAt) },
              { key: speak(words.until), value: when(expiresAt) },
            ]}
          />
          <Form action={`${path}/programs/end`} hidden={{ _csrf: visitor.csrfToken, program: id }}>
            <Button variant="secondary" preventDoubleClick>
              {speak(words.end, { label })}
            </Button>
          </Form>
        </>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}/programs`}>
          {speak(words.add)}
        </a>
      </p>
    </>
  )
}
