import { formatId, parseId, tidyIdLetters, westernDigits } from '#platform/kernel'
import { caseProblems } from './problems.ts'

/** Where a case lives: the jurisdiction is its shard key, and part of its public reference. */
export type CaseKey = { readonly jurisdiction: string; readonly id: string }

/** `PB-MHR-0K3F-8QZT-2M5X` */
export function formatReference({ jurisdiction, id }: CaseKey): string {
  return `${jurisdiction}-${formatId(id)}`
}

/** Reads a reference as people type it; undefined when it cannot be one. */
export function parseReference(typed: string): CaseKey | undefined {
  const match = /^([A-Z]{2}-?[A-Z]{3})-?([0-9A-Z-]{12,})$/.exec(
    typed.toUpperCase().replace(/[\s\u2066-\u2069]/g, ''),
  )
  const id = match?.[2] === undefined ? undefined : parseId(match[2])
  const place = match?.[1]?.replace('-', '')
  return id && place ? { jurisdiction: `${place.slice(0, 2)}-${place.slice(2)}`, id } : undefined
}

/** So much of its end tells a case apart from nearly all others of its place. */
export const endingLength = 4

export const endingOf = (id: string): string => id.slice(-endingLength)

/**
 * The last letters of a reference, typed as badly as a whole one may be, with or without its
 * place; undefined when it cannot be one.
 */
export function parseReferenceEnd(typed: string): string | undefined {
  const plain = westernDigits(typed).replace(/[\u2066-\u2069]/g, '')
  const letters = tidyIdLetters(plain.replace(/^\s*[A-Z]{2}-[A-Z]{3}[-\s]/i, ''))
  return /^[0-9A-HJKMNP-TV-Z]{4,12}$/.test(letters) ? letters : undefined
}

/** The case that an address names. @throws case-not-found where it cannot be a reference */
export function readReference(typed = ''): CaseKey {
  const key = parseReference(typed)
  if (!key) throw caseProblems['case-not-found']()
  return key
}
