import type { Tx } from '#platform/database'
import { findRecords, type RegisterRecord } from '#platform/registers'
import { recordName } from './world.ts'

/** The records that stand at these places, by `register/key`. */
export async function recordsAt(
  tx: Tx,
  places: readonly { readonly register: string; readonly key: string }[],
): Promise<Map<string, RegisterRecord>> {
  const found = await findRecords(tx, places)
  return new Map(found.map((record) => [recordName(record.register, record.key), record]))
}
