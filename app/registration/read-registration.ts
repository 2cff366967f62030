/** From the text of a file to a registration, or every fault in it with its place. */
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Installation, Jurisdiction } from '#platform/identity'
import {
  idShape,
  placeCode,
  readCnic,
  readDate,
  readList,
  readMatching,
  readOneOf,
  readPhone,
  readRecord,
  readWording,
  readWords,
  type Say,
} from './fields.ts'
import { readBank } from './read-bank.ts'
import { readClient, readReporter } from './read-client.ts'
import { readCalendar } from './read-calendar.ts'
import { readOffice } from './read-office.ts'
import { readRaast } from './read-raast.ts'
import {
  findRepeats,
  refuseFaults,
  type Fault,
  type NamedPerson,
  type PostEntry,
  type Registration,
} from './registration.ts'

/** A district, as references and certificate numbers hold it. */
const districtCode = { pattern: /^[A-Z]{2}-[A-Z]{3}$/, like: 'a code like "PB-LHR"' }
const issuerShape = {
  pattern: /^[A-Z]{2}(-[A-Z0-9]{2,8}){1,3}$/,
  like: 'country, province and authority, like "PK-PB-BOR"',
}
const prefixShape = { pattern: /^\d{4}$/, like: 'four digits, like "1786"' }
const logNameShape = {
  pattern: /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[a-z0-9-]+)*$/,
  like: 'an address without "https://", like "daftar.punjab.gov.pk/log"',
}

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
  const say: Say = (at, fault) => void faults.push({ at, fault })
  const lists = ['jurisdictions', 'offices', 'posts', 'persons', 'banks', 'clients'] as const
  const others = ['installation', 'raast', 'reporters']
  const file = readRecord(say, content, '', [...others, ...lists])
  const { installation, raast } = file
  const registration: Registration = {
    ...(installation !== undefined && { installation: readInstallation(say, installation) }),
    jurisdictions: readList(say, file['jurisdictions'], 'jurisdictions', (item, at) =>
      readJurisdiction(say, item, at),
    ),
    offices: readList(say, file['offices'], 'offices', (item, at) => readOffice(say, item, at)),
    posts: readList(say, file['posts'], 'posts', (item, at) => readPost(say, item, at, reading)),
    persons: readList(say, file['persons'], 'persons', (item, at) => readPerson(say, item, at)),
    banks: readList(say, file['banks'], 'banks', (item, at) =>
      readBank(say, item, at, reading.folder),
    ),
    clients: readList(say, file['clients'], 'clients', (item, at) => readClient(say, item, at)),
    reporters: readList(say, file['reporters'], 'reporters', (item, at) =>
      readReporter(say, item, at),
    ),
    ...(raast !== undefined && { raast: readRaast(say, raast) }),
  }
  faults.push(...repeatsIn(registration), ...contradictionsIn(registration))
  refuseFaults(faults)
  return registration
}

/** As the bank calls itself and the account: each at most as long as its place in a message. */
function readTreasury(say: Say, value: unknown, at: string) {
  const { bank, account } = readRecord(say, value, at, ['bank', 'account'])
  return {
    bank: readWords(say, bank, `${at}.bank`, 35),
    account: readWords(say, account, `${at}.account`, 34),
  }
}

function readInstallation(say: Say, value: unknown): Installation {
  const at = 'installation'
  const names = ['issuer', 'name', 'billerPrefix', 'logName', 'treasury'] as const
  const { issuer, name, billerPrefix, logName, treasury } = readRecord(say, value, at, names)
  if (name === undefined) say(`${at}.name`, 'is missing')
  return {
    issuer: readMatching(say, issuer, `${at}.issuer`, issuerShape),
    name: readWording(say, name, `${at}.name`),
    billerPrefix: readMatching(say, billerPrefix, `${at}.billerPrefix`, prefixShape),
    logName:
      logName === undefined ? undefined : readMatching(say, logName, `${at}.logName`, logNameShape),
    treasury: treasury === undefined ? undefined : readTreasury(say, treasury, `${at}.treasury`),
  }
}

function readJurisdiction(say: Say, value: unknown, at: string): Jurisdiction {
  const { code, number, name, calendar } = readRecord(say, value, at, [
    'code',
    'number',
    'name',
    'calendar',
  ])
  const isNumber = Number.isInteger(number) && Number(number) >= 0 && Number(number) <= 99
  if (!isNumber) say(`${at}.number`, 'must be a whole number from 0 to 99')
  return {
    code: readMatching(say, code, `${at}.code`, districtCode),
    number: isNumber ? Number(number) : Number.NaN,
    name: readWording(say, name, `${at}.name`),
    calendar: readCalendar(say, calendar, `${at}.calendar`),
  }
}

function readPost(say: Say, value: unknown, at: string, { roles }: Reading): PostEntry {
  const names = ['jurisdiction', 'id', 'office', 'role', 'title', 'holder', 'from', 'to'] as const
  const read = readRecord(say, value, at, names)
  const { jurisdiction, id, office, role, title } = read
  return {
    post: {
      jurisdiction: readMatching(say, jurisdiction, `${at}.jurisdiction`, placeCode),
      id: readMatching(say, id, `${at}.id`, idShape),
      officeId: readMatching(say, office, `${at}.office`, idShape),
      role: readOneOf(say, role, `${at}.role`, roles),
      title: readWording(say, title, `${at}.title`),
    },
    posting: readPosting(say, read, at),
  }
}

function readPosting(
  say: Say,
  { holder, from, to }: Record<string, unknown>,
  at: string,
): PostEntry['posting'] {
  if (holder === undefined) {
    for (const [name, day] of Object.entries({ from, to })) {
      if (day !== undefined) say(`${at}.${name}`, 'is given, but there is no holder')
    }
    return undefined
  }
  const firstDay = readDate(say, from, `${at}.from`)
  const lastDay = to === undefined ? undefined : readDate(say, to, `${at}.to`)
  if (lastDay && lastDay < firstDay) say(`${at}.to`, `lies before "from", ${firstDay}`)
  return {
    holder: readPerson(say, holder, `${at}.holder`),
    from: firstDay,
    ...(lastDay === undefined ? {} : { to: lastDay }),
  }
}

function readPerson(say: Say, value: unknown, at: string): NamedPerson {
  const names = ['cnic', 'name', 'nameUr', 'phone', 'language'] as const
  const { cnic, name, nameUr, phone, language = 'ur' } = readRecord(say, value, at, names)
  return {
    cnic: readCnic(say, cnic, `${at}.cnic`),
    name: readWords(say, name, `${at}.name`),
    ...(nameUr !== undefined && { nameUr: readWords(say, nameUr, `${at}.nameUr`) }),
    phone: readPhone(say, phone, `${at}.phone`),
    language: readOneOf(say, language, `${at}.language`, ['en', 'ur']),
  }
}

function repeatsIn(registration: Registration): Fault[] {
  const { jurisdictions, offices, posts, persons, banks, clients, reporters = [] } = registration
  return [
    ...findRepeats('jurisdictions', jurisdictions, ({ code }) => code),
    ...findRepeats('jurisdictions', jurisdictions, ({ number }) =>
      Number.isNaN(number) ? '' : String(number),
    ),
    ...findRepeats('offices', offices, (office) => `${office.jurisdiction}/${office.id}`),
    ...findRepeats('posts', posts, ({ post }) => post.id),
    ...findRepeats('persons', persons, ({ cnic }) => cnic),
    ...findRepeats('banks', banks, ({ mnemonic }) => mnemonic),
    ...findRepeats('banks', banks, ({ username }) => username),
    ...findRepeats('clients', clients, ({ id }) => id),
    ...findRepeats('reporters', reporters, ({ id }) => id),
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
    return (['name', 'nameUr', 'phone'] as const)
      .filter((field) => before.person[field] !== person[field])
      .map((field) => ({ at: `${at}.${field}`, fault: `differs from ${before.at}, the same CNIC` }))
  })
}
