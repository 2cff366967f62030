/** What our bank sends us from Raast: transfers, notes of credits, answers to requests to pay. */
import type { Platform } from '#platform/catalogue'
import {
  creditNotificationMessage,
  creditTransferMessage,
  MessageFault,
  readMessage,
  requestStatusMessage,
  type ReadMessage,
} from '#platform/iso20022'
import {
  adviceOfTransfer,
  noteRequestStatus,
  readCreditNotification,
  readCreditTransfer,
  readRaastAccount,
  readRequestStatus,
  reportFault,
  reportTransfer,
  type RaastAccount,
  type UnreadReason,
} from '#platform/payments'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createBankGate } from './bank-gate.ts'
import { bankOf, bytesIn, keepOf, messageBytesMax, recordIn } from './bank-record.ts'

const definitions = [creditTransferMessage, creditNotificationMessage, requestStatusMessage]

/**
 * Registers `POST /raast`, for the bank at which the account is that Raast pays into. A transfer
 * (pacs.008) is answered by its status (pacs.002), whatever is wrong in it; what else was taken by
 * 204; what is no such message by 422 and a line of text; a failure of ours by 503, to be sent
 * again.
 */
export function registerRaast(app: FastifyInstance, platform: Platform): void {
  void app.register(
    async (raast) => {
      raast.removeAllContentTypeParsers()
      raast.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
        request.bodyBytes = body
        done(null, body)
      })
      raast.decorateRequest('bank', undefined)
      raast.decorateRequest('bankCredential', undefined)
      raast.decorateRequest('bodyBytes', undefined)
      const gate = createBankGate(platform)
      const record = recordIn(platform)
      raast.setErrorHandler(async (error, request, reply) => {
        const { statusCode = 500 } = error as { statusCode?: number }
        const visit = { platform, request, reply }
        if (statusCode < 500) return turnDown(visit, 'too-large', 'The message is too large.')
        request.log.error({ err: error }, 'a message from Raast failed')
        return reply.code(503).type('text/plain').send(refuse('05'))
      })
      const refuse = (code: string) => (code === '04' ? 'Not allowed.' : 'Later, please.')
      raast.route({
        method: 'POST',
        url: '/',
        bodyLimit: messageBytesMax,
        onRequest: (request, reply) => gate.admit(request, reply, refuse),
        preHandler: (request, reply) => gate.checkSignature(request, reply, refuse),
        handler: (request, reply) => take({ platform, request, reply }),
        onSend: async (request, reply, payload) => {
          const answer = typeof payload === 'string' ? payload : ''
          if (await record(request, reply, answer)) return answer
          void reply.code(503).type('text/plain')
          return refuse('05')
        },
      })
    },
    { prefix: '/raast' },
  )
}

type Visit = {
  readonly platform: Platform
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

async function take(visit: Visit): Promise<FastifyReply> {
  const { platform, request } = visit
  const account = await readRaastAccount(platform.db)
  if (account?.bank !== bankOf(request).mnemonic) {
    return turnDown(visit, 'not-its-bank', 'No account of Raast is registered at this bank.')
  }
  const message = readOr(request)
  if (message instanceof MessageFault) return turnDown(visit, 'unreadable', said(message))
  if (message.id === creditTransferMessage.id) return takeTransfer(visit, account, message)
  if (message.fault) return turnDown(visit, 'unreadable', said(message.fault))
  if (message.id === creditNotificationMessage.id) return takeCredits(visit, account, message)
  return takeStatus(visit, message)
}

function readOr(request: FastifyRequest): ReadMessage | MessageFault {
  try {
    return readMessage(definitions, bytesIn(request))
  } catch (error) {
    if (error instanceof MessageFault) return error
    throw error
  }
}

const said = ({ code, message }: MessageFault) => `${code} ${message}`

/** Kept for a person to read, and told to its sender, who need not send it again. */
async function turnDown(
  { platform, request, reply }: Visit,
  reason: UnreadReason,
  words: string,
): Promise<FastifyReply> {
  await keepOf(platform)(request, reason)
  return reply.code(422).type('text/plain').send(words)
}

/** The payer waits at his bank: whatever is turned down, his bank keeps his money. */
async function takeTransfer(
  { platform, request, reply }: Visit,
  account: RaastAccount,
  message: ReadMessage,
): Promise<FastifyReply> {
  const { door, setting } = platform
  const bank = bankOf(request)
  const made = { id: setting.newId(), at: setting.now() }
  void reply.type('application/xml')
  try {
    if (message.fault) throw message.fault
    const transfer = readCreditTransfer(message.root, account.iban)
    const received = { ...made, bank: bank.mnemonic, channel: 'raast' } as const
    const { failure, ...outcome } = await door.perform({
      kind: 'payment',
      advice: adviceOfTransfer(transfer, received),
      limits: bank.limits,
    })
    if (failure !== undefined) request.log.error({ err: failure }, 'a settlement failed')
    return reply.send(reportTransfer(transfer, outcome, made))
  } catch (error) {
    if (!(error instanceof MessageFault)) throw error
    await keepOf(platform)(request, 'unreadable')
    return reply.send(reportFault(message, error, made))
  }
}

/** The money is here already: each transfer is posted, known from before, or in suspense. */
async function takeCredits(
  { platform, request, reply }: Visit,
  account: RaastAccount,
  { root }: ReadMessage,
): Promise<FastifyReply> {
  const { door, setting } = platform
  const { mnemonic: bank } = bankOf(request)
  const { transfers, others } = readCreditNotification(root, account.iban)
  const outcomes = await Promise.all(
    transfers.map((transfer) => {
      const received = {
        id: setting.newId(),
        bank,
        at: setting.now(),
        channel: 'bank-file',
      } as const
      return door.perform({ kind: 'payment', advice: adviceOfTransfer(transfer, received) })
    }),
  )
  for (const { failure } of outcomes) {
    if (failure !== undefined) request.log.error({ err: failure }, 'a settlement failed')
  }
  if (others > 0) await keepOf(platform)(request, 'unknown-message')
  return reply.code(204).send()
}

async function takeStatus(
  { platform, request, reply }: Visit,
  { root }: ReadMessage,
): Promise<FastifyReply> {
  const status = readRequestStatus(root)
  const isKnown = await noteRequestStatus(platform.db, status, platform.setting.now())
  if (!isKnown) await keepOf(platform)(request, 'unknown-message')
  return reply.code(204).send()
}
