import type { Platform } from '#platform/catalogue'
import type { FastifyInstance } from 'fastify'
import { registerBank } from './bank.tsx'
import { registerPhone } from './phone.tsx'

/**
 * The pages that stand in for the world around an installation for trying out: `/demo/phone`, on
 * which messages arrive, and `/demo/bank`, which asks for a bill and pays it as a bank would, over
 * HTTP. Registers nothing where `platform.demo` is absent.
 */
export function registerDemo(app: FastifyInstance, platform: Platform): void {
  const { demo } = platform
  if (!demo) return
  registerPhone(app, { ...platform, demo })
  registerBank(app, { ...platform, demo })
}
