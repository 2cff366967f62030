/** Whether a registration fits together with what is registered already: pure. */
import type { Client } from '#platform/clients'
import {
  covers,
  type Installation,
  type Jurisdiction,
  type Office,
  type Post,
} from '#platform/identity'
import type { BankTerms } from '#platform/payments'
import type { Fault, Registration } from './registration.ts'

export type KnownWorld = {
  readonly installation: Installation | undefined
  /** Whether documents have been issued in its name. */
  readonly hasIssued: boolean
  readonly jurisdictions: readonly Jurisdiction[]
  readonly offices: readonly Office[]
  readonly posts: readonly Post[]
  readonly banks: readonly BankTerms[]
  readonly clients: readonly Client[]
}

const placeOf = ({ jurisdiction, id }: { jurisdiction: string; id: string }) =>
  `${jurisdiction}/${id}`

/** Every fault that only the database can tell; `roles` are those that every district needs. */
export function faultsAgainst(
  known: KnownWorld,
  registration: Registration,
  roles: readonly string[],
): Fault[] {
  return [
    ...installationFaults(known, registration),
    ...numberFaults(known, registration),
    ...officeFaults(known, registration),
    ...postFaults(known, registration),
    ...bankFaults(known, registration),
    ...raastFaults(known, registration),
    ...clientFaults(known, registration),
    ...reporterFaults(known, registration),
    ...vacancies(known, registration, roles),
  ]
}

/** Who issued stands in every signed document, and the log's name under every head of the log. */
function installationFaults(
  { installation: known, hasIssued }: KnownWorld,
  { installation }: Registration,
): Fault[] {
  if (!known && !installation) {
    const fault = 'is missing: say who issues documents here, as in registration.example.json'
    return [{ at: 'installation', fault }]
  }
  if (!known || !installation || !hasIssued) return []
  const faults: Fault[] = []
  if (installation.issuer !== known.issuer) {
    const fault =
      `is ${known.issuer} and stays so: documents have been issued in its name, and their ` +
      'signatures say so. Another issuer begins with an empty database and keys of its own.'
    faults.push({ at: 'installation.issuer', fault })
  }
  if (installation.logName !== known.logName) {
    const was = known.logName ?? 'the address of the site'
    const fault = `is ${was} and stays so: documents have been written into the log of this name.`
    faults.push({ at: 'installation.logName', fault })
  }
  return faults
}

function codesOf(known: KnownWorld, { jurisdictions }: Registration): Set<string> {
  return new Set([...known.jurisdictions, ...jurisdictions].map(({ code }) => code))
}

/** The number stands in every payment number that was ever printed. */
function numberFaults(known: KnownWorld, { jurisdictions }: Registration): Fault[] {
  return jurisdictions.flatMap(({ code, number }, i) => {
    const at = `jurisdictions[${i}].number`
    const before = known.jurisdictions.find((one) => one.code === code)
    if (before && before.number !== number) {
      return { at, fault: `is ${before.number} since ${code} was registered, and stays so` }
    }
    const other = known.jurisdictions.find((one) => one.number === number && one.code !== code)
    return other ? { at, fault: `belongs to ${other.code}` } : []
  })
}

function officeFaults(known: KnownWorld, registration: Registration): Fault[] {
  const codes = [...codesOf(known, registration)]
  const all = [...known.offices, ...registration.offices]
  return registration.offices.flatMap(({ jurisdiction, parentId }, i) => {
    const faults: Fault[] = []
    if (!codes.some((code) => covers(jurisdiction, code))) {
      const fault = `no registered jurisdiction lies in ${jurisdiction}`
      faults.push({ at: `offices[${i}].jurisdiction`, fault })
    }
    const hasParent = all.some(
      (one) => one.id === parentId && covers(one.jurisdiction, jurisdiction),
    )
    if (parentId !== undefined && !hasParent) {
      faults.push({
        at: `offices[${i}].parent`,
        fault: `there is no office "${parentId}" above it`,
      })
    }
    return faults
  })
}

/** What a post may do has been acted on: its office and its role stay. */
function postFaults(known: KnownWorld, registration: Registration): Fault[] {
  const offices = new Set([...known.offices, ...registration.offices].map(placeOf))
  const before = new Map(known.posts.map((post) => [placeOf(post), post]))
  return registration.posts.flatMap(({ post }, i) => {
    const faults: Fault[] = []
    if (!offices.has(`${post.jurisdiction}/${post.officeId}`)) {
      const fault = `there is no office "${post.officeId}" in ${post.jurisdiction}`
      faults.push({ at: `posts[${i}].office`, fault })
    }
    // A case knows the post that has it by this id alone, and would wait for both.
    const other = known.posts.find(
      ({ id, jurisdiction }) => id === post.id && jurisdiction !== post.jurisdiction,
    )
    if (other) {
      const fault = `is a post of ${other.jurisdiction}: give this one an id of its own`
      faults.push({ at: `posts[${i}].id`, fault })
    }
    const registered = before.get(placeOf(post))
    if (registered && registered.role !== post.role) {
      const fault = `is "${registered.role}" and stays so: end this post, and register another`
      faults.push({ at: `posts[${i}].role`, fault })
    }
    if (registered && registered.officeId !== post.officeId) {
      const fault = `is "${registered.officeId}" and stays so: end this post, and register another`
      faults.push({ at: `posts[${i}].office`, fault })
    }
    return faults
  })
}

function bankFaults(known: KnownWorld, { banks }: Registration): Fault[] {
  return banks.flatMap(({ mnemonic, username }, i) => {
    const other = known.banks.find((one) => one.username === username)
    if (!other || other.mnemonic === mnemonic) return []
    return { at: `banks[${i}].username`, fault: `belongs to ${other.mnemonic}` }
  })
}

function raastFaults(known: KnownWorld, { banks, raast }: Registration): Fault[] {
  const isKnown = [...known.banks, ...banks].some(({ mnemonic }) => mnemonic === raast?.bank)
  return !raast || isKnown ? [] : [{ at: 'raast.bank', fault: `${raast.bank} is not registered` }]
}

/** Its payments are found where it asked for them. */
function clientFaults(known: KnownWorld, registration: Registration): Fault[] {
  const codes = codesOf(known, registration)
  return registration.clients.flatMap(({ id, jurisdiction }, i) => {
    const at = `clients[${i}].jurisdiction`
    const before = known.clients.find((one) => one.id === id)
    if (before && before.jurisdiction !== jurisdiction) {
      return { at, fault: `is ${before.jurisdiction} since ${id} was registered, and stays so` }
    }
    return codes.has(jurisdiction) ? [] : { at, fault: `${jurisdiction} is not registered` }
  })
}

function reporterFaults(known: KnownWorld, registration: Registration): Fault[] {
  const codes = [...codesOf(known, registration)]
  return (registration.reporters ?? []).flatMap(({ jurisdiction }, i) => {
    if (codes.some((code) => covers(jurisdiction, code))) return []
    const fault = `no registered jurisdiction lies in ${jurisdiction}`
    return { at: `reporters[${i}].jurisdiction`, fault }
  })
}

/** A case that waits for a role which nobody can hold would wait for ever. */
function vacancies(
  known: KnownWorld,
  registration: Registration,
  roles: readonly string[],
): Fault[] {
  const posts = [...known.posts, ...registration.posts.map(({ post }) => post)]
  return [...codesOf(known, registration)].flatMap((code) =>
    roles
      .filter((role) => !posts.some((one) => one.role === role && covers(one.jurisdiction, code)))
      .map((role) => ({ at: 'posts', fault: `none with the role "${role}" covers ${code}` })),
  )
}
