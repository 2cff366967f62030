/**
 * Who sent somebody to the sign-in, said on its pages. It travels sealed with the address that the
 * sign-in leads to: nobody makes a link that names whom he likes.
 */
import type { Vault } from '#platform/identity'
import type { Text } from '#platform/kernel'
import { openFor, sealFor } from './kept-post.ts'

const place = 'portal.asked-by'

type AskedBy = { readonly next: string; readonly name: Text }

/** The way to the sign-in and back to `next`, for whoever is asked there by this organisation. */
export function signInAskedBy(vault: Vault, { next, name }: AskedBy, now: Date): string {
  const asker = sealFor(vault, place, { next, name }, now)
  return `/sign-in?next=${encodeURIComponent(next)}&for=${asker}`
}

/** Undefined for a name that was sealed for another address. */
export function openAskedBy(
  vault: Vault,
  { next, asker }: { readonly next: string; readonly asker: string },
  now: Date,
): Text | undefined {
  const opened = openFor<AskedBy>(vault, place, asker, now)
  return opened?.next === next ? opened.name : undefined
}
