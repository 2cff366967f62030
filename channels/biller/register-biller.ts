/** A bank asks for a bill and says that it was paid: two messages, answered by their table. */
import { hash } from 'node:crypto'
import { readRequestKey } from '#platform/cases'
import type { Platform } from '#platform/catalogue'
import { Problem } from '#platform/kernel'
import {
  adviceOf,
  answerInquiry,
  answerPayment,
  billInquiryResponse,
  billPaymentResponse,
  findPayable,
  maySpeakFor,
  readBillInquiry,
  readBillPayment,
  refuseInquiry,
  refusePayment,
  type BillInquiryResponse,
  type BillPaymentResponse,
  type ResponseCode,
  type UnreadReason,
} from '#platform/payments'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { createBankGate, type BankGate } from './bank-gate.ts'
import { bankOf, bytesIn, keepOf, messageBytesMax, recordIn } from './bank-record.ts'

/**
 * Registers `/biller/BillInquiry` and `/biller/BillPayment`; every other message is kept and
 * refused. Whoever does not prove to be a bank gets 401 with code 04, a bank that asks too often
 * 429 with 05, and one that uses a key for two messages 422 with 04; everything else is HTTP 200,
 * since a switch reads only the response code.
 */
export function registerBiller(app: FastifyInstance, platform: Platform): void {
  void app.register(
    async (biller) => {
      readAnythingAsJson(biller)
      biller.decorateRequest('bank', undefined)
      biller.decorateRequest('bankCredential', undefined)
      biller.decorateRequest('bodyBytes', undefined)
      const gate = createBankGate(platform)
      const record = recordIn(platform)
      biller.route({
        ...message({ gate, record }, refuseInquiry, billInquiryResponse, async () => undefined),
        url: '/BillInquiry',
        handler: (request) => inquire(platform, request),
      })
      biller.route({
        ...message({ gate, record }, refusePayment, billPaymentResponse, keepOf(platform)),
        url: '/BillPayment',
        handler: (request) => pay(platform, request),
      })
      biller.route({
        ...message({ gate, record }, refusePayment, billPaymentResponse, keepOf(platform)),
        url: '/*',
        handler: (request) => refuseUnknown(platform, request),
      })
    },
    { prefix: '/biller' },
  )
}

async function inquire(
  { db, setting }: Platform,
  request: FastifyRequest,
): Promise<BillInquiryResponse> {
  const inquiry = readBillInquiry(request.body)
  const bank = bankOf(request)
  if (!inquiry || !maySpeakFor(bank, inquiry.bankMnemonic)) return refuseInquiry('04')
  return answerInquiry(await findPayable(db, inquiry.psid), setting.now())
}

async function pay(platform: Platform, request: FastifyRequest): Promise<BillPaymentResponse> {
  const { door, setting } = platform
  const bank = bankOf(request)
  const given = request.headers['idempotency-key']
  const key = given === undefined ? undefined : readRequestKey(String(given))
  const isReadable = given === undefined || key !== undefined
  const payment = isReadable ? readBillPayment(request.body) : undefined
  if (!payment || !maySpeakFor(bank, payment.bankMnemonic)) {
    await keepOf(platform)(request, payment ? 'not-its-bank' : 'unreadable')
    return refusePayment('04')
  }
  const received = { id: setting.newId(), bank, at: setting.now() }
  const { responseCode, receipt, failure } = await door.perform({
    kind: 'payment',
    advice: adviceOf(payment, received),
    limits: bank.limits,
    request: key === undefined ? undefined : { key, bodyHash: bodyHashOf(request) },
  })
  if (failure !== undefined) request.log.error({ err: failure }, 'a settlement failed')
  // The receipt of a repeat is that of the payment that counted; the door knows both.
  const receiptId = receipt === '' ? undefined : receipt
  return answerPayment({ responseCode: responseCode as ResponseCode, receiptId })
}

function bodyHashOf(request: FastifyRequest): Buffer {
  return hash('sha256', bytesIn(request), 'buffer')
}

/**
 * A payment that we have confirmed is final: what was issued for it may have been used within the
 * minute. A bank that says it took the money back is refused, and somebody settles it with the
 * bank; what it owes us stands in its clearing account.
 */
async function refuseUnknown(
  platform: Platform,
  request: FastifyRequest,
): Promise<BillPaymentResponse> {
  await keepOf(platform)(request, 'unknown-message')
  return refusePayment('04')
}

type Refuse = (code: '04' | '05') => BillInquiryResponse | BillPaymentResponse

/** What both messages share: who may send them, and an answer whatever happens. */
function message(
  { gate, record }: { gate: BankGate; record: ReturnType<typeof recordIn> },
  refuse: Refuse,
  response: object,
  keep: ReturnType<typeof keepOf>,
) {
  const onRequest: RouteOptions['onRequest'] = (request, reply) =>
    gate.admit(request, reply, refuse)
  const preHandler: RouteOptions['preHandler'] = (request, reply) =>
    gate.checkSignature(request, reply, refuse)
  const onSend: RouteOptions['onSend'] = async (request, reply, payload) => {
    const answer = String(payload)
    if (await record(request, reply, answer)) return answer
    void reply.code(200)
    return JSON.stringify(refuse('05'))
  }
  const errorHandler = async (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const reason = reasonOf(error)
    // What could not be read is bad data; the rest is ours, and the bank may send it again.
    const isBadData = reason !== 'failed'
    if (!isBadData) request.log.error({ err: error }, 'a bank message failed')
    // What could not be kept is not refused for good: the bank is asked to send it again.
    const isKept = await (request.bank ? keep(request, reason) : Promise.reject(error)).then(
      () => true,
      () => false,
    )
    const isReused = reason === 'key-reused' && isKept
    return reply.code(isReused ? 422 : 200).send(refuse(isBadData && isKept ? '04' : '05'))
  }
  return {
    method: 'POST',
    bodyLimit: messageBytesMax,
    schema: { response: { 200: response, 401: response, 422: response, 429: response } },
    onRequest,
    preHandler,
    onSend,
    errorHandler,
  } as const
}

function reasonOf(error: unknown): UnreadReason {
  if (error instanceof Problem && error.code === 'case-key-reused') return 'key-reused'
  const { statusCode = 500 } = error as { statusCode?: number }
  if (statusCode >= 500) return 'failed'
  return statusCode === 413 ? 'too-large' : 'unreadable'
}

/**
 * Banks' programs name the kind of content as they like; what counts is whether it is JSON. What
 * is not has no body: it is answered like any other message that cannot be read.
 */
function readAnythingAsJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    request.bodyBytes = body
    void parse(request, body.toString('utf8'), (error, read) => {
      done(null, error ? undefined : read)
    })
  })
}
