import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { framesMax, unpackFrames } from '#platform/biometrics'
import { Problem } from '#platform/kernel'
import { packFrames } from './browser/pack-frames.ts'

const packed = async (frames: readonly Uint8Array[]) =>
  Buffer.from(await packFrames(frames.map((one) => new Blob([Buffer.from(one)]))).arrayBuffer())
const unreadable = { code: 'biometrics-photo-unreadable' }

test('what a browser packs comes out as it went in', async () => {
  const frames = fc.array(fc.uint8Array({ minLength: 1, maxLength: 400 }), { maxLength: framesMax })
  await fc.assert(
    fc.asyncProperty(frames, async (given) => {
      const found = unpackFrames(await packed(given))
      assert.deepEqual(
        found,
        given.map((one) => Buffer.from(one)),
      )
    }),
    { numRuns: 40 },
  )
})

test('more frames than are looked at, a cut one and none of any length are refused', async () => {
  const whole = await packed(Array.from({ length: framesMax }, () => Buffer.from('frame')))
  assert.equal(unpackFrames(whole).length, framesMax)
  const oneMore = Buffer.concat([whole, await packed([Buffer.from('more')])])
  assert.throws(() => unpackFrames(oneMore), unreadable)
  assert.throws(() => unpackFrames(whole.subarray(0, -1)), unreadable)
  assert.throws(() => unpackFrames(Buffer.alloc(4)), unreadable)
})

test('whatever bytes are sent, they are frames or are refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        const frames = unpackFrames(Buffer.from(bytes))
        assert.equal(
          frames.reduce((sum, one) => sum + one.length + 4, 0),
          bytes.length,
        )
      } catch (thrown) {
        assert.ok(thrown instanceof Problem)
      }
    }),
  )
})
