/** The payment page's API for other services of government. */
import { hash } from 'node:crypto'
import { readRequestKey } from '#platform/cases'
import {
  clientPayment,
  clientServiceOf,
  getCase,
  openingActionOf,
  payerPageOf,
  stateOf,
  type CaseView,
  type ClientAnswers,
  type Platform,
  type Service,
} from '#platform/catalogue'
import { clientPayments, findClientOfKey, type Client } from '#platform/clients'
import { parseId, Problem } from '#platform/kernel'
import { refundPartsOfCase, refundsOfCase } from '#platform/payments'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { PayFault, payFaults, sendFault } from './pay-fault.ts'
import { readPaymentAsked, readRefundAsked, readSearch } from './read-request.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose key the request bears. */
    client: Client | undefined
    bodyRead: Buffer | undefined
  }
}

type Kind = ConstructorParameters<typeof PayFault>[0]
type Asked = { readonly platform: Platform; readonly service: Service }

const bodyBytesMax = 32 * 1024

/** Registers everything under `/v1`, where a service is installed that clients use. */
export function registerPayApi(app: FastifyInstance, platform: Platform): void {
  const service = clientServiceOf(platform.setting.services)
  if (!service) return
  const asked = { platform, service }
  void app.register(
    async (api) => {
      readBodies(api)
      api.decorateRequest('client', undefined)
      api.addHook('onRequest', async (request, reply) => {
        void reply.header('cache-control', 'no-store')
        request.client = await clientOf(platform, request)
      })
      api.setErrorHandler((error, request, reply) => {
        if (error instanceof PayFault) return sendFault(reply, error)
        if (error instanceof Problem && error.status === 429) {
          return sendFault(reply, new PayFault(payFaults.tooMany))
        }
        // Too large, or announced as what it is not.
        const { statusCode = 500 } = error as { statusCode?: number }
        if (statusCode < 500) return sendFault(reply, new PayFault(payFaults.createUnreadable))
        request.log.error({ err: error }, 'a request for a payment failed')
        return sendFault(reply, new PayFault(payFaults.ours))
      })
      api.setNotFoundHandler((_request, reply) =>
        sendFault(reply, new PayFault(payFaults.addressUnknown)),
      )
      api.post('/payments', async (request, reply) =>
        reply.code(201).send(await create(asked, request)),
      )
      api.get('/payments', (request) => search(asked, request))
      api.get('/payments/:id', async (request) =>
        shown(platform, await viewIn(asked, request, payFaults.paymentUnknown)),
      )
      api.get('/payments/:id/events', (request) => events(asked, request))
      api.post('/payments/:id/cancel', async (request, reply) => {
        await cancel(asked, request)
        return reply.code(204).send()
      })
      api.post('/payments/:id/refunds', async (request, reply) =>
        reply.code(202).send(await refund(asked, request)),
      )
      api.get('/payments/:id/refunds', (request) => refunds(asked, request))
    },
    { prefix: '/v1' },
  )
}

/** JSON is read where it is asked for, so that each operation can refuse it in its own words. */
function readBodies(api: FastifyInstance): void {
  api.decorateRequest('bodyRead', undefined)
  api.removeAllContentTypeParsers()
  api.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: bodyBytesMax },
    (request, body: Buffer, done) => {
      request.bodyRead = body
      done(null, undefined)
    },
  )
}

/** @throws PayFault P0920 */
async function clientOf({ db, setting }: Platform, request: FastifyRequest): Promise<Client> {
  const [, key] = /^Bearer (\S{20,200})$/.exec(request.headers.authorization ?? '') ?? []
  const client = key && (await findClientOfKey(db, key, setting.now()))
  if (!client) throw new PayFault(payFaults.keyWrong)
  return client
}

function knownClient({ client }: FastifyRequest): Client {
  if (!client) throw new Error('a request passed without a client')
  return client
}

const actorOf = ({ id }: Client) => ({ kind: 'client', clientId: id }) as const

function bodyIn({ bodyRead }: FastifyRequest, unreadable: Kind): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(bodyRead?.toString('utf8') ?? '')
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body }
  } catch {
    // Told below.
  }
  throw new PayFault(unreadable)
}

/** The caller's key, bound to everything that was asked. */
function keyIn({ headers, method, url, bodyRead }: FastifyRequest) {
  const given = headers['idempotency-key']
  if (given === undefined) return {}
  const key = readRequestKey(String(given))
  if (key === undefined) {
    throw new PayFault(payFaults.createInvalid, { field: 'Idempotency-Key', why: 'Misspelt' })
  }
  const content = Buffer.concat([Buffer.from(`${method} ${url}\n`), bodyRead ?? Buffer.alloc(0)])
  return { request: { key, bodyHash: hash('sha256', content, 'buffer') } }
}

/** What the door refuses, in the words of the operation. */
async function refusing<T>(done: Promise<T>, tooLate: PayFault): Promise<T> {
  try {
    return await done
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.code === 'case-key-reused') throw new PayFault(payFaults.keyReused)
    if (error.code === 'answers-faulty') throw faultyAnswer(error)
    if (error.code === 'action-not-now') throw tooLate
    throw error
  }
}

/** What only the service's own form refuses, such as a picture in the words. */
function faultyAnswer({ faults: [first] }: Problem): PayFault {
  const { field = '' } = first ?? {}
  return new PayFault(payFaults.createInvalid, { field, why: first?.title('en') ?? '' })
}

async function create({ platform, service }: Asked, request: FastifyRequest) {
  const { db, door, setting } = platform
  const client = knownClient(request)
  const asked = readPaymentAsked(bodyIn(request, payFaults.createUnreadable), client)
  const { language, ...answers } = asked
  const created = door.perform({
    kind: 'act',
    actor: actorOf(client),
    case: { jurisdiction: client.jurisdiction, id: setting.newId() },
    service: service.id,
    action: openingActionOf(service),
    input: { client: client.id, ...answers },
    language,
    ...keyIn(request),
  })
  const outcome = await refusing(created, new PayFault(payFaults.createInvalid))
  const view = await getCase(db, setting, actorOf(client), outcome)
  return shown(platform, view)
}

/** @throws PayFault of this kind where there is no such payment of this client */
async function viewIn(
  { platform: { db, setting } }: Asked,
  request: FastifyRequest,
  unknown: Kind,
): Promise<CaseView> {
  const client = knownClient(request)
  const id = parseId((request.params as { id: string }).id)
  if (id === undefined) throw new PayFault(unknown)
  const key = { jurisdiction: client.jurisdiction, id }
  return getCase(db, setting, actorOf(client), key).catch((error: unknown) => {
    const isUnknown = error instanceof Problem && error.code === 'case-not-found'
    throw isUnknown ? new PayFault(unknown) : error
  })
}

/** A payment with the addresses at which more of it is found. */
function shown({ origin = '', setting }: Platform, view: CaseView) {
  const { case: kase, service } = view
  const base = `${origin}/v1/payments/${kase.id}`
  const { isFinished } = service.towardsClient?.[kase.state] ?? { isFinished: false }
  const page = `${origin}${payerPageOf(setting.vault, kase)}`
  const answers = view.answers as ClientAnswers
  return {
    ...clientPayment({ service, case: kase, answers, refunded: view.refund?.amount ?? 0 }),
    _links: {
      self: { href: base, method: 'GET' },
      next_url: isFinished ? null : { href: page, method: 'GET' },
      events: { href: `${base}/events`, method: 'GET' },
      refunds: { href: `${base}/refunds`, method: 'GET' },
      cancel: isFinished ? null : { href: `${base}/cancel`, method: 'POST' },
    },
  }
}

async function search(asked: Asked, request: FastifyRequest) {
  const { db, setting } = asked.platform
  const client = knownClient(request)
  const { reference, page, size } = readSearch(request.query as Record<string, unknown>)
  const { ids, total } = await clientPayments(db, setting.vault, {
    client: client.id,
    reference,
    offset: (page - 1) * size,
    limit: size,
  })
  const found = await Promise.all(
    ids.map((id) =>
      getCase(db, setting, actorOf(client), { jurisdiction: client.jurisdiction, id }),
    ),
  )
  const results = found.map((view) => shown(asked.platform, view))
  return { total, count: results.length, page, results }
}

async function events(asked: Asked, request: FastifyRequest) {
  const view = await viewIn(asked, request, payFaults.eventsUnknown)
  return {
    payment_id: view.case.id,
    events: view.events.map(({ toState, at }) => ({
      payment_id: view.case.id,
      state: stateOf(view.service, toState),
      updated: at.toISOString(),
    })),
  }
}

async function cancel(asked: Asked, request: FastifyRequest): Promise<void> {
  const { case: kase } = await viewIn(asked, request, payFaults.cancelUnknown)
  const cancelled = asked.platform.door.perform({
    kind: 'act',
    actor: actorOf(knownClient(request)),
    case: kase,
    action: 'cancel',
    input: {},
    language: kase.language,
    ...keyIn(request),
  })
  await refusing(cancelled, new PayFault(payFaults.cancelTooLate))
}

async function refund(asked: Asked, request: FastifyRequest) {
  const { case: kase } = await viewIn(asked, request, payFaults.refundUnknown)
  const { amount, available } = readRefundAsked(bodyIn(request, payFaults.refundUnreadable))
  const paid = Number(kase.facts['amount'] ?? 0)
  if (amount > paid) {
    const why = `Must be at most ${paid}`
    throw new PayFault(payFaults.refundInvalid, { field: 'amount', why })
  }
  if (available !== undefined && available !== paid) throw new PayFault(payFaults.refundMismatch)
  const given = asked.platform.door.perform({
    kind: 'act',
    actor: actorOf(knownClient(request)),
    case: kase,
    action: 'refund',
    input: { amount },
    language: kase.language,
    ...keyIn(request),
  })
  await refusing(given, new PayFault(payFaults.refundUnavailable, { why: 'unavailable' }))
  const after = await viewIn(asked, request, payFaults.refundUnknown)
  const [first] = await refundsIn(asked, after)
  return first
}

async function refunds(asked: Asked, request: FastifyRequest) {
  const view = await viewIn(asked, request, payFaults.refundsUnknown)
  return { payment_id: view.case.id, _embedded: { refunds: await refundsIn(asked, view) } }
}

/** At most one: what a client gives back, it says once. */
async function refundsIn({ platform: { db } }: Asked, { case: kase }: CaseView) {
  const orders = await refundsOfCase(db, kase.jurisdiction, kase.id)
  const parts = await refundPartsOfCase(db, kase)
  // What a bank returns is dealt with and paid again: it is on its way until it has arrived.
  const hasArrived = parts.length > 0 && parts.every(({ state }) => state === 'paid')
  return orders.map(({ id, amountPaisa }) => ({
    refund_id: id,
    created_date: kase.updatedAt.toISOString(),
    amount: amountPaisa,
    status: hasArrived ? 'success' : 'submitted',
  }))
}
