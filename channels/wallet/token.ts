/** The token endpoint: a code from a QR and a PIN from a message, for a token. */
import type { Platform } from '#platform/catalogue'
import { redeemOffer, tokenLifetimeMs } from '#platform/wallet'
import type { FastifyReply, FastifyRequest } from 'fastify'

export const grantType = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'
export const secretBytes = 32

/** A PIN counts only together with its own code. */
export function pinHashOf({ setting }: Platform, code: string, pin: string): Buffer {
  return setting.vault.blindIndex('wallet-pin', `${code}|${pin}`)
}

export async function answerToken(
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  void reply.header('cache-control', 'no-store')
  const seconds = platform.limits.tryCode.refuse(request.ip)
  if (seconds !== undefined) return refuseForNow(reply, seconds)
  const body = (request.body ?? {}) as Readonly<Record<string, unknown>>
  if (body['grant_type'] !== grantType) return refuse(reply, 'unsupported_grant_type')
  const { 'pre-authorized_code': code, tx_code: pin } = body
  if (typeof code !== 'string' || typeof pin !== 'string') return refuse(reply, 'invalid_request')
  const { setting, db } = platform
  const token = setting.randomBytes(secretBytes).toString('base64url')
  const pinHash = pinHashOf(platform, code, pin)
  const isGiven = await redeemOffer(db, { code, pinHash, token, now: setting.now() })
  // A wrong code, a wrong PIN, a used or an old offer answer alike.
  if (!isGiven) return refuse(reply, 'invalid_grant')
  return reply.send({
    access_token: token,
    token_type: 'Bearer',
    expires_in: Math.trunc(tokenLifetimeMs / 1000),
  })
}

/** Whoever asks too often is told when to come again. */
export function refuseForNow(reply: FastifyReply, seconds: number): FastifyReply {
  return refuse(reply.header('retry-after', String(seconds)), 'slow_down', 429)
}

export function refuse(reply: FastifyReply, error: string, status = 400): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').send({ error })
}
