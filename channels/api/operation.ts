/** One operation of the API, declared once: Fastify's route and the OpenAPI document come of it. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import type { RateLimit, Text } from '#platform/kernel'
import type { Caller } from './caller.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The holder of the bearer token, on operations that need one. */
    caller: Caller
    /** The Idempotency-Key, on operations that need one. */
    idempotencyKey: string
    /** The body as it came, for the hash of the request. */
    bodyText: string
  }
}

export type Tag = 'services' | 'sign-in' | 'cases' | 'bills' | 'payments' | 'documents' | 'verify'

export type Answer = {
  readonly means: string
  readonly schema?: TSchema
  /** `application/json` when absent. */
  readonly contentType?: string
  /** Another kind of content that Accept may ask for. */
  readonly alternative?: string
  readonly example?: unknown
}

export type Operation = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Under `/api`, as Fastify writes it: `/cases/:reference`. */
  readonly path: string
  readonly id: string
  readonly tag: Tag
  readonly summary: Text
  readonly description?: Text
  readonly needs: 'nothing' | 'bearer'
  /** A caller may do it for somebody else, by a mandate that a header names. */
  readonly mayActFor?: boolean
  /** How often one address may ask for it. */
  readonly limit?: RateLimit
  /** A write: it needs an Idempotency-Key, and a repeat is answered alike. */
  readonly isWrite?: boolean
  readonly query?: TSchema
  readonly body?: TSchema
  /** Of a body that is bytes and not JSON. */
  readonly bodyType?: string
  /** No body means `{}`. */
  readonly mayBeEmpty?: boolean
  readonly bodyExample?: unknown
  readonly answers: Readonly<Record<number, Answer>>
  /** Codes that it refuses with, besides those of every operation. */
  readonly problems: readonly string[]
  readonly run: (request: FastifyRequest, reply: FastifyReply) => unknown
}

/** Values in the path, as text. */
export function pathValue(request: FastifyRequest, name: string): string {
  return (request.params as Record<string, string | undefined>)[name] ?? ''
}
