import type { Platform } from '#platform/catalogue'
import type { FastifyInstance } from 'fastify'
import { registerDemoHome } from './home.tsx'
import { registerMailBox } from './mail-box.tsx'
import { registerPhone } from './phone.tsx'

/**
 * The pages that stand in for what is around an installation for trying out: `/demo` with all that
 * can be tried, `/demo/phone` and `/demo/mail`, where messages arrive. Registers nothing where
 * `platform.demo` is absent.
 */
export function registerDemo(app: FastifyInstance, platform: Platform): void {
  const { demo } = platform
  if (!demo) return
  registerDemoHome(app, { ...platform, demo })
  registerPhone(app, { ...platform, demo })
  registerMailBox(app, { ...platform, demo })
}
