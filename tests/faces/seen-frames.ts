/** Frames for tests that do not look: each says in words what would be seen in it. */
import type { FaceReader, FaceSeen, Sign } from '#platform/biometrics'

import { photo } from './turned-head.ts'

type Found = NonNullable<FaceSeen['face']>

/** In place of looking. `otherwise` reads what is no such frame. */
export function readerOfWords(otherwise?: FaceReader): FaceReader {
  return {
    look: async (image, wanted) => {
      const isWords = image[0] === '{'.charCodeAt(0)
      if (otherwise && !isWords) return otherwise.look(image, wanted)
      return JSON.parse(Buffer.from(image).toString()) as FaceSeen
    },
    portray: async (image, seen) => {
      const isWords = image[0] === '{'.charCodeAt(0)
      return otherwise && !isWords ? otherwise.portray(image, seen) : photo('hopper')
    },
    findToCover: async (image) => (otherwise ? otherwise.findToCover(image) : []),
    close: async () => otherwise?.close(),
  }
}

function pointsAt(sideways: number, upwards: number): Found['points'] {
  return Array.from({ length: 68 }, (_, at) => {
    if (at === 0) return { x: 0, y: 0 }
    if (at === 16) return { x: 100, y: 0 }
    if (at === 30) return { x: sideways * 100, y: upwards * 60 }
    if (at >= 36 && at < 48) return { x: at < 42 ? 30 : 70, y: 0 }
    return { x: 50, y: 60 }
  })
}

export type FrameOf = {
  readonly sign?: Sign | undefined
  /** Whose face: equal numbers are one person. */
  readonly faceOf?: number
  readonly faults?: FaceSeen['faults']
}

let frames = 0
/** One frame, never the same twice. */
export function frameOf({ sign, faceOf = 1, faults = [] }: FrameOf = {}): Buffer {
  const aside = { left: 0.15, right: -0.15 }[sign as string] ?? 0
  const raised = { up: -0.2, down: 0.2 }[sign as string] ?? 0
  const face: Found = {
    box: { x: 100, y: 100, width: 120, height: 120 },
    score: 0.9,
    points: pointsAt(0.5 + aside, 0.6 + raised),
    descriptor: Array.from({ length: 128 }, (_, at) => (at === 0 ? faceOf : 0)) as never,
    light: { brightness: 120, contrast: 50, sharpness: 200 },
    flatness: 0,
    openness: sign === 'blink' ? 0.05 : 0.4,
  }
  frames += 1
  return Buffer.from(JSON.stringify({ face, faults, score: 80, width: 320, height: 320, frames }))
}

/** Somebody who shows these signs, one after the other, and rests between. */
export const filmOf = (...shown: readonly Sign[]): Buffer[] => [
  frameOf(),
  frameOf(),
  ...shown.flatMap((sign) => [frameOf({ sign }), frameOf()]),
  frameOf(),
]

/** As a browser packs them into one file. */
export function packed(frames: readonly Buffer[]): Buffer {
  return Buffer.concat(
    frames.flatMap((frame) => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(frame.length)
      return [length, frame]
    }),
  )
}
