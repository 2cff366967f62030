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
  await publishValuationTable(catalogue, fileURLToPath(demoTable), { cnic })
}

export type Publisher = {
  readonly cnic: string
  /** Needed only of somebody who may publish for more than one. */
  readonly district?: string | undefined
}

/**
 * Reads a district's valuation table (CSV, columns of `valuationColumns`) and publishes it whole,
 * or refuses it whole, naming every faulty line.
 */
export async function publishValuationTable(
  catalogue: Catalogue,
  file: string,
  publisher: Publisher,
): Promise<number> {
  const rows = readRows(file)
  const { db, door, setting } = catalogue
  const person = await findPersonByCnic(db, setting.vault, publisher.cnic)
  if (!person) throw new Error('the officer who publishes is not registered')
  const { jurisdiction, posts } = await districtOf(catalogue, person.id, publisher.district)
  const { entries } = await door.perform({
    kind: 'publish',
    actor: { kind: 'officer', personId: person.id, posts },
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

/** The district for which this person publishes today, and the posts by which. */
async function districtOf({ db, setting }: Catalogue, personId: string, wanted?: string) {
  const role = valuations.publishedBy ?? ''
  const on = civilDateOf(setting.now())
  const theirs = []
  for (const jurisdiction of setting.jurisdictions.keys()) {
    const posts = await findPostsFor(db, { role, jurisdiction, on })
    const held = posts.filter((post) => post.personId === personId)
    if (held.length > 0) theirs.push({ jurisdiction, posts: held })
  }
  const [only] = theirs
  const found = theirs.find(({ jurisdiction }) => jurisdiction === wanted)
  if (found) return found
  if (wanted) throw new Error(`this officer holds no post as ${role} for ${wanted} today`)
  if (!only) throw new Error(`this officer holds no post as ${role} today`)
  if (theirs.length === 1) return only
  const codes = theirs.map(({ jurisdiction }) => jurisdiction).join(', ')
  throw new Error(`this officer publishes for several districts; add --district, one of ${codes}`)
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
