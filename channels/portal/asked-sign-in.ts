/** What a sign-in carries, sealed, from its first page to its second. */
import { openFor, sealFor } from '#channels/components'
import type { Vault } from '#platform/identity'

const place = 'portal.sign-in'

export type AskedSignIn = {
  readonly cnic: string
  readonly challenge: string
  readonly next: string
}

export function sealAsked(vault: Vault, asked: AskedSignIn, now: Date): string {
  return sealFor(vault, place, asked, now)
}

export function openAsked(vault: Vault, sealed: string, now: Date): AskedSignIn | undefined {
  return openFor<AskedSignIn>(vault, place, sealed, now)
}
