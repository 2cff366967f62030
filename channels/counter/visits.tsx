/** An assistant applies for whoever stands at the counter: by leave, once, for half an hour. */
import {
  Button,
  ErrorSummary,
  fieldOf,
  Form,
  goTo,
  Input,
  Link,
  Radios,
  Select,
  Split,
  Table,
  tellProblem,
} from '#channels/components'
import {
  askForVisit,
  assistedPlaces,
  assistedServices,
  beginVisit,
  closeVisit,
  type Platform,
} from '#platform/catalogue'
import {
  identityProblems,
  openVisitsAt,
  visitProblems,
  visitStateAt,
  type Visit,
} from '#platform/identity'
import { formatInstant, parseCnic, Problem, westernDigits } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { atCounter, showPage, type CounterVisit } from './visit.tsx'
import { registerVisit, showVisit } from './visit-page.tsx'
import { visitWords as words } from './visit-wording.ts'

export const visitsPath = '/counter/visits'

export function registerVisits(app: FastifyInstance, platform: Platform): void {
  app.get(
    visitsPath,
    atCounter(platform, (visit) => showVisits(visit)),
  )
  app.post(visitsPath, atCounter(platform, ask))
  app.post(`${visitsPath}/:visit/code`, atCounter(platform, tryCode))
  app.post(`${visitsPath}/:visit/end`, atCounter(platform, end))
  registerVisit(app, platform)
}

/** A refusal is shown where it was typed. */
function asProblem(thrown: unknown): Problem {
  if (!(thrown instanceof Problem) || thrown.status >= 500) throw thrown
  return thrown
}

async function ask(visit: CounterVisit): Promise<FastifyReply> {
  const { platform, fields, actor } = visit
  try {
    const cnic = parseCnic(fieldOf(fields, 'cnic'))
    if (!cnic) throw identityProblems['identity-cnic-wrong']({ field: 'cnic' })
    const places = assistedPlaces(platform.setting, actor)
    const named = fieldOf(fields, 'place')
    const place = places.find(({ jurisdiction }) => jurisdiction === named) ?? places[0]
    if (!place) throw visitProblems['visit-not-yours']()
    const service = fieldOf(fields, 'service')
    const id = await askForVisit(platform, actor, { cnic, service, post: place.post })
    platform.sender.wake()
    return goTo(visit, `${visitsPath}/${id}?place=${place.jurisdiction}`)
  } catch (thrown) {
    return showVisits(visit, asProblem(thrown))
  }
}

async function tryCode(visit: CounterVisit): Promise<FastifyReply> {
  const { platform, fields, actor, params } = visit
  const id = params['visit'] ?? ''
  const code = westernDigits(fieldOf(fields, 'code').slice(0, 20)).replace(/[^0-9]/g, '')
  const refused = await beginVisit(platform, actor, { id, code })
  return refused ? showVisit(visit, { problem: refused }) : goTo(visit, `${visitsPath}/${id}`)
}

async function end(visit: CounterVisit): Promise<FastifyReply> {
  await closeVisit(visit.platform, visit.actor.personId, visit.params['visit'] ?? '')
  return goTo(visit, visitsPath)
}

async function showVisits(visit: CounterVisit, problem?: Problem): Promise<FastifyReply> {
  const { platform, speak, language, visitor, fields, actor } = visit
  const { db, setting } = platform
  const places = assistedPlaces(setting, actor)
  if (places.length === 0) throw visitProblems['visit-not-yours']()
  const open = await openVisitsAt(db, actor.personId, setting.now())
  const told = problem && tellProblem(problem, language)
  const isCnic = problem?.values['field'] === 'cnic'
  return showPage(visit, {
    title: speak(words.title),
    section: visitsPath,
    problem,
    body: (
      <Split>
        {told && <ErrorSummary errors={[{ text: told, ...(isCnic && { href: '#cnic' }) }]} />}
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.lead)}</p>
        <Form action={visitsPath} hidden={{ _csrf: visitor.csrfToken }}>
          <Input
            id="cnic"
            name="cnic"
            label={speak(words.cnic)}
            value={fieldOf(fields, 'cnic')}
            error={isCnic ? told : undefined}
            inputmode="numeric"
            autocomplete="off"
            dir="ltr"
            width={20}
          />
          <Radios
            name="service"
            legend={speak(words.service)}
            legendSize="s"
            value={fieldOf(fields, 'service') || undefined}
            items={assistedServices(setting).map(({ id, wording }) => ({
              text: speak(wording.name),
              value: id,
            }))}
          />
          {places.length > 1 && (
            <Select
              name="place"
              label={speak(words.district)}
              value={fieldOf(fields, 'place')}
              options={places.map(({ jurisdiction }) => ({
                value: jurisdiction,
                text: setting.jurisdictions.get(jurisdiction)?.name[language] ?? jurisdiction,
              }))}
            />
          )}
          <Button preventDoubleClick>{speak(words.ask)}</Button>
        </Form>
        <Open visit={visit} open={open} />
      </Split>
    ),
  })
}

type OpenProps = { readonly visit: CounterVisit; readonly open: readonly Visit[] }

function Open({ visit: { speak, language, platform }, open }: OpenProps) {
  if (open.length === 0) return null
  const { setting } = platform
  return (
    <Table
      stacked
      caption={speak(words.open)}
      captionSize="m"
      head={[words.service, words.askedAt, words.state].map((one) => ({ text: speak(one) }))}
      rows={open.map((one) => {
        const known = setting.services.get(one.service)
        const state = visitStateAt(one, setting.now())
        return [
          {
            text: (
              <Link href={`${visitsPath}/${one.id}`}>
                {known ? speak(known.wording.name) : one.service}
              </Link>
            ),
          },
          { text: <bdi>{formatInstant(one.askedAt, language)}</bdi> },
          { text: speak(state === 'asked' ? words.waits : words.begun) },
        ]
      })}
    />
  )
}
