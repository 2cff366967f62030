/** A bank asks for a bill and says that it was paid: two messages, answered by their table. */
import type { Platform } from '#platform/catalogue'
import {
  adviceOf,
  answerInquiry,
  answerPayment,
  billInquiryResponse,
  billPaymentResponse,
  findCharge,
  keepUnread,
  maySpeakFor,
  readBillInquiry,
  readBillPayment,
  refuseInquiry,
  refusePayment,
  type Bank,
  type BillInquiryResponse,
  type BillPaymentResponse,
  type ResponseCode,
  type UnreadReason,
} from '#platform/payments'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose credentials the message carries. */
    bank: Bank
    /** The message as it came. */
    bodyText: string
  }
}

/** A message has some hundred bytes; a reserved field may have two hundred more. */
const messageBytesMax = 16 * 1024

/**
 * Registers `/biller/BillInquiry` and `/biller/BillPayment`; every other message is kept and
 * refused. Wrong credentials are 401 with code
 * 04; everything else is HTTP 200, since a switch reads only the response code.
 */
export function registerBiller(app: FastifyInstance, platform: Platform): void {
  void app.register(
    async (biller) => {
      readAnythingAsJson(biller)
      biller.decorateRequest('bank', null as never)
      biller.decorateRequest('bodyText', '')
      biller.route({
        ...message(platform, refuseInquiry, billInquiryResponse, async () => undefined),
        url: '/BillInquiry',
        handler: (request) => inquire(platform, request),
      })
      biller.route({
        ...message(platform, refusePayment, billPaymentResponse, keepOf(platform)),
        url: '/BillPayment',
        handler: (request) => pay(platform, request),
      })
      biller.route({
        ...message(platform, refusePayment, billPaymentResponse, keepOf(platform)),
        url: '/*',
        handler: (request) => refuseUnknown(platform, request),
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

async function pay(platform: Platform, request: FastifyRequest): Promise<BillPaymentResponse> {
  const { door, setting } = platform
  const { body, bank } = request
  const payment = readBillPayment(body)
  if (!payment || !maySpeakFor(bank, payment.bankMnemonic)) {
    await keepOf(platform)(request, payment ? 'not-its-bank' : 'unreadable')
    return refusePayment('04')
  }
  const received = { id: setting.newId(), bank, at: setting.now() }
  const { responseCode, receipt, failure } = await door.perform({
    kind: 'payment',
    advice: adviceOf(payment, received),
  })
  if (failure !== undefined) request.log.error({ err: failure }, 'a settlement failed')
  // The receipt of a repeat is that of the payment that counted; the door knows both.
  const receiptId = receipt === '' ? undefined : receipt
  return answerPayment({ responseCode: responseCode as ResponseCode, receiptId })
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

/**
 * Keeps what no advice can be made of: whatever a bank says of money is stored (PAY-4), and the
 * operator hears that there is something to read.
 */
function keepOf({ db, setting }: Platform) {
  return async (request: FastifyRequest, reason: UnreadReason): Promise<void> => {
    const { bank, bodyText: text } = request
    request.log.error({ bank: bank.mnemonic, reason }, 'a message of a bank waits for a reader')
    const announced = Number(request.headers['content-length'] ?? 0)
    await keepUnread(db, setting.vault, {
      id: setting.newId(),
      bank: bank.mnemonic,
      receivedAt: setting.now(),
      reason,
      text,
      bytes: text === '' && Number.isSafeInteger(announced) ? announced : Buffer.byteLength(text),
    })
  }
}

type Refuse = (code: '04' | '05') => BillInquiryResponse | BillPaymentResponse

/** What both messages share: who may send them, and an answer whatever happens. */
function message(
  platform: Platform,
  refuse: Refuse,
  response: object,
  keep: ReturnType<typeof keepOf>,
) {
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
  const errorHandler = async (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const { statusCode = 500 } = error as { statusCode?: number }
    // What could not be read is bad data; the rest is ours, and the bank may send it again.
    const isBadData = statusCode < 500
    if (!isBadData) request.log.error({ err: error }, 'a bank message failed')
    const reason = !isBadData ? 'failed' : statusCode === 413 ? 'too-large' : 'unreadable'
    // What could not be kept is not refused for good: the bank is asked to send it again.
    const isKept = await keep(request, reason).then(
      () => true,
      () => false,
    )
    return reply.code(200).send(refuse(isBadData && isKept ? '04' : '05'))
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
    request.bodyText = body
    void parse(request, body, done)
  })
}
