/** Writes banks, their terms and their credentials, and says what was changed for the record. */
import { createHash, randomBytes } from 'node:crypto'
import type { AuthorityChange } from '#platform/catalogue'
import type { Tx } from '#platform/database'
import type { Vault } from '#platform/identity'
import type { IdSource } from '#platform/kernel'
import {
  createPasswordGate,
  giveSigningKey,
  hashPassword,
  listBanks,
  registerBanks,
  replaceCredential,
  sealOf,
  type Bank,
  type BankTerms,
} from '#platform/payments'
import type { BankEntry } from './registration.ts'

type Tools = { readonly vault: Vault; readonly newId: IdSource; readonly now: Date }

/** What a bank needs to sign in; shown once, never kept in plain words. */
export type MadeSecret = {
  readonly mnemonic: string
  readonly username: string
  /** Undefined where the operator brought it. */
  readonly password: string | undefined
  /** In base64url; undefined where the bank does not sign, or has its key already. */
  readonly signingKey: string | undefined
  /** Until when the one before counts as well. */
  readonly overlapUntil: Date | undefined
}

export type AppliedBanks = {
  /** The mnemonics of those that are new or changed. */
  readonly changed: readonly string[]
  readonly changes: readonly AuthorityChange[]
  readonly made: readonly MadeSecret[]
}

const hourMs = 3_600_000
const secretBytes = 18
const signingKeyBytes = 32
const newSecret = () => randomBytes(secretBytes).toString('base64url')

/** A known bank keeps what its entry leaves out, and its password unless another is named. */
export async function applyBanks(
  tx: Tx,
  entries: readonly BankEntry[],
  known: readonly Bank[],
  tools: Tools,
): Promise<AppliedBanks> {
  const before = new Map(known.map((bank) => [bank.mnemonic, bank]))
  const changed = new Set(
    await registerBanks(
      tx,
      entries.map((entry) => termsOf(entry, before.get(entry.mnemonic))),
    ),
  )
  const made: MadeSecret[] = []
  for (const entry of entries) {
    const secret = await applyCredential(tx, entry, before.get(entry.mnemonic), tools)
    if (!secret) continue
    changed.add(entry.mnemonic)
    if (secret.password !== undefined || secret.signingKey !== undefined) made.push(secret)
  }
  const after = await listBanks(tx, tools.vault, tools.now)
  const changes = after
    .filter(({ mnemonic }) => changed.has(mnemonic))
    .map((bank) => changeOf(bank, before.has(bank.mnemonic)))
  return { changed: [...changed], changes, made }
}

function termsOf(entry: BankEntry, before: Bank | undefined): BankTerms {
  const { mnemonic, username, name, forwards } = entry
  return {
    mnemonic,
    username,
    name,
    forwards,
    networks: entry.networks ?? before?.networks ?? [],
    signs: entry.signs ?? before?.signs ?? false,
    limits: entry.limits ?? before?.limits ?? {},
  }
}

/** Undefined where the bank keeps what it has. */
async function applyCredential(
  tx: Tx,
  entry: BankEntry,
  before: Bank | undefined,
  tools: Tools,
): Promise<MadeSecret | undefined> {
  const { mnemonic, username, password: given, overlapHours } = entry
  const { signs } = termsOf(entry, before)
  const password = given ?? (before ? undefined : newSecret())
  if (password !== undefined && !(before && (await accepts(before, password)))) {
    const isOwn = given !== undefined
    const bank = { mnemonic, username, signs }
    return giveCredential(tx, { bank, password, isOwn, overlapMs: overlapHours * hourMs }, tools)
  }
  const keyless = before?.credentials.filter(({ signingKey }) => !signingKey) ?? []
  if (!signs || keyless.length === 0) return undefined
  const key = randomBytes(signingKeyBytes)
  await giveSigningKey(tx, tools.vault, mnemonic, keyless, key)
  const signingKey = key.toString('base64url')
  return { mnemonic, username, password: undefined, signingKey, overlapUntil: undefined }
}

type Giving = {
  readonly bank: Pick<BankTerms, 'mnemonic' | 'username' | 'signs'>
  readonly password: string
  /** Whether the operator brought it, and need not be shown it. */
  readonly isOwn: boolean
  readonly overlapMs: number
}

async function giveCredential(
  tx: Tx,
  { bank, password, isOwn, overlapMs }: Giving,
  { vault, newId, now }: Tools,
): Promise<MadeSecret> {
  const { mnemonic, username, signs } = bank
  const signingKey = signs ? randomBytes(signingKeyBytes) : undefined
  const passwordHash = await hashPassword(password, randomBytes(16))
  const credential = { id: newId(), passwordHash, signingKey }
  await replaceCredential(tx, vault, { bank: mnemonic, credential, overlapMs, now })
  return {
    mnemonic,
    username,
    password: isOwn ? undefined : password,
    signingKey: signingKey?.toString('base64url'),
    overlapUntil: overlapMs > 0 ? new Date(now.getTime() + overlapMs) : undefined,
  }
}

/** A new password, and key where it signs; the one before counts for some hours yet. */
export async function rotateCredential(
  tx: Tx,
  bank: Bank,
  overlapHours: number,
  tools: Tools,
): Promise<{ made: MadeSecret; change: AuthorityChange }> {
  const giving = { bank, password: newSecret(), isOwn: false, overlapMs: overlapHours * hourMs }
  const made = await giveCredential(tx, giving, tools)
  const after = await listBanks(tx, tools.vault, tools.now)
  const changed = after.find(({ mnemonic }) => mnemonic === bank.mnemonic) ?? bank
  return { made, change: changeOf(changed, true) }
}

/** Passwords and keys by the hash of what is kept of them. */
function changeOf({ credentials, ...terms }: Bank, isKnown: boolean): AuthorityChange {
  const hashOf = (kept: string | Buffer) => createHash('sha256').update(kept).digest('base64url')
  const shown = credentials.map(({ id, passwordHash, signingKey, endsAt }) => ({
    id,
    password: hashOf(passwordHash),
    ...(signingKey && { signingKey: hashOf(signingKey) }),
    ...(endsAt && { endsAt: endsAt.toISOString() }),
  }))
  const limits = Object.fromEntries(Object.entries(terms.limits).filter(([, limit]) => limit))
  return {
    change: isKnown ? 'bank-changed' : 'bank-registered',
    facts: { ...terms, limits, credentials: shown },
  }
}

/** Also one that is ending: a file that still names it does not bring it back. */
async function accepts({ credentials }: Bank, password: string): Promise<boolean> {
  for (const { passwordHash } of credentials) {
    if (await createPasswordGate(passwordHash).proves(password, sealOf(password))) return true
  }
  return false
}
