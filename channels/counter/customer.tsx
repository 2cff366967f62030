/** One customer's case: what is left to do, what to print, and on to the next. */
import {
  AnswersList,
  asksOf,
  Button,
  ButtonGroup,
  ErrorSummary,
  errorsOfAsked,
  Form,
  goTo,
  Money,
  Panel,
  pressKeyIn,
  pressStep,
  readAsked,
  Reference,
  SummaryList,
  type Asked,
} from '#channels/components'
import { caseProblems, readReference } from '#platform/cases'
import {
  actionNameOf,
  getCase,
  stateNameOf,
  type CaseView,
  type OpenCounter,
  type Platform,
} from '#platform/catalogue'
import { formatNumber } from '#platform/documents'
import type { FormWording, WebFields } from '#platform/forms'
import { asRefusal, civilDateOf, eachFault, type Problem } from '#platform/kernel'
import { formatPsid } from '#platform/payments'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { AskedFields } from './fields.tsx'
import { counterProblems } from './problems.ts'
import { atCounter, counterIn, showPage, type CounterVisit } from './visit.tsx'
import { words } from './wording.ts'

export function registerCustomer(app: FastifyInstance, platform: Platform): void {
  app.get(
    '/counter/:service/:reference',
    atCounter(platform, async (visit) => showCustomer(visit, await caseIn(visit))),
  )
  // Whoever comes back to this address by hand meant the page.
  app.get(
    '/counter/:service/:reference/:action',
    atCounter(platform, async (visit) => {
      const { service, reference } = visit.params
      return goTo(visit, `/counter/${service}/${reference}`)
    }),
  )
  app.post('/counter/:service/:reference/:action', atCounter(platform, takeStep))
}

/** @throws case-not-found, also for a case of another counter */
async function caseIn(visit: CounterVisit): Promise<CaseView> {
  const { platform, actor, params } = visit
  const { service } = counterIn(visit)
  const key = readReference(params['reference'])
  const view = await getCase(platform.db, platform.setting, actor, key)
  if (view.service.id !== service.id) throw caseProblems['case-not-found']()
  return view
}

type Pressed = {
  readonly action: string
  readonly faults: readonly Problem[]
  readonly status: number
}

async function takeStep(visit: CounterVisit): Promise<FastifyReply> {
  const { platform, actor, params } = visit
  const view = await caseIn(visit)
  const action = params['action'] ?? ''
  const role = openingRoleOf(counterIn(visit))
  const asks = asksOf(view.service, action, (by) => by === role)
  if (!asks) throw counterProblems['counter-page-not-found']()
  const fields = visit.fields as WebFields
  const today = civilDateOf(platform.setting.now())
  const { input, faults } = readAsked(asks, fields, { today, lists: {} })
  if (faults.length > 0) return showCustomer(visit, view, { action, faults, status: 422 })
  const key = pressKeyIn(fields)
  const thrown = await pressStep(visit, { channel: 'counter', key, actor, view, action, input })
  if (!thrown) return goTo(visit, `/counter/${view.service.id}/${view.reference}`)
  const refusal = asRefusal(thrown)
  // It may have moved on a moment ago: the page shows it as it stands now.
  const now = await caseIn(visit)
  return showCustomer(visit, now, {
    action,
    faults: eachFault(refusal),
    status: refusal.status,
  })
}

function openingRoleOf({ service, action }: OpenCounter): string {
  return service.workflow.states[service.workflow.initial]?.[action]?.by ?? ''
}

function showCustomer(visit: CounterVisit, view: CaseView, pressed?: Pressed): FastifyReply {
  const { speak, language } = visit
  const { service } = view
  return showPage(visit, {
    title: speak(stateNameOf(service, view.case.state)),
    section: `/counter/${service.id}`,
    status: pressed?.status ?? 200,
    hasErrors: pressed !== undefined,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Refused visit={visit} view={view} pressed={pressed} />
          <Standing visit={visit} view={view} />
          <Steps visit={visit} view={view} pressed={pressed} />
          <Papers visit={visit} view={view} />
          <h2 class="govuk-heading-m">{speak(words.answers)}</h2>
          <AnswersList view={view} language={language} lists={{}} />
        </div>
      </div>
    ),
  })
}

type Props = {
  readonly visit: CounterVisit
  readonly view: CaseView
  readonly pressed?: Pressed | undefined
}

function askedIn({ visit, view, pressed }: Props, action: string): Asked {
  const move = view.service.workflow.states[view.case.state]?.[action]
  const isPressed = pressed?.action === action
  return {
    asks: move?.asks ?? {},
    wording: (view.service.wording.asks?.[action] ?? {}) as FormWording,
    lists: {},
    typed: isPressed ? (visit.fields as WebFields) : undefined,
    faults: isPressed ? pressed.faults : [],
    language: visit.language,
  }
}

function Refused(props: Props) {
  const { pressed } = props
  return pressed ? <ErrorSummary errors={errorsOfAsked(askedIn(props, pressed.action))} /> : null
}

/** Where the case stands; once a paper is issued, its number and its price, large. */
function Standing({ visit, view }: Props) {
  const { speak } = visit
  const { service, case: kase } = view
  const state = speak(stateNameOf(service, kase.state))
  const meaning = service.wording.states[kase.state]?.meaning
  const number = kase.recordKey
  const amount = kase.facts['amount']
  if (!number) {
    return (
      <>
        <h1 class="govuk-heading-l">{state}</h1>
        <p class="govuk-body">{meaning && speak(meaning)}</p>
        {typeof amount === 'number' && (
          <SummaryList rows={[{ key: speak(words.amount), value: <Money paisa={amount} /> }]} />
        )}
      </>
    )
  }
  return (
    <>
      <Panel title={state}>
        {speak(words.cost)} <Money paisa={Number(amount ?? 0)} />
      </Panel>
      <p class="govuk-body">{meaning && speak(meaning)}</p>
      <SummaryList
        rows={[{ key: speak(words.number), value: <Reference value={formatNumber(number)} /> }]}
      />
    </>
  )
}

/** What this officer may do now, each with what it asks. */
function Steps(props: Props) {
  const { visit, view, pressed } = props
  const { speak, visitor, platform } = visit
  return (
    <>
      {view.moves.map(({ action }) => {
        const key = pressed?.action === action ? pressKeyIn(visit.fields as WebFields) : ''
        const name = speak(actionNameOf(view.service, action))
        return (
          <Form
            action={`/counter/${view.service.id}/${view.reference}/${action}`}
            hidden={{ _csrf: visitor.csrfToken, key: key || platform.setting.newId() }}
            label={name}
          >
            <AskedFields {...askedIn(props, action)} />
            <Button preventDoubleClick>{name}</Button>
          </Form>
        )
      })}
    </>
  )
}

/** What can be printed, and the way to the next customer. */
function Papers({ visit, view }: Props) {
  const { speak } = visit
  const { service, case: kase, charges } = view
  const open = charges.find(({ state }) => state === 'unpaid')
  return (
    <>
      {open && (
        <SummaryList
          rows={[{ key: speak(words.psid), value: <Reference value={formatPsid(open.psid)} /> }]}
        />
      )}
      <ButtonGroup>
        {service.output && kase.recordKey && (
          <Button href={`/cases/${view.reference}/certificate.pdf`}>{speak(words.print)}</Button>
        )}
        {service.cost?.challan && open && (
          <Button href={`/cases/${view.reference}/challan.pdf`}>{speak(words.challan)}</Button>
        )}
        {charges
          .filter(({ paidBy }) => paidBy !== undefined)
          .map(({ psid }) => (
            <Button href={`/cases/${view.reference}/receipts/${psid}.pdf`}>
              {speak(words.receipt)}
            </Button>
          ))}
        <Button variant="secondary" href={`/counter/${service.id}`}>
          {speak(words.next)}
        </Button>
      </ButtonGroup>
    </>
  )
}
