/**
 * As much of WebAssembly's binary format as one function needs (WebAssembly core 2.0, sections
 * 5.3 to 5.5). Instructions by their names; the numbers are those of the specification's appendix.
 */

export type Code = readonly number[]

const simd = 0xfd

/** What every instruction is made of, before what it takes with it. */
const opcodes = {
  loop: [0x03, 0x40],
  end: [0x0b],
  br_if: [0x0d],
  'local.get': [0x20],
  'local.set': [0x21],
  'i32.const': [0x41],
  'i32.store': [0x36],
  'i32.lt_u': [0x49],
  'i32.add': [0x6a],
  'i32.sub': [0x6b],
  'v128.load': [simd, 0x00],
  'v128.load8x8_s': [simd, 0x01],
  'v128.const': [simd, 0x0c],
  'i32x4.extract_lane': [simd, 0x1b],
  'i16x8.sub': [simd, 0x91, 0x01],
  'i32x4.add': [simd, 0xae, 0x01],
  'i32x4.dot_i16x8_s': [simd, 0xba, 0x01],
} as const

export type Instruction = keyof typeof opcodes

/** An instruction and what it takes with it: each a whole number that is not negative. */
export function op(name: Instruction, ...immediates: readonly number[]): Code {
  return [...opcodes[name], ...immediates.flatMap(unsigned)]
}

/** LEB128 for numbers that are not negative. */
function unsigned(value: number): number[] {
  const low = value & 0x7f
  return value < 0x80 ? [low] : [low | 0x80, ...unsigned(Math.floor(value / 0x80))]
}

/** Signed LEB128, as `i32.const` wants it. */
export function constant(value: number): Code {
  const bytes: number[] = []
  for (let rest = value; ; rest >>= 7) {
    const low = rest & 0x7f
    const isLast =
      (rest >> 7 === 0 && (low & 0x40) === 0) || (rest >> 7 === -1 && (low & 0x40) !== 0)
    if (isLast) return [...opcodes['i32.const'], ...bytes, low]
    bytes.push(low | 0x80)
  }
}

export const valueTypes = { i32: 0x7f, v128: 0x7b } as const
export type ValueType = keyof typeof valueTypes

const vector = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()]
const sized = (content: Code): Code => [...unsigned(content.length), ...content]
const section = (id: number, items: readonly Code[]): Code => [id, ...sized(vector(items))]
const nameOf = (name: string): Code => sized([...Buffer.from(name)])

const magic = Buffer.from('\0asm')
const version = [1, 0, 0, 0]

/**
 * A module of one function that gives nothing back: it takes `parameters` numbers (i32), works in
 * the memory that is imported as `platform.memory`, and is exported under its name.
 */
export function moduleOf(
  name: string,
  parameters: number,
  locals: readonly ValueType[],
  body: readonly Code[],
): Uint8Array<ArrayBuffer> {
  const type = [0x60, ...vector(Array(parameters).fill([valueTypes.i32]) as Code[]), 0]
  const memory = [...nameOf('platform'), ...nameOf('memory'), 0x02, 0x00, 0x01]
  const local = vector(locals.map((one) => [1, valueTypes[one]]))
  const code = sized([...local, ...body.flat(), ...opcodes.end])
  return Uint8Array.from([
    ...magic,
    ...version,
    ...section(1, [type]),
    ...section(2, [memory]),
    ...section(3, [[0]]),
    ...section(7, [[...nameOf(name), 0x00, 0x00]]),
    ...section(10, [code]),
  ])
}
