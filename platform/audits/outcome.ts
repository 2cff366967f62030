/** How an audit ends, and which closings come to one: pure. */

export const outcomes = ['upheld', 'not-done', 'unreached', 'declined', 'overtaken'] as const

/**
 * `upheld`: it was as the office had said. `unreached`: called on enough days in vain. `declined`:
 * he would not say. `overtaken`: before anybody called, the case was open again.
 */
export type Outcome = (typeof outcomes)[number]

/** Of a keyed hash that nobody can foretell: so many of all closings are drawn, each by itself. */
export function isDrawn(lot: Buffer, share: number): boolean {
  return lot.readUInt32BE(0) < share * 2 ** 32
}
