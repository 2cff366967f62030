/** What a program reaches beside `/api`: the biller's two messages and the public log. */
import {
  billInquiryRequest,
  billInquiryResponse,
  billPaymentRequest,
  billPaymentResponse,
  signatureHeaders,
} from '#platform/payments'

const asJson = (schema: unknown) => ({ 'application/json': { schema } })

/** Adds the messages' shapes to `components`. */
export function billerPaths(components: Record<string, unknown>) {
  const messages = {
    BillInquiryRequest: billInquiryRequest,
    BillInquiryResponse: billInquiryResponse,
    BillPaymentRequest: billPaymentRequest,
    BillPaymentResponse: billPaymentResponse,
  }
  Object.assign(components, messages)
  return {
    '/biller/BillInquiry': message('BillInquiry', 'Ask what is to be paid', 'رقم معلوم کریں', [
      '00 unpaid or paid (see bill_status)',
      '01 not found',
      '02 cancelled or expired',
      '04 invalid data or credentials',
      '05 processing failed',
    ]),
    '/biller/BillPayment': message(
      'BillPayment',
      'Say that it was paid',
      'ادائیگی کی اطلاع دیں',
      [
        '00 paid now',
        '01 not found',
        '02 cancelled or expired',
        '03 the same advice came before, and counted then',
        '04 wrong amount, paid by another, invalid data or credentials',
        '05 processing failed: send it again',
      ],
      { parameters: [keyParameter], responses: { 422: 'The key was used for another message' } },
    ),
  }
}

const keyParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same bytes under the same key are answered word for word alike.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
}

/** Of a bank that signs its messages. */
const signatureParameters = Object.values(signatureHeaders).map((name) => ({
  name,
  in: 'header',
  required: false,
  description: 'From a bank that signs: see platform/payments/bank-signature.ts.',
  schema: { type: 'string' },
}))

type Besides = {
  readonly parameters?: readonly object[]
  /** What a status means, beside those of every message; its response code is 04. */
  readonly responses?: Readonly<Record<number, string>>
}

function message(
  name: string,
  summary: string,
  urdu: string,
  codes: readonly string[],
  { parameters = [], responses = {} }: Besides = {},
) {
  const answer = asJson({ $ref: `#/components/schemas/${name}Response` })
  return {
    post: {
      operationId: `biller${name}`,
      tags: ['biller'],
      summary,
      'x-ur': { summary: urdu },
      description: `\`response_Code\`: ${codes.join('; ')}.`,
      security: [{ bankUser: [], bankPassword: [] }],
      parameters: [...parameters, ...signatureParameters],
      requestBody: {
        required: true,
        content: asJson({ $ref: `#/components/schemas/${name}Request` }),
      },
      responses: {
        200: { description: 'Whatever the response code.', content: answer },
        401: {
          description: 'Wrong credentials, network or signature; response code 04.',
          content: answer,
        },
        429: { description: 'Too often; response code 05.', content: answer },
        ...Object.fromEntries(
          Object.entries(responses).map(([status, means]) => [
            status,
            { description: `${means}; response code 04.`, content: answer },
          ]),
        ),
      },
    },
  }
}

function logFile(id: string, summary: string, urdu: string, type: string) {
  return {
    operationId: id,
    tags: ['log'],
    summary,
    'x-ur': { summary: urdu },
    security: [],
    responses: {
      200: { description: summary, content: { [type]: {} } },
      404: {
        description: '`api-log-path-unknown`',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  }
}

const plain = 'text/plain; charset=utf-8'
const tileParameter = {
  name: 'tile',
  in: 'path',
  required: true,
  description: 'Level and index as the specification writes them; holds slashes.',
  schema: { type: 'string' },
  example: '0/000',
}

export const logPaths = {
  '/log/checkpoint': {
    get: logFile('logCheckpoint', 'The signed head of the log', 'ریکارڈ کا دستخط شدہ سرا', plain),
  },
  '/log/key': { get: logFile('logKey', 'The key that signs it', 'دستخط کی کلید', plain) },
  '/log/tile/{tile}': {
    parameters: [tileParameter],
    get: logFile('logTile', 'A tile or bundle', 'ریکارڈ کا ایک ٹکڑا', 'application/octet-stream'),
  },
}
