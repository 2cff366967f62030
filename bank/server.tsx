/** The bank on a server of its own: its pages, and what programs ask of it. */
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import {
  Layout,
  PhaseBanner,
  keepReading,
  readingOf,
  registerAssets,
  renderPage,
  switchHref,
} from '#channels/components/drawing'
import { fill } from '#platform/kernel'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Bank } from './bank.ts'
import { bankDays, sumOf } from './day-files.ts'
import { registerBankPages } from './pages/register-pages.tsx'
import { fieldOf, type Frame, type Page } from './pages/site.ts'
import { words } from './pages/wording.ts'

const bodyBytesMax = 16 * 1024
const languageOf = (request: FastifyRequest) => readingOf(request, 'ur').language

export async function createBankServer(
  bank: Bank,
  { trialWallet }: Pick<Frame, 'trialWallet'> = {},
): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: bodyBytesMax, routerOptions: { ignoreTrailingSlash: true } })
  await app.register(cookie)
  await app.register(formbody)
  await app.register(registerAssets)
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('content-security-policy', policyOf(bank))
    void reply.header('x-content-type-options', 'nosniff')
    void reply.header('referrer-policy', 'same-origin')
    if (isForged(request)) return reply.code(403).send('from another site\n')
    keepReading(request, reply, { path: '/', httpOnly: true, sameSite: 'lax' })
  })
  registerBankPages(app, {
    bank,
    base: '',
    frame: {
      trialWallet,
      languageOf,
      show: (request, reply, page) => show(bank, request, reply, page),
      // A form of another site is known by the headers that browsers put on it.
      formFields: () => ({}),
    },
  })
  registerOrders(app, bank)
  app.addHook('onClose', async () => bank.close())
  return app
}

/** A form may lead to this site, and to where customers say who they are. */
function policyOf({ identity }: Bank): string {
  const places = ["'self'", ...(identity ? [new URL(identity.issuer()).origin] : [])].join(' ')
  return (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; " +
    `form-action ${places}; frame-ancestors 'none'; base-uri 'none'`
  )
}

/** No page of elsewhere presses a button here: every browser says where a request comes from. */
function isForged({ method, headers }: FastifyRequest): boolean {
  return method === 'POST' && headers['sec-fetch-site'] === 'cross-site'
}

/** Orders to pay, without anybody who waits; and what the bank's book comes to. */
function registerOrders(app: FastifyInstance, bank: Bank): void {
  app.post('/orders', (request, reply) => {
    const [psid, amount] = ['psid', 'amountPaisa'].map((name) => fieldOf(request.body, name))
    if (!/^\d{10,24}$/.test(psid ?? '') || !/^[1-9]\d{0,11}$/.test(amount ?? '')) {
      return reply.code(422).send({ title: 'an order names psid and amountPaisa' })
    }
    bank.order(String(psid), Number(amount))
    return reply.code(202).send({})
  })
  app.get('/book', () => {
    const payments = bank.book.payments()
    return {
      waiting: payments.filter(({ standing, isSilent }) => standing === 'held' && !isSilent).length,
      days: bankDays(bank.mnemonic, payments).map(({ day, payments: held }) => ({
        day,
        payments: held.length,
        paisa: sumOf(held),
      })),
    }
  })
}

function show(bank: Bank, request: FastifyRequest, reply: FastifyReply, page: Page): FastifyReply {
  const { title, body, hasErrors = false, status = 200 } = page
  const { language, lettering } = readingOf(request, 'ur')
  const html = renderPage(
    <Layout
      language={language}
      lettering={lettering}
      title={title}
      hasErrors={hasErrors}
      siteName={bank.name[language]}
      switchHref={(choice) => switchHref(request.url, choice)}
      before={
        <PhaseBanner tag={words.simulated[language]}>
          {fill(words.unreal, language, {})}
        </PhaseBanner>
      }
      footerText={words.unreal[language]}
    >
      {body}
    </Layout>,
  )
  void reply.header('cache-control', 'no-store').type('text/html; charset=utf-8')
  return reply.code(status).send(html)
}
