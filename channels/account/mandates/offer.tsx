/** The form by which somebody offers a mandate. */
import {
  BackLink,
  Button,
  Checkboxes,
  ErrorSummary,
  fieldOf,
  Form,
  forSignedIn,
  goTo,
  Input,
  Radios,
  requireStepUp,
  Split,
  tellProblem,
} from '#channels/components'
import {
  isConfirmedByOfficer,
  mandateStepUp,
  offerMandate,
  type Platform,
} from '#platform/catalogue'
import { mandateKinds, mandateProblems, type MandateKind } from '#platform/identity'
import {
  asRefusal,
  addDays,
  civilDateOf,
  isCivilDate,
  parseCnic,
  type Problem,
  rupees,
} from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { showAccountPage, type SignedInVisit } from '../visit.tsx'
import { offerWords as words } from './wording.ts'

const path = '/account/mandates/offer'

export function registerOffer(app: FastifyInstance, platform: Platform): void {
  app.get(
    path,
    forSignedIn(platform, (visit) => showForm(visit)),
  )
  app.post(path, forSignedIn(platform, send))
}

async function send(visit: SignedInVisit): Promise<FastifyReply> {
  try {
    const offer = readOffer(visit)
    const asked = requireStepUp(visit, mandateStepUp)
    if (asked) return asked
    await offerMandate(visit.platform, visit.session, offer)
  } catch (thrown) {
    return showForm(visit, asRefusal(thrown))
  }
  return goTo(visit, '/account/mandates?done=yes')
}

function readOffer({ fields, platform }: SignedInVisit) {
  const field = (name: string) => fieldOf(fields, name).trim()
  const kind = mandateKinds.find((one) => one === field('kind')) ?? 'client'
  const typed = field('other')
  const other = kind === 'company' ? companyNumber(typed) : parseCnic(typed)
  if (!other) throw mandateProblems['mandate-other']({ field: 'other' })
  const amount = field('amount')
  if (amount !== '' && !/^[1-9]\d{0,8}$/.test(amount)) {
    throw mandateProblems['mandate-amount']({ field: 'amount' })
  }
  const ticked = [fields['services'] ?? []].flat()
  const services = ticked.filter((id) => platform.setting.services.has(id))
  const born = field('born')
  return {
    kind,
    offeredAs: isConfirmedByOfficer(kind) ? ('grantee' as const) : ('grantor' as const),
    other,
    otherName: field('otherName').slice(0, 120),
    evidence: field('evidence'),
    from: field('from'),
    to: field('to'),
    ...(services.length > 0 && { services }),
    ...(amount !== '' && { amountPaisaMax: rupees(Number(amount)) }),
    ...(isCivilDate(born) && { dateOfBirth: born }),
  }
}

const companyNumber = (typed: string) => (/^[0-9A-Z-]{4,20}$/i.test(typed) ? typed : undefined)

function showForm(visit: SignedInVisit, problem?: Problem): FastifyReply {
  const { speak, language, fields, platform, visitor } = visit
  const today = civilDateOf(platform.setting.now())
  const field = problem?.values['field']
  const at = typeof field === 'string' ? field : ''
  const told = problem && tellProblem(problem, language)
  const typed = (name: string, otherwise = '') => fieldOf(fields, name) || otherwise
  const error = (name: string) => (at === name ? told : undefined)
  const title = speak(words.title)
  const line = (name: 'other' | 'otherName' | 'amount' | 'evidence') => ({
    name,
    id: name,
    label: speak(words[name]),
    value: typed(name),
    error: error(name),
  })
  const day = (name: 'from' | 'to' | 'born', otherwise?: string) => (
    <Input
      name={name}
      id={name}
      type="date"
      width={10}
      label={speak(words[name])}
      value={typed(name, otherwise)}
      error={error(name)}
    />
  )
  return showAccountPage(visit, {
    title,
    problem,
    before: <BackLink href="/account/mandates" />,
    body: (
      <Split>
        {told && <ErrorSummary errors={[{ text: told, ...(at && { href: `#${at}` }) }]} />}
        <h1 class="govuk-heading-l">{title}</h1>
        <Form action={path} hidden={{ _csrf: visitor.csrfToken }}>
          <Kinds visit={visit} chosen={typed('kind', 'parent')} />
          <Input {...line('other')} hint={speak(words.otherHint)} dir="ltr" />
          <Input {...line('otherName')} dir="auto" />
          {day('born')}
          <Checkboxes
            name="services"
            legend={speak(words.services)}
            hint={speak(words.servicesHint)}
            values={[fields['services'] ?? []].flat()}
            items={[...platform.setting.services.values()]
              .filter(({ channels }) => channels.includes('portal'))
              .map(({ id, wording }) => ({ text: speak(wording.name), value: id }))}
          />
          <Input
            {...line('amount')}
            hint={speak(words.amountHint)}
            inputmode="numeric"
            width={10}
          />
          {day('from', today)}
          {day('to', addDays(today, 365))}
          <Input {...line('evidence')} hint={speak(words.evidenceHint)} dir="auto" />
          <Button preventDoubleClick>{speak(words.send)}</Button>
        </Form>
      </Split>
    ),
  })
}

type KindsProps = { readonly visit: SignedInVisit; readonly chosen: string }

function Kinds({ visit: { speak }, chosen }: KindsProps) {
  return (
    <Radios
      name="kind"
      legend={speak(words.who)}
      value={chosen}
      items={Object.entries(words.kinds).map(([value, name]) => ({
        text: speak(name),
        value: value as MandateKind,
      }))}
    />
  )
}
