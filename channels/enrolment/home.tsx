/** The first page: a case, a person, and the exceptions that wait. */
import {
  Button,
  fieldOf,
  Form,
  goTo,
  Input,
  Link,
  NotificationBanner,
  Split,
  Table,
  tellProblem,
} from '#channels/components'
import { positionWords, type ExceptionAsked } from '#platform/biometrics'
import { caseProblems, formatReference, parseReference } from '#platform/cases'
import {
  enrolmentProblems,
  findSubject,
  waitingExceptions,
  type Platform,
} from '#platform/catalogue'
import { formatInstant, type Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { atCentre, onForm, showPage, type CentreVisit } from './visit.tsx'
import { exceptionWords, frameWords, homeWords as words } from './wording.ts'

export function registerHome(app: FastifyInstance, platform: Platform): void {
  app.get(
    '/enrolment',
    atCentre(platform, (visit) => showHome(visit)),
  )
  app.post('/enrolment/cases', onForm(platform, toCase, showHome))
  app.post('/enrolment/persons', onForm(platform, toPerson, showHome))
}

/** @throws case-not-found */
async function toCase(visit: CentreVisit): Promise<FastifyReply> {
  const key = parseReference(fieldOf(visit.fields, 'reference'))
  if (!key) throw caseProblems['case-not-found']({ field: 'reference' })
  return goTo(visit, `/enrolment/cases/${formatReference(key)}`)
}

/** @throws enrolment-not-yours, enrolment-person-unknown, and what `findSubject` throws */
async function toPerson(visit: CentreVisit): Promise<FastifyReply> {
  const { platform, actor, posts, fields } = visit
  const [post] = posts.taking
  if (!post) throw enrolmentProblems['enrolment-not-yours']()
  const id = await findSubject(platform, { actor, post }, fieldOf(fields, 'cnic'), 'enrolment')
  if (id === undefined) throw enrolmentProblems['enrolment-person-unknown']({ field: 'cnic' })
  return goTo(visit, `/enrolment/persons/${id}`)
}

async function showHome(visit: CentreVisit, problem?: Problem): Promise<FastifyReply> {
  const { speak, platform, actor, posts, query } = visit
  const waiting = await waitingExceptions(platform, actor)
  const title = speak(frameWords.centre)
  return showPage(visit, {
    title,
    problem,
    body: (
      <>
        {fieldOf(query, 'done') === 'decided' && (
          <NotificationBanner type="success">{speak(exceptionWords.done)}</NotificationBanner>
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        <Split>
          <p class="govuk-body">{speak(words.how)}</p>
          {posts.taking.length + posts.deciding.length > 0 && (
            <OpenForm visit={visit} kind="reference" problem={problem} />
          )}
          {posts.taking.length > 0 && <OpenForm visit={visit} kind="cnic" problem={problem} />}
        </Split>
        <Waiting visit={visit} waiting={waiting} />
      </>
    ),
  })
}

type OpenProps = {
  readonly visit: CentreVisit
  readonly kind: 'reference' | 'cnic'
  readonly problem: Problem | undefined
}

const opens = {
  reference: { at: '/enrolment/cases', heading: words.byCase, button: words.openCase },
  cnic: { at: '/enrolment/persons', heading: words.byPerson, button: words.openPerson },
} as const

function OpenForm({ visit, kind, problem }: OpenProps) {
  const { speak, language, visitor, fields } = visit
  const { at, heading, button } = opens[kind]
  return (
    <>
      <h2 class="govuk-heading-m">{speak(heading)}</h2>
      <Form action={at} hidden={{ _csrf: visitor.csrfToken }} label={speak(heading)}>
        <Input
          name={kind}
          label={speak(words[kind])}
          hint={kind === 'cnic' ? speak(words.cnicHint) : undefined}
          error={problem?.field === kind ? tellProblem(problem, language) : undefined}
          value={fieldOf(fields, kind)}
          inputmode={kind === 'cnic' ? 'numeric' : undefined}
          autocomplete="off"
          spellcheck={false}
          dir="ltr"
          width={20}
        />
        <Button variant={kind === 'cnic' ? 'secondary' : undefined}>{speak(button)}</Button>
      </Form>
    </>
  )
}

type WaitingProps = {
  readonly visit: CentreVisit
  readonly waiting: readonly ExceptionAsked[]
}

function Waiting({ visit, waiting }: WaitingProps) {
  const { speak, language, actor } = visit
  if (waiting.length === 0) {
    return (
      <>
        <h2 class="govuk-heading-m">{speak(words.waiting)}</h2>
        <p class="govuk-body">{speak(words.none)}</p>
      </>
    )
  }
  return (
    <Table
      caption={speak(words.waiting)}
      captionSize="m"
      stacked
      head={[words.what, words.since].map((one) => ({ text: speak(one) }))}
      rows={waiting.map(({ id, position, askedAt, askedBy }) => [
        {
          text: (
            <>
              <Link href={`/enrolment/exceptions/${id}`}>{speak(positionWords[position])}</Link>
              {askedBy === actor.personId && ` (${speak(words.own)})`}
            </>
          ),
        },
        { text: formatInstant(askedAt, language) },
      ])}
    />
  )
}
