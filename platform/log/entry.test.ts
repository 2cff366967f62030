import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toHex } from './bytes.ts'
import { decodeEntry, encodeEntry, leafKinds } from './entry.ts'
import type { Entry, LeafKind } from './entry.ts'

const entry: Entry = {
  kind: 'issued',
  commitment: new Uint8Array(32).fill(0xab),
  issuer: 'PB-LHR',
  day: '2026-07-22',
}

test('an entry is deterministic CBOR of version, kind, commitment, issuer and day', () => {
  assert.equal(
    toHex(encodeEntry(entry)),
    `8501035820${'ab'.repeat(32)}6650422d4c48526a323032362d30372d3232`,
  )
})

test('every kind of official act reads back as it was written', () => {
  const kind = fc.constantFrom(...(Object.keys(leafKinds) as LeafKind[]))
  const commitment = fc.uint8Array({ minLength: 32, maxLength: 32 })
  fc.assert(
    fc.property(kind, commitment, (k, c) => {
      const given = { ...entry, kind: k, commitment: c }
      const read = decodeEntry(encodeEntry(given))
      assert.deepEqual(
        { ...read, commitment: toHex(read?.commitment ?? c) },
        { ...given, commitment: toHex(c) },
      )
    }),
  )
})

test('no two kinds share a number', () => {
  const numbers = Object.values(leafKinds)
  assert.equal(new Set(numbers).size, numbers.length)
})

test('an entry refuses what could name a person, and parts out of form (AU-7, T-LOG-4)', () => {
  const refused: Partial<Entry>[] = [
    { issuer: '3520212345671' },
    { issuer: '03001234567' },
    { issuer: 'Ayesha Khan' },
    { issuer: '' },
    { commitment: new Uint8Array(31) },
    { day: '2026-02-30' },
    { kind: 'sold' as LeafKind },
  ]
  for (const part of refused) {
    assert.throws(() => encodeEntry({ ...entry, ...part }), RangeError, JSON.stringify(part))
  }
})

test('bytes that are no entry decode to nothing', () => {
  const bytes = encodeEntry(entry)
  const others = [
    new Uint8Array(),
    bytes.slice(0, -1),
    bytes.with(1, 2),
    bytes.with(2, 0x18),
    Uint8Array.of(0x80),
  ]
  assert.deepEqual(
    others.map(decodeEntry),
    others.map(() => undefined),
  )
})
