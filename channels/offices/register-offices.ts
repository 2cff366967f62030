import type { Platform } from '#platform/catalogue'
import type { FastifyInstance } from 'fastify'
import { registerAppointments } from './appointments.tsx'
import { registerGlass } from './glass.tsx'
import { registerGlassView } from './glass-view.tsx'
import { registerConfirming } from './mandates.tsx'
import { registerOfficer } from './officer.tsx'
import { registerOrders } from './orders.tsx'
import { registerPost } from './post.tsx'
import { registerTree } from './tree.tsx'

/**
 * Offices, posts and officers, for officers: on an instance that has cookies, form bodies and
 * visitors (`registerVisitors`).
 */
export function registerOffices(app: FastifyInstance, platform: Platform): void {
  registerTree(app, platform)
  registerPost(app, platform)
  registerOfficer(app, platform)
  registerAppointments(app, platform)
  registerGlass(app, platform)
  registerGlassView(app, platform)
  registerOrders(app, platform)
  registerConfirming(app, platform)
}
