import {
  catalogueProblems,
  quote,
  type Move,
  type Platform,
  type Service,
} from '#platform/catalogue'
import { jsonSchemaOf, type FormWording } from '#platform/forms'
import { text } from '#platform/kernel'
import { Type } from 'typebox'
import { amountBody } from './amount.ts'
import { pathValue, type Operation } from './operation.ts'
import { apiProblems } from './problems.ts'
import { amountAnswer, listAnswer, quoteRequest, serviceList } from './schemas.ts'

/** The services that this channel offers, by id. */
export function servicesOf({ setting }: Pick<Platform, 'setting'>): ReadonlyMap<string, Service> {
  return new Map([...setting.services].filter(([, { channels }]) => channels.includes('api')))
}

/** @throws service-not-found */
export function serviceNamed(services: ReadonlyMap<string, Service>, id: string): Service {
  const service = services.get(id)
  if (!service) throw catalogueProblems['service-not-found']()
  return service
}

/** The jurisdiction asked for, or the only one. @throws api-jurisdiction-wrong */
export function jurisdictionNamed({ setting }: Platform, code: string | undefined): string {
  const { jurisdictions } = setting
  const [only] = jurisdictions.keys()
  const chosen = code ?? (jurisdictions.size === 1 ? only : undefined)
  if (chosen !== undefined && jurisdictions.has(chosen)) return chosen
  throw apiProblems['api-jurisdiction-wrong']({ field: 'jurisdiction' })
}

/** JSON Schema of what an action asks; undefined where it asks nothing. */
export function askedBy(service: Service, action: string, { asks }: Move): object | undefined {
  const wording = service.wording.asks?.[action] as FormWording | undefined
  return asks && wording ? jsonSchemaOf(asks, wording) : undefined
}

function summaryOf({ id, wording, competentAuthority, legalResource }: Service) {
  const { name, summary } = wording
  return { id, name, summary, competentAuthority, legalResource, link: `/api/services/${id}` }
}

/** The whole definition as a program needs it: form, words and workflow. */
function definitionOf(service: Service) {
  const { wording, workflow, applicant, register, output } = service
  const states = Object.entries(workflow.states).map(([state, moves]) => {
    const actions = Object.entries(moves).map(([action, move]) => ({
      action,
      name: wording.actions[action],
      by: move.by,
      to: move.to,
      after: move.after,
      within: move.within,
      asks: askedBy(service, action, move),
    }))
    return { state, ...wording.states[state], actions }
  })
  return {
    ...summaryOf(service),
    cost: wording.cost,
    needed: wording.needed,
    duration: wording.duration,
    applicant,
    answers: jsonSchemaOf(service.form, service.questions),
    lists: Object.keys(service.lists ?? {}).map((name) => ({
      name,
      link: `/api/services/${service.id}/lists/${name}`,
    })),
    workflow: { initial: workflow.initial, states },
    register: register?.into.id,
    certificate: output && { issuedIn: output.on, title: output.certificate.title },
  }
}

const definitionAnswer = Type.Object({}, { additionalProperties: true, title: 'Service' })
const listQuery = Type.Object(
  { jurisdiction: Type.Optional(Type.String({ maxLength: 40 })) },
  { additionalProperties: true },
)

export function serviceOperations(platform: Platform): Operation[] {
  const { db, setting, lists } = platform
  const services = servicesOf(platform)
  const all = {
    services: [...services.values()].map(summaryOf),
    jurisdictions: [...setting.jurisdictions.values()].map(({ code, name }) => ({ code, name })),
  }
  // Definitions never change while the program runs: each is written once.
  const definitions = new Map(
    [...services].map(([id, service]) => [id, JSON.stringify(definitionOf(service))]),
  )
  return [
    {
      ...reading('listServices', '/services'),
      summary: text('The services offered here', 'یہاں دستیاب خدمات'),
      answers: { 200: { means: 'Services, and where they are offered.', schema: serviceList } },
      problems: [],
      run: () => all,
    },
    {
      ...reading('getService', '/services/:service'),
      summary: text('One service: its form, words and workflow', 'ایک خدمت: فارم، الفاظ اور مراحل'),
      description: text(
        '`answers` is the JSON Schema (2020-12) of what a case of this service asks.',
        '`answers` اس خدمت کے سوالات کا ⁦JSON Schema (2020-12)⁩ ہے۔',
      ),
      answers: { 200: { means: 'The definition.', schema: definitionAnswer } },
      problems: ['service-not-found'],
      run: (request, reply) => {
        const { id } = serviceNamed(services, pathValue(request, 'service'))
        return reply.type('application/json; charset=utf-8').send(definitions.get(id))
      },
    },
    listOperation(platform, services),
    {
      ...reading('quote', '/services/:service/quote'),
      method: 'POST',
      summary: text('What it would cost today, and why', 'آج کتنا خرچ ہوگا، اور کیوں'),
      description: text(
        'Saves nothing. Each step cites the row of law that it applies.',
        'کچھ محفوظ نہیں ہوتا۔ ہر قدم اس قانون کا حوالہ دیتا ہے جو اس پر لاگو ہے۔',
      ),
      body: quoteRequest,
      answers: { 200: { means: 'The amount with its explanation.', schema: amountAnswer } },
      problems: ['service-not-found', 'answers-faulty', 'api-jurisdiction-wrong'],
      run: async (request) => {
        const { id } = serviceNamed(services, pathValue(request, 'service'))
        const { jurisdiction, answers } = request.body as { jurisdiction?: string; answers: object }
        const place = jurisdictionNamed(platform, jurisdiction)
        const asked = { service: id, jurisdiction: place, answers }
        return amountBody(await quote(db, setting, lists, asked))
      },
    },
  ]
}

/** Options of a list, which may depend on earlier answers. */
function listOperation(platform: Platform, services: ReturnType<typeof servicesOf>): Operation {
  return {
    ...reading('getList', '/services/:service/lists/:list'),
    summary: text('The options of a question drawn from a list', 'فہرست والے سوال کے انتخاب'),
    description: text(
      'A list may follow earlier answers: give them as parameters under their names.',
      'فہرست پچھلے جوابات پر منحصر ہو سکتی ہے: وہ اپنے ناموں سے پیرامیٹر کے طور پر دیں۔',
    ),
    query: listQuery,
    answers: { 200: { means: 'The options.', schema: listAnswer } },
    problems: ['service-not-found', 'api-list-not-found', 'api-jurisdiction-wrong'],
    run: async (request) => {
      const service = serviceNamed(services, pathValue(request, 'service'))
      const given = request.query as { readonly jurisdiction?: string }
      const place = jurisdictionNamed(platform, given.jurisdiction)
      const found = await platform.lists.of(service, place, given)
      const options = found[pathValue(request, 'list')]
      if (!options) throw apiProblems['api-list-not-found']()
      return { options }
    },
  }
}

function reading(id: string, path: string) {
  return { id, path, method: 'GET', tag: 'services', needs: 'nothing' } as const
}
