/** Cases by what an officer has in hand, and only those that the officer may open. */
import {
  casesOfApplicant,
  formatReference,
  parseReference,
  parseReferenceEnd,
  type Case,
  type CaseKey,
} from '#platform/cases'
import { findCasesBy, readableCases, soundsAsName, type Platform } from '#platform/catalogue'
import { parseNumber } from '#platform/documents'
import { findPersonByCnic, readingBy } from '#platform/identity'
import { parseCnic, parsePhone } from '#platform/kernel'
import { findCharge, parsePsid } from '#platform/payments'
import { findKeys, findRecords } from '#platform/registers'
import type { Officer } from './visit.tsx'

export const foundMax = 25
/** Of one applicant: the newest of them may all be other offices'. */
const lookedThroughMax = 1_000

/** What was typed, as the kinds of number that it can be; none is possible, several are too. */
export type Sought = {
  readonly reference: CaseKey | undefined
  readonly cnic: string | undefined
  readonly psid: string | undefined
  /** A document's number: its jurisdiction where typed, and its digits. */
  readonly number: { readonly prefix: string; readonly digits: string } | undefined
  readonly phone: string | undefined
  /** The last letters of a reference. */
  readonly ending: string | undefined
  readonly name: string | undefined
}

export type SoughtKind = keyof Sought

const isName = (typed: string) => /^[\p{L}\p{M}\s.'’‘`-]+$/u.test(typed) && soundsAsName(typed)

export function soughtIn(typed: string): Sought {
  const reference = parseReference(typed)
  return {
    reference,
    cnic: parseCnic(typed),
    psid: parsePsid(typed),
    number: parseNumber(typed),
    phone: parsePhone(typed),
    ending: reference ? undefined : parseReferenceEnd(typed),
    name: isName(typed) ? typed : undefined,
  }
}

/** What was typed can be any of these. */
export function kindsIn(sought: Sought): readonly SoughtKind[] {
  const kinds = Object.keys(sought) as SoughtKind[]
  return kinds.filter((kind) => sought[kind] !== undefined)
}

/** The newest cases that fit, of those that the officer may open: at most `foundMax`. */
export async function findCases(
  platform: Platform,
  officer: Officer,
  sought: Sought,
): Promise<Case[]> {
  const { reference, cnic, psid, number, phone, ending, name } = sought
  const keys = [
    ...(reference ? [reference] : []),
    ...(cnic ? await byCnic(platform, officer, cnic) : []),
    ...(psid ? await byPsid(platform, psid) : []),
    ...(number ? await byNumber(platform, number) : []),
  ]
  const unique = [...new Map(keys.map((key) => [formatReference(key), key])).values()]
  const readable = await readableCases(platform.db, platform.setting, officer, unique)
  const known = [phone && { phone }, ending && { ending }, name && { name }]
  const byPerson = await Promise.all(
    known.flatMap((one) => (one ? [findCasesBy(platform, officer, one)] : [])),
  )
  const all = new Map([...readable, ...byPerson.flat()].map((kase) => [kase.id, kase]))
  return [...all.values()].sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, foundMax)
}

/** As applicant by the person's own cases, as party by the registers' keyed hashes. */
async function byCnic(
  { db, setting }: Platform,
  officer: Officer,
  cnic: string,
): Promise<CaseKey[]> {
  const { vault } = setting
  const reading = readingBy(officer, 'find-applications', { at: setting.now() })
  const person = await findPersonByCnic(db, vault, cnic, reading)
  const own = person ? await casesOfApplicant(db, person.id, lookedThroughMax) : []
  const registers = [...setting.registers.values()]
  const wanted = await Promise.all(
    registers.flatMap(({ id: register, searchableFields = [] }) =>
      searchableFields.map(async (field) => {
        const hash = vault.blindIndex(field, cnic)
        const keys = await findKeys(db, register, field, hash, foundMax)
        return keys.map((key) => ({ register, key }))
      }),
    ),
  )
  const records = await findRecords(db, wanted.flat())
  return [...own, ...records.map(({ jurisdiction, caseId }) => ({ jurisdiction, id: caseId }))]
}

async function byPsid({ db }: Platform, psid: string): Promise<CaseKey[]> {
  const charge = await findCharge(db, psid)
  return charge ? [{ jurisdiction: charge.jurisdiction, id: charge.caseId }] : []
}

/** People leave the prefix out: then the number is looked for in every jurisdiction. */
async function byNumber(
  { db, setting }: Platform,
  { prefix, digits }: { prefix: string; digits: string },
): Promise<CaseKey[]> {
  const places = [...setting.jurisdictions.keys()].map((code) => `${code}-`)
  const prefixes = prefix === '' ? places : [prefix]
  const wanted = [...setting.registers.keys()].flatMap((register) =>
    prefixes.map((one) => ({ register, key: one + digits })),
  )
  const records = await findRecords(db, wanted)
  return records.map(({ jurisdiction, caseId }) => ({ jurisdiction, id: caseId }))
}
