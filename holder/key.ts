/** The holder's key: made on the first start, kept in the wallet's folder, sent nowhere. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calculateJwkThumbprint, type JWK } from 'jose'

export type HolderKey = { readonly privateKey: KeyObject; readonly jwk: JWK }

export function newHolderKey(): HolderKey {
  return keyOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey)
}

export function openHolderKey(folder: string): HolderKey {
  const file = join(folder, 'key.pem')
  if (existsSync(file)) return keyOf(createPrivateKey(readFileSync(file, 'utf8')))
  const key = newHolderKey()
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(file, key.privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  return key
}

function keyOf(privateKey: KeyObject): HolderKey {
  return { privateKey, jwk: createPublicKey(privateKey).export({ format: 'jwk' }) as JWK }
}

/** By which a person tells wallets apart: the first digits of the key's thumbprint (RFC 7638). */
export async function markOf({ jwk }: HolderKey): Promise<string> {
  const hex = Buffer.from(await calculateJwkThumbprint(jwk), 'base64url').toString('hex')
  return (hex.slice(0, 12).match(/.{4}/g) ?? []).join(' ')
}
