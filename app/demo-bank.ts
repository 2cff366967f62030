/**
 * The demonstration's own bank: the same bank as `daftar bank` runs, inside this program for
 * whoever wants to try it out with one command. It asks and tells over HTTP all the same.
 */
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { openBank, registerBankPages } from '#bank'
import { visitOf } from '#channels/components'
import { showDemoPage } from '#channels/demo'
import { formatReference } from '#platform/cases'
import { findCharge, isBasketPsid } from '#platform/payments'
import type { Demo, Platform } from '#platform/catalogue'
import type { FastifyInstance } from 'fastify'
import { demoBankName } from './demo.ts'

/** Its book lies in the data folder; it pays at the address at which this program listens. */
export function registerDemoBank(
  app: FastifyInstance,
  platform: Platform & { readonly demo: Demo },
  dataFolder: string,
): void {
  const { setting, demo } = platform
  const { mnemonic, ...credentials } = demo.bank
  const bank = openBank({
    mnemonic,
    name: demoBankName,
    credentials,
    folder: join(dataFolder, 'demo-bank'),
    address: () => ownAddress(app),
    now: setting.now,
    randomBelow: setting.randomBelow,
    newNonce: () => randomBytes(18).toString('base64url'),
  })
  registerBankPages(app, {
    bank,
    base: '/demo/bank',
    frame: {
      languageOf: ({ visitor }) => visitor.language,
      show: (request, reply, page) => showDemoPage(visitOf(platform, request, reply), page),
      formFields: ({ visitor }) => ({ _csrf: visitor.csrfToken }),
      wayBack: (psid) => caseOf(platform, psid),
    },
  })
  app.addHook('onClose', async () => bank.close())
}

/** Where this program itself listens; a server that listens everywhere is asked at home. */
function ownAddress(app: FastifyInstance): string | undefined {
  const [bound] = app.addresses()
  if (bound === undefined || typeof bound === 'string') return undefined
  const host = ['0.0.0.0', '::'].includes(bound.address) ? '127.0.0.1' : bound.address
  return `http://${host.includes(':') ? `[${host}]` : host}:${bound.port}`
}

async function caseOf({ db }: Platform, psid: string): Promise<string | undefined> {
  const charge = await findCharge(db, psid)
  if (!charge) return isBasketPsid(psid) ? `/pay/${psid}` : undefined
  const { jurisdiction, caseId: id } = charge
  return `/cases/${formatReference({ jurisdiction, id })}`
}
