/**
 * A form that arrives after its session has ended is not lost: what was typed travels, sealed,
 * in a hidden field of the sign-in pages, and is sent on as it was once somebody has signed in.
 * The server remembers nothing, and what a stranger finds on the screen is unreadable.
 */
import { csrfTokenOf, type Vault } from '#platform/identity'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { PostedFields, Visit } from './visit.tsx'

const place = 'portal.kept-post'
const lifetimeMs = 30 * 60_000

export type KeptPost = { readonly path: string; readonly fields: PostedFields }

/** `browser`: the secret of the browser that sent the form; no other has it sent on. */
export function sealPost(vault: Vault, post: KeptPost, browser: string, now: Date): string {
  return sealFor(vault, place, { ...post, browser }, now)
}

/**
 * The form as this browser sent it; undefined when it is another's, too old, changed, or none. A
 * form that somebody sealed at home would else be sent by whoever follows his link.
 */
export function openPost(
  vault: Vault,
  sealed: string,
  browser: string,
  now: Date,
): KeptPost | undefined {
  const post = openFor<KeptPost & { readonly browser: string }>(vault, place, sealed, now)
  if (!post || post.browser !== browser || localPath(post.path) !== post.path) return undefined
  const { path, fields } = post
  return { path, fields }
}

/** What a form carries unreadable from one page to the next; `at` is one constant for each use. */
export function sealFor(vault: Vault, at: string, content: object, now: Date): string {
  return vault.seal(JSON.stringify({ content, at: now.getTime() }), at).toString('base64url')
}

/** Undefined when it is older than half an hour, changed, sealed for another use, or none. */
export function openFor<T>(vault: Vault, at: string, sealed: string, now: Date): T | undefined {
  if (sealed === '') return undefined
  try {
    const opened = JSON.parse(vault.open(Buffer.from(sealed, 'base64url'), at).toString('utf8'))
    const { content, at: sealedAtMs } = opened as { content: T; at: number }
    return now.getTime() - sealedAtMs <= lifetimeMs ? content : undefined
  } catch {
    return undefined
  }
}

/** An address within this site, or undefined: nobody is sent elsewhere after signing in. */
export function localPath(address: string | undefined): string | undefined {
  if (!address?.startsWith('/') || address.length > 2_000) return undefined
  try {
    const url = new URL(address, 'http://portal.invalid')
    const path = url.pathname + url.search
    return url.host === 'portal.invalid' && !path.startsWith('//') ? path : undefined
  } catch {
    return undefined
  }
}

/** Says of a form that it was typed before its sender was known. */
const typedBefore = 'x-daftar-typed-before'

/**
 * Whether somebody else may have typed it: on a machine that many use, the one who signs in need
 * not be the one whose form waits there.
 */
export const isTypedBefore = ({ headers }: Pick<Visit<unknown>['request'], 'headers'>): boolean =>
  headers[typedBefore] !== undefined

/**
 * Sends the kept form again, now with a session: it meets the same checks as any other, from the
 * same address.
 */
export async function sendKept(
  app: FastifyInstance,
  { request, reply }: Pick<Visit<unknown>, 'request' | 'reply'>,
  { path, fields }: KeptPost,
  session: { readonly vault: Vault; readonly token: string; readonly isTypedBefore: boolean },
): Promise<FastifyReply> {
  const form = new URLSearchParams({ _csrf: csrfTokenOf(session.vault, session.token) })
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) form.append(name, one)
  }
  const cookies = Object.fromEntries(
    Object.entries(request.cookies).map(([name, value]) => [name, value ?? '']),
  )
  const answer = await app.inject({
    method: 'POST',
    url: path,
    remoteAddress: request.ip,
    headers: {
      host: request.host,
      ...(session.isTypedBefore && { [typedBefore]: 'yes' }),
      'content-type': 'application/x-www-form-urlencoded',
      'accept-language': request.headers['accept-language'] ?? '',
      'user-agent': request.headers['user-agent'] ?? '',
    },
    cookies: { ...cookies, daftar_session: session.token },
    payload: form.toString(),
  })
  const { location } = answer.headers
  if (location) return reply.redirect(location, 303)
  return reply
    .code(answer.statusCode)
    .header('cache-control', 'no-store')
    .type(String(answer.headers['content-type'] ?? 'text/html; charset=utf-8'))
    .send(answer.rawPayload)
}
