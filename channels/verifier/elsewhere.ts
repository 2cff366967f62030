/** What was typed for a number of a document, and is the key to something else. */
import { formatReference, parseReference } from '#platform/cases'
import type { Text } from '#platform/kernel'
import { parsePsid } from '#platform/payments'
import { elsewhereWords as words } from './page-wording.ts'

export type Elsewhere = { readonly says: Text; readonly link: Text; readonly href: string }

/** Undefined for what may be the number of a document, and for what is nothing at all. */
export function elsewhereOf(typed: string): Elsewhere | undefined {
  const psid = parsePsid(typed)
  if (psid) return { says: words.psid, link: words.track, href: hrefOf(psid) }
  const key = parseReference(typed)
  if (!key) return undefined
  return { says: words.reference, link: words.track, href: hrefOf(formatReference(key)) }
}

function hrefOf(reference: string): string {
  return `/track?reference=${reference}`
}
