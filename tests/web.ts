/** A channel's pages on a server of their own, and a visitor who keeps cookies and sends forms. */
import assert from 'node:assert/strict'
import { after } from 'node:test'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import { registerAssets, registerVisitors } from '#channels/components'
import {
  openSession,
  secureRandomness,
  type AuthenticationMethod,
  type SessionKind,
} from '#platform/identity'
import type { Platform } from '#platform/catalogue'
import type { Language } from '#platform/kernel'
import fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify'

/** `register` adds the channel's pages; what `outside` adds knows neither cookies nor forms. */
export async function webOn(
  platform: Platform,
  register: (app: FastifyInstance, platform: Platform) => void,
  outside: (app: FastifyInstance) => void = () => undefined,
): Promise<FastifyInstance> {
  const { db, sessions, setting } = platform
  const app = fastify()
  outside(app)
  await app.register(async (web) => {
    await web.register(cookie)
    await web.register(formbody)
    await web.register(registerAssets)
    registerVisitors(web, {
      vault: setting.vault,
      defaultLanguage: 'en',
      sessionOf: (token) => sessions.sessionOf(db, token, setting.now()),
      secure: false,
    })
    register(web, platform)
  })
  after(() => app.close())
  return app
}

/** What came back, and where it sends the browser. */
export type Seen = {
  readonly status: number
  readonly location: string
  readonly html: string
  readonly headers: LightMyRequestResponse['headers']
}

export type Visitor = {
  open(path: string): Promise<Seen>
  /** Sends a form of the page last opened: its hidden fields, and what is typed into it. */
  send(action: string, typed?: Readonly<Record<string, string>>): Promise<Seen>
  /** The hidden fields of that page's forms with this action, one record for each form. */
  formsOf(action: string): readonly Record<string, string>[]
}

/** Somebody who is not signed in, from this machine or from an address elsewhere. */
export function visitor(
  app: FastifyInstance,
  language: Language = 'en',
  remoteAddress = '127.0.0.1',
): Visitor {
  return visitorWith(app, new Map([['daftar_language', language]]), remoteAddress)
}

/** A person with a session: as a citizen, or as an officer in the posts held today. */
export async function signedIn(
  app: FastifyInstance,
  platform: Platform,
  personId: string,
  as: {
    readonly kind: SessionKind
    readonly language?: Language
    /** A citizen comes by a code, unless it is said. */
    readonly amr?: readonly AuthenticationMethod[]
    /** As `deviceOf` reads it; an officer's session counts on no other. */
    readonly device?: string
  },
): Promise<Visitor & { readonly token: string }> {
  const { kind, language = 'en', amr, device } = as
  const now = platform.setting.now()
  const opening = {
    personId,
    kind,
    now,
    random: secureRandomness,
    ...(amr && { amr }),
    ...(device && { device }),
  }
  const session = await openSession(platform.db, opening)
  assert.ok(session, 'nobody is an officer without a post')
  const jar = new Map([
    ['daftar_language', language],
    ['daftar_session', session.token],
  ])
  return { ...visitorWith(app, jar), token: session.token }
}

function visitorWith(
  app: FastifyInstance,
  jar: Map<string, string>,
  remoteAddress = '127.0.0.1',
): Visitor {
  let html = ''
  const keep = (answer: LightMyRequestResponse): Seen => {
    for (const { name, value } of answer.cookies) jar.set(name, value)
    html = answer.body
    return {
      status: answer.statusCode,
      location: answer.headers.location ?? '',
      html: answer.body,
      headers: answer.headers,
    }
  }
  const formsOf = (action: string) =>
    html
      .split('<form')
      .slice(1)
      .filter((part) => part.includes(`action="${action}"`))
      .map((part) => hiddenIn(part.slice(0, part.indexOf('</form>'))))
  return {
    formsOf,
    open: async (url) => {
      return keep(await app.inject({ method: 'GET', url, cookies: Object.fromEntries(jar) }))
    },
    send: async (url, typed = {}) => {
      const [hidden] = formsOf(url)
      const anyToken = /name="_csrf" value="([^"]*)"/.exec(html)?.[1] ?? ''
      const answer = await app.inject({
        method: 'POST',
        url,
        remoteAddress,
        cookies: Object.fromEntries(jar),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ _csrf: anyToken, ...hidden, ...typed }).toString(),
      })
      return keep(answer)
    },
  }
}

/** The hidden fields of a form, by name. */
export function hiddenIn(form: string): Record<string, string> {
  const found = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, asTyped(value)]))
}

/** As a browser reads an attribute. */
export function asTyped(attribute: string): string {
  const quotes = attribute.replaceAll('&quot;', '"').replaceAll('&lt;', '<')
  return quotes.replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
