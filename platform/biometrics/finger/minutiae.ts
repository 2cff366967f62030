/** A fingerprint as its minutiae: where ridges end or fork, and which way they run there. */
import type { Finger } from '../positions.ts'

/** As the records count them: `other` may be either. */
export type MinutiaKind = 'other' | 'ending' | 'fork'

export type Minutia = {
  readonly kind: MinutiaKind
  /** Dots of a picture of 500 dots an inch (197 a centimetre), from its upper left corner. */
  readonly x: number
  readonly y: number
  /** Counter-clockwise from the right, in 1,024ths of a turn. */
  readonly turn: number
}

/** One picture of one finger. */
export type FingerView = {
  readonly finger: Finger
  /** 0 to 100; 0 where the sensor says nothing. */
  readonly quality: number
  readonly minutiae: readonly Minutia[]
}

/** Directions are whole numbers: their difference is a mask away. */
export const fullTurn = 1_024
export const dotsPerCentimetre = 197

/** From -512 to 511. */
export function turnBetween(a: number, b: number): number {
  return ((a - b + fullTurn / 2) & (fullTurn - 1)) - fullTurn / 2
}
