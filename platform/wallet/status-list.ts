/**
 * Token Status List (draft-ietf-oauth-status-list): what became of every credential, two bits
 * each, in one signed list that anybody fetches without saying whose he checks.
 */
import { deflateSync, inflateSync } from 'node:zlib'
import { SignJWT } from 'jose'
import type { CredentialIssuer } from './sd-jwt.ts'

/** Section 7 of the draft: 0 valid, 1 invalid for ever, 2 suspended. */
export const statusValues = { valid: 0, invalid: 1, suspended: 2 } as const
export type CredentialStatus = keyof typeof statusValues

export const statusListType = 'statuslist+jwt'
const bits = 2
const perByte = 8 / bits
/** Half a million credentials in a list. */
const listBytesMax = 131_072

/** The compressed list; an index that nobody holds reads as invalid. */
export function encodeStatusList(statuses: readonly number[]): string {
  const bytes = Buffer.alloc(Math.ceil(statuses.length / perByte))
  for (const [i, status] of statuses.entries()) {
    if (status < 0 || status > 3) throw new RangeError('a status has two bits')
    const at = Math.trunc(i / perByte)
    bytes[at] = (bytes[at] ?? 0) | (status << ((i % perByte) * bits))
  }
  return deflateSync(bytes, { level: 9 }).toString('base64url')
}

/** The value at an index; undefined beyond the list's end, or where the list is damaged. */
export function statusAt(list: string, index: number): number | undefined {
  try {
    const packed = Buffer.from(list, 'base64url')
    const bytes = inflateSync(packed, { maxOutputLength: listBytesMax })
    const byte = bytes[Math.trunc(index / perByte)]
    return byte === undefined ? undefined : (byte >> ((index % perByte) * bits)) & 3
  } catch {
    return undefined
  }
}

/** Signs a list for its address. `ttlMs`: how long a reader may keep it before he asks again. */
export function signStatusList(
  statuses: readonly number[],
  {
    issuer,
    uri,
    now,
    ttlMs,
  }: { readonly issuer: string; readonly uri: string; readonly now: Date; readonly ttlMs: number },
  key: CredentialIssuer,
): Promise<string> {
  const at = Math.trunc(now.getTime() / 1000)
  const ttl = Math.trunc(ttlMs / 1000)
  return new SignJWT({ status_list: { bits, lst: encodeStatusList(statuses) }, ttl })
    .setProtectedHeader({ alg: 'ES256', typ: statusListType, kid: key.kid, x5c: [...key.chain] })
    .setIssuer(issuer)
    .setSubject(uri)
    .setIssuedAt(at)
    .setExpirationTime(at + Math.max(ttl * 10, 60))
    .sign(key.privateKey)
}
