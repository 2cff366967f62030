/**
 * Who is let in when more come than can be served: decided before anything is read, asked of the
 * database or rendered. Verifying goes first, then a bank's message, then everything else; the
 * operator's own questions are never turned away. A proxy in front turns most away sooner and
 * cheaper (docs/operating/nginx.conf); this is what stands when there is none, or it is not enough.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Who waits for whom: each is still served when the ones after it are refused. */
export type Share = 'verify' | 'payment' | 'other'

/** Verifying, the log, and what their pages are made of: the last to be turned away. */
const verifying = /^\/(verify|log|assets|api\/(verify|trust-list))(\/|$)/
const paying = /^\/biller(\/|$)/

/** The share of a request, by the path it asks for; the proxy before us sorts alike. */
export function shareOf(path: string): Share {
  if (verifying.test(path)) return 'verify'
  return paying.test(path) ? 'payment' : 'other'
}

type Limits = {
  /** Requests of this share that are being served at once. */
  readonly inFlightMax: number
  /** How long the event loop may keep everybody waiting, again and again, before a refusal. */
  readonly lateMsMax: number
  /** Official acts that wait for a transaction: at some 200 a second, what a person will wait. */
  readonly actsWaitingMax: number
}

/** Measured, 32 at once give the highest rate; what is more only waits, some of it in vain. */
export const shareLimits: Readonly<Record<Share, Limits>> = {
  verify: { inFlightMax: 1_024, lateMsMax: 3_000, actsWaitingMax: Number.POSITIVE_INFINITY },
  payment: { inFlightMax: 512, lateMsMax: 1_500, actsWaitingMax: 1_500 },
  other: { inFlightMax: 256, lateMsMax: 500, actsWaitingMax: 400 },
}

/** Of one address so many may still be sending: who sends a byte a minute holds no more places. */
const sendingMax = 128

/** When to come again. Longer than most bursts, shorter than anybody's patience. */
export const retryAfterSeconds = 5

export type Admission = {
  /** Counts the requests of an instance and of what is registered in it; refuses the surplus. */
  guard(app: FastifyInstance, guarded: Guarded): void
  /** Refusals so far, by share: for the operator. */
  readonly refused: ReadonlyMap<string, number>
  stop(): void
}

export type Guarded = {
  readonly shareOf: (path: string) => Share
  /** Answers somebody who is not let in, or throws the problem; status and header are set. */
  readonly refuse: (request: FastifyRequest, reply: FastifyReply) => unknown
}

type Options = {
  readonly actsWaiting: () => number
  readonly limits?: Readonly<Record<Share, Limits>>
  readonly sendingMax?: number
  /** How late the event loop is; measured unless given. */
  readonly lateness?: Lateness
}

export function createAdmission(options: Options): Admission {
  const { actsWaiting, limits = shareLimits, lateness = measureLateness() } = options
  const senders = createSenders(options.sendingMax ?? sendingMax)
  const inFlight: Record<Share, number> = { verify: 0, payment: 0, other: 0 }
  const refused = new Map<string, number>(Object.keys(inFlight).map((share) => [share, 0]))
  const hasPlace = (share: Share): boolean => {
    const { inFlightMax, lateMsMax, actsWaitingMax } = limits[share]
    return (
      inFlight[share] < inFlightMax &&
      lateness.milliseconds() <= lateMsMax &&
      actsWaiting() < actsWaitingMax
    )
  }
  return {
    refused,
    stop: () => lateness.stop(),
    guard: (app, { shareOf, refuse }) => {
      app.addHook('onRequest', async (request, reply) => {
        const [path = ''] = request.url.split('?')
        const share = shareOf(path)
        if (!hasPlace(share) || !senders.mayBegin(request)) {
          refused.set(share, (refused.get(share) ?? 0) + 1)
          void reply.code(503).header('retry-after', String(retryAfterSeconds))
          return refuse(request, reply)
        }
        inFlight[share] += 1
        // Also when the asker goes away before the answer.
        reply.raw.once('close', () => {
          inFlight[share] -= 1
        })
      })
    },
  }
}

/**
 * What is still on its way to us, by address. A proxy takes a request whole before it passes it on;
 * where there is none, a few that never end would keep everybody else out.
 */
function createSenders(most: number) {
  const sending = new Map<string, Set<FastifyRequest['raw']>>()
  return {
    mayBegin: ({ ip, raw, headers }: FastifyRequest): boolean => {
      const { 'content-length': length = '0', 'transfer-encoding': coding } = headers
      if (length === '0' && coding === undefined) return true
      const own = sending.get(ip) ?? new Set()
      for (const one of own) if (one.complete) own.delete(one)
      if (own.size >= most) return false
      sending.set(ip, own.add(raw))
      raw.once('close', () => {
        own.delete(raw)
        if (own.size === 0 && sending.get(ip) === own) sending.delete(ip)
      })
      return true
    },
  }
}

export type Lateness = { milliseconds(): number; stop(): void }

const lookMs = 100
/** One pause may be a start, a wake or somebody else's burst; five in a row are too much work. */
const looksMax = 5

/** How late this process comes to its own appointments: the least of the last looks. */
export function measureLateness(now: () => number = () => performance.now()): Lateness {
  const looks: number[] = []
  let due = now() + lookMs
  const timer = setInterval(() => {
    const at = now()
    looks.push(Math.max(0, at - due))
    if (looks.length > looksMax) looks.shift()
    due = at + lookMs
  }, lookMs)
  timer.unref()
  return {
    milliseconds: () => (looks.length < looksMax ? 0 : Math.min(...looks)),
    stop: () => clearInterval(timer),
  }
}
