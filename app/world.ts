/** Which world an installation serves: the invented district, or what its operator registered. */
import { randomInt } from 'node:crypto'
import {
  alertPerson,
  openLedger,
  rolesOf,
  rolesToFill,
  type Jurisdiction,
} from '#platform/catalogue'
import type { Database, Tx } from '#platform/database'
import {
  findInstallation,
  languagesOf,
  listJurisdictions,
  listPosts,
  type Installation,
  type Vault,
} from '#platform/identity'
import { createIdSource } from '#platform/kernel'
import { listBanks, type BankTerms } from '#platform/payments'
import type { Config } from './config.ts'
import { demoRegistration, handOverSecrets, mehrabad } from './demo.ts'
import { applyRegistration, type Applied } from './registration/apply-registration.ts'
import type { Registration } from './registration/registration.ts'
import type { HandedTicket } from './registration/tickets.ts'
import { registers, services } from './services.ts'

export type World = {
  readonly installation: Installation
  readonly jurisdictions: ReadonlyMap<string, Jurisdiction>
  /** Those for which posts exist. */
  readonly roles: ReadonlySet<string>
  readonly banks: readonly BankTerms[]
}

/**
 * Peoples the demonstration, or finds what was registered.
 * @throws Error saying what to run, when there is nothing or the two would mix
 */
export async function openWorld(config: Config, db: Database, vault: Vault): Promise<World> {
  if (config.isDemo) {
    await refuseToMix(db, true)
    const registration = demoRegistration(config.keysFolder)
    const { secrets, tickets } = await writeRegistration(db, vault, registration)
    await sendTickets(db, vault, tickets)
    handOverSecrets(config.keysFolder, registration.banks, secrets)
  } else {
    await refuseToMix(db, false)
  }
  const jurisdictions = await listJurisdictions(db)
  const installation = await findInstallation(db)
  if (!installation || jurisdictions.length === 0) throw new Error(nothingRegistered(config))
  await db.transact((tx) => openAccountsOf(tx, vault))
  const posts = await listPosts(db)
  return {
    installation,
    jurisdictions: new Map(jurisdictions.map((one) => [one.code, one])),
    roles: new Set(posts.map(({ role }) => role)),
    banks: await listBanks(db, vault, new Date()),
  }
}

/** In the demonstration tickets come by message, and so stand on the phone that everybody sees. */
async function sendTickets(
  db: Database,
  vault: Vault,
  tickets: readonly HandedTicket[],
): Promise<void> {
  const setting = { vault, newId: createIdSource(Date.now, randomInt), now: () => new Date() }
  await db.transact(async (tx) => {
    const ids = tickets.map(({ personId }) => personId)
    const languages = await languagesOf(tx, ids)
    for (const { personId, ticket } of tickets) {
      const to = { personId, language: languages.get(personId) ?? 'ur' }
      await alertPerson(tx, setting, to, 'ticket', { ticket })
    }
  })
}

/** Writes all of it or, with a `RegistrationRefused`, nothing. */
export function writeRegistration(
  db: Database,
  vault: Vault,
  registration: Registration,
): Promise<Applied> {
  const tools = {
    vault,
    newId: createIdSource(Date.now, randomInt),
    now: new Date(),
    roles: rolesOf({ services, registers }),
    rolesToFill: rolesToFill({ services, registers }),
  }
  return db.transact(async (tx) => {
    const applied = await applyRegistration(tx, registration, tools)
    await openAccountsOf(tx, vault)
    return applied
  })
}

/** A bank or a vendor that is registered can be paid by at once, also while a program runs. */
async function openAccountsOf(tx: Tx, vault: Vault): Promise<void> {
  const jurisdictions = new Map((await listJurisdictions(tx)).map((one) => [one.code, one]))
  const now = new Date()
  const setting = { services, jurisdictions, now: () => now }
  await openLedger(tx, setting, await listBanks(tx, vault, now))
}

/**
 * Invented persons have no place in a province's register, nor their phone, which shows every
 * code, in a province's program.
 * @throws Error
 */
export async function refuseToMix(db: Database, isDemo: boolean): Promise<void> {
  const places = (await listPosts(db)).map(({ jurisdiction }) => jurisdiction)
  const hasDemo = places.includes(mehrabad.code)
  if (hasDemo && !isDemo) {
    throw new Error(
      `This database holds the invented district of ${mehrabad.name.en}. A province begins with ` +
        'an empty one: choose another --data DIR, or another DATABASE_URL.',
    )
  }
  const [real] = (await listJurisdictions(db)).filter(({ code }) => code !== mehrabad.code)
  if (isDemo && real) {
    throw new Error(
      `This database serves ${real.name.en} (${real.code}), not the demonstration.\n` +
        'Say DAFTAR_DEMO=off, or choose another --data DIR for the demonstration.',
    )
  }
}

function nothingRegistered({ databaseUrl, dataFolder }: Config): string {
  const where = databaseUrl ? '' : ` --data ${dataFolder}`
  return (
    'No district is registered yet. Copy docs/operating/registration.example.json, put in your ' +
    'districts, offices, posts and banks, and run:\n' +
    `  npm run daftar -- register FILE${where}`
  )
}
