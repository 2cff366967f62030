/** One request as a client of the API, a bank or a browser sends it, and what is answered. */
import { hiddenIn } from '#tests/web'
import type { Body } from './journal.ts'

export type Request = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON; or a form, as a browser sends it. */
  readonly body?: Body
  readonly form?: Readonly<Record<string, string>>
}

export type Answer = {
  readonly status: number
  /** Of a page: `page`, its text, and `location`, where it leads. */
  readonly body: Body
  readonly retryAfter: string | null
}

/**
 * Throws when nobody answers in time, or not to the end. An officer who is asked why he looks at so
 * many persons says it, and is led on.
 */
export async function ask(address: string, request: Request, msMax: number): Promise<Answer> {
  const answer = await askOnce(address, request, msMax)
  const { location } = answer.body
  const isAskedWhy = typeof location === 'string' && location.startsWith('/desk/why?')
  if (!isAskedWhy) return answer
  const headers = { headers: request.headers ?? {} }
  const why = await askOnce(address, { method: 'GET', path: location, ...headers }, msMax)
  const { page } = why.body
  const [, asked = ''] = (typeof page === 'string' ? page : '').split('action="/desk/why"')
  const form = { ...hiddenIn(asked), reason: 'These are the cases of my queue, one by one.' }
  await askOnce(address, { method: 'POST', path: '/desk/why', form, ...headers }, msMax)
  return askOnce(address, request, msMax)
}

async function askOnce(address: string, request: Request, msMax: number): Promise<Answer> {
  const { method, path, headers, body, form } = request
  const answer = await fetch(address + path, {
    method,
    headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
    ...(form && { body: new URLSearchParams(form) }),
    redirect: 'manual',
    signal: AbortSignal.timeout(msMax),
  })
  const retryAfter = answer.headers.get('retry-after')
  return { status: answer.status, body: await bodyOf(answer), retryAfter }
}

async function bodyOf(answer: Response): Promise<Body> {
  const kind = answer.headers.get('content-type') ?? ''
  if (kind.includes('json')) return (await answer.json()) as Body
  return { page: await answer.text(), location: answer.headers.get('location') ?? '' }
}
