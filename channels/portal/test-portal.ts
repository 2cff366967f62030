/** The portal on a server of its own, and a browser of a few lines that keeps its cookies. */
import assert from 'node:assert/strict'
import type { RegisterDefinition, Service } from '#platform/catalogue'
import { demoMessages } from '#platform/notifications'
import { testPlatform, type TestPlatform } from '#tests/platform'
import { hiddenIn, webOn } from '#tests/web'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { registerPortal } from './portal.ts'
import { sendProblemPage } from './problem-page.tsx'

export type Portal = { readonly app: FastifyInstance; readonly platform: TestPlatform }

/** Offers the kite permit, unless other services are given. */
export async function testPortal(
  services?: readonly Service[],
  registers?: readonly RegisterDefinition[],
  beside: typeof registerPortal = () => undefined,
): Promise<Portal> {
  const platform = await testPlatform(services, registers)
  const app = await webOn(platform, (web) => {
    web.setErrorHandler((error, request, reply) => sendProblemPage(platform, request, reply, error))
    web.setNotFoundHandler((request, reply) => sendProblemPage(platform, request, reply, undefined))
    registerPortal(web, platform)
    beside(web, platform)
  })
  return { app, platform }
}

/** What a browser shows after an address or a form: redirects are followed. */
export type Seen = { readonly status: number; readonly path: string; readonly html: string }

export class Browser {
  readonly #app: FastifyInstance
  readonly #address: string
  readonly #jar = new Map<string, string>()
  #seen: Seen = { status: 0, path: '', html: '' }

  /** From this machine, unless an address is named. */
  constructor(app: FastifyInstance, address = '127.0.0.1') {
    this.#app = app
    this.#address = address
  }

  get seen(): Seen {
    return this.#seen
  }

  cookie(name: string): string | undefined {
    return this.#jar.get(name)
  }

  setCookie(name: string, value: string): void {
    this.#jar.set(name, value)
  }

  async open(path: string): Promise<Seen> {
    return this.#follow(path, await this.#send('GET', path))
  }

  /** Sends the page's form of this action with its hidden fields, and what is typed into it. */
  async submit(action: string, typed: Record<string, string> = {}): Promise<Seen> {
    return this.#follow(action, await this.post(action, typed))
  }

  /** The bare answer to a form, for tests that press twice at once, or send it elsewhere. */
  async post(
    action: string,
    typed: Record<string, string> = {},
    to = action,
  ): Promise<LightMyRequestResponse> {
    const fields = { ...hiddenOf(this.#seen.html, action), ...typed }
    return this.#send('POST', to, new URLSearchParams(fields).toString())
  }

  /** Sends the page's form of this action with these of its choices ticked. */
  async choose(action: string, name: string, values: readonly string[]): Promise<Seen> {
    const body = new URLSearchParams(hiddenOf(this.#seen.html, action))
    for (const value of values) body.append(name, value)
    return this.#follow(action, await this.#send('POST', action, body.toString()))
  }

  /** The bare answer, for what is no page. */
  async get(path: string): Promise<LightMyRequestResponse> {
    return this.#send('GET', path)
  }

  async #send(method: 'GET' | 'POST', url: string, payload?: string) {
    const answer = await this.#app.inject({
      method,
      url,
      remoteAddress: this.#address,
      cookies: Object.fromEntries(this.#jar),
      headers: { 'accept-language': 'en' },
      ...(payload !== undefined && {
        payload,
        headers: {
          'accept-language': 'en',
          'content-type': 'application/x-www-form-urlencoded',
        },
      }),
    })
    for (const { name, value } of answer.cookies) this.#jar.set(name, value)
    return answer
  }

  async #follow(from: string, first: LightMyRequestResponse): Promise<Seen> {
    let [path, answer] = [from, first]
    for (let step = 0; answer.statusCode === 303; step += 1) {
      assert.ok(step < 6, `a circle of redirects at ${path}`)
      path = answer.headers.location ?? ''
      answer = await this.#send('GET', path)
    }
    this.#seen = { status: answer.statusCode, path, html: answer.body }
    return this.#seen
  }
}

function hiddenOf(html: string, action: string): Record<string, string> {
  const form = html.split('<form').find((part) => part.includes(`action="${action}"`))
  assert.ok(form, `no form for ${action}`)
  return hiddenIn(form.slice(0, form.indexOf('</form>')))
}

/** The newest message on a phone. */
export async function messageOn({ platform }: Portal, phone: string): Promise<string> {
  await platform.sender.sendDue()
  const [shown] = await demoMessages(platform.db, platform.setting.vault, { phone, limit: 5 })
  return shown?.messages[0]?.text ?? ''
}

/** The newest code on a phone. */
export async function codeOn(portal: Portal, phone: string): Promise<string> {
  return /\d{6}/.exec(await messageOn(portal, phone))?.[0] ?? ''
}

export type TestPerson = { readonly cnic: string; readonly phone: string }

/** From a sign-in page to wherever it leads. */
export async function passSignIn(
  portal: Portal,
  browser: Browser,
  person: TestPerson,
): Promise<Seen> {
  await browser.submit('/sign-in/code', { cnic: person.cnic })
  const code = await codeOn(portal, person.phone)
  return browser.submit('/sign-in/code', { code })
}
