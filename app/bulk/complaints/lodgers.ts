/** Who complains, none of whom lives: persons with a CNIC, guests by a phone or without a name. */
import type { Finder } from '#platform/catalogue'
import type { Tx } from '#platform/database'
import {
  newWord,
  registerGuests,
  registerPersons,
  secureRandomness,
  type Vault,
} from '#platform/identity'
import { menNames, womenNames } from '../../population/names.ts'
import type { Lodger, Random } from './lives.ts'

/** The ids of those who lodge, by what is known of them. */
export type Lodgers = Readonly<Record<Lodger, readonly string[]>>

/** Of ten persons six have an account and three give a phone. */
export const kindOfLodger = (n: number): Lodger =>
  n % 10 < 6 ? 'person' : n % 10 < 9 ? 'phone' : 'anonymous'

/** Who brings a complaint; where its answer needs somebody, nobody without a name. */
export function invitedLodger(
  random: Random,
  { person, phone, anonymous }: Lodgers,
  mayBeAnonymous: boolean,
): string {
  const all = mayBeAnonymous ? [...person, ...phone, ...anonymous] : [...person, ...phone]
  return all[Math.floor(random() * all.length)] ?? ''
}

/** By what officers find what the `n`-th has handed in. */
export function finderOf(n: number, kind: Lodger): Finder {
  const phone = kind === 'anonymous' ? undefined : phoneOf(n)
  const name = names[n % names.length]
  return { names: kind === 'person' && name ? [name.en, name.ur] : [], phone }
}

const names = [...menNames, ...womenNames]
/** Invented CNICs begin with 39992 here, invented phones with +92398: no network gives them. */
const cnicOf = (n: number) => `39992${String(n).padStart(7, '0')}${1 + (n % 9)}`
const phoneOf = (n: number) => `+92398${String(n).padStart(7, '0')}`

/** Registers invented persons, each by its number: the `n`-th is always the same one. */
export async function registerLodgers(
  tx: Tx,
  vault: Vault,
  lodgers: readonly { readonly n: number; readonly id: string; readonly kind: Lodger }[],
  now: Date,
): Promise<void> {
  const languageOf = (n: number) => (n % 3 === 0 ? 'en' : 'ur')
  const persons = lodgers.flatMap(({ n, id, kind }) => {
    const name = names[n % names.length]
    if (kind !== 'person' || !name) return []
    const [cnic, phone, language] = [cnicOf(n), phoneOf(n), languageOf(n)] as const
    return [{ id, cnic, name: name.en, nameUr: name.ur, phone, language }]
  })
  const guests = lodgers.flatMap(({ n, id, kind }) => {
    if (kind === 'person') return []
    const phone = kind === 'phone' ? phoneOf(n) : ''
    const secret = kind === 'phone' ? phone : newWord(secureRandomness)
    return [{ id, kind, phone, language: languageOf(n), secret } as const]
  })
  if (persons.length > 0) await registerPersons(tx, vault, persons, now)
  if (guests.length > 0) await registerGuests(tx, vault, guests, now)
}
