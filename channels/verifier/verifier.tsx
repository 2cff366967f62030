/** The verifier's routes: anyone verifies a document, by photo, PDF, number or code. */
import { visitOf } from '#channels/components'
import type { Platform } from '#platform/catalogue'
import { createQrReader } from '#platform/documents'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { loadBrowserCode, type BrowserCode } from './browser-code.ts'
import type { Asking } from './frame.tsx'
import { showLog } from './log-page.tsx'
import { registerOffline } from './offline-routes.ts'
import { answerRecordProofs, leadToRecords, showRecords } from './records-page.tsx'
import { showStart } from './start-page.tsx'
import { answerNumber, answerProof, answerState } from './by-number.tsx'
import { answerPosted, tellUploadFault } from './by-upload.tsx'
import { answerFileOf } from './by-file.tsx'
import type { Desk } from './desk.ts'
import { showRules } from './rules-page.tsx'

/**
 * Registers the pages under `/verify` and `/log` on an instance that has cookies, forms, uploads,
 * assets and visitors. Closes its reader of pictures with the instance.
 */
export function registerVerifier(app: FastifyInstance, platform: Platform): void {
  const reader = createQrReader({ workers: 1 })
  app.addHook('onClose', () => reader.close())
  const limit = platform.limits.verifyPage
  const desk: Desk = { reader, limit, code: onceLoaded(app) }
  const on =
    (answer: (asking: Asking, desk: Desk) => FastifyReply | Promise<FastifyReply>) =>
    (request: FastifyRequest, reply: FastifyReply) =>
      answer(visitOf(platform, request, reply), desk)

  app.get(
    '/verify',
    on(async (asking) => showStart(asking, await desk.code())),
  )
  app.get('/verify/number', on(answerNumber))
  app.get('/verify/state', on(answerState))
  app.get('/verify/proof/:number', on(answerProof))
  app.get('/log', on(showLog))
  app.get('/log/rules', on(showRules))
  app.get('/log/records', on(leadToRecords))
  app.get('/log/records/:number', on(showRecords))
  app.get('/log/records/:number/:file', on(answerRecordProofs))
  app.post('/verify', {
    handler: on(answerPosted),
    // Fastify waits for what it answers with, though its types promise nothing.
    // oxlint-disable-next-line typescript/no-misused-promises
    errorHandler: (error, request, reply) =>
      tellUploadFault(visitOf(platform, request, reply), desk, error),
  })
  app.post('/verify/file', on(answerFileOf))
  registerOffline(app, platform, desk.code)
}

/** The scripts of the pages: made ready after the start, and once for all who ask. */
function onceLoaded(app: FastifyInstance): () => Promise<BrowserCode> {
  let loading: Promise<BrowserCode> | undefined
  const load = () => {
    loading ??= loadBrowserCode().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
  app.addHook('onReady', async () => {
    // Whoever asks for a page is told when this fails; the start goes on.
    void load().catch((error: unknown) => app.log.error(error))
  })
  return load
}
