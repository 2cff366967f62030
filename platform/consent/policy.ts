import { consentProblems } from './problems.ts'
import { ruleOf } from './purposes.ts'
import type { Reading } from './reading.ts'

/** @throws consent-purpose-denied where this purpose is not open to this kind of reader */
export function checkPurpose({ reader, purpose }: Reading): void {
  if (!ruleOf(purpose).readers.includes(reader.kind)) {
    throw consentProblems['consent-purpose-denied']()
  }
}
