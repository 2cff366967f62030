import { rolesOf } from '#platform/catalogue'
import type { Config } from './config.ts'
import { mehrabad } from './demo.ts'
import { tellSecrets } from './banks.ts'
import { tellClientSecrets } from './clients.ts'
import type { Applied } from './registration/apply-registration.ts'
import { readRegistrationFile } from './registration/read-registration.ts'
import { RegistrationRefused, type Registration } from './registration/registration.ts'
import { registers, services } from './services.ts'
import { openDatabase, openVault } from './wire.ts'
import { refuseToMix, writeRegistration } from './world.ts'

/** The command: registers what a file names, all of it or nothing. Gives the exit code. */
export async function register(
  config: Config,
  file: string | undefined,
  say: (line: string) => void,
): Promise<number> {
  if (!file) {
    say('daftar register FILE.json   districts, offices, posts and banks (docs/operating.md)')
    return 2
  }
  try {
    const registration = readRegistrationFile(file, { roles: rolesOf({ services, registers }) })
    report(await write(config, registration), say)
    return 0
  } catch (error) {
    if (!(error instanceof RegistrationRefused)) throw error
    for (const { at, fault } of error.faults) say(`${at}: ${fault}`)
    say(`Nothing was written from ${file}.`)
    return 1
  }
}

async function write(config: Config, registration: Registration): Promise<Applied> {
  const index = registration.jurisdictions.findIndex(({ code }) => code === mehrabad.code)
  if (index >= 0) {
    const fault = 'belongs to the demonstration'
    throw new RegistrationRefused([{ at: `jurisdictions[${index}].code`, fault }])
  }
  const { db, stop } = await openDatabase(config, () => undefined, false)
  try {
    const vault = await openVault(config, db)
    await refuseToMix(db, false)
    return await writeRegistration(db, vault, registration)
  } finally {
    await stop()
  }
}

function report(
  { secrets, clientSecrets, tickets, ...counts }: Applied,
  say: (line: string) => void,
): void {
  const changed = Object.entries(counts).filter(([, count]) => count > 0)
  for (const { name, ticket } of tickets) say(`${name} makes a passkey with the ticket ${ticket}`)
  if (tickets.length > 0) say('A ticket works once, for 72 hours. Hand it over in person.')
  if (changed.length === 0) {
    say('Everything in the file is registered already; nothing was changed.')
    return
  }
  say(`New or changed: ${changed.map(([name, count]) => `${count} ${name}`).join(', ')}.`)
  tellSecrets(secrets, say)
  tellClientSecrets(clientSecrets, say)
  if (counts.installation + counts.jurisdictions > 0) {
    say('A program that runs learns of the installation and districts when it is started again.')
  }
}
