/** Saying what is wrong in the population register, and what became of it. */
import {
  BackLink,
  Button,
  ErrorSummary,
  fieldOf,
  Form,
  forSignedIn,
  goTo,
  Input,
  NotificationBanner,
  Select,
  Split,
  SummaryList,
  tellProblem,
  Textarea,
} from '#channels/components'
import type { Platform } from '#platform/catalogue'
import { ownReading } from '#platform/consent'
import { openerFor } from '#platform/identity'
import { asRefusal, eachFault, formatInstant, type Problem, type Text } from '#platform/kernel'
import {
  askCorrection,
  correctionsOf,
  populationProblems as problems,
  takeCorrectionBack,
  wrongLengthMax,
  type CorrectionRequest,
  type CorrectionState,
} from '#platform/population'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { showAccountPage, type SignedInVisit } from '../visit.tsx'
import { correctWords as words } from './wording.ts'

export const correctPath = '/account/data/correct'
const backPath = `${correctPath}/take-back`

export function registerCorrecting(app: FastifyInstance, platform: Platform): void {
  app.get(
    correctPath,
    forSignedIn(platform, (visit) => showCorrecting(visit)),
  )
  app.post(correctPath, forSignedIn(platform, ask))
  app.post(backPath, forSignedIn(platform, takeBack))
}

const at = { field: 'place' }

async function ask(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, fields } = visit
  const { db, setting } = platform
  const jurisdiction = fieldOf(fields, 'place')
  try {
    if (!setting.jurisdictions.has(jurisdiction)) throw problems['population-request-empty'](at)
    const asked = {
      personId: session.person.id,
      id: setting.newId(),
      jurisdiction,
      askedAt: setting.now(),
      wrong: fieldOf(fields, 'wrong').trim().slice(0, wrongLengthMax),
      paper: fieldOf(fields, 'paper').trim().slice(0, 100),
    }
    await db.transact((tx) => askCorrection(tx, setting.vault, asked))
  } catch (thrown) {
    return showCorrecting(visit, asRefusal(thrown))
  }
  return goTo(visit, `${correctPath}?done=asked`)
}

async function takeBack(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, fields } = visit
  const { db, setting } = platform
  const taken = { personId: session.person.id, id: fieldOf(fields, 'request'), at: setting.now() }
  try {
    await takeCorrectionBack(db, taken)
  } catch (thrown) {
    return showCorrecting(visit, asRefusal(thrown))
  }
  return goTo(visit, `${correctPath}?done=taken-back`)
}

const done: Readonly<Record<string, Text>> = { asked: words.asked, 'taken-back': words.takenBack }

async function showCorrecting(visit: SignedInVisit, problem?: Problem): Promise<FastifyReply> {
  const { platform, session, speak, language, visitor, fields, query } = visit
  const { db, setting } = platform
  const { id } = session.person
  const opener = openerFor(db, ownReading(id))
  const requests = await correctionsOf(db, setting.vault, opener, id)
  const faults = problem ? eachFault(problem) : []
  const errors = faults.map((fault) => {
    const field = fault.field ?? 'wrong'
    return { field, text: tellProblem(fault, language), href: `#${field}` }
  })
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.text
  const labels: Readonly<Record<string, Text>> = words
  const named = ({ field, text, href }: (typeof errors)[number]) => {
    const label = labels[field]
    const said = label && speak(words.inField, { field: speak(label), fault: text })
    return { text: said ?? text, href }
  }
  const doneNow = done[fieldOf(query, 'done')]
  const title = speak(words.title)
  return showAccountPage(visit, {
    title,
    problem,
    before: <BackLink href="/account/data" />,
    body: (
      <Split>
        {errors.length > 0 && <ErrorSummary errors={errors.map(named)} />}
        {doneNow && <NotificationBanner type="success">{speak(doneNow)}</NotificationBanner>}
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.how)}</p>
        <Form action={correctPath} hidden={{ _csrf: visitor.csrfToken }} label={title}>
          <Textarea
            name="wrong"
            label={speak(words.wrong)}
            value={fieldOf(fields, 'wrong')}
            error={errorOf('wrong')}
            dir="auto"
          />
          <Input
            name="paper"
            label={speak(words.paper)}
            hint={speak(words.paperHint)}
            value={fieldOf(fields, 'paper')}
            error={errorOf('paper')}
            maxLength={100}
          />
          <Select
            name="place"
            label={speak(words.place)}
            value={fieldOf(fields, 'place')}
            error={errorOf('place')}
            options={[...setting.jurisdictions.values()].map(({ code, name }) => ({
              value: code,
              text: speak(name),
            }))}
          />
          <Button preventDoubleClick>{speak(words.send)}</Button>
        </Form>
        {requests.length > 0 && <h2 class="govuk-heading-m">{speak(words.sent)}</h2>}
        {requests.map((request) => (
          <One visit={visit} request={request} />
        ))}
      </Split>
    ),
  })
}

type OneProps = { readonly visit: SignedInVisit; readonly request: CorrectionRequest }

function One({ visit: { speak, language, visitor }, request }: OneProps) {
  const { id, askedAt, state, said, answer } = request
  const title = speak(words.sentOn, { time: formatInstant(askedAt, language) })
  return (
    <>
      <SummaryList
        card={{ title }}
        rows={[
          { key: speak(words.wrong), value: <bdi>{said?.wrong}</bdi> },
          { key: speak(words.paper), value: <bdi>{said?.paper}</bdi> },
          { key: speak(words.state), value: speak(stateWords[state]) },
          ...(answer === undefined
            ? []
            : [{ key: speak(words.answer), value: <bdi>{answer}</bdi> }]),
        ]}
      />
      {state === 'open' && (
        <Form
          action={backPath}
          hidden={{ _csrf: visitor.csrfToken, request: id }}
          label={`${speak(words.takeBack)}: ${title}`}
        >
          <Button variant="secondary" preventDoubleClick>
            {speak(words.takeBack)}
            <span class="govuk-visually-hidden">: {title}</span>
          </Button>
        </Form>
      )}
    </>
  )
}

const stateWords: Readonly<Record<CorrectionState, Text>> = {
  open: words.open,
  corrected: words.corrected,
  declined: words.declined,
  'taken-back': words.wasTakenBack,
}
