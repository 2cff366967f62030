/** The invented district of Mehrabad: offices, officers, citizens, a bank. Nobody in it lives. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolesOf, type DemoPerson, type Jurisdiction } from '#platform/catalogue'
import type { Text } from '#platform/kernel'
import { readRegistration } from './registration/read-registration.ts'
import type { MadeSecret } from './registration/apply-banks.ts'
import type { BankEntry, Registration } from './registration/registration.ts'
import { registers, services } from './services.ts'

/** Registered like any province: the same file, the same checks. */
const content = JSON.parse(
  readFileSync(new URL('./demo-registration.json', import.meta.url), 'utf8'),
) as {
  readonly posts: readonly { readonly role: string }[]
  readonly banks: readonly { readonly name: Text }[]
}

const passwordFile = 'demo-bank'

/** The whole district; its bank's password is made at the first start. */
export function demoRegistration(keysFolder: string): Registration {
  demoBankPassword(keysFolder)
  return read(content, keysFolder)
}

function read(whole: typeof content, folder: string): Registration {
  const roles = rolesOf({ services, registers })
  // A service that is taken out of the installation takes its officers along.
  const filled = whole.posts.filter(({ role }) => roles.includes(role))
  return readRegistration({ ...whole, posts: filled }, { roles, folder })
}

/** The district without its bank, which has a password only where it is installed. */
const { jurisdictions, posts, persons } = read({ ...content, banks: [] }, '')

export const mehrabad = jurisdictions[0] as Jurisdiction

export const demoRoles: ReadonlySet<string> = new Set(posts.map(({ post }) => post.role))

/** The bank whose pages the demonstration shows. */
export const demoBankName = content.banks[0]?.name as Text

/** The persons as pages and the terminal introduce them: citizens first. */
export const demoPersons: readonly DemoPerson[] = [
  ...persons.map((person) => ({ ...person, post: undefined })),
  ...posts.flatMap(({ post, posting }) => {
    if (!posting) return []
    return { ...posting.holder, post: post.title }
  }),
]

/** The CNIC of the officer who publishes the district's tables. */
export function demoHolderOf(role: string): string {
  return posts.find(({ post }) => post.role === role)?.posting?.holder.cnic ?? ''
}

/** The demo bank's credentials, made at the first start: no secret is ever in the code. */
export function demoBankPassword(keysFolder: string): string {
  const file = join(keysFolder, passwordFile)
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(18).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trim()
}

/**
 * What an operator would hand to a bank, each in the file from which `daftar bank` reads it. A file
 * that is lost is written anew by hand, with what `daftar banks rotate` shows.
 */
export function handOverSecrets(
  keysFolder: string,
  banks: readonly BankEntry[],
  secrets: readonly MadeSecret[],
): void {
  for (const { mnemonic, username, password, signingKey } of secrets) {
    const name = banks.find((bank) => bank.mnemonic === mnemonic)?.name
    const secret = JSON.stringify({ name, username, password, signingKey }, undefined, 2)
    writeFileSync(join(keysFolder, `bank-${mnemonic}.json`), `${secret}\n`, { mode: 0o600 })
  }
}
