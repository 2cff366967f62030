/** A bank asks for a bill and says that it was paid: two messages, answered by their table. */
import type { Platform } from '#platform/catalogue'
import {
  adviceOf,
  answerInquiry,
  answerPayment,
  billInquiryResponse,
  billPaymentResponse,
  findCharge,
  maySpeakFor,
  readBillInquiry,
  readBillPayment,
  refuseInquiry,
  refusePayment,
  type Bank,
  type BillInquiryResponse,
  type BillPaymentResponse,
  type ResponseCode,
} from '#platform/payments'
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose credentials the message carries. */
    bank: Bank
  }
}

/** A message has some hundred bytes; a reserved field may have two hundred more. */
const messageBytesMax = 16 * 1024

/**
 * Registers `/biller/BillInquiry` and `/biller/BillPayment`. Wrong credentials are 401 with code
 * 04; everything else is HTTP 200, since a switch reads only the response code.
 */
export function registerBiller(app: FastifyInstance, platform: Platform): void {
  void app.register(
    async (biller) => {
      readAnythingAsJson(biller)
      biller.decorateRequest('bank', null as never)
      biller.route({
        ...message(platform, refuseInquiry, billInquiryResponse),
        url: '/BillInquiry',
        handler: (request) => inquire(platform, request),
      })
      biller.route({
        ...message(platform, refusePayment, billPaymentResponse),
        url: '/BillPayment',
        handler: (request) => pay(platform, request),
      })
    },
    { prefix: '/biller' },
  )
}

async function inquire(
  { db, setting }: Platform,
  { body, bank }: FastifyRequest,
): Promise<BillInquiryResponse> {
  const inquiry = readBillInquiry(body)
  if (!inquiry || !maySpeakFor(bank, inquiry.bankMnemonic)) return refuseInquiry('04')
  return answerInquiry(await findCharge(db, inquiry.psid), setting.now())
}

async function pay(
  { door, setting }: Platform,
  { body, bank }: FastifyRequest,
): Promise<BillPaymentResponse> {
  const payment = readBillPayment(body)
  if (!payment || !maySpeakFor(bank, payment.bankMnemonic)) return refusePayment('04')
  const received = { id: setting.newId(), bank, at: setting.now() }
  const { responseCode, receipt } = await door.perform({
    kind: 'payment',
    advice: adviceOf(payment, received),
  })
  // The receipt of a repeat is that of the payment that counted; the door knows both.
  const receiptId = receipt === '' ? undefined : receipt
  return answerPayment({ responseCode: responseCode as ResponseCode, receiptId })
}

type Refuse = (code: '04' | '05') => BillInquiryResponse | BillPaymentResponse

/** What both messages share: who may send them, and an answer whatever happens. */
function message(platform: Platform, refuse: Refuse, response: object) {
  const { banks } = platform
  const onRequest: RouteOptions['onRequest'] = async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    const { username, password } = request.headers
    const bank =
      typeof username === 'string' && typeof password === 'string'
        ? await banks.authenticate(username, password)
        : undefined
    if (!bank) return reply.code(401).send(refuse('04'))
    request.bank = bank
  }
  const errorHandler: RouteOptions['errorHandler'] = (error, request, reply) => {
    const { statusCode = 500 } = error as { statusCode?: number }
    // What could not be read is bad data; the rest is ours, and the bank may send it again.
    const isBadData = statusCode < 500
    if (!isBadData) request.log.error({ err: error }, 'a bank message failed')
    void reply.code(200).send(refuse(isBadData ? '04' : '05'))
  }
  return {
    method: 'POST',
    bodyLimit: messageBytesMax,
    schema: { response: { 200: response, 401: response } },
    onRequest,
    errorHandler,
  } as const
}

/** Banks' programs name the kind of content as they like; what counts is whether it is JSON. */
function readAnythingAsJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, (request, body: string, done) => {
    void parse(request, body, done)
  })
}
