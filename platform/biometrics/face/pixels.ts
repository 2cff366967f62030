/** What the dots of a face tell: light, sharpness, whether it is drawn, how open its eyes are. */
import type { Box, Point } from './found.ts'

/** Red, green and blue, a byte each, row by row. */
export type Picture = {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** Brightness and contrast of 0 to 255; sharpness is the variance of the second derivative. */
export type Light = {
  readonly brightness: number
  readonly contrast: number
  readonly sharpness: number
}

const gridSide = 96

function luminance({ data, width, height }: Picture, x: number, y: number): number {
  const left = Math.min(width - 1, Math.max(0, Math.round(x)))
  const top = Math.min(height - 1, Math.max(0, Math.round(y)))
  const at = (top * width + left) * 3
  return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
}

/** The face on a grid of one size, so that measures do not depend on the camera. */
export function measureLight(picture: Picture, box: Box): Light {
  const grid = new Float64Array(gridSide * gridSide)
  for (let row = 0; row < gridSide; row += 1) {
    for (let column = 0; column < gridSide; column += 1) {
      const x = box.x + ((column + 0.5) / gridSide) * box.width
      const y = box.y + ((row + 0.5) / gridSide) * box.height
      grid[row * gridSide + column] = luminance(picture, x, y)
    }
  }
  const second: number[] = []
  for (let at = gridSide + 1; at < grid.length - gridSide - 1; at += 1) {
    const beside = (grid[at - 1] ?? 0) + (grid[at + 1] ?? 0)
    const over = (grid[at - gridSide] ?? 0) + (grid[at + gridSide] ?? 0)
    if (at % gridSide !== 0 && at % gridSide !== gridSide - 1) {
      second.push(beside + over - 4 * (grid[at] ?? 0))
    }
  }
  const { mean, deviation } = spread([...grid])
  return { brightness: mean, contrast: deviation, sharpness: spread(second).deviation ** 2 }
}

function spread(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return { mean, deviation: Math.sqrt(square) }
}

/** Of dots beside each other in the face, the share that is alike to the last bit. */
export function flatnessOf({ data, width, height }: Picture, box: Box): number {
  const [left, top] = [Math.max(0, Math.ceil(box.x)), Math.max(0, Math.ceil(box.y))]
  const right = Math.min(width - 1, Math.floor(box.x + box.width))
  const bottom = Math.min(height, Math.floor(box.y + box.height))
  let alike = 0
  let all = 0
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = (y * width + x) * 3
      const same = [0, 1, 2].every((colour) => data[at + colour] === data[at + 3 + colour])
      if (same) alike += 1
      all += 1
    }
  }
  return all === 0 ? 1 : alike / all
}

/** The mean of both eyes: which share of a stripe down its middle is dark, and how dark. */
export function openEyes(picture: Picture, points: readonly Point[]): number {
  const eyes = [points.slice(36, 42), points.slice(42, 48)]
  return eyes.reduce((sum, eye) => sum + openEye(picture, eye), 0) / eyes.length
}

function openEye(picture: Picture, eye: readonly Point[]): number {
  const [first, , , last] = eye
  if (!first || !last) return 0
  const width = Math.hypot(last.x - first.x, last.y - first.y)
  const x = eye.reduce((sum, point) => sum + point.x, 0) / eye.length
  const y = eye.reduce((sum, point) => sum + point.y, 0) / eye.length
  const steps = 10
  const stripe = Array.from({ length: 2 * steps + 1 }, (_, row) => {
    const across = Array.from({ length: 9 }, (_each, column) =>
      luminance(picture, x + ((column - 4) * width) / 24, y + ((row - steps) * width * 0.45) / 10),
    )
    return across.reduce((sum, value) => sum + value, 0) / across.length
  })
  const sorted = [...stripe].sort((a, b) => a - b)
  const [dark = 0, skin = 1] = [sorted[0], sorted[Math.floor(stripe.length * 0.8)]]
  const share = stripe.filter((value) => value < (dark + skin) / 2).length / stripe.length
  return skin > 0 ? share * ((skin - dark) / skin) : 0
}
