/** The offline page and all that it takes along. */
import { visitOf } from '#channels/components'
import { createHash } from 'node:crypto'
import { loadAssets } from '#channels/components'
import type { Platform } from '#platform/catalogue'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { codePath, type BrowserCode, type BrowserFile } from './browser-code.ts'
import type { OfflineData } from './offline-data.ts'
import { showOffline } from './offline-page.tsx'
import { allCertificateWords } from './shown-fields.ts'

const pagePath = '/verify/offline'
const dataPath = '/verify/offline-data.json'
const workerPath = '/verify/offline-worker.js'
const immutable = 'public, max-age=31536000, immutable'

export function registerOffline(
  app: FastifyInstance,
  platform: Platform,
  code: () => Promise<BrowserCode>,
): void {
  const data = offlineDataOf(platform)
  app.get(pagePath, async (request, reply) =>
    showOffline(visitOf(platform, request, reply), await code()),
  )
  app.get(dataPath, (_, reply) => reply.header('cache-control', 'no-cache').send(data))
  app.get('/verify/trust-list.json', (_, reply) =>
    reply.header('cache-control', 'no-cache').send(platform.documentKeys.trustList),
  )
  app.get(workerPath, async (_, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('text/javascript; charset=utf-8')
      .send(workerOf(await code(), data)),
  )
  // For pages of other channels, which cannot know the address of the day.
  app.get('/verify/scan.js', async (_, reply) =>
    reply.header('cache-control', 'no-cache').redirect((await code()).addressOf('scan.js'), 302),
  )
  app.get(`${codePath}:hash/:name`, async (request, reply) => {
    const { hash, name } = request.params as { hash: string; name: string }
    const built = await code()
    const file = hash === built.hash ? built.files.get(name) : undefined
    if (!file) return reply.callNotFound()
    return sendFile(request, reply, file)
  })
}

function offlineDataOf(platform: Platform): OfflineData {
  const { setting, documentKeys, logVerifierKey, witnesses } = platform
  const certificates = allCertificateWords(setting.services)
  return { trustList: documentKeys.trustList, logVerifierKey, witnesses, certificates }
}

function sendFile(request: FastifyRequest, reply: FastifyReply, file: BrowserFile) {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  void reply.header('cache-control', immutable).header('vary', 'accept-encoding').type(file.type)
  if (/\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(file.br)
  if (/\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(file.gzip)
  return reply.send(file.body)
}

/**
 * The worker with its manifest. Any change of what it keeps changes its bytes, and by that the
 * browser notices: it takes the new files along and lets the old ones go.
 */
function workerOf(code: BrowserCode, data: OfflineData): string {
  const scripts = [...code.files.keys()].map((name) => code.addressOf(name))
  const files = [...styles(), ...scripts]
  const { logVerifierKey, witnesses, certificates } = data
  const { keys } = data.trustList
  const version = createHash('sha256')
    .update(JSON.stringify([code.hash, files, keys, certificates, logVerifierKey, witnesses]))
    .digest('hex')
    .slice(0, 16)
  const manifest = { version, page: pagePath, data: dataPath, files }
  return `const daftarManifest=${JSON.stringify(manifest)};\n${code.worker}`
}

/** Sheets, marks and the letters in which Urdu is shown unless somebody chose others. */
function styles(): string[] {
  return [...loadAssets().keys()].filter((path) => !path.includes('nastaliq'))
}
