/** One face with another: the distance of their descriptors. */

/**
 * At most this far apart, two faces count as one person's. Of pairs of strangers in the measured
 * set fewer than one in a thousand are as near; how many of the right person are turned away by it
 * is said on the page of error rates, and an officer decides then.
 */
export const faceDistanceMax = 0.54

/** Euclidean distance of descriptors: 0 alike, about 0.8 for strangers. */
export function compareFaces(one: ArrayLike<number>, other: ArrayLike<number>): number {
  if (one.length !== other.length || one.length === 0) throw new Error('no two descriptors')
  let sum = 0
  for (let at = 0; at < one.length; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0)
    sum += difference * difference
  }
  return Math.sqrt(sum)
}

/** A descriptor out of a template of 128 numbers of 32 bits, the lowest byte first. */
export function descriptorOf(template: Buffer): Float32Array {
  if (template.length !== 512) throw new Error('no template of a face')
  return Float32Array.from({ length: 128 }, (_, at) => template.readFloatLE(at * 4))
}

/** Whether two templates are one person's, and how far apart they lie. */
export function compareFaceTemplates(one: Buffer, other: Buffer) {
  const distance = compareFaces(descriptorOf(one), descriptorOf(other))
  return { matched: distance <= faceDistanceMax, distance }
}
