/** What persons say is wrong in their entries: the list, one of them, and the answer. */
import {
  BackLink,
  Button,
  ButtonGroup,
  ErrorSummary,
  fieldOf,
  Form,
  goTo,
  InsetText,
  Link,
  Radios,
  SummaryList,
  Table,
  Textarea,
} from '#channels/components'
import { answerAsked, correctionAsked, type Platform } from '#platform/catalogue'
import { asRefusal, formatInstant, type Problem, type Text } from '#platform/kernel'
import {
  factParts,
  factWords,
  wrongLengthMax,
  type Entry,
  type WaitingCorrection,
} from '#platform/population'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { atRegistry, showPage, type RegistrarVisit } from './visit.tsx'
import { correctionWords as words, words as registryWords } from './wording.ts'

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
      rows={asked.map(({ personId, id, askedAt, preparedBy }) => [
        {
          text: (
            <>
              <Link href={`/registry/corrections/${personId}/${id}`}>
                {speak(words.listed, {
                  number: id.slice(-6).toUpperCase(),
                  time: formatInstant(askedAt, language),
                })}
              </Link>
              {preparedBy !== undefined && ` (${speak(words.waitsSecond)})`}
            </>
          ),
        },
      ])}
    />
  )
}

const deeds = ['corrected', 'prepare', 'confirm', 'undo'] as const
const doneAt = {
  corrected: 'answered',
  prepare: 'declining',
  confirm: 'answered',
  undo: 'undone',
} as const

async function answer(visit: RegistrarVisit): Promise<FastifyReply> {
  const { platform, actor, fields } = visit
  const deed = deeds.find((one) => one === fieldOf(fields, 'do')) ?? 'prepare'
  const said = fieldOf(fields, 'answer').trim().slice(0, wrongLengthMax)
  const entry = Number(fieldOf(fields, 'entry'))
  try {
    await answerAsked(platform, actor, { ...askedIn(visit), do: deed, answer: said, entry })
  } catch (thrown) {
    return showAsked(visit, asRefusal(thrown))
  }
  return goTo(visit, `/registry?done=${doneAt[deed]}`)
}

async function showAsked(visit: RegistrarVisit, problem?: Problem): Promise<FastifyReply> {
  const { platform, actor, speak, language, visitor } = visit
  const found = await correctionAsked(platform, actor, askedIn(visit))
  const { personId, id, askedAt, said, preparedBy, answer: reason } = found.asked
  const error = problem && `${problem.title(language)} ${problem.wayOut(language)}`
  const title = speak(words.one)
  const isPrepared = preparedBy !== undefined
  return showPage(visit, {
    title,
    problem,
    before: <BackLink href="/registry" />,
    body: (
      <>
        {error && (
          <ErrorSummary errors={[{ text: error, href: `#${isPrepared ? 'confirm' : 'answer'}` }]} />
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        <SummaryList
          rows={[
            { key: speak(words.asked), value: formatInstant(askedAt, language) },
            { key: speak(words.wrong), value: <bdi>{said?.wrong}</bdi> },
            { key: speak(words.paper), value: <bdi>{said?.paper}</bdi> },
            ...(isPrepared ? [{ key: speak(words.reason), value: <bdi>{reason}</bdi> }] : []),
          ]}
        />
        <p class="govuk-body">{speak(isPrepared ? words.second : words.how)}</p>
        <p class="govuk-body">
          <Link href={`/registry/persons/${personId}`}>{speak(words.record)}</Link>
        </p>
        <Form
          action={`/registry/corrections/${personId}/${id}`}
          hidden={{ _csrf: visitor.csrfToken }}
          label={title}
        >
          {isPrepared ? (
            <Confirming visit={visit} isOwn={preparedBy === actor.personId} />
          ) : (
            <Answering visit={visit} since={found.since} error={error} />
          )}
        </Form>
      </>
    ),
  })
}

type ConfirmingProps = { readonly visit: RegistrarVisit; readonly isOwn: boolean }

/** Nobody confirms what he has prepared himself: he may take it back. */
function Confirming({ visit: { speak }, isOwn }: ConfirmingProps) {
  return (
    <ButtonGroup>
      {!isOwn && (
        <Button name="do" value="confirm" id="confirm" preventDoubleClick>
          {speak(words.confirm)}
        </Button>
      )}
      <Button name="do" value="undo" variant="secondary" preventDoubleClick>
        {speak(isOwn ? registryWords.withdraw : words.sendBack)}
      </Button>
    </ButtonGroup>
  )
}

type AnsweringProps = {
  readonly visit: RegistrarVisit
  readonly since: readonly Entry[]
  readonly error: string | undefined
}

function Answering({ visit, since, error }: AnsweringProps) {
  const { speak, language, fields } = visit
  const telling = { language, names: new Map<string, string>(), places: new Map<string, Text>() }
  const isCorrected = since.length > 0
  return (
    <>
      {isCorrected ? (
        <Radios
          name="entry"
          legend={speak(words.entry)}
          legendSize="s"
          value={fieldOf(fields, 'entry') || (since.length === 1 ? String(since[0]?.seq) : '')}
          items={since.map(({ seq, fact, recordedAt }) => ({
            value: String(seq),
            text: (
              <>
                {speak(factWords[fact.kind] ?? registryWords.what)}
                {factParts(fact, telling).map((part) => (
                  <>
                    {' · '}
                    <bdi>{part}</bdi>
                  </>
                ))}
              </>
            ),
            hint: formatInstant(recordedAt, language),
          }))}
        />
      ) : (
        <InsetText>{speak(words.noEntry)}</InsetText>
      )}
      <Textarea
        name="answer"
        label={speak(words.answer)}
        hint={speak(words.answerHint)}
        value={fieldOf(fields, 'answer')}
        error={error}
        dir="auto"
      />
      <ButtonGroup>
        {isCorrected && (
          <Button name="do" value="corrected" preventDoubleClick>
            {speak(words.corrected)}
          </Button>
        )}
        <Button name="do" value="prepare" variant="secondary" preventDoubleClick>
          {speak(words.declined)}
        </Button>
      </ButtonGroup>
    </>
  )
}
