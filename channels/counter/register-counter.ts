import type { Platform } from '#platform/catalogue'
import type { FastifyInstance } from 'fastify'
import { registerBook } from './book.tsx'
import { registerCustomer } from './customer.tsx'
import { registerForm } from './form.tsx'
import { registerStock } from './stock.tsx'
import { registerVisits } from './visits.tsx'

/**
 * The counter, where an officer serves whoever stands before him, on an instance that has
 * cookies, form bodies and visitors (`registerVisitors`). Its pages come from the definitions of
 * services whose first step is an officer's and whose channels name the counter.
 */
export function registerCounter(app: FastifyInstance, platform: Platform): void {
  registerVisits(app, platform)
  registerBook(app, platform)
  registerStock(app, platform)
  registerForm(app, platform)
  registerCustomer(app, platform)
}
