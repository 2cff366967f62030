import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { constants, deflateSync, inflateSync } from 'node:zlib'
import { imageSize } from './image-size.ts'
import { credentialText, signCredential } from './index.ts'
import { createQrReader } from './qr-read.ts'
import { qrSvg } from './qr.ts'
import { drawQr, greyPng, inventedCredential, inventedKeys, pngOf } from './testing.ts'

const reader = createQrReader({ workers: 1 })
after(() => reader.close())
const text = credentialText(signCredential(inventedCredential(), inventedKeys()))

const refused = (code: string) => (error: unknown) =>
  error instanceof Error && error.message.startsWith(code)

test('a code is read back as it was drawn', async () => {
  assert.equal(await reader.read(drawQr(qrSvg(text), 4)), text)
})

test('our code is found although another stands beside it', async () => {
  const other = drawQr(qrSvg('HTTPS://EXAMPLE.ORG'), 6)
  const both = beside(other, drawQr(qrSvg(text), 4))
  assert.equal(await reader.read(both), text)
  assert.equal(await reader.read(other), 'HTTPS://EXAMPLE.ORG')
})

test('four white modules surround the code', () => {
  const svg = qrSvg(text)
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
  const dark = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1h/g)]
  assert.equal(Math.min(...dark.map((run) => Number(run[1]))), 4)
  assert.equal(Math.min(...dark.map((run) => Number(run[2]))), 4)
  assert.equal(Math.max(...dark.map((run) => Number(run[1]) + Number(run[3]))), size - 4)
  assert.equal(Math.max(...dark.map((run) => Number(run[2]) + 1)), size - 4)
})

describe('refused, with a way out', () => {
  test('a picture without a code', async () => {
    const blank = greyPng(300, 300, Buffer.alloc(90_000, 255))
    await assert.rejects(reader.read(blank), refused('document-no-qr-found'))
  })

  test('a file that is no picture, is cut short, or is of a kind we do not read', async () => {
    const webp = Buffer.alloc(64)
    webp.write('RIFF', 0)
    webp.write('WEBPVP8L', 8)
    for (const file of [Buffer.alloc(0), Buffer.from('%PDF-1.7 '.repeat(10)), webp]) {
      await assert.rejects(reader.read(file), refused('document-file-not-image'))
    }
    const half = drawQr(qrSvg(text), 4)
    await assert.rejects(
      reader.read(half.subarray(0, half.length / 2)),
      refused('document-file-not-image'),
    )
  })

  test('a file over 12 MB', async () => {
    const large = Buffer.concat([drawQr(qrSvg(text), 2), Buffer.alloc(12 * 1024 * 1024)])
    await assert.rejects(reader.read(large), refused('document-photo-too-large'))
  })

  test('a picture that says it has a billion dots, before it is opened', async () => {
    const bomb = pngOf(40_000, 25_000, deflateSync(Buffer.alloc(1_000)))
    await assert.rejects(reader.read(bomb), refused('document-photo-too-large'))
    const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108', 'hex')
    const frame = Buffer.from('ffffffff03011100021100031100', 'hex')
    const header = Buffer.concat([jpeg, frame])
    await assert.rejects(reader.read(header), refused('document-photo-too-large'))
  })

  test('pictures that inflate to gigabytes, before they take memory', async () => {
    const megabytes = () => process.memoryUsage().rss / 1_000_000
    const before = megabytes()
    let peak = before
    const watch = setInterval(() => {
      peak = Math.max(peak, megabytes())
    }, 5)
    for (const [width, height] of [
      [100, 100],
      [8_000, 5_000],
    ] as const) {
      const bomb = pngOf(width, height, zerosPacked(8_192))
      assert.ok(bomb.length < 9_000_000, 'eight gigabytes in eight megabytes')
      await assert.rejects(reader.read(bomb), refused('document-file-not-image'))
    }
    clearInterval(watch)
    // Two packed pictures and their copies; the dots themselves would take a gigabyte and more.
    assert.ok(peak - before < 300, `took ${Math.round(peak - before)} MB`)
  })

  test('a picture of few dots that are each as large as can be', async () => {
    const deep = pngOf(8_000, 5_000, deflateSync(Buffer.alloc(100)))
    deep[24] = 16
    deep[25] = 6
    await assert.rejects(reader.read(deep), refused('document-photo-too-large'))
  })

  test('a picture of a million empty parts', async () => {
    const empty = Buffer.from('000000004944415435af061e', 'hex')
    const whole = drawQr(qrSvg(text), 4)
    const parts = Array<Buffer>(900_000).fill(empty)
    const burden = Buffer.concat([whole.subarray(0, 33), ...parts, whole.subarray(33)])
    await assert.rejects(reader.read(burden), refused('document-file-not-image'))
  })

  test('and the next picture is read all the same', async () => {
    assert.equal(await reader.read(drawQr(qrSvg(text), 4)), text)
  })
})

const sized = (format: string, width: number, height: number, decodedBytes: number) => ({
  format,
  width,
  height,
  decodedBytes,
})

test('the size is read from the headers of PNG, JPEG and WebP', () => {
  assert.deepEqual(imageSize(pngOf(7, 9, Buffer.alloc(0))), sized('png', 7, 9, 63))
  const jpeg = Buffer.from(
    'ffd8ffe00004aaaaffc40004bbbbffc2000b080102030401011100ffda0000000000',
    'hex',
  )
  assert.deepEqual(imageSize(jpeg), sized('jpeg', 0x0304, 0x0102, 0x0304 * 0x0102 * 3))
  const webp = Buffer.alloc(32)
  webp.write('RIFF', 0)
  webp.write('WEBPVP8X', 8)
  webp.writeUIntLE(639, 24, 3)
  webp.writeUIntLE(479, 27, 3)
  assert.deepEqual(imageSize(webp), sized('webp', 640, 480, 640 * 480 * 4))
  webp.write('VP8L', 12)
  webp.writeUInt32LE((479 << 14) | 639, 21)
  assert.deepEqual(imageSize(webp), sized('webp', 640, 480, 640 * 480 * 4))
  webp.write('VP8 ', 12)
  webp.writeUInt16LE(640, 26)
  webp.writeUInt16LE(480, 28)
  assert.deepEqual(imageSize(webp), sized('webp', 640, 480, 640 * 480 * 4))
})

/** Zeros as zlib packs them, as many as one likes: one packed block, again and again. */
function zerosPacked(megabytes: number): Buffer {
  const blockMegabytes = 64
  const block = deflateSync(Buffer.alloc(blockMegabytes * 1024 * 1024), {
    finishFlush: constants.Z_FULL_FLUSH,
  })
  const times = megabytes / blockMegabytes
  return Buffer.concat([block.subarray(0, 2), ...Array<Buffer>(times).fill(block.subarray(2))])
}

/** Two drawings of codes on one sheet, the second to the right. */
function beside(left: Buffer, right: Buffer): Buffer {
  const sides = [left, right].map((png) => ({ ...dotsOf(png) }))
  const height = Math.max(...sides.map((side) => side.height))
  const width = sides.reduce((sum, side) => sum + side.width, 0)
  const dots = Buffer.alloc(width * height, 255)
  let x = 0
  for (const side of sides) {
    for (let row = 0; row < side.height; row += 1) {
      const start = row * side.width
      side.dots.copy(dots, row * width + x, start, start + side.width)
    }
    x += side.width
  }
  return greyPng(width, height, dots)
}

function dotsOf(png: Buffer): { width: number; height: number; dots: Buffer } {
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const length = png.readUInt32BE(33)
  const rows = inflateSync(png.subarray(41, 41 + length))
  const dots = Buffer.alloc(width * height)
  for (let row = 0; row < height; row += 1) {
    rows.copy(dots, row * width, row * (width + 1) + 1, (row + 1) * (width + 1))
  }
  return { width, height, dots }
}
