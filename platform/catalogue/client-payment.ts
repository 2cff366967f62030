/**
 * A payment as its client is told of it, in the shape of GOV.UK Pay's public API. Amounts are in
 * paisa. The same object answers a question and goes out with a letter.
 */
import { timingSafeEqual } from 'node:crypto'
import { formatReference, type Case } from '#platform/cases'
import type { Vault } from '#platform/identity'
import type { Paisa } from '#platform/kernel'
import type { NewLetter } from '#platform/outbox'
import type { Service } from './definition.ts'

/** What a state is called towards a client, and by which event it is told. */
export type ClientState = {
  readonly status: 'created' | 'success' | 'failed' | 'cancelled'
  readonly isFinished: boolean
  readonly code?: string
  readonly message?: string
  readonly tells?: string
}

export type ClientAnswers = {
  readonly client: string
  readonly amount: Paisa
  readonly reference: string
  readonly description: string
  readonly returnUrl: string
}

/** Under which name a client's cases and letters are kept. */
export const clientName = (id: string): string => `client:${id}`

/** The client whose case this is; undefined for a person's. */
export function clientOfCase({ applicantId }: Pick<Case, 'applicantId'>): string | undefined {
  return applicantId?.startsWith('client:') ? applicantId.slice('client:'.length) : undefined
}

/** The one service that clients use; undefined where none is installed. */
export function clientServiceOf(services: ReadonlyMap<string, Service>): Service | undefined {
  return [...services.values()].find(({ channels }) => channels.includes('client'))
}

/** A state as a client reads it. */
export function stateOf({ towardsClient }: Service, state: string) {
  const told: ClientState = towardsClient?.[state] ?? { status: 'created', isFinished: false }
  const { status, isFinished, message, code } = told
  return {
    status,
    finished: isFinished,
    ...(message !== undefined && { message }),
    ...(code !== undefined && { code }),
  }
}

type Told = {
  readonly service: Service
  readonly case: Case
  readonly answers: ClientAnswers
  /** What was given back. */
  readonly refunded: Paisa
}

/** The payment itself, without the addresses at which it is found. */
export function clientPayment({ service, case: kase, answers, refunded }: Told) {
  const { amount, reference, description, returnUrl } = answers
  const state = stateOf(service, kase.state)
  const canRefund = state.status === 'success' && refunded === 0
  return {
    payment_id: kase.id,
    amount,
    reference,
    description,
    state,
    payment_provider: 'daftar',
    provider_id: typeof kase.facts['psid'] === 'string' ? kase.facts['psid'] : null,
    created_date: kase.createdAt.toISOString(),
    return_url: returnUrl,
    language: kase.language,
    refund_summary: {
      status: refunded > 0 ? 'full' : canRefund ? 'available' : 'unavailable',
      amount_available: canRefund ? amount : 0,
      amount_submitted: refunded,
    },
  }
}

/** The letter that tells a client of a state, where it is told of that state. */
export function letterToClient(told: Told, made: { id: string; at: Date }): NewLetter | undefined {
  const { service, case: kase } = told
  const event = service.towardsClient?.[kase.state]?.tells
  const client = clientOfCase(kase)
  if (event === undefined || client === undefined) return undefined
  const body = {
    webhook_message_id: made.id,
    api_version: 1,
    created_date: made.at.toISOString(),
    resource_id: kase.id,
    resource_type: 'payment',
    event_type: event,
    resource: clientPayment(told),
  }
  return {
    recipient: clientName(client),
    id: made.id,
    kind: event,
    contentType: 'application/json',
    body: JSON.stringify(body),
    createdAt: made.at,
  }
}

const sealBytes = 16

/** What a payer's address carries, so that nobody finds another's payment by its reference. */
export function payerSealOf(vault: Vault, kase: Pick<Case, 'jurisdiction' | 'id'>): string {
  const place = formatReference(kase)
  return vault.blindIndex('payer-page', place).subarray(0, sealBytes).toString('base64url')
}

/** Where the payer pays, on this site. */
export function payerPageOf(vault: Vault, kase: Pick<Case, 'jurisdiction' | 'id'>): string {
  return `/payment/${formatReference(kase)}/${payerSealOf(vault, kase)}`
}

/** Takes the same time for any wrong one. */
export function isPayerSeal(expected: string, given: string): boolean {
  const [own, other] = [Buffer.from(expected), Buffer.from(given)]
  return own.length === other.length && timingSafeEqual(own, other)
}
