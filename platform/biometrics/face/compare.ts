/** One face with another: the distance of their descriptors. */

/**
 * At most this far apart, two faces count as one person's: nine pairs of strangers in ten thousand
 * are as near, and 14 in 100 of the right people are not (`faceRates`). Who is turned away is
 * decided by an officer.
 */
export const faceDistanceMax = 0.54

/** Farther apart than this they are two people's; between the two nobody can say. */
export const faceDistanceUnsure = 0.6

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
