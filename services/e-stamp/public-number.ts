const shape = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ./()-]*$/u

/** A number of a register that everybody may read from now on: no person's, and no prose. */
export function isPublicNumber(typed: unknown): boolean {
  return typeof typed === 'string' && shape.test(typed) && !/\d{5}-?\d{7}-?\d/.test(typed)
}
