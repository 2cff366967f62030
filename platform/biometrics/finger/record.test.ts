import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Problem } from '#platform/kernel'
import { biometricsProblems } from '../problems.ts'
import { readFinger } from './capture-finger.ts'
import { turnBetween } from './minutiae.ts'
import { minutiaeMax, parseFingerRecord, writeFingerRecord } from './record.ts'
import { ansiRecord, inventFinger, layAgain, randomOf } from './test-fingers.ts'

const view = layAgain(inventFinger(randomOf(1)), randomOf(2))
const record = writeFingerRecord(view)
const refused = (bytes: Buffer, code: keyof typeof biometricsProblems.list) =>
  assert.throws(() => parseFingerRecord(bytes), { code })
const changed = (change: (copy: Buffer) => void): Buffer => {
  const copy = Buffer.from(record)
  change(copy)
  return copy
}
/** Lengthened or shortened to so many bytes, and saying so. */
const resized = (length: number) => {
  const copy = Buffer.alloc(length)
  record.copy(copy)
  copy.writeUInt32BE(length, 8)
  return copy
}

test('what is written is read again: minutia by minutia, to a 256th of a turn', () => {
  const again = parseFingerRecord(record)
  assert.equal(again.finger, 'right-index')
  assert.equal(again.minutiae.length, view.minutiae.length)
  again.minutiae.forEach((minutia, i) => {
    const { kind, x, y, turn } = view.minutiae[i] ?? minutia
    assert.deepEqual({ ...minutia, turn: 0 }, { kind, x, y, turn: 0 })
    assert.ok(Math.abs(turnBetween(minutia.turn, turn)) <= 2)
  })
  assert.deepEqual(writeFingerRecord(again), record)
})

test('ANSI 378 says the same minutiae, with two bytes of length or with six', () => {
  for (const isLong of [false, true]) {
    const read = parseFingerRecord(ansiRecord(view, isLong))
    assert.equal(read.minutiae.length, view.minutiae.length)
    read.minutiae.forEach(({ x, y, kind, turn }, i) => {
      const said = view.minutiae[i]
      assert.deepEqual({ x, y, kind }, { x: said?.x, y: said?.y, kind: said?.kind })
      assert.ok(Math.abs(turnBetween(turn, said?.turn ?? 0)) <= 3)
    })
  }
})

test('another resolution comes to the same dots', () => {
  const twice = changed((copy) => {
    copy.writeUInt16BE(394, 18)
    copy.writeUInt16BE(394, 20)
  })
  parseFingerRecord(twice).minutiae.forEach(({ x }, i) =>
    assert.equal(x, (view.minutiae[i]?.x ?? 0) / 2),
  )
})

test('T-ID-3 a record of another format is named so', () => {
  for (const [at, bytes] of [
    [0, 'FIR\0'],
    [4, ' 30\0'],
    [4, '030\0'],
  ] as const) {
    refused(
      changed((copy) => void copy.write(bytes, at, 'latin1')),
      'biometrics-finger-other-format',
    )
  }
  refused(Buffer.alloc(0), 'biometrics-finger-other-format')
  refused(Buffer.from('FMR\0'), 'biometrics-finger-other-format')
})

test('T-ID-3 a record cut anywhere is refused, whatever length it claims', () => {
  for (let length = 8; length < record.length; length += 1) {
    refused(record.subarray(0, length), 'biometrics-finger-broken')
    if (length >= 12) refused(resized(length), 'biometrics-finger-broken')
  }
  refused(resized(record.length + 1), 'biometrics-finger-broken')
  refused(Buffer.alloc(70_000, record), 'biometrics-finger-broken')
})

test('T-ID-3 what a reader cannot have seen is refused', () => {
  const absurd: ((copy: Buffer) => unknown)[] = [
    (copy) => copy.writeUInt16BE(0, 14),
    (copy) => copy.writeUInt16BE(9_000, 16),
    (copy) => copy.writeUInt16BE(20, 18),
    (copy) => copy.writeUInt16BE(1_000, 20),
    (copy) => (copy[24] = 11),
    (copy) => (copy[26] = 101),
    (copy) => copy.writeUInt16BE(0x4000 + 300, 28),
    (copy) => copy.writeUInt16BE(400, 30),
    (copy) => copy.writeUInt16BE(0xc000 + 10, 28),
    (copy) => copy.writeUInt16BE(0x8000 + 10, 30),
    (copy) => copy.copy(copy, 34, 28, 34),
  ]
  for (const change of absurd) {
    refused(
      changed((copy) => void change(copy)),
      'biometrics-finger-absurd',
    )
  }
  const several = changed((copy) => void (copy[22] = 2))
  refused(several, 'biometrics-finger-several')
  const ansi = ansiRecord(view)
  ansi[16 + 14 + 4] = 180
  refused(ansi, 'biometrics-finger-absurd')
})

test('T-ID-4 a record with more minutiae than a finger has is refused', () => {
  const grid = Array.from({ length: 255 }, (_, i) => {
    return { kind: 'other', x: (i % 16) * 18, y: Math.floor(i / 16) * 24, turn: 0 } as const
  })
  const made = (count: number) => writeFingerRecord({ ...view, minutiae: grid.slice(0, count) })
  refused(made(minutiaeMax + 1), 'biometrics-finger-too-many')
  assert.equal(parseFingerRecord(made(minutiaeMax)).minutiae.length, minutiaeMax)
})

test('any bytes are read or refused by the closed list, in whatever way they were changed', () => {
  const codes = Object.keys(biometricsProblems.list)
  const isTotal = (bytes: Buffer) => {
    try {
      const again = writeFingerRecord(parseFingerRecord(bytes))
      assert.deepEqual(writeFingerRecord(parseFingerRecord(again)), again)
    } catch (thrown) {
      if (!(thrown instanceof Problem) || !codes.includes(thrown.code)) throw thrown
    }
  }
  const bytes = fc.uint8Array({ maxLength: 400 }).map((some) => Buffer.from(some))
  const begun = bytes.map((rest) => Buffer.concat([record.subarray(0, 8), rest]))
  const spoilt = fc
    .array(fc.tuple(fc.nat(record.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    .map((places) => changed((copy) => places.forEach(([at, value]) => void (copy[at] = value))))
  fc.assert(fc.property(fc.oneof(bytes, begun, spoilt), isTotal), { numRuns: 2_000 })
})

test('T-ID-5 a record of another finger than was asked for is refused', () => {
  const code = 'biometrics-finger-other-position'
  assert.throws(() => readFinger(record, 'left-index'), { code })
  assert.ok(readFinger(record, 'right-index').quality > 50)
  const unsaid = writeFingerRecord({ ...view, finger: 'unknown-finger' })
  const { template } = readFinger(unsaid, 'left-thumb')
  assert.equal(parseFingerRecord(template.bytes).finger, 'left-thumb')
})

test('a finger that shows too little is taken again; quality grows with what it shows', () => {
  const seen = (count: number, quality = 0) =>
    writeFingerRecord({ ...view, quality, minutiae: view.minutiae.slice(0, count) })
  const code = 'biometrics-finger-too-few'
  assert.throws(() => readFinger(seen(11), 'right-index'), { code })
  const qualities = [12, 18, 24].map((count) => readFinger(seen(count), 'right-index').quality)
  assert.deepEqual(qualities, [33, 50, 67])
  assert.equal(readFinger(seen(24, 20), 'right-index').quality, 20, 'the reader itself doubts')
})

test('what a vendor added is not kept', () => {
  const added = Buffer.concat([record, Buffer.from('vendor')])
  added.writeUInt32BE(added.length, 8)
  added.writeUInt16BE(6, record.length - 2)
  assert.deepEqual(readFinger(added, 'right-index').template.bytes, record)
})
