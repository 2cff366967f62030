import type { Platform } from '#platform/catalogue'
import type { FastifyInstance } from 'fastify'
import { registerAbout } from './about.tsx'
import { registerBiometrics } from './biometrics-page.tsx'
import { registerAction } from './action.tsx'
import { registerBasket } from './basket.tsx'
import { registerBills } from './bills.tsx'
import { registerCase } from './case.tsx'
import { registerCases } from './cases.tsx'
import { registerCheck } from './check.tsx'
import { registerGuestSignIn } from './guests/sign-in.tsx'
import { registerTakeAlong } from './guests/take-along.tsx'
import { registerWord } from './guests/word.tsx'
import { registerHome } from './home.tsx'
import { registerOpenData } from './open-data.tsx'
import { registerPeople } from './people.tsx'
import { registerRaast } from './raast.tsx'
import { registerRate } from './rate.tsx'
import { registerQuestions } from './question.tsx'
import { registerSignIn } from './sign-in.tsx'
import { registerStart } from './start.tsx'
import { registerReceipts } from './receipt-routes.ts'
import { registerTrack } from './track.tsx'
import { registerWhere } from './where.tsx'

/**
 * Every page of the citizens' portal, on an instance that has cookies, form bodies and visitors
 * (`registerVisitors`). All of them come from the definitions; none knows a service.
 */
export function registerPortal(app: FastifyInstance, platform: Platform): void {
  registerHome(app, platform)
  registerAbout(app, platform)
  registerWhere(app, platform)
  registerOpenData(app, platform)
  registerBiometrics(app, platform)
  registerTrack(app, platform)
  registerSignIn(app, platform)
  registerGuestSignIn(app, platform)
  registerTakeAlong(app, platform)
  registerWord(app, platform)
  registerStart(app, platform)
  registerCheck(app, platform)
  registerQuestions(app, platform)
  registerPeople(app, platform)
  registerCases(app, platform)
  registerCase(app, platform)
  registerRate(app, platform)
  registerReceipts(app, platform)
  registerBasket(app, platform)
  registerBills(app, platform)
  registerRaast(app, platform)
  registerAction(app, platform)
}
