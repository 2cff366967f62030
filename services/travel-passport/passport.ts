/** A passport: its register, its data page with the machine-readable zone, its code. */
import {
  addDays,
  addMonths,
  bothLinesOf,
  civilDateOf,
  fill,
  formatCnic,
  formatInstant,
  inBoth,
  livingPerson,
  text,
  textOf,
  writeMrz,
  type Claim,
  type Identity,
  type IssueContext,
  type Item,
  type PaperContext,
  type RegisterDefinition,
} from '#platform/catalogue'
import { bookOf, yearsOf } from './fee.ts'
import type { Answers } from './form.ts'
import { labels, paperWords, sexes } from './paper-wording.ts'

export const passports: RegisterDefinition = {
  id: 'passports',
  publicFields: ['issuedOn', 'expiresOn', 'pages', 'standing'],
  searchableFields: ['cnic'],
  uniqueFields: ['book'],
  states: {
    issued: ['printed', 'lost', 'cancelled'],
    printed: ['dispatched', 'handed-over', 'lost', 'cancelled'],
    dispatched: ['printed', 'handed-over', 'lost', 'cancelled'],
    'handed-over': ['lost', 'cancelled'],
    // A passport that was reported lost is told to other states: it never comes back.
    lost: ['cancelled'],
    cancelled: [],
  },
  check: (previous, next) => {
    const fixed = ['issuedOn', 'expiresOn', 'pages']
    const changed = previous && fixed.find((field) => previous[field] !== next[field])
    return changed && `a passport's ${changed} never changes`
  },
}

/** Two letters and seven digits, by the number in the series of books (told from memory). */
export function bookNumber(serial: number): string {
  return `DF${String(serial).padStart(7, '0')}`
}

/** Reckoned like other states do: the day before the anniversary is the last. */
export function lastDay(issuedOn: string, years: string): string {
  return addDays(addMonths(issuedOn, Number(years) * 12), -1)
}

export function passportItem(context: IssueContext<Answers>): Item {
  const { answers, issuedAt, state, previous, evidence, heldBefore, serial } = context
  if (previous) return { ...heldBefore?.(), ...previous, standing: state }
  const holder = livingPerson(evidence?.['holder']) ?? {}
  const issuedOn = civilDateOf(issuedAt)
  const word = (field: string) => textOf(holder[field])
  return {
    issuedOn,
    expiresOn: lastDay(issuedOn, yearsOf(answers) ?? '5'),
    pages: bookOf(answers).pages ?? '36',
    standing: state,
    book: bookNumber(serial ?? 0),
    cnic: word('cnic'),
    nameEn: word('nameEn'),
    nameUr: word('nameUr'),
    fatherEn: word('fatherNameEn'),
    fatherUr: word('fatherNameUr'),
    sex: sexOf(holder),
    dateOfBirth: word('dateOfBirth'),
    placeOfBirth: word('placeOfBirthEn'),
    holder: `${word('nameEn')}\n${word('nameUr')}`,
  }
}

export const searchOf = (item: Item) => ({ cnic: [String(item['cnic'])] })

function sexOf(item: Item): keyof typeof sexes {
  const sex = textOf(item['sex'])
  return sex === 'M' || sex === 'F' ? sex : 'X'
}

/** Whoever has one name only has it as the primary identifier (Doc 9303, part 3). */
export function nameParts(name: string): { surname: string; givenNames: string } {
  const parts = name.trim().split(/\s+/)
  const surname = parts.pop() ?? ''
  return { surname, givenNames: parts.join(' ') }
}

/** The two lines at the foot of the data page. */
export function mrzOf(item: Item): readonly [string, string] {
  const word = (field: string) => textOf(item[field])
  return writeMrz({
    issuer: 'PAK',
    nationality: 'PAK',
    ...nameParts(word('nameEn')),
    number: word('book'),
    dateOfBirth: word('dateOfBirth'),
    sex: sexOf(item),
    expiresOn: word('expiresOn'),
    optional: word('cnic'),
  })
}

const claims: Readonly<Record<string, Claim>> = {
  holder: { key: 10, label: labels.holder, kind: 'both' },
  book: { key: 11, label: labels.book, kind: 'text' },
  expiresOn: { key: 12, label: labels.expiresOn, kind: 'date' },
}

const genders = { M: 'male', F: 'female', X: 'other' } as const

const identity: Identity = {
  credentialType: 'urn:daftar:passport:1',
  name: text('Passport', 'پاسپورٹ'),
  person: (item) => ({
    fullName: textOf(item['nameEn']),
    secondName: textOf(item['nameUr']),
    dateOfBirth: textOf(item['dateOfBirth']),
    gender: genders[sexOf(item)],
    nationality: 'PAK',
    expiresOn: textOf(item['expiresOn']),
    personalNumber: textOf(item['cnic']),
  }),
}

export const certificate = {
  documentType: 7,
  title: text('Passport data page', 'پاسپورٹ کا ڈیٹا صفحہ'),
  template: new URL('passport.typ', import.meta.url),
  claims,
  identity,
  portrait: ['face'],
  data: ({ number, issuedAt, item = {}, jurisdiction }: PaperContext<Answers>) => {
    const word = (field: string) => textOf(item[field], '–')
    const day = (field: string) => dots(word(field))
    const { surname, givenNames } = nameParts(word('nameEn'))
    return {
      number,
      title: paperWords.title,
      authority: paperWords.authority,
      office: jurisdiction.name,
      issued: inBoth((language) =>
        fill(paperWords.issued, language, { when: formatInstant(issuedAt, language) }),
      ),
      page: {
        type: 'P',
        country: 'PAK',
        state: paperWords.state,
        book: word('book'),
        surname,
        givenNames,
        nameUr: bothLinesOf(item['holder']).ur,
        nationality: paperWords.nationality,
        born: day('dateOfBirth'),
        cnic: formatCnic(word('cnic')),
        sex: sexes[sexOf(item)],
        placeOfBirth: word('placeOfBirth'),
        father: { en: word('fatherEn'), ur: word('fatherUr') },
        issuedOn: day('issuedOn'),
        expiresOn: day('expiresOn'),
        mrz: mrzOf(item),
      },
      labels,
      note: paperWords.note,
      check: paperWords.check,
    }
  },
}

/** As passports write a day: 22.11.2026. */
const dots = (date: string) => date.split('-').toReversed().join('.')
