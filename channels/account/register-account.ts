import type { Platform } from '#platform/catalogue'
import type { FastifyInstance } from 'fastify'
import { registerHub } from './hub.tsx'
import { sections } from './sections.ts'

/**
 * A person's own pages, on an instance that has cookies, form bodies and visitors
 * (`registerVisitors`): who I am here, on what devices, who looked.
 */
export function registerAccount(app: FastifyInstance, platform: Platform): void {
  registerHub(app, platform)
  for (const { register } of sections) register(app, platform)
}
