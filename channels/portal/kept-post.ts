/**
 * A form that arrives after its session has ended is not lost: what was typed travels, sealed,
 * in a hidden field of the sign-in pages, and is sent on as it was once somebody has signed in.
 * The server remembers nothing, and what a stranger finds on the screen is unreadable.
 */
import type { PostedFields } from '#channels/components'
import type { Vault } from '#platform/identity'

const place = 'portal.kept-post'
const askedPlace = 'portal.sign-in'
const lifetimeMs = 30 * 60_000

export type KeptPost = { readonly path: string; readonly fields: PostedFields }

/** What a sign-in carries from its first page to its second. */
export type AskedSignIn = {
  readonly cnic: string
  readonly challenge: string
  readonly next: string
}

export function sealPost(vault: Vault, post: KeptPost, now: Date): string {
  return seal(vault, post, place, now)
}

/** The form as it was sent; undefined when it is too old, changed, or none. */
export function openPost(vault: Vault, sealed: string, now: Date): KeptPost | undefined {
  const post = open<KeptPost>(vault, sealed, place, now)
  return post && localPath(post.path) === post.path ? post : undefined
}

export function sealAsked(vault: Vault, asked: AskedSignIn, now: Date): string {
  return seal(vault, asked, askedPlace, now)
}

export function openAsked(vault: Vault, sealed: string, now: Date): AskedSignIn | undefined {
  return open<AskedSignIn>(vault, sealed, askedPlace, now)
}

function seal(vault: Vault, content: object, at: string, now: Date): string {
  return vault.seal(JSON.stringify({ content, at: now.getTime() }), at).toString('base64url')
}

function open<T>(vault: Vault, sealed: string, at: string, now: Date): T | undefined {
  if (sealed === '') return undefined
  try {
    const opened = JSON.parse(vault.open(Buffer.from(sealed, 'base64url'), at).toString('utf8'))
    const { content, at: sealedAtMs } = opened as { content: T; at: number }
    return now.getTime() - sealedAtMs <= lifetimeMs ? content : undefined
  } catch {
    return undefined
  }
}

/** An address within this site, or undefined: nobody is sent elsewhere after signing in. */
export function localPath(address: string | undefined): string | undefined {
  if (!address?.startsWith('/') || address.length > 2_000) return undefined
  try {
    const url = new URL(address, 'http://portal.invalid')
    const path = url.pathname + url.search
    return url.host === 'portal.invalid' && !path.startsWith('//') ? path : undefined
  } catch {
    return undefined
  }
}
