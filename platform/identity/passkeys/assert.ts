/** Proving to be there with a passkey: what the browser is asked to sign, and what it signed. */
import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import type { Database, Tx } from '#platform/database'
import type { Language, Problem } from '#platform/kernel'
import { identityProblems } from '../problems.ts'
import { signedInBy, type AuthenticationMethod } from '../sessions.ts'
import { readAssertion } from './answer.ts'
import { issueChallenge, takeChallenge, type PasskeyAsking } from './challenges.ts'
import { userHandleOf } from './register.ts'
import type { PasskeySite } from './site.ts'

export type PasskeyQuestion = PasskeyAsking & {
  readonly site: PasskeySite
  /** Who must answer: the person of a session that confirms. Whoever has a passkey signs in. */
  readonly personId?: string | undefined
}

/**
 * For `navigator.credentials.get`. Signing in asks for no person and names no passkey: the same
 * question for everybody (GL-3), and the authenticator says who it is.
 */
export async function askPasskey(
  tx: Tx,
  question: PasskeyQuestion,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { site, personId } = question
  const purpose = personId === undefined ? 'sign-in' : 'confirm'
  const challenge = await issueChallenge(tx, question, purpose, personId)
  const allowCredentials = personId === undefined ? [] : await credentialsOf(tx, personId)
  return generateAuthenticationOptions({
    rpID: site.id,
    challenge: Buffer.from(challenge, 'base64url'),
    timeout: 5 * 60_000,
    userVerification: 'required',
    allowCredentials,
  })
}

async function credentialsOf(tx: Tx, personId: string) {
  const rows = await tx.query<{ credential_id: Buffer; transports: string[] }>(
    `select credential_id, transports from identity.passkey
     where person_id = $1 and suspended_at is null`,
    [personId],
  )
  return rows.map(({ credential_id: id, transports }) => ({
    id: id.toString('base64url'),
    transports,
  }))
}

export type PasskeyProof =
  | {
      readonly isProven: true
      readonly personId: string
      readonly isForWork: boolean
      readonly amr: readonly AuthenticationMethod[]
    }
  | {
      readonly isProven: false
      readonly problem: Problem
      /** Whose passkey counted back, so that they can be told. */
      readonly clonedOf?: { readonly personId: string; readonly language: Language }
    }

type PasskeyRow = {
  person_id: string
  language: Language
  public_key: Buffer
  counter: number
  is_device_bound: boolean
  is_for_work: boolean
  suspended_at: Date | null
}

/**
 * Checks an assertion: challenge, site, signature, that the person was verified (fingerprint, face
 * or PIN), and that the authenticator has counted on. The challenge is spent either way, so this is
 * no part of a transaction. Refusals: `identity-passkey-expired`, `identity-passkey-cloned`, and
 * for all else, known or unknown, `identity-passkey-refused`.
 */
export async function checkPasskey(
  db: Database,
  question: Omit<PasskeyQuestion, 'random'>,
  sent: string,
): Promise<PasskeyProof> {
  const { personId } = question
  const read = readAssertion(sent)
  if (!read) return refuse('identity-passkey-refused')
  const { answer, challenge } = read
  const purpose = personId === undefined ? 'sign-in' : 'confirm'
  const isOurs = await takeChallenge(db, question, challenge, { purpose, personId })
  if (!isOurs) return refuse('identity-passkey-expired')
  const credentialId = Buffer.from(answer.id, 'base64url')
  const [row] = await db.query<PasskeyRow>(
    `select person_id, language, public_key, counter, is_device_bound, is_for_work, suspended_at
     from identity.passkey join identity.person on person.id = person_id
     where credential_id = $1`,
    [credentialId],
  )
  if (!row || (personId !== undefined && row.person_id !== personId)) {
    return refuse('identity-passkey-refused')
  }
  const signed = await verify(question, { answer, challenge, row })
  if (!signed) return refuse('identity-passkey-refused')
  if (row.suspended_at) return refuse('identity-passkey-cloned')
  const { now } = question
  const isNext = await countOn(db, { credentialId, now, ...signed })
  if (!isNext) {
    const { person_id: clonedId, language } = row
    return { ...refuse('identity-passkey-cloned'), clonedOf: { personId: clonedId, language } }
  }
  const { person_id: provenId, is_for_work: isForWork, is_device_bound: isDeviceBound } = row
  const amr = isDeviceBound ? signedInBy.devicePasskey : signedInBy.syncedPasskey
  return { isProven: true, personId: provenId, isForWork, amr }
}

type Signed = { readonly counter: number; readonly isBackedUp: boolean }

async function verify(
  { vault, site }: Omit<PasskeyQuestion, 'random'>,
  told: {
    readonly answer: AuthenticationResponseJSON
    readonly challenge: string
    readonly row: PasskeyRow
  },
): Promise<Signed | undefined> {
  const { answer, challenge, row } = told
  const { userHandle } = answer.response
  const expectedHandle = userHandleOf(vault, row.person_id).toString('base64url')
  if (userHandle !== undefined && userHandle !== null && userHandle !== expectedHandle) {
    return undefined
  }
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    // The count is compared below, after the signature: else a forgery could call a passkey copied.
    credential: { id: answer.id, publicKey: new Uint8Array(row.public_key), counter: -1 },
  }).catch(() => ({ verified: false, authenticationInfo: undefined }))
  if (!verified || !authenticationInfo) return undefined
  const { newCounter: counter, credentialBackedUp: isBackedUp } = authenticationInfo
  return { counter, isBackedUp }
}

/**
 * Authenticators that count must count on; those that do not always say 0. One statement, so that
 * of two assertions with one count the second is found. One that counts back is suspended.
 */
async function countOn(
  tx: Tx,
  seen: Signed & { readonly credentialId: Buffer; readonly now: Date },
): Promise<boolean> {
  const [row] = await tx.query<{ is_next: boolean }>(
    `update identity.passkey as p
     set counter = greatest(p.counter, $2), is_backed_up = $3,
       last_used_at = case when old.is_next then $4::timestamptz else p.last_used_at end,
       suspended_at = case when old.is_next then p.suspended_at else $4::timestamptz end
     from (
       select credential_id, counter < $2 or (counter = 0 and $2 = 0) as is_next
       from identity.passkey where credential_id = $1 for no key update
     ) as old
     where p.credential_id = old.credential_id
     returning old.is_next`,
    [seen.credentialId, seen.counter, seen.isBackedUp, seen.now],
  )
  return row?.is_next === true
}

function refuse(
  code: 'identity-passkey-refused' | 'identity-passkey-expired' | 'identity-passkey-cloned',
): { readonly isProven: false; readonly problem: Problem } {
  return { isProven: false, problem: identityProblems[code]() }
}
