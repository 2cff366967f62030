import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance } from 'fastify'
import { registerAccount } from '#channels/account'
import { registerApi, registerLogRoutes, registerOpenDataRoutes } from '#channels/api'
import { registerBiller, registerRaast } from '#channels/biller'
import { registerAssets, registerVisitors } from '#channels/components'
import { registerConsultationData, registerConsultations } from '#channels/consultations'
import { registerCounter } from '#channels/counter'
import { registerEnrolment } from '#channels/enrolment'
import { registerRegistry } from '#channels/registry'
import { registerDemo, registerLibrary, registerLibraryLetters } from '#channels/demo'
import { registerDesk } from '#channels/desk'
import { registerOffices } from '#channels/offices'
import { createOpenIdHost, registerOpenIdPages, registerOpenIdProvider } from '#channels/openid'
import { registerPayApi, registerPayPage } from '#channels/pay'
import { createBusyPage, registerPortal, sendProblemPage } from '#channels/portal'
import { registerOpen311 } from '#channels/open311'
import { registerPublic, registerPublicData } from '#channels/public'
import { registerVerifier } from '#channels/verifier'
import { registerBallotBox, registerVotes } from '#channels/votes'
import { registerWallet, registerWalletPages } from '#channels/wallet'
import { catalogueProblems } from '#platform/catalogue'
import { maskPersonal } from '#platform/kernel'
import { signerRefusalOf } from '#platform/log'
import { loadSigningKeys } from '#platform/openid'
import { refusePayment } from '#platform/payments'
import { createAdmission, shareOf, type Admission } from './admission.ts'
import type { Config } from './config.ts'
import { registerDemoBank } from './demo-bank.ts'
import { createDemoLibrary } from './demo-library.ts'
import { registerDemoParties, siteOf } from './demo-parties.ts'
import { registerHealth } from './health.ts'
import { ownAddress } from './own-address.ts'
import { answerUnreadable } from './unreadable-address.ts'
import { uploadRefused } from './upload-refused.ts'
import type { Running } from './wire.ts'

const uploadBytesMax = 12 * 1024 * 1024
const bodyBytesMax = 1024 * 1024

/** One line of JSON for each thing worth telling; numbers that name a person never leave. */
function maskedLog(write: (line: string) => void): Writable {
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      write(maskPersonal(chunk.toString('utf8')))
      done()
    },
  })
}

/** By then a request has come whole, also three photos over a slow line; else it ends. */
const requestMsMax = 300_000

/** The HTTP server with every channel on it; `log` takes whole lines. */
export async function createServer(
  config: Config,
  running: Running,
  log: (line: string) => void = (line) => void process.stdout.write(line),
): Promise<FastifyInstance> {
  const { platform } = running
  const site = () => siteOf(app, platform)
  const app = fastify({
    logger: { level: 'warn', stream: maskedLog(log) },
    bodyLimit: bodyBytesMax,
    requestTimeout: requestMsMax,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    // Anybody can send X-Forwarded-For: only what the operator's proxy wrote tells an address.
    trustProxy: config.proxies.length > 0 && [...config.proxies],
    routerOptions: { ignoreTrailingSlash: true },
    frameworkErrors: (_error, request, reply) => {
      answerUnreadable(platform, policy, request, reply)
    },
  })
  closeIdleConnections(app)
  securityHeaders(app, config)
  const admission = createAdmission({ actsWaiting: platform.door.waiting })
  app.addHook('onClose', async () => admission.stop())
  registerHealth(app, running, admission)
  tellOfRoom(app, running)
  tellOfSigner(app, running)
  running.troubles.onTrouble((trouble) => app.log.error(trouble, 'something failed by itself'))
  await app.register((api, _, done) => {
    admission.guard(api, { shareOf, refuse: refuseTooMany })
    registerPrograms(api, platform, site)
    done()
  })
  await app.register((biller, _, done) => {
    // A switch reads the code in the message, and sends it again.
    admission.guard(biller, {
      shareOf,
      refuse: (_request, reply) => reply.send(refusePayment('05')),
    })
    registerBiller(biller, platform)
    registerRaast(biller, platform)
    done()
  })
  running.site.origin = site
  const openId = createOpenIdHost(platform, {
    origin: site,
    keys: (now) => loadSigningKeys(config.keysFolder, now),
  })
  await app.register(async (bare) => {
    admission.guard(bare, { shareOf, refuse: refuseTooMany })
    await bare.register(cookie)
    registerOpenIdProvider(bare, openId)
  })
  const { demo } = platform
  const library = demo && createDemoLibrary(platform, () => ownAddress(app))
  if (library) registerLibraryLetters(app, library)
  if (demo) app.addHook('onListen', () => registerDemoParties(app, platform, config.keysFolder))
  await app.register(async (web) => {
    await registerWeb(web, config, running, admission)
    registerOpenIdPages(web, platform, openId)
    registerWalletPages(web, { ...platform, site })
    if (library) registerLibrary(web, { ...platform, demo }, library)
  })
  return app
}

/** What answers programs, and the ballot box, which reads no cookie. */
function registerPrograms(
  api: FastifyInstance,
  platform: Running['platform'],
  site: () => string,
): void {
  registerApi(api, platform)
  registerPayApi(api, platform)
  registerLogRoutes(api, platform)
  registerOpenDataRoutes(api, platform)
  registerPublicData(api, platform)
  registerConsultationData(api, platform)
  registerOpen311(api, platform)
  registerWallet(api, { ...platform, site })
  registerBallotBox(api, platform, (request, reply, error) =>
    sendProblemPage(platform, request, reply, error),
  )
}

/** @throws too-busy, which the API says in its own form */
function refuseTooMany(): never {
  throw catalogueProblems['too-busy']()
}

/** The operator hears of a disk that fills, and that it has been mended, in the log. */
function tellOfRoom(app: FastifyInstance, { room }: Running): void {
  const tell = (hasRoom: boolean) => {
    const freeBytes = room.freeBytes()
    if (hasRoom) app.log.warn({ freeBytes }, 'there is room on the disk: writes are accepted again')
    else app.log.error({ freeBytes }, 'too little room on the disk: writes are refused')
  }
  room.onChange(tell)
  if (!room.hasRoom()) tell(false)
}

/** A start whose log is not signed is told in the log as well, with the way out. */
function tellOfSigner(app: FastifyInstance, { sequencer }: Running): void {
  const refusal = signerRefusalOf(sequencer.status().failure)
  if (!refusal) return
  const { code } = refusal
  const about = { code, title: refusal.title('en'), wayOut: refusal.wayOut('en') }
  app.log.error(about, 'the log is not signed: nothing is accepted')
}

async function registerWeb(
  web: FastifyInstance,
  config: Config,
  { platform, ownDb }: Running,
  admission: Admission,
) {
  const { sessions, setting } = platform
  await web.register(cookie)
  // Before anybody is asked who visits: that is the first question to the database.
  admission.guard(web, { shareOf, refuse: createBusyPage(platform) })
  await web.register(formbody)
  await web.register(multipart, {
    attachFieldsToBody: 'keyValues',
    limits: { fileSize: uploadBytesMax, files: 1, fields: 60 },
  })
  await web.register(registerAssets)
  registerVisitors(web, {
    vault: setting.vault,
    defaultLanguage: platform.defaultLanguage,
    // That somebody was there may be noted without room: who is signed in goes on reading.
    sessionOf: (token) => sessions.sessionOf(ownDb, token, setting.now()),
    secure: config.origin?.startsWith('https:') ?? false,
  })
  web.setErrorHandler((error, request, reply) =>
    sendProblemPage(platform, request, reply, uploadRefused(error)),
  )
  web.setNotFoundHandler((request, reply) => sendProblemPage(platform, request, reply, undefined))
  registerPortal(web, platform)
  registerAccount(web, platform)
  registerVerifier(web, platform)
  registerPublic(web, platform)
  registerVotes(web, platform)
  registerConsultations(web, platform)
  registerDesk(web, platform)
  registerOffices(web, platform)
  registerCounter(web, platform)
  registerRegistry(web, platform)
  registerEnrolment(web, platform)
  registerPayPage(web, platform)
  const { demo } = platform
  if (!demo) return
  registerDemo(web, platform)
  registerDemoBank(web, { ...platform, demo }, config)
}

/** A keep-alive client would hold a graceful stop for over a minute. */
function closeIdleConnections(app: FastifyInstance): void {
  app.addHook('preClose', async () => {
    const timer = setInterval(() => app.server.closeIdleConnections(), 50)
    app.server.once('close', () => clearInterval(timer))
  })
}

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

function securityHeaders(app: FastifyInstance, config: Config): void {
  const overTls = config.origin?.startsWith('https:')
  app.addHook('onSend', async (_request, reply) => {
    // A page whose form leads elsewhere names that place itself.
    if (!reply.hasHeader('content-security-policy')) {
      void reply.header('content-security-policy', policy)
    }
    void reply.header('x-content-type-options', 'nosniff')
    void reply.header('referrer-policy', 'same-origin')
    // Its own pages may ask for camera and place; no page that is shown inside another may.
    void reply.header('permissions-policy', 'camera=(self), microphone=(), geolocation=(self)')
    if (overTls) void reply.header('strict-transport-security', 'max-age=31536000')
  })
}
