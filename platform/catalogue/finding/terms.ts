/**
 * By what a case is found: the sound of each part of its applicant's name, in whichever script it
 * is typed; the phone; the end of its reference. Each is hashed with a key and the place of the
 * case, so that neither a person nor a name can be followed from one district into another.
 */
import { endingOf, type CaseKey } from '#platform/cases'
import type { Vault } from '#platform/identity'
import { nameKeys } from '#platform/population'

/** Who handed a case in, as far as it is known. */
export type Finder = { readonly names: readonly string[]; readonly phone: string | undefined }

/** What is looked for; of several the cases are found that fit all. */
export type Sought = {
  readonly name?: string | undefined
  readonly phone?: string | undefined
  readonly ending?: string | undefined
}

/** Half of a hash: enough that two of them never meet, in half of the room. */
const keyBytes = 16
const fields = {
  name: 'cases.found_by.name',
  phone: 'cases.found_by.phone',
  ending: 'cases.found_by.ending',
} as const

type Term = readonly [kind: keyof typeof fields, value: string]

function keysOf(vault: Vault, terms: readonly Term[], jurisdiction: string): Buffer[] {
  return terms.map(([kind, value]) =>
    vault.blindIndex(fields[kind], `${jurisdiction}|${value}`).subarray(0, keyBytes),
  )
}

const nameTerms = (names: readonly string[]) =>
  [...new Set(names.flatMap(nameKeys))].map((key): Term => ['name', key])

/** Every hash under which a case stands. */
export function findingKeys(vault: Vault, { id, jurisdiction }: CaseKey, finder: Finder): Buffer[] {
  const { names, phone } = finder
  const known: Term[] = [...(phone ? [['phone', phone] as const] : []), ['ending', endingOf(id)]]
  return keysOf(vault, [...nameTerms(names), ...known], jurisdiction)
}

/** The hashes that a case of this place must have, all of them; none for a name without letters. */
export function soughtKeys(vault: Vault, { name, phone, ending }: Sought, jurisdiction: string) {
  const terms: Term[] = [
    ...(name === undefined ? [] : nameTerms([name])),
    ...(phone === undefined ? [] : [['phone', phone] as const]),
    ...(ending === undefined ? [] : [['ending', endingOf(ending)] as const]),
  ]
  return keysOf(vault, terms, jurisdiction)
}
