import type { Platform } from '#platform/catalogue'
import type { FastifyInstance } from 'fastify'
import { registerPhone } from './phone.tsx'

/**
 * The page that stands in for the phones around an installation for trying out: `/demo/phone`, on
 * which messages arrive. Registers nothing where `platform.demo` is absent.
 */
export function registerDemo(app: FastifyInstance, platform: Platform): void {
  const { demo } = platform
  if (!demo) return
  registerPhone(app, { ...platform, demo })
}
