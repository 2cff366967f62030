/** Several frames in one file, as a form sends them: before each its length, four bytes. */
import { framesMax } from './challenge.ts'
import { faceProblems } from './problems.ts'

const lengthBytes = 4

/**
 * The frames of a packed file, in their order. What they hold is for the reader to say.
 * @throws biometrics-photo-unreadable where lengths and bytes do not agree, or frames are too many
 */
export function unpackFrames(packed: Buffer): Buffer[] {
  const frames: Buffer[] = []
  let at = 0
  while (at < packed.length) {
    const from = at + lengthBytes
    const length = from <= packed.length ? packed.readUInt32BE(at) : 0
    const isWhole = length > 0 && from + length <= packed.length
    if (!isWhole || frames.length === framesMax) throw faceProblems['biometrics-photo-unreadable']()
    frames.push(packed.subarray(from, from + length))
    at = from + length
  }
  return frames
}
