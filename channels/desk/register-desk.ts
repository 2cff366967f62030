import type { Platform } from '#platform/catalogue'
import type { FastifyInstance } from 'fastify'
import { registerBanks } from './banks.tsx'
import { registerBills } from './bills.tsx'
import { registerBulk } from './bulk.tsx'
import { registerCalls } from './calls.tsx'
import { registerCase } from './case.tsx'
import { registerDecision } from './decision.ts'
import { registerLedger } from './ledger.tsx'
import { registerOversight } from './oversight.tsx'
import { registerInsight } from './insight.tsx'
import { registerNotes } from './notes.tsx'
import { registerLookOver } from './look-over.tsx'
import { registerQueue } from './queue.tsx'
import { registerScan } from './scan.tsx'
import { registerSavedFilters } from './saved-filters.tsx'
import { registerSearch } from './search.tsx'
import { registerRecovery } from './recovery.tsx'
import { registerRefunds } from './refunds.tsx'
import { registerRights } from './rights.tsx'
import { registerStatistics } from './statistics.tsx'
import { registerService } from './service.tsx'
import { registerSuspensions } from './suspensions.tsx'
import { registerTasks } from './tasks.tsx'
import { registerTemplates } from './templates.tsx'
import { registerTreasury } from './treasury.tsx'
import { registerWork } from './work.tsx'
import { registerWhy } from './why.tsx'

/**
 * The officers' desk, on an instance that has cookies, form bodies and visitors
 * (`registerVisitors`). Every page comes from the definitions; none knows a service.
 */
export function registerDesk(app: FastifyInstance, platform: Platform): void {
  registerQueue(app, platform)
  registerSavedFilters(app, platform)
  registerSearch(app, platform)
  registerScan(app, platform)
  registerCalls(app, platform)
  registerCase(app, platform)
  registerDecision(app, platform)
  registerNotes(app, platform)
  registerBulk(app, platform)
  registerService(app, platform)
  registerRights(app, platform)
  registerOversight(app, platform)
  registerStatistics(app, platform)
  registerLedger(app, platform)
  registerTreasury(app, platform)
  registerBanks(app, platform)
  registerRefunds(app, platform)
  registerRecovery(app, platform)
  registerSuspensions(app, platform)
  registerBills(app, platform)
  registerTemplates(app, platform)
  registerWork(app, platform)
  registerLookOver(app, platform)
  registerInsight(app, platform)
  registerTasks(app, platform)
  registerWhy(app, platform)
}
