/** A bank's day file in either of its forms: records parted by commas, or a statement in XML. */
import type { Bytes } from './read-records.ts'
import { readScroll, type Scroll, type TakeLines } from './scroll.ts'
import { readStatement } from './statement.ts'

/**
 * Reads a day file as it comes, by what it begins with; `take` gets its lines in their order, and
 * nothing more once there is a fault.
 * @throws reconciliation-file-faulty
 */
export async function readDayFile(bytes: Bytes, take: TakeLines): Promise<Scroll> {
  const pieces = piecesOf(bytes)
  const first = await pieces.next()
  const whole = chained(first.done ? [] : [first.value], pieces)
  const begins = Buffer.from(first.value ?? []).toString('utf8', 0, 8)
  return /^\uFEFF?\s*</.test(begins) ? readStatement(whole, take) : readScroll(whole, take)
}

async function* piecesOf(bytes: Bytes): AsyncGenerator<Uint8Array, undefined> {
  yield* bytes
}

async function* chained(first: readonly Uint8Array[], rest: AsyncIterable<Uint8Array>) {
  yield* first
  yield* rest
}
