/** How a head is turned, from the 68 points. Measures are ratios: distance and size fall out. */
import type { Point } from './found.ts'

/**
 * `sideways`: where the tip of the nose lies between the ends of the jaw, 0.5 straight on, more
 * towards the right of the picture. `upwards`: how far down from the eyes to the mouth the tip of
 * the nose lies; it falls as the head goes up. `roll` in degrees. A flat picture that is turned or
 * bent as a whole keeps both ratios: parallel lines stay what they were.
 */
export type Pose = { readonly sideways: number; readonly upwards: number; readonly roll: number }

export function poseOf(points: readonly Point[]): Pose {
  const left = centreOf(points.slice(36, 42))
  const right = centreOf(points.slice(42, 48))
  const angle = Math.atan2(right.y - left.y, right.x - left.x)
  const centre = centreOf([left, right])
  const level = ({ x, y }: Point) => ({
    x: (x - centre.x) * Math.cos(angle) + (y - centre.y) * Math.sin(angle),
    y: (y - centre.y) * Math.cos(angle) - (x - centre.x) * Math.sin(angle),
  })
  const nose = level(points[30] ?? centre)
  const mouth = level(centreOf(points.slice(48, 68)))
  const [start, end] = [level(points[0] ?? centre), level(points[16] ?? centre)]
  return {
    sideways: (nose.x - start.x) / (end.x - start.x || 1),
    upwards: nose.y / (mouth.y || 1),
    roll: (angle * 180) / Math.PI,
  }
}

/** The mean of points. */
export function centreOf(points: readonly Point[]): Point {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 })
  const count = Math.max(1, points.length)
  return { x: sum.x / count, y: sum.y / count }
}
