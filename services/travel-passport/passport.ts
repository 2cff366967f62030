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
  mrzName,
  text,
  textOf,
  writeMrz,
  type Claim,
  type Identity,
  type IssueContext,
  type Item,
  type PaperContext,
  type RegisterDefinition,
  type StepContext,
} from '#platform/catalogue'
import { yearsOf } from './fee.ts'
import type { Answers } from './form.ts'
import { labels, paperWords, sexes } from './paper-wording.ts'
import { passportProblems } from './problems.ts'

export const passports: RegisterDefinition = {
  id: 'passports',
  publicFields: ['issuedOn', 'expiresOn', 'pages', 'standing'],
  searchableFields: ['cnic'],
  uniqueFields: ['book'],
  states: {
    issued: ['handed-over', 'lost', 'cancelled'],
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

type Context = StepContext<Answers>
const livingIn = (item: Item | undefined) => (item?.['alive'] === true ? item : undefined)

/** Everybody applies for himself, and whoever is of a child's family for the child. */
function mayApply({ answers, evidence, applicantId }: Context): boolean {
  const { holder, family } = evidence
  if (holder?.['personId'] === applicantId) return true
  const members = Array.isArray(family?.['members']) ? (family['members'] as Item[]) : []
  const isOfFamily = members.some(({ personId }) => personId === applicantId)
  return answers.age === 'under-15' && applicantId !== undefined && isOfFamily
}

/** @throws passport-holder-not-registered, -age-differs, -name-not-latin, -report-first */
export function checkApplication(context: Context): void {
  const { answers, evidence, today } = context
  const holder = livingIn(evidence['holder'])
  if (!holder || !mayApply(context))
    throw passportProblems['passport-holder-not-registered']({ field: 'holder' })
  const fifteenOn = addMonths(textOf(holder['dateOfBirth']), 15 * 12)
  const isChild = today < fifteenOn
  if (isChild !== (answers.age === 'under-15')) {
    throw passportProblems['passport-age-differs']({ field: 'age' })
  }
  if (mrzName(textOf(holder['nameEn'])) === undefined) {
    throw passportProblems['passport-name-not-latin']({ field: 'holder' })
  }
  if (answers.previousPassport === undefined) return
  const previous = evidence['previous']
  if (!previous) throw passportProblems['passport-previous-unknown']({ field: 'previousPassport' })
  const isStanding = ['issued', 'handed-over'].includes(textOf(previous['standing']))
  if (answers.kind === 'lost' && isStanding) {
    throw passportProblems['passport-report-first']({ field: 'kind' })
  }
}

/** @throws passport-holder-not-registered: somebody may have died since */
export function checkHolder({ evidence }: Context): void {
  if (livingIn(evidence['holder'])) return
  throw passportProblems['passport-holder-not-registered']()
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
  const holder = livingIn(evidence?.['holder']) ?? {}
  const issuedOn = civilDateOf(issuedAt)
  const word = (field: string) => textOf(holder[field])
  return {
    issuedOn,
    expiresOn: lastDay(issuedOn, yearsOf(answers) ?? '5'),
    pages: answers.pages,
    standing: state,
    book: bookNumber(serial ?? 0),
    cnic: word('cnic'),
    nameEn: word('nameEn'),
    nameUr: word('nameUr'),
    fatherEn: word('fatherNameEn'),
    fatherUr: word('fatherNameUr'),
    sex: sexOf(holder),
    dateOfBirth: word('dateOfBirth'),
    placeOfBirth: word('placeOfBirth'),
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
