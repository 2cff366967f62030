/** A credential as its holder reads it (SD-JWT VC, RFC 9901): its claims, and showing some. */
import { createHash } from 'node:crypto'
import { decodeJwt, SignJWT, type JWTPayload } from 'jose'
import { WalletFault } from './fault.ts'
import type { HolderKey } from './key.ts'
import { listOf, membersOf } from './outside.ts'

export type Path = readonly string[]

/** One claim, and the disclosures that open it: its own, after those around it. */
export type HeldClaim = {
  readonly path: Path
  readonly value: unknown
  readonly disclosures: readonly string[]
}

export type OpenedCard = { readonly signed: JWTPayload; readonly claims: readonly HeldClaim[] }

const hashOf = (text: string) => createHash('sha256').update(text, 'ascii').digest('base64url')

/** @throws card-not-genuine for what is no credential; its signature is another question */
export function openCard(credential: string): OpenedCard {
  try {
    const [jwt = '', ...texts] = credential.split('~').filter((part) => part !== '')
    const byHash = new Map(texts.map((text) => [hashOf(text), text]))
    const signed = decodeJwt(jwt)
    return { signed, claims: claimsUnder(signed, byHash, [], []) }
  } catch (error) {
    throw new WalletFault('card-not-genuine', error)
  }
}

function claimsUnder(
  holder: object,
  byHash: ReadonlyMap<string, string>,
  path: Path,
  around: readonly string[],
): HeldClaim[] {
  const hashes = listOf((holder as { _sd?: unknown })._sd)
  return hashes.flatMap((hash) => {
    const text = byHash.get(String(hash))
    if (text === undefined) return []
    const [, name, value] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[]
    const own = { path: [...path, String(name)], value, disclosures: [...around, text] }
    const inner = '_sd' in membersOf(value)
    return inner ? claimsUnder(value as object, byHash, own.path, own.disclosures) : [own]
  })
}

/** Whether what was asked for names this claim, or what is around it. */
export function isAsked(asked: readonly Path[], { path }: Pick<HeldClaim, 'path'>): boolean {
  return asked.some((one) => one.every((name, at) => name === path[at]))
}

export type Showing = {
  readonly audience: string
  readonly nonce: string
  readonly now: Date
}

/** The credential with what was asked for and no more, signed by its holder for who asked. */
export async function present(
  credential: string,
  asked: readonly Path[],
  { privateKey }: Pick<HolderKey, 'privateKey'>,
  { audience, nonce, now }: Showing,
): Promise<string> {
  const [jwt = ''] = credential.split('~')
  const { claims } = openCard(credential)
  const opened = claims.filter((claim) => isAsked(asked, claim))
  const texts = new Set(opened.flatMap(({ disclosures }) => disclosures))
  const shown = `${[jwt, ...texts].join('~')}~`
  const proof = await new SignJWT({ nonce, sd_hash: hashOf(shown) })
    .setProtectedHeader({ alg: 'ES256', typ: 'kb+jwt' })
    .setAudience(audience)
    .setIssuedAt(now)
    .sign(privateKey)
  return shown + proof
}
