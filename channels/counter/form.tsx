/** One page for one customer: everything that is asked, and one press that opens the case. */
import {
  Button,
  ErrorSummary,
  errorsOfAsked,
  Figures,
  Form,
  goTo,
  pressKeyIn,
  readAsked,
  requestOf,
  Select,
  fieldOf,
  Split,
  type Asked,
} from '#channels/components'
import type { OpenCounter, Platform } from '#platform/catalogue'
import { pathOf, type Form as Questions, type FormWording, type WebFields } from '#platform/forms'
import { asRefusal, civilDateOf, eachFault, moneyText, type Problem } from '#platform/kernel'
import { stockBalance } from '#platform/payments'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { AskedFields } from './fields.tsx'
import { counterProblems } from './problems.ts'
import { atCounter, counterIn, showPage, type CounterVisit } from './visit.tsx'
import { words } from './wording.ts'

export function registerForm(app: FastifyInstance, platform: Platform): void {
  app.get(
    '/counter',
    atCounter(platform, async (visit) => {
      return goTo(visit, `/counter/${visit.counters[0]?.service.id ?? 'visits'}`)
    }),
  )
  app.get(
    '/counter/:service',
    atCounter(platform, async (visit) => showForm(visit, counterIn(visit))),
  )
  app.post('/counter/:service', atCounter(platform, open))
}

type Pressed = { readonly faults: readonly Problem[]; readonly status: number }
type Place = OpenCounter['places'][number]

/** Opens the case: once, however often the button is pressed. */
async function open(visit: CounterVisit): Promise<FastifyReply> {
  const { platform, actor, language } = visit
  const counter = counterIn(visit)
  const { service, action } = counter
  const { jurisdiction } = placeIn(visit, counter)
  const fields = visit.fields as WebFields
  const lists = await platform.lists.of(service, jurisdiction)
  const today = civilDateOf(platform.setting.now())
  const { input, faults } = readAsked(service.form, fields, { today, lists })
  if (faults.length > 0) return showForm(visit, counter, { status: 422, faults })
  try {
    const { reference } = await platform.door.perform({
      kind: 'act',
      actor,
      service: service.id,
      action,
      case: { jurisdiction, id: platform.setting.newId() },
      input,
      language,
      ...requestOf('counter', pressKeyIn(fields), { reference: service.id, action, input }),
    })
    platform.sender.wake()
    return goTo(visit, `/counter/${service.id}/${reference}`)
  } catch (thrown) {
    const refusal = asRefusal(thrown)
    return showForm(visit, counter, { status: refusal.status, faults: eachFault(refusal) })
  }
}

/** The district that was chosen, where the officer serves more than one. */
function placeIn({ fields, query }: CounterVisit, { places }: OpenCounter): Place {
  const named = fieldOf(fields, 'place') || fieldOf(query, 'place')
  const place = named ? places.find(({ jurisdiction }) => jurisdiction === named) : places[0]
  if (!place) throw counterProblems['counter-page-not-found']()
  return place
}

/** The questions that apply to what has been typed so far. */
export function questionsIn(
  visit: CounterVisit,
  { service }: Pick<OpenCounter, 'service'>,
  asked: Omit<Asked, 'asks'>,
) {
  const { form } = service
  const today = civilDateOf(visit.platform.setting.now())
  const { input } = readAsked(form, asked.typed ?? {}, { today, lists: asked.lists })
  const path = new Set(pathOf(form, input))
  return Object.fromEntries(Object.entries(form).filter(([name]) => path.has(name))) as Questions
}

async function showForm(
  visit: CounterVisit,
  counter: OpenCounter,
  pressed?: Pressed,
): Promise<FastifyReply> {
  const { platform, speak, visitor, language } = visit
  const { service, action } = counter
  const place = placeIn(visit, counter)
  const fields = visit.fields as WebFields
  const given = {
    wording: service.questions as FormWording,
    lists: await platform.lists.of(service, place.jurisdiction),
    typed: pressed && fields,
    faults: pressed?.faults ?? [],
    language,
  }
  const asked = { ...given, asks: questionsIn(visit, counter, given) }
  const key = (pressed && pressKeyIn(fields)) || platform.setting.newId()
  const left = service.counter && (await stockBalance(platform.db, service.counter.stock(place)))
  return showPage(visit, {
    title: speak(service.wording.name),
    section: `/counter/${service.id}`,
    status: pressed?.status ?? 200,
    hasErrors: pressed !== undefined,
    body: (
      <Split
        side={
          left !== undefined && (
            <Figures items={[{ label: speak(words.left), value: speak(moneyText(left)) }]} />
          )
        }
      >
        {pressed && <ErrorSummary errors={errorsOfAsked(asked)} />}
        <h1 class="govuk-heading-l">{speak(service.wording.name)}</h1>
        <p class="govuk-body">{speak(service.wording.cost)}</p>
        <Form action={`/counter/${service.id}`} hidden={{ _csrf: visitor.csrfToken, key }}>
          <PlaceField visit={visit} counter={counter} place={place} />
          <AskedFields {...asked} />
          <Button preventDoubleClick>
            {speak(service.wording.actions[action] ?? service.wording.name)}
          </Button>
        </Form>
      </Split>
    ),
  })
}

type PlaceProps = {
  readonly visit: CounterVisit
  readonly counter: OpenCounter
  readonly place: Place
}

function PlaceField({ visit, counter, place }: PlaceProps) {
  const { platform, language, speak } = visit
  if (counter.places.length < 2) return null
  const options = counter.places.map(({ jurisdiction }) => ({
    value: jurisdiction,
    text: platform.setting.jurisdictions.get(jurisdiction)?.name[language] ?? jurisdiction,
  }))
  return (
    <Select
      name="place"
      label={speak(words.district)}
      value={place.jurisdiction}
      options={options}
    />
  )
}
