/** One face among a million: exact, in two threads, beside a plain loop over the same numbers. */
import { createGallery } from '#platform/biometrics'
import { rateOf, round, type Measured } from './measure.ts'

const dimensions = 128
const batch = 10_000
const limits = { count: 20, distanceMax: 0.6 }

export async function searchRate(people: number, seconds: number): Promise<Measured> {
  const gallery = createGallery({ dimensions, threads: 2 })
  const rows = new Int8Array(people * dimensions)
  const begun = performance.now()
  for (let from = 0; from < people; from += batch) {
    const entries = Array.from({ length: Math.min(batch, people - from) }, (_, i) => {
      const descriptor = invented()
      descriptor.forEach((value, at) => {
        rows[(from + i) * dimensions + at] = Math.round(value * 200)
      })
      return { id: `P${from + i}`, descriptor }
    })
    await gallery.add(entries)
  }
  const filledMs = performance.now() - begun
  const ours = await rateOf(1, seconds, async () => {
    await gallery.search(invented(), limits)
  })
  const plain = await rateOf(1, seconds, async () => {
    nearestOf(rows, invented())
  })
  const size = await gallery.size()
  await gallery.close()
  return {
    name: 'search',
    what: `the ${limits.count} nearest of ${size} faces, ${dimensions} numbers each`,
    ...ours,
    yardstick: 'a plain loop over the same numbers, one thread, the nearest alone',
    yardstickPerSecond: plain.perSecond,
    ratio: round((plain.p50Ms || 1) / (ours.p50Ms || 1)),
    figures: { barMs: 200, plainP50Ms: plain.p50Ms, filledSeconds: round(filledMs / 1_000) },
  }
}

function invented(): Float32Array {
  const descriptor = new Float32Array(dimensions)
  for (let i = 0; i < dimensions; i += 1) descriptor[i] = (Math.random() - 0.5) * 0.4
  return descriptor
}

function nearestOf(rows: Int8Array, descriptor: Float32Array): number {
  const query = Int8Array.from(descriptor, (value) => Math.round(value * 200))
  let [nearest, least] = [-1, Infinity]
  for (let row = 0; row < rows.length; row += dimensions) {
    let squared = 0
    for (let i = 0; i < dimensions; i += 1) {
      const apart = (rows[row + i] ?? 0) - (query[i] ?? 0)
      squared += apart * apart
    }
    if (squared < least) [nearest, least] = [row / dimensions, squared]
  }
  return nearest
}
