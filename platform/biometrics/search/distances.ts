/**
 * The squared distance of one descriptor to many, eight numbers at a time: whole numbers, so that
 * the same question has the same answer on every machine.
 */
import { constant, moduleOf, op, type Code } from './wasm-code.ts'

/**
 * Writes for each of `count` rows, from `rows` on, the squared distance to the query as an i32 from
 * `out` on. A row is `dimensions` numbers of 8 bits, the query the same of 16. `count` is not 0.
 */
export type Distances = (query: number, rows: number, count: number, out: number) => void

const parameters = { query: 0, rows: 1, count: 2, out: 3 } as const
const locals = { at: 4, end: 5, sum: 6, apart: 7 } as const
const variables = { ...parameters, ...locals }
const get = (name: keyof typeof variables): Code => op('local.get', variables[name])
const set = (name: keyof typeof variables): Code => op('local.set', variables[name])
const grow = (name: keyof typeof variables, bytes: number): Code => [
  ...get(name),
  ...constant(bytes),
  ...op('i32.add'),
  ...set(name),
]

/** Eight numbers of the row less the query's, squared and added up in four places. */
const eight = (step: number): Code => [
  ...get('rows'),
  ...op('v128.load8x8_s', 0, step * 8),
  ...get('at'),
  ...op('v128.load', 0, step * 16),
  ...op('i16x8.sub'),
  ...set('apart'),
  ...get('apart'),
  ...get('apart'),
  ...op('i32x4.dot_i16x8_s'),
  ...get('sum'),
  ...op('i32x4.add'),
  ...set('sum'),
]

const lane = (which: number): Code => [...get('sum'), ...op('i32x4.extract_lane', which)]

/** Steps of eight in one turn of the inner loop: fewer jumps. */
const unrolled = 4

/** How many numbers a descriptor may have: a multiple of this. */
export const dimensionsStep = 8 * unrolled

function bodyFor(dimensions: number): readonly Code[] {
  return [
    op('loop'),
    op('v128.const', ...Array<number>(16).fill(0)),
    set('sum'),
    [...get('query'), ...set('at')],
    [...get('query'), ...constant(dimensions * 2), ...op('i32.add'), ...set('end')],
    op('loop'),
    ...Array.from({ length: unrolled }, (_, step) => eight(step)),
    grow('rows', dimensionsStep),
    grow('at', dimensionsStep * 2),
    [...get('at'), ...get('end'), ...op('i32.lt_u'), ...op('br_if', 0)],
    op('end'),
    get('out'),
    [...lane(0), ...lane(1), ...op('i32.add')],
    [...lane(2), ...lane(3), ...op('i32.add'), ...op('i32.add')],
    op('i32.store', 2, 0),
    grow('out', 4),
    [...get('count'), ...constant(1), ...op('i32.sub'), ...set('count')],
    [...get('count'), ...op('br_if', 0)],
    op('end'),
  ]
}

/** `dimensions` is a multiple of `dimensionsStep`. */
export function createDistances(dimensions: number, memory: WebAssembly.Memory): Distances {
  if (dimensions % dimensionsStep !== 0) throw new RangeError(`no multiple of ${dimensionsStep}`)
  const bytes = moduleOf('distances', 4, ['i32', 'i32', 'v128', 'v128'], bodyFor(dimensions))
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { platform: { memory } })
  return instance.exports['distances'] as Distances
}
