import type { Platform } from '#platform/catalogue'
import type { FastifyInstance } from 'fastify'
import { registerCorrections } from './corrections.tsx'
import { registerElsewhere } from './elsewhere.tsx'
import { registerEntering } from './enter.tsx'
import { registerHome } from './home.tsx'
import { registerPerson } from './person.tsx'
import { registerSearch } from './search.tsx'
import { registerWaiting } from './waiting.tsx'

/**
 * The population register as its registrars keep it, on an instance that has cookies, form bodies
 * with files, and visitors (`registerVisitors`).
 */
export function registerRegistry(app: FastifyInstance, platform: Platform): void {
  registerHome(app, platform)
  registerSearch(app, platform)
  registerPerson(app, platform)
  registerElsewhere(app, platform)
  registerEntering(app, platform)
  registerWaiting(app, platform)
  registerCorrections(app, platform)
}
