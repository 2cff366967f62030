/**
 * The keys that sign what relying parties are told: ES256, in the keys folder. There are always
 * two: the one that signs, and the next, published long before it signs, so that no relying party
 * meets a key that it has not had time to fetch. One that has stopped signing stays published until
 * all that it signed has ended.
 */
import { createHash, generateKeyPairSync, type JsonWebKey } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { dayMs } from '#platform/kernel'

/** A private JWK with its name and use. */
export type SigningJwk = JsonWebKey & { readonly kid: string; readonly alg: 'ES256' }

type Held = {
  readonly jwk: SigningJwk
  readonly madeAt: string
  /** From when it signs; of the next one undefined. */
  readonly signsFrom?: string
}

/** A key signs for so long; the next one is then known for as long already. */
export const signingDays = 90
/** What was signed ends within an hour; a day is more than enough. */
const shownAfterDays = 1

const fileName = 'openid-keys.json'

/** The keys for now, the one that signs first; made and changed as the days pass. */
export function loadSigningKeys(folder: string, now: Date): readonly SigningJwk[] {
  const file = join(folder, fileName)
  const before = existsSync(file) ? read(file) : []
  const held = rotated(before, now)
  if (held !== before) write(folder, file, held)
  return held.map(({ jwk }) => jwk)
}

/** Pure but for the making of a key: what is held at a moment, the key that signs first. */
function rotated(held: readonly Held[], now: Date): readonly Held[] {
  const [current, ...others] = held
  if (!current) return [{ ...made(now), signsFrom: now.toISOString() }, made(now)]
  const signsSinceMs = now.getTime() - Date.parse(current.signsFrom ?? current.madeAt)
  const isDue = signsSinceMs >= signingDays * dayMs
  const next = others.find(({ signsFrom }) => signsFrom === undefined)
  if (isDue && next) {
    return [{ ...next, signsFrom: now.toISOString() }, made(now), current]
  }
  const isGone = signsSinceMs >= shownAfterDays * dayMs
  const shown = held.filter((one) => one === current || one.signsFrom === undefined || !isGone)
  return shown.length === held.length ? held : shown
}

function made(now: Date): Held {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = publicKey.export({ format: 'jwk' })
  // RFC 7638.
  const thumbprint = JSON.stringify({ crv: 'P-256', kty: 'EC', x, y })
  const kid = createHash('sha256').update(thumbprint).digest('base64url')
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' } as const
  return { jwk, madeAt: now.toISOString() }
}

function read(file: string): readonly Held[] {
  const held = JSON.parse(readFileSync(file, 'utf8')) as readonly Held[]
  if (!Array.isArray(held) || held.length < 2) throw new Error(`${file} is damaged`)
  return held
}

function write(folder: string, file: string, held: readonly Held[]): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const handle = openSync(`${file}.new`, 'w', 0o600)
  writeSync(handle, JSON.stringify(held, undefined, 2))
  fsyncSync(handle)
  closeSync(handle)
  renameSync(`${file}.new`, file)
}
