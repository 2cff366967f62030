import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { clashesIn, valuationRecordsOf, valuationRowOf, valuations } from '#services/e-stamp'
import type { Catalogue } from '#platform/catalogue'
import { findPersonByCnic, findPostsFor } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import { listRecords } from '#platform/registers'
import { collectorCnic, mehrabad } from './demo.ts'

const demoTable = new URL('../services/e-stamp/demo-valuation.csv', import.meta.url)

/** The demonstration district's valuation table, published once by its Collector. */
export async function publishDemoTables(catalogue: Catalogue): Promise<void> {
  const [known] = await listRecords(catalogue.db, valuations.id, `${mehrabad.code}/`, 1)
  if (known) return
  await publishValuationTable(catalogue, fileURLToPath(demoTable), collectorCnic)
}

/**
 * Reads a district's valuation table (CSV, columns of `valuationColumns`) and publishes it whole,
 * or refuses it whole, naming every faulty line.
 */
export async function publishValuationTable(
  { db, door, setting }: Catalogue,
  file: string,
  officerCnic: string,
): Promise<number> {
  const rows = readRows(file)
  const person = await findPersonByCnic(db, setting.vault, officerCnic)
  if (!person) throw new Error('the officer who publishes is not registered')
  const posts = await findPostsFor(db, {
    role: valuations.publishedBy ?? '',
    jurisdiction: mehrabad.code,
    on: civilDateOf(setting.now()),
  })
  const held = posts.filter(({ personId }) => personId === person.id)
  const { entries } = await door.perform({
    kind: 'publish',
    actor: { kind: 'officer', personId: person.id, posts: held },
    jurisdiction: mehrabad.code,
    register: valuations.id,
    records: valuationRecordsOf(rows),
    source: {
      name: file.slice(file.lastIndexOf('/') + 1),
      sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
    },
  })
  return entries
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
