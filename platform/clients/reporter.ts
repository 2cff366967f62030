/** Programs of others that hand in for people: who they are, and by which key. */
import type { Tx } from '#platform/database'
import type { Text } from '#platform/kernel'
import { hashOf } from './client.ts'

export type Reporter = {
  /** Small letters, digits and hyphens. */
  readonly id: string
  readonly name: Text
  /** Where it may hand in, and all that lies there. */
  readonly jurisdiction: string
  readonly isOpen: boolean
  /** Whether it has proved by a code whose phone it names. */
  readonly provesPhones: boolean
}

type ReporterRow = {
  id: string
  name_en: string
  name_ur: string
  jurisdiction: string
  is_open: boolean
  proves_phones: boolean
}

const columns = 'id, name_en, name_ur, jurisdiction, is_open, proves_phones'

const reporterOf = (row: ReporterRow): Reporter => ({
  id: row.id,
  name: { en: row.name_en, ur: row.name_ur },
  jurisdiction: row.jurisdiction,
  isOpen: row.is_open,
  provesPhones: row.proves_phones,
})

/** How its key is kept beside those of clients: no client is called so. */
export const keyHolderOf = (reporter: string): string => `reporter/${reporter}`

export async function listReporters(tx: Tx): Promise<Reporter[]> {
  const rows = await tx.query<ReporterRow>(`select ${columns} from clients.reporter order by id`)
  return rows.map(reporterOf)
}

/** The open reporter that this key belongs to. */
export async function findReporterOfKey(
  tx: Tx,
  key: string,
  now: Date,
): Promise<Reporter | undefined> {
  const [row] = await tx.query<ReporterRow>(
    `select ${columns} from clients.reporter
     where is_open and 'reporter/' || id = (select client from clients.api_key
       where key_hash = $1 and (ends_at is null or ends_at > $2))`,
    [hashOf(key), now],
  )
  return row && reporterOf(row)
}

/** Registers a reporter or brings it up to date. */
export async function registerReporter(tx: Tx, reporter: Reporter): Promise<void> {
  const { id, name, jurisdiction, isOpen, provesPhones } = reporter
  await tx.query(
    `insert into clients.reporter (${columns}) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do update set name_en = excluded.name_en, name_ur = excluded.name_ur,
       jurisdiction = excluded.jurisdiction, is_open = excluded.is_open,
       proves_phones = excluded.proves_phones`,
    [id, name.en, name.ur, jurisdiction, isOpen, provesPhones],
  )
}
