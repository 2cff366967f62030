/** What the API refuses, by the codes of GOV.UK Pay's public API. */
import type { FastifyReply } from 'fastify'

type Kind = { readonly status: number; readonly code: string; readonly description: string }

/** `{field}` and `{why}` are filled in. */
export const payFaults = {
  keyWrong: { status: 401, code: 'P0920', description: 'Credentials are required' },
  createMissing: {
    status: 400,
    code: 'P0101',
    description: 'Missing mandatory attribute: {field}',
  },
  createInvalid: {
    status: 422,
    code: 'P0102',
    description: 'Invalid attribute value: {field}. {why}',
  },
  keyReused: {
    status: 422,
    code: 'P0191',
    description: 'The Idempotency-Key has already been used for another request',
  },
  createUnreadable: { status: 400, code: 'P0197', description: 'Unable to parse JSON' },
  paymentUnknown: { status: 404, code: 'P0200', description: 'Not found' },
  eventsUnknown: { status: 404, code: 'P0300', description: 'Not found' },
  searchInvalid: { status: 422, code: 'P0401', description: 'Invalid parameters: {field}' },
  cancelUnknown: { status: 404, code: 'P0500', description: 'Not found' },
  cancelTooLate: { status: 400, code: 'P0501', description: 'Cancellation of payment failed' },
  refundUnknown: { status: 404, code: 'P0600', description: 'Not found' },
  refundMissing: {
    status: 400,
    code: 'P0601',
    description: 'Missing mandatory attribute: {field}',
  },
  refundInvalid: {
    status: 422,
    code: 'P0602',
    description: 'Invalid attribute value: {field}. {why}',
  },
  refundUnreadable: { status: 400, code: 'P0697', description: 'Unable to parse JSON' },
  refundUnavailable: {
    status: 412,
    code: 'P0603',
    description: 'The payment is not available for refund. Payment refund status: {why}',
  },
  refundMismatch: { status: 412, code: 'P0604', description: 'Refund amount available mismatch.' },
  refundsUnknown: { status: 404, code: 'P0800', description: 'Not found' },
  tooMany: { status: 429, code: 'P0900', description: 'Too many requests' },
  ours: { status: 500, code: 'P0198', description: 'Downstream system error' },
  addressUnknown: { status: 404, code: 'P0200', description: 'Not found' },
} as const satisfies Record<string, Kind>

export class PayFault extends Error {
  readonly kind: Kind
  readonly field: string | undefined

  constructor(kind: Kind, { field, why = '' }: { field?: string; why?: string } = {}) {
    super(kind.description.replace('{field}', field ?? '').replace('{why}', why))
    this.name = 'PayFault'
    this.kind = kind
    this.field = field
  }
}

export function sendFault(reply: FastifyReply, { kind, field, message }: PayFault): FastifyReply {
  const shown = { code: kind.code, description: message }
  return reply.code(kind.status).send(field === undefined ? shown : { field, ...shown })
}
