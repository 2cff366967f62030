/** Word of the identity that a visit, or all of a customer, has ended: Back-Channel Logout 1.0. */
import { textOf } from '#platform/kernel'
import { createRemoteJWKSet, jwtVerify } from 'jose'

export type Farewell = {
  readonly subject: string
  /** Undefined: everything of this customer. */
  readonly visit: string | undefined
}

const event = 'http://schemas.openid.net/event/backchannel-logout'
/** A token is made as it leaves; clocks differ by a little. */
const ageSecondsMax = 180

/** @throws unless it is signed by the identity, for this bank, now, and is what it should be */
export async function readFarewell(
  token: string,
  from: {
    readonly issuer: string
    readonly audience: string
    readonly keysAt: string
    readonly now: Date
  },
): Promise<Farewell> {
  const { issuer, audience, keysAt, now } = from
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(keysAt)), {
    issuer,
    audience,
    typ: 'logout+jwt',
    algorithms: ['ES256'],
    requiredClaims: ['sub', 'iat', 'exp', 'jti', 'events'],
    maxTokenAge: ageSecondsMax,
    currentDate: now,
    clockTolerance: 30,
  })
  const { events, sub = '', sid, nonce } = payload as Record<string, unknown> & { sub?: string }
  const isOne = typeof events === 'object' && events !== null && event in events
  // A nonce is an id token's: one of those is never a word of farewell.
  if (!isOne || nonce !== undefined) throw new Error('this is no logout token')
  return { subject: sub, visit: textOf(sid) || undefined }
}
