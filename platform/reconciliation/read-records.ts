/** Reads a file of records as it comes: heading, details, totals. Its size makes no difference. */
import { createHash, type Hash } from 'node:crypto'
import type { Problem } from '#platform/kernel'
import { fieldsOf, type FileLayout, type Fields } from './columns.ts'
import { reconciliationProblems as problems } from './problems.ts'

export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** What a file of records tells whoever reads it. Faults that it finds are its answer. */
export type RecordReader = {
  readonly layout: FileLayout
  head(fields: Fields): void
  detail(fields: Fields, line: number): void
  totals(fields: Fields, line: number): readonly Problem[]
  /** Called now and then, so that nothing piles up; never after a fault. */
  flush(): Promise<void>
}

export const recordsBetweenFlushes = 5_000
/** Whoever sends a wrong file wants to know what is wrong, not all of it. */
export const faultsMax = 50
const lineLengthMax = 400

/**
 * @returns SHA-256 of the bytes, in hex
 * @throws reconciliation-file-faulty with a fault for each wrong field, at most 50
 */
export async function readRecords(bytes: Bytes, reader: RecordReader): Promise<string> {
  const hash = createHash('sha256')
  const faults: Problem[] = []
  const state: Progress = { line: 0, last: undefined }
  let flushedAt = 0
  for await (const lines of linesIn(bytes, hash)) {
    for (const line of lines) {
      state.line += 1
      faults.push(...readLine(reader, line, state, faults.length === 0))
      if (faults.length >= faultsMax) break
    }
    if (faults.length >= faultsMax) break
    if (state.line - flushedAt >= recordsBetweenFlushes && faults.length === 0) {
      flushedAt = state.line
      await reader.flush()
    }
  }
  if (faults.length === 0 && state.last !== 'T') {
    faults.push(problems['reconciliation-file-cut-short'](at(state.line)))
  }
  if (faults.length > 0) {
    throw problems['reconciliation-file-faulty']({ faults: faults.slice(0, faultsMax) })
  }
  await reader.flush()
  return hash.digest('hex')
}

type Letter = keyof FileLayout
type Progress = { line: number; last: Letter | undefined }

const at = (line: number) => ({ values: { line: String(line) } })

/**
 * The lines of each piece that arrives. Nothing is quoted, so a record is a line; bytes that are no
 * UTF-8 become signs that no field allows.
 */
async function* linesIn(bytes: Bytes, hash: Hash): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const piece of bytes) {
    hash.update(piece)
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n')
    // Of a line without end no more is kept than shows that it is one.
    rest = (lines.pop() ?? '').slice(0, lineLengthMax + 1)
    yield lines
  }
  rest += decoder.decode()
  if (rest !== '') yield [rest]
}

function readLine(
  reader: RecordReader,
  text: string,
  state: Progress,
  isSoundSoFar: boolean,
): readonly Problem[] {
  const { line } = state
  if (text.length > lineLengthMax) return [problems['reconciliation-line-too-long'](at(line))]
  const record = (text.endsWith('\r') ? text.slice(0, -1) : text).split(',')
  const letter = record[0]
  if (letter !== 'H' && letter !== 'D' && letter !== 'T') {
    return [problems['reconciliation-record-unknown'](at(line))]
  }
  const isInPlace = letter === 'H' ? line === 1 : line > 1 && state.last !== 'T'
  if (!isInPlace) return [problems['reconciliation-record-misplaced'](at(line))]
  state.last = letter
  const read = fieldsOf(reader.layout[letter], record, line)
  if ('faults' in read) return read.faults
  // Totals over lines that could not be read would be wrong for no reason of their own.
  if (letter === 'T') return isSoundSoFar ? reader.totals(read.fields, line) : []
  if (letter === 'H') reader.head(read.fields)
  else reader.detail(read.fields, line)
  return []
}

/** A fault unless a total says what the lines come to. */
export function totalFault(field: string, said: number, counted: number, line: number): Problem[] {
  if (said === counted) return []
  return [
    problems['reconciliation-totals-wrong']({
      field,
      values: { line: String(line), field, said: String(said), counted: String(counted) },
    }),
  ]
}
