/** Who visits a page, in which language; and how a page is sent to them. Shared by web channels. */
import type {} from '@fastify/cookie'
import { randomBytes } from 'node:crypto'
import {
  checkCsrfToken,
  csrfTokenOf,
  deviceOf,
  nameIn,
  type Session,
  type Vault,
} from '#platform/identity'
import { text, type Language, type Problem, type Text } from '#platform/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Content } from './attributes.ts'
import { Button } from './button.tsx'
import { compressed } from './compressed.ts'
import { isGuestPage } from './guest-pages.ts'
import { Name } from './isolate.tsx'
import { Layout, type LayoutProps } from './layout.tsx'
import { renderPage } from './page.ts'
import { keepReading, readingOf, switchHref, type Reading } from './reading.ts'
import { unnamed } from './unnamed.ts'

export type Visitor = Reading & {
  readonly session: Session | undefined
  /** The session's secret; undefined for a visitor who is not signed in. */
  readonly sessionToken: string | undefined
  /** Goes into every form as `_csrf`, also before sign-in. */
  readonly csrfToken: string
  /** A secret that this browser keeps for a year; a new one where it brings none. */
  readonly browser: string
}

declare module 'fastify' {
  interface FastifyRequest {
    visitor: Visitor
  }
}

export const cookies = {
  session: 'daftar_session',
  /** A random value that ties forms to this browser before anybody has signed in. */
  browser: 'daftar_browser',
} as const

const yearSeconds = 365 * 24 * 60 * 60
const cookieOptions = { path: '/', httpOnly: true, sameSite: 'lax' } as const

export type VisitorSources = {
  readonly vault: Vault
  readonly defaultLanguage: Language
  readonly sessionOf: (token: string) => Promise<Session | undefined>
  /** True where the site is reached over HTTPS: cookies then travel nowhere else. */
  readonly secure: boolean
}

/**
 * Finds out who visits before any page runs. `?lang=` and `?lettering=` are remembered and taken
 * out of the address. Every POST of a form must carry the token of the same browser.
 */
export function registerVisitors(app: FastifyInstance, sources: VisitorSources): void {
  app.decorateRequest('visitor', null as never)
  // The fields of a form are words: a body of numbers and objects is no form of ours.
  app.removeContentTypeParser('application/json')
  app.addHook('onRequest', async (request, reply) => {
    const jar = request.cookies
    const sessionToken = jar[cookies.session]
    const found = sessionToken ? await sources.sessionOf(sessionToken) : undefined
    const session = found && countsHere(request, found) ? found : undefined
    const keep = { ...cookieOptions, secure: sources.secure, maxAge: yearSeconds }
    const browser = jar[cookies.browser] || randomBytes(24).toString('base64url')
    if (browser !== jar[cookies.browser]) void reply.setCookie(cookies.browser, browser, keep)
    keepReading(request, reply, keep)
    request.visitor = {
      ...readingOf(request, sources.defaultLanguage),
      session,
      sessionToken: session && sessionToken,
      csrfToken: csrfTokenOf(sources.vault, (session && sessionToken) ?? browser),
      browser,
    }
  })
  app.addHook('onSend', async (_request, reply) => {
    // What a proxy keeps for everybody must not hand one browser's cookie to the next.
    const isShared = String(reply.getHeader('cache-control') ?? '').startsWith('public')
    if (isShared) reply.removeHeader('set-cookie')
  })
  app.addHook('preHandler', async (request) => {
    if (request.method !== 'POST') return
    const { visitor, cookies: jar } = request
    const body = (request.body ?? {}) as Record<string, unknown>
    // A form filled in while the session ended still comes from this browser: its page may offer
    // to sign in again and go on. Nothing is done for it as long as nobody is signed in.
    const ended = visitor.session ? undefined : jar[cookies.session]
    if (ended && csrfTokenOf(sources.vault, ended) === body['_csrf']) return
    const secret = visitor.sessionToken ?? jar[cookies.browser] ?? ''
    checkCsrfToken(sources.vault, secret, body['_csrf'])
  })
}

function countsHere(request: FastifyRequest, session: Session): boolean {
  if (session.person.guest && !isGuestPage(request.url)) return false
  return !isElsewhere(request, session)
}

/**
 * Whether a session turns up in another kind of browser than it was opened in: then its cookie was
 * carried there. Desks do not change their browser; so an officer's opens nothing there. A
 * citizen's does, and every grave step asks for a new proof (`isConfirmed`): on a phone, "show the
 * desktop site" changes what the browser says it is. A thief may lie about it.
 */
function isElsewhere({ headers }: FastifyRequest, { kind, device }: Session): boolean {
  return kind === 'officer' && deviceOf(headers['user-agent']) !== device
}

export function setSessionCookie(reply: FastifyReply, token: string, secure: boolean): void {
  void reply.setCookie(cookies.session, token, { ...cookieOptions, secure })
}

export function clearSessionCookie(reply: FastifyReply): void {
  void reply.clearCookie(cookies.session, { path: '/' })
}

const words = {
  signIn: text('Sign in', 'داخل ہوں'),
  signOut: text('Sign out', 'باہر نکلیں'),
}

export type PageParts = Omit<LayoutProps, 'language' | 'lettering' | 'children' | 'account'> & {
  readonly body: Content
  readonly status?: number
  /** What a form was refused for, where its page is shown again: gives status and title. */
  readonly problem?: Problem | undefined
}

/** Sends a whole page in the visitor's language, with who is signed in and a way out. */
export function sendPage(request: FastifyRequest, reply: FastifyReply, parts: PageParts) {
  const { visitor } = request
  const { body, problem, status = problem?.status ?? 200, ...layout } = parts
  const page = (
    <Layout
      {...layout}
      hasErrors={layout.hasErrors === true || problem !== undefined}
      language={visitor.language}
      lettering={visitor.lettering}
      account={<Account visitor={visitor} />}
      switchHref={(choice) => switchHref(unnamed(request.url), choice)}
    >
      {body}
    </Layout>
  )
  const { 'accept-encoding': accepted } = request.headers
  const { body: sent, encoding } = compressed(renderPage(page), String(accepted ?? ''))
  void reply.header('cache-control', 'no-store').header('vary', 'accept-encoding')
  if (encoding) void reply.header('content-encoding', encoding)
  return reply.code(status).type('text/html; charset=utf-8').send(sent)
}

/** The form token, first in every form that posts. */
export function FormToken({ visitor }: { visitor: Visitor }) {
  return <input type="hidden" name="_csrf" value={visitor.csrfToken} />
}

/** Around the button that ends the session: a form, so that no link from elsewhere can. */
export function SignOutForm(props: {
  readonly visitor: Visitor
  readonly classes?: string
  readonly children: Content
}) {
  return (
    <form method="post" action="/sign-out" class={props.classes}>
      <FormToken visitor={props.visitor} />
      {props.children}
    </form>
  )
}

function Account({ visitor }: { visitor: Visitor }) {
  const say = (message: Text) => message[visitor.language]
  if (!visitor.session) return <a href="/sign-in">{say(words.signIn)}</a>
  return (
    <SignOutForm visitor={visitor} classes="daftar-account__form">
      <Name>{nameIn(visitor.session.person, visitor.language)}</Name>
      <Button classes="daftar-plain">{say(words.signOut)}</Button>
    </SignOutForm>
  )
}
