/**
 * The demonstration's relying parties: its bank, inside this program and as a program of its own.
 * Two invented officers register them, as officers do; each has a key of its own.
 */
import { generateKeyPairSync, type JsonWebKey } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { IdentityAccess } from '#bank'
import { actOnParty, relyingPartyRole, type Platform } from '#platform/catalogue'
import { findPostsFor, type Actor } from '#platform/identity'
import { civilDateOf, text, textOf } from '#platform/kernel'
import { findParty, type PartyTerms } from '#platform/openid'
import type { FastifyInstance } from 'fastify'
import { demoBankName, mehrabad } from './demo.ts'
import { ownAddress } from './own-address.ts'

/** Where the other bank listens unless told otherwise. */
const otherBank = { mnemonic: 'NEELAM', origin: 'http://localhost:8090' }
const mayRenewDays = 30
const ownBank = 'demo'

type Kept = {
  readonly issuer: string
  readonly clientId: string
  readonly redirectUri: string
  readonly key: JsonWebKey
}

/** The site's address; a laptop is called localhost, where passkeys work. */
export function siteOf(app: FastifyInstance, { origin }: Pick<Platform, 'origin'>): string {
  const own = ownAddress(app) ?? 'http://localhost'
  return origin ?? own.replace('//127.0.0.1:', '//localhost:')
}

const fileOf = (keysFolder: string, bank: string) => join(keysFolder, `bank-${bank}-identity.json`)

/** How a bank asks who somebody is; undefined where it was registered nowhere. */
export function readIdentityAccess(keysFolder: string, bank: string): IdentityAccess | undefined {
  const file = fileOf(keysFolder, bank)
  if (!existsSync(file)) return undefined
  const read = JSON.parse(readFileSync(file, 'utf8')) as Partial<Kept>
  const { issuer, clientId, redirectUri, key = {} } = read
  return {
    issuer: () => textOf(issuer),
    clientId: textOf(clientId),
    redirectUri: () => textOf(redirectUri),
    key: () => key as Readonly<Record<string, unknown>>,
  }
}

/** The bank inside: where it and the site stand is known once the program listens. */
export function demoIdentityAccess(
  app: FastifyInstance,
  platform: Platform,
  keysFolder: string,
): IdentityAccess {
  const site = () => siteOf(app, platform)
  return {
    issuer: () => `${site()}/openid`,
    clientId: clientIdOf(ownBank),
    redirectUri: () => `${site()}/demo/bank/account/return`,
    key: () => keyOf(keysFolder, ownBank) as Readonly<Record<string, unknown>>,
  }
}

const clientIdOf = (bank: string) => `bank-${bank.toLowerCase()}`

function keyOf(keysFolder: string, bank: string): JsonWebKey {
  const file = fileOf(keysFolder, bank)
  if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as Kept).key
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = privateKey.export({ format: 'jwk' })
  writeFileSync(file, JSON.stringify({ key }), { mode: 0o600 })
  return key
}

/** Both banks, at where they are reached today. */
export async function registerDemoParties(
  app: FastifyInstance,
  platform: Platform,
  keysFolder: string,
): Promise<void> {
  const site = siteOf(app, platform)
  const banks = [
    { bank: ownBank, name: demoBankName, redirectUri: `${site}/demo/bank/account/return` },
    {
      bank: otherBank.mnemonic,
      name: text('Neelam Bank (simulated)', 'نیلم بینک (نمونہ)'),
      redirectUri: `${otherBank.origin}/account/return`,
      // A program of its own is told that a customer has left; the one inside is told nothing.
      backchannelLogoutUri: `${otherBank.origin}/account/signed-out`,
    },
  ]
  for (const { bank, name, redirectUri, backchannelLogoutUri } of banks) {
    const key = keyOf(keysFolder, bank)
    const kept: Kept = { issuer: `${site}/openid`, clientId: clientIdOf(bank), redirectUri, key }
    writeFileSync(fileOf(keysFolder, bank), JSON.stringify(kept), { mode: 0o600 })
    const terms = { ...termsOf(name, redirectUri, key), backchannelLogoutUri }
    await registerOne(platform, clientIdOf(bank), terms)
  }
}

/** One officer proposes, another approves; nothing where it is known already, or was suspended. */
async function registerOne(platform: Platform, id: string, terms: PartyTerms): Promise<void> {
  const known = await findParty(platform.db, id)
  const saidOf = (one: PartyTerms | undefined) => [
    one?.redirectUris,
    one?.keys,
    one?.backchannelLogoutUri,
    one?.claims,
  ]
  const isThere = isDeepStrictEqual(saidOf(known?.terms), saidOf(terms))
  if (known?.state === 'suspended' || isThere) return
  const [first, second] = await registrars(platform)
  if (!first || !second) return
  await actOnParty(platform, first, { do: 'propose', id, terms })
  const proposal = (await findParty(platform.db, id))?.proposal
  if (!proposal) return
  await actOnParty(platform, second, { do: 'approve', id, readAt: proposal.at })
}

async function registrars({ db, setting }: Platform): Promise<readonly Actor[]> {
  const on = civilDateOf(setting.now())
  const posts = await findPostsFor(db, {
    role: relyingPartyRole,
    jurisdiction: mehrabad.code,
    on,
  })
  return posts.flatMap((post): Actor[] => {
    const { personId, acting: _, title: __, office: ___, ...held } = post
    return personId === undefined ? [] : [{ kind: 'officer', personId, posts: [held] }]
  })
}

function termsOf(
  name: PartyTerms['name'],
  redirectUri: string,
  { kty, crv, x, y }: JsonWebKey,
): PartyTerms {
  const law = text('Anti-Money Laundering Act 2010', 'انسداد منی لانڈرنگ ایکٹ 2010')
  const contract = text('Your agreement with the bank', 'بینک کے ساتھ آپ کا معاہدہ')
  const know = text(
    'A bank must know whose account it is.',
    'بینک کو معلوم ہونا چاہیے کہ اکاؤنٹ کس کا ہے۔',
  )
  const adult = text('An account of one’s own is for adults.', 'ذاتی اکاؤنٹ بالغ افراد کے لیے ہے۔')
  const reach = text('To tell you of payments.', 'آپ کو ادائیگیوں کی اطلاع دینے کے لیے۔')
  const write = text(
    'To write to you in Urdu by your own name.',
    'آپ کو اردو میں آپ کے اپنے نام سے لکھنے کے لیے۔',
  )
  const pay = text('So that money reaches the right person.', 'تاکہ رقم درست شخص تک پہنچے۔')
  return {
    name,
    purpose: text(
      'To open an account in your name, or to confirm to whom money goes.',
      'آپ کے نام پر اکاؤنٹ کھولنے یا یہ تصدیق کرنے کے لیے کہ رقم کسے جاتی ہے۔',
    ),
    contact: 'care@bank.example',
    redirectUris: [redirectUri],
    logoutUris: [redirectUri.replace(/\/return$/, '')],
    backchannelLogoutUri: undefined,
    keys: [{ kty, crv, x, y, use: 'sig', alg: 'ES256' }],
    claims: [
      { name: 'name', purpose: know, legalBasis: law },
      { name: 'name#ur', purpose: write, legalBasis: contract },
      { name: 'cnic', purpose: know, legalBasis: law },
      { name: 'age_over_18', purpose: adult, legalBasis: contract },
      { name: 'phone_number', purpose: reach, legalBasis: contract },
      { name: 'name_matches', purpose: pay, legalBasis: contract },
      { name: 'cnic_matches', purpose: pay, legalBasis: contract },
    ],
    assurance: 'substantial',
    accessDays: mayRenewDays,
    retention: text(
      'As long as the account is open, and as long after that as the law asks.',
      'جب تک اکاؤنٹ کھلا ہے، اور اس کے بعد جتنا قانون کہے۔',
    ),
  }
}
