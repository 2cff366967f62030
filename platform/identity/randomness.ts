import { randomBytes, randomInt } from 'node:crypto'

/** Chance, passed in so that rules can be tested: a whole number in [0, limit), and raw bytes. */
export type Randomness = {
  below(limit: number): number
  bytes(size: number): Buffer
}

const stockBytes = 8_192
let stock = Buffer.alloc(0)
let used = 0

/**
 * Random bytes from the operating system's generator, fetched in stocks: a sealed value needs
 * twelve, and a call for twelve costs as much as one for thousands. No byte is given twice.
 */
export function randomBytesFromStock(size: number): Buffer {
  if (size > stockBytes) return randomBytes(size)
  if (used + size > stock.length) {
    stock = randomBytes(stockBytes)
    used = 0
  }
  const bytes = Buffer.from(stock.subarray(used, used + size))
  stock.fill(0, used, used + size)
  used += size
  return bytes
}

/** The operating system's generator: the only one fit for codes and tokens. */
export const secureRandomness: Randomness = {
  below: (limit) => randomInt(limit),
  bytes: randomBytesFromStock,
}
