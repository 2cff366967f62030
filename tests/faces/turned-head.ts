/**
 * A head that turns, nods and closes its eyes, made of one photograph: the face is laid over an
 * ellipsoid with a nose and seen from another side. Enough for a program that measures where the
 * nose lies; no proof of how real people are judged.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

export type Movement = { readonly yaw?: number; readonly pitch?: number; readonly blink?: boolean }

type Point = { readonly x: number; readonly y: number }
type Dots = { readonly data: Buffer; readonly width: number; readonly height: number }

export type PhotoName = 'collins' | 'collins-again' | 'hopper'
export const photoPath = (name: PhotoName) =>
  fileURLToPath(new URL(`./${name}.jpg`, import.meta.url))
export const photo = (name: PhotoName) => readFileSync(photoPath(name))

/** Makes frames of a photograph; `points` are the 68 of its face. Angles in degrees. */
export async function headOf(image: Buffer, points: readonly Point[]) {
  const { data, info } = await sharp(image)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const dots = { data, width: info.width, height: info.height }
  let frame = 0
  return async ({ yaw = 0, pitch = 0, blink = false }: Movement): Promise<Buffer> => {
    const moved = turn(blink ? closeEyes(dots, points) : dots, points, yaw, pitch)
    frame += 1
    // No two frames of a camera are the same to the last dot.
    moved.data[frame * 3] = (moved.data[frame * 3] ?? 0) ^ 8
    return sharp(moved.data, {
      raw: { width: moved.width, height: moved.height, channels: 3 },
    })
      .jpeg({ quality: 88 })
      .toBuffer()
  }
}

const at = (points: readonly Point[], index: number): Point => points[index] ?? { x: 0, y: 0 }

function turn(dots: Dots, points: readonly Point[], yaw: number, pitch: number): Dots {
  const half = (at(points, 16).x - at(points, 0).x) / 2
  const centre = {
    x: (at(points, 16).x + at(points, 0).x) / 2,
    y: (at(points, 27).y - half + at(points, 8).y + half * 0.05) / 2,
  }
  const tall = ((at(points, 8).y + half * 1.05 - at(points, 27).y) / 2) * 1.375
  const wide = half * 1.25
  const nose = at(points, 30)
  const depth = (u: number, v: number) => {
    const inside = 1 - ((u - centre.x) / wide) ** 2 - ((v - centre.y) / tall) ** 2
    const [nx, ny] = [(u - nose.x) / (half * 0.17), (v - nose.y) / (half * 0.22)]
    const skull = inside > 0 ? half * 1.1 * Math.sqrt(inside) : 0
    return skull + half * 0.38 * Math.exp(-(nx * nx + ny * ny) / 2)
  }
  const axis = depth(centre.x, centre.y) * 0.35
  const [ty, tp] = [(yaw * Math.PI) / 180, (pitch * Math.PI) / 180]
  return warp(dots, (x, y) => {
    const far = Math.hypot((x - centre.x) / wide, (y - centre.y) / tall)
    const weight = Math.max(0, Math.min(1, (1.45 - far) / 0.4))
    if (weight === 0) return [x, y]
    let [u, v] = [x, y]
    for (let step = 0; step < 12; step += 1) {
      const z = depth(u, v) - axis
      u = (u + centre.x + (x - centre.x - z * Math.sin(ty)) / Math.cos(ty)) / 2
      v = (v + centre.y + (y - centre.y + z * Math.sin(tp)) / Math.cos(tp)) / 2
    }
    return [x + (u - x) * weight, y + (v - y) * weight]
  })
}

/** Lids of the colour of the cheek, with a line of lashes. */
function closeEyes(dots: Dots, points: readonly Point[]): Dots {
  const data = Buffer.from(dots.data)
  for (const eye of [points.slice(36, 42), points.slice(42, 48)]) {
    const width = at(eye, 3).x - at(eye, 0).x
    const ex = eye.reduce((sum, { x }) => sum + x, 0) / eye.length
    const ey = eye.reduce((sum, { y }) => sum + y, 0) / eye.length
    const [rx, ry] = [width * 0.72, width * 0.36]
    const skin = [0, 1, 2].map((colour) => dotAt(dots, ex, ey + width * 0.55, colour))
    for (let y = Math.floor(ey - ry); y <= ey + ry; y += 1) {
      for (let x = Math.floor(ex - rx); x <= ex + rx; x += 1) {
        const out = ((x - ex) / rx) ** 2 + ((y - ey) / ry) ** 2
        if (out > 1) continue
        const soft = Math.min(1, (1 - out) * 3)
        const lash = ey + width * 0.12 * (1 - ((x - ex) / rx) ** 2)
        const dark = Math.exp(-(((y - lash) / (width * 0.035)) ** 2))
        skin.forEach((tone, colour) => {
          const place = (y * dots.width + x) * 3 + colour
          data[place] = (dots.data[place] ?? 0) * (1 - soft) + tone * (0.93 - 0.5 * dark) * soft
        })
      }
    }
  }
  return { ...dots, data }
}

function warp(dots: Dots, from: (x: number, y: number) => readonly [number, number]): Dots {
  const data = Buffer.alloc(dots.data.length)
  for (let y = 0; y < dots.height; y += 1) {
    for (let x = 0; x < dots.width; x += 1) {
      const [u, v] = from(x, y)
      for (let colour = 0; colour < 3; colour += 1) {
        data[(y * dots.width + x) * 3 + colour] = dotAt(dots, u, v, colour)
      }
    }
  }
  return { ...dots, data }
}

/** Between four dots, as lenses do. */
function dotAt({ data, width, height }: Dots, u: number, v: number, colour: number): number {
  const x = Math.min(width - 1.001, Math.max(0, u))
  const y = Math.min(height - 1.001, Math.max(0, v))
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [a, b] = [x - left, y - top]
  const dot = (i: number, j: number) => data[(j * width + i) * 3 + colour] ?? 0
  const over = dot(left, top) * (1 - a) + dot(left + 1, top) * a
  const under = dot(left, top + 1) * (1 - a) + dot(left + 1, top + 1) * a
  return over * (1 - b) + under * b
}
