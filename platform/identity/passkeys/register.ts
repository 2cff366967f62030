/** A new passkey: what the browser is asked to make, and what it made. */
import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type PublicKeyCredentialCreationOptionsJSON,
  type VerifiedRegistrationResponse,
} from '@simplewebauthn/server'
import type { Database, Tx } from '#platform/database'
import type { Problem } from '#platform/kernel'
import { identityProblems } from '../problems.ts'
import type { Vault } from '../sealing.ts'
import { readAttestation } from './answer.ts'
import { issueChallenge, takeChallenge, type PasskeyAsking } from './challenges.ts'
import { passkeysMax, sealName } from './passkeys.ts'
import type { PasskeySite } from './site.ts'

/**
 * Which devices officers may use, by the model that a device attests (AAGUID); undefined allows
 * any. Attested means signed by the maker: a bare claim is not enough.
 */
export type AllowedAuthenticators = ReadonlySet<string> | undefined

export type PasskeyMaking = PasskeyAsking & {
  readonly site: PasskeySite
  readonly person: { readonly id: string; readonly name: string }
  /** `enrol` by a ticket, `add` by whoever has confirmed to be there. */
  readonly purpose: 'add' | 'enrol'
  /** Whether it may open an officer's session. */
  readonly isForWork: boolean
  readonly allowed: AllowedAuthenticators
}

/** ES256, EdDSA, RS256: what every browser and authenticator knows. */
const algorithms = [-7, -8, -257]

/** By this an authenticator knows its person again; it tells nobody who that is. */
export const userHandleOf = (vault: Vault, personId: string): Buffer =>
  vault.blindIndex('identity.passkey.user', personId)

/** For `navigator.credentials.create`. Throws `identity-passkeys-too-many`. */
export async function askForPasskey(
  tx: Tx,
  making: PasskeyMaking,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { vault, site, person, purpose, isForWork, allowed } = making
  const rows = await tx.query<{ credential_id: Buffer; transports: string[] }>(
    `select credential_id, transports from identity.passkey where person_id = $1`,
    [person.id],
  )
  if (rows.length >= passkeysMax) throw identityProblems['identity-passkeys-too-many']()
  const challenge = await issueChallenge(tx, making, purpose, person.id)
  return generateRegistrationOptions({
    rpName: 'Daftar',
    rpID: site.id,
    userName: person.name,
    userDisplayName: person.name,
    userID: new Uint8Array(userHandleOf(vault, person.id)),
    challenge: Buffer.from(challenge, 'base64url'),
    timeout: 5 * 60_000,
    attestationType: isForWork && allowed ? 'direct' : 'none',
    excludeCredentials: rows.map(({ credential_id: id, transports }) => ({
      id: id.toString('base64url'),
      transports,
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  })
}

export type MadePasskey = { readonly id: string; readonly isDeviceBound: boolean }

export type PasskeyMade =
  | { readonly isMade: true; readonly verified: VerifiedPasskey }
  | { readonly isMade: false; readonly problem: Problem }

type VerifiedPasskey = NonNullable<VerifiedRegistrationResponse['registrationInfo']> & {
  readonly transports: readonly string[]
}

/**
 * Checks what the browser sent; the challenge is spent either way, so this is no part of a
 * transaction. Refusals: `identity-passkey-expired`, `identity-passkey-refused`,
 * `identity-authenticator-not-allowed`.
 */
export async function checkNewPasskey(
  db: Database,
  making: Omit<PasskeyMaking, 'random'>,
  sent: string,
): Promise<PasskeyMade> {
  const { site, purpose, person, isForWork, allowed } = making
  const read = readAttestation(sent)
  if (!read) return refuse('identity-passkey-refused')
  const { answer, challenge } = read
  const isOurs = await takeChallenge(db, making, challenge, { purpose, personId: person.id })
  if (!isOurs) return refuse('identity-passkey-expired')
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: answer,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => ({ verified: false as const, registrationInfo: undefined }))
  if (!verified || !registrationInfo) return refuse('identity-passkey-refused')
  const { aaguid, fmt } = registrationInfo
  if (isForWork && allowed && (fmt === 'none' || !allowed.has(aaguid))) {
    return refuse('identity-authenticator-not-allowed')
  }
  const { transports = [] } = registrationInfo.credential
  return { isMade: true, verified: { ...registrationInfo, transports } }
}

function refuse(
  code:
    | 'identity-passkey-refused'
    | 'identity-passkey-expired'
    | 'identity-authenticator-not-allowed',
): PasskeyMade {
  return { isMade: false, problem: identityProblems[code]() }
}

/** Keeps a checked passkey. Throws `identity-passkey-known`, `identity-passkeys-too-many`. */
export async function keepPasskey(
  tx: Tx,
  making: Pick<PasskeyMaking, 'vault' | 'person' | 'isForWork' | 'now' | 'random'>,
  verified: VerifiedPasskey,
  name: string,
): Promise<MadePasskey> {
  const { vault, person, isForWork, now, random } = making
  const { credential, aaguid, credentialDeviceType, credentialBackedUp, transports } = verified
  const id = random.bytes(9).toString('base64url')
  const isDeviceBound = credentialDeviceType === 'singleDevice'
  // The person's row is locked, so that two at one instant are counted one by one.
  await tx.query(`select from identity.person where id = $1 for no key update`, [person.id])
  const [held] = await tx.query<{ count: number }>(
    `select count(*) as count from identity.passkey where person_id = $1`,
    [person.id],
  )
  if ((held?.count ?? 0) >= passkeysMax) throw identityProblems['identity-passkeys-too-many']()
  const kept = await tx.query(
    `insert into identity.passkey (credential_id, id, person_id, public_key, counter, transports,
       aaguid, is_device_bound, is_backed_up, is_for_work, name, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (credential_id) do nothing returning 1 as one`,
    [
      Buffer.from(credential.id, 'base64url'),
      id,
      person.id,
      Buffer.from(credential.publicKey),
      credential.counter,
      transports,
      aaguid,
      isDeviceBound,
      credentialBackedUp,
      isForWork,
      sealName(vault, id, name),
      now,
    ],
  )
  if (kept.length === 0) throw identityProblems['identity-passkey-known']()
  return { id, isDeviceBound }
}
