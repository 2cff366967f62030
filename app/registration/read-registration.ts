/** From the text of a file to a registration, or every fault in it with its place. */
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Jurisdiction, Office } from '#platform/identity'
import { readFields, type Fields } from './fields.ts'
import {
  findRepeats,
  refuseFaults,
  type BankEntry,
  type Fault,
  type NamedPerson,
  type PostEntry,
  type Registration,
} from './registration.ts'

const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const

/** A district, as references and certificate numbers hold it. */
const districtCode = /^[A-Z]{2}-[A-Z]{3}$/
/** Offices and posts may also belong to the whole province. */
const placeCode = /^[A-Z]{2}(-[A-Z]{3})?$/
const placeLike = '"PB" or "PB-LHR"'
const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/
const idLike = 'small letters, digits and hyphens'
const passwordLengthMin = 16

export type Reading = {
  /** The roles for which a post may be registered. */
  readonly roles: readonly string[]
  /** Where the files that it names are looked for. */
  readonly folder: string
}

/** @throws RegistrationRefused */
export function readRegistrationFile(
  file: string,
  { roles }: Pick<Reading, 'roles'>,
): Registration {
  let source: string
  try {
    source = readFileSync(file, 'utf8')
  } catch (error) {
    const { code } = error as { code?: string }
    throw new Error(`The registration file cannot be read: ${file} (${code})`, { cause: error })
  }
  let content: unknown
  try {
    content = JSON.parse(source)
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`, { cause: error })
  }
  return readRegistration(content, { roles, folder: dirname(resolve(file)) })
}

/** @throws RegistrationRefused */
export function readRegistration(content: unknown, reading: Reading): Registration {
  const faults: Fault[] = []
  const fields = readFields(faults)
  const lists = ['jurisdictions', 'offices', 'posts', 'persons', 'banks'] as const
  const file = fields.record(content, '', lists)
  const registration: Registration = {
    jurisdictions: fields.list(file['jurisdictions'], 'jurisdictions', (item, at) =>
      readJurisdiction(fields, item, at),
    ),
    offices: fields.list(file['offices'], 'offices', (item, at) => readOffice(fields, item, at)),
    posts: fields.list(file['posts'], 'posts', (item, at) => readPost(fields, item, at, reading)),
    persons: fields.list(file['persons'], 'persons', (item, at) => readPerson(fields, item, at)),
    banks: fields.list(file['banks'], 'banks', (item, at) => readBank(fields, item, at, reading)),
  }
  faults.push(...repeatsIn(registration), ...contradictionsIn(registration))
  refuseFaults(faults)
  return registration
}

function readJurisdiction(fields: Fields, value: unknown, at: string): Jurisdiction {
  const { code, number, name, calendar } = fields.record(value, at, [
    'code',
    'number',
    'name',
    'calendar',
  ])
  const days = fields.record(calendar, `${at}.calendar`, ['closedWeekdays', 'holidays'])
  const isNumber = Number.isInteger(number) && Number(number) >= 0 && Number(number) <= 99
  if (!isNumber) fields.say(`${at}.number`, 'must be a whole number from 0 to 99')
  return {
    code: fields.matching(code, `${at}.code`, districtCode, 'a code like "PB-LHR"'),
    number: isNumber ? Number(number) : Number.NaN,
    name: fields.wording(name, `${at}.name`),
    calendar: {
      closedWeekdays: fields
        .list(days['closedWeekdays'], `${at}.calendar.closedWeekdays`, (day, place) =>
          weekdays.indexOf(fields.oneOf(day, place, weekdays)),
        )
        .sort((a, b) => a - b),
      holidays: new Set(
        fields.list(days['holidays'], `${at}.calendar.holidays`, (day, place) =>
          fields.date(day, place),
        ),
      ),
    },
  }
}

function readOffice(fields: Fields, value: unknown, at: string): Office {
  const { jurisdiction, id, kind, name, parent } = fields.record(value, at, [
    'jurisdiction',
    'id',
    'kind',
    'name',
    'parent',
  ])
  return {
    jurisdiction: fields.matching(jurisdiction, `${at}.jurisdiction`, placeCode, placeLike),
    id: fields.matching(id, `${at}.id`, idPattern, idLike),
    kind: fields.matching(kind, `${at}.kind`, idPattern, idLike),
    name: fields.wording(name, `${at}.name`),
    ...(parent === undefined
      ? {}
      : { parentId: fields.matching(parent, `${at}.parent`, idPattern, idLike) }),
  }
}

function readPost(fields: Fields, value: unknown, at: string, { roles }: Reading): PostEntry {
  const names = ['jurisdiction', 'id', 'office', 'role', 'title', 'holder', 'from', 'to'] as const
  const read = fields.record(value, at, names)
  const { jurisdiction, id, office, role, title } = read
  return {
    post: {
      jurisdiction: fields.matching(jurisdiction, `${at}.jurisdiction`, placeCode, placeLike),
      id: fields.matching(id, `${at}.id`, idPattern, idLike),
      officeId: fields.matching(office, `${at}.office`, idPattern, idLike),
      role: fields.oneOf(role, `${at}.role`, roles),
      title: fields.wording(title, `${at}.title`),
    },
    posting: readPosting(fields, read, at),
  }
}

function readPosting(
  fields: Fields,
  { holder, from, to }: Record<string, unknown>,
  at: string,
): PostEntry['posting'] {
  if (holder === undefined) {
    for (const [name, day] of Object.entries({ from, to })) {
      if (day !== undefined) fields.say(`${at}.${name}`, 'is given, but there is no holder')
    }
    return undefined
  }
  const firstDay = fields.date(from, `${at}.from`)
  const lastDay = to === undefined ? undefined : fields.date(to, `${at}.to`)
  if (lastDay && lastDay < firstDay) fields.say(`${at}.to`, `lies before "from", ${firstDay}`)
  return {
    holder: readPerson(fields, holder, `${at}.holder`),
    from: firstDay,
    ...(lastDay === undefined ? {} : { to: lastDay }),
  }
}

function readPerson(fields: Fields, value: unknown, at: string): NamedPerson {
  const names = ['cnic', 'name', 'phone', 'language'] as const
  const { cnic, name, phone, language = 'ur' } = fields.record(value, at, names)
  return {
    cnic: fields.cnic(cnic, `${at}.cnic`),
    name: fields.words(name, `${at}.name`),
    phone: fields.phone(phone, `${at}.phone`),
    language: fields.oneOf(language, `${at}.language`, ['en', 'ur']),
  }
}

function readBank(fields: Fields, value: unknown, at: string, { folder }: Reading): BankEntry {
  const names = ['mnemonic', 'username', 'name', 'forwards', 'passwordFile'] as const
  const read = fields.record(value, at, names)
  const { mnemonic, username, name, forwards = false, passwordFile } = read
  if (typeof forwards !== 'boolean') fields.say(`${at}.forwards`, 'must be true or false')
  return {
    mnemonic: fields.matching(
      mnemonic,
      `${at}.mnemonic`,
      /^[A-Z0-9]{2,8}$/,
      '2 to 8 capital letters and digits',
    ),
    username: fields.matching(
      username,
      `${at}.username`,
      /^[A-Za-z0-9._-]{3,40}$/,
      '3 to 40 letters, digits, dots and hyphens',
    ),
    name: fields.wording(name, `${at}.name`),
    forwards: forwards === true,
    ...(passwordFile === undefined
      ? {}
      : { password: readPassword(fields, passwordFile, `${at}.passwordFile`, folder) }),
  }
}

function readPassword(fields: Fields, value: unknown, at: string, folder: string): string {
  const file = fields.words(value, at, 1_000)
  try {
    const password = readFileSync(resolve(folder, file), 'utf8').trim()
    const isFit = password.length >= passwordLengthMin && /^[\x21-\x7e]{1,256}$/.test(password)
    if (!isFit) {
      fields.say(at, `holds no password: ${passwordLengthMin} to 256 letters, digits and signs`)
    }
    return password
  } catch (error) {
    fields.say(at, `cannot be read: ${(error as { code?: string }).code ?? 'no such file'}`)
    return ''
  }
}

function repeatsIn({ jurisdictions, offices, posts, persons, banks }: Registration): Fault[] {
  return [
    ...findRepeats('jurisdictions', jurisdictions, ({ code }) => code),
    ...findRepeats('jurisdictions', jurisdictions, ({ number }) =>
      Number.isNaN(number) ? '' : String(number),
    ),
    ...findRepeats('offices', offices, (office) => `${office.jurisdiction}/${office.id}`),
    ...findRepeats('posts', posts, ({ post }) => `${post.jurisdiction}/${post.id}`),
    ...findRepeats('persons', persons, ({ cnic }) => cnic),
    ...findRepeats('banks', banks, ({ mnemonic }) => mnemonic),
    ...findRepeats('banks', banks, ({ username }) => username),
  ]
}

/** One CNIC is one person: whoever is named twice has one name and one phone. */
function contradictionsIn({ posts, persons }: Registration): Fault[] {
  const named = [
    ...persons.map((person, i) => ({ at: `persons[${i}]`, person })),
    ...posts.flatMap(({ posting }, i) =>
      posting ? { at: `posts[${i}].holder`, person: posting.holder } : [],
    ),
  ]
  const first = new Map<string, (typeof named)[number]>()
  return named.flatMap(({ at, person }) => {
    const before = first.get(person.cnic)
    if (!before) first.set(person.cnic, { at, person })
    if (!before || person.cnic === '') return []
    return (['name', 'phone'] as const)
      .filter((field) => before.person[field] !== person[field])
      .map((field) => ({ at: `${at}.${field}`, fault: `differs from ${before.at}, the same CNIC` }))
  })
}
