/** What a gateway's answer, or its silence, says about one message. */
import type { SendingResult } from '../../provider.ts'

/** Where in a JSON answer something stands: `data.messages.0.id`. */
export type AnswerPath = string

/** Gateways exist that say "200" to a message they did not take: then a field must say yes. */
export type AcceptedWhen = { readonly at: AnswerPath; readonly is: string }

export type Answer = {
  readonly status: number
  readonly retryAfter: string | null
  readonly body: string
}

/** The message is at fault and will be tomorrow: a number or a text that this gateway refuses. */
const finalStatuses: ReadonlySet<number> = new Set([400, 413, 422])
/** Somebody between us and the gateway lost its answer; the message may have gone. */
const lostStatuses: ReadonlySet<number> = new Set([502, 504])

const pauseMsDefault = 30_000

/**
 * A status below 300 accepts. 400, 413 and 422 refuse for ever; 502 and 504 leave it unclear. All
 * others are tried again: 429 and 5xx by their meaning, and 401, 402, 403, 404 or a redirect
 * because our key, our balance or our settings are at fault and not the message.
 */
export function resultOf(
  answer: Answer,
  expected: {
    readonly id: string
    readonly reference?: AnswerPath | undefined
    readonly accepted?: AcceptedWhen | undefined
  },
  now: Date,
): SendingResult {
  const { status } = answer
  const reason = `the gateway answered ${status}`
  if (finalStatuses.has(status)) return { outcome: 'refused', reason }
  if (lostStatuses.has(status)) return { outcome: 'unclear', reason }
  if (status < 200 || status > 299) {
    const retryAfterMs = pauseOf(answer, now)
    return { outcome: 'failed', reason, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
  }
  const json = readJson(answer.body)
  if (expected.accepted) {
    const said = valueAt(json, expected.accepted.at)
    if (said !== expected.accepted.is) {
      const told = said === undefined ? 'nothing' : `"${said}"`
      return { outcome: 'failed', reason: `${reason} with ${expected.accepted.at}: ${told}` }
    }
  }
  const reference = expected.reference && valueAt(json, expected.reference)
  return { outcome: 'accepted', reference: reference || expected.id }
}

/** Only an answer that asks for a pause gives one; without a time it is half a minute. */
function pauseOf({ status, retryAfter }: Answer, now: Date): number | undefined {
  if (status !== 429 && status !== 503) return undefined
  const seconds = Number(retryAfter ?? Number.NaN)
  if (retryAfter !== null && Number.isFinite(seconds)) return Math.max(0, seconds * 1_000)
  const at = Date.parse(retryAfter ?? '')
  return Number.isNaN(at) ? pauseMsDefault : Math.max(0, at - now.getTime())
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const valueLengthMax = 100

/** A short text, number or truth value at this place of the answer, as text. */
function valueAt(json: unknown, path: AnswerPath): string | undefined {
  let value = json
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string, unknown>)[step]
  }
  const isPlain =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return isPlain ? String(value).slice(0, valueLengthMax) : undefined
}

/** Codes of failures that happen before a single byte of the message has left. */
const neverSent: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

/** No answer: surely not sent when nobody was reached, else nobody knows. */
export function resultOfSilence(error: unknown): SendingResult {
  const { name, cause } = error as { name?: string; cause?: { code?: string } }
  const code = cause?.code ?? ''
  if (neverSent.has(code))
    return { outcome: 'failed', reason: `the gateway is not reached: ${code}` }
  if (name === 'TimeoutError') return { outcome: 'unclear', reason: 'the gateway did not answer' }
  return { outcome: 'unclear', reason: `the connection to the gateway broke: ${code || name}` }
}
