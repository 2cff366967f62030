import type { Platform } from '#platform/catalogue'
import type { FastifyInstance } from 'fastify'
import { registerConfirm } from './confirm/confirm.tsx'
import { registerEnrol } from './enrol/enrol.tsx'
import { registerHub } from './hub.tsx'
import { sections } from './sections.ts'

/**
 * A person's own pages, on an instance that has cookies, form bodies and visitors
 * (`registerVisitors`): who I am here, on what devices, who looked.
 */
export function registerAccount(app: FastifyInstance, platform: Platform): void {
  registerHub(app, platform)
  registerConfirm(app, platform)
  registerEnrol(app, platform)
  for (const { register } of sections) register(app, platform)
}
