/** One visit: the code that begins it, the form, and what came of it. */
import {
  Button,
  ButtonGroup,
  asksFile,
  ErrorSummary,
  errorsOfAsked,
  fingerprintUpload,
  Form,
  goTo,
  Input,
  InsetText,
  Money,
  Panel,
  pressKeyIn,
  readAsked,
  Reference,
  requestOf,
  Split,
  SummaryList,
  tellProblem,
  withFingerprints,
  withTooLarge,
} from '#channels/components'
import {
  assistIn,
  getCase,
  openingActionOf,
  printChallan,
  stateNameOf,
  type CaseView,
  type Platform,
  type Service,
} from '#platform/catalogue'
import type { FormWording, WebFields } from '#platform/forms'
import { findVisits, visitProblems, visitStateAt, type Visit } from '#platform/identity'
import { asRefusal, civilDateOf, eachFault, formatInstant, type Problem } from '#platform/kernel'
import { formatPsid } from '#platform/payments'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { AskedFields } from './fields.tsx'
import { questionsIn } from './form.tsx'
import { atCounter, showPage, type CounterVisit } from './visit.tsx'
import { visitWords as words } from './visit-wording.ts'
import { words as counterWords } from './wording.ts'

const path = '/counter/visits'

export function registerVisit(app: FastifyInstance, platform: Platform): void {
  app.get(
    `${path}/:visit`,
    atCounter(platform, (visit) => showVisit(visit)),
  )
  app.get(
    `${path}/:visit/code`,
    atCounter(platform, async (visit) => goTo(visit, `${path}/${visit.params['visit']}`)),
  )
  app.get(`${path}/:visit/challan.pdf`, atCounter(platform, sendChallan))
  const withFile = { config: { multipartOptions: fingerprintUpload } }
  app.post(`${path}/:visit`, withFile, atCounter(platform, apply))
}

type Pressed = { readonly problem: Problem; readonly faults?: readonly Problem[] }

/** @throws visit-not-found for the visit of another */
export async function showVisit(visit: CounterVisit, pressed?: Pressed): Promise<FastifyReply> {
  const one = await visitIn(visit)
  const state = visitStateAt(one, visit.platform.setting.now())
  if (state === 'asked') return showCode(visit, one, pressed?.problem)
  if (one.caseId !== undefined && state === 'open') return showMade(visit, await caseOf(visit))
  return state === 'open' ? showForm(visit, one, pressed) : showOver(visit, pressed?.problem)
}

async function visitIn({ platform, actor, params }: CounterVisit): Promise<Visit> {
  const id = params['visit'] ?? ''
  const found = (await findVisits(platform.db, [id])).get(id)
  if (found?.officerId !== actor.personId) throw visitProblems['visit-not-found']()
  return found
}

function showCode(visit: CounterVisit, one: Visit, problem?: Problem): FastifyReply {
  const { speak, visitor, language } = visit
  const told = problem && tellProblem(problem, language)
  return showPage(visit, {
    title: speak(words.codeTitle),
    section: path,
    problem,
    body: (
      <Split>
        {told && <ErrorSummary errors={[{ text: told, href: '#code' }]} />}
        <h1 class="govuk-heading-l">{speak(words.codeTitle)}</h1>
        <p class="govuk-body">{speak(words.codeLead)}</p>
        <Form action={`${path}/${one.id}/code`} hidden={{ _csrf: visitor.csrfToken }}>
          <Input
            id="code"
            name="code"
            label={speak(words.code)}
            hint={speak(words.codeHint)}
            error={told}
            inputmode="numeric"
            autocomplete="off"
            dir="ltr"
            width={10}
          />
          <Button preventDoubleClick>{speak(words.begin)}</Button>
        </Form>
        <ButtonGroup>
          <Button variant="secondary" href={`${path}/${one.id}`}>
            {speak(words.agreed)}
          </Button>
          <End visit={visit} id={one.id} />
        </ButtonGroup>
      </Split>
    ),
  })
}

function End({ visit: { speak, visitor }, id }: { visit: CounterVisit; id: string }) {
  return (
    <Form action={`${path}/${id}/end`} hidden={{ _csrf: visitor.csrfToken }}>
      <Button variant="secondary" preventDoubleClick>
        {speak(words.end)}
      </Button>
    </Form>
  )
}

/** @throws visit-not-open where the service is gone */
function serviceOf({ platform }: CounterVisit, { service }: Visit): Service {
  const known = platform.setting.services.get(service)
  if (!known) throw visitProblems['visit-not-open']()
  return known
}

async function showForm(visit: CounterVisit, one: Visit, pressed?: Pressed): Promise<FastifyReply> {
  const { platform, speak, visitor, language } = visit
  const service = serviceOf(visit, one)
  const fields = visit.fields as WebFields
  const given = {
    wording: service.questions as FormWording,
    lists: await platform.lists.of(service, placeOf(visit, one)),
    typed: pressed && fields,
    faults: pressed?.faults ?? (pressed ? [pressed.problem] : []),
    language,
  }
  const asked = { ...given, asks: questionsIn(visit, { service }, given) }
  const key = (pressed && pressKeyIn(fields)) || platform.setting.newId()
  const at = formatInstant(one.endsAt ?? one.askEndsAt, language)
  return showPage(visit, {
    title: speak(service.wording.name),
    section: path,
    ...(pressed ? { status: pressed.problem.status, hasErrors: true } : {}),
    body: (
      <Split>
        {pressed && <ErrorSummary errors={errorsOfAsked(asked)} />}
        <h1 class="govuk-heading-l">{speak(service.wording.name)}</h1>
        <InsetText>{speak(words.until, { at })}</InsetText>
        <p class="govuk-body">{speak(service.wording.cost)}</p>
        <Form
          action={`${path}/${one.id}`}
          hasFiles={asksFile(asked.asks)}
          hidden={{ _csrf: visitor.csrfToken, key }}
        >
          <AskedFields {...asked} />
          <p class="govuk-body">{speak(words.readOut)}</p>
          <Button preventDoubleClick>
            {speak(service.wording.actions[openingActionOf(service)] ?? service.wording.name)}
          </Button>
        </Form>
        <End visit={visit} id={one.id} />
      </Split>
    ),
  })
}

/** A post of the province helps in the district that it chose, else in its own. */
function placeOf({ platform, query }: CounterVisit, { jurisdiction }: Visit): string {
  const { jurisdictions } = platform.setting
  const named = query['place']
  const isWithin = typeof named === 'string' && jurisdictions.has(named)
  if (jurisdictions.has(jurisdiction)) return jurisdiction
  return isWithin ? named : ([...jurisdictions.keys()][0] ?? jurisdiction)
}

async function apply(posted: CounterVisit): Promise<FastifyReply> {
  const { fields: sent, tooLarge } = withFingerprints(posted.fields)
  const visit = { ...posted, fields: sent }
  const { platform, language } = visit
  const one = await visitIn(visit)
  const service = serviceOf(visit, one)
  const jurisdiction = placeOf(visit, one)
  const fields = visit.fields as WebFields
  const lists = await platform.lists.of(service, jurisdiction)
  const today = civilDateOf(platform.setting.now())
  const read = readAsked(service.form, fields, { today, lists })
  const { input } = read
  const faults = withTooLarge(tooLarge, read.faults)
  const [fault] = faults
  if (fault) return showVisit(visit, { problem: fault, faults })
  const action = openingActionOf(service)
  try {
    const { actor } = await assistIn(platform, visit.actor, one.id)
    await platform.door.perform({
      kind: 'act',
      actor,
      service: service.id,
      action,
      case: { jurisdiction, id: platform.setting.newId() },
      input,
      language,
      ...requestOf('counter', pressKeyIn(fields), { reference: one.id, action, input }),
    })
    platform.sender.wake()
    return goTo(visit, `${path}/${one.id}`)
  } catch (thrown) {
    const problem = asRefusal(thrown)
    return showVisit(visit, { problem, faults: eachFault(problem) })
  }
}

async function caseOf(visit: CounterVisit): Promise<CaseView> {
  const { platform, params } = visit
  const { visit: one, actor } = await assistIn(platform, visit.actor, params['visit'] ?? '')
  const { caseJurisdiction: jurisdiction, caseId: id } = one
  if (!jurisdiction || !id) throw visitProblems['visit-not-open']()
  return getCase(platform.db, platform.setting, actor, { jurisdiction, id })
}

function showMade(visit: CounterVisit, view: CaseView): FastifyReply {
  const { speak, params } = visit
  const { service, charges, case: kase } = view
  const open = charges.find(({ state }) => state === 'unpaid')
  const amount = kase.facts['amount']
  return showPage(visit, {
    title: speak(words.made),
    section: path,
    body: (
      <Split>
        <Panel title={speak(words.made)}>
          {speak(words.reference)} <Reference value={view.reference} />
        </Panel>
        <SummaryList
          rows={[
            { key: speak(counterWords.state), value: speak(stateNameOf(service, kase.state)) },
            typeof amount === 'number'
              ? { key: speak(counterWords.amount), value: <Money paisa={amount} /> }
              : undefined,
            open && {
              key: speak(counterWords.psid),
              value: <Reference value={formatPsid(open.psid)} />,
            },
          ]}
        />
        <p class="govuk-body">{speak(words.messages)}</p>
        <ButtonGroup>
          {service.cost?.challan && open && (
            <Button href={`${path}/${params['visit']}/challan.pdf`}>
              {speak(counterWords.challan)}
            </Button>
          )}
          <Button variant="secondary" href={path}>
            {speak(words.next)}
          </Button>
        </ButtonGroup>
      </Split>
    ),
  })
}

async function sendChallan(visit: CounterVisit): Promise<FastifyReply> {
  const { bytes, fileName } = await printChallan(visit.platform, await caseOf(visit))
  return visit.reply
    .type('application/pdf')
    .header('cache-control', 'no-store')
    .header('content-disposition', `inline; filename="${fileName}"`)
    .send(bytes)
}

function showOver(visit: CounterVisit, problem?: Problem): FastifyReply {
  const { speak, language } = visit
  return showPage(visit, {
    title: speak(words.over),
    section: path,
    problem,
    body: (
      <Split>
        {problem && <ErrorSummary errors={[{ text: tellProblem(problem, language) }]} />}
        <h1 class="govuk-heading-l">{speak(words.over)}</h1>
        <Button href={path}>{speak(words.next)}</Button>
      </Split>
    ),
  })
}
