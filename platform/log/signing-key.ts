/** Ed25519 keys of logs and witnesses: each kept in one file that only its owner reads. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, sign } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fromBase64, joinBytes, toBase64, utf8 } from './bytes.ts'
import { writeOnce } from './durable-files.ts'
import { formatVerifierKey, isKeyName, keyIdInput } from './note.ts'
import type { SignatureType } from './note.ts'
import { logProblems } from './problems.ts'

export type SigningKey = {
  readonly name: string
  readonly keyId: string
  /** `name+keyid+base64(type ‖ public key)`, as it is published. */
  readonly verifierKey: string
  readonly sign: (text: string) => Buffer
}

/** RFC 8410: what stands before the 32 secret bytes in a PKCS #8 Ed25519 key. */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The first four bytes, in hexadecimal, of the hash that names a key. */
export function keyIdOf(name: string, publicKey: Uint8Array, type: SignatureType): string {
  return hash('sha256', keyIdInput(name, publicKey, type), 'hex').slice(0, 8)
}

/** A key from its 32 secret bytes. Throws RangeError for a name that no note can carry. */
export function signingKeyFrom(name: string, secret: Uint8Array, type: SignatureType): SigningKey {
  if (!isKeyName(name)) throw new RangeError(`not a key name: ${name}`)
  const key = Buffer.concat([pkcs8Prefix, secret])
  const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' })
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' })
  const publicKey = new Uint8Array(Buffer.from(x ?? '', 'base64url'))
  const keyId = keyIdOf(name, publicKey, type)
  return {
    name,
    keyId,
    verifierKey: formatVerifierKey({ name, keyId, publicKey }, type),
    sign: (text) => sign(null, utf8(text), privateKey),
  }
}

/**
 * The key in a file, made there on first use with mode 0600. The file holds one line,
 * `PRIVATE+KEY+name+keyid+base64(type ‖ secret)`, as the Go tools for notes write it. Refuses
 * `log-key-damaged` rather than replace a file that it cannot use.
 */
export async function loadOrCreateSigningKey(
  file: string,
  name: string,
  type: SignatureType,
): Promise<SigningKey> {
  await mkdir(dirname(file), { recursive: true })
  const { privateKey } = generateKeyPairSync('ed25519')
  const secret = Buffer.from(privateKey.export({ format: 'jwk' }).d ?? '', 'base64url')
  const created = signingKeyFrom(name, secret, type)
  const encoded = toBase64(joinBytes(Uint8Array.of(type), secret))
  const line = `PRIVATE+KEY+${name}+${created.keyId}+${encoded}\n`
  const isNew = await writeOnce(file, utf8(line), 0o600)
  return isNew ? created : readSigningKey(file, name, type)
}

async function readSigningKey(
  file: string,
  name: string,
  type: SignatureType,
): Promise<SigningKey> {
  const line = (await readFile(file, 'utf8')).trim()
  const [, owner, keyId, encoded] =
    /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(line) ?? []
  const bytes = fromBase64(encoded ?? '')
  const damaged = logProblems['log-key-damaged']({ values: { file, name } })
  if (owner !== name || bytes?.length !== 33 || bytes[0] !== type) throw damaged
  const key = signingKeyFrom(name, bytes.subarray(1), type)
  if (key.keyId !== keyId) throw damaged
  return key
}
