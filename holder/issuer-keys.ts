/** The keys by which an issuer signs, as it publishes them (SD-JWT VC, JWT VC issuer metadata). */
import { createLocalJWKSet, type JSONWebKeySet } from 'jose'
import { ask, membersIn, type Outside } from './outside.ts'

/** Where a well-known document of an issuer lies: between its origin and its path (RFC 8615). */
export function wellKnown(issuer: string, name: string): string {
  const { origin, pathname } = new URL(issuer)
  return `${origin}/.well-known/${name}${pathname.replace(/\/$/, '')}`
}

export async function issuerKeysOf(outside: Outside, issuer: string) {
  const place = new URL(issuer).origin
  const said = membersIn(await ask(outside, wellKnown(issuer, 'jwt-vc-issuer'), { place }))
  const keys = said['issuer'] === issuer ? (said['jwks'] as JSONWebKeySet | undefined) : undefined
  return createLocalJWKSet(keys ?? { keys: [] })
}
