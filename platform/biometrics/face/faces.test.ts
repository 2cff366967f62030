/** Faces found in photographs, and everything else refused. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { Problem } from '#platform/kernel'
import { headOf, photo } from '#tests/faces/turned-head'
import { compareFaceTemplates, faceDistanceMax } from './compare.ts'
import { livenessFault, signsShown, type Frame } from './challenge.ts'
import { createFaceReader, templateIn } from './faces.ts'
import { portraitBytesMax } from '../portrait-store.ts'
import { portraitSize } from './portrait.ts'
import { centreOf, poseOf } from './pose.ts'
import { faceBounds, qualityOf } from './quality.ts'

const reader = createFaceReader({ workers: 1 })
after(() => reader.close())

const read = async (image: Buffer) => templateIn(await reader.look(image, { describe: true }))

const unreadable = { code: 'biometrics-photo-unreadable' }
const advised = (advice: RegExp) => (thrown: unknown) =>
  thrown instanceof Problem &&
  thrown.code === 'biometrics-face-not-fit' &&
  advice.test(thrown.title('en'))

test('two photographs of one person match, two persons do not', async () => {
  const one = await read(photo('collins'))
  const again = await read(photo('collins-again'))
  const other = await read(photo('hopper'))
  assert.equal(one.bytes.length, 512)
  assert.ok(one.quality >= 40 && one.quality <= 100)
  assert.equal(compareFaceTemplates(one.bytes, again.bytes).matched, true)
  const { matched, distance } = compareFaceTemplates(one.bytes, other.bytes)
  assert.equal(matched, false)
  assert.ok(distance > faceDistanceMax)
})

test('a picture that lies on its side is turned as its camera says', async () => {
  const lying = await sharp(photo('collins'))
    .rotate(270)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const { faults, width, height } = await reader.look(lying)
  assert.deepEqual({ faults, width, height }, { faults: [], width: 320, height: 400 })
})

/** Leaning, far away, on its side, with all that a camera writes about itself. */
async function asFromPhone(): Promise<Buffer> {
  const background = '#99a0aa'
  const leaning = await sharp(photo('collins'))
    .resize(640)
    .extend({ left: 500, right: 160, top: 160, bottom: 160, background })
    .jpeg()
    .toBuffer()
  const lying = await sharp(leaning).rotate(12, { background }).jpeg().toBuffer()
  return sharp(lying)
    .rotate(270)
    .withExif({ IFD0: { Make: 'Phone of Zara' }, IFD3: { GPSLatitude: '31/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}

test('a portrait is small, upright, of the head, and says nothing of its camera', async () => {
  const image = await asFromPhone()
  assert.ok(image.includes('Phone of Zara'))
  const portrait = await reader.portray(image, await reader.look(image))
  const { format, width, height, exif, icc, orientation } = await sharp(portrait).metadata()
  assert.deepEqual({ format, width, height }, { format: 'jpeg', ...portraitSize })
  assert.deepEqual([exif, icc, orientation], [undefined, undefined, undefined])
  assert.ok(portrait.length <= portraitBytesMax && !portrait.includes('Phone'))
  const { face, faults } = await reader.look(portrait)
  assert.deepEqual(faults, [])
  assert.ok(face)
  assert.ok(Math.abs(poseOf(face.points).roll) < 3, 'upright')
  const [eyes, chin] = [centreOf(face.points.slice(36, 48)), face.points[8]]
  assert.ok(Math.abs(eyes.x / width - 0.5) < 0.04 && Math.abs(eyes.y / height - 0.46) < 0.04)
  const head = (2 * ((chin?.y ?? 0) - eyes.y)) / height
  assert.ok(head > 0.66 && head < 0.84, `a head of ${head} of the height`)
})

test('a portrait of the noisiest picture is small too; a broken one is refused', async () => {
  const seen = await reader.look(photo('collins'))
  const noise = await sharp({
    create: {
      width: 320,
      height: 400,
      channels: 3,
      background: '#888888',
      noise: { type: 'gaussian', mean: 128, sigma: 90 },
    },
  })
    .png()
    .toBuffer()
  assert.ok((await reader.portray(noise, seen)).length <= portraitBytesMax)
  await assert.rejects(reader.portray(photo('collins').subarray(0, 9_000), seen), unreadable)
  await assert.rejects(reader.portray(photo('collins'), { ...seen, face: undefined }), unreadable)
})

test('two faces, no face and a drawing are refused in plain words (T-ID-13)', async () => {
  const side = async (name: 'collins' | 'hopper') => sharp(photo(name)).resize(320, 400).toBuffer()
  const two = await sharp({
    create: { width: 640, height: 400, channels: 3, background: '#888888' },
  })
    .composite([
      { input: await side('collins'), left: 0, top: 0 },
      { input: await side('hopper'), left: 320, top: 0 },
    ])
    .jpeg()
    .toBuffer()
  await assert.rejects(read(two), advised(/^Only one person/))
  const wall = await sharp({
    create: { width: 320, height: 400, channels: 3, background: '#b0a090' },
  })
    .png()
    .toBuffer()
  await assert.rejects(read(wall), advised(/^No face/))
  // A photograph of few colours in flat patches, as drawings are: the detector does find it.
  const drawn = await sharp(photo('collins'))
    .png({ palette: true, colours: 16, dither: 0 })
    .toBuffer()
  const { face } = await reader.look(drawn)
  assert.ok(face, 'the detector takes the drawing for a face')
  await assert.rejects(read(drawn), advised(/drawing/))
})

test('dark and far faces are told what to change', async () => {
  const dark = await sharp(photo('collins')).modulate({ brightness: 0.2 }).jpeg().toBuffer()
  const far = await sharp(photo('collins'))
    .resize(90)
    .extend({ top: 100, bottom: 100, left: 120, right: 120, background: '#999999' })
    .jpeg()
    .toBuffer()
  const faults = async (image: Buffer) => (await reader.look(image)).faults
  assert.ok((await faults(dark)).includes('too-dark'))
  const farFaults = await faults(far)
  assert.ok(farFaults.includes('too-far') || farFaults.includes('no-face'), farFaults.join())
})

test('each measure beyond its bound says its own word', async () => {
  const { face, width, height } = await reader.look(photo('collins'))
  assert.ok(face)
  const b = faceBounds
  const faultsOf = (change: object) =>
    qualityOf({ width, height, faces: [{ ...face, ...change }] }).faults
  const light = (change: object) => faultsOf({ light: { ...face.light, ...change } })
  assert.deepEqual(faultsOf({}), [])
  assert.deepEqual(light({ sharpness: b.sharpnessMin - 1 }), ['blurred'])
  assert.deepEqual(light({ contrast: b.contrastMin - 1 }), ['too-even'])
  assert.deepEqual(light({ brightness: b.brightnessMax + 1 }), ['too-bright'])
  assert.deepEqual(faultsOf({ box: { ...face.box, x: 0, width: 20 } }), ['off-centre'])
})

test('a bomb, a broken picture, an SVG and a program are refused (T-ID-14)', async () => {
  const bomb = await sharp({
    create: { width: 10_000, height: 5_000, channels: 3, background: '#000000' },
  })
    .png()
    .toBuffer()
  await assert.rejects(reader.look(bomb), unreadable)
  await assert.rejects(reader.look(photo('collins').subarray(0, 9_000)), unreadable)
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  await assert.rejects(reader.look(svg), unreadable)
  await assert.rejects(reader.look(Buffer.from('\x7fELF\x02\x01\x01')), unreadable)
  await assert.rejects(reader.look(Buffer.from('PK\x03\x04photo.jpg')), unreadable)
  await assert.rejects(reader.look(Buffer.alloc(0)), unreadable)
  const heavy = Buffer.concat([photo('collins'), Buffer.alloc(13 * 1024 * 1024)])
  await assert.rejects(reader.look(heavy), { code: 'biometrics-photo-too-large' })
})

const frameOf = async (image: Buffer): Promise<Frame> => {
  const { face, faults } = await reader.look(image, { describe: true })
  return { faces: !face ? 0 : faults.includes('more-faces') ? 2 : 1, face }
}
const frontal = {}
const film = (...movements: readonly Parameters<Awaited<ReturnType<typeof headOf>>>[0][]) => [
  frontal,
  frontal,
  ...movements.flatMap((one) => [one, frontal]),
  frontal,
  frontal,
]

test('only a moving head answers its challenge, in its order (T-ID-12)', async () => {
  const points = (await reader.look(photo('collins'))).face?.points ?? []
  const head = await headOf(photo('collins'), points)
  const frames: Frame[] = []
  for (const moved of film({ yaw: 24 }, { pitch: 24 }, { blink: true })) {
    frames.push(await frameOf(await head(moved)))
  }
  assert.deepEqual(signsShown(frames.flatMap(({ face }) => face ?? [])), ['left', 'up', 'blink'])
  assert.equal(livenessFault(['left', 'up', 'blink'], frames), undefined)
  assert.equal(livenessFault(['up', 'left', 'blink'], frames), 'wrong-signs')
  assert.equal(livenessFault(['left', 'up', 'down'], frames), 'wrong-signs')
  assert.equal(livenessFault(['left', 'up', 'blink'], frames.slice(0, 5)), 'too-few')
  const still = await frameOf(photo('collins'))
  assert.equal(
    livenessFault(
      ['left'],
      Array.from({ length: 10 }, () => still),
    ),
    'still',
  )
  const stranger = await frameOf(photo('hopper'))
  const swapped = frames.map((frame, at) => (at === 6 ? stranger : frame))
  assert.notEqual(livenessFault(['left', 'up', 'blink'], swapped), undefined)
  const lost = frames.map((frame, at) =>
    at === 6 ? { faces: 0 as const, face: undefined } : frame,
  )
  assert.equal(livenessFault(['left', 'up', 'blink'], lost), 'no-face')
})

test('a photograph held before the camera and moved about shows no sign (T-ID-10)', async () => {
  const frames: Frame[] = []
  for (const [angle, squeeze] of [
    [0, 1],
    [0, 1],
    [0, 0.8],
    [4, 0.8],
    [-6, 1],
    [8, 0.7],
    [0, 0.7],
    [-4, 0.9],
    [0, 1],
    [0, 1],
  ] as const) {
    const held = await sharp(photo('collins'))
      .resize(Math.round(320 * squeeze), 400, { fit: 'fill' })
      .rotate(angle, { background: '#777777' })
      .jpeg()
      .toBuffer()
    frames.push(await frameOf(held))
  }
  const asked = ['left', 'up', 'blink'] as const
  assert.equal(livenessFault(asked, frames), 'still')
})
