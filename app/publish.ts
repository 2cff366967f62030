import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { clashesIn, valuationRecordsOf, valuationRowOf, valuations } from '#services/e-stamp'
import type { Catalogue } from '#platform/catalogue'
import { findPersonByCnic, findPostsFor } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import { listRecords } from '#platform/registers'
import { demoHolderOf, mehrabad } from './demo.ts'

const demoTable = new URL('../services/e-stamp/demo-valuation.csv', import.meta.url)

/** The demonstration district's valuation table, published once by its Collector. */
export async function publishDemoTables(catalogue: Catalogue): Promise<void> {
  const [known] = await listRecords(catalogue.db, valuations.id, `${mehrabad.code}/`, 1)
  if (known) return
  const cnic = demoHolderOf(valuations.publishedBy ?? '')
  await publishValuationTable(catalogue, fileURLToPath(demoTable), cnic)
}

/**
 * Reads a district's valuation table (CSV, columns of `valuationColumns`) and publishes it whole
 * in the name of an officer of that district, or refuses it whole, naming every faulty line.
 */
export async function publishValuationTable(
  catalogue: Catalogue,
  file: string,
  officerCnic: string,
): Promise<number> {
  const rows = readRows(file)
  const jurisdiction = districtOf(catalogue, file, rows)
  const { db, door, setting } = catalogue
  const person = await findPersonByCnic(db, setting.vault, officerCnic)
  if (!person) throw new Error('the officer who publishes is not registered')
  const role = valuations.publishedBy ?? ''
  const posts = await findPostsFor(db, { role, jurisdiction, on: civilDateOf(setting.now()) })
  const held = posts.filter(({ personId }) => personId === person.id)
  if (held.length === 0) {
    throw new Error(`this officer holds no post as ${role} for ${jurisdiction} today`)
  }
  const { entries } = await door.perform({
    kind: 'publish',
    actor: { kind: 'officer', personId: person.id, posts: held },
    jurisdiction,
    register: valuations.id,
    records: valuationRecordsOf(rows),
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

/** The rows of the demonstration district's table. */
export function demoRows() {
  return readRows(fileURLToPath(demoTable))
}

function readRows(file: string) {
  const records = parse(readFileSync(file), { columns: true, bom: true, trim: true }) as Record<
    string,
    string
  >[]
  const read = records.map((record) => valuationRowOf(record))
  const faults = read.flatMap(({ faults: found = [] }, index) =>
    found.map((problem) => `line ${index + 2}: ${problem.title('en')}`),
  )
  const rows = read.flatMap(({ row }) => row ?? [])
  for (const row of clashesIn(rows))
    faults.push(`${row.locality}, ${row.classification}: stands twice`)
  if (faults.length > 0) throw new Error(`${file} cannot be published:\n${faults.join('\n')}`)
  return rows
}
