import type { Platform } from '#platform/catalogue'
import type { FastifyInstance } from 'fastify'
import { registerMailBox } from './mail-box.tsx'
import { registerPhone } from './phone.tsx'

/**
 * The pages that stand in for the phones and mail boxes around an installation for trying out:
 * `/demo/phone` and `/demo/mail`, where messages arrive. Registers nothing where `platform.demo` is
 * absent.
 */
export function registerDemo(app: FastifyInstance, platform: Platform): void {
  const { demo } = platform
  if (!demo) return
  registerPhone(app, { ...platform, demo })
  registerMailBox(app, { ...platform, demo })
}
