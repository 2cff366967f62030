/** Receipts: of the payments of one's own case, and of a payment number that somebody holds. */
import { countAgainst } from '#channels/components'
import { printReceipt, type Platform } from '#platform/catalogue'
import { formatPsid, parsePsid, paymentProblems } from '#platform/payments'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { caseIn, sendPdf } from './case.tsx'
import { forAnybody, forSignedIn } from './signed-in.tsx'
import type { SignedInVisit, Visit } from './visit.tsx'

export function registerReceipts(app: FastifyInstance, platform: Platform): void {
  app.get('/cases/:reference/receipts/:psid.pdf', forSignedIn(platform, sendOwn))
  app.get('/track/receipts/:psid.pdf', forAnybody(platform, sendTracked))
}

/** @throws payments-charge-unknown for a payment of another case */
async function sendOwn(visit: SignedInVisit): Promise<FastifyReply> {
  const view = await caseIn(visit)
  const psid = visit.params['psid'] ?? ''
  if (!view.charges.some((charge) => charge.psid === psid)) throw unknown(psid)
  return sendPdf(visit, await printReceipt(visit.platform, psid))
}

/** A receipt names nobody: whoever holds the payment number learns no more than at a bank. */
async function sendTracked(visit: Visit): Promise<FastifyReply> {
  const tooOften = countAgainst(visit, visit.platform.limits.trackPage)
  if (tooOften) throw tooOften
  const psid = parsePsid(visit.params['psid'] ?? '')
  if (!psid) throw unknown('')
  return sendPdf(visit, await printReceipt(visit.platform, psid))
}

function unknown(psid: string) {
  return paymentProblems['payments-charge-unknown']({ values: { psid: formatPsid(psid) } })
}
