/** What a sign-in carries, sealed, from its first page to its second, in the same browser. */
import { openFor, sealFor } from '#channels/components'
import type { Vault } from '#platform/identity'

const place = 'portal.sign-in'

export type AskedSignIn = {
  readonly cnic: string
  readonly challenge: string
  readonly next: string
}

/** `browser`: a secret that only the asking browser sends back, such as its form token. */

export function sealAsked(vault: Vault, asked: AskedSignIn, browser: string, now: Date): string {
  return sealFor(vault, place, { ...asked, browser }, now)
}

export function openAsked(
  vault: Vault,
  sealed: string,
  browser: string,
  now: Date,
): AskedSignIn | undefined {
  const opened = openFor<AskedSignIn & { browser: string }>(vault, place, sealed, now)
  if (!opened || opened.browser !== browser) return undefined
  const { browser: _, ...asked } = opened
  return asked
}
