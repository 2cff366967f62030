/** What a reader sent becomes a template, and a template is compared with the person's own. */
import type { Reading } from '#platform/consent'
import type { Tx } from '#platform/database'
import { findCaptures, keepComparison, type Comparison } from '../capture-store.ts'
import type { Finger } from '../positions.ts'
import { biometricsProblems } from '../problems.ts'
import { openTemplate, openTemplatesOf } from '../template-store.ts'
import type { BiometricVault, Template } from '../vault.ts'
import type { FingerMatcher } from './matcher.ts'
import type { FingerView } from './minutiae.ts'
import { parseFingerRecord, writeFingerRecord } from './record.ts'

/** With fewer nobody is told from anybody. */
export const minutiaeMin = 12
/** From as many on, more help little. */
const minutiaeEnough = 36

/** The score from which on two records count as one finger; `fingerRates` says what that means. */
export const fingerThreshold = 71

/** Below this they are two fingers'; between the two nobody can say (1 % of strangers pass it). */
export const fingerUnsure = 59

export type ReadFinger = {
  readonly template: Template
  readonly quality: number
}

/**
 * A record as a reader sends it (ISO/IEC 19794-2:2005 or ANSI INCITS 378-2004) of the finger that
 * was asked for. What is kept holds its minutiae and nothing that the vendor added.
 * Throws `biometrics-finger-…`: other-format, broken, several, absurd, too-many, too-few,
 * other-position.
 */
export function readFinger(record: Buffer, finger: Exclude<Finger, 'unknown-finger'>): ReadFinger {
  const view = parseFingerRecord(record)
  if (view.finger !== 'unknown-finger' && view.finger !== finger) {
    throw biometricsProblems['biometrics-finger-other-position']()
  }
  if (view.minutiae.length < minutiaeMin) throw biometricsProblems['biometrics-finger-too-few']()
  const bytes = writeFingerRecord({ ...view, finger })
  return { template: { format: 'iso-19794-2', bytes }, quality: qualityOf(view) }
}

/** 0 to 100: by how much there is to compare, and never more than the reader itself says. */
function qualityOf({ minutiae, quality }: FingerView): number {
  const seen = Math.min(100, Math.round((100 * minutiae.length) / minutiaeEnough))
  return quality === 0 ? seen : Math.min(seen, quality)
}

/**
 * Compares a capture of a finger with the template that its person enrolled of the same finger,
 * and keeps what came of it with the capture. Undefined when that finger is not enrolled: another
 * finger is never taken in its stead. Throws `biometrics-capture-unknown` when there is none, or
 * when it is of a face.
 */
export async function compareFinger(
  tx: Tx,
  { vault, fingers }: { readonly vault: BiometricVault; readonly fingers: FingerMatcher },
  compared: { readonly captureId: string; readonly at: Date; readonly reading: Reading },
): Promise<Comparison | undefined> {
  const { captureId, at, reading } = compared
  const [capture] = await findCaptures(tx, [captureId])
  if (capture?.modality !== 'finger') throw biometricsProblems['biometrics-capture-unknown']()
  const person = { id: capture.personId, modality: 'finger' } as const
  const enrolled = await openTemplatesOf(tx, vault, person, reading)
  const own = enrolled.find(({ position }) => position === capture.position)
  if (!own || own.format !== capture.format) return undefined
  const taken = await openTemplate(tx, vault, captureId, reading)
  const score = await fingers.compare(own.bytes, taken.bytes)
  const threshold = fingerThreshold
  const comparison = { id: captureId, matched: score >= threshold, score, threshold, at }
  await keepComparison(tx, comparison)
  return comparison
}
