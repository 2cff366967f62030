/** An exception that another officer has asked for: read, and decided. */
import {
  BackLink,
  Button,
  ButtonGroup,
  fieldOf,
  Form,
  goTo,
  InsetText,
  Split,
} from '#channels/components'
import { positionWords } from '#platform/biometrics'
import { decideOnException, exceptionToDecide, type Platform } from '#platform/catalogue'
import { nameIn } from '#platform/identity'
import { formatInstant, type Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { rowsOf } from './person.tsx'
import { SubjectList } from './subject-list.tsx'
import { atCentre, onForm, showPage, type CentreVisit } from './visit.tsx'
import { exceptionWords as words, personWords } from './wording.ts'

const path = '/enrolment/exceptions/:id'

export function registerExceptions(app: FastifyInstance, platform: Platform): void {
  app.get(
    path,
    atCentre(platform, (visit) => showException(visit)),
  )
  app.post(path, onForm(platform, decide, showException))
}

async function decide(visit: CentreVisit): Promise<FastifyReply> {
  const { platform, actor, params, fields } = visit
  const decision = fieldOf(fields, 'decision') === 'approved' ? 'approved' : 'refused'
  await decideOnException(platform, actor, params['id'] ?? '', decision)
  return goTo(visit, '/enrolment?done=decided')
}

async function showException(visit: CentreVisit, problem?: Problem): Promise<FastifyReply> {
  const { platform, actor, params, speak, language, visitor } = visit
  const found = await exceptionToDecide(platform, actor, params['id'] ?? '')
  const { asked, words: said, subject, isOwn } = found
  const title = speak(words.title)
  return showPage(visit, {
    title,
    problem,
    before: <BackLink href="/enrolment" />,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{title}</h1>
        <SubjectList
          visit={visit}
          rows={[
            { key: speak(words.for), value: speak(positionWords[asked.position]) },
            { key: speak(words.reason), value: <bdi>{said.reason}</bdi> },
            { key: speak(words.proof), value: <bdi>{said.proof}</bdi> },
            { key: speak(words.asked), value: formatInstant(asked.askedAt, language) },
            { key: speak(personWords.name), value: <bdi>{nameIn(subject, language)}</bdi> },
            ...(await rowsOf(visit, subject)),
          ]}
        />
        {isOwn ? (
          <InsetText>{speak(words.own)}</InsetText>
        ) : (
          <Form
            action={`/enrolment/exceptions/${asked.id}`}
            hidden={{ _csrf: visitor.csrfToken }}
            label={title}
          >
            <ButtonGroup>
              <Button name="decision" value="approved">
                {speak(words.approve)}
              </Button>
              <Button name="decision" value="refused" variant="secondary">
                {speak(words.refuse)}
              </Button>
            </ButtonGroup>
          </Form>
        )}
      </Split>
    ),
  })
}
