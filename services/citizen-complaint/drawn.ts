/** What a complaint draws from the district's registers: its lists, its office and its days. */
import type { Duration, EvidenceGiven } from '#platform/catalogue'
import { categories, categoryKey, categoryOption, type Category } from './categories.ts'
import { places, placeOption } from './places.ts'

/** The day from which the offices of complaints are those of the rows. */
export const since = '2026-01-01'

export const lists = {
  category: {
    register: categories.id,
    keyPrefix: ({ jurisdiction }: Place) => `${jurisdiction}/`,
    option: categoryOption,
  },
  place: {
    register: places.id,
    keyPrefix: ({ jurisdiction }: Place) => `${jurisdiction}/`,
    option: placeOption,
  },
  office: {
    officesOf: ({ jurisdiction }: Place) => jurisdiction,
    option: ({ jurisdiction, id, name }: Office) => {
      return { value: `${jurisdiction}/${id}`, label: name }
    },
  },
}
type Place = { readonly jurisdiction: string }
type Office = Place & { readonly id: string; readonly name: Category['name'] }

type Said = Readonly<Record<string, unknown>>

/** Of the category; whoever passes it on says what it is really about. */
export function categoryAsked(
  category: string,
  place: Place & { readonly said?: Said | undefined },
) {
  const said = place.said?.['category']
  return categoryKey(place.jurisdiction, typeof said === 'string' ? said : category)
}

const categoryIn = ({ category }: EvidenceGiven) => category as Category | undefined

/** Which kind of office answers. */
export const kindOf = (known: EvidenceGiven) => categoryIn(known)?.kind

/** By when the first answer is due. */
export function daysOf(known: EvidenceGiven): Duration | undefined {
  const days = categoryIn(known)?.days
  return days === undefined ? undefined : `${days} working days`
}

/** `PB-MHR/water`: an office as the list of offices has it. */
export function officeOf(chosen: string | undefined) {
  const [jurisdiction, office] = (chosen ?? '').split('/')
  return jurisdiction && office ? { jurisdiction, office } : undefined
}

/** Whether its category's record lets it be told without a name; else a phone is asked for. */
export const isForAnybody = (known: EvidenceGiven) => categoryIn(known)?.anonymous === true
