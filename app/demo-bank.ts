/**
 * The demonstration's own bank: the same bank as `daftar bank` runs, inside this program for
 * whoever wants to try it out with one command. It asks and tells over HTTP all the same.
 */
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { openBank, registerBankPages } from '#bank'
import { visitOf } from '#channels/components'
import { showDemoPage } from '#channels/demo'
import { findCase, formatReference } from '#platform/cases'
import { findCharge, isBasketPsid } from '#platform/payments'
import { clientOfCase, payerPageOf, type Demo, type Platform } from '#platform/catalogue'
import type { FastifyInstance } from 'fastify'
import type { Config } from './config.ts'
import { demoBankName } from './demo.ts'
import { demoIdentityAccess } from './demo-parties.ts'
import { ownAddress } from './own-address.ts'

/** Its book lies in the data folder; it pays at the address at which this program listens. */
export function registerDemoBank(
  app: FastifyInstance,
  platform: Platform & { readonly demo: Demo },
  { dataFolder, keysFolder }: Pick<Config, 'dataFolder' | 'keysFolder'>,
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
    identity: demoIdentityAccess(app, platform, keysFolder),
    newNonce: () => randomBytes(18).toString('base64url'),
  })
  registerBankPages(app, {
    bank,
    base: '/demo/bank',
    frame: {
      trialWallet: demo.wallet,
      languageOf: ({ visitor }) => visitor.language,
      show: (request, reply, page) => showDemoPage(visitOf(platform, request, reply), page),
      formFields: ({ visitor }) => ({ _csrf: visitor.csrfToken }),
      wayBack: (psid) => caseOf(platform, psid),
    },
  })
  app.addHook('onClose', async () => bank.close())
}

async function caseOf({ db, setting }: Platform, psid: string): Promise<string | undefined> {
  const charge = await findCharge(db, psid)
  if (!charge) return isBasketPsid(psid) ? `/pay/${psid}` : undefined
  const { jurisdiction, caseId: id } = charge
  const kase = await findCase(db, { jurisdiction, id })
  if (kase && clientOfCase(kase) !== undefined) return payerPageOf(setting.vault, kase)
  return `/cases/${formatReference({ jurisdiction, id })}`
}
