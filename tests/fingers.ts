/** Records of invented fingers, as a reader on a counter would send them. */
import { inventFinger, layAgain, randomOf } from '../platform/biometrics/finger/test-fingers.ts'
import { writeFingerRecord } from '../platform/biometrics/finger/record.ts'

/** A right index finger; another seed, another finger. */
export const fingerRecord = (seed: number) => writeFingerRecord(inventFinger(randomOf(seed)))

/** The same finger, laid on the glass once more. */
export const sameFingerAgain = (seed: number) =>
  writeFingerRecord(layAgain(inventFinger(randomOf(seed)), randomOf(seed + 1_000)))
