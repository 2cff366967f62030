/** What may be asked of a person, in words, and how the answer is made from what is known. */
import { addMonths, parseCnic, text, type CivilDate, type Text } from '#platform/kernel'

/** What is known of a person; undefined where no register says it. */
export type PersonFacts = {
  /** 13 digits. */
  readonly cnic: string
  readonly name: string
  readonly nameUr: string | undefined
  /** `+923XXXXXXXXX`. */
  readonly phone: string
  readonly dateOfBirth: CivilDate | undefined
  readonly sex: 'male' | 'female' | 'other' | undefined
}

/** A member of a `claims` request: null, or what more is said of it. */
export type ClaimAsked = Readonly<Record<string, unknown>> | null

type Claim = {
  readonly word: Text
  /** Undefined where it is not known, or cannot be told from what was sent. */
  readonly of: (facts: PersonFacts, asked: ClaimAsked, today: CivilDate) => unknown
}

/** `to`, with what the answer is compared: `{ "name_matches": { "to": "Ayesha Bibi" } }`. */
function compared(asked: ClaimAsked, read: (typed: string) => string | undefined, known: unknown) {
  const to = typeof asked?.['to'] === 'string' ? read(asked['to']) : undefined
  return to === undefined || known === undefined ? undefined : to === known
}

/** Case, marks and spaces do not tell two names apart. */
const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

const adultMonths = 18 * 12

/** The whole list: nothing else is ever given out. Names as in OpenID Connect where it has one. */
export const claimTable = {
  name: { word: text('Your name', 'آپ کا نام'), of: ({ name }) => name },
  'name#ur': {
    word: text('Your name in Urdu', 'اردو میں آپ کا نام'),
    of: ({ nameUr }) => nameUr,
  },
  birthdate: {
    word: text('Your date of birth', 'آپ کی تاریخ پیدائش'),
    of: ({ dateOfBirth }) => dateOfBirth,
  },
  gender: { word: text('Your sex', 'آپ کی جنس'), of: ({ sex }) => sex },
  phone_number: {
    word: text('Your mobile number', 'آپ کا موبائل نمبر'),
    of: ({ phone }) => phone,
  },
  cnic: { word: text('Your CNIC number', 'آپ کا شناختی کارڈ نمبر'), of: ({ cnic }) => cnic },
  age_over_18: {
    word: text('Whether you are 18 or older', 'کیا آپ کی عمر 18 سال یا زیادہ ہے'),
    of: ({ dateOfBirth }, _, today) =>
      dateOfBirth === undefined ? undefined : addMonths(dateOfBirth, adultMonths) <= today,
  },
  name_matches: {
    word: text(
      'Whether the name that you gave them is yours',
      'کیا انہیں بتایا گیا نام آپ ہی کا ہے',
    ),
    of: ({ name, nameUr }, asked) => {
      const latin = compared(asked, plainName, plainName(name))
      const urdu = nameUr === undefined ? undefined : compared(asked, plainName, plainName(nameUr))
      return latin === undefined && urdu === undefined
        ? undefined
        : (latin ?? false) || urdu === true
    },
  },
  cnic_matches: {
    word: text(
      'Whether the CNIC number that you gave them is yours',
      'کیا انہیں بتایا گیا شناختی کارڈ نمبر آپ ہی کا ہے',
    ),
    of: ({ cnic }, asked) => compared(asked, parseCnic, cnic),
  },
  birthdate_matches: {
    word: text(
      'Whether the date of birth that you gave them is yours',
      'کیا انہیں بتائی گئی تاریخ پیدائش آپ ہی کی ہے',
    ),
    of: ({ dateOfBirth }, asked) => compared(asked, (typed) => typed.trim(), dateOfBirth),
  },
} as const satisfies Readonly<Record<string, Claim>>

export type ClaimName = keyof typeof claimTable

export const claimNames = Object.keys(claimTable) as readonly ClaimName[]

/** What such a claim is compared with; undefined of a claim that compares nothing. */
export function comparedWith(name: ClaimName, asked: ClaimAsked): string | undefined {
  const to = asked?.['to']
  return comparing.has(name) && typeof to === 'string' ? to : undefined
}

const comparing: ReadonlySet<ClaimName> = new Set([
  'name_matches',
  'cnic_matches',
  'birthdate_matches',
])

export const isClaimName = (name: string): name is ClaimName => Object.hasOwn(claimTable, name)

export const claimWord = (name: ClaimName): Text => claimTable[name].word

export function claimValue(
  name: ClaimName,
  facts: PersonFacts,
  asked: ClaimAsked,
  today: CivilDate,
): unknown {
  const { of }: Claim = claimTable[name]
  return of(facts, asked, today)
}
