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
import {
  answerAsked,
  correctionAsked,
  type AskedCorrection,
  type Platform,
  type PreparedFor,
} from '#platform/catalogue'
import { asRefusal, formatInstant, type Problem, type Text } from '#platform/kernel'
import {
  factParts,
  factWords,
  placeNames,
  placesIn,
  wrongLengthMax,
  type WaitingCorrection,
} from '#platform/population'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { namesIn } from './person.tsx'
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
      rows={asked.map((one) => {
        const { personId, id, askedAt, preparedBy, takenBackAt } = one
        const number = id.slice(-6).toUpperCase()
        const name = speak(words.listed, { number, time: formatInstant(askedAt, language) })
        if (takenBackAt) {
          const time = formatInstant(takenBackAt, language)
          return [{ text: `${name} (${speak(words.takenBack, { time })})` }]
        }
        const link = <Link href={`/registry/corrections/${personId}/${id}`}>{name}</Link>
        const isPrepared = preparedBy !== undefined
        return [{ text: isPrepared ? [link, ` (${speak(words.waitsSecond)})`] : link }]
      })}
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
  const read = fieldOf(fields, 'read')
  try {
    await answerAsked(platform, actor, { ...askedIn(visit), do: deed, answer: said, entry, read })
  } catch (thrown) {
    return showAsked(visit, asRefusal(thrown))
  }
  return goTo(visit, `/registry?done=${doneAt[deed]}`)
}

async function showAsked(visit: RegistrarVisit, problem?: Problem): Promise<FastifyReply> {
  const { platform, actor, speak, language, visitor } = visit
  const found = await correctionAsked(platform, actor, askedIn(visit))
  const { preparedFor } = found
  const { personId, id, askedAt, said, preparedMark = '', answer: reason } = found.asked
  const places = await placeNames(platform.db, placesIn(found.since.map(({ fact }) => fact)))
  const error = problem && `${problem.title(language)} ${problem.wayOut(language)}`
  const title = speak(words.one)
  const isPrepared = preparedFor !== undefined
  return showPage(visit, {
    title,
    problem,
    before: <BackLink href="/registry" />,
    body: (
      <>
        {error && (
          <ErrorSummary errors={[{ text: error, href: `#${isPrepared ? 'decide' : 'answer'}` }]} />
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
        <p class="govuk-body">{speak(preparedFor ? howPrepared[preparedFor] : words.how)}</p>
        <p class="govuk-body">
          <Link href={`/registry/persons/${personId}`}>{speak(words.record)}</Link>
        </p>
        <Form
          action={`/registry/corrections/${personId}/${id}`}
          hidden={{ _csrf: visitor.csrfToken, read: preparedMark }}
          label={title}
        >
          {preparedFor ? (
            <Confirming visit={visit} preparedFor={preparedFor} />
          ) : (
            <Answering visit={visit} found={found} places={places} error={error} />
          )}
        </Form>
      </>
    ),
  })
}

const howPrepared = {
  maker: registryWords.ownHow,
  'same-post': registryWords.samePostHow,
  second: words.second,
} as const

type ConfirmingProps = { readonly visit: RegistrarVisit; readonly preparedFor: PreparedFor }

/** Nobody confirms what he, or his very post, has prepared: who prepared it may take it back. */
function Confirming({ visit: { speak }, preparedFor }: ConfirmingProps) {
  if (preparedFor === 'same-post') return null
  const isOwn = preparedFor === 'maker'
  return (
    <ButtonGroup>
      {!isOwn && (
        <Button name="do" value="confirm" id="decide" preventDoubleClick>
          {speak(words.confirm)}
        </Button>
      )}
      <Button
        name="do"
        value="undo"
        id={isOwn ? 'decide' : undefined}
        variant="secondary"
        preventDoubleClick
      >
        {speak(isOwn ? registryWords.withdraw : words.sendBack)}
      </Button>
    </ButtonGroup>
  )
}

type AnsweringProps = {
  readonly visit: RegistrarVisit
  readonly found: AskedCorrection
  readonly places: ReadonlyMap<string, Text>
  readonly error: string | undefined
}

function Answering({ visit, found: { since, person }, places, error }: AnsweringProps) {
  const { speak, language, fields } = visit
  const names = person ? namesIn(person, visit) : new Map<string, string>()
  const telling = { language, names, places }
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
