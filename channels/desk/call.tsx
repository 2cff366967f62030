/** One call: the case that was closed, the number, and what the citizen says. */
import {
  AnswersList,
  AskedQuestion,
  BackLink,
  Button,
  ErrorSummary,
  errorsOfAsked,
  fieldOf,
  Form,
  goTo,
  InsetText,
  Isolate,
  Radios,
  readAsked,
  Split,
  SummaryList,
  tellProblem,
  type Asked,
} from '#channels/components'
import {
  beginCall,
  noteAnswer,
  openCall,
  reachedWords,
  reopenFound,
  rolesInService,
  sealsOf,
  stateNameOf,
  type OpenCall,
  type SealedEvent,
} from '#platform/catalogue'
import type { FormWording } from '#platform/forms'
import type { HeldPost } from '#platform/identity'
import {
  asRefusal,
  civilDateOf,
  eachFault,
  formatDate,
  formatPhone,
  type Problem,
} from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { callWords as words, reachedNames } from './call-wording.ts'
import { History } from './history.tsx'
import { postsIn } from './posts.ts'
import { showPage, type OfficerVisit } from './visit.tsx'

const listPath = '/desk/calls'
const idIn = ({ params }: OfficerVisit) => params['id'] ?? ''

export async function beginIt(visit: OfficerVisit): Promise<FastifyReply> {
  await beginCall(visit.platform, visit.actor, idIn(visit))
  return goTo(visit, `${listPath}/${idIn(visit)}`)
}

/** The questions of the audit, and what the next officer is told where it was not done. */
function formsOf({ service }: OpenCall) {
  const { audit, wording, workflow } = service
  const action = audit?.reopens ?? ''
  return {
    asks: audit?.asks ?? {},
    asked: (wording.audit ?? {}) as FormWording,
    tells: workflow.states[audit?.of[0] ?? '']?.[action]?.asks ?? {},
    told: (wording.asks?.[action] ?? {}) as FormWording,
  }
}

export async function answerCall(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, actor, fields } = visit
  const open = await openCall(platform, actor, idIn(visit))
  const { asks, tells } = formsOf(open)
  const context = { today: civilDateOf(platform.setting.now()), lists: {} }
  const reached = fieldOf(fields, 'reached')
  try {
    const outcome = await noteAnswer(platform, actor, idIn(visit), {
      reached,
      said: readAsked(asks, fields, context).input,
      finding: readAsked(tells, fields, context).input,
    })
    if (outcome === 'not-done') await reopenFound(platform)
    return goTo(visit, `${listPath}?noted=${outcome ?? 'again'}`)
  } catch (thrown) {
    const refusal = asRefusal(thrown)
    if (refusal.status !== 422) throw refusal
    return showCall(visit, eachFault(refusal))
  }
}

type Shown = {
  readonly visit: OfficerVisit
  readonly open: OpenCall
  readonly faults: readonly Problem[]
}

export async function showCall(
  visit: OfficerVisit,
  faults: readonly Problem[] = [],
): Promise<FastifyReply> {
  const { platform, actor, speak, language } = visit
  const open = await openCall(platform, actor, idIn(visit))
  const { view, service } = open
  const [events, posts, lists] = await Promise.all([
    sealsOf(platform, view),
    postsIn(visit, rolesInService(service), view.case.jurisdiction),
    platform.lists.of(service, view.case.jurisdiction, view.answers),
  ])
  const shown = { visit, open, faults }
  const title = speak(words.heading, { reference: view.reference })
  return showPage(visit, {
    title,
    before: <BackLink href={listPath} />,
    body: (
      <>
        <Faults shown={shown} />
        <span class="govuk-caption-l">{speak(service.wording.name)}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <Split side={<CallForm shown={shown} />}>
          <SummaryList rows={factsOf(shown)} />
          <h2 class="govuk-heading-m">{speak(words.answers)}</h2>
          <AnswersList view={view} language={language} lists={lists} masked />
          <Happened shown={shown} events={events} posts={posts} lists={lists} />
        </Split>
      </>
    ),
  })
}

type HappenedProps = {
  readonly shown: Shown
  readonly events: readonly SealedEvent[]
  readonly posts: readonly HeldPost[]
  readonly lists: OpenCall['view']['captured']
}

function Happened({ shown: { visit, open }, events, posts, lists }: HappenedProps) {
  const view = { ...open.view, captured: { ...lists, ...open.view.captured } }
  return (
    <>
      <h2 class="govuk-heading-m">{visit.speak(words.history)}</h2>
      <History visit={visit} view={view} events={events} posts={posts} />
    </>
  )
}

function factsOf({ visit: { speak, language }, open }: Shown) {
  const { service, case: kase, audit, calls } = open
  const inVain = calls.filter(({ wasAnswered }) => wasAnswered === false).length
  const tries = String(service.audit?.tries ?? 0)
  return [
    { key: speak(words.closedAs), value: speak(stateNameOf(service, kase.state)) },
    { key: speak(words.due), value: <bdi>{formatDate(civilDateOf(audit.dueAt), language)}</bdi> },
    { key: speak(words.calls), value: speak(words.ofTries, { count: String(inVain), tries }) },
  ]
}

function askedOf({ visit, faults }: Shown, asks: Asked['asks'], wording: FormWording): Asked {
  const typed = faults.length > 0 ? (visit.fields as Asked['typed']) : undefined
  const own = faults.filter(({ field }) => Object.hasOwn(asks, field?.split('.')[0] ?? ''))
  return { asks, wording, lists: {}, typed, faults: own, language: visit.language }
}

function Faults({ shown }: { readonly shown: Shown }) {
  const { visit, open, faults } = shown
  if (faults.length === 0) return null
  const { asks, asked, tells, told } = formsOf(open)
  const others = faults.filter(({ field }) => field === 'reached' || field === undefined)
  return (
    <ErrorSummary
      errors={[
        ...others.map((one) => ({ text: tellProblem(one, visit.language), href: '#reached' })),
        ...errorsOfAsked(askedOf(shown, asks, asked)),
        ...errorsOfAsked(askedOf(shown, tells, told)),
      ]}
    />
  )
}

/** First the number, and once it was shown the answer. */
function CallForm({ shown }: { readonly shown: Shown }) {
  const { visit, open } = shown
  const { speak, visitor, platform } = visit
  const { isCalling, isUnreachable, phone, calls, service } = open
  const today = civilDateOf(platform.setting.now())
  const action = `${listPath}/${open.audit.id}`
  if (isUnreachable) {
    return (
      <Form action={action} hidden={{ _csrf: visitor.csrfToken, reached: 'no-answer' }}>
        <InsetText>{speak(words.noNumber)}</InsetText>
        <Button preventDoubleClick>{speak(words.noteUnreached)}</Button>
      </Form>
    )
  }
  if (isCalling) {
    return (
      <>
        {phone !== undefined && (
          <InsetText>
            {speak(words.number)}: <Isolate>{formatPhone(phone)}</Isolate>
          </InsetText>
        )}
        <AnswerForm shown={shown} />
      </>
    )
  }
  if (calls.some(({ day }) => day === today)) return <InsetText>{speak(words.today)}</InsetText>
  return (
    <Form action={`${action}/begin`} hidden={{ _csrf: visitor.csrfToken }}>
      <p class="govuk-body">{speak(words.showHow, { tries: String(service.audit?.tries ?? 0) })}</p>
      <Button preventDoubleClick>{speak(words.show)}</Button>
    </Form>
  )
}

function AnswerForm({ shown }: { readonly shown: Shown }) {
  const { visit, open, faults } = shown
  const { speak, visitor, fields, language } = visit
  const { asks, asked, tells, told } = formsOf(open)
  const fault = faults.find(({ field }) => field === 'reached')
  return (
    <Form
      action={`${listPath}/${open.audit.id}`}
      hidden={{ _csrf: visitor.csrfToken }}
      label={speak(words.answer)}
    >
      <h2 class="govuk-heading-m">{speak(words.answer)}</h2>
      <Radios
        name="reached"
        legend={speak(words.reached)}
        legendSize="s"
        value={fieldOf(fields, 'reached')}
        error={fault && fault.title(language)}
        items={reachedWords.map((value) => ({ value, text: speak(reachedNames[value]) }))}
      />
      <h3 class="govuk-heading-s">{speak(words.asked)}</h3>
      {Object.entries(asks).map(([name, question]) => (
        <AskedQuestion
          asked={askedOf(shown, asks, asked)}
          name={name}
          question={question}
          legendSize="s"
        />
      ))}
      {Object.entries(tells).map(([name, question]) => (
        <AskedQuestion
          asked={askedOf(shown, tells, told)}
          name={name}
          question={question}
          legendSize="s"
        />
      ))}
      <Button preventDoubleClick>{speak(words.save)}</Button>
    </Form>
  )
}
