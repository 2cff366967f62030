/** Sends SMS through a gateway that takes one message with one HTTP request. */
import type { MessageToSend, Provider, SendingResult } from '../../provider.ts'
import { resultOf, resultOfSilence, type AcceptedWhen, type AnswerPath } from './answer.ts'
import { fillTemplate, valuesOf, type FieldTemplate } from './request-fields.ts'

export type HttpGatewayOptions = {
  readonly url: string
  /** The secret that the gateway gave us: only in the header and the fields that name `{key}`. */
  readonly key: string
  /** The name that phones show as the sender, as the regulator registered it. */
  readonly sender: string
  readonly format: 'json' | 'form'
  readonly fields: { readonly [name: string]: FieldTemplate }
  /** `{ name: 'authorization', value: 'Bearer {key}' }`. */
  readonly keyHeader?: { readonly name: string; readonly value: string } | undefined
  /** Where the gateway's own id of the message stands in its answer. */
  readonly reference?: AnswerPath | undefined
  readonly accepted?: AcceptedWhen | undefined
  /** True only when the gateway promises that a repeated `{id}` reaches the phone once. */
  readonly dropsRepeats: boolean
  /** For one request; at most `timeoutMsMax`. */
  readonly timeoutMs: number
  readonly now: () => Date
}

export const timeoutMsMax = 15_000
/** With the last timeout it stays within the minute after which a claim is taken to be lost. */
const batchMsMax = 40_000
const requestsAtOnce = 8
const answerBytesMax = 64 * 1024

/** One message a request, eight at a time; when the gateway asks for a pause the rest waits. */
export function createHttpGateway(options: HttpGatewayOptions): Provider {
  return {
    name: 'http-gateway',
    dropsRepeats: options.dropsRepeats,
    async send(messages) {
      const results: SendingResult[] = []
      const endsAt = performance.now() + batchMsMax
      let next = 0
      let pauseMs: number | undefined
      const work = async () => {
        while (next < messages.length) {
          const at = next
          next += 1
          const message = messages[at] as MessageToSend
          if (pauseMs !== undefined || performance.now() > endsAt) {
            results[at] = postponed(pauseMs ?? 0)
            continue
          }
          const result = await sendOne(options, message)
          results[at] = result
          if (result.outcome === 'failed') pauseMs ??= result.retryAfterMs
        }
      }
      await Promise.all(Array.from({ length: requestsAtOnce }, work))
      return results
    },
  }
}

function postponed(retryAfterMs: number): SendingResult {
  return { outcome: 'postponed', reason: 'the gateway asked for a pause', retryAfterMs }
}

async function sendOne(
  options: HttpGatewayOptions,
  message: MessageToSend,
): Promise<SendingResult> {
  try {
    const response = await fetch(options.url, {
      method: 'POST',
      ...requestFor(options, message),
      // A redirect would carry the key and the message to somebody whom nobody named.
      redirect: 'manual',
      signal: AbortSignal.timeout(options.timeoutMs),
    })
    const answer = {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      body: await readSome(response),
    }
    const { reference, accepted } = options
    return resultOf(answer, { id: message.id, reference, accepted }, options.now())
  } catch (error) {
    return resultOfSilence(error)
  }
}

function requestFor(
  { keyHeader, key, sender, format, fields }: HttpGatewayOptions,
  message: MessageToSend,
) {
  const values = valuesOf(message, { key, sender })
  const filled = fillTemplate(fields, values) as Record<string, unknown>
  const headers: Record<string, string> = { accept: 'application/json' }
  if (keyHeader) headers[keyHeader.name] = keyHeader.value.replaceAll('{key}', key)
  if (format === 'json') {
    headers['content-type'] = 'application/json'
    return { headers, body: JSON.stringify(filled) }
  }
  const pairs = Object.entries(filled).map(([name, value]): [string, string] => [
    name,
    String(value),
  ])
  return { headers, body: new URLSearchParams(pairs) }
}

/** The beginning of the answer: a reference stands there, and nobody can fill our memory. */
async function readSome(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= answerBytesMax) break
  }
  return Buffer.concat(chunks).toString('utf8')
}
