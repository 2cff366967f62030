/** What persons say is wrong in their entries: the list, one of them, and the answer. */
import {
  BackLink,
  Button,
  ButtonGroup,
  ErrorSummary,
  fieldOf,
  Form,
  goTo,
  Link,
  SummaryList,
  Table,
  Textarea,
} from '#channels/components'
import { answerAsked, correctionAsked, type Platform } from '#platform/catalogue'
import { asRefusal, formatInstant, type Problem } from '#platform/kernel'
import { wrongLengthMax, type WaitingCorrection } from '#platform/population'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { atRegistry, showPage, type RegistrarVisit } from './visit.tsx'
import { correctionWords as words } from './wording.ts'

const path = '/registry/corrections/:id/:request'

export function registerCorrections(app: FastifyInstance, platform: Platform): void {
  app.get(
    path,
    atRegistry(platform, (visit) => showAsked(visit)),
  )
  app.post(path, atRegistry(platform, answer))
}

const askedIn = ({ params }: RegistrarVisit) => ({
  personId: params['id'] ?? '',
  id: params['request'] ?? '',
})

type AskedProps = {
  readonly visit: RegistrarVisit
  readonly asked: readonly WaitingCorrection[]
}

export function AskedCorrections({ visit: { speak, language }, asked }: AskedProps) {
  if (asked.length === 0) return null
  return (
    <Table
      caption={speak(words.title)}
      captionSize="m"
      stacked
      head={[{ text: speak(words.asked) }]}
      rows={asked.map(({ personId, id, askedAt }) => [
        {
          text: (
            <Link href={`/registry/corrections/${personId}/${id}`}>
              {speak(words.listed, {
                number: id.slice(-6).toUpperCase(),
                time: formatInstant(askedAt, language),
              })}
            </Link>
          ),
        },
      ])}
    />
  )
}

async function answer(visit: RegistrarVisit): Promise<FastifyReply> {
  const { platform, actor, fields } = visit
  const state = fieldOf(fields, 'state') === 'corrected' ? 'corrected' : 'declined'
  const said = fieldOf(fields, 'answer').trim().slice(0, wrongLengthMax)
  try {
    await answerAsked(platform, actor, { ...askedIn(visit), state, answer: said })
  } catch (thrown) {
    return showAsked(visit, asRefusal(thrown))
  }
  return goTo(visit, '/registry?done=answered')
}

async function showAsked(visit: RegistrarVisit, problem?: Problem): Promise<FastifyReply> {
  const { platform, actor, speak, language, visitor } = visit
  const { personId, id, askedAt, said } = await correctionAsked(platform, actor, askedIn(visit))
  const error = problem && `${problem.title(language)} ${problem.wayOut(language)}`
  const title = speak(words.one)
  return showPage(visit, {
    title,
    problem,
    before: <BackLink href="/registry" />,
    body: (
      <>
        {error && <ErrorSummary errors={[{ text: error, href: '#answer' }]} />}
        <h1 class="govuk-heading-l">{title}</h1>
        <SummaryList
          rows={[
            { key: speak(words.asked), value: formatInstant(askedAt, language) },
            { key: speak(words.wrong), value: <bdi>{said?.wrong}</bdi> },
            { key: speak(words.paper), value: <bdi>{said?.paper}</bdi> },
          ]}
        />
        <p class="govuk-body">{speak(words.how)}</p>
        <p class="govuk-body">
          <Link href={`/registry/persons/${personId}`}>{speak(words.record)}</Link>
        </p>
        <Form
          action={`/registry/corrections/${personId}/${id}`}
          hidden={{ _csrf: visitor.csrfToken }}
          label={title}
        >
          <Textarea name="answer" label={speak(words.answer)} error={error} dir="auto" />
          <ButtonGroup>
            <Button name="state" value="corrected" preventDoubleClick>
              {speak(words.corrected)}
            </Button>
            <Button name="state" value="declined" variant="secondary" preventDoubleClick>
              {speak(words.declined)}
            </Button>
          </ButtonGroup>
        </Form>
      </>
    ),
  })
}
