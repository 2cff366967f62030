/**
 * Passwords of banks. What is stored is `scrypt$<N>$<salt>$<hash>`. Deriving it takes some 50 ms
 * of a core, too slow for each message, so the first success is remembered as an HMAC under a key
 * of this process.
 */
import { createHmac, createSecretKey, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

const costExponent = 14
const keyBytes = 32
/** Different passwords being derived at once for one credential, before it has first been used. */
const derivationsMax = 8
const processKey = createSecretKey(randomBytes(keyBytes))

/** A hash to keep in place of a password; `salt` is at least 16 random bytes. */
export async function hashPassword(password: string, salt: Buffer): Promise<string> {
  const cost = 2 ** costExponent
  const hash = await derive(password, salt, cost)
  return `scrypt$${cost}$${salt.toString('base64url')}$${hash.toString('base64url')}`
}

/** What a password is compared by within this process. */
export function sealOf(password: string): Buffer {
  return createHmac('sha256', processKey).update(password).digest()
}

export type PasswordGate = {
  /** Whether the right password has been seen: then no other can be right. */
  readonly isProven: () => boolean
  /** Whether this is the password that has been seen before: takes no time. */
  readonly remembers: (seal: Buffer) => boolean
  /** Derives the hash to find out. */
  readonly proves: (password: string, seal: Buffer) => Promise<boolean>
}

/** @throws RangeError when the hash is not one of ours */
export function createPasswordGate(passwordHash: string): PasswordGate {
  const [scheme, cost, salt, hash] = passwordHash.split('$')
  const expected = Buffer.from(hash ?? '', 'base64url')
  if (scheme !== 'scrypt' || !salt || expected.length !== keyBytes) {
    throw new RangeError('the hash of a password is not one of ours')
  }
  let accepted: Buffer | undefined
  const deriving = new Map<string, Promise<boolean>>()

  const check = async (password: string) => {
    const derived = await derive(password, Buffer.from(salt, 'base64url'), Number(cost))
    const right = timingSafeEqual(derived, expected)
    if (right) accepted = sealOf(password)
    return right
  }
  return {
    isProven: () => accepted !== undefined,
    remembers: (seal) => accepted !== undefined && timingSafeEqual(seal, accepted),
    proves: async (password, seal) => {
      const key = seal.toString('base64')
      let answer = deriving.get(key)
      if (!answer) {
        if (deriving.size >= derivationsMax) return false
        answer = check(password).finally(() => deriving.delete(key))
        deriving.set(key, answer)
      }
      return answer
    },
  }
}

function derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  return new Promise((done, fail) => {
    const options = { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 }
    scrypt(password, salt, keyBytes, options, (error, key) => (error ? fail(error) : done(key)))
  })
}
