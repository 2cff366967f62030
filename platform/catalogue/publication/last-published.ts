/** When an office last published something from which the lists of services are drawn. */
import type { Tx } from '#platform/database'
import { lastRecordedAt } from '#platform/registers'
import type { Service } from '../definition.ts'

/** Undefined where nothing was published, or no list is drawn from a register. */
export function lastPublished(tx: Tx, services: readonly Service[]): Promise<Date | undefined> {
  const sources = services.flatMap(({ lists }) => Object.values(lists ?? {}))
  const registers = sources.flatMap(({ register }) => register ?? [])
  return lastRecordedAt(tx, [...new Set(registers)])
}
