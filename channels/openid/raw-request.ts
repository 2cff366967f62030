import type { IncomingMessage } from 'node:http'
import type { FastifyRequest } from 'fastify'

export type RawRequest = IncomingMessage & { originalUrl?: string }

const requests = new WeakMap<IncomingMessage, FastifyRequest>()

export function tellRequest(raw: IncomingMessage, request: FastifyRequest): void {
  requests.set(raw, request)
}

/** The request as the site's pages know it, for a page in the middle of the protocol. */
export function requestBehind(raw: IncomingMessage): FastifyRequest | undefined {
  return requests.get(raw)
}
