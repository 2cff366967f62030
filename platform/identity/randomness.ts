import { randomBytes, randomInt } from 'node:crypto'

/** Chance, passed in so that rules can be tested: a whole number in [0, limit), and raw bytes. */
export type Randomness = {
  below(limit: number): number
  bytes(size: number): Buffer
}

/** The operating system's generator: the only one fit for codes and tokens. */
export const secureRandomness: Randomness = {
  below: (limit) => randomInt(limit),
  bytes: (size) => randomBytes(size),
}
