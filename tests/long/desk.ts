/** Officers at the desk: how they come in, what they press there, and what the desk refuses. */
import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { makeSoftPasskey } from '#platform/identity/browser'
import { hiddenIn } from '#tests/web'
import type { Act, Credentials, Life } from './acts.ts'
import { ask, type Request } from './asking.ts'
import type { Body } from './journal.ts'

type Holder = { readonly cnic: string; readonly phone: string }

const holders = {
  registrar: { cnic: '3999010000218', phone: '+923990000021' },
  'other registrar': { cnic: '3999010000225', phone: '+923990000022' },
  'refund clerk': { cnic: '3999010000232', phone: '+923990000023' },
  collector: { cnic: '3999010000049', phone: '+923990000004' },
} as const satisfies Readonly<Record<string, Holder>>

export type Post = keyof typeof holders

/** The cookie of an officer who has signed in: it opens the desk whatever was restarted since. */
export type Seat = string

const msMax = 15_000
const codeTriesMax = 100

/** Every officer, signed in with the code on the phone. */
export async function seatOfficers(address: string): Promise<ReadonlyMap<Post, Seat>> {
  const seats = new Map<Post, Seat>()
  for (const post of Object.keys(holders) as Post[]) {
    seats.set(post, await seatOfficer(address, holders[post]))
  }
  return seats
}

/** One officer: signed in with the code on the phone, and at work by a passkey that he makes. */
export async function seatOfficer(address: string, { cnic, phone }: Holder): Promise<Seat> {
  const jar = new Map<string, string>()
  // Passkeys work at a name alone.
  const site = address.replace('//127.0.0.1:', '//localhost:')
  const visit: Visiting = async (request) => {
    const { url, ...init } = browserRequest(site, request, jar)
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(msMax) })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return answer.text()
  }
  const type = (page: string, typed: Readonly<Record<string, string>>) => {
    const form = { ...formIn(page, '/sign-in/code'), ...typed }
    return visit({ method: 'POST', path: '/sign-in/code', form })
  }
  const start = await visit({ method: 'GET', path: '/sign-in?lang=en&next=/desk' })
  const asked = await type(start, { cnic })
  await type(asked, { code: await wordOn(address, phone, codeShape) })
  await makePasskey(visit, { site, ticket: await wordOn(address, phone, ticketShape) })
  const token = jar.get('daftar_session')
  assert.ok(token, `${cnic} could not sign in`)
  return `daftar_session=${token}; daftar_language=en`
}

function browserRequest(
  address: string,
  { method, path, form }: Request,
  jar: ReadonlyMap<string, string>,
) {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const body = form && { body: new URLSearchParams(form) }
  return { url: address + path, method, headers: { cookie }, redirect: 'manual', ...body } as const
}

type Visiting = (request: Request) => Promise<string>

/** The device of an officer: it answers the site's question with a passkey of software. */
async function makePasskey(
  visit: Visiting,
  { site, ticket }: { readonly site: string; readonly ticket: string },
): Promise<void> {
  const page = await visit({ method: 'GET', path: '/enrol?next=/desk' })
  const form = { ...formIn(page, '/enrol'), ticket }
  const asked = await visit({ method: 'POST', path: '/enrol/options', form })
  const { options } = JSON.parse(asked) as { options: Parameters<typeof makeSoftPasskey>[0] }
  const { answer } = await makeSoftPasskey(options, site)
  await visit({
    method: 'POST',
    path: '/enrol',
    form: { ...form, answer: JSON.stringify(answer) },
  })
}

const codeShape = /data-code="(\d{6})"/
const ticketShape = /\b([2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4})\b/

/** What came last to a demo phone, of this shape. */
async function wordOn(address: string, phone: string, shape: RegExp): Promise<string> {
  const path = `/demo/phone?phone=${encodeURIComponent(phone)}`
  for (let tries = 0; tries < codeTriesMax; tries += 1) {
    const { body } = await ask(address, { method: 'GET', path }, msMax)
    const [, word] = shape.exec(pageIn(body)) ?? []
    if (word) return word
    await wait(100)
  }
  return assert.fail(`nothing of that kind has come to ${phone}`)
}

export const pageIn = ({ page }: Body): string => (typeof page === 'string' ? page : '')

/** The hidden fields of the first form of a page that leads there. */
export function formIn(page: string, action: string): Readonly<Record<string, string>> | undefined {
  const forms = page.split('<form').slice(1)
  const form = forms.find((part) => part.includes(`action="${action}"`))
  return form === undefined ? undefined : hiddenIn(form.slice(0, form.indexOf('</form>')))
}

function asOfficer({ officers }: Credentials, post: Post): Readonly<Record<string, string>> {
  return { cookie: officers.get(post) ?? '' }
}

type Pressing = {
  readonly name: string
  readonly post: Post
  readonly action: string
  readonly types: (life: Life) => Readonly<Record<string, string>>
  readonly shutsWith: string
}

/** A step at the desk: its page is opened, and its form is sent as often as it takes. */
export function press({ name, post, action, types, shutsWith }: Pressing): Act {
  const place = ({ reference }: Life) => `/desk/cases/${reference}`
  const opens: Act = {
    name: `open the page for: ${name}`,
    request: (life, credentials) => ({
      method: 'GET',
      path: place(life),
      headers: asOfficer(credentials, post),
    }),
    refusalIn: (answer) => {
      const isThere = pageIn(answer).includes(`/${action}"`)
      if (isThere) return undefined
      const [, title = ''] = /<title>([^<]*)/.exec(pageIn(answer)) ?? []
      const seen = title || String(answer['location'])
      return `the ${post} finds no form for ${action}, but: ${seen}`
    },
    learn: (life, answer) => {
      life.forms.set(name, formIn(pageIn(answer), `${place(life)}/${action}`) ?? {})
    },
  }
  return {
    name,
    opens,
    shutsWith,
    request: (life, credentials) => ({
      method: 'POST',
      path: `${place(life)}/${action}`,
      headers: asOfficer(credentials, post),
      form: { ...life.forms.get(name), ...types(life) },
    }),
    refusalIn: ({ location }) => {
      const isDone = String(location).endsWith(`?done=${action}`)
      return isDone ? undefined : `${action} at the desk led to ${String(location)}`
    },
    promise: ({ location }) => location,
    keyOf: (life) => `desk/${life.forms.get(name)?.['key'] ?? ''}`,
  }
}

const refusals: readonly (readonly [string, RegExp])[] = [
  ['e-stamp-used-already', /This stamp was used on/],
  ['e-stamp-refund-pending', /A refund for this stamp has been pending/],
  ['e-stamp-refunded-already', /The money for this stamp was given back/],
  ['action-not-now', /This cannot be done in the present state/],
]

/** The problem with which an act was refused: the API names it, the desk says it in words. */
export function problemIn(answer: Body): string | undefined {
  if (typeof answer['code'] === 'string') return answer['code']
  const [, summary = ''] = pageIn(answer).split('govuk-error-summary__body')
  const said = summary.slice(0, summary.indexOf('</ul>'))
  return refusals.find(([, words]) => words.test(said))?.[0]
}
