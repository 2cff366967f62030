/**
 * A portrait as documents show it: 35 by 45, the head upright and three quarters of its height
 * (ICAO Doc 9303, part 3: 70 to 80 per cent from the chin to the crown), by the points of a face.
 */
import { centreOf } from './pose.ts'
import type { Point } from './found.ts'
import type { Picture } from './pixels.ts'

export const portraitSize = { width: 280, height: 360 } as const

/** Where the portrait lies in a picture: its middle line, how it leans and its size. */
export type PortraitFrame = {
  /** Between the eyes. */
  readonly eyes: Point
  readonly rollRadians: number
  /** Of the whole portrait, in dots of the picture. */
  readonly height: number
}

/** Eyes lie in the middle of a head, so that a head is twice as high as the way to the chin. */
const heightOfChin = 2.75
/** How far down the eyes are: a little of the wall over the crown, shoulders under the chin. */
const eyesFromTop = 0.46

export function portraitFrame(points: readonly Point[]): PortraitFrame {
  const left = centreOf(points.slice(36, 42))
  const right = centreOf(points.slice(42, 48))
  const eyes = centreOf([left, right])
  const rollRadians = Math.atan2(right.y - left.y, right.x - left.x)
  const chin = points[8] ?? eyes
  const down = (chin.y - eyes.y) * Math.cos(rollRadians) - (chin.x - eyes.x) * Math.sin(rollRadians)
  return { eyes, rollRadians, height: Math.max(1, down * heightOfChin) }
}

/** The same in a picture that is `scale` times as large. */
export function scaled({ eyes, rollRadians, height }: PortraitFrame, scale: number): PortraitFrame {
  return { eyes: { x: eyes.x * scale, y: eyes.y * scale }, rollRadians, height: height * scale }
}

/** Of each dot of the portrait four places are looked at: edges stay smooth when it shrinks. */
const places = [0.25, 0.75] as const

/** The dots of the portrait. Beyond the edge of the picture its last row goes on. */
export function cropPortrait(picture: Picture, frame: PortraitFrame): Picture {
  const { width, height } = portraitSize
  const data = new Uint8Array(width * height * 3)
  const step = frame.height / height
  const [cos, sin] = [Math.cos(frame.rollRadians) * step, Math.sin(frame.rollRadians) * step]
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const sum = [0, 0, 0]
      for (const down of places) {
        for (const along of places) {
          const [u, v] = [column + along - width / 2, row + down - height * eyesFromTop]
          const x = frame.eyes.x + u * cos - v * sin
          const y = frame.eyes.y + u * sin + v * cos
          addDot(picture, x, y, sum)
        }
      }
      const at = (row * width + column) * 3
      sum.forEach((total, colour) => (data[at + colour] = Math.round(total / 4)))
    }
  }
  return { data, width, height }
}

/** Between four dots, as lenses do. */
function addDot({ data, width, height }: Picture, x: number, y: number, sum: number[]): void {
  const left = Math.min(width - 1.001, Math.max(0, x - 0.5))
  const top = Math.min(height - 1.001, Math.max(0, y - 0.5))
  const [i, j] = [Math.floor(left), Math.floor(top)]
  const [a, b] = [left - i, top - j]
  const at = (j * width + i) * 3
  const under = at + width * 3
  for (let colour = 0; colour < 3; colour += 1) {
    const first = (data[at + colour] ?? 0) * (1 - a) + (data[at + 3 + colour] ?? 0) * a
    const second = (data[under + colour] ?? 0) * (1 - a) + (data[under + 3 + colour] ?? 0) * a
    sum[colour] = (sum[colour] ?? 0) + first * (1 - b) + second * b
  }
}
