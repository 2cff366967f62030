/** The wallet on a server of its own, for the browser of its holder on this machine alone. */
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import {
  Button,
  Layout,
  PhaseBanner,
  Split,
  keepReading,
  readingOf,
  registerAssets,
  renderPage,
  switchHref,
} from '#channels/components/drawing'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { WalletFault } from './fault.ts'
import { removeCard, scan, showCard, showCards } from './pages/cards.tsx'
import {
  answerAsked,
  hearRequest,
  showAsked,
  showOffer,
  showRequest,
  takeOffer,
} from './pages/exchange.tsx'
import { visitOf, type Page, type Visit } from './pages/visit.ts'
import { faultWords, words } from './pages/wording.ts'
import type { Wallet } from './wallet.ts'

const bodyBytesMax = 32 * 1024
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; " +
  "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

export async function createWalletServer(wallet: Wallet): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: bodyBytesMax, routerOptions: { ignoreTrailingSlash: true } })
  await app.register(cookie)
  await app.register(formbody)
  await app.register(registerAssets)
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('content-security-policy', policy)
    void reply.header('x-content-type-options', 'nosniff')
    void reply.header('referrer-policy', 'same-origin')
    if (isForeign(request)) return reply.code(403).send('from another site\n')
    keepReading(request, reply, { path: '/', httpOnly: true, sameSite: 'lax' })
  })
  const visit = (request: FastifyRequest, reply: FastifyReply) => {
    const { language } = readingOf(request, 'ur')
    return visitOf({ wallet, request, reply, language }, show)
  }
  app.setErrorHandler((error, request, reply) => showFault(visit(request, reply), error))
  const by =
    (answer: (visit: Visit) => FastifyReply | Promise<FastifyReply>) =>
    async (request: FastifyRequest, reply: FastifyReply) =>
      answer(visit(request, reply))
  app.get('/', by(showCards))
  app.post('/scan', by(scan))
  app.get('/offer', by(showOffer))
  app.post('/offer', by(takeOffer))
  app.get('/cards/:id', by(showCard))
  app.post('/cards/:id/remove', by(removeCard))
  app.get('/request', by(showRequest))
  app.post('/request', by(hearRequest))
  app.get('/asked/:id', by(showAsked))
  app.post('/asked/:id', by(answerAsked))
  return app
}

/**
 * Another page of this machine is of the same site, by its port alone another origin: it presses no
 * button here. And a name that somebody points at this machine reads no card.
 */
function isForeign({ method, hostname, headers }: FastifyRequest): boolean {
  if (!/^(localhost|127\.0\.0\.1|\[?::1\]?)$/.test(hostname)) return true
  if (method !== 'POST') return false
  const { origin, host, 'sec-fetch-site': from } = headers
  // What an older browser says instead; a program that is no browser says neither.
  if (from === undefined) return origin !== undefined && origin !== `http://${host}`
  return from !== 'same-origin' && from !== 'none'
}

function showFault(visit: Visit, error: unknown): FastifyReply {
  const { speak, request } = visit
  const isKnown = error instanceof WalletFault
  if (!isKnown) request.log.error({ err: error }, 'the wallet failed')
  const said = isKnown ? faultWords[error.code] : { title: words.failed, wayOut: words.failedMeans }
  const title = speak(said.title)
  return visit.show({
    title,
    status: isKnown ? 422 : 500,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(said.wayOut)}</p>
        <Button href="/">{speak(words.back)}</Button>
      </Split>
    ),
  })
}

function show({ request, reply, speak }: Visit, page: Page): FastifyReply {
  const { title, body, status = 200, hasErrors = false } = page
  const { language, lettering } = readingOf(request, 'ur')
  const html = renderPage(
    <Layout
      language={language}
      lettering={lettering}
      title={title}
      hasErrors={hasErrors}
      siteName={speak(words.site)}
      switchHref={(choice) => switchHref(request.url, choice)}
      before={<PhaseBanner tag={speak(words.trial)}>{speak(words.unreal)}</PhaseBanner>}
      footerText={speak(words.unreal)}
    >
      {body}
    </Layout>,
  )
  void reply.header('cache-control', 'no-store').type('text/html; charset=utf-8')
  return reply.code(status).send(html)
}
