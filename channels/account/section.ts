import type { Platform } from '#platform/catalogue'
import type { Text } from '#platform/kernel'
import type { FastifyInstance } from 'fastify'

/** One part of a person's own pages: a folder here, with its entry on the hub. */
export type AccountSection = {
  /** Where it begins: `/account/…`. */
  readonly href: string
  readonly name: Text
  /** One sentence: what a person finds there. */
  readonly about: Text
  readonly register: (app: FastifyInstance, platform: Platform) => void
}
