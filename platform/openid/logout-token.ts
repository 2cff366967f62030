/**
 * What a relying party is told when a person's session ends, or all that he let it have: OpenID
 * Connect Back-Channel Logout 1.0. The letter waits in the outbox; the token is made as it leaves,
 * for it lasts two minutes and a letter may wait for a day.
 */
import { createPrivateKey, randomUUID, sign } from 'node:crypto'
import type { Vault } from '#platform/identity'
import type { NewLetter } from '#platform/outbox'
import type { SigningJwk } from './signing-keys.ts'
import { subjectOf } from './subject.ts'

const recipientPrefix = 'relying-party:'
const lastsS = 2 * 60
const event = 'http://schemas.openid.net/event/backchannel-logout'

/** The issuer of a site. */
export const issuerAt = (origin: string | undefined): string | undefined =>
  origin === undefined ? undefined : `${origin}/openid`

/** The relying party of a letter's recipient; undefined of another recipient. */
export const partyOfRecipient = (recipient: string): string | undefined =>
  recipient.startsWith(recipientPrefix) ? recipient.slice(recipientPrefix.length) : undefined

export type Farewell = {
  readonly party: string
  readonly personId: string
  /** The visit that has ended; without it every one of this person's. */
  readonly sid?: string
}

type Told = { readonly sub: string; readonly sid?: string }

export function farewellLetter(
  vault: Vault,
  { party, personId, sid }: Farewell,
  { id, at }: { readonly id: string; readonly at: Date },
): NewLetter {
  const told: Told = { sub: subjectOf(vault, party, personId), ...(sid !== undefined && { sid }) }
  return {
    recipient: `${recipientPrefix}${party}`,
    id,
    kind: 'signed-out',
    contentType: 'application/json',
    body: JSON.stringify(told),
    createdAt: at,
  }
}

export type Signing = {
  readonly issuer: string
  /** The one that signs. */
  readonly key: SigningJwk
  readonly now: Date
}

/** The form that the party gets for a letter of `farewellLetter`. */
export function logoutForm(party: string, body: string, signing: Signing): string {
  const { sub, sid } = JSON.parse(body) as Told
  const iat = Math.floor(signing.now.getTime() / 1000)
  const token = signedJwt(signing.key, {
    iss: signing.issuer,
    aud: party,
    iat,
    exp: iat + lastsS,
    jti: randomUUID(),
    events: { [event]: {} },
    sub,
    ...(sid !== undefined && { sid }),
  })
  return new URLSearchParams({ logout_token: token }).toString()
}

function signedJwt(key: SigningJwk, claims: Readonly<Record<string, unknown>>): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  // Its own type, so that it is never taken for an id token.
  const words = `${part({ alg: key.alg, typ: 'logout+jwt', kid: key.kid })}.${part(claims)}`
  const signature = sign('sha256', Buffer.from(words), {
    key: createPrivateKey({ key, format: 'jwk' }),
    dsaEncoding: 'ieee-p1363',
  })
  return `${words}.${signature.toString('base64url')}`
}
