/** Customers who come with a digital identity: an account in one journey, or a yes or no. */
import type {} from '@fastify/cookie'
import { randomBytes } from 'node:crypto'
import {
  BackLink,
  Button,
  ErrorSummary,
  Form,
  Isolate,
  Name,
  Panel,
  Split,
  SummaryList,
  Table,
} from '#channels/components/drawing'
import { formatCnic, formatPhone, parseCnic, textOf, type Text } from '#platform/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refused, type Question, type RelyingParty, type Told } from '../identity/relying-party.ts'
import { accountWords as words } from './account-wording.ts'
import { CheckForm, faultsOf, type CheckTyped } from './account-check.tsx'
import { Ways } from './ask.tsx'
import { customerOf, fieldOf, show, type Customer, type Site } from './site.ts'

const place = '/account'
const cookieName = 'bank_visit'

export function registerAccountPages(app: FastifyInstance, site: Site): void {
  const { bank, base } = site
  const { relyingParty } = bank
  if (!relyingParty) return
  const at = base + place
  const answers = new Map<string, Told>()
  // Browsers of customers who took back what they had agreed to.
  const withdrawn = new Set<string>()
  const visit = (request: FastifyRequest, reply: FastifyReply) =>
    customerOf(site, 'order', place, request, reply)
  app.get(at, (request, reply) => showStart(visit(request, reply)))
  app.post(at, async (request, reply) => {
    const customer = visit(request, reply)
    const typed = { name: fieldOf(request.body, 'name'), cnic: fieldOf(request.body, 'cnic') }
    const isCheck = fieldOf(request.body, 'question') === 'check'
    const question: Question = isCheck ? 'check' : 'account'
    const faults = isCheck ? faultsOf(customer, typed) : {}
    if (Object.keys(faults).length > 0) return showStart(customer, { typed, faults })
    const cnic = parseCnic(typed.cnic)
    const asked = { ...typed, cnic: cnic ? formatCnic(cnic) : '' }
    try {
      const url = await relyingParty.begin(browserOf(customer), question, asked)
      return await reply.redirect(url, 303)
    } catch (error) {
      return showFailure(customer, error, words.closed)
    }
  })
  app.get(`${at}/return`, async (request, reply) => {
    const customer = visit(request, reply)
    const query = request.url.split('?')[1] ?? ''
    try {
      const browser = browserOf(customer)
      keep(answers, browser, await relyingParty.finish(browser, query))
      // The address with the answer is used up: reloading the next page repeats nothing.
      return await reply.redirect(`${at}/done`, 303)
    } catch (error) {
      return showFailure(customer, error)
    }
  })
  app.post(`${at}/renew`, async (request, reply) => {
    const customer = visit(request, reply)
    const told = answers.get(browserOf(customer))
    if (!told) return reply.redirect(`${at}/done`, 303)
    try {
      keep(answers, browserOf(customer), await relyingParty.renew(told))
      return await reply.redirect(`${at}/done`, 303)
    } catch (error) {
      if (!(error instanceof Refused)) return showFailure(customer, error)
      answers.delete(browserOf(customer))
      return showWithdrawn(customer)
    }
  })
  registerFarewells(app, at, relyingParty, { answers, withdrawn })
  app.get(`${at}/done`, (request, reply) => {
    const customer = visit(request, reply)
    const browser = browserOf(customer)
    const told = answers.get(browser)
    if (!told && withdrawn.delete(browser)) return showWithdrawn(customer)
    return told ? showTold(customer, told) : reply.redirect(at, 303)
  })
}

type Known = { readonly answers: Map<string, Told>; readonly withdrawn: Set<string> }

/** Where the identity itself says that a customer has left; another program speaks here. */
function registerFarewells(
  app: FastifyInstance,
  at: string,
  relyingParty: RelyingParty,
  { answers, withdrawn }: Known,
): void {
  app.post(`${at}/signed-out`, async (request, reply) => {
    const token = (request.body as { logout_token?: unknown } | undefined)?.logout_token
    void reply.header('cache-control', 'no-store')
    try {
      const gone = await relyingParty.hear(textOf(token))
      for (const [browser, { subject, visit }] of answers) {
        const isAll = gone.visit === undefined
        if (subject !== gone.subject || (!isAll && visit !== gone.visit)) continue
        answers.delete(browser)
        if (isAll && withdrawn.size < answersMax) withdrawn.add(browser)
      }
      return await reply.code(200).send()
    } catch (error) {
      request.log.warn({ err: error }, 'a word of signing out was not in order')
      return reply.code(400).send({ error: 'invalid_request' })
    }
  })
}

const answersMax = 1_000

function keep(answers: Map<string, Told>, browser: string, told: Told): void {
  if (answers.size >= answersMax) answers.clear()
  answers.set(browser, told)
}

/** A number in a cookie, by which the bank knows that an answer comes to who asked. */
function browserOf({ request, reply, base }: Customer): string {
  const known = request.cookies[cookieName]
  if (known) return known
  const made = randomBytes(18).toString('base64url')
  const path = base + place
  void reply.setCookie(cookieName, made, { path, httpOnly: true, sameSite: 'lax' })
  return made
}

function showStart(customer: Customer, check: CheckTyped = nothingTyped): FastifyReply {
  const { speak, bank, base, frame, request, reply } = customer
  // A cookie of another name for this site would not come back with the customer.
  const home = new URL(bank.identity?.redirectUri() ?? 'http://localhost')
  if (request.host !== home.host) return reply.redirect(`${home.origin}${base}${place}`, 303)
  browserOf(customer)
  const title = speak(words.title)
  const at = base + place
  const errors = Object.entries(check.faults).map(([name, text]) => ({ text, href: `#${name}` }))
  const hasErrors = errors.length > 0
  return show(customer, {
    title,
    hasErrors,
    status: hasErrors ? 422 : 200,
    body: (
      <Split side={<Ways customer={customer} />}>
        {hasErrors && <ErrorSummary errors={errors} />}
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.lead, { bank: bank.name })}</p>
        <Form action={at} hidden={frame.formFields(request)}>
          <Button start>{speak(words.go)}</Button>
        </Form>
        <CheckForm customer={customer} check={check} action={at} />
      </Split>
    ),
  })
}

const nothingTyped: CheckTyped = { typed: { name: '', cnic: '' }, faults: {} }

function showTold(customer: Customer, told: Told): FastifyReply {
  const { bank, speak } = customer
  if (told.question === 'check') {
    const isRight = told.plain['name_matches'] === true && told.plain['cnic_matches'] === true
    return showResult(customer, told, speak(isRight ? words.right : words.wrong))
  }
  const name = textOf(told.verified['name'])
  if (!told.subject || !name) return showFailure(customer, undefined)
  const account = bank.accounts.open(told.subject, name, bank.now())
  const title = speak(account.isNew ? words.opened : words.again)
  return showResult(customer, told, title, account.number)
}

function showResult(customer: Customer, told: Told, title: string, number?: string): FastifyReply {
  const { speak, bank, base, frame, request } = customer
  const given = { bank: bank.name }
  const rows = [...rowsOf(customer, told, told.verified), ...rowsOf(customer, told, told.plain)]
  return show(customer, {
    title,
    body: (
      <Split side={<Ways customer={customer} />}>
        {number === undefined ? (
          <h1 class="govuk-heading-l">{title}</h1>
        ) : (
          <Panel title={title}>
            {speak(words.number)}
            <br />
            <strong>
              <Isolate>{(number.match(/.{4}/g) ?? []).join(' ')}</Isolate>
            </strong>
          </Panel>
        )}
        <Table
          stacked
          caption={speak(words.got, given)}
          captionSize="m"
          head={[words.item, words.value, words.how].map((one) => ({ text: speak(one) }))}
          rows={rows}
        />
        <SummaryList
          rows={[
            {
              key: speak(words.subject),
              value: <Isolate>{`${told.subject.slice(0, 12)}…`}</Isolate>,
            },
          ]}
        />
        <p class="govuk-body">{speak(words.gotLead, given)}</p>
        {told.question === 'account' && (
          <Form action={`${base + place}/renew`} hidden={frame.formFields(request)}>
            <p class="govuk-hint">{speak(words.renewMeans, given)}</p>
            <Button variant="secondary">{speak(words.renew)}</Button>
          </Form>
        )}
        <BackLink href={base + place} />
      </Split>
    ),
  })
}

function rowsOf(
  { speak }: Customer,
  { assurance, verified }: Told,
  given: Readonly<Record<string, unknown>>,
) {
  const sure = speak(words.verified, { assurance: words.assurances[assurance] ?? assurance })
  return Object.entries(given).flatMap(([name, value]) => {
    const word = words.claims[name]
    if (!word) return []
    const isAnswer = typeof value === 'boolean'
    const shown = isAnswer ? speak(value ? words.yes : words.no) : givenAs(name, String(value))
    const how = isAnswer || given === verified ? sure : speak(words.plain)
    return [[{ text: speak(word) }, { text: shown }, { text: how }]]
  })
}

/** Numbers as they are read aloud. */
const formats: Readonly<Record<string, (value: string) => string>> = {
  cnic: formatCnic,
  phone_number: formatPhone,
}

function givenAs(name: string, value: string) {
  if (name === 'name' || name === 'name#ur') return <Name>{value}</Name>
  return <Isolate>{formats[name]?.(value) ?? value}</Isolate>
}

/** What the bank may not have any more: it keeps the account, and asks the customer again. */
function showWithdrawn(customer: Customer): FastifyReply {
  const { speak, bank, base } = customer
  const title = speak(words.withdrawn)
  return show(customer, {
    title,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.withdrawnMeans, { bank: bank.name })}</p>
        <Button href={base + place}>{speak(words.begin)}</Button>
      </Split>
    ),
  })
}

function showFailure(
  customer: Customer,
  error: unknown,
  failed: Text = words.failedMeans,
): FastifyReply {
  const { speak, bank, base, request } = customer
  const isRefused = error instanceof Refused
  if (!isRefused) request.log.warn({ err: error }, 'a customer could not be identified')
  const title = speak(isRefused ? words.refused : words.failed)
  const why = isRefused ? words.refusedMeans : failed
  return show(customer, {
    title,
    status: isRefused ? 200 : 400,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(why, { bank: bank.name })}</p>
        <Button href={base + place}>{speak(words.begin)}</Button>
      </Split>
    ),
  })
}
