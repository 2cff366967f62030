import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import {
  categories,
  categoryColumns,
  placeColumns,
  places,
  readCategories,
  readPlaces,
} from '#services/citizen-complaint'
import {
  clashesIn,
  commissionColumns,
  commissionRecordOf,
  licenceColumns,
  licenceRecordsOf,
  licenceRowOf,
  valuationRecordsOf,
  valuationRowOf,
  valuations,
  vendorCommissions,
  vendorLicences,
} from '#services/e-stamp'
import { budgetVotes } from '#services/neighbourhood-budget'
import { publicConsultations } from '#services/public-consultation'
import type { Catalogue, Item, PublishCommand, RegisterDefinition } from '#platform/catalogue'
import { listRecords } from '#platform/registers'
import { stockDemoVendor } from './demo-counter.ts'
import { demoHolderOf, mehrabad } from './demo.ts'
import { officerBy } from './officer.ts'

const demoTable = new URL('../services/e-stamp/demo-valuation.csv', import.meta.url)
const demoCategories = new URL('../services/citizen-complaint/demo-categories.csv', import.meta.url)
const demoPlaces = new URL('../services/citizen-complaint/demo-places.csv', import.meta.url)
const demoLicences = new URL('../services/e-stamp/vendor/demo-licences.csv', import.meta.url)

/** What the demonstration district's Collector publishes: its tables, each once. */
export async function publishDemoTables(catalogue: Catalogue): Promise<void> {
  for (const [register, file] of [
    [valuations, demoTable],
    [vendorLicences, demoLicences],
    [categories, demoCategories],
    [places, demoPlaces],
  ] as const) {
    const [known] = await listRecords(catalogue.db, register.id, `${mehrabad.code}/`, 1)
    if (known) continue
    const cnic = demoHolderOf(register.publishedBy ?? '')
    await publishTable(catalogue, fileURLToPath(file), cnic)
    if (register === vendorLicences) await stockDemoVendor(catalogue)
  }
}

/** A file that an authority publishes: for which district, and what becomes of its lines. */
type Table = Pick<PublishCommand, 'jurisdiction' | 'records'> & {
  readonly register: RegisterDefinition
}

/** Which table a file holds, its first line says; a vote or a draft is a file of JSON. */
function tableIn(catalogue: Catalogue, file: string): Table {
  if (file.endsWith('.json')) return termsIn(catalogue, readFileSync(file, 'utf8'))
  const lines = linesOf(file)
  if (licenceColumns.every((column) => column in (lines[0] ?? {}))) {
    const rows = readLicences(file, lines)
    const jurisdiction = districtOf(catalogue, file, rows)
    return { register: vendorLicences, jurisdiction, records: licenceRecordsOf(rows) }
  }
  if (commissionColumns.every((column) => column in (lines[0] ?? {}))) {
    return readCommission(catalogue, file, lines)
  }
  if (categoryColumns.every((column) => column in (lines[0] ?? {}))) {
    const jurisdiction = districtOf(catalogue, file, districtsIn(lines))
    const records = accepted(file, readCategories(lines, jurisdiction))
    return { register: categories, jurisdiction, records }
  }
  if (placeColumns.every((column) => column in (lines[0] ?? {}))) {
    const jurisdiction = districtOf(catalogue, file, districtsIn(lines))
    return { register: places, jurisdiction, records: accepted(file, readPlaces(lines)) }
  }
  const rows = readRows(file)
  const jurisdiction = districtOf(catalogue, file, rows)
  return { register: valuations, jurisdiction, records: valuationRecordsOf(rows) }
}

/**
 * Reads a district's valuation table (CSV, columns of `valuationColumns`), its vendors' licences
 * (`licenceColumns`) or their commission (`commissionColumns`) and publishes it whole in the name
 * of an officer of that district, or refuses it whole, naming every faulty line.
 */
export async function publishTable(
  catalogue: Catalogue,
  file: string,
  officerCnic: string,
): Promise<number> {
  const { register, jurisdiction, records } = tableIn(catalogue, file)
  const { door } = catalogue
  const role = register.publishedBy ?? ''
  const actor = await officerBy(catalogue, officerCnic, { role, jurisdiction })
  const { entries } = await door.perform({
    kind: 'publish',
    actor,
    jurisdiction,
    register: register.id,
    records,
    source: {
      name: file.slice(file.lastIndexOf('/') + 1),
      sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
    },
  })
  return entries
}

/** The one district that a table is for, which must be registered. */
function districtOf(
  { setting }: Catalogue,
  file: string,
  rows: readonly { readonly district: string }[],
): string {
  const [district = '', ...others] = new Set(rows.map((row) => row.district))
  if (others.length > 0) throw new Error(`${file} names several districts: give each its own file`)
  if (setting.jurisdictions.has(district)) return district
  throw new Error(`${file} is for the district "${district}", which is not registered here`)
}

/** A vote or a draft: its key, which begins with its district, and its terms, which are checked. */
function termsIn({ setting }: Catalogue, content: string): Table {
  const { key, ...item } = JSON.parse(content) as Item
  const [jurisdiction = '', name = ''] = String(key).split('/')
  if (!setting.jurisdictions.has(jurisdiction) || !/^[a-z0-9-]{1,40}$/.test(name)) {
    throw new Error(`"${String(key)}" is no key of a vote or a draft, such as PB-LHR/park-2026`)
  }
  // A draft has sections; what a vote has is projects.
  const register = 'sections' in item ? publicConsultations : budgetVotes
  return { register, jurisdiction, records: [{ key: String(key), item }] }
}

/** The rows of the demonstration district's table. */
export function demoRows() {
  return readRows(fileURLToPath(demoTable))
}

function linesOf(file: string): Record<string, string>[] {
  return parse(readFileSync(file), { columns: true, bom: true, trim: true })
}

function readCommission(
  catalogue: Catalogue,
  file: string,
  lines: readonly Record<string, string>[],
): Table {
  const { faults, record } = commissionRecordOf(lines)
  if (faults.length > 0) throw new Error(`${file} cannot be published:\n${faults.join('\n')}`)
  const jurisdiction = districtOf(catalogue, file, districtsIn(lines))
  return { register: vendorCommissions, jurisdiction, records: [record] }
}

const districtsIn = (lines: readonly Record<string, string>[]) =>
  lines.map(({ district = '' }) => ({ district }))

/** The records of a file without fault. @throws naming every faulty line */
function accepted<Read extends { readonly faults: readonly string[]; readonly records: unknown }>(
  file: string,
  { faults, records }: Read,
): Read['records'] {
  if (faults.length > 0) throw new Error(`${file} cannot be published:\n${faults.join('\n')}`)
  return records
}

function readLicences(file: string, lines: readonly Record<string, string>[]) {
  const read = lines.map((line) => licenceRowOf(line))
  const faults = read.flatMap((one, index) =>
    'faults' in one ? one.faults.map((fault) => `line ${index + 2}: ${fault}`) : [],
  )
  const rows = read.flatMap((one) => ('row' in one ? one.row : []))
  const numbers = rows.map(({ licence }) => licence.licence)
  faults.push(
    ...numbers.filter((one, i) => numbers.indexOf(one) !== i).map((one) => `${one}: stands twice`),
  )
  if (faults.length > 0) throw new Error(`${file} cannot be published:\n${faults.join('\n')}`)
  return rows
}

function readRows(file: string) {
  const read = linesOf(file).map((record) => valuationRowOf(record))
  const faults = read.flatMap(({ faults: found = [] }, index) =>
    found.map((problem) => `line ${index + 2}: ${problem.title('en')}`),
  )
  const rows = read.flatMap(({ row }) => row ?? [])
  for (const row of clashesIn(rows))
    faults.push(`${row.locality}, ${row.classification}: stands twice`)
  if (faults.length > 0) throw new Error(`${file} cannot be published:\n${faults.join('\n')}`)
  return rows
}
