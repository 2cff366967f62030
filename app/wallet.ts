/** The command: a demonstration wallet, another program, which knows Daftar by HTTP alone. */
import { join } from 'node:path'
import { createWalletServer, openWallet } from '#holder'
import type { Config } from './config.ts'
import { takeLock } from './lock.ts'
import { faultOfAddress } from './outward-address.ts'
import { serveAlone } from './serve-alone.ts'

const ownHosts: readonly string[] = ['127.0.0.1', '::1', 'localhost']

/** Runs until told to stop. Gives the exit code where there is nothing to run. */
export async function startWallet(config: Config, say: (line: string) => void): Promise<number> {
  if (!ownHosts.includes(config.host)) {
    say('The demonstration wallet has no lock: it opens on this machine alone (127.0.0.1).')
    return 2
  }
  const folder = join(config.dataFolder, 'wallet')
  const lock = takeLock(folder)
  const wallet = await openWallet({ folder, now: () => new Date(), fetch, faultOfAddress })
  const app = await createWalletServer(wallet)
  await app.ready()
  const address = await serveAlone(app.server, config, lock)
  say(`The demonstration wallet (its sign: ${wallet.mark}) is open at ${address}`)
  return -1
}
