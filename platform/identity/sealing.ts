/**
 * The vault seals what the database must not be able to read: AES-256-GCM (NIST SP 800-38D) with
 * a random 96-bit nonce, under keys derived from one master key by HKDF (RFC 5869), one key per
 * use so that no key serves two purposes. A sealed value opens only where it was put: its place
 * (`block.table|id`) is authenticated with it, so a row copied onto another row does not open.
 *
 * Sealed form: version 1 (1 byte) · nonce (12) · tag (16) · ciphertext (as long as the plain one).
 * One key may seal 2^32 values (SP 800-38D section 8.3); personal data have a key for each person.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import { openingUnder, type Permit } from '#platform/consent'
import { rememberDestroyedKeys, type DestroyedKeys } from './destroyed-keys.ts'
import { identityProblems } from './problems.ts'
import { randomBytesFromStock } from './randomness.ts'

export type Vault = {
  /** Seals under the vault's own key. `place` names where it is kept: `block.table|id`. */
  seal(plain: Buffer | string, place: string): Buffer
  /** Throws `identity-sealed-unreadable` for another key, another place or a changed byte. */
  open(sealed: Buffer, place: string): Buffer
  /** A fresh key for one person or case. Forget `wrapped` and all sealed under it is erased. */
  newDataKey(owner: string): DataKey
  wrapKey(key: KeyObject, owner: string): Buffer
  /** These owners' keys open nothing any more, in whatever copy of the database they stand. */
  destroyKeys(owners: readonly string[]): void
  isDestroyed(owner: string): boolean
  /**
   * The key of a person or a case, for whoever shows that this opening was recorded: `permit`, and
   * the persons whose data lie under the key. Throws for any other permit.
   */
  unwrapKey(wrapped: Buffer, owner: string, permit: Permit, subjects: readonly string[]): KeyObject
  /**
   * 32 bytes by which a personal value can be looked up and not be read: HMAC-SHA256 under a key
   * of that field, so that the indexes of two fields cannot be joined. An unkeyed hash of a CNIC
   * falls in seconds. `field` is a constant of the program; the caller normalises `value`.
   */
  blindIndex(field: string, value: string): Buffer
}

export type DataKey = { readonly key: KeyObject; readonly wrapped: Buffer }

const version = 1
const nonceBytes = 12
const tagBytes = 16
const headBytes = 1 + nonceBytes + tagBytes
export const masterKeyBytes = 32
const fieldsMax = 1_000

export function createVault(
  masterKey: Buffer,
  destroyed: DestroyedKeys = rememberDestroyedKeys(),
): Vault {
  if (masterKey.length !== masterKeyBytes) throw new RangeError('a master key has 32 bytes')
  const derive = (purpose: string): KeyObject =>
    createSecretKey(Buffer.from(hkdfSync('sha256', masterKey, 'daftar', purpose, 32)))
  const sealingKey = derive('seal')
  const wrappingKey = derive('wrap')
  // On Node 24 an HMAC from a prepared key object costs a fifth of one from raw bytes.
  const indexKeys = new Map<string, KeyObject>()
  const indexKeyOf = (field: string): KeyObject => {
    const known = indexKeys.get(field)
    if (known) return known
    if (indexKeys.size >= fieldsMax) throw new Error('blind index fields must be constants')
    const key = derive(`blind-index|${field}`)
    indexKeys.set(field, key)
    return key
  }
  const wrapKey = (key: KeyObject, owner: string): Buffer =>
    sealUnder(wrappingKey, key.export(), `data-key|${owner}`)

  return {
    seal: (plain, place) => sealUnder(sealingKey, plain, place),
    open: (sealed, place) => openUnder(sealingKey, sealed, place),
    newDataKey: (owner) => {
      const key = createSecretKey(randomBytesFromStock(32))
      return { key, wrapped: wrapKey(key, owner) }
    },
    wrapKey,
    destroyKeys: destroyed.add,
    isDestroyed: destroyed.has,
    unwrapKey: (wrapped, owner, permit, subjects) => {
      openingUnder(permit, subjects)
      if (destroyed.has(owner)) throw identityProblems['identity-sealed-unreadable']()
      return createSecretKey(openUnder(wrappingKey, wrapped, `data-key|${owner}`))
    },
    blindIndex: (field, value) => createHmac('sha256', indexKeyOf(field)).update(value).digest(),
  }
}

/** Seals under a person's or a case's own key. */
export function sealUnder(key: KeyObject, plain: Buffer | string, place: string): Buffer {
  const nonce = randomBytesFromStock(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(Buffer.from(place))
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain)
  cipher.final()
  const sealed = Buffer.allocUnsafe(headBytes + body.length)
  sealed[0] = version
  nonce.copy(sealed, 1)
  cipher.getAuthTag().copy(sealed, 1 + nonceBytes)
  body.copy(sealed, headBytes)
  return sealed
}

/** Opens what `sealUnder` sealed; throws `identity-sealed-unreadable`. */
export function openUnder(key: KeyObject, sealed: Buffer, place: string): Buffer {
  if (sealed.length < headBytes || sealed[0] !== version) {
    throw identityProblems['identity-sealed-unreadable']()
  }
  const nonce = sealed.subarray(1, 1 + nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(sealed.subarray(1 + nonceBytes, headBytes))
  try {
    const plain = decipher.update(sealed.subarray(headBytes))
    decipher.final()
    return plain
  } catch {
    throw identityProblems['identity-sealed-unreadable']()
  }
}
