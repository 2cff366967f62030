import type { Platform } from '#platform/catalogue'
import type { FastifyInstance } from 'fastify'
import { registerPartyDesk } from './desk.tsx'
import type { OpenIdHost } from './host.ts'
import { registerInteraction } from './interaction.tsx'
import { registerPartyList } from './parties-page.tsx'

/** The pages, on an instance that has cookies, form bodies and visitors. */
export function registerOpenIdPages(
  app: FastifyInstance,
  platform: Platform,
  host: OpenIdHost,
): void {
  registerInteraction(app, platform, host)
  registerPartyList(app, platform)
  registerPartyDesk(app, platform, host)
}
