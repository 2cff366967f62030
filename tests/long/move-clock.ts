/**
 * Loaded into a program under test before anything else: its clock is the machine's, moved by as
 * many milliseconds as a file says, and by another number as soon as the file says so.
 */
import { readFileSync } from 'node:fs'

const file = process.env['DAFTAR_TEST_CLOCK'] ?? ''
const TrueDate = Date
let movedMs = 0

function look(): void {
  const read = Number(readFileSync(file, 'utf8').trim())
  if (Number.isSafeInteger(read)) movedMs = read
}

class MovedDate extends TrueDate {
  constructor(...parts: readonly unknown[]) {
    if (parts.length === 0) super(MovedDate.now())
    else super(...(parts as [number]))
  }

  static override now(): number {
    return TrueDate.now() + movedMs
  }
}

if (file !== '') {
  look()
  setInterval(look, 20).unref()
  globalThis.Date = MovedDate as DateConstructor
}
