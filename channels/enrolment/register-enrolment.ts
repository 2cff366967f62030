import type { Platform } from '#platform/catalogue'
import type { FastifyInstance } from 'fastify'
import { registerCentreCase } from './case.tsx'
import { registerCheck } from './check.tsx'
import { registerExceptions } from './exceptions.tsx'
import { registerHome } from './home.tsx'
import { registerLikenesses } from './likenesses.tsx'
import { registerPerson } from './person.tsx'

/**
 * The identity centre for officers, on an instance that has cookies, form bodies with files, and
 * visitors (`registerVisitors`).
 */
export function registerEnrolment(app: FastifyInstance, platform: Platform): void {
  registerHome(app, platform)
  registerCentreCase(app, platform)
  registerPerson(app, platform)
  registerLikenesses(app, platform)
  registerExceptions(app, platform)
  registerCheck(app, platform)
}
